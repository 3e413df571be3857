/** Where elements are named: the one under the cursor, and all places that name an element. */
import { contains, type Position, type Range } from '../model/location.ts';
import type { Element, Model, ReferenceUse } from '../model/model.ts';
import type { Reference } from '../model/summary.ts';
import type { Source } from './source.ts';

/** A place where an element is named. */
export interface Occurrence {
  readonly uri: string;
  readonly range: Range;
  /** As written, without quotes. */
  readonly written: string;
  readonly declared: boolean;
}

/** The elements named at a position; several when the name is ambiguous. */
export interface Named {
  readonly elements: readonly Element[];
  readonly range: Range;
  readonly written: string;
  readonly use?: ReferenceUse;
}

/** What is named at a position: each segment of `A.B.C` names an element of its own. */
export function namedAt({ uri, summary, model }: Source, position: Position): Named | undefined {
  for (const use of model.uses(uri)) {
    const segment = use.reference.segments.findIndex((range) => contains(range, position));
    const range = use.reference.segments[segment];
    if (!range) continue;
    const elements = elementsOf(model, use.reference, segment);
    return { elements, range, written: use.reference.path[segment] ?? '', use };
  }
  for (const [index, declaration] of summary.declarations.entries()) {
    const element = model.elementOf(uri, index);
    if (!element) continue;
    if (declaration.name !== '' && contains(declaration.nameRange, position)) {
      return { elements: [element], range: declaration.nameRange, written: declaration.name };
    }
    const alias = aliasesIn(element).find((it) => it.uri === uri && contains(it.range, position));
    if (alias) return { elements: [element], range: alias.range, written: alias.written };
  }
  return undefined;
}

/** The elements that a segment of a reference names: the last one what it resolves to, the others what that lies in. */
export function elementsOf(model: Model, reference: Reference, segment: number): readonly Element[] {
  const resolution = model.resolve(reference);
  if (resolution.status === 'unresolved') return [];
  const ids = resolution.status === 'resolved' ? [resolution.id] : resolution.ids;
  const alias = segment === 0 && reference.path.length > 1 ? dependencyOf(model, ids, reference) : undefined;
  if (alias) return [alias];
  const outwards = reference.path.length - 1 - segment;
  const found = ids.flatMap((id) => outwardsFrom(model, id, outwards) ?? []);
  return [...new Set(found)];
}

/** The dependency that a reference begins with; between it and the element there may be names that were left out. */
function dependencyOf(model: Model, ids: readonly string[], { path }: Reference): Element | undefined {
  const dependency = model.element(ids[0] ?? '')?.dependency;
  const root = dependency === undefined ? undefined : model.element(dependency);
  return root?.name === path[0] ? root : undefined;
}

function outwardsFrom(model: Model, id: string, steps: number): Element | undefined {
  let element = model.element(id);
  for (let step = 0; step < steps && element; step += 1) {
    element = element.parent === undefined ? undefined : model.element(element.parent);
  }
  return element;
}

/** Every place of the project that names an element, in the order of files and text, its declaration among them. */
export function occurrencesOf(model: Model, element: Element): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { uri } of model.summaries) {
    if (uri === element.uri) found.push(...declarationOf(element), ...aliasesIn(element));
    for (const { reference } of model.uses(uri)) {
      const resolution = model.resolve(reference);
      if (resolution.status !== 'resolved') continue;
      // Names are long where ids are: an id that does not begin with the element's own lies elsewhere.
      if (resolution.id !== element.id && !resolution.id.startsWith(element.id)) continue;
      reference.segments.forEach((range, segment) => {
        if (!elementsOf(model, reference, segment).includes(element)) return;
        found.push({ uri, range, written: reference.path[segment] ?? '', declared: false });
      });
    }
  }
  return found;
}

function declarationOf({ uri, declaration }: Element): Occurrence[] {
  if (declaration.name === '') return [];
  return [{ uri, range: declaration.nameRange, written: declaration.name, declared: true }];
}

/** The places where other names of an element are given. */
export function aliasesIn({ uri, declaration }: Element): Occurrence[] {
  return declaration.properties
    .filter(({ key }) => key === 'alias')
    .flatMap(({ values }) => values)
    .flatMap((value) =>
      value.type === 'word'
        ? [{ uri, range: value.range, written: value.reference.path.join('.'), declared: true }]
        : [],
    );
}
