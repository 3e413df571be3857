/** Names of elements as they would be written at a place: the shortest path that means the element there. */
import type { Element, Model } from '../model/model.ts';
import { spokenName } from '../model/names.ts';
import type { Language } from '../model/text.ts';
import { writtenName } from '../syntax/names.ts';

/** The shortest path that resolves to the element, quoted where needed; undefined when none does. */
export function pathTo(
  model: Model,
  element: Element,
  kinds: readonly string[],
  scope: string | undefined,
  language: Language,
): string | undefined {
  const path: string[] = [];
  for (
    let at: Element | undefined = element;
    at;
    at = at.parent === undefined ? undefined : model.element(at.parent)
  ) {
    path.unshift(at === element ? spokenName(at, language) : at.name);
    const resolution = model.lookup(path, kinds, scope);
    if (resolution.status === 'resolved' && resolution.id === element.id)
      return path.map(writtenName).join('.');
  }
  return undefined;
}

/** How far an element is from a scope: steps out to what holds both, then steps in; the library is farthest. */
export function distanceFrom(model: Model, scope: string | undefined): (element: Element) => number {
  const outwards = new Map<string | undefined, number>();
  let steps = 0;
  for (let at = scope; at !== undefined; at = model.element(at)?.parent, steps += 1) outwards.set(at, steps);
  outwards.set(undefined, steps);
  // Siblings are equally far.
  const known = new Map<string | undefined, number>();
  return ({ parent, library }) => {
    let distance = known.get(parent);
    if (distance === undefined) {
      let inwards = 0;
      let at = parent;
      for (; !outwards.has(at); inwards += 1) at = at === undefined ? undefined : model.element(at)?.parent;
      distance = (outwards.get(at) ?? 0) * 1e4 + inwards;
      known.set(parent, distance);
    }
    return distance + (library ? 1e9 : 0);
  };
}
