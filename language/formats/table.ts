/** A table as spreadsheets and text files hold it, before anyone knows what its columns mean. */
import type { Bilingual } from '../model/text.ts';

export interface Cell {
  /**
   * What the file says that it is. An `error` is a cell such as `#REF!`; `uncomputed` is a formula whose value is not
   * in the file, with the formula as its text.
   */
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'uncomputed';
  /** Numbers are exact decimals with a point, dates are YYYY-MM-DD, booleans are TRUE and FALSE. Never empty. */
  readonly text: string;
}

export interface Row {
  /** As the spreadsheet numbers it, from one. */
  readonly number: number;
  /** What is not empty, by column, from zero. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells that have been made into one; all four bounds belong to it. Rows count from one, columns from zero. */
export interface MergedCells {
  readonly name: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export interface Table {
  /** Rows that have anything in them, in order. */
  readonly rows: readonly Row[];
  readonly merged: readonly MergedCells[];
  /** The sheet that was read, and all there are; absent for a file that has none. */
  readonly sheet?: string;
  readonly sheets: readonly string[];
  /** What a reader ought to know about how the file was read. */
  readonly notes: readonly Bilingual[];
}

/** A file that cannot be read as a table, and what to do about it. */
export class UnusableTable extends Error {
  override readonly name = 'UnusableTable';
  readonly reason: Bilingual;

  constructor(reason: Bilingual, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}

/** Bytes of a file that is read at all; an inventory of 10,000 rows takes one or two million. */
export const MAX_TABLE_BYTES = 100_000_000;

/** Cells that are kept; Excel has room for 17 thousand million. */
export const MAX_CELLS = 2_000_000;

export function tooManyCells(): UnusableTable {
  return new UnusableTable({
    sv: `Filen har mer än ${MAX_CELLS} celler. Dela upp den.`,
    en: `The file has more than ${MAX_CELLS} cells. Split it.`,
  });
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}
