/**
 * Lines of a large picture, drawn between the containers of their ends. A line that crosses containers is lifted to the
 * two children of the innermost container around both ends, and lines that then run beside each other become one.
 */
import type { Picture, PictureEdge, Relation } from './picture.ts';

/** The same picture in which every edge joins two children of one container, or one with itself. */
export function liftEdges(picture: Picture): Picture {
  const parents = new Map(picture.nodes.map((node) => [node.id, node.parent]));
  const between = new Map<
    string,
    { source: string; target: string; lifted: boolean; edges: PictureEdge[] }
  >();
  for (const edge of picture.edges) {
    if (!parents.has(edge.source) || !parents.has(edge.target)) continue;
    const [source, target] = siblings(edge, parents);
    const key = JSON.stringify([source, target]);
    const lifted = edge.members !== undefined || source !== edge.source || target !== edge.target;
    const there = between.get(key);
    if (there) {
      there.edges.push(edge);
      there.lifted ||= lifted;
    } else between.set(key, { source, target, lifted, edges: [edge] });
  }
  const edges = [...between].flatMap(([key, { source, target, lifted, edges }]) =>
    lifted ? [joined(`lifted:${key}`, source, target, edges)] : edges,
  );
  return { ...picture, edges };
}

/** The ancestors of both ends, or the ends themselves, that stand in the same container. */
function siblings(
  { source, target }: PictureEdge,
  parents: ReadonlyMap<string, string | undefined>,
): readonly [string, string] {
  const above = (id: string): string[] => {
    const path = [id];
    for (let at = parents.get(id); at !== undefined && parents.has(at); at = parents.get(at))
      path.unshift(at);
    return path;
  };
  const [from, to] = [above(source), above(target)];
  const apart = from.findIndex((id, level) => id !== to[level]);
  // One of the ends is the other or contains it: a line from the outer one to itself says so.
  if (apart < 0 || apart >= to.length) {
    const outer = from.length < to.length ? source : target;
    return [outer, outer];
  }
  return [from[apart] ?? source, to[apart] ?? target];
}

/** One line for several, or for one between other ends than it has. */
export function joined(
  id: string,
  source: string,
  target: string,
  edges: readonly PictureEdge[],
): PictureEdge {
  const members = edges.flatMap((edge) => edge.members ?? [edge]);
  const [first] = members;
  const verbs = new Set(members.map((edge) => edge.verb));
  const label = members.length === 1 && first ? first.label : `${members.length}×`;
  const relation = relationOf(members, label);
  return {
    id,
    source,
    target,
    label,
    verb: verbs.size === 1 && first ? first.verb : 'depends',
    flow: flowOf(members),
    hard: members.some((edge) => edge.hard),
    marks: [...new Set(members.flatMap((edge) => edge.marks))],
    members,
    ...(relation && { relation }),
    ...(first?.location && { location: first.location }),
  };
}

/** Lines of one sense are one of that sense; of several, all that can be said is that there is something. */
function relationOf(members: readonly PictureEdge[], label: string): Relation | undefined {
  const [first, ...others] = members.flatMap(({ relation }) => relation ?? []);
  if (!first || others.length === 0) return first;
  const alike = others.every(({ type }) => type === first.type);
  if (alike && others.every(({ from }) => from === first.from)) return { ...first, label };
  if (alike && first.type === 'flow') return { type: 'flow', from: 'both', label };
  return { type: 'association', from: 'source', label };
}

function flowOf(edges: readonly PictureEdge[]): PictureEdge['flow'] {
  const goes = (way: 'forward' | 'backward') => edges.some(({ flow }) => flow === way || flow === 'both');
  const [forward, backward] = [goes('forward'), goes('backward')];
  if (forward && backward) return 'both';
  return forward ? 'forward' : backward ? 'backward' : 'none';
}
