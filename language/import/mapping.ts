/**
 * What the columns of an inventory mean. A mapping is a JSON file that somebody wrote or that `ea import` has guessed;
 * `mapping.schema.json` describes it to editors, and this is the one place that reads it.
 */
import { kind, propertiesOf, property, wordId } from '../model/metamodel/index.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { nearest } from '../rules/nearest.ts';
import { folded, foldedHeading } from './texts.ts';

/** The file as it is written. Kinds and properties are spelt in either language. */
export interface MappingFile {
  readonly $schema?: string;
  readonly version?: 1;
  /** Which sheet of a workbook. */
  readonly sheet?: string;
  /** The number of the row with the headings. */
  readonly header?: number;
  /** What the ids are called in `källa`, such as `CMDB`. */
  readonly source?: string;
  readonly kind?: string;
  readonly language?: Language;
  /** In which order dates such as 01/02/2024 are written. */
  readonly dates?: DateOrder;
  readonly columns: Readonly<Record<string, ColumnFile>>;
  /** Values of properties that a new element gets where its row says nothing. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Says exactly one of the things that a column can be, and what else that needs. */
export interface ColumnFile {
  readonly id?: true;
  readonly title?: true;
  readonly name?: true;
  readonly property?: string;
  /** The kind of the element that this one stands inside. */
  readonly parent?: string;
  /** The verb of an arrow to what the cell names, or true for an arrow without one. */
  readonly arrow?: string | true;
  readonly tag?: true;
  /** Kinds by the values of the cell. */
  readonly kind?: Readonly<Record<string, string>>;
  readonly ignore?: true;
  /** The property is that of an element of this kind inside the one of the row. */
  readonly in?: string;
  /** The cell is the date from which the property had this value. */
  readonly from?: string;
  /** Stands before what the cell says: K makes 3 into K3. */
  readonly prefix?: string;
  readonly unit?: string;
  readonly values?: Readonly<Record<string, string | null>>;
  /** The characters that separate several values, or false for one value whatever it holds. */
  readonly split?: string | false;
  /** The kind that is made of what is not found, or false for nothing. */
  readonly create?: string | false;
  /** Properties of what is made. */
  readonly with?: Readonly<Record<string, string>>;
  /** The import goes on without the column. */
  readonly optional?: true;
}

export type DateOrder = 'YMD' | 'DMY' | 'MDY';

export type Use =
  | { readonly as: 'id' | 'title' | 'name' | 'tag' }
  | { readonly as: 'kind'; readonly kinds: ReadonlyMap<string, string> }
  | { readonly as: 'parent'; readonly kind: string }
  | { readonly as: 'arrow'; readonly verb?: string }
  | {
      readonly as: 'property';
      readonly property: string;
      readonly in?: string;
      readonly from?: string;
      readonly prefix: string;
      readonly unit?: string;
    };

export interface Column {
  readonly heading: string;
  readonly use: Use;
  /** Translations by folded text; null leaves the value out. */
  readonly values: ReadonlyMap<string, string | null>;
  readonly split?: string | false;
  readonly create?: string | false;
  readonly with: ReadonlyMap<string, string>;
  readonly optional: boolean;
}

/** A mapping that makes sense. Kinds and properties are canonical ids. */
export interface Mapping {
  readonly sheet?: string;
  readonly header?: number;
  readonly source: string;
  readonly kind: string;
  readonly language: Language;
  readonly dates: DateOrder;
  readonly columns: readonly Column[];
  /** Headings that are known and not wanted, folded. */
  readonly ignored: ReadonlySet<string>;
  readonly defaults: ReadonlyMap<string, string>;
}

/** A mapping that makes no sense, and where. */
export class UnusableMapping extends Error {
  override readonly name = 'UnusableMapping';
  readonly reason: Bilingual;

  constructor(sv: string, en: string) {
    super(en);
    this.reason = { sv, en };
  }
}

type Fields = Readonly<Record<string, unknown>>;

const FILE_KEYS = [
  '$schema',
  'version',
  'sheet',
  'header',
  'source',
  'kind',
  'language',
  'dates',
  'columns',
  'defaults',
];
const MEANINGS = ['id', 'title', 'name', 'property', 'parent', 'arrow', 'tag', 'kind', 'ignore'] as const;
const COLUMN_KEYS = [
  ...MEANINGS,
  ...['in', 'from', 'prefix', 'unit', 'values', 'split', 'create', 'with', 'optional'],
];

/** @throws UnusableMapping for the first thing that is wrong. */
export function readMapping(json: unknown): Mapping {
  const file = fieldsOf(json, '');
  onlyThese(file, FILE_KEYS, '');
  const columns = fieldsOf(file['columns'] ?? {}, 'columns');
  const kindId = kindOf(textOf(file, 'kind', '') ?? 'komponent', 'kind');
  const header = file['header'];
  if (header !== undefined && (typeof header !== 'number' || !Number.isInteger(header) || header < 1))
    throw wrong('header', 'ett radnummer från ett', 'a row number from one');
  const read = Object.entries(columns).map(([heading, value]) => readColumn(heading, value, kindId));
  const used = read.flatMap((column) => (column.use ? [column as Column] : []));
  const idColumn = used.find(({ use }) => use.as === 'id');
  for (const as of ['id', 'title', 'name', 'kind', 'parent'] as const) {
    const [, second] = used.filter(({ use }) => use.as === as);
    if (second)
      throw new UnusableMapping(
        `Två kolumner kan inte båda vara ${as}; den andra är ”${second.heading}”.`,
        `Two columns cannot both be ${as}; the second is "${second.heading}".`,
      );
  }
  if (!used.some(({ use }) => use.as === 'title' || use.as === 'name'))
    throw new UnusableMapping(
      'Ingen kolumn är title, så raderna får inga namn. Skriv { "title": true } för kolumnen med namnet.',
      'No column is title, so the rows have no names. Write { "title": true } for the column with the name.',
    );
  const parent = used.find(({ use }) => use.as === 'parent');
  const kinds = [kindId, ...used.flatMap(({ use }) => (use.as === 'kind' ? [...use.kinds.values()] : []))];
  for (const each of kinds) {
    if (!parent && !kind(each)?.within.includes('file'))
      throw wrong(
        'kind',
        'en sort som kan stå överst i en fil',
        'a kind that can stand at the top of a file',
      );
    if (parent?.use.as === 'parent' && !kind(each)?.within.includes(parent.use.kind))
      throw wrong(
        `columns.${parent.heading}.parent`,
        'en sort som raderna kan stå i',
        'a kind that the rows can stand in',
      );
  }
  const sheet = textOf(file, 'sheet', '');
  return {
    source: textOf(file, 'source', '') ?? idColumn?.heading.trim() ?? '',
    kind: kindId,
    language: oneOf(file, 'language', '', ['sv', 'en']) ?? 'sv',
    dates: oneOf(file, 'dates', '', ['YMD', 'DMY', 'MDY']) ?? 'YMD',
    columns: used,
    ignored: new Set(read.filter(({ use }) => !use).map(({ heading }) => foldedHeading(heading))),
    defaults: propertiesIn(file['defaults'], kindId, 'defaults'),
    ...(sheet === undefined ? {} : { sheet }),
    ...(header === undefined ? {} : { header }),
  };
}

type ReadColumn = Omit<Column, 'use'> & { readonly use: Use | undefined };

function readColumn(heading: string, json: unknown, rowKind: string): ReadColumn {
  const place = `columns.${heading}`;
  const fields = fieldsOf(json, place);
  onlyThese(fields, COLUMN_KEYS, place);
  const said = MEANINGS.filter((meaning) => fields[meaning] !== undefined && fields[meaning] !== false);
  const [meaning] = said;
  if (meaning === undefined || said.length > 1)
    throw wrong(place, `exakt en av ${MEANINGS.join(', ')}`, `exactly one of ${MEANINGS.join(', ')}`);
  const use = useOf(meaning, fields, place, rowKind);
  const split = fields['split'];
  if (split !== undefined && split !== false && (typeof split !== 'string' || split === ''))
    throw wrong(`${place}.split`, 'tecken eller false', 'characters or false');
  const create = fields['create'];
  if (create !== undefined && create !== false && typeof create !== 'string')
    throw wrong(`${place}.create`, 'en sort eller false', 'a kind or false');
  const made = typeof create === 'string' ? kindOf(create, `${place}.create`) : create;
  if (typeof made === 'string' && !kind(made)?.within.includes('file'))
    throw wrong(
      `${place}.create`,
      'en sort som kan stå överst i en fil',
      'a kind that can stand at the top of a file',
    );
  return {
    heading,
    use,
    values: translationsIn(fields['values'], `${place}.values`),
    // What it is made as decides which properties it takes; that is known when it is made.
    with: propertiesIn(fields['with'], typeof made === 'string' ? made : undefined, `${place}.with`),
    optional: fields['optional'] === true,
    ...(split === undefined ? {} : { split }),
    ...(made === undefined ? {} : { create: made }),
  };
}

function useOf(
  meaning: (typeof MEANINGS)[number],
  fields: Fields,
  place: string,
  rowKind: string,
): Use | undefined {
  switch (meaning) {
    case 'ignore':
      return undefined;
    case 'id':
    case 'title':
    case 'name':
    case 'tag':
      return { as: meaning };
    case 'kind': {
      const kinds = Object.entries(fieldsOf(fields['kind'], `${place}.kind`));
      return {
        as: 'kind',
        kinds: new Map(
          kinds.map(([value, word]) => [folded(value), kindOf(String(word), `${place}.kind.${value}`)]),
        ),
      };
    }
    case 'parent':
      return { as: 'parent', kind: kindOf(textOf(fields, 'parent', place) ?? '', `${place}.parent`) };
    case 'arrow': {
      if (fields['arrow'] === true) return { as: 'arrow' };
      return { as: 'arrow', verb: textOf(fields, 'arrow', place) ?? '' };
    }
    case 'property': {
      const inside = textOf(fields, 'in', place);
      const insideKind = inside === undefined ? undefined : kindOf(inside, `${place}.in`);
      if (insideKind !== undefined && !kind(insideKind)?.within.includes(rowKind))
        throw wrong(`${place}.in`, 'en sort som kan stå i raderna', 'a kind that can stand in the rows');
      const id = propertyOf(
        textOf(fields, 'property', place) ?? '',
        insideKind ?? rowKind,
        `${place}.property`,
      );
      const from = textOf(fields, 'from', place);
      const unit = textOf(fields, 'unit', place);
      if (unit !== undefined && wordId('UNIT', unit) === undefined)
        throw wrong(`${place}.unit`, 'en enhet, till exempel h eller %', 'a unit, such as h or %');
      return {
        as: 'property',
        property: id,
        prefix: textOf(fields, 'prefix', place) ?? '',
        ...(insideKind === undefined ? {} : { in: insideKind }),
        ...(from === undefined ? {} : { from }),
        ...(unit === undefined ? {} : { unit }),
      };
    }
  }
}

function fieldsOf(json: unknown, place: string): Fields {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Fields;
  throw wrong(place === '' ? 'mapping' : place, 'ett objekt { … }', 'an object { … }');
}

function onlyThese(fields: Fields, known: readonly string[], place: string): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const [near] = nearest(key, known);
    const at = place === '' ? '' : ` (${place})`;
    throw new UnusableMapping(
      `Mappningen har ett okänt ord: ${key}${at}.${near === undefined ? '' : ` Menade du ${near}?`}`,
      `The mapping has an unknown word: ${key}${at}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  }
}

function textOf(fields: Fields, key: string, place: string): string | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw wrong(place === '' ? key : `${place}.${key}`, 'en text', 'a text');
}

function oneOf<T extends string>(
  fields: Fields,
  key: string,
  place: string,
  allowed: readonly T[],
): T | undefined {
  const value = textOf(fields, key, place);
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw wrong(key, `något av ${allowed.join(', ')}`, `one of ${allowed.join(', ')}`);
  return found;
}

function kindOf(word: string, place: string): string {
  const id = wordId('KIND', word) ?? (kind(word) ? word : undefined);
  if (id !== undefined && kind(id)?.group !== 'tool') return id;
  throw wrong(place, `en sort, inte ”${word}”`, `a kind, not "${word}"`);
}

function propertyOf(word: string, kindId: string | undefined, place: string): string {
  const id = wordId('KEY', word) ?? (property(word) ? word : undefined);
  if (id === undefined) throw wrong(place, `en egenskap, inte ”${word}”`, `a property, not "${word}"`);
  if (kindId === undefined || propertiesOf(kindId).includes(id)) return id;
  const { sv, en } = kind(kindId)?.spelling ?? { sv: kindId, en: kindId };
  throw wrong(place, `en egenskap som ${sv} har, inte ”${word}”`, `a property that ${en} has, not "${word}"`);
}

function translationsIn(json: unknown, place: string): ReadonlyMap<string, string | null> {
  const values = new Map<string, string | null>();
  for (const [value, translation] of Object.entries(fieldsOf(json ?? {}, place))) {
    if (translation !== null && typeof translation !== 'string')
      throw wrong(`${place}.${value}`, 'en text eller null', 'a text or null');
    values.set(folded(value), translation);
  }
  return values;
}

function propertiesIn(json: unknown, kindId: string | undefined, place: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [word, value] of Object.entries(fieldsOf(json ?? {}, place))) {
    if (typeof value !== 'string') throw wrong(`${place}.${word}`, 'en text', 'a text');
    values.set(propertyOf(word, kindId, `${place}.${word}`), value);
  }
  return values;
}

function wrong(place: string, sv: string, en: string): UnusableMapping {
  return new UnusableMapping(
    `${place} i mappningen ska vara ${sv}.`,
    `${place} in the mapping is to be ${en}.`,
  );
}
