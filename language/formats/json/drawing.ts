/**
 * A drawing as JSON, described by `drawing.schema.json`: what stands where, what it is called and where it is written,
 * for programs that place things on a surface of their own. Colours and shapes are left to them.
 */
import type { Drawing, DrawnEdge, DrawnNode, EdgeMember, TextLine } from '../../drawing/drawing.ts';
import type { Location } from '../../model/location.ts';
import { type Places, plainRange } from '../lint-report.ts';

/** The same drawing gives the same bytes. Lengths are in pixels from the top left corner. Ends with a newline. */
export function writeDrawingJson(drawing: Drawing, places: Places): string {
  const output = {
    version: 1,
    view: drawing.id,
    type: drawing.type,
    title: drawing.title,
    language: drawing.language,
    width: drawing.width,
    height: drawing.height,
    nodes: drawing.nodes.map((node) => plainNode(node, places)),
    edges: drawing.edges.map((edge) => plainEdge(edge, places)),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function plainNode(node: DrawnNode, places: Places): object {
  return {
    id: node.id,
    kind: node.kind,
    description: node.description,
    ...(node.look?.archimate === undefined ? {} : { archimate: node.look.archimate }),
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    ...(node.folded === undefined ? {} : { folded: node.folded }),
    ...(node.element === undefined ? {} : { element: node.element }),
    ...(node.row === undefined ? {} : { row: node.row }),
    ...(node.column === undefined ? {} : { column: node.column }),
    ...(node.bar && {
      phase: node.bar.phase,
      ...(node.bar.first === undefined ? {} : { first: node.bar.first }),
      ...(node.bar.last === undefined ? {} : { last: node.bar.last }),
    }),
    role: node.part ?? (node.frame ? 'frame' : node.container ? 'container' : 'card'),
    emphasis: node.emphasis,
    ...(node.look?.tint && { tint: node.look.tint }),
    marks: node.marks,
    box: node.box,
    texts: node.texts.map(plainText),
    ...place(node.location, places),
  };
}

function plainEdge(edge: DrawnEdge, places: Places): object {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    verb: edge.verb,
    flow: edge.flow,
    hard: edge.hard,
    marks: edge.marks,
    ...(edge.relation && { relation: edge.relation }),
    description: edge.description,
    points: edge.points,
    texts: edge.texts.map(plainText),
    ...(edge.members && { members: edge.members.map((member) => plainMember(member, places)) }),
    ...place(edge.location, places),
  };
}

function plainMember({ id, source, target, description, location }: EdgeMember, places: Places): object {
  return { id, source, target, description, ...place(location, places) };
}

function plainText({ role, text, x, y, anchor }: TextLine): object {
  return { role, text, x, y, anchor };
}

function place(location: Location | undefined, places: Places): object {
  return location ? { path: places.path(location.uri), range: plainRange(location.range) } : {};
}
