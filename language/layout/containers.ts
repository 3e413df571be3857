/**
 * Layout of a large picture container by container, from the innermost outwards. Each is a small graph of its own, in
 * which what it contains are plain boxes, so the time grows with the size of the containers instead of the picture, a
 * change moves little outside its own container, and a container that is as it was before is not laid out again.
 */
import { arrange } from './arrange.ts';
import { DEFAULT_DEADLINE, type LayoutEngine, LayoutError, type LayoutRequest } from './engine.ts';
import type {
  Box,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutOptions,
  LayoutResult,
  LayoutRoute,
  PartOptions,
  Point,
} from './graph.ts';
import { packRows } from './pack.ts';

/** What is known of containers that have been laid out, by what they were made from. */
const memories = new WeakMap<LayoutEngine, Map<string, LayoutResult>>();
/** Containers remembered for each engine. */
const REMEMBERED = 4000;

/** A container with its content, relative to its own corner. */
interface Laid {
  readonly width: number;
  readonly height: number;
  readonly content?: {
    readonly offset: Point;
    readonly result: LayoutResult;
    readonly children: readonly Laid[];
  };
}

/**
 * Places the whole graph, of which every edge must join two children of the same container, or one with itself. Labels
 * that found no room are missing from the routes. `effort` says how much trouble to take over a container of so many
 * children and edges. Result, errors and units as of `LayoutEngine.layout`; the deadline holds for the whole,
 * waiting for earlier requests included.
 *
 * @throws RangeError for an edge between containers.
 */
export async function arrangeByContainer(
  engine: LayoutEngine,
  graph: LayoutGraph,
  effort: (children: number, edges: number) => Pick<LayoutOptions, 'placement'> & PartOptions,
  request: LayoutRequest = {},
): Promise<LayoutResult> {
  const byContainer = edgesByContainer(graph);
  const stop = new AbortController();
  const { deadline = DEFAULT_DEADLINE } = request;
  const late = new LayoutError('deadline', `The layout took longer than ${deadline} ms and was stopped.`);
  const timer = setTimeout(() => stop.abort(late), deadline);
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const lay = remembering(engine, { deadline, signal });
  const layContent = async (
    container: LayoutNode | undefined,
    nodes: readonly LayoutNode[],
  ): Promise<Laid> => {
    const children = await Promise.all(nodes.map(layNode));
    const edges = byContainer.get(container?.id) ?? [];
    const { thoroughness, labels, placement } = effort(nodes.length, edges.length);
    const options = { ...graph.options, placement, part: { thoroughness, labels } };
    const part = partOf(nodes, children, edges, options, container === undefined);
    const result = renamed(await lay(part), nodes, edges);
    const { top, right, bottom, left } = container?.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
    return {
      width: Math.max(container?.width ?? 0, left + result.width + right),
      height: Math.max(container?.height ?? 0, top + result.height + bottom),
      content: { offset: { x: left, y: top }, result, children },
    };
  };
  const layNode = async (node: LayoutNode): Promise<Laid> =>
    node.children.length === 0
      ? { width: node.width, height: node.height }
      : await layContent(node, node.children);
  try {
    const laid = await layContent(undefined, graph.nodes);
    const nodes = new Map<string, Box>();
    const routes = new Map<string, LayoutRoute>();
    place(laid, graph.nodes, { x: 0, y: 0 }, nodes, routes);
    return { width: laid.width, height: laid.height, nodes, routes };
  } catch (error) {
    // One that failed has made the others useless.
    stop.abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Edges by the container that both their ends stand in, `undefined` for the picture itself. */
function edgesByContainer({
  nodes,
  edges,
}: LayoutGraph): ReadonlyMap<string | undefined, readonly LayoutEdge[]> {
  const containerOf = new Map<string, string | undefined>();
  const visit = (node: LayoutNode, container: string | undefined): void => {
    containerOf.set(node.id, container);
    for (const child of node.children) visit(child, node.id);
  };
  for (const root of nodes) visit(root, undefined);
  const found = new Map<string | undefined, LayoutEdge[]>();
  for (const edge of edges) {
    const container = containerOf.get(edge.source);
    if (!containerOf.has(edge.source) || containerOf.get(edge.target) !== container)
      throw new RangeError(`Edge ${edge.id} does not join two children of one container.`);
    const there = found.get(container);
    if (there) there.push(edge);
    else found.set(container, [edge]);
  }
  return found;
}

interface Part {
  readonly graph: LayoutGraph;
  readonly outermost: boolean;
}

/** One container as a graph of plain boxes, with names that depend on nothing but their order. */
function partOf(
  nodes: readonly LayoutNode[],
  children: readonly Laid[],
  edges: readonly LayoutEdge[],
  options: LayoutOptions,
  outermost: boolean,
): Part {
  const keys = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  return {
    outermost,
    graph: {
      nodes: children.map(({ width, height }, index) => ({ id: `n${index}`, width, height, children: [] })),
      edges: edges.map(({ source, target, label, hidden, priority }, index) => ({
        id: `e${index}`,
        source: keys.get(source) ?? '',
        target: keys.get(target) ?? '',
        ...(label && { label: { width: label.width, height: label.height } }),
        ...(hidden && { hidden }),
        ...(priority !== undefined && { priority }),
      })),
      options,
    },
  };
}

/** Lays out what the engine has not laid out before. Of equal containers in one picture the first serves them all. */
function remembering(engine: LayoutEngine, request: LayoutRequest): (part: Part) => Promise<LayoutResult> {
  const memory = memories.get(engine) ?? new Map<string, LayoutResult>();
  memories.set(engine, memory);
  const underWay = new Map<string, Promise<LayoutResult>>();
  return async (part) => {
    const key = JSON.stringify(part);
    let result = memory.get(key);
    if (!result) {
      const started = underWay.get(key) ?? layPart(engine, part, request);
      underWay.set(key, started);
      result = await started;
    }
    memory.delete(key);
    memory.set(key, result);
    const oldest = memory.keys().next();
    if (memory.size > REMEMBERED && !oldest.done) memory.delete(oldest.value);
    return result;
  };
}

function layPart(
  engine: LayoutEngine,
  { graph, outermost }: Part,
  request: LayoutRequest,
): Promise<LayoutResult> {
  if (graph.edges.length > 0) return arrange(engine, graph, request);
  const { nodeGap, aspectRatio } = graph.options;
  const packing = packRows(graph.nodes, { gap: outermost ? nodeGap : nodeGap / 2, aspectRatio, level: true });
  const nodes = new Map(
    graph.nodes.flatMap(({ id }, index) => {
      const box = packing.boxes[index];
      return box ? [[id, box] as const] : [];
    }),
  );
  return Promise.resolve({ width: packing.width, height: packing.height, nodes, routes: new Map() });
}

function renamed(
  { width, height, nodes, routes }: LayoutResult,
  named: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): LayoutResult {
  const rename = <Value>(
    values: ReadonlyMap<string, Value>,
    prefix: string,
    names: readonly { id: string }[],
  ) =>
    new Map(
      names.flatMap(({ id }, index) => {
        const value = values.get(`${prefix}${index}`);
        return value === undefined ? [] : [[id, value] as const];
      }),
    );
  return { width, height, nodes: rename(nodes, 'n', named), routes: rename(routes, 'e', edges) };
}

/** Moves what is relative to its container to where it stands in the picture. */
function place(
  { content }: Laid,
  nodes: readonly LayoutNode[],
  corner: Point,
  boxes: Map<string, Box>,
  routes: Map<string, LayoutRoute>,
): void {
  if (!content) return;
  const by = { x: corner.x + content.offset.x, y: corner.y + content.offset.y };
  const shift = <At extends Point>(at: At): At => ({ ...at, x: at.x + by.x, y: at.y + by.y });
  for (const [id, { points, label }] of content.result.routes)
    routes.set(id, { points: points.map(shift), ...(label && { label: shift(label) }) });
  for (const [index, node] of nodes.entries()) {
    const box = content.result.nodes.get(node.id);
    if (!box) continue;
    const placed = shift(box);
    boxes.set(node.id, placed);
    const laid = content.children[index];
    if (laid) place(laid, node.children, placed, boxes, routes);
  }
}
