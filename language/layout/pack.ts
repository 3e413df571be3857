/** Rows of boxes in reading order, for boxes that no line ties to anything. */
import type { Box } from './graph.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing extends Size {
  /** In the order of the sizes given, relative to the packing's own corner. */
  readonly boxes: readonly Box[];
}

/**
 * Fills rows from left to right so that width divided by height comes close to `aspectRatio`. The boxes of a row are
 * made as tall as the tallest when `level` is set. No second row is begun while the first is narrower than `fill`.
 * Lengths in pixels.
 */
export function packRows(
  sizes: readonly Size[],
  options: {
    readonly gap: number;
    readonly aspectRatio: number;
    readonly level: boolean;
    readonly fill?: number;
  },
): Packing {
  let best: Packing = { width: 0, height: 0, boxes: [] };
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= sizes.length; columns++) {
    const packing = packInto(sizes, columns, options);
    const next = sizes.slice(0, columns + 1);
    const wider = next.reduce((sum, size) => sum + size.width + options.gap, -options.gap);
    if (next.length > columns && wider <= (options.fill ?? 0)) continue;
    const distance = Math.abs(Math.log(packing.width / packing.height / options.aspectRatio));
    if (distance < bestDistance) {
      best = packing;
      bestDistance = distance;
    }
  }
  return best;
}

function packInto(
  sizes: readonly Size[],
  columns: number,
  { gap, level }: { readonly gap: number; readonly level: boolean },
): Packing {
  const boxes: Box[] = [];
  let width = 0;
  let y = 0;
  for (let start = 0; start < sizes.length; start += columns) {
    const row = sizes.slice(start, start + columns);
    const height = Math.max(...row.map((size) => size.height));
    let x = 0;
    for (const size of row) {
      boxes.push({ x, y, width: size.width, height: level ? height : size.height });
      x += size.width + gap;
    }
    width = Math.max(width, x - gap);
    y += height + gap;
  }
  return { width, height: y - gap, boxes };
}
