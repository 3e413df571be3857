/** Which word was most likely meant: few slips of the finger away, counted as Damerau and Levenshtein do. */

/** Slips that turn one text into the other: a letter missing, added, exchanged, or two swapped. Stops counting at `limit`. */
export function distance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = right.map((_, index) => index);
  previous.push(right.length);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** How many slips a word of this length may hold and still be taken for another: one in four letters, at most three. */
export function allowedSlips(word: string): number {
  const letters = [...word].length;
  return letters < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(letters / 4)));
}

/** The candidates nearest to what was written, the likeliest first; none when nothing is near enough. */
export function nearest(written: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = written.toLowerCase();
  const limit = allowedSlips(wanted);
  const found: { readonly candidate: string; readonly slips: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === written) continue;
    const slips = distance(wanted, candidate.toLowerCase(), limit);
    if (slips <= limit) found.push({ candidate, slips });
  }
  found.sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1));
  const least = found[0]?.slips ?? 0;
  return found
    .filter((it) => it.slips <= least + 1)
    .slice(0, most)
    .map((it) => it.candidate);
}
