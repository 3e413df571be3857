/** Where a view pins what it shows: `fäst EK vid 400, 120`. */
import { type Model, targetsIn, valuesOf } from '../model/model.ts';
import { placeOf } from '../model/pin.ts';
import type { Language } from '../model/text.ts';
import type { Picture, Pin } from './picture.ts';
import { titleOf } from './titles.ts';
import type { View } from './view.ts';

/** Pins by the nodes that they hold, in the order of the text; of several for one node the first counts. */
export function pinsOf(
  model: Model,
  view: View,
  nodes: Picture['nodes'],
  language: Language,
): readonly Pin[] {
  const element = model.element(view.id);
  if (!element) return [];
  const shown = new Set(nodes.map(({ id }) => id));
  const pins = new Map<string, Pin>();
  for (const value of valuesOf(element, 'pinned')) {
    const place = placeOf(value);
    if (!place) continue;
    const target = targetsIn(model, [value]).flatMap((id) => model.element(id) ?? [])[0];
    if (!target || pins.has(target.id)) continue;
    const node = [target.id, `frame:${target.id}`].find((id) => shown.has(id));
    pins.set(target.id, {
      title: titleOf(target, language),
      ...place,
      ...(node !== undefined && { node }),
    });
  }
  return [...pins.values()];
}
