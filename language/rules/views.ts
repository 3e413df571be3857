/** Views and what their selections choose. */
import { grouped } from '../model/by-file.ts';
import { type Element, isOwn, type Model, type Selection } from '../model/model.ts';
import { atomsOf, type Selector } from '../model/selector.ts';
import { isFirst } from './things.ts';

export interface ViewSelections {
  readonly view: Element;
  readonly selections: readonly Selection[];
}

/** The views of the project that say what to show, with what they say. */
export function* viewsWithSelections(model: Model): Iterable<ViewSelections> {
  const byOwner = grouped(model.selections, ({ owner }) => owner ?? '');
  for (const view of model.ofKind('view')) {
    const selections = byOwner.get(view.id) ?? [];
    if (isOwn(view) && isFirst(model, view) && selections.length > 0) yield { view, selections };
  }
}

/** Can every name in a selector be found? What follows from one that cannot is not the selector's fault. */
export function isResolved(model: Model, selector: Selector): boolean {
  return atomsOf(selector).every(
    ({ what }) => !('reference' in what) || model.resolve(what.reference).status === 'resolved',
  );
}
