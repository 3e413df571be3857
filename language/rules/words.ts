/** How messages put words together, in both languages. */
import { kind, type PropertyEntry, property, type ValueType } from '../model/metamodel/index.ts';
import { type Element, textOf } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Fix, Report } from './rule.ts';

const AND: Bilingual = { sv: 'och', en: 'and' };
const OR: Bilingual = { sv: 'eller', en: 'or' };

export function listAnd(items: readonly string[], language: Language): string {
  return list(items, AND[language]);
}

export function listOr(items: readonly string[], language: Language): string {
  return list(items, OR[language]);
}

/** The first three of many, and how many more there are: `A, B, C och 4 till`. */
export function listSome(items: readonly string[], language: Language, most = 3): string {
  const more = items.length - most;
  if (more <= 0) return listAnd(items, language);
  const rest = language === 'sv' ? `${more} till` : `${more} more`;
  return listAnd([...items.slice(0, most), rest], language);
}

function list(items: readonly string[], joint: string): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1
    ? (last ?? '')
    : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** `'komponent'` as the language spells it; the top of a file is a place as well. */
export function kindWord(id: string, language: Language): string {
  if (id === 'file') return language === 'sv' ? 'överst i en fil' : 'at the top of a file';
  return `'${kind(id)?.spelling[language] ?? id}'`;
}

/** Kinds as a choice; a long list is cut, since nobody reads it. */
export function kindChoice(kinds: readonly string[], language: Language): string {
  const shown = kinds.slice(0, 6).map((id) => kindWord(id, language));
  const rest = kinds.length > shown.length ? (language === 'sv' ? ' med flera' : ' and others') : '';
  return rest === '' ? listOr(shown, language) : `${shown.join(', ')}${rest}`;
}

/** The end of a message that has suggestions: `; menade du 'x'?`, or a full stop. */
export function didYouMean(suggestions: readonly string[]): Bilingual {
  if (suggestions.length === 0) return { sv: '.', en: '.' };
  const quoted = suggestions.map((it) => (it.includes("'") ? it : `'${it}'`));
  return {
    sv: `; menade du ${listOr(quoted, 'sv')}?`,
    en: `; did you mean ${listOr(quoted, 'en')}?`,
  };
}

export function replaceFix(uri: string, range: Report['range'], newText: string): Fix {
  return {
    title: { sv: `Ändra till ${newText}`, en: `Change to ${newText}` },
    edits: [{ uri, range, newText }],
  };
}

/** What a property wants, to end a sentence with. */
export function expectation(type: ValueType, language: Language): string {
  const sv = language === 'sv';
  switch (type.type) {
    case 'text':
      return sv ? 'en text inom citattecken' : 'a text in double quotes';
    case 'number':
      return sv ? 'ett tal' : 'a number';
    case 'quantity': {
      const units = listOr(
        type.units.map((unit) => unitExample(unit, language)),
        language,
      );
      const rate = type.per ? (sv ? ', gärna per tid (4/år)' : ', possibly per time (4/year)') : '';
      return sv
        ? `ett tal med enhet, till exempel ${units}${rate}`
        : `a number with a unit, such as ${units}${rate}`;
    }
    case 'date':
      return sv ? 'ett datum som 2012-01-15' : 'a date such as 2012-01-15';
    case 'figure':
      return sv
        ? 'ett tal, med eller utan enhet, eller en text'
        : 'a number, with or without a unit, or a text';
    case 'period':
      return sv ? 'en period som 2012-01-15..2012-12-31' : 'a period such as 2012-01-15..2012-12-31';
    case 'enum': {
      const values = type.values.slice(0, 8).map((value) => `'${value.spelling[language]}'`);
      return type.values.length > values.length ? `${values.join(', ')} …` : listOr(values, language);
    }
    case 'reference':
    case 'open':
      return type.kinds.includes('*')
        ? sv
          ? 'namnet på ett element'
          : 'the name of an element'
        : sv
          ? `namnet på ${kindChoice(type.kinds, 'sv')}`
          : `the name of ${kindChoice(type.kinds, 'en')}`;
    case 'names':
      return sv
        ? "ett namn, inom enkla citattecken om det har mellanslag: 'Min plan'"
        : "a name, in single quotes if it has spaces: 'My plan'";
    case 'vocabulary':
      return [
        sv ? 'ett ord för en sort eller egenskap' : 'a word for a kind or a property',
        ...(type.further ?? []).map(({ spelling }) => `'${spelling[language]}'`),
      ].join(sv ? ' eller ' : ' or ');
  }
}

function unitExample(unit: string, language: Language): string {
  const examples: Readonly<Record<string, Bilingual>> = {
    s: { sv: '30 s', en: '30 s' },
    min: { sv: '30 min', en: '30 min' },
    h: { sv: '2 h', en: '2 h' },
    day: { sv: '5 dagar', en: '5 days' },
    pcs: { sv: '4 st', en: '4 pcs' },
    week: { sv: '2 veckor', en: '2 weeks' },
    month: { sv: '3 månader', en: '3 months' },
    personday: { sv: '26 persondagar', en: '26 persondays' },
    SEK: { sv: '5 600 kr', en: '5 600 SEK' },
    MSEK: { sv: '8.2 mnkr', en: '8.2 MSEK' },
    TB: { sv: '70 TB', en: '70 TB' },
    Gbps: { sv: '1 Gbps', en: '1 Gbps' },
    FTE: { sv: '2.5 heltider', en: '2.5 FTE' },
    '%': { sv: '99.9 %', en: '99.9 %' },
  };
  return examples[unit]?.[language] ?? unit;
}

/** All spellings of properties, Swedish first. */
export function spellingsOf(ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const entry: PropertyEntry | undefined = property(id);
    return entry ? [entry.spelling.sv, entry.spelling.en] : [];
  });
}

/** The title of an element in English: what `engelska` says, else its title. */
export function englishTitle(element: Element): string {
  return textOf(element, 'english') ?? element.title;
}
