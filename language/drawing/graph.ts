/** The middle part of a picture that is a graph: boxes in boxes with lines between them. */
import { measureText } from '../fonts/metrics.ts';
import { arrangeWithColumns } from '../layout/column.ts';
import { type LayoutEngine, LayoutError, type LayoutRequest } from '../layout/engine.ts';
import type { LayoutEdge, LayoutGraph, LayoutNode } from '../layout/graph.ts';
import { keepPins } from '../layout/pin.ts';
import { straighten } from '../layout/straighten.ts';
import type { Picture, PictureEdge, PictureNode } from '../views/picture.ts';
import { type Card, makeCard } from './card.ts';
import { type Collisions, findCollisions } from './collisions.ts';
import { describeEdge, describeNode, drawnRelation, lineLabel, wordsOf } from './describe.ts';
import type { Box, DrawnEdge, DrawnNode, Point } from './drawing.ts';
import { type EdgeLabel, makeEdgeLabel } from './edge-label.ts';
import { freeHeader } from './header.ts';
import { astrayIn, pinsByKey } from './pinned.ts';
import { ASPECT_RATIO, isShapely, plainness } from './plainness.ts';
import { turnedEdges } from './sides.ts';
import { cleanText } from './text.ts';

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Ids of pinned nodes that do not stand where they are pinned. */
  readonly astray?: ReadonlySet<string>;
}

/** What is packed in one layer of a stack lies wide, so that the stack does not get too tall. */
const BAND_RATIO = 4.5;
/** Cards are all as wide as the widest, within these limits, because equal boxes make a calm picture. */
const NARROWEST_CARD = 150;
const CARD_TEXT = 196;
const CONTAINER_TEXT = 320;
const BESIDE_TEXT = 150;
/** Layers carry the weight of a `skikt` picture and are drawn as bars. */
const NARROWEST_LAYER = 260;
export const NODE_GAP = 32;
export const LAYER_GAP = 44;
const BAND_GAP = 28;
/** Distances in a picture that is a stack of bands, where lines run in the gaps, and the shape to aim for. */
const BANDS = { nodeGap: 24, layerGap: 44, aspectRatio: 1.5 } as const;
/** A container with more cards than this would make too tall a column. */
const LONGEST_COLUMN = 9;
/** How strongly the order of layers holds them in line, compared with 0 for ordinary lines. */
export const ORDER_PRIORITY = 10;

export interface Member {
  readonly node: PictureNode;
  /** Short id for the layout, so that no name that people choose can disturb it. */
  readonly key: string;
  readonly children: Member[];
  card: Card;
}

/** How a figure is tried; the first way without collisions is taken, and if there is none, the one with fewest. */
interface Way {
  /** As bands from the top instead of a graph with layers. */
  readonly bands: boolean;
  /** Whether neighbours stand on both sides of what is in the middle, whichever way their arrows run. */
  readonly balanced: boolean;
  readonly placement: 'compact' | 'straight';
  /** Whether what is in the middle may stand as a column of its own. */
  readonly column: boolean;
  /** How many times the usual distance everything keeps. */
  readonly air: 1 | 1.5;
  /** Containers whose heading stands beside their content, because lines come in from above. */
  readonly besides: ReadonlySet<string>;
}

const NO_COLLISIONS: Collisions = { headings: new Set(), labels: 0 };
const MOST_WAYS = 9;

/** Figure with its own origin; coordinates in half pixels. Errors as of `LayoutEngine.layout`. */
export async function drawGraph(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
): Promise<Figure> {
  const balanced = await drawInBestWay(picture, engine, request, true);
  const centred = !BALANCED.has(picture.type) || picture.nodes.some(({ emphasis }) => emphasis === 'focus');
  if (centred || isShapely(balanced.figure)) return balanced.figure;
  // Without anything in the middle, standing on both sides of something may make a long row of what hangs together.
  const following = await drawInBestWay(picture, engine, request, false);
  const order = following.count - balanced.count || plainness(balanced.figure) - plainness(following.figure);
  return (order < 0 ? following : balanced).figure;
}

interface Attempt {
  readonly figure: Figure;
  /** Collisions in it. */
  readonly count: number;
}

async function drawInBestWay(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
  balanced: boolean,
): Promise<Attempt> {
  const bands = hasBands(picture);
  let way: Way = { bands, balanced, placement: 'compact', air: 1, column: true, besides: new Set() };
  let best: Attempt | undefined;
  for (let tries = 0; tries < MOST_WAYS; tries++) {
    const figure = await drawInWay(picture, engine, request, way).catch((error: unknown) => {
      // Not everything can be drawn as bands; everything can be drawn as a graph.
      if (way.bands && error instanceof LayoutError && error.reason === 'failed') return undefined;
      throw error;
    });
    const { headings, labels } = figure ? findCollisions(figure) : NO_COLLISIONS;
    const count = headings.size + labels;
    if (figure && (!best || count < best.count)) best = { figure, count };
    if (figure && count === 0) break;
    if (way.bands) {
      way = way.air === 1 ? { ...way, air: 1.5 } : { ...way, bands: false, air: 1 };
      continue;
    }
    const besides = new Set([...way.besides, ...headings]);
    if (besides.size > way.besides.size) way = { ...way, besides };
    else if (way.placement === 'compact' && way.air === 1) way = { ...way, placement: 'straight' };
    else if (way.air === 1) way = { ...way, placement: 'compact', air: 1.5 };
    else if (way.column) way = { ...way, air: 1, column: false };
    else break;
  }
  return best ?? { figure: { width: 0, height: 0, nodes: [], edges: [] }, count: 0 };
}

async function drawInWay(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
  way: Way,
): Promise<Figure> {
  const { roots, members } = makeMembers(picture, way);
  const edges = picture.edges.filter((edge) => members.has(edge.source) && members.has(edge.target));
  const labels = new Map(edges.map((edge) => [edge, makeEdgeLabel(edge)]));
  const direction = directionOf(picture, members);
  const stacked = picture.type === 'skikt' && direction === 'down';
  const bands = way.bands ? bandsOf(roots) : undefined;
  const columns = way.column && !bands && direction === 'right' ? columnRoots(picture, roots, members) : [];
  const turned =
    (way.balanced && BALANCED.has(picture.type)) || columns.length > 0
      ? turnedEdges(picture.nodes, edges, {
          rootOf: (id) => rootOf(id, members),
          loadOf: (root) => loadOf(root, members, edges),
          centre: columns[0]?.node.id,
          wishes: wishesOf(picture, roots),
        })
      : new Set<PictureEdge>();

  const widths = bands ? bandWidths(members) : cardWidths(members, picture);
  const toLayout = (member: Member): LayoutNode => ({
    id: member.key,
    width: widths.get(member) ?? member.card.width,
    height: member.card.height,
    children: member.children.map(toLayout),
    padding: member.card.padding,
    heading: member.card.heading,
  });
  const layoutEdges: LayoutEdge[] = edges.map((edge, index) => {
    const [source, target] = turned.has(edge) ? [edge.target, edge.source] : [edge.source, edge.target];
    const label = labels.get(edge);
    return {
      id: `e${index}`,
      source: members.get(source)?.key ?? '',
      target: members.get(target)?.key ?? '',
      ...(label && { label: { width: label.width, height: label.height } }),
      ...(edge.onward && { priority: ORDER_PRIORITY }),
    };
  });
  if (picture.type === 'skikt' && columns.length === 0 && !bands) layoutEdges.push(...layerOrder(roots));

  const { placement, air } = way;
  const graph: LayoutGraph = {
    nodes: roots.map(toLayout),
    edges: layoutEdges,
    options: bands
      ? {
          direction: 'down',
          aspectRatio: BANDS.aspectRatio,
          placement,
          nodeGap: BANDS.nodeGap * air,
          layerGap: BANDS.layerGap * air,
          bands,
        }
      : {
          direction,
          aspectRatio: stacked ? BAND_RATIO : ASPECT_RATIO,
          placement,
          nodeGap: NODE_GAP * air,
          layerGap: (stacked ? BAND_GAP : LAYER_GAP) * air,
        },
  };
  const columnKeys = new Set(columns.map((column) => column.key));
  const laid = bands
    ? await engine.layout(graph, request)
    : straighten(graph, await arrangeWithColumns(engine, graph, columnKeys, request));
  const result = await keepPins(engine, graph, laid, pinsByKey(picture, members), request);

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
    return drawNode(member, box, drawnEdges, members, picture, bands !== undefined);
  });
  return {
    width: result.width,
    height: result.height,
    nodes: drawnNodes,
    edges: drawnEdges,
    astray: astrayIn(members, result.astray),
  };
}

export function makeMembers(
  picture: Picture,
  { besides }: Pick<Way, 'besides'>,
): { roots: Member[]; members: Map<string, Member> } {
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
      textWidth: !container ? CARD_TEXT : besides.has(node.id) ? besideWidth(node) : CONTAINER_TEXT,
      heading: besides.has(node.id) ? 'beside' : 'above',
    });
    const member: Member = { node, key: `n${members.size}`, children: [], card };
    members.set(node.id, member);
    const parent = node.parent === undefined ? undefined : members.get(node.parent);
    (parent?.children ?? roots).push(member);
  }
  return { roots, members };
}

/** Narrow, but not so that words break. */
function besideWidth(node: PictureNode): number {
  const words = [node.title, ...node.lines].flatMap((text) => cleanText(text).split(' '));
  const widest = Math.max(0, ...words.map((word) => measureText(word, 14, 600)));
  return Math.min(CONTAINER_TEXT, Math.max(BESIDE_TEXT, Math.ceil(widest)));
}

export function cardWidths(
  members: ReadonlyMap<string, Member>,
  picture: Picture,
): ReadonlyMap<Member, number> {
  const leaves = [...members.values()].filter((member) => member.children.length === 0);
  const isBar = (member: Member) => picture.type === 'skikt' && member.node.kind === 'layer';
  const widest = (some: readonly Member[], least: number) =>
    Math.ceil(Math.max(least, ...some.map((member) => member.card.width)) / 2) * 2;
  const bar = widest(leaves.filter(isBar), NARROWEST_LAYER);
  const card = widest(
    leaves.filter((member) => !isBar(member)),
    NARROWEST_CARD,
  );
  const widths = new Map(leaves.map((member) => [member, isBar(member) ? bar : card]));
  // Frames that hold one card each stand under each other and look best when they are of one width.
  const frames = [...members.values()].filter((member) => member.node.frame && member.children.length > 0);
  const inner = (member: Member) => member.card.padding.left + card + member.card.padding.right;
  const frame = Math.max(0, ...frames.map((member) => Math.max(member.card.width, inner(member))));
  if (picture.direction === 'right')
    for (const member of frames) {
      widths.set(member, frame);
      const room = frame - member.card.padding.left - member.card.padding.right;
      for (const child of member.children) if (child.children.length === 0) widths.set(child, room);
    }
  return widths;
}

/** In a stack of bands boxes are widened to fill their row, so each starts from what its own texts need. */
function bandWidths(members: ReadonlyMap<string, Member>): ReadonlyMap<Member, number> {
  const leaves = [...members.values()].filter((member) => member.children.length === 0);
  return new Map(leaves.map((member) => [member, Math.max(NARROWEST_CARD, member.card.width)]));
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

/** Hidden lines that stack layers in the order they are written. */
export function layerOrder(siblings: readonly Member[]): LayoutEdge[] {
  const layers = siblings.filter((member) => member.node.kind === 'layer');
  const links = layers.flatMap((upper, index): LayoutEdge[] => {
    const lower = layers[index + 1];
    if (!lower) return [];
    const id = `order:${upper.key}`;
    return [{ id, source: upper.key, target: lower.key, hidden: true, priority: ORDER_PRIORITY }];
  });
  return [...links, ...siblings.flatMap((member) => layerOrder(member.children))];
}

const hasLayers = (member: Member): boolean =>
  member.node.kind === 'layer' || member.children.some(hasLayers);
const leafCount = (member: Member): number =>
  member.children.length === 0 ? 1 : member.children.reduce((sum, child) => sum + leafCount(child), 0);

/** Pictures of systems and their neighbours, which stand on both sides. */
const BALANCED: ReadonlySet<Picture['type']> = new Set([
  'samband',
  'integrationsoversikt',
  'integrationskarta',
]);

const BUSINESS_KINDS: ReadonlySet<string> = new Set(['business', 'activity']);
const ABOVE_COMPONENTS: ReadonlySet<string> = new Set([...BUSINESS_KINDS, 'product']);

const BAND_KINDS: readonly ReadonlySet<string>[] = [
  BUSINESS_KINDS,
  new Set(['product']),
  new Set(['component', 'layer', 'interface', 'information']),
  new Set(['environment', 'node']),
];

/** Whether the picture shows the layers of an object, from the business at the top to the platform at the bottom. */
export function hasBands(picture: Picture): boolean {
  if (picture.type !== 'skikt' || picture.direction !== 'down') return false;
  const roots = picture.nodes.filter((node) => node.parent === undefined);
  const bands = new Set(roots.map((root) => bandOf(root)));
  return bands.size > 1 && roots.some((root) => ABOVE_COMPONENTS.has(root.kind));
}

/** What is of no band's kind stands with the components. */
function bandOf({ kind }: PictureNode): number {
  const found = BAND_KINDS.findIndex((kinds) => kinds.has(kind));
  return found < 0 ? 2 : found;
}

export function bandsOf(roots: readonly Member[]): readonly (readonly string[])[] {
  return BAND_KINDS.map((_, band) =>
    roots.filter((root) => bandOf(root.node) === band).map((root) => root.key),
  );
}

/**
 * Architecture layers are a stack whatever the direction, so what surrounds them stands beside it. A picture that
 * also shows the business and the products is about those being above, and keeps its direction.
 */
function directionOf(picture: Picture, members: ReadonlyMap<string, Member>): Picture['direction'] {
  if (picture.type !== 'skikt') return picture.direction;
  const shown = [...members.values()].map((member) => member.node);
  const layered = shown.some((node) => node.kind === 'layer' && node.parent !== undefined);
  return layered && !shown.some((node) => ABOVE_COMPONENTS.has(node.kind)) ? 'right' : picture.direction;
}

/** The outermost containers whose content is to stand as one column, the most important first. */
function columnRoots(
  picture: Picture,
  roots: readonly Member[],
  members: ReadonlyMap<string, Member>,
): readonly Member[] {
  const fits = (member: Member) => member.children.length > 0 && leafCount(member) <= LONGEST_COLUMN;
  if (picture.type === 'skikt') return roots.filter((member) => fits(member) && hasLayers(member));
  const focus = picture.nodes.find((node) => node.emphasis === 'focus');
  const root = focus && members.get(rootOf(focus.id, members));
  return root && fits(root) ? [root] : [];
}

/** Which side some roots belong on by their nature: the platform that layers run on stands after them. */
function wishesOf(picture: Picture, roots: readonly Member[]): ReadonlyMap<string, number> {
  const isPlatform = (member: Member): boolean =>
    member.node.kind === 'node' || member.node.kind === 'environment' || member.children.some(isPlatform);
  const platforms =
    picture.type === 'skikt' ? roots.filter((root) => isPlatform(root) && !hasLayers(root)) : [];
  return new Map(platforms.map((root) => [root.node.id, 1]));
}

export function drawEdge(
  edge: PictureEdge,
  points: readonly Point[],
  plate: Box | undefined,
  label: EdgeLabel | undefined,
  { description, members }: Pick<DrawnEdge, 'description' | 'members'>,
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
    label: cleanText(lineLabel(edge)),
    ...drawnRelation(edge),
    description,
    ...(members && { members }),
    ...(edge.location && { location: edge.location }),
  };
}

export function drawNode(
  { node, card, children }: Member,
  box: Box,
  edges: readonly DrawnEdge[],
  members: ReadonlyMap<string, Member>,
  picture: Picture,
  /** Whether the lines already keep out of headings. */
  steered: boolean,
): DrawnNode {
  const container = children.length > 0;
  const free = container && !steered ? freeHeader(box, card, edges) : { texts: box, signs: box };
  const content = card.place(free.texts, free.signs);
  return {
    id: node.id,
    kind: node.kind,
    ...(node.look && { look: node.look }),
    box,
    container,
    frame: node.frame === true,
    emphasis: node.emphasis,
    marks: node.marks,
    ...content,
    words: wordsOf(node, picture.language),
    description: describeNode(node, picture.language),
    ...(node.parent !== undefined && members.has(node.parent) && { parent: node.parent }),
    ...(node.folded !== undefined && { folded: node.folded }),
    ...(node.location && { location: node.location }),
  };
}
