/** Proposes a mapping for a table that nobody has described: by its headings, and by what stands below them. */
import { type Table, UnusableTable } from '../formats/table.ts';
import {
  enumValue,
  kind,
  propertiesOf,
  property,
  spell,
  valueTypeOf,
  wordId,
} from '../model/metamodel/index.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { KIND_OF_TITLE, knownHeading } from './headings.ts';
import { type ColumnFile, type DateOrder, type MappingFile, readMapping } from './mapping.ts';
import { findHeader, type Header } from './records.ts';
import { cleanLine, folded, foldedHeading } from './texts.ts';
import { LIFECYCLE, readCell } from './values.ts';

export interface Guess {
  readonly mapping: MappingFile;
  readonly notes: readonly Bilingual[];
}

/** Rows that are looked at to see what a column holds. */
const SAMPLE = 2000;
/** Different values that are translated one by one. */
const MOST_VALUES = 40;

/**
 * @param kindId What the rows are; guessed by the heading of their names when it is not said.
 * @throws UnusableTable when no column looks like names, with the columns that there are.
 */
export function guessMapping(table: Table, kindId?: string): Guess {
  const header = findHeader(table, (text) => meaningOf(text) !== undefined);
  if (!header) throw noNames([], table);
  const language = languageOf(header);
  const rows = kindId ?? kindOf(header);
  const guesser = new Guesser(table, header, rows, language);
  const columns = guesser.columns();
  if (!Object.values(columns).some(({ title }) => title)) throw noNames([...header.headings.values()], table);
  const mapping: MappingFile = {
    version: 1,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(header.row === 1 ? {} : { header: header.row }),
    ...guesser.source(columns),
    kind: spell(rows, language),
    language,
    ...(guesser.dates === 'YMD' ? {} : { dates: guesser.dates }),
    columns,
  };
  return { mapping, notes: guesser.notes };
}

interface Meaning {
  readonly column: ColumnFile;
  readonly language: Language | undefined;
}

/** By the list of common headings, or by a word of the language itself. */
function meaningOf(heading: string): Meaning | undefined {
  const known = knownHeading(heading);
  if (known) return known;
  const word = folded(heading);
  const id = wordId('KEY', word);
  const entry = id === undefined ? undefined : property(id);
  if (!entry) return undefined;
  const { sv, en } = entry.spelling;
  return { column: { property: entry.id }, language: sv === en ? undefined : sv === word ? 'sv' : 'en' };
}

function languageOf({ headings }: Header): Language {
  let balance = 0;
  for (const heading of headings.values()) {
    const language = meaningOf(heading)?.language;
    if (language !== undefined) balance += language === 'sv' ? 1 : -1;
  }
  return balance < 0 ? 'en' : 'sv';
}

function kindOf({ headings }: Header): string {
  for (const [id, titles] of Object.entries(KIND_OF_TITLE)) {
    const known = new Set(titles.map(foldedHeading));
    for (const heading of headings.values()) if (known.has(foldedHeading(heading))) return id;
  }
  return 'component';
}

class Guesser {
  readonly notes: Bilingual[] = [];
  dates: DateOrder = 'YMD';
  readonly #table: Table;
  readonly #header: Header;
  readonly #kind: string;
  readonly #language: Language;

  constructor(table: Table, header: Header, kindId: string, language: Language) {
    this.#table = table;
    this.#header = header;
    this.#kind = kindId;
    this.#language = language;
  }

  columns(): Record<string, ColumnFile> {
    const columns: Record<string, ColumnFile> = {};
    const taken = new Set<string>();
    const headings = new Set<string>();
    for (const [place, heading] of this.#header.headings) {
      const meaning = meaningOf(heading);
      const column = meaning && this.#fitted(meaning.column);
      const key = foldedHeading(heading);
      if (!column || headings.has(key)) continue;
      // Two columns may add to the same list, but not both be the name.
      const many =
        column.property !== undefined && property(wordId('KEY', column.property) ?? '')?.many === true;
      const said = `${Object.keys(column)[0]} ${column.property ?? ''}`;
      if (!many && column.tag === undefined && column.arrow === undefined && taken.has(said)) continue;
      const checked = this.#checked(column, place, heading);
      if (!checked) continue;
      taken.add(said);
      headings.add(key);
      columns[heading] = checked;
    }
    return columns;
  }

  /** Ids are called what their system is called, as far as the heading tells. */
  source(columns: Readonly<Record<string, ColumnFile>>): { source?: string } {
    const heading = Object.keys(columns).find((each) => columns[each]?.id);
    if (heading === undefined) return {};
    return { source: /cmdb/i.test(heading) ? 'CMDB' : heading };
  }

  /** As it can be said of these rows, or undefined: a property may be that of information inside them. */
  #fitted(column: ColumnFile): ColumnFile | undefined {
    if (column.parent !== undefined) {
      const id = wordId('KIND', column.parent) ?? column.parent;
      return id !== this.#kind && kind(this.#kind)?.within.includes(id)
        ? { parent: spell(id, this.#language) }
        : undefined;
    }
    if (column.property === undefined) return column;
    const word = spell(column.property, this.#language);
    const create = typeof column.create === 'string' ? { create: spell(column.create, this.#language) } : {};
    if (propertiesOf(this.#kind).includes(column.property)) return { ...column, property: word, ...create };
    const inside = 'information';
    if (!propertiesOf(inside).includes(column.property) || !kind(inside)?.within.includes(this.#kind))
      return undefined;
    return { ...column, property: word, in: spell(inside, this.#language), ...create };
  }

  /** Looks at the values: a column of a closed list is left out when most of them are not of it. */
  #checked(column: ColumnFile, place: number, heading: string): ColumnFile | undefined {
    const cells = this.#table.rows
      .filter(({ number }) => number > this.#header.row)
      .slice(0, SAMPLE)
      .flatMap(({ cells }) => cells.get(place) ?? []);
    if (column.id) {
      const different = new Set(cells.map(({ text }) => cleanLine(text))).size;
      // A slip or two is rejected with its row; a column that repeats itself was never an id.
      if (cells.length - different <= Math.max(1, cells.length / 10)) return column;
      this.notes.push({
        sv: `Kolumnen ${heading} används inte som id, eftersom samma värde står på många rader.`,
        en: `The column ${heading} is not used as id, since many rows have the same value.`,
      });
      return undefined;
    }
    if (column.property === undefined) return column;
    const isDate = column.from !== undefined;
    if (isDate) this.dates = orderOf(cells.map(({ text }) => text)) ?? this.dates;
    const kindId = column.in === undefined ? this.#kind : (wordId('KIND', column.in) ?? column.in);
    const entry = property(wordId('KEY', column.property) ?? column.property);
    if (!entry) return undefined;
    const type = valueTypeOf(kindId, entry);
    const states = type.type === 'reference' && type.kinds.includes('state');
    if (type.type !== 'enum' && !states && !isDate) return column;
    const [read] = readMapping({
      columns: { n: { title: true }, [heading]: column },
      kind: this.#kind,
    }).columns.slice(-1);
    const values: Record<string, string> = {};
    let understood = 0;
    let all = 0;
    for (const [text, cell] of new Map(cells.map((it) => [folded(it.text), it]))) {
      all += 1;
      if (!read) continue;
      const { values: found, not } = readCell(cell, read, entry, kindId, this.dates, () => false);
      const [value] = found;
      if (not.length > 0) continue;
      const word = value?.type === 'named' && states && !isDate ? stateOf(text) : undefined;
      if (value?.type === 'named' && states && word === undefined) continue;
      understood += 1;
      const translated =
        word ?? this.#wordFor(text, value?.type === 'enum' ? value.id : undefined, type, found.length);
      if (translated !== undefined && translated !== text) values[cleanLine(cell.text)] = translated;
    }
    if (all > 0 && understood * 2 < all) {
      this.notes.push({
        sv: `Kolumnen ${heading} används inte, eftersom de flesta värdena inte passar ${entry.spelling.sv}. Säg i en mappning vad de betyder.`,
        en: `The column ${heading} is not used, since most of its values do not fit ${entry.spelling.en}. Say in a mapping what they mean.`,
      });
      return undefined;
    }
    const listed = Object.keys(values).length;
    return listed === 0 || listed > MOST_VALUES ? column : { ...column, values };
  }

  #wordFor(
    text: string,
    id: string | undefined,
    type: ReturnType<typeof valueTypeOf>,
    count: number,
  ): string | undefined {
    if (id === undefined || count !== 1 || type.type !== 'enum') return undefined;
    const word = type.values.find((value) => value.id === id)?.spelling[this.#language];
    // Case alone needs no translation.
    return word === undefined || folded(word) === text || enumValue(type.values, text) ? undefined : word;
  }
}

function stateOf(text: string): string | undefined {
  if (Object.hasOwn(LIFECYCLE, text)) return text;
  return Object.keys(LIFECYCLE).find((name) => LIFECYCLE[name]?.includes(text));
}

/** Whether 01/02/2024 is in January or February, where some date of the column tells. */
function orderOf(texts: readonly string[]): DateOrder | undefined {
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text) ?? [];
    if (Number(first) > 12) return 'DMY';
    if (Number(second) > 12) return 'MDY';
  }
  return undefined;
}

function noNames(found: readonly string[], table: Table): UnusableTable {
  const columns = found.join(', ');
  const sheets = table.sheets.length > 1 ? table.sheets.join(', ') : '';
  return new UnusableTable({
    sv: [
      'Ingen kolumn ser ut att ha namn, till exempel Systemnamn.',
      columns === '' ? 'Ingen rad liknar rubriker.' : `Kolumnerna är: ${columns}.`,
      sheets === '' ? '' : `Läst blad: ${table.sheet}. Alla blad: ${sheets}. Välj med --sheet.`,
      'Säg med --mapping vad kolumnerna betyder.',
    ]
      .filter((part) => part !== '')
      .join(' '),
    en: [
      'No column looks like names, such as System name.',
      columns === '' ? 'No row looks like headings.' : `The columns are: ${columns}.`,
      sheets === '' ? '' : `The sheet read: ${table.sheet}. All sheets: ${sheets}. Choose with --sheet.`,
      'Say with --mapping what the columns mean.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  });
}
