/** Questions about paths: neighbours, reachability and cycles. All are linear in what they visit. */
import type { ModelReader } from './model.ts';

/** Ids that an element depends on, directly or through others, itself left out. */
export function reachableFrom(model: ModelReader, id: string): ReadonlySet<string> {
  return walk(id, (at) => model.outgoing(at).flatMap((arrow) => arrow.target ?? []));
}

/** Ids that depend on an element, directly or through others, itself left out. */
export function dependantsOf(model: ModelReader, id: string): ReadonlySet<string> {
  return walk(id, (at) => model.incoming(at).flatMap((arrow) => arrow.source ?? []));
}

function walk(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>([start]);
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const id of next(at)) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(id);
    }
  }
  seen.delete(start);
  return seen;
}

/** An element and everything that stands inside it, in the order of the text. */
export function descendants(model: ModelReader, id: string): readonly string[] {
  const found: string[] = [];
  const add = (at: string): void => {
    found.push(at);
    for (const child of model.childrenOf(at)) add(child.id);
  };
  add(id);
  return found;
}

/** Is `outer` the element itself or something that it stands inside? */
export function isWithin(id: string, outer: string): boolean {
  // An id begins with that of what the element stands inside.
  return id.startsWith(outer) && (id.length === outer.length || id[outer.length] === '.');
}

/**
 * Strongly connected components with more than one member, or where one leads to itself, in a stable order.
 * Tarjan's algorithm, without recursion, so that a chain of any length is safe.
 */
export function cycles(
  nodes: Iterable<string>,
  successorsOf: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const stack: Visit[] = [];
  const found: string[][] = [];
  for (const root of nodes) {
    if (visits.has(root)) continue;
    const work: Visit[] = [];
    const enter = (id: string): void => {
      const index = visits.size;
      const visit: Visit = { id, index, low: index, next: successorsOf(id), at: 0, onStack: true };
      visits.set(id, visit);
      stack.push(visit);
      work.push(visit);
    };
    enter(root);
    for (let visit = work.at(-1); visit; visit = work.at(-1)) {
      const next = visit.next[visit.at];
      visit.at += 1;
      if (next !== undefined) {
        const other = visits.get(next);
        if (!other) enter(next);
        else if (other.onStack) visit.low = Math.min(visit.low, other.index);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low !== visit.index) continue;
      const members = stack.splice(stack.lastIndexOf(visit));
      for (const member of members) member.onStack = false;
      if (members.length > 1 || visit.next.includes(visit.id)) found.push(members.map(({ id }) => id));
    }
  }
  return found;
}

/** A node on the way through a graph. */
interface Visit {
  readonly id: string;
  /** Which it was of those that were entered. */
  readonly index: number;
  /** The first of them that is known to be led back to. */
  low: number;
  readonly next: readonly string[];
  /** The one of these that comes next. */
  at: number;
  onStack: boolean;
}
