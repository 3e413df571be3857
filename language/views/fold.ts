/** A large picture without its deepest levels: what stood there is folded into the containers around it. */
import type { Bilingual } from '../model/text.ts';
import { joined } from './lift.ts';
import type { Picture, PictureEdge, PictureNode } from './picture.ts';

const HOLDS: Readonly<Record<'one' | 'many', Bilingual>> = {
  one: { sv: '1 hopfällt element', en: '1 element folded' },
  many: { sv: '{count} hopfällda element', en: '{count} elements folded' },
};

/**
 * The same picture with at most `most` nodes, if folding can make it so; only outermost nodes are never folded. Level
 * by level is folded from the innermost. Containers say how many they hold, and lines end at them instead; lines
 * between what is folded into the same container are gone.
 */
export function foldPicture(picture: Picture, most: number): Picture {
  const depths = depthsOf(picture.nodes);
  let deepest = Math.max(0, ...depths.values());
  const shownAt = (level: number) => [...depths.values()].filter((depth) => depth <= level).length;
  while (deepest > 0 && shownAt(deepest) > most) deepest--;
  return foldBelow(picture, deepest);
}

/** The same picture with only its outermost nodes, or itself when it has no others. */
export function foldWhole(picture: Picture): Picture {
  return foldBelow(picture, 0);
}

/** How many nodes are folded away. */
export function foldedIn(picture: Picture): number {
  return picture.nodes.reduce((sum, node) => sum + (node.folded ?? 0), 0);
}

function foldBelow(picture: Picture, deepest: number): Picture {
  const depths = depthsOf(picture.nodes);
  const isShown = (id: string): boolean => (depths.get(id) ?? 0) <= deepest;
  if (picture.nodes.every((node) => isShown(node.id))) return picture;
  const shownFor = new Map<string, string>();
  const inside = new Map<string, PictureNode[]>();
  for (const node of picture.nodes) {
    const around = node.parent === undefined ? node.id : (shownFor.get(node.parent) ?? node.id);
    const shown = isShown(node.id) ? node.id : around;
    shownFor.set(node.id, shown);
    if (shown === node.id) continue;
    const there = inside.get(shown);
    if (there) there.push(node);
    else inside.set(shown, [node]);
  }
  const nodes = picture.nodes
    .filter((node) => isShown(node.id))
    .map((node) => around(node, inside.get(node.id) ?? [], picture));
  const edges = picture.edges.flatMap((edge): PictureEdge[] => {
    const [source, target] = [shownFor.get(edge.source), shownFor.get(edge.target)];
    if (source === undefined || target === undefined) return [];
    if (source === edge.source && target === edge.target) return [edge];
    return source === target ? [] : [joined(edge.id, source, target, [edge])];
  });
  return { ...picture, nodes, edges };
}

/** What a node shows of what is folded into it: how much, and whether it is what the picture is about. */
function around(node: PictureNode, folded: readonly PictureNode[], { language }: Picture): PictureNode {
  if (folded.length === 0) return node;
  const count = folded.reduce((sum, each) => sum + 1 + (each.folded ?? 0), node.folded ?? 0);
  const words = HOLDS[count === 1 ? 'one' : 'many'][language].replace('{count}', String(count));
  const focused = folded.some((each) => each.emphasis === 'focus');
  return {
    ...node,
    lines: [...node.lines, words],
    emphasis: focused ? 'focus' : node.emphasis,
    folded: count,
  };
}

/** How many nodes each stands inside. A parent comes before its children. */
function depthsOf(nodes: readonly PictureNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of nodes) {
    const above = parent === undefined ? undefined : depths.get(parent);
    depths.set(id, above === undefined ? 0 : above + 1);
  }
  return depths;
}
