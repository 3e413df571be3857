/** Places as draw.io tells them: inside the box around, as a share of a box, or along a line. */
import type { Box, DrawnEdge, DrawnNode, Point } from '../../drawing/drawing.ts';

export function relativeTo<Place extends Point>(place: Place, origin: Point): Place {
  return { ...place, x: place.x - origin.x, y: place.y - origin.y };
}

export function at({ x, y }: Point): { readonly x: number; readonly y: number } {
  return { x, y };
}

/** Where a point lies in a box, from 0 at its left and top to 1. */
export function share(point: Point, box: Box): Point {
  return {
    x: box.width === 0 ? 0.5 : (point.x - box.x) / box.width,
    y: box.height === 0 ? 0.5 : (point.y - box.y) / box.height,
  };
}

/**
 * The innermost node around both ends of an edge, which is an end itself when that contains the other. A line from a node
 * to itself lies in what is around the node. Nothing when that is the page.
 */
export function lowestAround(
  { source, target }: Pick<DrawnEdge, 'source' | 'target'>,
  byId: ReadonlyMap<string, DrawnNode>,
): DrawnNode | undefined {
  const upwards = (id: string | undefined): readonly DrawnNode[] => {
    const node = id === undefined ? undefined : byId.get(id);
    return node ? [node, ...upwards(node.parent)] : [];
  };
  const from = source === target ? upwards(source).slice(1) : upwards(source);
  const to = new Set(upwards(target));
  return from.find((node) => to.has(node));
}

/**
 * Where the middle of a label lies: at which share of the line, from -1 at its beginning to 1 at its end, and how far
 * from there.
 */
export function labelPlace(
  points: readonly Point[],
  middle: Point,
): { readonly along: number; readonly offset: Point } | undefined {
  const stretches = points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [{ from, to, length: Math.hypot(to.x - from.x, to.y - from.y) }] : [];
  });
  const whole = stretches.reduce((sum, { length }) => sum + length, 0);
  let best: { readonly distance: number; readonly passed: number; readonly point: Point } | undefined;
  let before = 0;
  for (const { from, to, length } of stretches) {
    const reach =
      ((middle.x - from.x) * (to.x - from.x) + (middle.y - from.y) * (to.y - from.y)) /
      (length * length || 1);
    const part = Math.min(1, Math.max(0, reach));
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    const distance = Math.hypot(middle.x - point.x, middle.y - point.y);
    if (!best || distance < best.distance) best = { distance, passed: before + length * part, point };
    before += length;
  }
  if (!best || whole === 0) return undefined;
  return { along: (2 * best.passed) / whole - 1, offset: relativeTo(middle, best.point) };
}
