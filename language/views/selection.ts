/** What a declared view chooses to show. */

import type { Model } from '../model/model.ts';
import { chosenFrom } from '../model/select.ts';
import type { View } from './view.ts';

/** Ids of the elements that a view's `visa` and `dölj` leave, or undefined when it does not say what to show. */
export function chosenBy(model: Model, view: View): ReadonlySet<string> | undefined {
  const own = model.selections.filter((selection) => selection.owner === view.id);
  return chosenFrom(
    model,
    own.map(({ summary }) => summary),
  );
}

/** The shown element that something stands inside, if any. */
export function nearest(
  model: Model,
  id: string | undefined,
  shown: ReadonlySet<string>,
): string | undefined {
  for (let at = id; at !== undefined; at = model.element(at)?.parent) if (shown.has(at)) return at;
  return undefined;
}
