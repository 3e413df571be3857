/** A summary without its places, so that two texts can be compared by what they say. */

const PLACES = /^(range|\w+Ranges?|segments|lines|folds|word|spelling)$/;

/** Plain data: what the summary says, and what is wrong with it, wherever it stands. */
export function meaningOf(summary: unknown): unknown {
  return JSON.parse(JSON.stringify(summary, (key, value: unknown) => (PLACES.test(key) ? undefined : value)));
}
