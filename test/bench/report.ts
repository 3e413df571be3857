/** What the bench found, as rows of a table: what was asked, what came, and whether that is good enough. */
import type { Figure } from './figures.ts';

export interface Row {
  readonly what: string;
  /** What it was measured to be, with its spread. Undefined when it could not be measured. */
  readonly measured: string | undefined;
  /** The figure that counts, and what it may be at most. Neither where a row is for information only. */
  readonly value?: number;
  readonly limit?: number;
  readonly unit?: string;
}

export interface Report {
  readonly machine: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** Does the row have a limit that it is over? */
export function isMissed({ value, limit }: Row): boolean {
  return value !== undefined && limit !== undefined && value > limit;
}

export function markdown({ machine, rows, notes }: Report): string {
  const verdict = (row: Row): string =>
    row.limit === undefined
      ? ''
      : row.value === undefined
        ? 'not measured'
        : isMissed(row)
          ? '**missed**'
          : 'met';
  return [
    `Measured on ${machine}.`,
    '',
    '| what | measured | at most | |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(
      (row) =>
        `| ${row.what} | ${row.measured ?? '–'} | ${row.limit === undefined ? '' : `${row.limit} ${row.unit ?? ''}`.trim()} | ${verdict(row)} |`,
    ),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ].join('\n');
}

/** `0.21 (0.19–0.24)`: the median, and the lowest and highest. */
export function spread({ median, min, max }: Figure, digits: number, unit = ''): string {
  const [middle, low, high] = [median, min, max].map((value) => value.toFixed(digits));
  return `${middle}${unit === '' ? '' : ` ${unit}`} (${low}–${high})`;
}
