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

interface Options {
  readonly gap: number;
  readonly level: boolean;
}

/** How much room weighs beside the shape of the whole. */
const THRIFT = 0.5;
/** What is made taller than this many times its own height looks empty. */
const MOST_STRETCH = 1.6;

/**
 * Fills rows from left to right so that little room is lost and width divided by height comes close to `aspectRatio`.
 * Low boxes beside a tall one stand on top of each other. The boxes of a row are made as tall as the row when `level` is
 * set, unless that is far from what they are. No second row is begun while the first is narrower than `fill`. Lengths in
 * pixels.
 */
export function packRows(
  sizes: readonly Size[],
  options: Options & { readonly aspectRatio: number; readonly fill?: number },
): Packing {
  let best: Packing = { width: 0, height: 0, boxes: [] };
  let least = Number.POSITIVE_INFINITY;
  let width = -options.gap;
  for (const [index, size] of sizes.entries()) {
    width += options.gap + size.width;
    const next = sizes[index + 1];
    if (next && width + options.gap + next.width <= (options.fill ?? 0)) continue;
    const packing = packInto(sizes, width, options);
    const shape = Math.abs(Math.log(packing.width / packing.height / options.aspectRatio));
    const score = shape + THRIFT * Math.log(packing.width * packing.height);
    // Widths that differ by nothing that can be seen make no difference.
    if (score < least - 1e-9) {
      best = packing;
      least = score;
    }
  }
  return best;
}

/** @param room Width of a row; one with a single column may be wider. */
function packInto(sizes: readonly Size[], room: number, { gap, level }: Options): Packing {
  const boxes: Box[] = [];
  let width = 0;
  let y = 0;
  while (boxes.length < sizes.length) {
    const row = fillRow(sizes, boxes.length, room, gap);
    let x = 0;
    for (const column of row.columns) {
      boxes.push(...placed(column, { x, y, height: row.height }, gap, level));
      x += column.width + gap;
    }
    width = Math.max(width, x - gap);
    y += row.height + gap;
  }
  return { width, height: y - gap, boxes };
}

/** Boxes on top of each other. */
interface Column {
  readonly sizes: Size[];
  width: number;
  height: number;
}

interface Row {
  readonly columns: readonly Column[];
  readonly height: number;
}

/** A row is as tall as its tallest box. Which one that is shows when it is filled, so it is filled anew until it holds. */
function fillRow(sizes: readonly Size[], from: number, room: number, gap: number): Row {
  let height = sizes[from]?.height ?? 0;
  for (;;) {
    const columns = columnsOf(sizes, from, room, gap, height);
    const tallest = Math.max(...columns.map((column) => column.height));
    if (tallest <= height) return { columns, height: tallest };
    height = tallest;
  }
}

function columnsOf(
  sizes: readonly Size[],
  from: number,
  room: number,
  gap: number,
  height: number,
): readonly Column[] {
  const columns: Column[] = [];
  let width = 0;
  for (const size of sizes.slice(from)) {
    const last = columns.at(-1);
    const stacked = last && Math.max(last.width, size.width) - last.width;
    if (
      last &&
      stacked !== undefined &&
      last.height + gap + size.height <= height &&
      width + stacked <= room
    ) {
      last.sizes.push(size);
      last.height += gap + size.height;
      last.width += stacked;
      width += stacked;
      continue;
    }
    const beside = columns.length === 0 ? size.width : width + gap + size.width;
    if (columns.length > 0 && beside > room + 0.01) break;
    columns.push({ sizes: [size], width: size.width, height: size.height });
    width = beside;
  }
  return columns;
}

/** What room is left over in a column is shared by its boxes; those of a stack are made of one width. */
function placed(
  { sizes, width, height }: Column,
  { x, y, height: row }: { readonly x: number; readonly y: number; readonly height: number },
  gap: number,
  level: boolean,
): readonly Box[] {
  const own = height - gap * (sizes.length - 1);
  const stretch = (own + row - height) / own;
  const stretched = level && stretch <= MOST_STRETCH;
  let at = y;
  return sizes.map((size, index) => {
    const bottom = index === sizes.length - 1 ? y + row : at + Math.floor(size.height * stretch);
    const box = {
      x,
      y: at,
      width: sizes.length > 1 ? width : size.width,
      height: stretched ? bottom - at : size.height,
    };
    at += box.height + gap;
    return box;
  });
}
