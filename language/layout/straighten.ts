/**
 * Takes the small steps out of routes: rounding leaves lines slanted by a fraction of a pixel, and a layered engine
 * shifts a line by a few pixels where it could have run straight on.
 */
import type { Box, LayoutGraph, LayoutNode, LayoutResult, LayoutRoute, Point } from './graph.ts';

/** Steps below this length, in pixels, are taken out where there is room. */
const LONGEST_STEP = 14;
/** Differences below this are rounding. */
const SLANT = 2;
/** How far a line that is moved keeps from boxes and labels, from lines beside it, and from the corners of its ends. */
const BOX_MARGIN = 4;
const LINE_PITCH = 9;
const CORNER = 6;

type Axis = 'x' | 'y';

/** The same nodes with routes of which every piece is exactly level or upright, and nothing else changed. */
export function upright(result: LayoutResult): LayoutResult {
  return { ...result, routes: new Map([...result.routes].map(([id, route]) => [id, uprighted(route)])) };
}

/** The same nodes with straighter routes; every piece of a route is exactly level or upright. */
export function straighten(graph: LayoutGraph, result: LayoutResult): LayoutResult {
  const routes = new Map([...result.routes].map(([id, route]) => [id, uprighted(route)]));
  const leaves: string[] = [];
  const visit = (node: LayoutNode): void => {
    if (node.children.length === 0) leaves.push(node.id);
    for (const child of node.children) visit(child);
  };
  for (const root of graph.nodes) visit(root);
  const boxes = leaves.flatMap((id) => result.nodes.get(id) ?? []);
  for (const { id, source, target } of graph.edges) {
    const ends = [result.nodes.get(source), result.nodes.get(target)] as const;
    for (let tries = 0; tries < 10; tries++) {
      const route = routes.get(id);
      const others = [...routes].flatMap(([other, each]) => (other === id ? [] : [each]));
      const better = route && withoutStep(route, ends, boxes, others);
      if (!better) break;
      routes.set(id, better);
    }
  }
  return { ...result, routes };
}

function uprighted(route: LayoutRoute): LayoutRoute {
  const points = route.points.map((point) => ({ ...point }));
  const last = points.length - 1;
  for (let index = 0; index < last; index++) {
    const [a, b] = [points[index], points[index + 1]];
    if (!a || !b) continue;
    const axis = acrossOf(a, b);
    if (a[axis] === b[axis] || Math.abs(a[axis] - b[axis]) > SLANT) continue;
    // The ends stand fast, so the point before the last gives way to it.
    if (index === last - 1 && index > 0) a[axis] = b[axis];
    else b[axis] = a[axis];
  }
  return { ...route, points: merged(points) };
}

/** The coordinate in which a piece between two points should not change. */
function acrossOf(a: Point, b: Point): Axis {
  return Math.abs(a.x - b.x) < Math.abs(a.y - b.y) ? 'x' : 'y';
}

/** The route with one step less, or nothing when there is none that can be taken out. */
function withoutStep(
  route: LayoutRoute,
  ends: readonly [Box | undefined, Box | undefined],
  boxes: readonly Box[],
  others: readonly LayoutRoute[],
): LayoutRoute | undefined {
  const { points } = route;
  for (let at = 1; at < points.length - 2; at++) {
    const [before, from, to, after] = [points[at - 1], points[at], points[at + 1], points[at + 2]];
    if (!before || !from || !to || !after) continue;
    const axis = acrossOf(before, from);
    const step = to[axis] - from[axis];
    if (step === 0 || Math.abs(step) >= LONGEST_STEP || after[axis] !== to[axis]) continue;
    const first = moved(route, at - 1, axis, step);
    const second = moved(route, at + 1, axis, -step);
    for (const candidate of [first, second])
      if (candidate && isClear(candidate, ends, boxes, others))
        return { ...candidate, points: merged(candidate.points) };
  }
  return undefined;
}

/** The route with its piece number `piece` moved sideways, with the label if that stands on it. */
function moved(route: LayoutRoute, piece: number, axis: Axis, by: number): LayoutRoute | undefined {
  const points = route.points.map((point, index) =>
    index === piece || index === piece + 1 ? { ...point, [axis]: point[axis] + by } : point,
  );
  // The pieces beside it must not turn round.
  for (const index of [piece - 1, piece + 1]) {
    const [was, wasNext] = [route.points[index], route.points[index + 1]];
    const [is, isNext] = [points[index], points[index + 1]];
    if (!was || !wasNext || !is || !isNext) continue;
    if (Math.sign(wasNext[axis] - was[axis]) * Math.sign(isNext[axis] - is[axis]) < 0) return undefined;
  }
  const { label } = route;
  const [a, b] = [route.points[piece], route.points[piece + 1]];
  if (!label || !a || !b) return { ...route, points };
  const stands = overlap(label, around(a, b, 0.5));
  return { ...route, points, label: stands ? { ...label, [axis]: label[axis] + by } : label };
}

function isClear(
  { points, label }: LayoutRoute,
  [source, target]: readonly [Box | undefined, Box | undefined],
  boxes: readonly Box[],
  others: readonly LayoutRoute[],
): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || !isOnSide(first, source) || !isOnSide(last, target)) return false;
  const otherLabels = others.flatMap((other) => other.label ?? []);
  for (const [a, b] of pieces(points)) {
    const near = around(a, b, BOX_MARGIN);
    if (boxes.some((box) => box !== source && box !== target && overlap(near, box))) return false;
    if (otherLabels.some((box) => overlap(near, box))) return false;
    const axis = acrossOf(a, b);
    for (const other of others)
      for (const [c, d] of pieces(other.points)) {
        if (acrossOf(c, d) !== axis || Math.abs(c[axis] - a[axis]) >= LINE_PITCH) continue;
        if (overlap(around(a, b, LINE_PITCH), around(c, d, 0.5))) return false;
      }
  }
  if (!label) return true;
  if (boxes.some((box) => overlap(label, box)) || otherLabels.some((box) => overlap(label, box)))
    return false;
  return !others.some((other) => pieces(other.points).some(([a, b]) => overlap(around(a, b, 2), label)));
}

function isOnSide(point: Point, box: Box | undefined): boolean {
  if (!box) return false;
  const off = (at: number, from: number, length: number) => Math.min(at - from, from + length - at);
  const across = off(point.x, box.x, box.width);
  const along = off(point.y, box.y, box.height);
  return Math.max(across, along) >= CORNER && Math.min(across, along) >= -0.5;
}

function pieces(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

/** Without points that lie between their neighbours on a line, or on one of them. */
function merged(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)];
      const same = last && last.x === point.x && last.y === point.y;
      const between =
        before &&
        last &&
        ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
      if (!(same && kept.length > 1) && !between) break;
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

function around(a: Point, b: Point, by: number): Box {
  return {
    x: Math.min(a.x, b.x) - by,
    y: Math.min(a.y, b.y) - by,
    width: Math.abs(a.x - b.x) + 2 * by,
    height: Math.abs(a.y - b.y) + 2 * by,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
