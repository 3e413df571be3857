import { comparePositions, type Position } from '../model/location.ts';

/** How many of the items, which stand in the order of where they begin, begin no later than a position. */
export function countUpTo<T>(
  items: readonly T[],
  position: Position,
  startOf: (item: T) => Position,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && comparePositions(startOf(item), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
