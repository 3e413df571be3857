/** Boxes by where they are, so that asking what a box meets does not look at all of them. */
import type { Box } from './graph.ts';

/** Side of the squares that boxes are filed under, in pixels: about that of a card. */
const SQUARE = 160;

interface Filed<Owner> {
  readonly box: Box;
  readonly owner: Owner;
}

export class BoxIndex<Owner> {
  readonly #squares = new Map<string, Filed<Owner>[]>();

  add(box: Box, owner: Owner): void {
    const filed = { box, owner };
    for (const key of squares(box)) {
      const there = this.#squares.get(key);
      if (there) there.push(filed);
      else this.#squares.set(key, [filed]);
    }
  }

  /** Whether the box overlaps any that is there, those of `except` aside. */
  hits(box: Box, except?: Owner): boolean {
    for (const key of squares(box))
      for (const { box: other, owner } of this.#squares.get(key) ?? [])
        if (overlap(box, other) && (except === undefined || owner !== except)) return true;
    return false;
  }
}

function* squares({ x, y, width, height }: Box): Generator<string, undefined> {
  for (let column = Math.floor(x / SQUARE); column * SQUARE <= x + width; column++)
    for (let row = Math.floor(y / SQUARE); row * SQUARE <= y + height; row++) yield `${column} ${row}`;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
