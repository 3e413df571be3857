/** The vocabulary of the language. Grammar words, completion, hover, checks, docs and exports all read this table. */
import type { Bilingual, Language } from '../text.ts';
import { KINDS } from './kinds.ts';
import { COMMON_PROPERTIES, PROPERTIES } from './properties.ts';
import type { KindEntry, PropertyEntry, ValueType, Word } from './types.ts';
import { CLAUSES, STATES, STRUCTURE, UNITS } from './words.ts';

export { KINDS } from './kinds.ts';
export { ARROW_PROPERTIES, ASSIGNMENT_PROPERTIES, COMMON_PROPERTIES, PROPERTIES } from './properties.ts';
export type { KindEntry, PropertyEntry, StateId, ValueType, Word } from './types.ts';
export { CLAUSES, STATES, STRUCTURE, UNITS } from './words.ts';

const kindById = new Map(KINDS.map((entry) => [entry.id, entry]));
const propertyById = new Map(PROPERTIES.map((entry) => [entry.id, entry]));

export function kind(id: string): KindEntry | undefined {
  return kindById.get(id);
}

export function property(id: string): PropertyEntry | undefined {
  return propertyById.get(id);
}

/** The ids of all properties that an element of this kind takes, its own first. */
export function propertiesOf(kindId: string): readonly string[] {
  return propertiesByKind.get(kindId) ?? COMMON_PROPERTIES;
}

const propertiesByKind = new Map(
  KINDS.map(({ id, properties }) => [id, [...properties, ...COMMON_PROPERTIES] as readonly string[]]),
);

/** What a property takes on an element of this kind: a kind may close the list of values (`typ`). */
export function valueTypeOf(kindId: string | undefined, entry: PropertyEntry): ValueType {
  return (kindId === undefined ? undefined : closedByKind.get(kindId)?.get(entry.id)) ?? entry.value;
}

const closedByKind = new Map(
  KINDS.filter(({ enums }) => enums).map(({ id, enums = {} }) => [
    id,
    new Map(
      Object.entries(enums).map(([key, values]): [string, ValueType] => [key, { type: 'enum', values }]),
    ),
  ]),
);

/** The value of an enumerated property by any of its spellings. */
export function enumValue(values: readonly Word[], spelling: string): Word | undefined {
  let bySpelling = wordsBySpelling.get(values);
  if (!bySpelling) {
    bySpelling = bySpellings(values);
    wordsBySpelling.set(values, bySpelling);
  }
  return bySpelling.get(spelling) ?? bySpelling.get(spelling.normalize('NFC'));
}

const wordsBySpelling = new WeakMap<readonly Word[], ReadonlyMap<string, Word>>();

/** Where two are spelt alike the first counts. */
function bySpellings(values: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(
    values.toReversed().flatMap((value) => [
      [value.spelling.sv, value],
      [value.spelling.en, value],
    ]),
  );
}

/** Which class of token a word of the language belongs to. */
export type WordClass = 'KIND' | 'KEY' | 'STATE' | 'UNIT' | 'CLAUSE' | 'STRUCTURE';

export interface Keyword {
  readonly class: WordClass;
  readonly id: string;
  readonly spelling: Bilingual;
  readonly doc: Bilingual;
  readonly also: readonly string[];
}

/** Every reserved word of the language once. */
export const KEYWORDS: readonly Keyword[] = [
  ...KINDS.map((entry) => keyword('KIND', entry)),
  ...PROPERTIES.map((entry) => keyword('KEY', entry)),
  ...STATES.map((entry) => keyword('STATE', entry)),
  ...UNITS.map((entry) => keyword('UNIT', entry)),
  ...CLAUSES.map((entry) => keyword('CLAUSE', entry)),
  ...STRUCTURE.map((entry) => keyword('STRUCTURE', entry)),
];

function keyword(wordClass: WordClass, { id, spelling, doc, also = [] }: Word): Keyword {
  return { class: wordClass, id, spelling, doc, also };
}

const keywordBySpelling = new Map<string, Keyword>();
for (const entry of KEYWORDS) {
  keywordBySpelling.set(entry.spelling.sv, entry);
  keywordBySpelling.set(entry.spelling.en, entry);
  for (const form of entry.also) keywordBySpelling.set(form, entry);
}

/** The reserved word with this spelling, Swedish or English, or undefined for any other word. */
export function keywordOf(spelling: string): Keyword | undefined {
  // Nearly every text is composed already, and asking is cheaper than composing.
  return keywordBySpelling.get(spelling) ?? keywordBySpelling.get(spelling.normalize('NFC'));
}

/** The canonical id behind a spelling of one class, or undefined. */
export function wordId(wordClass: WordClass, spelling: string): string | undefined {
  const entry = keywordOf(spelling);
  return entry?.class === wordClass ? entry.id : undefined;
}

/** How a kind or property is spelt in a language; the id itself for what is not in the table. */
export function spell(id: string, language: Language): string {
  return (kindById.get(id) ?? propertyById.get(id))?.spelling[language] ?? id;
}
