/** Small questions about elements that several rules ask. */
import type { Element, ModelReader } from '../model/model.ts';
import { quoteName } from '../model/tree.ts';

/** Was the name taken already when this element was declared? Then it was given a number, and `name/duplicate` tells. */
export function isCopy(element: Element): boolean {
  const name = quoteName(element.name);
  return element.id !== (element.parent === undefined ? name : `${element.parent}.${name}`);
}

/**
 * Is the element one that rules can say something about: it has a name and a kind, and neither it nor what it stands
 * in repeats a name? What is wrong with the others is reported once, and nothing that follows from it.
 */
export function isFirst(model: ModelReader, element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(model, at)) {
    if (at.name === '' || at.kind === 'unknown' || (isCopy(at) && !at.library)) return false;
  }
  return true;
}

export function parentOf(model: ModelReader, element: Element): Element | undefined {
  return element.parent === undefined ? undefined : model.element(element.parent);
}

/** An element and everything that it stands inside, from the inside out. */
export function* outward(model: ModelReader, id: string | undefined): Iterable<Element> {
  let at = id === undefined ? undefined : model.element(id);
  while (at) {
    yield at;
    at = parentOf(model, at);
  }
}

export function titleOf(model: ModelReader, id: string): string {
  return model.element(id)?.title ?? id;
}

/** A name as a person would write it, quoted where it has to be. */
export function writePath(path: readonly string[]): string {
  return path.map(quoteName).join('.');
}
