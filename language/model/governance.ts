/** Who manages what: the question behind agreements, neighbours and frames in pictures. */
import type { StateId } from './metamodel/index.ts';
import { type Element, type ModelReader, targetsIn } from './model.ts';
import { statedValues } from './specialisation.ts';

/** Kinds that can manage something. */
const MANAGERS: ReadonlySet<string> = new Set(['object', 'unit', 'organisation']);

export type Manager =
  | { readonly type: 'element'; readonly id: string }
  /** Stated to be unknown or missing. */
  | { readonly type: 'stated'; readonly state: StateId }
  | { readonly type: 'none' };

/**
 * Who manages an element: what its `förvaltare` says, else the object that lists it under `förvaltar`, else the nearest
 * object, unit or organisation that it stands inside. What stands inside an element is managed with it.
 * A `förvaltare` that names nobody who can be found, or nothing that can manage, counts as unknown: someone was meant.
 */
export function managerOf(model: ModelReader, id: string): Manager {
  for (let at = model.element(id); at; at = at.parent === undefined ? undefined : model.element(at.parent)) {
    const manager = managerHere(model, at);
    if (manager) return manager;
  }
  return NOBODY;
}

export const NOBODY: Manager = { type: 'none' };

/** Who manages an element as far as it and the objects say, whatever it stands inside. */
export function managerHere(model: ModelReader, at: Element): Manager | undefined {
  if (MANAGERS.has(at.kind)) return { type: 'element', id: at.id };
  const values = statedValues(model, at, 'manager');
  if (values.length > 0) {
    const [stated] = targetsIn(model, values);
    if (stated !== undefined && MANAGERS.has(model.element(stated)?.kind ?? '')) {
      return { type: 'element', id: stated };
    }
    const state = values.find((value) => value.type === 'state');
    return { type: 'stated', state: state?.type === 'state' ? state.state : 'unknown' };
  }
  const manager = model.referrersOf(at.id, 'manages').find((element) => element.kind === 'object');
  return manager && { type: 'element', id: manager.id };
}
