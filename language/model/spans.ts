/** Spans of days. */
import { firstDay, isDate, lastDay, runsBackwards } from './dates.ts';
import type { ValueSummary } from './summary.ts';

/** From and including the one day to and including the other, YYYY-MM-DD. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days of a period, where they can be told: it is one, in the calendar, and does not run backwards. */
export function spanOf(value: ValueSummary | undefined): Span | undefined {
  if (value?.type !== 'period' || !isDate(value.start) || !isDate(value.end)) return undefined;
  if (runsBackwards(value.start, value.end)) return undefined;
  return { first: firstDay(value.start), last: lastDay(value.end) };
}
