/**
 * Layout of a graph of which parts have no lines. A layered engine puts everything that has no line into one endless
 * column, so those parts are packed in rows and the engine only sees the rest.
 */
import type { LayoutEngine, LayoutRequest } from './engine.ts';
import type { Box, LayoutGraph, LayoutNode, LayoutOptions, LayoutResult, Point } from './graph.ts';
import { packRows } from './pack.ts';

/** Pictures of a few boxes are a row of about this width in pixels, which is no wider than their headings. */
const NARROW = 600;

/** Places the whole graph; result, errors and units as of `LayoutEngine.layout`. */
export async function arrange(
  engine: LayoutEngine,
  graph: LayoutGraph,
  request: LayoutRequest = {},
): Promise<LayoutResult> {
  const tied = new Set(graph.edges.flatMap((edge) => [edge.source, edge.target]));
  const isTied = (node: LayoutNode): boolean => tied.has(node.id) || node.children.some(isTied);
  const inside = new Map<string, readonly Box[]>();
  const settle = (node: LayoutNode): LayoutNode => {
    if (node.children.length === 0) return node;
    const children = node.children.map(settle);
    if (node.children.some(isTied)) return { ...node, children };
    return packChildren({ ...node, children }, graph.options, inside);
  };
  const roots = graph.nodes.map(settle);
  const laid = roots.filter((_, index) => graph.nodes.slice(index, index + 1).some(isTied));
  const loose = roots.filter((root) => !laid.includes(root));

  const main: LayoutResult =
    laid.length === 0
      ? { width: 0, height: 0, nodes: new Map(), routes: new Map() }
      : await engine.layout({ ...graph, nodes: laid }, request);
  const nodes = new Map(main.nodes);
  const { nodeGap, aspectRatio } = graph.options;
  const top = laid.length === 0 ? 0 : main.height + nodeGap;
  const packing = packRows(loose, {
    gap: nodeGap,
    aspectRatio: laid.length === 0 ? aspectRatio : widthPerHeight(loose, main.width, nodeGap),
    level: true,
    fill: NARROW,
  });
  for (const [index, root] of loose.entries()) {
    const box = packing.boxes[index];
    if (box) nodes.set(root.id, move(box, { x: 0, y: top }));
  }
  for (const root of graph.nodes) unfold(root, nodes, inside);
  return {
    width: Math.max(main.width, packing.width),
    height: loose.length === 0 ? main.height : top + packing.height,
    nodes,
    routes: main.routes,
  };
}

/** The shape of a strip that is about as wide as what stands above it. */
function widthPerHeight(nodes: readonly LayoutNode[], width: number, gap: number): number {
  const area = nodes.reduce((sum, node) => sum + (node.width + gap) * (node.height + gap), 0);
  return area === 0 ? 1 : (width * width) / area;
}

/** A container without lines, made a leaf; `inside` remembers where its children are, relative to it. */
function packChildren(
  node: LayoutNode,
  options: LayoutOptions,
  inside: Map<string, readonly Box[]>,
): LayoutNode {
  const { top, right, bottom, left } = node.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
  const packing = packRows(node.children, {
    gap: options.nodeGap / 2,
    aspectRatio: options.aspectRatio,
    level: true,
  });
  inside.set(
    node.id,
    packing.boxes.map((box) => move(box, { x: left, y: top })),
  );
  return {
    ...node,
    children: [],
    width: Math.max(node.width, left + packing.width + right),
    height: Math.max(node.height, top + packing.height + bottom),
  };
}

function unfold(
  node: LayoutNode,
  nodes: Map<string, Box>,
  inside: ReadonlyMap<string, readonly Box[]>,
): void {
  const parent = nodes.get(node.id);
  const boxes = inside.get(node.id);
  for (const [index, child] of node.children.entries()) {
    const box = boxes?.[index];
    if (parent && box) nodes.set(child.id, move(box, parent));
    unfold(child, nodes, inside);
  }
}

function move(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}
