/** The middle part of a picture that is a graph: boxes in boxes with lines between them. */
import { arrange } from '../layout/arrange.ts';
import type { LayoutEngine, LayoutRequest } from '../layout/engine.ts';
import type { LayoutEdge, LayoutNode } from '../layout/graph.ts';
import type { Picture, PictureEdge, PictureNode } from '../views/picture.ts';
import { type Card, makeCard } from './card.ts';
import { describeEdge, describeNode } from './describe.ts';
import type { Box, DrawnEdge, DrawnNode, Point } from './drawing.ts';
import { type EdgeLabel, makeEdgeLabel } from './edge-label.ts';
import { freeHeader } from './header.ts';
import { turnedEdges } from './sides.ts';
import { cleanText } from './text.ts';

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const ASPECT_RATIO = 1.6;
/** Cards are all as wide as the widest, within these limits, because equal boxes make a calm picture. */
const NARROWEST_CARD = 150;
const CARD_TEXT = 196;
const CONTAINER_TEXT = 320;
/** Layers carry the weight of a `skikt` picture and are drawn as bars. */
const NARROWEST_LAYER = 260;
/** How strongly the order of layers holds them in line, compared with 0 for ordinary lines. */
const ORDER_PRIORITY = 10;

interface Member {
  readonly node: PictureNode;
  /** Short id for the layout, so that no name that people choose can disturb it. */
  readonly key: string;
  readonly children: Member[];
  card: Card;
}

/** Figure with its own origin; coordinates in half pixels. Errors as of `LayoutEngine.layout`. */
export async function drawGraph(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
): Promise<Figure> {
  const { roots, members } = makeMembers(picture);
  const edges = picture.edges.filter((edge) => members.has(edge.source) && members.has(edge.target));
  const labels = new Map(edges.map((edge) => [edge, makeEdgeLabel(edge)]));
  const turned =
    picture.type === 'samband'
      ? turnedEdges(picture.nodes, edges, {
          rootOf: (id) => rootOf(id, members),
          loadOf: (root) => loadOf(root, members, edges),
        })
      : new Set<PictureEdge>();

  const widths = cardWidths(members, picture);
  const toLayout = (member: Member): LayoutNode => ({
    id: member.key,
    width: widths.get(member) ?? member.card.width,
    height: member.card.height,
    children: member.children.map(toLayout),
    padding: member.card.padding,
  });
  const layoutEdges: LayoutEdge[] = edges.map((edge, index) => {
    const [source, target] = turned.has(edge) ? [edge.target, edge.source] : [edge.source, edge.target];
    const label = labels.get(edge);
    return {
      id: `e${index}`,
      source: members.get(source)?.key ?? '',
      target: members.get(target)?.key ?? '',
      ...(label && { label: { width: label.width, height: label.height } }),
    };
  });
  if (picture.type === 'skikt') layoutEdges.push(...layerOrder(roots, edges, members));

  const result = await arrange(
    engine,
    {
      nodes: roots.map(toLayout),
      edges: layoutEdges,
      options: {
        direction: picture.direction,
        aspectRatio: ASPECT_RATIO,
        placement: 'compact',
        nodeGap: 32,
        layerGap: 44,
      },
    },
    request,
  );

  const titles = new Map(picture.nodes.map((node) => [node.id, cleanText(node.title)]));
  const drawnEdges = edges.map((edge, index): DrawnEdge => {
    const route = result.routes.get(`e${index}`);
    const points = route?.points ?? [];
    return drawEdge(edge, turned.has(edge) ? points.toReversed() : points, route?.label, labels.get(edge), {
      description: describeEdge(edge, titles, picture.language),
    });
  });
  const drawnNodes = [...members.values()].map((member): DrawnNode => {
    const box = result.nodes.get(member.key) ?? { x: 0, y: 0, width: 0, height: 0 };
    return drawNode(member, box, drawnEdges, members, picture);
  });
  return { width: result.width, height: result.height, nodes: drawnNodes, edges: drawnEdges };
}

function makeMembers(picture: Picture): { roots: Member[]; members: Map<string, Member> } {
  const members = new Map<string, Member>();
  const roots: Member[] = [];
  const parents = new Set(picture.nodes.map((node) => node.parent));
  for (const node of picture.nodes) {
    if (members.has(node.id)) continue;
    const container = parents.has(node.id) || node.frame === true;
    const card = makeCard(node, {
      language: picture.language,
      container,
      showKind: true,
      textWidth: container ? CONTAINER_TEXT : CARD_TEXT,
    });
    const member: Member = { node, key: `n${members.size}`, children: [], card };
    members.set(node.id, member);
    const parent = node.parent === undefined ? undefined : members.get(node.parent);
    (parent?.children ?? roots).push(member);
  }
  return { roots, members };
}

function cardWidths(members: ReadonlyMap<string, Member>, picture: Picture): ReadonlyMap<Member, number> {
  const leaves = [...members.values()].filter((member) => member.children.length === 0);
  const isBar = (member: Member) => picture.type === 'skikt' && member.node.kind === 'layer';
  const widest = (some: readonly Member[], least: number) =>
    Math.ceil(Math.max(least, ...some.map((member) => member.card.width)) / 2) * 2;
  const bar = widest(leaves.filter(isBar), NARROWEST_LAYER);
  const card = widest(
    leaves.filter((member) => !isBar(member)),
    NARROWEST_CARD,
  );
  return new Map(leaves.map((member) => [member, isBar(member) ? bar : card]));
}

function rootOf(id: string, members: ReadonlyMap<string, Member>): string {
  let node = members.get(id)?.node;
  while (node?.parent !== undefined && members.has(node.parent)) node = members.get(node.parent)?.node;
  return node?.id ?? id;
}

/** About the height that a root takes: its cards below each other, or its labels when those need more. */
function loadOf(root: string, members: ReadonlyMap<string, Member>, edges: readonly PictureEdge[]): number {
  const height = (member: Member): number =>
    member.children.length === 0
      ? member.card.height + 32
      : member.card.height + member.children.reduce((sum, child) => sum + height(child), 0);
  const member = members.get(root);
  const ends = edges.filter(
    (edge) => rootOf(edge.source, members) === root || rootOf(edge.target, members) === root,
  );
  return Math.max(member ? height(member) : 0, ends.length * 50);
}

/** Hidden lines that stack layers in the order they are written, and what they run on below them. */
function layerOrder(
  roots: readonly Member[],
  edges: readonly PictureEdge[],
  members: ReadonlyMap<string, Member>,
): LayoutEdge[] {
  const order: LayoutEdge[] = [];
  const below = (upper: Member, lower: Member) => {
    order.push({
      id: `o${order.length}`,
      source: upper.key,
      target: lower.key,
      hidden: true,
      priority: ORDER_PRIORITY,
    });
  };
  const stack = (siblings: readonly Member[]) => {
    const layers = siblings.filter((member) => member.node.kind === 'layer');
    for (const [index, upper] of layers.entries()) {
      const lower = layers[index + 1];
      if (lower) below(upper, lower);
    }
    for (const member of siblings) stack(member.children);
  };
  stack(roots);
  const tied = new Set(edges.flatMap((edge) => [rootOf(edge.source, members), rootOf(edge.target, members)]));
  const isPlatform = (member: Member): boolean =>
    member.node.kind === 'node' || member.node.kind === 'environment' || member.children.some(isPlatform);
  const hasLayers = (member: Member): boolean =>
    member.node.kind === 'layer' || member.children.some(hasLayers);
  const upper = roots.findLast(hasLayers);
  for (const lower of roots)
    if (upper && lower !== upper && isPlatform(lower) && !hasLayers(lower) && !tied.has(lower.node.id))
      below(upper, lower);
  return order;
}

function drawEdge(
  edge: PictureEdge,
  points: readonly Point[],
  plate: Box | undefined,
  label: EdgeLabel | undefined,
  { description }: { readonly description: string },
): DrawnEdge {
  const content = plate && label?.place(plate);
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    verb: edge.verb,
    hard: edge.hard,
    flow: edge.flow,
    marks: edge.marks,
    points,
    ...(content && { plate }),
    texts: content?.texts ?? [],
    symbols: content?.symbols ?? [],
    description,
    ...(edge.location && { location: edge.location }),
  };
}

function drawNode(
  { node, card, children }: Member,
  box: Box,
  edges: readonly DrawnEdge[],
  members: ReadonlyMap<string, Member>,
  picture: Picture,
): DrawnNode {
  const container = children.length > 0;
  const content = card.place(container ? freeHeader(box, card, edges) : box);
  return {
    id: node.id,
    kind: node.kind,
    box,
    container,
    frame: node.frame === true,
    emphasis: node.emphasis,
    marks: node.marks,
    ...content,
    description: describeNode(node, picture.language),
    ...(node.parent !== undefined && members.has(node.parent) && { parent: node.parent }),
    ...(node.location && { location: node.location }),
  };
}
