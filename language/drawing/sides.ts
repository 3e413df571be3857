/**
 * Which side of the focus each neighbour stands on, so that a system with ten neighbours becomes a picture with five
 * on either side instead of ten in a row. A layered layout follows the arrows; for the layout alone some are turned.
 */
import type { PictureEdge, PictureNode } from '../views/picture.ts';

export interface SideOptions {
  /** The outermost node that a node stands in. */
  readonly rootOf: (id: string) => string;
  /** How much room a root and its lines take along the side, in any unit. */
  readonly loadOf: (root: string) => number;
  /** The root in the middle; without it the focus, and without a focus the root with most edges. */
  readonly centre?: string | undefined;
  /** Negative for roots that belong before the centre, positive for those after it. */
  readonly wishes: ReadonlyMap<string, number>;
}

/** A side may take this share of all load before its wish to hold a root no longer counts. */
const FULL = 0.56;

/** The edges whose ends must change places in the layout. */
export function turnedEdges(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  { rootOf, loadOf, wishes, ...options }: SideOptions,
): ReadonlySet<PictureEdge> {
  const centre = options.centre ?? findCentre(nodes, edges, rootOf);
  const turned = new Set<PictureEdge>();
  if (centre === undefined) return turned;

  const side = new Map<string, { readonly sign: -1 | 1; readonly distance: number }>();
  const neighbours = uniqueRoots(nodes, rootOf).filter(
    (root) => wish(root, centre, edges, rootOf) !== undefined,
  );
  const total = neighbours.reduce((sum, root) => sum + loadOf(root), 0);
  const load = { [-1]: 0, 1: 0 };
  for (const root of neighbours) {
    const wanted = wishes.get(root) ?? wish(root, centre, edges, rootOf) ?? 0;
    const lighter = load[-1] <= load[1] ? -1 : 1;
    const preferred = wanted === 0 ? lighter : wanted < 0 ? -1 : 1;
    const fits = wishes.has(root) || load[preferred] + loadOf(root) <= total * FULL;
    const sign = fits ? preferred : lighter;
    load[sign] += loadOf(root);
    side.set(root, { sign, distance: 1 });
  }
  spread(side, centre, edges, rootOf);

  for (const edge of edges) {
    const [source, target] = [rootOf(edge.source), rootOf(edge.target)];
    if (source === target) continue;
    const from = rank(source, centre, side);
    const to = rank(target, centre, side);
    if (from !== undefined && to !== undefined && from > to) turned.add(edge);
  }
  return turned;
}

function findCentre(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  rootOf: (id: string) => string,
): string | undefined {
  const focus = nodes.find((node) => node.emphasis === 'focus');
  if (focus) return rootOf(focus.id);
  const degree = new Map<string, number>();
  for (const edge of edges)
    for (const end of [rootOf(edge.source), rootOf(edge.target)]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const busiest = Math.max(...degree.values());
  return uniqueRoots(nodes, rootOf).find((root) => degree.get(root) === busiest);
}

function uniqueRoots(nodes: readonly PictureNode[], rootOf: (id: string) => string): string[] {
  return [...new Set(nodes.map((node) => rootOf(node.id)))];
}

/**
 * Negative when more data comes from the root than goes to it, which by reading habit belongs before the focus;
 * positive for the other way; undefined when the two are not tied.
 */
function wish(
  root: string,
  centre: string,
  edges: readonly PictureEdge[],
  rootOf: (id: string) => string,
): number | undefined {
  if (root === centre) return undefined;
  let sum: number | undefined;
  for (const edge of edges) {
    const [source, target] = [rootOf(edge.source), rootOf(edge.target)];
    const outward = source === centre && target === root;
    if (!outward && !(source === root && target === centre)) continue;
    const away = outward ? 1 : -1;
    sum = (sum ?? 0) + (edge.flow === 'forward' ? away : edge.flow === 'backward' ? -away : 0);
  }
  return sum;
}

/** Roots that are tied to the focus through others stand behind those. */
function spread(
  side: Map<string, { readonly sign: -1 | 1; readonly distance: number }>,
  centre: string,
  edges: readonly PictureEdge[],
  rootOf: (id: string) => string,
): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const edge of edges) {
      const ends = [rootOf(edge.source), rootOf(edge.target)] as const;
      for (const [near, far] of [ends, [ends[1], ends[0]]] as const) {
        const known = side.get(near);
        if (!known || far === centre || side.has(far)) continue;
        side.set(far, { sign: known.sign, distance: known.distance + 1 });
        changed = true;
      }
    }
  }
}

function rank(
  root: string,
  centre: string,
  side: ReadonlyMap<string, { readonly sign: -1 | 1; readonly distance: number }>,
): number | undefined {
  if (root === centre) return 0;
  const known = side.get(root);
  return known && known.sign * known.distance;
}
