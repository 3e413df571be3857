/** How much room boxes and lines take, and moving them. */
import type { Box, LayoutResult, LayoutRoute, Point } from './graph.ts';

/** Lines may run around the outside; everything is moved so that the outermost of it touches both axes. */
export function fromCorner(result: LayoutResult): LayoutResult {
  const parts = [...result.nodes.values(), ...[...result.routes.values()].flatMap(partsOf)];
  const by = { x: -Math.min(...parts.map(({ x }) => x)), y: -Math.min(...parts.map(({ y }) => y)) };
  if (by.x === 0 && by.y === 0) return result;
  return {
    width: result.width + by.x,
    height: result.height + by.y,
    nodes: new Map([...result.nodes].map(([id, box]) => [id, shifted(box, by)])),
    routes: new Map([...result.routes].map(([id, route]) => [id, shiftedRoute(route, by)])),
  };
}

/** The straight pieces of a route and its label, as boxes. */
export function partsOf({ points, label }: LayoutRoute): readonly Box[] {
  const pieces = points.slice(1).map((b, index) => boxBetween(points[index] ?? b, b));
  return label ? [...pieces, label] : pieces;
}

/** Reaches from the corner to the farthest of the boxes. */
export function sizeOf(boxes: readonly Box[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)),
    height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  };
}

export function shiftedRoute({ points, label }: LayoutRoute, by: Point): LayoutRoute {
  return { points: points.map((point) => shifted(point, by)), ...(label && { label: shifted(label, by) }) };
}

export function shifted<Place extends Point>(place: Place, by: Point): Place {
  return { ...place, x: place.x + by.x, y: place.y + by.y };
}

/** The box that two points are opposite corners of, without width or height for a level or upright piece of a line. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
