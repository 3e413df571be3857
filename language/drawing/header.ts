/** Lines that come into a container from above cross its heading; the heading gives way to them. */
import type { Card } from './card.ts';
import type { Box, DrawnEdge } from './drawing.ts';

/** Least distance in pixels between a heading and a line beside it. */
const CLEARANCE = 8;

/**
 * The parts of the container that its heading can stand in: the whole of it when no line crosses the heading, otherwise
 * the first stretch between crossing lines that is wide enough, and the whole again when there is none. The signs keep
 * to the container's corner when no line comes near it.
 */
export function freeHeader(
  box: Box,
  card: Card,
  edges: readonly DrawnEdge[],
): { readonly texts: Box; readonly signs: Box } {
  const bottom = box.y + card.padding.top;
  const right = box.x + box.width;
  const crossings: number[] = [];
  for (const { points } of edges)
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (!b || a.x !== b.x || a.x <= box.x || a.x >= right) continue;
      if (Math.min(a.y, b.y) < bottom - card.padding.bottom / 2 && Math.max(a.y, b.y) > box.y)
        crossings.push(a.x);
    }
  if (crossings.length === 0) return { texts: box, signs: box };
  const corner = right - card.heading.right - CLEARANCE;
  const cornerIsFree = crossings.every((x) => x < corner);
  const stops = [box.x - CLEARANCE, ...crossings.sort((a, b) => a - b), right + CLEARANCE];
  for (const [index, stop] of stops.entries()) {
    const next = stops[index + 1];
    if (next === undefined) break;
    const from = stop + CLEARANCE - (index === 0 ? 0 : card.padding.left / 2);
    const to = next - CLEARANCE + (index === stops.length - 2 ? 0 : card.padding.right / 2);
    if (to - from < card.width) continue;
    const texts = { ...box, x: Math.ceil(from), width: Math.floor(to) - Math.ceil(from) };
    return { texts, signs: cornerIsFree ? box : texts };
  }
  return { texts: box, signs: box };
}
