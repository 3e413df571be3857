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
export function* descendants(model: ModelReader, id: string): Iterable<string> {
  yield id;
  for (const child of model.childrenOf(id)) yield* descendants(model, child.id);
}

/** Is `outer` the element itself or something that it stands inside? */
export function isWithin(model: ModelReader, id: string, outer: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = model.element(at)?.parent) {
    if (at === outer) return true;
  }
  return false;
}

/**
 * Strongly connected components with more than one member, or where one leads to itself, in a stable order.
 * Tarjan's algorithm, without recursion, so that a chain of any length is safe.
 */
export function cycles(
  nodes: Iterable<string>,
  successorsOf: (id: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work: { id: string; next: readonly string[]; at: number }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      low.set(id, index.get(id) ?? 0);
      stack.push(id);
      onStack.add(id);
      work.push({ id, next: successorsOf(id), at: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const next = frame.next[frame.at];
      frame.at += 1;
      if (next !== undefined) {
        if (!index.has(next)) enter(next);
        else if (onStack.has(next)) low.set(frame.id, Math.min(low.get(frame.id) ?? 0, index.get(next) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id) ?? 0, low.get(frame.id) ?? 0));
      if (low.get(frame.id) !== index.get(frame.id)) continue;
      const members = stack.splice(stack.lastIndexOf(frame.id));
      for (const member of members) onStack.delete(member);
      if (members.length > 1 || successorsOf(frame.id).includes(frame.id)) found.push(members);
    }
  }
  return found;
}
