/** What is wrong with a selector, whoever selects with it: parts that can choose nothing, whatever the model says. */
import type { Range } from '../model/location.ts';
import {
  ARROW_PROPERTIES,
  enumValue,
  KINDS,
  kind,
  PROPERTIES,
  propertiesOf,
  property,
  STATES,
  spell,
  valueTypeOf,
} from '../model/metamodel/index.ts';
import { isOwn, type Model, type ModelReader, printValue, tagsOf, valuesOf } from '../model/model.ts';
import {
  atomsOf,
  PARTS_OF_ARROWS,
  type Selector,
  type SelectorAtom,
  type SelectorCondition,
} from '../model/selector.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { nearest } from './nearest.ts';
import { ROLE_HOMES } from './places.ts';
import type { RuleReader } from './rule.ts';
import { didYouMean, kindWord, spellingsOf } from './words.ts';

/** A part of a selector that can choose nothing, and why. */
export interface Impossible {
  readonly range: Range;
  readonly message: Bilingual;
  /** The word in it that is wrong, and what may have been meant. */
  readonly word?: { readonly range: Range; readonly instead: readonly string[] };
}

/** What judging a selector asks. */
export type Asked = ModelReader & Pick<RuleReader, 'lookup'>;

/** Is what a condition asks for a property, a role, or a word that a profile adds? */
export function isKnownKey(model: Asked, condition: SelectorCondition): boolean {
  return condition.reference
    ? isRole(model, condition) || isOwnProperty(model, condition)
    : property(condition.key) !== undefined;
}

function isRole(model: Asked, { reference }: SelectorCondition): boolean {
  if (!reference) return false;
  const inFile = model.resolve(reference);
  const meaning = inFile.status === 'unresolved' ? model.lookup(reference.path, ['role'], undefined) : inFile;
  return meaning.status === 'ambiguous' || (meaning.status === 'resolved' && meaning.fits);
}

function isOwnProperty(model: Asked, { reference }: SelectorCondition): boolean {
  const word = reference?.path.join('.');
  return model
    .ofKind('profile')
    .flatMap((profile) => valuesOf(profile, 'ownProperties'))
    .some((value) => value.type === 'word' && value.reference.path.join('.') === word);
}

/**
 * The parts of a selector that no element of the project can be chosen by.
 * @param tags all tags of the project; undefined where a tag may as well be one that nobody has yet.
 */
export function impossibleIn(
  model: Asked,
  selector: Selector,
  tags: ReadonlySet<string> | undefined,
): readonly Impossible[] {
  return atomsOf(selector).flatMap((atom) => [
    ...impossibleAtom(model, atom, tags),
    ...atom.conditions.flatMap((it) => impossibleOnElement(model, kindOf(atom), it) ?? []),
  ]);
}

/** Parts that must be chosen all at once and are of different kinds: `komponent och avtal`. */
export function clashIn(selector: Selector): Impossible | undefined {
  if (selector.type === 'or') {
    const clashes = selector.operands.map(clashIn);
    return clashes.every((it) => it !== undefined) ? clashes[0] : undefined;
  }
  if (selector.type !== 'and') return undefined;
  const kinds = [
    ...new Set(selector.operands.flatMap((it) => (it.type === 'atom' ? (kindOf(it) ?? []) : []))),
  ];
  const [first, second] = kinds;
  if (first === undefined || second === undefined) return undefined;
  return {
    range: selector.range,
    message: {
      sv: `Inget är både ${kindWord(first, 'sv')} och ${kindWord(second, 'sv')}; menade du 'eller'?`,
      en: `Nothing is both ${kindWord(first, 'en')} and ${kindWord(second, 'en')}; did you mean 'or'?`,
    },
  };
}

/** The kind of whatever an atom chooses, where it can be one only. */
export const kindOf = ({
  what,
  incoming,
  outgoing,
}: Pick<SelectorAtom, 'what' | 'incoming' | 'outgoing'>): string | undefined =>
  what.type === 'kind' && !incoming && !outgoing ? what.kind : undefined;

function impossibleAtom(
  model: Asked,
  { what, range }: SelectorAtom,
  tags: ReadonlySet<string> | undefined,
): readonly Impossible[] {
  if (what.type === 'tag') {
    if (!tags || tags.has(what.name)) return [];
    const instead = nearest(what.name, [...tags].sort()).map((it) => `#${it}`);
    const end = didYouMean(instead);
    const message = {
      sv: `Inget har taggen #${what.name}${end.sv}`,
      en: `Nothing has the tag #${what.name}${end.en}`,
    };
    return [{ range, message, word: { range, instead } }];
  }
  const inside =
    what.type === 'below' || (what.type === 'element' && what.depth !== 'self') ? what.reference : undefined;
  const meaning = inside && model.resolve(inside);
  if (meaning?.status !== 'resolved' || model.childrenOf(meaning.id).length > 0) return [];
  const title = model.element(meaning.id)?.title ?? meaning.id;
  return [
    {
      range,
      message: { sv: `${title} har inget inuti sig.`, en: `${title} has nothing inside.` },
    },
  ];
}

/** A condition that no element of a kind can meet, or of any kind. */
export function impossibleOnElement(
  model: Asked,
  kindId: string | undefined,
  condition: SelectorCondition,
): Impossible | undefined {
  const { key, reference, range } = condition;
  if (PARTS_OF_ARROWS.includes(key)) {
    const word = (language: Language): string => kind(key)?.spelling[language] ?? key;
    return {
      range,
      message: {
        sv: `'${word('sv')}' hör till en pil; skriv villkoret efter 'med'.`,
        en: `'${word('en')}' belongs to an arrow; write the condition after 'with'.`,
      },
    };
  }
  if (!isKnownKey(model, condition)) return unknownKey(condition, PROPERTY_WORDS);
  if (reference) {
    if (kindId === undefined || ROLE_HOMES.includes(kindId) || !isRole(model, condition)) return undefined;
    return {
      range,
      message: {
        sv: `Roller hålls inte i ${kindWord(kindId, 'sv')}.`,
        en: `No roles are held in ${kindWord(kindId, 'en')}.`,
      },
    };
  }
  if (kindId !== undefined && !propertiesOf(kindId).includes(key)) {
    const end = didYouMean(nearest(spell(key, 'sv'), spellingsOf(propertiesOf(kindId))));
    return {
      range,
      message: {
        sv: `${kindWord(kindId, 'sv')} har ingen egenskap '${spell(key, 'sv')}'${end.sv}`,
        en: `${kindWord(kindId, 'en')} has no property '${spell(key, 'en')}'${end.en}`,
      },
    };
  }
  return impossibleValue(kindId, condition);
}

/** A condition after `med` that no arrow can meet. */
export function impossibleOnArrow(condition: SelectorCondition): Impossible | undefined {
  const { key, reference } = condition;
  if (PARTS_OF_ARROWS.includes(key)) return undefined;
  if (reference || !ARROW_PROPERTIES.includes(key)) {
    const words = [...PARTS_OF_ARROWS.flatMap((id) => Object.values(kind(id)?.spelling ?? {}))];
    return unknownKey(condition, [...words, ...spellingsOf(ARROW_PROPERTIES)], true);
  }
  return impossibleValue(undefined, condition);
}

function unknownKey(
  { key, reference, range }: SelectorCondition,
  words: readonly string[],
  onArrow = false,
): Impossible {
  const written = reference?.path.join('.') ?? spell(key, 'sv');
  const instead = nearest(written, words);
  const end = didYouMean(instead);
  const where = onArrow ? { sv: ' på en pil', en: ' on an arrow' } : { sv: '', en: '' };
  return {
    range,
    ...(reference ? { word: { range: reference.range, instead } } : {}),
    message: {
      sv: `Det finns ingen egenskap eller roll '${written}'${where.sv}${end.sv}`,
      en: `There is no property or role '${written}'${where.en}${end.en}`,
    },
  };
}

/** A value or state that the property never has. */
function impossibleValue(
  kindId: string | undefined,
  { key, test, range }: SelectorCondition,
): Impossible | undefined {
  const entry = property(key);
  if (!entry || test.type === 'exists') return undefined;
  const name = (language: Language): string => entry.spelling[language];
  if (test.type === 'state') {
    if (test.state === 'missing' || entry.states?.some((it) => it === test.state)) return undefined;
    const state = STATES.find(({ id }) => id === test.state)?.spelling;
    return {
      range,
      message: {
        sv: `'${name('sv')}' är aldrig '${state?.sv ?? test.state}'.`,
        en: `'${name('en')}' is never '${state?.en ?? test.state}'.`,
      },
    };
  }
  if (test.operator !== '=' || test.value.type !== 'word') return undefined;
  const kinds = kindId === undefined ? KINDS.map(({ id }) => id) : [kindId];
  const types = kinds
    .filter((id) => kindId !== undefined || propertiesOf(id).includes(key))
    .map((id) => valueTypeOf(id, entry));
  const all = types.length === 0 ? [entry.value] : types;
  const words = all.flatMap((type) => (type.type === 'enum' ? type.values : []));
  const written = printValue(test.value);
  if (all.some((type) => type.type !== 'enum') || enumValue(words, written)) return undefined;
  const spellings = [...new Set(words.flatMap(({ spelling }) => [spelling.sv, spelling.en]))];
  const instead = nearest(written, spellings);
  const end = didYouMean(instead);
  return {
    range,
    word: { range: test.value.range, instead },
    message: {
      sv: `'${name('sv')}' är aldrig '${written}'${end.sv}`,
      en: `'${name('en')}' is never '${written}'${end.en}`,
    },
  };
}

const PROPERTY_WORDS = spellingsOf(PROPERTIES.map(({ id }) => id));

/** All tags that elements of the project have. */
export function allTags(model: Model): ReadonlySet<string> {
  return new Set(model.elements.filter(isOwn).flatMap((element) => tagsOf(element)));
}
