/**
 * Does a selector choose one certain element? The same as `select` says, without looking at the whole model, and with a
 * third answer: undefined where it depends on something that is stated to be unknown.
 */
import { all, holds, negated, some, type Truth } from './conditions.ts';
import { isWithin } from './graph.ts';
import { kind } from './metamodel/index.ts';
import type { Arrow, Element, ModelReader } from './model.ts';
import type { Selector, SelectorAtom } from './selector.ts';
import { lineOf } from './specialisation.ts';

/** Is the element itself what the selector chooses? */
export function matches(model: ModelReader, selector: Selector, element: Element): Truth {
  return evaluate(selector, (atom) => chooses(model, atom, element));
}

/**
 * Does an end of an arrow lie in what the selector chooses, or is it that itself? Each part of the selector takes in what
 * lies inside: `komponent och inte X` is whatever lies in a component and not in X.
 * @param around the end and everything that it stands inside.
 * @param left what of that the arrow leaves: an arrow between two layers of a component is none of the component.
 */
export function liesIn(
  model: ModelReader,
  selector: Selector,
  around: readonly Element[],
  left: readonly Element[],
): Truth {
  return evaluate(selector, (atom, isNegated) =>
    some(isNegated ? around : left, (element) => chooses(model, atom, element)),
  );
}

function evaluate(
  selector: Selector,
  test: (atom: SelectorAtom, isNegated: boolean) => Truth,
  isNegated = false,
): Truth {
  switch (selector.type) {
    case 'or':
      return some(selector.operands, (it) => evaluate(it, test, isNegated));
    case 'and':
      return all(selector.operands, (it) => evaluate(it, test, isNegated));
    case 'not':
      return negated(evaluate(selector.operand, test, !isNegated));
    case 'atom':
      return test(selector, isNegated);
  }
}

function chooses(model: ModelReader, atom: SelectorAtom, element: Element): Truth {
  const named = (it: Element): Truth =>
    isNamed(model, atom.what, it) && all(atom.conditions, (condition) => holds(model, it, condition));
  const own = named(element);
  if (own === true || !(atom.incoming || atom.outgoing)) return own;
  // The neighbours of an element are those of everything in it.
  const reaches = (arrows: readonly Arrow[], end: 'source' | 'target'): Truth =>
    some(arrows, (arrow) => {
      const id = arrow[end];
      if (id === undefined) return false;
      return some(outwards(model, id), (it) => !isWithin(element.id, it.id) && named(it));
    });
  return some(
    [
      atom.outgoing ? reaches(model.incoming(element.id), 'source') : false,
      atom.incoming ? reaches(model.outgoing(element.id), 'target') : false,
      own,
    ],
    (truth) => truth,
  );
}

function isNamed(model: ModelReader, what: SelectorAtom['what'], element: Element): boolean {
  switch (what.type) {
    case 'all':
      return !isOfTool(element);
    case 'tag':
      return [element, ...element.extensions].some(({ declaration }) =>
        declaration.tags.some(({ name }) => name === what.name),
      );
    case 'kind':
      return element.kind === what.kind;
    case 'below':
    case 'element': {
      const meaning = model.resolve(what.reference);
      if (meaning.status !== 'resolved') return false;
      const { id } = meaning;
      const depth = what.type === 'below' ? 'descendants' : what.depth;
      if (depth === 'children') return element.parent === id;
      if (depth === 'descendants') return element.id !== id && isWithin(element.id, id);
      return (element.id === id && element.kind !== 'profile') || standsOn(model, element, id);
    }
  }
}

/** Views, rules and profiles are about the model, and no part of what it describes. */
export function isOfTool(element: Element): boolean {
  return kind(element.kind)?.group === 'tool';
}

/** Is it a profile that the element stands on? */
export function standsOn(model: ModelReader, element: Element, id: string): boolean {
  return (
    element.declaration.base !== undefined &&
    model.element(id)?.kind === 'profile' &&
    lineOf(model, element.id).some((it) => it.id === id)
  );
}

/** An element and everything that it stands inside, from the inside out. */
export function outwards(model: ModelReader, id: string): readonly Element[] {
  const found: Element[] = [];
  for (let at = model.element(id); at; at = at.parent === undefined ? undefined : model.element(at.parent))
    found.push(at);
  return found;
}
