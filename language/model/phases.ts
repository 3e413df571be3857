/** The states of a life cycle that mean something to the tool, whatever a project calls its own. */
import type { Element, ModelReader } from './model.ts';
import { lineOf } from './specialisation.ts';

export type Phase = 'planned' | 'development' | 'introduction' | 'operation' | 'phaseout' | 'retired';

/** The states of the library. One that a project puts in the place of another has its name. */
export const PHASES: Readonly<Record<string, Phase>> = {
  planerad: 'planned',
  utveckling: 'development',
  införande: 'introduction',
  drift: 'operation',
  avveckling: 'phaseout',
  avvecklad: 'retired',
};

/** Undefined for a state of the project that stands on none of the library's. */
export function phaseOf(model: ModelReader, state: Element): Phase | undefined {
  return lineOf(model, state.id)
    .map(({ name }) => PHASES[name])
    .find((it) => it !== undefined);
}
