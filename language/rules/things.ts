/** Small questions about elements that several rules ask. */
import type { Element, ModelReader } from '../model/model.ts';
import { quoteName } from '../model/tree.ts';
import { rememberedInFile } from './memo.ts';

/** Was the name taken already when this element was declared? Then it was given a number, and `name/duplicate` tells. */
export function isCopy(element: Element): boolean {
  // Nearly no id has the sign that the number of a copy stands behind.
  return element.id.includes('~') && !element.id.endsWith(quoteName(element.name));
}

/**
 * Is the element one that rules can say something about: it has a name and a kind, and neither it nor what it stands
 * in repeats a name? What is wrong with the others is reported once, and nothing that follows from it.
 */
export function isFirst(model: ModelReader, element: Element): boolean {
  // What it stands in begins its id, so without the sign none of that is a copy either.
  const mayBeCopy = element.id.includes('~');
  for (let at: Element | undefined = element; at; at = parentOf(model, at)) {
    if (at.name === '' || at.kind === 'unknown' || (mayBeCopy && isCopy(at) && !at.library)) return false;
  }
  return true;
}

export function parentOf(model: ModelReader, element: Element): Element | undefined {
  return element.parent === undefined ? undefined : model.element(element.parent);
}

/** An element and everything that it stands inside, from the inside out. */
export function outward(model: ModelReader, id: string | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let at = id === undefined ? undefined : model.element(id); at; at = parentOf(model, at))
    found.push(at);
  return found;
}

export function titleOf(model: ModelReader, id: string): string {
  return model.element(id)?.title ?? id;
}

/** A name as a person would write it, quoted where it has to be. */
export function writePath(path: readonly string[]): string {
  return path.map(quoteName).join('.');
}

/** Kinds that are a side of the component they stand in, and no things of their own. */
const PARTS: ReadonlySet<string> = new Set(['layer', 'interface']);

export function isPart({ kind }: Element): boolean {
  return PARTS.has(kind);
}

/** The component that a layer or an interface is a part of; anything else is a whole. */
export function wholeOf(model: ModelReader, element: Element): Element {
  const parent = isPart(element) ? parentOf(model, element) : undefined;
  return parent && (isPart(parent) || parent.kind === 'component') ? wholeOf(model, parent) : element;
}

/** An element and the layers and interfaces that are parts of it. */
export function withParts(model: ModelReader, element: Element): readonly Element[] {
  const parts = partsOf(model, element.id);
  return parts.length === 0 ? [element] : [element, ...parts];
}

const partsOf = rememberedInFile((model: ModelReader, id: string): readonly Element[] => {
  const found: Element[] = [];
  const addFrom = (of: string): void => {
    for (const child of model.childrenOf(of)) {
      if (!isPart(child)) continue;
      found.push(child);
      addFrom(child.id);
    }
  };
  addFrom(id);
  return found;
});

export function byId(a: Element, b: Element): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
