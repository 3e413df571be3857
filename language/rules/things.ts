/** Small questions about elements that several rules ask. */
import { type Element, type ModelReader, targetsOf, valuesOf } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
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

export function writeReference(reference: Reference): string {
  return writePath(reference.path);
}

/** A role and the roles that it specialises (`roll Objektledare : förvaltningsledare`), itself first. */
export function roleLine(model: ModelReader, id: string): readonly Element[] {
  const line: Element[] = [];
  for (let at = model.element(id); at && !line.includes(at); ) {
    line.push(at);
    const base = at.declaration.base;
    const resolution = base && model.resolve(base);
    at = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
  }
  return line;
}

/** The counterpart of a role: its own, or that of the role it specialises. Undefined when it has none. */
export function counterpartOf(model: ModelReader, role: string): string | undefined {
  for (const at of roleLine(model, role)) {
    if (valuesOf(at, 'counterpart').length > 0) return targetsOf(model, at, 'counterpart')[0];
  }
  return undefined;
}
