/** How well a figure can be taken in, for a choice between figures of the same. */
import type { DrawnEdge } from './drawing.ts';

/** Width divided by height that suits a page lying down and a screen. */
export const ASPECT_RATIO = 1.6;
/** How much room weighs beside the shape of the whole, and how much each crossing does. */
const THRIFT = 0.5;
const CROSSING = 0.04;

/** Shapes that are no farther from the best than this fit wherever pictures are put: up to about three times as wide as high. */
const SHAPELY = 0.6;

/** Is it neither a ribbon nor a tower? */
export function isShapely(figure: { readonly width: number; readonly height: number }): boolean {
  return unshapeliness(figure) <= SHAPELY;
}

function unshapeliness({ width, height }: { readonly width: number; readonly height: number }): number {
  return width === 0 || height === 0 ? 0 : Math.abs(Math.log(width / height / ASPECT_RATIO));
}

/** Larger is better; differences count and not the number itself. */
export function plainness({
  width,
  height,
  edges,
}: {
  readonly width: number;
  readonly height: number;
  readonly edges: readonly DrawnEdge[];
}): number {
  if (width === 0 || height === 0) return 0;
  return -unshapeliness({ width, height }) - THRIFT * Math.log(width * height) - CROSSING * crossings(edges);
}

function crossings(edges: readonly DrawnEdge[]): number {
  const pieces = edges.flatMap(({ points }, edge) =>
    points.slice(1).map((b, index) => ({ edge, a: points[index] ?? b, b })),
  );
  const level = pieces.filter(({ a, b }) => a.y === b.y);
  const upright = pieces.filter(({ a, b }) => a.x === b.x);
  const lies = (at: number, from: number, to: number): boolean =>
    Math.min(from, to) < at && at < Math.max(from, to);
  return level.reduce(
    (sum, one) =>
      sum +
      upright.filter(
        (other) =>
          one.edge !== other.edge && lies(other.a.x, one.a.x, one.b.x) && lies(one.a.y, other.a.y, other.b.y),
      ).length,
    0,
  );
}
