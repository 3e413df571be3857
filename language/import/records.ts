/** From a table to records: the row of headings found, and every row after it with its cells by column. */
import {
  type Cell,
  columnName,
  type MergedCells,
  type Row,
  type Table,
  UnusableTable,
} from '../formats/table.ts';
import type { Bilingual } from '../model/text.ts';
import { nearest } from '../rules/nearest.ts';
import type { Column, Mapping } from './mapping.ts';
import { cleanLine, foldedHeading } from './texts.ts';

/** Rows at the top among which the headings are looked for. */
const SEARCHED = 50;

export interface Header {
  /** The number of the row. */
  readonly row: number;
  /** As written, by the place of the column. */
  readonly headings: ReadonlyMap<number, string>;
}

/**
 * The row of headings: the first of those that hold the most known ones.
 *
 * @param isKnown May be asked of any text near the top of the table.
 */
export function findHeader(
  table: Table,
  isKnown: (heading: string) => boolean,
  row?: number,
): Header | undefined {
  let best: Row | undefined;
  let most = 0;
  for (const candidate of table.rows.slice(0, SEARCHED)) {
    if (row !== undefined && candidate.number !== row) continue;
    const known = new Set<string>();
    for (const { text } of candidate.cells.values()) if (isKnown(text)) known.add(foldedHeading(text));
    if (known.size <= most && row === undefined) continue;
    most = known.size;
    best = candidate;
  }
  if (!best) return undefined;
  const headings = [...best.cells].map(([column, { text }]) => [column, cleanLine(text)] as const);
  return { row: best.number, headings: new Map(headings) };
}

export interface Record {
  readonly row: number;
  readonly cells: ReadonlyMap<Column, Cell>;
}

export interface Records {
  readonly records: readonly Record[];
  readonly rejected: readonly { readonly row: number; readonly reason: Bilingual }[];
  /** Columns that the mapping says nothing about. */
  readonly unused: readonly string[];
  readonly notes: readonly Bilingual[];
}

/** @throws UnusableTable when columns are missing, or where cells cannot be told apart. */
export function readRecords(table: Table, mapping: Mapping): Records {
  const wanted = new Set(mapping.columns.map(({ heading }) => foldedHeading(heading)));
  const header = findHeader(table, (text) => wanted.has(foldedHeading(text)), mapping.header);
  if (!header) throw missing(mapping, [], table);
  const places = placesOf(header, mapping, table);
  const body = table.rows.filter(({ number }) => number > header.row);
  if (body.length === 0)
    throw new UnusableTable({
      sv: `Det finns inga rader under rubrikerna på rad ${header.row}.`,
      en: `There are no rows below the headings in row ${header.row}.`,
    });
  refuseMerged(table.merged, header, places);
  refuseUncomputed(body, places);
  const width = Math.max(...header.headings.keys()) + 1;
  // In a workbook a cell has an address; in a text file one too many means that the others may have moved.
  const isText = table.sheet === undefined;
  const records: Record[] = [];
  const rejected: { row: number; reason: Bilingual }[] = [];
  let beside = 0;
  for (const { number: row, cells } of body) {
    const outside = [...cells.keys()].filter((column) => column >= width).length;
    if (outside > 0) beside += 1;
    if (isText && outside > 0) {
      rejected.push({
        row,
        reason: {
          sv: `Raden har fler celler än rubriker (${width}). Ett skiljetecken står nog i en text utan citattecken.`,
          en: `The row has more cells than there are headings (${width}). A separator probably stands in a text without quotes.`,
        },
      });
      continue;
    }
    const own = new Map<Column, Cell>();
    for (const [column, place] of places) {
      const cell = cells.get(place);
      if (cell) own.set(column, cell);
    }
    if (own.size > 0) records.push({ row, cells: own });
  }
  const used = new Set(places.values());
  const unused = [...header.headings]
    .filter(([place, heading]) => !used.has(place) && !mapping.ignored.has(foldedHeading(heading)))
    .map(([, heading]) => heading);
  const notes: Bilingual[] = [];
  if (!isText && beside > 0)
    notes.push({
      sv: `${beside} rader har celler till höger om rubrikerna, som inte har lästs.`,
      en: `${beside} rows have cells to the right of the headings, which were not read.`,
    });
  return { records, rejected, unused, notes };
}

function placesOf(header: Header, mapping: Mapping, table: Table): ReadonlyMap<Column, number> {
  const byHeading = new Map<string, number[]>();
  for (const [place, heading] of header.headings) {
    const key = foldedHeading(heading);
    byHeading.set(key, [...(byHeading.get(key) ?? []), place]);
  }
  const places = new Map<Column, number>();
  const lacking: string[] = [];
  for (const column of mapping.columns) {
    const found = byHeading.get(foldedHeading(column.heading)) ?? [];
    const [place, second] = found.length > 1 ? exactly(found, column.heading, header) : found;
    if (second !== undefined)
      throw new UnusableTable({
        sv: `Rubriken ”${column.heading}” står över två kolumner (${found.map(columnName).join(' och ')}). Döp om den ena.`,
        en: `The heading "${column.heading}" stands over two columns (${found.map(columnName).join(' and ')}). Rename one of them.`,
      });
    if (place !== undefined) places.set(column, place);
    else if (!column.optional) lacking.push(column.heading);
  }
  if (lacking.length > 0) throw missing(mapping, [...header.headings.values()], table, lacking);
  return places;
}

/** Headings that differ in what is put in brackets only are told apart by all of their text. */
function exactly(found: readonly number[], heading: string, header: Header): readonly number[] {
  const same = found.filter((place) => header.headings.get(place) === cleanLine(heading));
  return same.length > 0 ? same : found;
}

function missing(
  mapping: Mapping,
  found: readonly string[],
  table: Table,
  lacking: readonly string[] = mapping.columns.map(({ heading }) => heading),
): UnusableTable {
  const near = lacking.flatMap((heading) => nearest(heading, found)).filter((it) => it !== undefined);
  const columns = found.join(', ');
  const sheets = table.sheets.length > 1 ? table.sheets.join(', ') : '';
  return new UnusableTable({
    sv: [
      `Kolumner saknas: ${lacking.join(', ')}.`,
      columns === '' ? 'Ingen rad liknar rubriker.' : `Kolumnerna är: ${columns}.`,
      near.length === 0 ? '' : `Menades ${near.join(', ')}?`,
      sheets === '' ? '' : `Läst blad: ${table.sheet}. Alla blad: ${sheets}. Välj med --sheet.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    en: [
      `Columns are missing: ${lacking.join(', ')}.`,
      columns === '' ? 'No row looks like headings.' : `The columns are: ${columns}.`,
      near.length === 0 ? '' : `Was ${near.join(', ')} meant?`,
      sheets === '' ? '' : `The sheet read: ${table.sheet}. All sheets: ${sheets}. Choose with --sheet.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  });
}

/** How many of several places are named. */
const NAMED = 5;

/** Merged cells hold one value for many rows or columns, and only a person knows which of them it is about. */
function refuseMerged(
  merged: readonly MergedCells[],
  header: Header,
  places: ReadonlyMap<Column, number>,
): void {
  const used = [...places.values()];
  const hit = merged.filter(
    ({ rows, columns }) =>
      rows[1] >= header.row && used.some((place) => place >= columns[0] && place <= columns[1]),
  );
  if (hit.length === 0) return;
  const names = `${hit
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')}${hit.length > NAMED ? ', …' : ''}`;
  throw new UnusableTable({
    sv: `Sammanfogade celler bland det som ska läsas: ${names}. Dela dem i Excel (Start, Sammanfoga och centrera) och fyll i värdet på varje rad.`,
    en: `Merged cells among what is to be read: ${names}. Unmerge them in Excel (Home, Merge and centre) and fill in the value in every row.`,
  });
}

function refuseUncomputed(rows: readonly Row[], places: ReadonlyMap<Column, number>): void {
  const hit: string[] = [];
  for (const { number, cells } of rows)
    for (const place of places.values())
      if (cells.get(place)?.type === 'uncomputed') hit.push(`${columnName(place)}${number}`);
  if (hit.length === 0) return;
  const names = `${hit.slice(0, NAMED).join(', ')}${hit.length > NAMED ? ', …' : ''}`;
  throw new UnusableTable({
    sv: `${hit.length} celler har formler utan uträknat värde: ${names}. Öppna filen i Excel och spara den, eller klistra in värdena i stället för formlerna.`,
    en: `${hit.length} cells have formulas without a computed value: ${names}. Open the file in Excel and save it, or paste the values over the formulas.`,
  });
}
