/** Evaluates selectors: which elements they choose, and which arrows they bring along. */

import { holds, type Meaning } from './conditions.ts';
import { descendants, isWithin } from './graph.ts';
import { isOfTool, standsOn } from './matches.ts';
import { type Arrow, type Element, isOwn, type Model, tagsOf } from './model.ts';
import type { Selector, SelectorAtom } from './selector.ts';
import type { SelectionSummary } from './summary.ts';

export interface Chosen {
  readonly elements: ReadonlySet<string>;
  /** Ids of the arrows that neighbour selectors (`-> X ->`) name. */
  readonly arrows: ReadonlySet<string>;
}

/** What a selector chooses. Names that cannot be resolved choose nothing. The library is never chosen. */
export function select(model: Model, selector: Selector): Chosen {
  switch (selector.type) {
    case 'or':
      return selector.operands.map((it) => select(model, it)).reduce(union);
    case 'and': {
      // «not» needs something to take away from, so the positive operands are intersected first.
      const positive = selector.operands.filter((it) => it.type !== 'not');
      const negative = selector.operands.filter((it) => it.type === 'not');
      // A kind among others is asked of what they choose, which is mostly less than all there is of it.
      const [kinds, others] = [positive.filter(isPlainKind), positive.filter((it) => !isPlainKind(it))];
      const [narrow, rest] = others.length > 0 ? [others, kinds] : [positive, []];
      const base =
        positive.length === 0
          ? everything(model)
          : rest.reduce(
              (chosen, it) => ofThese(model, chosen, it),
              narrow.map((it) => select(model, it)).reduce(intersection),
            );
      return negative.map((it) => select(model, it.operand)).reduce(difference, base);
    }
    case 'not':
      return difference(everything(model), select(model, selector.operand));
    case 'atom':
      return atom(model, selector);
  }
}

/** Ids of what selections show together and do not hide, or undefined when none of them says what to show. */
export function chosenFrom(
  model: Model,
  selections: readonly Pick<SelectionSummary, 'action' | 'selectors'>[],
): ReadonlySet<string> | undefined {
  const choice = (wanted: 'show' | 'hide'): Chosen[] =>
    selections
      .filter(({ action }) => action === wanted)
      .flatMap(({ selectors }) => selectors.map((selector) => select(model, selector)));
  const shown = choice('show');
  if (shown.length === 0) return undefined;
  const elements = shown.reduce(
    (all, it) => all.union(it.elements),
    new Set<string>() as ReadonlySet<string>,
  );
  return choice('hide').reduce((left, it) => left.difference(it.elements), elements);
}

function everything(model: Model): Chosen {
  return {
    elements: new Set(model.elements.filter(canBeChosen).map((it) => it.id)),
    arrows: new Set(model.arrows.map((it) => it.id)),
  };
}

const canBeChosen = (element: Element): boolean => isOwn(element) && !isOfTool(element);

function atom(model: Model, selector: SelectorAtom): Chosen {
  const named = matched(model, selector.what).filter((element) =>
    selector.conditions.every((it) => holds(model, element, it, meaningIn(model)) === true),
  );
  const elements = new Set(named.map((element) => element.id));
  const arrows = new Set<string>();
  const join = (arrow: Arrow, other: string | undefined): void => {
    if (other === undefined) return;
    arrows.add(arrow.id);
    elements.add(other);
  };
  if (selector.incoming || selector.outgoing) {
    for (const { id } of named) {
      // The neighbours of an element are those of everything in it: a layer's arrow is the component's arrow.
      for (const part of descendants(model, id)) {
        if (selector.outgoing)
          for (const arrow of model.outgoing(part))
            if (arrow.target !== undefined && !isWithin(arrow.target, id)) join(arrow, arrow.target);
        if (selector.incoming)
          for (const arrow of model.incoming(part))
            if (arrow.source !== undefined && !isWithin(arrow.source, id)) join(arrow, arrow.source);
      }
    }
  }
  return { elements, arrows };
}

/** In a selector that stands in no model, as that of a configuration, a name means what it means at the top. */
function meaningIn(model: Model): Meaning {
  return (reference, kinds) => {
    const known = model.resolve(reference);
    return known.status === 'unresolved' ? model.lookup(reference.path, kinds, undefined) : known;
  };
}

type PlainKind = SelectorAtom & { readonly what: { readonly type: 'kind'; readonly kind: string } };

function isPlainKind(selector: Selector): selector is PlainKind {
  return (
    selector.type === 'atom' && selector.what.type === 'kind' && !selector.incoming && !selector.outgoing
  );
}

/** Those of what is chosen that a kind with conditions fits; it brings no arrows along. */
function ofThese(model: Model, { elements }: Chosen, { what, conditions }: PlainKind): Chosen {
  const fits = (id: string): boolean => {
    const element = model.element(id);
    if (element?.kind !== what.kind || !canBeChosen(element)) return false;
    return conditions.every((it) => holds(model, element, it, meaningIn(model)) === true);
  };
  return { elements: new Set([...elements].filter(fits)), arrows: new Set() };
}

function matched(model: Model, what: SelectorAtom['what']): readonly Element[] {
  switch (what.type) {
    case 'all':
      return model.elements.filter(canBeChosen);
    case 'tag':
      return model.elements.filter((element) => isOwn(element) && tagsOf(element).includes(what.name));
    case 'kind':
      return model.ofKind(what.kind).filter(canBeChosen);
    case 'below':
    case 'element': {
      const resolution = meaningIn(model)(what.reference, ['*']);
      const element = resolution.status === 'resolved' ? model.element(resolution.id) : undefined;
      if (!element) return [];
      const depth = what.type === 'below' ? 'descendants' : what.depth;
      // A dependency as a whole is nothing to draw; what is in it is.
      if (depth === 'self') {
        if (element.kind === 'project') return [];
        if (element.kind !== 'profile') return [element];
        return model.elements.filter((it) => isOwn(it) && standsOn(model, it, element.id));
      }
      if (depth === 'children') return model.childrenOf(element.id);
      return descendants(model, element.id)
        .slice(1)
        .flatMap((id) => model.element(id) ?? []);
    }
  }
}

function union(a: Chosen, b: Chosen): Chosen {
  return { elements: a.elements.union(b.elements), arrows: a.arrows.union(b.arrows) };
}

function intersection(a: Chosen, b: Chosen): Chosen {
  return { elements: a.elements.intersection(b.elements), arrows: a.arrows.intersection(b.arrows) };
}

function difference(a: Chosen, b: Chosen): Chosen {
  return { elements: a.elements.difference(b.elements), arrows: a.arrows.difference(b.arrows) };
}
