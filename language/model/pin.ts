/** Places in pictures: `vid 400, 120`. */
import type { ValueSummary } from './summary.ts';

/** Pixels from the left or the top that something may be pinned at; farther away no picture can be read. */
export const FARTHEST_PIN = 10_000;

/** Pixels from the left and from the top; undefined where none are stated, or such as no picture has. */
export function placeOf({ x, y }: ValueSummary): { readonly x: number; readonly y: number } | undefined {
  if (x === undefined || y === undefined) return undefined;
  const place = { x: Number(x), y: Number(y) };
  return Math.max(place.x, place.y) <= FARTHEST_PIN ? place : undefined;
}
