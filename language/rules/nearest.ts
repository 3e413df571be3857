/** Which word was most likely meant: few slips of the finger away, counted as Damerau and Levenshtein do. */

/** Rows of the table, kept between calls: thousands of names are compared while somebody types. */
let before = new Uint16Array(64);
let previous = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * Slips that turn one text into the other: a letter missing, added, exchanged, or two swapped. Gives `limit + 1` for
 * any number above the limit, and looks no further than the limit reaches.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  let left = a.length;
  let right = b.length;
  while (start < left && start < right && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (left > start && right > start && a.charCodeAt(left - 1) === b.charCodeAt(right - 1)) {
    left -= 1;
    right -= 1;
  }
  if (left === start || right === start) return left + right - 2 * start;
  return table(a.slice(start, left), b.slice(start, right), limit);
}

function table(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  if (current.length < width) {
    before = new Uint16Array(2 * width);
    previous = new Uint16Array(2 * width);
    current = new Uint16Array(2 * width);
  }
  const far = limit + 1;
  for (let column = 0; column < width; column += 1) previous[column] = Math.min(column, far);
  for (let row = 1; row <= a.length; row += 1) {
    current.fill(far, 0, width);
    if (row <= limit) current[0] = row;
    let least = current[0] ?? far;
    // Cells further from the diagonal than the limit cost more than it.
    for (let column = Math.max(1, row - limit); column < Math.min(width, row + limit + 1); column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      }
      current[column] = Math.min(cost, far);
      if (cost < least) least = cost;
    }
    if (least > limit) return far;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length] ?? far, far);
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
    .filter((it) => it.slips === least)
    .slice(0, most)
    .map((it) => it.candidate);
}
