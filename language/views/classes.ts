/**
 * Classes of numbers and dates for heat maps: a few values have a class each; more of them share classes that follow
 * each other without gaps, each as wide as the next, or as many times wider where most values are small.
 */
import { lastDay } from '../model/dates.ts';
import { type WholeNumbers, wholeNumbers } from '../model/quantities.ts';
import { sayQuantity } from '../model/said.ts';
import type { QuantityValue } from '../model/summary.ts';
import type { Language } from '../model/text.ts';

/** From the least to the most. */
export interface Classes<Value> {
  readonly titles: readonly string[];
  /** Index among the titles. */
  readonly indexOf: (value: Value) => number;
}

export const MOST_CLASSES = 5;

/** @param values Of one dimension, in any order; at least one. */
export function numberClasses(values: readonly QuantityValue[], language: Language): Classes<QuantityValue> {
  const numbers = wholeNumbers(values);
  const sorted = values
    .flatMap((value) => numbers.of(value) ?? [])
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const distinct = [...new Set(sorted)];
  const few = distinct.length <= MOST_CLASSES;
  const starts = few ? distinct : startsOf(distinct);
  const most = distinct.at(-1) ?? 0n;
  const titles = starts.map((from, index) => {
    const one = few ? values.find((value) => numbers.of(value) === from) : undefined;
    if (one) {
      const { note: _, ...plain } = one;
      return sayQuantity(plain, language);
    }
    const next = starts[index + 1];
    return sayRange(from, next === undefined ? most : next - 1n, numbers, values[0], language);
  });
  return {
    titles,
    indexOf: (value) => {
      const number = numbers.of(value) ?? 0n;
      return Math.max(
        0,
        starts.findLastIndex((from) => from <= number),
      );
    },
  };
}

function sayRange(
  from: bigint,
  to: bigint,
  { unit, decimals }: WholeNumbers,
  like: QuantityValue | undefined,
  language: Language,
): string {
  const { perAmount, perUnit } = like ?? {};
  return sayQuantity(
    {
      type: 'quantity',
      amount: decimal(from, decimals),
      ...(to !== from && { upper: decimal(to, decimals) }),
      ...(unit !== undefined && { unit }),
      ...(perAmount !== undefined && { perAmount }),
      ...(perUnit !== undefined && { perUnit }),
    },
    language,
  );
}

function decimal(number: bigint, decimals: number): string {
  if (decimals === 0) return `${number}`;
  const digits = `${number < 0n ? -number : number}`.padStart(decimals + 1, '0');
  return `${number < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Where classes of more than a few numbers begin. @param distinct From the least. */
function startsOf(distinct: readonly bigint[]): readonly bigint[] {
  const even = evenStarts(distinct);
  const least = distinct[0] ?? 0n;
  const members = even.map((from, index) => {
    const next = even[index + 1];
    return distinct.filter((it) => it >= from && (next === undefined || it < next)).length;
  });
  // Where one class would have most of them, each class is as many times wider than the one before it instead.
  const skewed = least >= 0n && Math.max(...members) * 2 > distinct.length;
  return skewed ? growingStarts(distinct) : even;
}

/** 1, 2, 5, 10, 20 … */
function* niceNumbers(): Generator<bigint> {
  for (let ten = 1n; ; ten *= 10n) for (const it of [1n, 2n, 5n]) yield it * ten;
}

function evenStarts(distinct: readonly bigint[]): readonly bigint[] {
  const [least, most] = [distinct[0] ?? 0n, distinct.at(-1) ?? 0n];
  for (const width of niceNumbers()) {
    const below = least % width < 0n ? (least % width) + width : least % width;
    const first = least - below;
    const count = Number((most - first) / width) + 1;
    if (count <= MOST_CLASSES)
      return Array.from({ length: count }, (_, index) =>
        index === 0 ? least : first + BigInt(index) * width,
      );
  }
  return [least];
}

/** Which multiples of powers of ten may begin a class, and of which powers, from the closest to the widest. */
const SERIES: readonly { readonly of: readonly bigint[]; readonly times: bigint }[] = [
  { of: [1n, 2n, 5n], times: 10n },
  { of: [1n, 3n], times: 10n },
  ...[10n, 100n, 1000n, 10n ** 6n, 10n ** 12n].map((times) => ({ of: [1n], times })),
];

/** Nothing at all has a class of its own. */
function growingStarts(distinct: readonly bigint[]): readonly bigint[] {
  const zero = distinct.filter((it) => it === 0n);
  const rest = distinct.slice(zero.length);
  const [least, most] = [rest[0] ?? 1n, rest.at(-1) ?? 1n];
  for (const { of, times } of SERIES) {
    const starts: bigint[] = [];
    for (let power = 1n; power <= most; power *= times)
      starts.push(...of.map((it) => it * power).filter((it) => it > least && it <= most));
    if (zero.length + 1 + starts.length <= MOST_CLASSES) return [...zero, least, ...starts];
  }
  return [...zero, least];
}

const YEAR = 12;
/** Months that a class may be wide. */
const WIDTHS: readonly number[] = [
  1,
  3,
  6,
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((it) => it * YEAR),
];

/** @param dates As written, YYYY-MM or YYYY-MM-DD, in any order; at least one. */
export function dateClasses(dates: readonly string[]): Classes<string> {
  const distinct = [...new Set(dates)].sort(
    (a, b) => compareText(lastDay(a), lastDay(b)) || compareText(a, b),
  );
  if (distinct.length <= MOST_CLASSES)
    return { titles: distinct, indexOf: (date) => Math.max(0, distinct.indexOf(date)) };
  const months = distinct.map(monthOf);
  const [least, most] = [Math.min(...months), Math.max(...months)];
  const countOf = (width: number): number => Math.floor(most / width) - Math.floor(least / width) + 1;
  const width = WIDTHS.find((it) => countOf(it) <= MOST_CLASSES) ?? 10_000 * YEAR;
  const first = Math.floor(least / width);
  return {
    titles: Array.from({ length: countOf(width) }, (_, index) => sayMonths((first + index) * width, width)),
    indexOf: (date) => Math.max(0, Math.floor(monthOf(date) / width) - first),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Months since the year 0. */
function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * YEAR + month - 1;
}

/** "2026", "2026–2030", "2026-01", "2026-01 – 2026-03". */
function sayMonths(from: number, width: number): string {
  const year = (month: number): string => `${Math.floor(month / YEAR)}`.padStart(4, '0');
  const whole = (month: number): string => `${year(month)}-${`${(month % YEAR) + 1}`.padStart(2, '0')}`;
  const to = from + width - 1;
  if (width === 1) return whole(from);
  if (width < YEAR) return `${whole(from)} – ${whole(to)}`;
  return width === YEAR ? year(from) : `${year(from)}–${year(to)}`;
}
