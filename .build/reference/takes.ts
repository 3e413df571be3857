/** What a property takes and who carries it, in words and in both languages. */
import {
  ARROW_PROPERTIES,
  ASSIGNMENT_PROPERTIES,
  COMMON_PROPERTIES,
  KINDS,
  kind,
  type PropertyEntry,
  STATES,
  UNITS,
  type ValueType,
  type Word,
} from '../../language/model/metamodel/index.ts';
import type { Bilingual, Language } from '../../language/model/text.ts';

export const code = (word: string): string => `\`${word}\``;
const spelt = (words: readonly Word[], language: Language): string =>
  [...new Set(words.map((word) => word.spelling[language]))].map(code).join(', ');
const kinds = (ids: readonly string[], language: Language): string =>
  ids.includes('*')
    ? { sv: 'vilket element som helst', en: 'any element' }[language]
    : ids.map((id) => code(kind(id)?.spelling[language] ?? id)).join(', ');

const PLAIN: Readonly<Record<string, Bilingual>> = {
  text: { sv: 'text', en: 'text' },
  number: { sv: 'ett tal', en: 'a number' },
  figure: {
    sv: 'ett tal, med eller utan enhet, eller en text',
    en: 'a number, with or without a unit, or a text',
  },
  date: { sv: 'ett datum', en: 'a date' },
  period: { sv: 'en period', en: 'a period' },
  names: { sv: 'nya namn', en: 'new names' },
};

/** Values of `typ` and `status` depend on the kind; without one, those of all kinds are listed. */
export function takes(entry: PropertyEntry, language: Language, kindId?: string): string {
  const { id, value, many, states = [] } = entry;
  const closed = kindId === undefined ? [] : (kind(kindId)?.enums?.[id] ?? []);
  const type = closed.length > 0 ? oneOf(closed, language) : typeText(value, language);
  const several = { sv: 'flera', en: 'several' }[language];
  const or = { sv: 'eller', en: 'or' }[language];
  const unknowns = STATES.filter((state) => states.includes(state.id));
  return [
    many ? `${type}; ${several}` : type,
    ...(unknowns.length > 0 ? [`${or} ${spelt(unknowns, language)}`] : []),
  ].join(', ');
}

function oneOf(words: readonly Word[], language: Language): string {
  return `${{ sv: 'något av', en: 'one of' }[language]} ${spelt(words, language)}`;
}

function typeText(value: ValueType, language: Language): string {
  switch (value.type) {
    case 'enum':
      return oneOf(value.values, language);
    case 'quantity': {
      const units = spelt(
        UNITS.filter(({ id }) => value.units.includes(id)),
        language,
      );
      const rate = value.per ? { sv: ', gärna per tid', en: ', possibly per time' }[language] : '';
      return `${{ sv: 'ett tal med enhet:', en: 'a number with a unit:' }[language]} ${units}${rate}`;
    }
    case 'reference':
      return kinds(value.kinds, language);
    case 'vocabulary':
      return [
        { sv: 'en sort', en: 'a kind' }[language],
        { sv: 'en egenskap', en: 'a property' }[language],
        ...(value.further ? [spelt(value.further, language)] : []),
      ].join({ sv: ' eller ', en: ' or ' }[language]);
    case 'open':
      return `${kinds(value.kinds, language)}, ${{ sv: 'eller en text', en: 'or a text' }[language]}`;
    default:
      return PLAIN[value.type]?.[language] ?? value.type;
  }
}

/** Ids of the kinds that carry a property; undefined where all do. */
export function carriers(id: string): readonly string[] | undefined {
  if (COMMON_PROPERTIES.includes(id)) return undefined;
  return KINDS.filter((entry) => entry.properties.includes(id)).map((entry) => entry.id);
}

/** Carriers that are no elements. */
export function otherCarriers(id: string): readonly Bilingual[] {
  return [
    ...(ARROW_PROPERTIES.includes(id) ? [{ sv: 'pilar', en: 'arrows' }] : []),
    ...(ASSIGNMENT_PROPERTIES.includes(id) ? [{ sv: 'rader i `roller`', en: 'lines in `roles`' }] : []),
  ];
}
