/** What a stored number means: spreadsheets keep dates and padded ids as numbers, and tell them apart by format only. */
import type { Cell } from '../table.ts';

/** What a cell's format makes of its number. */
export type NumberFormat = 'plain' | 'date' | { readonly digits: number };

/** Formats that Excel has without declaring them, and that show a day. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** @param code What is declared for this id; without it the id is one of Excel's own. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'plain';
  const [first = ''] = code.split(';');
  // What stands in quotes, brackets or after a backslash is shown as it is.
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase();
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[yd]|å/.test(bare) ? 'date' : 'plain';
}

/** @param stored As in the file: a decimal number, maybe with an exponent. */
export function numberCell(stored: string, format: NumberFormat, from1904: boolean): Cell {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { type: 'text', text: stored };
  if (format === 'date') {
    const date = dateOf(value, from1904);
    return date === undefined ? { type: 'error', text: stored } : { type: 'date', text: date };
  }
  const text = plainDecimal(value);
  if (format === 'plain' || !/^\d+$/.test(text)) return { type: 'number', text };
  return { type: 'number', text: text.padStart(format.digits, '0') };
}

/** Without exponent and with the 15 digits that Excel shows, so that 0.1 + 0.2 is 0.3 and 4711 is 4711. */
function plainDecimal(value: number): string {
  const shown = Number(value.toPrecision(15));
  const text = String(shown);
  if (!text.includes('e')) return text;
  return Math.abs(shown) < 1 ? shown.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(shown)).toString();
}

const DAY = 86_400_000;

/**
 * The day of a serial number. Excel counts 1900-02-29, which never was, so the days before it are one off.
 *
 * @returns YYYY-MM-DD, or undefined for what is no day between 1900 and 9999.
 */
export function dateOf(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (day < 0 || (!from1904 && (day < 1 || day === 60))) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999
    ? undefined
    : date.toISOString().slice(0, 10);
}
