/**
 * Boxes that stand where somebody has pinned them. The graph is laid out as if there were no pins; then what is pinned
 * goes to its place with all that stands in the same outermost box, others make way only where they are stood upon, and
 * lines find new ways where an end of theirs has moved or something has moved onto them.
 */
import { type LayoutEngine, LayoutError, type LayoutRequest } from './engine.ts';
import { fromCorner, partsOf, shifted, shiftedRoute, sizeOf } from './extent.ts';
import type {
  Box,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutResult,
  LayoutRoute,
  Pinned,
  Point,
} from './graph.ts';
import { placeLabels } from './place-labels.ts';
import { fixedBoxes, routeEdges } from './route.ts';

/** How near a line may pass a box that has moved, in pixels. */
const CLEAR = 7;
const STAY: Point = { x: 0, y: 0 };

/**
 * The result with what is pinned in its place, as far as that can be: what would stand on something pinned before it
 * stands beside it, where no line finds a way in time the result is as it was, and labels without room are missing.
 * Errors as of `LayoutEngine.layout`, but for what the pins cause.
 */
export async function keepPins(
  engine: LayoutEngine,
  graph: LayoutGraph,
  laid: LayoutResult,
  pins: ReadonlyMap<string, Point>,
  request: LayoutRequest,
): Promise<LayoutResult> {
  if (pins.size === 0) return laid;
  try {
    return await engine.layout({ ...graph, pinned: { laid, pins } }, request);
  } catch (error) {
    if (error instanceof LayoutError && error.reason !== 'closed')
      return { ...laid, astray: [...pins.keys()] };
    throw error;
  }
}

/** Pure. @throws Error when some line finds no way. */
export function movePinned(graph: LayoutGraph, { laid, pins }: Pinned): LayoutResult {
  const roots = new Map<string, string>();
  const enter = (node: LayoutNode, root: string): void => {
    roots.set(node.id, root);
    for (const child of node.children) enter(child, root);
  };
  for (const root of graph.nodes) enter(root, root.id);
  const shifts = shiftsOf(graph, laid, pins, roots);
  const shiftOf = (id: string): Point => shifts.get(roots.get(id) ?? '') ?? STAY;
  const nodes = new Map([...laid.nodes].map(([id, box]) => [id, shifted(box, shiftOf(id))]));
  const isAstray = ([id, pin]: readonly [string, Point]): boolean => {
    const box = nodes.get(id);
    return box !== undefined && (box.x !== pin.x || box.y !== pin.y);
  };
  const astray = [...pins].filter(isAstray).map(([id]) => id);
  const moved = [...shifts].filter(([, by]) => by !== STAY).map(([id]) => id);
  if (moved.length === 0) return { ...laid, astray };

  const inTheWay = moved.flatMap((id) => nodes.get(id) ?? []).map((box) => grown(box, CLEAR));
  const kept = new Map<string, LayoutRoute>();
  const open: LayoutEdge[] = [];
  for (const edge of graph.edges) {
    const route = laid.routes.get(edge.id);
    if (edge.hidden || !route) continue;
    const together = roots.get(edge.source) === roots.get(edge.target);
    const [by, other] = [shiftOf(edge.source), shiftOf(edge.target)];
    if (together) kept.set(edge.id, shiftedRoute(route, by));
    else if (by === STAY && other === STAY && !partsOf(route).some((part) => hits(part, inTheWay)))
      kept.set(edge.id, route);
    else open.push(edge);
  }
  const boxes = [...nodes.values()];
  const found = routeEdges(open, fixedBoxes(graph.nodes, nodes), {
    ...sizeOf(boxes),
    lanes: [],
    laid: [...kept.values()],
  });
  const routes = new Map(
    graph.edges.flatMap(({ id }) => {
      const route = kept.get(id) ?? found.get(id);
      return route ? [[id, route] as const] : [];
    }),
  );
  const size = sizeOf([...boxes, ...[...routes.values()].flatMap(partsOf)]);
  const whole = fromCorner({ ...size, nodes, routes });
  // Headings give way to lines, so labels keep out of all the height that a heading may stand at.
  const solid = fixedBoxes(graph.nodes, whole.nodes).flatMap(({ box, leaf, headings }) =>
    leaf ? [box] : headings.slice(0, 1).map(({ height }) => ({ ...box, height })),
  );
  return { ...placeLabels(graph.edges, whole, solid), astray };
}

/** How far each outermost box moves. Those that stay where they are may be missing. */
function shiftsOf(
  graph: LayoutGraph,
  laid: LayoutResult,
  pins: ReadonlyMap<string, Point>,
  roots: ReadonlyMap<string, string>,
): ReadonlyMap<string, Point> {
  const { nodeGap } = graph.options;
  const extents = extentsOf(graph, laid, roots);
  const shifts = new Map<string, Point>();
  const standing: Box[] = [];
  const stand = (id: string, extent: Box, wanted: Box): void => {
    const place = freePlace(wanted, standing, nodeGap);
    standing.push(place);
    const by = { x: place.x - extent.x, y: place.y - extent.y };
    shifts.set(id, by.x === 0 && by.y === 0 ? STAY : by);
  };
  for (const [id, point] of pins) {
    const root = roots.get(id);
    const [box, extent] = [laid.nodes.get(id), extents.get(root ?? '')];
    if (root === undefined || !box || !extent || shifts.has(root)) continue;
    stand(root, extent, shifted(extent, { x: point.x - box.x, y: point.y - box.y }));
  }
  const loose = [...extents].filter(([id]) => !shifts.has(id));
  const inPlace = new Set(loose.filter(([, extent]) => !hits(grown(extent, nodeGap), standing)));
  standing.push(...[...inPlace].map(([, extent]) => extent));
  const inReadingOrder = loose
    .filter((it) => !inPlace.has(it))
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  for (const [id, extent] of inReadingOrder) stand(id, extent, extent);
  return shifts;
}

/** What each outermost box takes up with the lines that join it to itself. */
function extentsOf(
  { nodes, edges }: LayoutGraph,
  laid: LayoutResult,
  roots: ReadonlyMap<string, string>,
): Map<string, Box> {
  const extents = new Map(
    nodes.flatMap(({ id }) => {
      const box = laid.nodes.get(id);
      return box ? [[id, box] as const] : [];
    }),
  );
  for (const { id, source, target } of edges) {
    const root = roots.get(source) ?? '';
    const [extent, route] = [extents.get(root), laid.routes.get(id)];
    if (extent && route && roots.get(target) === root)
      extents.set(root, partsOf(route).reduce(around, extent));
  }
  return extents;
}

/** The nearest place straight above, below or beside where the box is wanted; at best that place itself. */
function freePlace(wanted: Box, standing: readonly Box[], gap: number): Box {
  const isFree = (box: Box): boolean => !hits(grown(box, gap - 0.5), standing);
  if (isFree(wanted)) return wanted;
  const places = standing
    .flatMap((box): readonly Box[] => [
      { ...wanted, y: box.y + box.height + gap },
      { ...wanted, x: box.x + box.width + gap },
      { ...wanted, y: box.y - gap - wanted.height },
      { ...wanted, x: box.x - gap - wanted.width },
    ])
    .filter((box) => box.x >= 0 && box.y >= 0 && isFree(box));
  const distance = ({ x, y }: Box): number => Math.abs(x - wanted.x) + Math.abs(y - wanted.y);
  return (
    places.reduce<Box | undefined>(
      (best, place) => (best && distance(best) <= distance(place) ? best : place),
      undefined,
    ) ?? wanted
  );
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Also what has no width or no height, as a straight line, hits what it runs through. */
function hits(box: Box, others: readonly Box[]): boolean {
  return others.some(
    (other) =>
      box.x < other.x + other.width &&
      other.x < box.x + box.width &&
      box.y < other.y + other.height &&
      other.y < box.y + box.height,
  );
}
