/** Quantities with units beside each other. */
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
