/**
 * A picture that is too large for one layout of the whole: lines are drawn between containers, each container is laid
 * out on its own, and of a very large one the deepest levels are folded.
 */
import { arrangeByContainer } from '../layout/containers.ts';
import { type LayoutEngine, LayoutError, type LayoutRequest } from '../layout/engine.ts';
import type { LayoutEdge, LayoutNode, LayoutOptions, PartOptions } from '../layout/graph.ts';
import { keepPins } from '../layout/pin.ts';
import { foldedIn, foldPicture, foldWhole } from '../views/fold.ts';
import { liftEdges } from '../views/lift.ts';
import type { Picture, PictureEdge } from '../views/picture.ts';
import { describeEdge, drawnRelation, lineLabel } from './describe.ts';
import type { DrawnEdge, DrawnNode, EdgeMember } from './drawing.ts';
import { makeEdgeLabel } from './edge-label.ts';
import {
  bandsOf,
  cardWidths,
  drawEdge,
  drawNode,
  type Figure,
  hasBands,
  LAYER_GAP,
  layerOrder,
  type Member,
  makeMembers,
  NODE_GAP,
  ORDER_PRIORITY,
} from './graph.ts';
import { astrayIn, pinsByKey } from './pinned.ts';
import { ASPECT_RATIO } from './plainness.ts';
import { cleanText } from './text.ts';
import { countNote } from './words.ts';

/** Up to so many nodes and edges one layout of the whole is fast, and the best there is. */
const SMALL = { nodes: 100, edges: 150 } as const;
/** More nodes than this cannot be read in one picture. */
const MOST_NODES = 600;

/** Containers with more children or edges get less trouble and no room of their own for labels. */
const BUSY = { children: 40, edges: 60 } as const;
/** Up to so many children and edges the placement that packs tightest is fast enough. */
const COMPACT = { children: 60, edges: 30 } as const;

export interface LargeFigure extends Figure {
  /** The picture as it is drawn, with folded containers. */
  readonly shown: Picture;
  /** What the reader must know of what is not shown. */
  readonly notes: readonly string[];
  /** Whether it is coarser than asked for, because the time ran out. */
  readonly hurried: boolean;
}

export function isLarge({ nodes, edges }: Picture): boolean {
  return nodes.length > SMALL.nodes || edges.length > SMALL.edges;
}

/**
 * Figure with its own origin; coordinates in half pixels. When the deadline passes, a coarser picture is drawn in its
 * stead, with only the outermost nodes.
 *
 * @param fold whether levels are folded when there are too many nodes to read.
 * @throws LayoutError or the signal's reason, as of `LayoutEngine.layout`.
 */
export async function drawLarge(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
  fold: boolean,
): Promise<LargeFigure> {
  const shown = fold ? foldPicture(picture, MOST_NODES) : picture;
  try {
    return await drawFolded(picture, shown, 'folded', engine, request);
  } catch (error) {
    const coarser = foldWhole(shown);
    const late = error instanceof LayoutError && error.reason === 'deadline';
    if (!late || coarser === shown) throw error;
    return await drawFolded(picture, coarser, 'foldedInTime', engine, request);
  }
}

async function drawFolded(
  whole: Picture,
  folded: Picture,
  why: 'folded' | 'foldedInTime',
  engine: LayoutEngine,
  request: LayoutRequest,
): Promise<LargeFigure> {
  const shown = liftEdges(folded);
  const { roots, members } = makeMembers(shown, { besides: new Set() });
  const labels = new Map(shown.edges.map((edge) => [edge, makeEdgeLabel(edge)]));
  const widths = cardWidths(members, shown);
  const toLayout = (member: Member): LayoutNode => ({
    id: member.key,
    width: widths.get(member) ?? member.card.width,
    height: member.card.height,
    children: member.children.map(toLayout),
    padding: member.card.padding,
  });
  const edges = shown.edges.map((edge, index): LayoutEdge => {
    const label = labels.get(edge);
    return {
      id: `e${index}`,
      source: members.get(edge.source)?.key ?? '',
      target: members.get(edge.target)?.key ?? '',
      ...(label && { label: { width: label.width, height: label.height } }),
    };
  });
  const options: LayoutOptions = {
    // Layers are a stack whatever the direction.
    direction: shown.type === 'skikt' ? 'down' : shown.direction,
    aspectRatio: ASPECT_RATIO,
    placement: 'compact',
    nodeGap: NODE_GAP,
    layerGap: LAYER_GAP,
  };
  const graph = { nodes: roots.map(toLayout), edges: [...edges, ...orderOf(shown, roots)], options };
  const laid = await arrangeByContainer(engine, graph, effortFor(shown, whole), request);
  const result = await keepPins(engine, graph, laid, pinsByKey(shown, members), request);

  const titles = new Map(whole.nodes.map((node) => [node.id, cleanText(node.title)]));
  const drawnEdges = shown.edges.map((edge, index): DrawnEdge => {
    const route = result.routes.get(`e${index}`);
    return drawEdge(edge, route?.points ?? [], route?.label, labels.get(edge), {
      description: describeEdge(edge, titles, whole.language),
      ...(edge.members && { members: edge.members.map((each) => memberOf(each, titles, whole)) }),
    });
  });
  const drawnNodes = [...members.values()].map((member): DrawnNode => {
    const box = result.nodes.get(member.key) ?? { x: 0, y: 0, width: 0, height: 0 };
    return drawNode(member, box, drawnEdges, members, shown, true);
  });
  return {
    width: result.width,
    height: result.height,
    nodes: drawnNodes,
    edges: drawnEdges,
    astray: astrayIn(members, result.astray),
    shown,
    hurried: why === 'foldedInTime',
    notes: countNote(why, foldedIn(shown), whole.language),
  };
}

/** Hidden lines that keep what is a stack in order: layers, and the bands of an object. */
function orderOf(picture: Picture, roots: readonly Member[]): LayoutEdge[] {
  if (picture.type !== 'skikt') return [];
  const bands = hasBands(picture) ? bandsOf(roots).filter((band) => band.length > 0) : [];
  const links = bands.flatMap((upper, index) =>
    upper.flatMap((source) =>
      (bands[index + 1] ?? []).map((target): LayoutEdge => {
        const id = `band:${source}:${target}`;
        return { id, source, target, hidden: true, priority: ORDER_PRIORITY };
      }),
    ),
  );
  return [...layerOrder(roots), ...links];
}

function memberOf(edge: PictureEdge, titles: ReadonlyMap<string, string>, { language }: Picture): EdgeMember {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    verb: edge.verb,
    label: cleanText(lineLabel(edge)),
    ...drawnRelation(edge),
    hard: edge.hard,
    flow: edge.flow,
    marks: edge.marks,
    description: describeEdge(edge, titles, language),
    ...(edge.location && { location: edge.location }),
  };
}

/** What is shown decides how much room there is for labels, and what there is in all how much time there is to lose. */
function effortFor(shown: Picture, whole: Picture) {
  const crowded = shown.nodes.length > MOST_NODES;
  const huge = whole.nodes.length > MOST_NODES;
  return (children: number, edges: number): Pick<LayoutOptions, 'placement'> & PartOptions => {
    const busy = crowded || children > BUSY.children || edges > BUSY.edges;
    const fast = huge || children > COMPACT.children || edges > COMPACT.edges;
    return {
      placement: fast ? 'narrow' : 'compact',
      thoroughness: busy ? 1 : 3,
      labels: busy ? 'after' : 'among',
    };
  };
}
