/** A baseline as text. */
import { type BaselineEntry, keyOf } from '../../rules/baseline.ts';
import { BASELINE_SCHEMA_ID } from './schema.ts';

/** Sorted by element and rule, so that two who accept different things seldom change the same lines. Ends with a newline. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort((a, b) => compare(a.element, b.element) || compare(a.rule, b.rule));
  const plain = sorted.map(({ element, rule, count, reason, owner, till }) => ({
    element,
    rule,
    count,
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(till === undefined ? {} : { till }),
  }));
  return `${JSON.stringify({ $schema: BASELINE_SCHEMA_ID, entries: plain }, undefined, 2)}\n`;
}

/** Entries for findings, each of which is about an element: one for each element and rule. */
export function entriesFor(
  findings: readonly { readonly rule: string; readonly element?: string }[],
  decision: Pick<BaselineEntry, 'reason' | 'owner' | 'till'>,
): readonly BaselineEntry[] {
  const counts = new Map<string, BaselineEntry>();
  for (const { rule, element } of findings) {
    if (element === undefined) continue;
    const key = keyOf({ rule, element });
    counts.set(key, { element, rule, ...decision, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
