/** A nested picture with the sizes that its boxes and labels have in our drawings, so that every tool places the same. */

import { makeEdgeLabel } from '../../../language/drawing/edge-label.ts';
import { cardWidths, type Member, makeMembers } from '../../../language/drawing/graph.ts';
import type { Padding } from '../../../language/layout/graph.ts';
import type { Picture } from '../../../language/views/picture.ts';

export interface SizedNode {
  readonly id: string;
  readonly title: string;
  /** Of a container the least that its heading needs. */
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
  readonly children: readonly SizedNode[];
}

export interface SizedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label?: { readonly text: string; readonly width: number; readonly height: number };
}

export interface Sized {
  readonly roots: readonly SizedNode[];
  readonly edges: readonly SizedEdge[];
}

export function sized(picture: Picture): Sized {
  const { roots, members } = makeMembers(picture, { besides: new Set() });
  const widths = cardWidths(members, picture);
  const node = (member: Member): SizedNode => ({
    id: member.node.id,
    title: member.node.title,
    width: widths.get(member) ?? member.card.width,
    height: member.card.height,
    padding: member.card.padding,
    children: member.children.map(node),
  });
  return {
    roots: roots.map(node),
    edges: picture.edges.map((edge) => {
      const label = makeEdgeLabel(edge);
      const { id, source, target } = edge;
      const size = label && { text: edge.label, width: label.width, height: label.height };
      return { id, source, target, ...(size && { label: size }) };
    }),
  };
}

/** All nodes, containers before what they hold. */
export function everyNode(roots: readonly SizedNode[]): SizedNode[] {
  return roots.flatMap((root) => [root, ...everyNode(root.children)]);
}

/** The first leaf inside a node, for tools whose lines cannot end at containers. */
export function leafOf(node: SizedNode): SizedNode {
  const [first] = node.children;
  return first ? leafOf(first) : node;
}
