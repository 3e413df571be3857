/** Quantities with units beside each other. */
import { decimalsOf } from './figures.ts';
import { compare, multiply, type Rational, rational } from './rational.ts';
import type { QuantityValue } from './summary.ts';

const whole = (amount: number): Rational => ({ numerator: BigInt(amount), denominator: 1n });

/** Units that measure the same, in the smallest of them. */
const MEASURES: readonly Readonly<Record<string, Rational>>[] = [
  {
    s: whole(1),
    min: whole(60),
    h: whole(3600),
    day: whole(86_400),
    week: whole(604_800),
  },
  { month: whole(1), quarter: whole(3), year: whole(12) },
  { SEK: whole(1), MSEK: whole(1_000_000) },
  { GB: whole(1), TB: whole(1000) },
  { Mbps: whole(1), Gbps: whole(1000) },
];

/**
 * Below zero when a value is less than the other one, in whichever units they are; undefined for what cannot be
 * compared, such as hours and kronor.
 */
export function compareQuantities(value: QuantityValue, wanted: QuantityValue): number | undefined {
  const left = rational(value.amount);
  const right = rational(wanted.amount);
  if (!left || !right) return undefined;
  if ((value.perUnit ?? '') !== (wanted.perUnit ?? '') || value.perAmount !== wanted.perAmount)
    return undefined;
  // A bare number means the unit that the other one has.
  if (value.unit === wanted.unit || value.unit === undefined || wanted.unit === undefined)
    return compare(left, right);
  for (const measure of MEASURES) {
    const [from, to] = [measure[value.unit], measure[wanted.unit]];
    if (from && to) return compare(multiply(left, from), multiply(right, to));
  }
  return undefined;
}

/** The same text for units that measure the same. */
export function dimensionOf(unit: string): string {
  const measure = MEASURES.findIndex((it) => it[unit]);
  return measure < 0 ? unit : `${measure}`;
}

/** Quantities of one dimension as whole numbers, so that classes of them can be exact. */
export interface WholeNumbers {
  /** The smallest unit that any of them is in; a bare number means that one. */
  readonly unit: string | undefined;
  /** How many of the digits of a whole number stand behind the decimal point. */
  readonly decimals: number;
  /** Undefined for what is no number. */
  readonly of: (value: QuantityValue) => bigint | undefined;
}

export function wholeNumbers(values: readonly QuantityValue[]): WholeNumbers {
  const size = (unit: string): Rational =>
    MEASURES.map((it) => it[unit]).find((it) => it !== undefined) ?? whole(1);
  const units = [...new Set(values.flatMap(({ unit }) => unit ?? []))];
  const [unit] = units.toSorted((a, b) => compare(size(a), size(b)));
  const decimals = Math.max(0, ...values.map(({ amount }) => decimalsOf(amount)));
  return {
    unit,
    decimals,
    of: (value) => {
      const amount = rational(value.amount);
      if (!amount) return undefined;
      const times = value.unit === undefined || unit === undefined ? whole(1) : size(value.unit);
      const smallest = unit === undefined || value.unit === undefined ? whole(1) : size(unit);
      const { numerator, denominator } = multiply(amount, times);
      return (
        (numerator * smallest.denominator * 10n ** BigInt(decimals)) / (denominator * smallest.numerator)
      );
    },
  };
}
