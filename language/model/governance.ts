/** Who manages what: the question behind agreements, neighbours and frames in pictures. */
import type { StateId } from './metamodel/index.ts';
import type { ModelReader } from './model.ts';
import { statedTargets, statedValues } from './specialisation.ts';

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
    if (MANAGERS.has(at.kind)) return { type: 'element', id: at.id };
    const [stated] = statedTargets(model, at, 'manager');
    if (stated !== undefined && MANAGERS.has(model.element(stated)?.kind ?? '')) {
      return { type: 'element', id: stated };
    }
    const values = statedValues(model, at, 'manager');
    const state = values.find((value) => value.type === 'state');
    if (state?.type === 'state') return { type: 'stated', state: state.state };
    if (values.length > 0) return { type: 'stated', state: 'unknown' };
    const manager = model.referrersOf(at.id, 'manages').find((element) => element.kind === 'object');
    if (manager) return { type: 'element', id: manager.id };
  }
  return { type: 'none' };
}
