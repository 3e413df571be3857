/** Each tool's way to place a nested picture: the same boxes, labels and distances, its usual settings otherwise. */
import { spawnSync } from 'node:child_process';
import elkApi from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js';
import { draw } from '../../../language/drawing/draw.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import type { Picture } from '../../../language/views/picture.ts';
import type { Box, Laid, Point } from './laid.ts';
import { peer } from './peers.ts';
import { everyNode, leafOf, type Sized, type SizedNode, sized } from './sized.ts';

/** Between neighbours and between layers, in pixels, as in our drawings. */
const NODE_GAP = 32;
const LAYER_GAP = 44;

export interface Placed extends Laid {
  /** Seconds that children used, when the tool is one. */
  readonly childCpu?: number;
  /** Peak memory of a child in MB. */
  readonly childMemory?: number;
}

type Tool = (picture: Picture) => Promise<Placed>;

export const TOOLS = {
  ours: (picture) => ours(picture, false),
  folded: (picture) => ours(picture, true),
  elkjs: (picture) => elkjs(sized(picture)),
  'wasm-graphviz': (picture) => wasmGraphviz(sized(picture)),
  dot: (picture) => Promise.resolve(dot(sized(picture))),
  dagre: (picture) => dagre(sized(picture)),
  d2: (picture) => d2(sized(picture)),
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;

async function ours(picture: Picture, fold: boolean): Promise<Laid> {
  const engine = createElkEngine();
  const { width, height, nodes, edges } = await draw(picture, engine, { fold, deadline: 600_000 });
  await engine.close();
  const parents = new Set(nodes.map(({ parent }) => parent));
  return {
    width,
    height,
    leaves: new Map(nodes.flatMap(({ id, box }) => (parents.has(id) ? [] : [[id, box] as const]))),
    lines: edges.map(({ points }) => points),
  };
}

interface ElkNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly {
    readonly container?: string;
    readonly sections?: readonly {
      readonly startPoint: Point;
      readonly endPoint: Point;
      readonly bendPoints?: readonly Point[];
    }[];
  }[];
}

/** The settings of our own small pictures, for the whole hierarchy in one call. */
export function elkGraph({ roots, edges }: Sized): object {
  const options = {
    'elk.algorithm': 'layered',
    'elk.direction': 'DOWN',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.spacing.nodeNode': String(NODE_GAP),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(LAYER_GAP),
    'elk.spacing.edgeEdge': '14',
    'elk.spacing.edgeNode': '16',
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  };
  const node = ({ id, width, height, padding, children }: SizedNode): object =>
    children.length === 0
      ? { id, width, height }
      : {
          id,
          children: children.map(node),
          layoutOptions: {
            'elk.padding': `[top=${padding.top},left=${padding.left},bottom=${padding.bottom},right=${padding.right}]`,
            'elk.nodeSize.constraints': 'MINIMUM_SIZE',
            'elk.nodeSize.minimum': `(${height},${width})`,
          },
        };
  return {
    id: 'root',
    layoutOptions: options,
    children: roots.map(node),
    edges: edges.map(({ id, source, target, label }) => ({
      id,
      sources: [source],
      targets: [target],
      ...(label && { labels: [label] }),
    })),
  };
}

export function elkInProcess(): { layout: (graph: object) => Promise<object> } {
  return new elkApi.default({ algorithms: ['layered'], workerFactory: () => new elkWorker.Worker() });
}

export async function elkjs(graph: Sized, elk = elkInProcess()): Promise<Laid> {
  const root = (await elk.layout(elkGraph(graph))) as ElkNode;
  const boxes = new Map<string, Box>();
  const leaves = new Map<string, Box>();
  const visit = (node: ElkNode, { x, y }: Point): void => {
    const box = {
      x: x + (node.x ?? 0),
      y: y + (node.y ?? 0),
      width: node.width ?? 0,
      height: node.height ?? 0,
    };
    boxes.set(node.id, box);
    if (!node.children?.length) leaves.set(node.id, box);
    for (const child of node.children ?? []) visit(child, box);
  };
  visit(root, { x: 0, y: 0 });
  const linesOf = (node: ElkNode): Point[][] => [
    ...(node.edges ?? []).flatMap(({ container = 'root', sections = [] }) => {
      const by = boxes.get(container) ?? { x: 0, y: 0 };
      return sections.map(({ startPoint, bendPoints = [], endPoint }) =>
        [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
      );
    }),
    ...(node.children ?? []).flatMap(linesOf),
  ];
  return { width: root.width ?? 0, height: root.height ?? 0, leaves, lines: linesOf(root) };
}

/** Lines cannot end at clusters there: they end at a leaf inside and are cut at the border. */
function dotText({ roots, edges }: Sized): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
  const node = ({ id, title, width, height, children }: SizedNode): string =>
    children.length === 0
      ? `${quoted(id)} [label=${quoted(title)},width=${width / 72},height=${height / 72}];`
      : `subgraph ${quoted(`cluster_${id}`)} { label=${quoted(title)}; ${children.map(node).join('\n')} }`;
  const ends = new Map(everyNode(roots).map((each) => [each.id, each]));
  const end = (id: string): string => quoted(leafId(ends, id));
  const cluster = (name: string, id: string): string =>
    ends.get(id)?.children.length ? `,${name}=${quoted(`cluster_${id}`)}` : '';
  return [
    `digraph { compound=true; splines=ortho; nodesep=${NODE_GAP / 72}; ranksep=${LAYER_GAP / 72};`,
    'node [shape=box,fixedsize=true,fontsize=10]; edge [fontsize=9];',
    ...roots.map(node),
    ...edges.map(
      ({ source, target, label }) =>
        `${end(source)} -> ${end(target)} [xlabel=${quoted(label?.text ?? '')}${cluster('ltail', source)}${cluster('lhead', target)}];`,
    ),
    '}',
  ].join('\n');
}

function leafId(nodes: ReadonlyMap<string, SizedNode>, id: string): string {
  const node = nodes.get(id);
  return node ? leafOf(node).id : id;
}

interface DotJson {
  readonly bb: string;
  readonly objects?: readonly { name: string; pos?: string; width?: string; height?: string }[];
  readonly edges?: readonly { pos?: string }[];
}

/** Of `-Tjson0`: places in points from the lower left corner, sizes in inches, lines as control points. */
function fromDot(text: string): Laid {
  const { bb, objects = [], edges = [] } = JSON.parse(text) as DotJson;
  const [, , width = 0, height = 0] = bb.split(',').map(Number);
  const leaves = new Map<string, Box>();
  for (const { name, pos, width: wide, height: high } of objects) {
    if (pos === undefined) continue;
    const [x = 0, y = 0] = pos.split(',').map(Number);
    const size = { width: Number(wide) * 72, height: Number(high) * 72 };
    leaves.set(name, { x: x - size.width / 2, y: y - size.height / 2, ...size });
  }
  const point = (part: string): Point => {
    const [x = 0, y = 0] = part
      .replace(/^[es],/, '')
      .split(',')
      .map(Number);
    return { x, y };
  };
  const lines = edges.map(({ pos = '' }) =>
    pos
      .split(' ')
      .filter((part) => part !== '' && !part.startsWith('e,'))
      .map(point),
  );
  return { width, height, leaves, lines };
}

async function wasmGraphviz(graph: Sized): Promise<Laid> {
  const { Graphviz } = (await peer('@hpcc-js/wasm-graphviz')) as {
    Graphviz: { load(): Promise<{ layout(text: string, format: string, engine: string): string }> };
  };
  const graphviz = await Graphviz.load();
  return fromDot(graphviz.layout(dotText(graph), 'json0', 'dot'));
}

function dot(graph: Sized): Placed {
  const args = ['--format', '%U %S %M', 'dot', '-Tjson0'];
  const run = spawnSync('/usr/bin/time', args, {
    input: dotText(graph),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const said = run.stderr.trim().split('\n');
  if (run.status !== 0) throw new Error(run.error?.message ?? said.join(' '));
  const [user = 0, system = 0, kibibytes = 0] = (said.at(-1) ?? '').split(' ').map(Number);
  return { ...fromDot(run.stdout), childCpu: user + system, childMemory: (kibibytes * 1024) / 1e6 };
}

interface DagreGraph {
  setGraph(options: object): void;
  setNode(id: string, size: object): void;
  setParent(id: string, parent: string): void;
  setEdge(from: string, to: string, options: object, name: string): void;
  graph(): { readonly width: number; readonly height: number };
  node(id: string): {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  edges(): readonly object[];
  edge(key: object): { readonly points: readonly Point[] };
}

async function dagre({ roots, edges }: Sized): Promise<Laid> {
  const { graphlib, layout } = (await peer('@dagrejs/dagre')) as {
    graphlib: { Graph: new (options: object) => DagreGraph };
    layout(graph: DagreGraph): void;
  };
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: NODE_GAP, ranksep: LAYER_GAP, edgesep: 14 });
  const nodes = everyNode(roots);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { id, width, height, children } of nodes)
    graph.setNode(id, children.length === 0 ? { width, height } : {});
  for (const { id, children } of nodes) for (const child of children) graph.setParent(child.id, id);
  for (const { id, source, target, label } of edges) {
    const size = { width: label?.width ?? 0, height: label?.height ?? 0, labelpos: 'c' };
    // Lines to containers make it fail.
    graph.setEdge(leafId(byId, source), leafId(byId, target), size, id);
  }
  layout(graph);
  const leaves = new Map<string, Box>();
  for (const { id, children } of nodes) {
    const { x, y, width, height } = graph.node(id);
    if (children.length === 0) leaves.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  const { width, height } = graph.graph();
  return { width, height, leaves, lines: graph.edges().map((key) => graph.edge(key).points) };
}

async function d2({ roots, edges }: Sized): Promise<Laid> {
  interface Diagram {
    readonly shapes: readonly { id: string; pos: Point; width: number; height: number }[];
    readonly connections: readonly { route: readonly Point[] }[];
  }
  const { D2 } = (await peer('@terrastruct/d2')) as {
    D2: new () => { compile(text: string, options: object): Promise<{ diagram: Diagram }> };
  };
  const paths = new Map<string, string>();
  const quoted = (text: string) => JSON.stringify(text);
  const node = ({ id, title, width, height, children }: SizedNode, above: string): string => {
    const path = above === '' ? id : `${above}.${id}`;
    paths.set(id, path);
    if (children.length === 0) return `${id}: ${quoted(title)} { width: ${width}; height: ${height} }`;
    return `${id}: ${quoted(title)} {\n${children.map((child) => node(child, path)).join('\n')}\n}`;
  };
  const text = [
    ...roots.map((root) => node(root, '')),
    ...edges.map(
      ({ source, target, label }) =>
        `${paths.get(source)} -> ${paths.get(target)}${label ? `: ${quoted(label.text)}` : ''}`,
    ),
  ].join('\n');
  const { diagram } = await new D2().compile(text, { layout: 'dagre' });
  const leafPaths = new Set(
    everyNode(roots).flatMap(({ id, children }) => (children.length === 0 ? [paths.get(id) ?? id] : [])),
  );
  const boxes = diagram.shapes.map(({ id, pos, width, height }) => ({
    id,
    x: pos.x,
    y: pos.y,
    width,
    height,
  }));
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
    leaves: new Map(boxes.flatMap((box) => (leafPaths.has(box.id) ? [[box.id, box] as const] : []))),
    lines: diagram.connections.map(({ route }) => route),
  };
}
