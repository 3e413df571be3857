/**
 * Containers whose content stands as one column while the rest of the graph runs from left to right beside them.
 * A layered engine has one direction for all levels, so a column is laid out on its own and then takes part in the
 * whole as a leaf with ports. Every member of a column has a band of height to itself, so a line from a port straight
 * in to its member meets no other box.
 */
import { arrange } from './arrange.ts';
import type { LayoutEngine, LayoutRequest } from './engine.ts';
import type {
  Box,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutPort,
  LayoutResult,
  LayoutRoute,
  Point,
} from './graph.ts';

/** Least distance in pixels between two lines that end at the same side of a member. */
const LINE_PITCH = 14;
/** Distance in pixels between members, and between a member and a label. */
const COLUMN_GAP = 22;
/** How strongly the order of a column holds, compared with 0 for ordinary lines. */
const ORDER_PRIORITY = 10;

interface Column {
  readonly root: LayoutNode;
  readonly inner: LayoutResult;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly LayoutPort[];
  /** Where a port's line ends, relative to the column's corner; the same as the port for the column itself. */
  readonly ends: ReadonlyMap<string, Point>;
}

/**
 * Places the whole graph, which must run to the right. `columns` are ids of outermost containers; one with a line
 * between a container and something inside that same container is laid out as usual instead.
 * Result, errors and units as of `LayoutEngine.layout`.
 */
export async function arrangeWithColumns(
  engine: LayoutEngine,
  graph: LayoutGraph,
  columns: ReadonlySet<string>,
  request: LayoutRequest = {},
): Promise<LayoutResult> {
  const made: Column[] = [];
  const nodes: LayoutNode[] = [];
  const inColumn = new Set<LayoutEdge>();
  for (const root of graph.nodes) {
    if (!columns.has(root.id) || root.children.length === 0 || isKnotted(root, graph.edges)) {
      nodes.push(root);
      continue;
    }
    const column = await makeColumn(engine, root, graph, request);
    made.push(column);
    for (const edge of graph.edges) if (liesInside(edge, root)) inColumn.add(edge);
    const { width, height, ports } = column;
    nodes.push({ id: root.id, width, height, children: [], ports });
  }

  const edges = graph.edges
    .filter((edge) => !inColumn.has(edge))
    .map((edge) => {
      const from = made.find((column) => holds(column.root, edge.source));
      const to = made.find((column) => holds(column.root, edge.target));
      return {
        ...edge,
        ...(from && { source: from.root.id, sourcePort: portId(edge, 'right') }),
        ...(to && { target: to.root.id, targetPort: portId(edge, 'left') }),
      };
    });
  const outer = await arrange(engine, { ...graph, nodes, edges }, request);
  return merge(graph, outer, made);
}

async function makeColumn(
  engine: LayoutEngine,
  root: LayoutNode,
  graph: LayoutGraph,
  request: LayoutRequest,
): Promise<Column> {
  const leaving = graph.edges.filter((edge) => !edge.hidden && !liesInside(edge, root));
  const order = new Map(graph.nodes.map((node, index) => [node, index]));
  const rank = (id: string) => order.get(graph.nodes.find((node) => holds(node, id)) ?? root) ?? 0;
  const lines = {
    left: leaving.filter((edge) => holds(root, edge.target)).sort((a, b) => rank(a.source) - rank(b.source)),
    right: leaving.filter((edge) => holds(root, edge.source)).sort((a, b) => rank(a.target) - rank(b.target)),
  };
  const count = (id: string) =>
    Math.max(
      lines.left.filter((edge) => edge.target === id).length,
      lines.right.filter((edge) => edge.source === id).length,
    );
  const stretch = (node: LayoutNode): LayoutNode => {
    const room = (count(node.id) + 1) * LINE_PITCH;
    if (node.children.length === 0) return { ...node, height: Math.max(node.height, room) };
    const padding = node.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
    return {
      ...node,
      padding: { ...padding, top: Math.max(padding.top, room) },
      children: node.children.map(stretch),
    };
  };
  const stretched = stretch(root);
  const { top, right, bottom, left } = stretched.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
  const insideEdges = graph.edges.filter((edge) => liesInside(edge, root));
  const links = chain(stretched).filter(
    (link) => !insideEdges.some((edge) => edge.source === link.source && edge.target === link.target),
  );
  const inner = await engine.layout(
    {
      nodes: stretched.children,
      edges: [...insideEdges.map((edge) => steer(edge, stretched)), ...links],
      options: { ...graph.options, direction: 'down', layerGap: COLUMN_GAP },
    },
    request,
  );
  const width = Math.max(stretched.width, left + inner.width + right);
  const height = Math.max(stretched.height, top + inner.height + bottom);
  const boxes = new Map<string, Box>([[root.id, { x: 0, y: 0, width, height }]]);
  for (const [id, box] of inner.nodes) boxes.set(id, { ...box, x: box.x + left, y: box.y + top });

  const ports: LayoutPort[] = [];
  const ends = new Map<string, Point>();
  for (const member of flatten(stretched)) {
    const box = boxes.get(member.id);
    if (!box) continue;
    // A container's own lines end beside its heading, where none of its content is.
    const band = member.children.length === 0 ? box.height : (member.padding?.top ?? box.height);
    for (const side of ['left', 'right'] as const) {
      const own = lines[side].filter((edge) => (side === 'left' ? edge.target : edge.source) === member.id);
      for (const [index, edge] of own.entries()) {
        const y = Math.round((box.y + ((index + 1) * band) / (own.length + 1)) * 2) / 2;
        const id = portId(edge, side);
        ports.push({ id, side, x: side === 'left' ? 0 : width, y });
        ends.set(id, { x: side === 'left' ? box.x : box.x + box.width, y });
      }
    }
  }
  return { root: stretched, inner: shiftResult(inner, { x: left, y: top }), width, height, ports, ends };
}

function merge(graph: LayoutGraph, outer: LayoutResult, columns: readonly Column[]): LayoutResult {
  const nodes = new Map(outer.nodes);
  const routes = new Map(outer.routes);
  for (const column of columns) {
    const origin = outer.nodes.get(column.root.id) ?? { x: 0, y: 0 };
    const inner = shiftResult(column.inner, origin);
    for (const [id, box] of inner.nodes) nodes.set(id, box);
    for (const [id, route] of inner.routes) routes.set(id, route);
    for (const edge of graph.edges) {
      const route = routes.get(edge.id);
      if (!route) continue;
      const start = column.ends.get(portId(edge, 'right'));
      const end = column.ends.get(portId(edge, 'left'));
      if (start)
        routes.set(edge.id, lengthen(route, { x: start.x + origin.x, y: start.y + origin.y }, 'start'));
      else if (end) routes.set(edge.id, lengthen(route, { x: end.x + origin.x, y: end.y + origin.y }, 'end'));
    }
  }
  return { ...outer, nodes, routes };
}

/** The first or last point moved along its line to where it meets the member. */
function lengthen(route: LayoutRoute, to: Point, which: 'start' | 'end'): LayoutRoute {
  const points = [...route.points];
  points[which === 'start' ? 0 : points.length - 1] = to;
  return { ...route, points };
}

function shiftResult(result: LayoutResult, by: Point): LayoutResult {
  const shift = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: place.x + by.x,
    y: place.y + by.y,
  });
  return {
    ...result,
    nodes: new Map([...result.nodes].map(([id, box]) => [id, shift(box)])),
    routes: new Map(
      [...result.routes].map(([id, { points, label }]) => [
        id,
        { points: points.map(shift), ...(label && { label: shift(label) }) },
      ]),
    ),
  };
}

/** A line from a member to the next one takes the place of the hidden one. */
function steer(edge: LayoutEdge, root: LayoutNode): LayoutEdge {
  const follows = chain(root).some((link) => link.source === edge.source && link.target === edge.target);
  return follows ? { ...edge, priority: ORDER_PRIORITY } : edge;
}

/** Hidden lines from each member to the next, on every level. */
function chain(container: LayoutNode): LayoutEdge[] {
  return container.children.flatMap((upper, index) => {
    const lower = container.children[index + 1];
    const link: LayoutEdge[] = lower
      ? [
          {
            id: `\u0000order:${upper.id}`,
            source: upper.id,
            target: lower.id,
            hidden: true,
            priority: ORDER_PRIORITY,
          },
        ]
      : [];
    return [...link, ...chain(upper)];
  });
}

function portId(edge: LayoutEdge, side: 'left' | 'right'): string {
  return `\u0000${side}:${edge.id}`;
}

function flatten(node: LayoutNode): LayoutNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function holds(node: LayoutNode, id: string): boolean {
  return node.id === id || node.children.some((child) => holds(child, id));
}

/** Both ends are in the container and neither is the container. */
function liesInside({ source, target }: LayoutEdge, root: LayoutNode): boolean {
  return (
    root.children.some((child) => holds(child, source)) && root.children.some((child) => holds(child, target))
  );
}

/** Whether some line ties a member to itself or to what it contains, so that it has no band of its own to run in. */
function isKnotted(root: LayoutNode, edges: readonly LayoutEdge[]): boolean {
  return flatten(root).some((node) =>
    edges.some(
      ({ source, target }) =>
        (source === node.id && holds(node, target)) || (target === node.id && holds(node, source)),
    ),
  );
}
