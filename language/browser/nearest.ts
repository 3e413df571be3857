/** Which box an arrow key goes to. */
import type { Box } from '../drawing/drawing.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Straight ahead is near; a box to the side of the way counts as this many times farther off. */
const SIDEWAYS = 2.5;

export function nearest<Boxed extends { readonly box: Box }>(
  from: Boxed,
  all: readonly Boxed[],
  direction: Direction,
): Boxed | undefined {
  const start = centre(from.box);
  let best: Boxed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of all) {
    if (candidate === from) continue;
    const end = centre(candidate.box);
    const [ahead, aside] = relative(end.x - start.x, end.y - start.y, direction);
    if (ahead <= 0) continue;
    const distance = ahead + SIDEWAYS * Math.abs(aside);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

export function centre(box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function relative(x: number, y: number, direction: Direction): readonly [ahead: number, aside: number] {
  switch (direction) {
    case 'left':
      return [-x, y];
    case 'right':
      return [x, y];
    case 'up':
      return [-y, x];
    case 'down':
      return [y, x];
  }
}
