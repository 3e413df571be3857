/** The model as of a day: what is there then, and what holds then. */
import { firstDay, isDate, lastDay } from './dates.ts';
import { derive } from './derive.ts';
import { type Arrow, type Element, type Model, valuesOf } from './model.ts';
import { phaseOf } from './phases.ts';
import { spanOf } from './spans.ts';
import type { ValueSummary } from './summary.ts';

/**
 * Without what is not there yet, or no longer, by dates that its `livscykel` has, without agreements that are not valid,
 * and without values that hold before or after. What has no dates is there all the time.
 *
 * @param day YYYY-MM-DD.
 */
export function asOf(model: Model, day: string): Model {
  return derive(model, {
    element: (element) => !existsOn(model, element, day) || !isValidOn(element, day),
    arrow: (arrow) => !existsOn(model, arrow, day),
    value: (value) => !holdsOn(value, day),
  });
}

/** From the first day of `från` to the last of `till`. A date that is none says nothing. */
export function holdsOn({ from, till }: Pick<ValueSummary, 'from' | 'till'>, day: string): boolean {
  if (from !== undefined && isDate(from) && firstDay(from) > day) return false;
  return till === undefined || !isDate(till) || lastDay(till) >= day;
}

function existsOn(model: Model, carrier: Element | Arrow, day: string): boolean {
  const dated = valuesOf(carrier, 'lifecycle').filter(
    ({ from, till }) => (from !== undefined && isDate(from)) || (till !== undefined && isDate(till)),
  );
  if (dated.length === 0) return true;
  // Of several the one that began last counts.
  const [holding] = dated
    .filter((value) => holdsOn(value, day))
    .sort((a, b) => compareText(b.from ?? '', a.from ?? ''));
  if (!holding) return false;
  const found = holding.type === 'word' ? model.resolve(holding.reference) : undefined;
  const state = found?.status === 'resolved' ? model.element(found.id) : undefined;
  const phase = state && phaseOf(model, state);
  return phase !== 'planned' && phase !== 'retired';
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isValidOn(element: Element, day: string): boolean {
  const span = spanOf(valuesOf(element, 'validity')[0]);
  return span === undefined || (span.first <= day && day <= span.last);
}
