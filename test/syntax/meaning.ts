/** A summary without its places, so that two texts can be compared by what they say. */
import type { Summary } from '../../language/model/summary.ts';

const PLACES = /^(range|\w+Range|segments|lines|folds)$/;

/** Plain data: what the summary says, and what is wrong with it, wherever it stands. */
export function meaningOf(summary: Partial<Summary>): unknown {
  return JSON.parse(JSON.stringify(summary, (key, value: unknown) => (PLACES.test(key) ? undefined : value)));
}
