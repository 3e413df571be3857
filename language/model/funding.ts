/** What a sum of money is split into. */
import { kronor, roundingOf } from './figures.ts';
import { isWithin } from './graph.ts';
import { type Element, type ModelReader, valuesOf } from './model.ts';
import { add, compare, multiply, type Rational, rational, ZERO } from './rational.ts';

/** The amount in kronor (for one period, when it is a rate), or undefined when there are none or several. */
export function amountOf(funding: Element): Rational | undefined {
  const [value, second] = valuesOf(funding, 'amount');
  return second || value?.type !== 'quantity' || value.upper !== undefined ? undefined : kronor(value);
}

const ONE: Rational = { numerator: 1n, denominator: 1n };

export interface Shares {
  readonly count: number;
  /** What is added up, the largest first. */
  readonly amounts: readonly Rational[];
  /** What the rounding of those that are uncertain may come to. */
  readonly rounding: Rational;
  /** What the rounding of all of them may come to, each to its last decimal. */
  readonly hidden: Rational;
  /** In kronor, or in per cent. */
  readonly sum: Rational;
  readonly unit: 'SEK' | '%';
}

/**
 * What the shares add up to. A share at a part of someone who has a share (a district of a town) divides that share
 * further and is not counted. Undefined without shares, and where some are not known or not of the same unit.
 */
export function sharesOf(model: ModelReader, funding: Element): Shares | undefined {
  const values = valuesOf(funding, 'share').map((value) => ({ value, holder: holderOf(model, value.at) }));
  const holders = values.flatMap(({ holder }) => (holder === undefined ? [] : [holder]));
  const counted = values.filter(
    ({ holder }) => holder === undefined || !holders.some((it) => it !== holder && isWithin(holder, it)),
  );
  const [first] = counted;
  if (!first) return undefined;
  const unit = first.value.type === 'quantity' && first.value.unit === '%' ? '%' : 'SEK';
  const amounts: Rational[] = [];
  let rounding = ZERO;
  let hidden = ZERO;
  for (const { value } of counted) {
    if (value.type !== 'quantity' || value.upper !== undefined) return undefined;
    const amount = unit === '%' && value.unit === '%' ? rational(value.amount) : kronor(value);
    if (!amount || (unit === '%' && value.unit !== '%')) return undefined;
    amounts.push(amount);
    const one = (value.unit === 'MSEK' ? kronor({ ...value, amount: '1' }) : undefined) ?? ONE;
    rounding = add(rounding, multiply(roundingOf(value), one));
    hidden = add(hidden, multiply(roundingOf({ ...value, uncertain: true }), one));
  }
  amounts.sort((a, b) => compare(b, a));
  return { count: amounts.length, amounts, sum: amounts.reduce(add, ZERO), rounding, hidden, unit };
}

function holderOf(
  model: ModelReader,
  at: Parameters<ModelReader['resolve']>[0] | undefined,
): string | undefined {
  const resolution = at && model.resolve(at);
  return resolution?.status === 'resolved' ? resolution.id : undefined;
}
