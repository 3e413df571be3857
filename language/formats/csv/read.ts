/** CSV to a table: the separator guessed, quotes over lines, rows of any length. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Bilingual } from '../../model/text.ts';
import { type Cell, MAX_CELLS, type Row, type Table, tooManyCells, UnusableTable } from '../table.ts';
import { decode } from './encoding.ts';
import type { Encoding } from './encodings.ts';

/** By how likely they are in a country with a decimal comma. */
const DELIMITERS = [';', '\t', ',', '|'] as const;

export interface CsvOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
}

/** @throws UnusableTable with the row, for quotes that do not match and files that are no text. */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): Table {
  const { text: whole, notes } = decode(bytes, options.encoding);
  // Excel's own way of naming the separator, on a line of its own.
  const [named = '', separator] = /^\uFEFF?sep=(.)(?:\r\n?|\n)/i.exec(whole) ?? [];
  const text = whole.slice(named.length);
  const delimiter = options.delimiter ?? separator ?? guessDelimiter(text);
  const first = named === '' ? 1 : 2;
  const rows: Row[] = [];
  let count = 0;
  for (const [index, fields] of records(text, delimiter, first).entries()) {
    const cells = new Map<number, Cell>();
    for (const [column, field] of fields.entries())
      if (field.trim() !== '') cells.set(column, { type: 'text', text: field });
    count += cells.size;
    if (count > MAX_CELLS) throw tooManyCells();
    if (cells.size > 0) rows.push({ number: index + first, cells });
  }
  return { rows, merged: [], sheets: [], notes };
}

function records(text: string, delimiter: string, first: number, most?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      ...(most === undefined ? {} : { to: most }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnusableTable(quoteFault(error, first), { cause: error });
  }
}

function quoteFault(error: CsvError, first: number): Bilingual {
  const line = Number(error['lines'] ?? 0) + first - 1;
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    sv: unclosed
      ? 'Ett citattecken öppnas men stängs aldrig, så resten av filen blir en enda cell.'
      : `Citattecken på fel plats på rad ${line}. Ett citattecken inne i en text skrivs två gånger ("").`,
    en: unclosed
      ? 'A quote is opened and never closed, so that the rest of the file becomes one cell.'
      : `A quote in the wrong place on line ${line}. A quote inside a text is written twice ("").`,
  };
}

/** Rows that are looked at to guess; a title above the headings must not decide. */
const SAMPLE = 30;

/** The separator that gives most rows the same number of columns, and more than one. */
function guessDelimiter(text: string): string {
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    let sample: string[][];
    try {
      sample = records(text, delimiter, 1, SAMPLE);
    } catch {
      // With the right separator the quotes match, if they do at all.
      continue;
    }
    const widths = new Map<number, number>();
    for (const { length } of sample) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [, rows] of widths) {
      if (rows <= most) continue;
      most = rows;
      best = delimiter;
    }
  }
  return best;
}
