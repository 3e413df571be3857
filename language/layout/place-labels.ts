/**
 * Labels of lines that are routed already: each goes on a straight piece of its line, where it covers nothing else.
 * Room is made for none, so some may find none.
 */
import { BoxIndex } from './box-index.ts';
import { boxBetween } from './extent.ts';
import type { Box, LayoutEdge, LayoutResult, LayoutRoute, Point } from './graph.ts';

/** Least distances in pixels of a label from boxes and other labels, and from the lines of others. */
const BOX_MARGIN = 3;
const LINE_MARGIN = 2.5;
/** How far apart the places are that are tried along a piece, in pixels. */
const STEP = 12;
/** Places tried on one piece, from its middle outwards. */
const MOST_PLACES = 25;

/**
 * The result with labels on as many edges as possible, short lines first, since those have the least choice. Labels that
 * stand well where they are stay there. `boxes` are those that no label may cover.
 */
export function placeLabels(
  edges: readonly LayoutEdge[],
  result: LayoutResult,
  boxes: readonly Box[],
): LayoutResult {
  const area: Box = { x: 0, y: 0, width: result.width, height: result.height };
  const solid = new BoxIndex<string>();
  for (const box of boxes) solid.add(grown(box, BOX_MARGIN), '');
  const lines = new BoxIndex<string>();
  for (const [id, { points }] of result.routes)
    for (const [a, b] of pieces(points)) lines.add(grown(boxBetween(a, b), LINE_MARGIN), id);
  const isFree = (label: Box, id: string): boolean =>
    isWithin(label, area) && !solid.hits(label) && !lines.hits(label, id);

  const routes = new Map(result.routes);
  const take = (id: string, route: LayoutRoute, label: Box): void => {
    routes.set(id, { points: route.points, label });
    solid.add(grown(label, BOX_MARGIN), id);
  };
  const waiting: { readonly edge: LayoutEdge; readonly route: LayoutRoute; readonly length: number }[] = [];
  for (const edge of edges) {
    const route = routes.get(edge.id);
    if (!route || !edge.label) continue;
    if (route.label && isFree(route.label, edge.id)) {
      take(edge.id, route, route.label);
      continue;
    }
    routes.set(edge.id, { points: route.points });
    waiting.push({
      edge,
      route,
      length: pieces(route.points).reduce((sum, [a, b]) => sum + length(a, b), 0),
    });
  }
  for (const { edge, route } of waiting.sort((a, b) => a.length - b.length)) {
    const { label } = edge;
    const place = label && first(places(route.points, label), (box) => isFree(box, edge.id));
    if (place) take(edge.id, route, place);
  }
  return { ...result, routes };
}

/** Where a label may stand on a route, the best first: the longest piece and its middle. */
function* places(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): Generator<Box, undefined> {
  const sorted = pieces(points)
    .map((piece) => ({ piece, room: length(...piece) }))
    .sort((a, b) => b.room - a.room);
  for (const {
    piece: [a, b],
    room,
  } of sorted) {
    const level = a.y === b.y;
    const own = level ? width : height;
    // A label longer than its piece would hide that the line turns.
    if (room < own + 8) continue;
    const reach = Math.min((MOST_PLACES - 1) / 2, Math.floor((room - own) / 2 / STEP));
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    for (let place = 0; place <= 2 * reach; place++) {
      const by = Math.ceil(place / 2) * (place % 2 === 0 ? 1 : -1) * STEP;
      yield {
        x: half(middle.x - width / 2 + (level ? by : 0)),
        y: half(middle.y - height / 2 + (level ? 0 : by)),
        width,
        height,
      };
    }
  }
}

function first<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (fits(item)) return item;
  return undefined;
}

function pieces(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
