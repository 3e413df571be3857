/**
 * Between our graph and ELK's JSON. ELK's coordinates are relative to containers (nodes to their parent, routes and
 * labels to `edge.container`); this is the only place that knows it.
 */
import type {
  Box,
  LayoutEdge,
  LayoutGraph,
  LayoutNode,
  LayoutOptions,
  LayoutResult,
  LayoutRoute,
  Point,
} from '../graph.ts';

type Options = Readonly<Record<string, string>>;

export interface ElkShape {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly container?: string;
  readonly labels?: readonly (ElkShape & { readonly text: string; readonly layoutOptions?: Options })[];
  readonly sections?: readonly {
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: readonly Point[];
  }[];
  readonly layoutOptions?: Options;
}

export interface ElkNode extends ElkShape {
  readonly id: string;
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly ElkEdge[];
  readonly ports?: readonly (ElkShape & { readonly id: string; readonly layoutOptions: Options })[];
  readonly layoutOptions?: Options;
}

const ROOT = '\u0000root';

/** Distances, in pixels, that keep lines apart from boxes, labels and each other. */
const EDGE_GAP = 14;
const EDGE_NODE_GAP = 16;
const LABEL_GAP = 6;

/** Ways to lay out the same graph, best first; ELK fails on some graphs with some options, without a pattern to see. */
export const ATTEMPTS = ['ordered', 'free', 'simple'] as const;
export type Attempt = (typeof ATTEMPTS)[number];

export function toElk(graph: LayoutGraph, attempt: Attempt): ElkNode {
  const { direction, aspectRatio, placement, nodeGap, layerGap, part } = graph.options;
  // Options are not inherited by containers, so each of them gets its own copy.
  const common: Options = {
    'elk.algorithm': 'layered',
    'elk.direction': direction === 'down' ? 'DOWN' : 'RIGHT',
    // With children included, parts without lines between them are not told apart, nested or not.
    'elk.hierarchyHandling': part ? 'SEPARATE_CHILDREN' : 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.aspectRatio': String(aspectRatio),
    'elk.layered.thoroughness': String(part?.thoroughness ?? 7),
    'elk.layered.nodePlacement.strategy': placementStrategy(placement, attempt),
    'elk.layered.nodePlacement.favorStraightEdges': 'true',
    'elk.spacing.nodeNode': String(nodeGap),
    'elk.spacing.edgeEdge': String(EDGE_GAP),
    'elk.spacing.edgeNode': String(EDGE_NODE_GAP),
    'elk.spacing.edgeLabel': String(LABEL_GAP),
    'elk.spacing.labelNode': String(LABEL_GAP),
    'elk.spacing.nodeSelfLoop': String(EDGE_NODE_GAP),
    'elk.spacing.componentComponent': String(nodeGap),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(layerGap),
    'elk.layered.spacing.edgeNodeBetweenLayers': String(EDGE_NODE_GAP),
    'elk.layered.spacing.edgeEdgeBetweenLayers': String(EDGE_GAP),
    ...SELF_LOOPS,
  };
  const node = (from: LayoutNode): ElkNode => {
    if (from.children.length === 0) return leaf(from);
    const { top, right, bottom, left } = from.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
    return {
      id: from.id,
      children: from.children.map(node),
      layoutOptions: {
        ...common,
        'elk.padding': `[top=${top},left=${left},bottom=${bottom},right=${right}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        // ELK turns a graph that runs down on its side and forgets to turn this size with it.
        'elk.nodeSize.minimum':
          direction === 'down' ? `(${from.height},${from.width})` : `(${from.width},${from.height})`,
      },
    };
  };
  return {
    id: ROOT,
    children: graph.nodes.map(node),
    edges: graph.edges.map((each) => edge(each, part?.labels !== 'after')),
    layoutOptions: {
      ...common,
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
      // On a container inside INCLUDE_CHILDREN this option makes ELK 0.12 fail.
      ...(attempt === 'ordered' && { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' }),
    },
  };
}

const PLACEMENTS = { compact: 'NETWORK_SIMPLEX', straight: 'BRANDES_KOEPF', narrow: 'SIMPLE' } as const;

function placementStrategy(placement: LayoutOptions['placement'], attempt: Attempt): string {
  return PLACEMENTS[attempt === 'simple' ? 'narrow' : placement];
}

/** Several loops on one node stand beside each other; nested, their lines run through each other's labels. */
const SELF_LOOPS: Options = {
  'elk.layered.edgeRouting.selfLoopOrdering': 'SEQUENCED',
  'elk.layered.edgeRouting.selfLoopDistribution': 'EQUALLY',
};

function leaf({ id, width, height, ports }: LayoutNode): ElkNode {
  if (!ports || ports.length === 0) return { id, width, height, layoutOptions: SELF_LOOPS };
  return {
    id,
    width,
    height,
    ports: ports.map((port) => ({
      id: port.id,
      x: port.x,
      y: port.y,
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': port.side === 'left' ? 'WEST' : 'EAST' },
    })),
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
}

function edge(from: LayoutEdge, labelled: boolean): ElkEdge {
  const priority = String(from.priority ?? 0);
  return {
    id: from.id,
    sources: [from.sourcePort ?? from.source],
    targets: [from.targetPort ?? from.target],
    layoutOptions: {
      'elk.layered.priority.direction': priority,
      'elk.layered.priority.straightness': priority,
      'elk.layered.priority.shortness': priority,
    },
    ...(labelled &&
      from.label && {
        labels: [
          {
            // The text is only there because ELK drops empty labels; the size is what it places.
            text: '.',
            width: from.label.width,
            height: from.label.height,
            layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
          },
        ],
      }),
  };
}

/** Throws an `Error` when ELK gave no route for an edge, which it does without saying so. */
export function fromElk(graph: LayoutGraph, result: ElkNode): LayoutResult {
  const nodes = new Map<string, Box>();
  const found = new Map<string, ElkEdge>();
  const visit = (node: ElkNode, offset: Point): void => {
    const box = absolute(node, offset);
    if (node.id !== ROOT) nodes.set(node.id, box);
    for (const each of node.edges ?? []) found.set(each.id, each);
    for (const child of node.children ?? []) visit(child, box);
  };
  visit(result, { x: 0, y: 0 });

  const routes = new Map<string, LayoutRoute>();
  for (const { id, hidden } of graph.edges) {
    if (hidden) continue;
    const each = found.get(id);
    const section = each?.sections?.[0];
    if (!each || !section) throw new Error(`ELK gave no route for edge ${id}`);
    const offset = nodes.get(each.container ?? ROOT) ?? { x: 0, y: 0 };
    const corners = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const label = each.labels?.[0];
    routes.set(id, {
      points: straighten(
        corners.map((point) => ({ x: half(point.x + offset.x), y: half(point.y + offset.y) })),
      ),
      ...(label && { label: absolute(label, offset) }),
    });
  }
  return { width: half(result.width ?? 0), height: half(result.height ?? 0), nodes, routes };
}

function absolute(shape: ElkShape, offset: Point): Box {
  return {
    x: half((shape.x ?? 0) + offset.x),
    y: half((shape.y ?? 0) + offset.y),
    width: half(shape.width ?? 0),
    height: half(shape.height ?? 0),
  };
}

/** Drops points that rounding made equal to their neighbour or that lie on a straight line. */
function straighten(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const next = points[index + 1];
    if (last && last.x === point.x && last.y === point.y && next) continue;
    if (last && next && onLine(last, point, next)) continue;
    kept.push(point);
  }
  return kept;
}

function onLine(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
