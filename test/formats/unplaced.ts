/** Drawings of which only the texts and the nesting are right, for formats that place nothing and pictures of any size. */
import fc from 'fast-check';
import {
  describeEdge,
  describeNode,
  drawnRelation,
  lineLabel,
  wordsOf,
} from '../../language/drawing/describe.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { cleanText } from '../../language/drawing/text.ts';
import { inArchimate } from '../../language/views/notation.ts';
import type { Picture } from '../../language/views/picture.ts';
import { randomBands, randomPicture } from '../drawing/random-pictures.ts';
import { hostileText } from './hostile.ts';

/** All boxes lie on each other in the corner. */
export function unplaced(picture: Picture): Drawing {
  const { id, type, language, direction, nodes, edges } = picture;
  const ids = new Set(nodes.map((node) => node.id));
  const inside = new Set(nodes.map(({ parent }) => parent));
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const titles = new Map(nodes.map((node) => [node.id, cleanText(node.title)]));
  return {
    id,
    type,
    language,
    direction,
    title: cleanText(picture.title),
    width: 0,
    height: 0,
    heading: [],
    nodes: nodes.map(({ parent, ...node }) => ({
      id: node.id,
      kind: node.kind,
      ...(node.look && { look: node.look }),
      box: nowhere,
      container: inside.has(node.id),
      frame: node.frame === true,
      emphasis: node.emphasis,
      marks: node.marks,
      texts: [],
      words: wordsOf(node, language),
      symbols: [],
      description: describeNode(node, language),
      ...(parent !== undefined && ids.has(parent) && { parent }),
    })),
    edges: edges.map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      verb: edge.verb,
      hard: edge.hard,
      flow: edge.flow,
      marks: edge.marks,
      points: [],
      texts: [],
      label: cleanText(lineLabel(edge)),
      ...drawnRelation(edge),
      symbols: [],
      description: describeEdge(edge, titles, language),
    })),
    grid: { lines: [], texts: [] },
    legend: { box: nowhere, items: [], texts: [] },
  };
}

/** Pictures of all kinds, some with texts and ids that try to break out of what they are written into. */
export const anyPicture: fc.Arbitrary<Picture> = fc
  .tuple(
    fc.oneof(randomPicture, randomBands),
    fc.array(hostileText, { minLength: 3, maxLength: 8 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([plain, texts, tame, noted]): Picture => {
    const picture = noted ? inArchimate(plain) : plain;
    if (tame) return picture;
    const text = (index: number): string => texts[index % texts.length] ?? '';
    const names = new Map(picture.nodes.map(({ id }, index) => [id, `${text(index)}${index}`]));
    const named = (id: string): string => names.get(id) ?? id;
    return {
      ...picture,
      id: text(0),
      title: text(1),
      nodes: picture.nodes.map((node, index) => ({
        ...node,
        id: named(node.id),
        title: text(index + 2),
        lines: index % 2 === 0 ? [text(index)] : node.lines,
        ...(node.parent !== undefined && { parent: named(node.parent) }),
      })),
      edges: picture.edges.map((edge, index) => ({
        ...edge,
        id: `${text(index)}${index}`,
        source: named(edge.source),
        target: named(edge.target),
        label: text(index + 1),
      })),
    };
  });
