/** Periods as they are written, and what changes them. */
import type { Range } from '../model/location.ts';
import { type Element, valuesOf } from '../model/model.ts';
import { type Span, spanOf } from '../model/spans.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Fix } from './rule.ts';
import { replaceFix } from './words.ts';

export type PeriodValue = ValueSummary & { readonly type: 'period' };

/** The only period that a property of an element states, with its days; undefined when that is uncertain. */
export function statedSpan(
  element: Element,
  property: string,
): { readonly value: PeriodValue; readonly span: Span } | undefined {
  const [value, second] = valuesOf(element, property);
  const span = spanOf(value);
  if (value?.type !== 'period' || !span || second || value.uncertain) return undefined;
  return { value, span };
}

/** Writes a period anew; none for one that something is said of, since where its dates end cannot be told. */
export function periodFix(uri: string, value: PeriodValue, start: string, end: string): readonly Fix[] {
  if (!isBare(value, value.range)) return [];
  return [replaceFix(uri, value.range, `${start}..${end}`)];
}

/** Is there nothing but two dates and what joins them? */
function isBare({ start, end }: PeriodValue, range: Range): boolean {
  const joint = range.end.character - range.start.character - start.length - end.length;
  return range.start.line === range.end.line && joint >= 1 && joint <= 2;
}
