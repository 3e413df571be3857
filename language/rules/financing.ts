/** What a plan may spend: the amounts of its funding for the time that the plan is for. */

import { firstDay, isDate, lastDay } from '../model/dates.ts';
import { kronor, roundingOfSum } from '../model/figures.ts';
import { type Element, type ModelReader, valuesOf } from '../model/model.ts';
import { compare, divide, multiply, type Rational } from '../model/rational.ts';
import type { Span } from '../model/spans.ts';
import type { ValueSummary } from '../model/summary.ts';
import { statedSpan } from './periods.ts';
import { isFigure } from './sums.ts';

/** `3 × 1 500 000 kr`: an amount, and how many times it is given. */
export interface Fund {
  readonly id: string;
  readonly amount: Rational;
  readonly times: Rational;
  readonly money: Rational;
  /** What the rounding of an uncertain amount may come to. */
  readonly rounding: Rational;
}

const ONE: Rational = { numerator: 1n, denominator: 1n };

/**
 * The funding that stands in a plan, the largest first. An amount per year counts once for a plan of up to a year, and
 * by the months for a longer one. Undefined when there is none, and when an amount is not known or cannot be told.
 */
export function fundsOf(model: ModelReader, plan: Element): readonly Fund[] | undefined {
  const funding = model.childrenOf(plan.id).filter(({ kind }) => kind === 'funding');
  const span = statedSpan(plan, 'period')?.span;
  const funds: Fund[] = [];
  for (const each of funding) {
    const own = statedSpan(each, 'period')?.span;
    const shared = own && span ? overlap(own, span) : span;
    if (own && span && !shared) continue;
    const fund = fundOf(each, shared);
    if (fund === 'unknown') return undefined;
    if (fund) funds.push(fund);
  }
  if (funds.length === 0) return undefined;
  return funds.sort((a, b) => compare(b.money, a.money) || (a.id < b.id ? -1 : 1));
}

function fundOf(funding: Element, span: Span | undefined): Fund | 'unknown' | undefined {
  const values = valuesOf(funding, 'amount').filter((value) => concerns(value, span));
  const [value, second] = values;
  if (!value) return valuesOf(funding, 'amount').length === 0 ? 'unknown' : undefined;
  if (second || !isFigure(value) || value.perAmount !== undefined) return 'unknown';
  const amount = kronor(value);
  const times = timesIn(value.perUnit, span);
  if (!amount || !times) return 'unknown';
  const one = kronor({ ...value, amount: '1' }) ?? ONE;
  const rounding = multiply(multiply(roundingOfSum(value), one), times);
  return { id: funding.id, amount, times, money: multiply(amount, times), rounding };
}

/** How many times what is given per unit of time is given in a span. */
function timesIn(unit: string | undefined, span: Span | undefined): Rational | undefined {
  if (unit === undefined) return ONE;
  const months = span ? monthsIn(span) : undefined;
  switch (unit) {
    case 'year':
      return months === undefined || months <= 12 ? ONE : parts(months, 12);
    case 'quarter':
      return months === undefined ? undefined : parts(months, 3);
    case 'month':
      return months === undefined ? undefined : parts(months, 1);
    default:
      return undefined;
  }
}

function parts(months: number, length: number): Rational | undefined {
  return divide(
    { numerator: BigInt(months), denominator: 1n },
    { numerator: BigInt(length), denominator: 1n },
  );
}

/** How many calendar months a span touches. */
function monthsIn({ first, last }: Span): number {
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(last) - count(first) + 1;
}

function overlap(a: Span, b: Span): Span | undefined {
  const [, first = ''] = [a.first, b.first].sort();
  const [last = ''] = [a.last, b.last].sort();
  return first <= last ? { first, last } : undefined;
}

/** Is an amount for a time that a span has to do with? `avser 2018`, a day or a period; without it always. */
function concerns({ during }: ValueSummary, span: Span | undefined): boolean {
  if (during === undefined || !span) return true;
  const [start = '', end = start] = during.split(/\.\.|–/);
  const years = /^\d{4}$/;
  const first = years.test(start) ? `${start}-01-01` : isDate(start) ? firstDay(start) : undefined;
  const last = years.test(end) ? `${end}-12-31` : isDate(end) ? lastDay(end) : undefined;
  return first === undefined || last === undefined || overlap({ first, last }, span) !== undefined;
}
