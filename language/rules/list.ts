/** Which rules there are, in the order that lists have. */
import { levelOf } from './levels.ts';
import { RULES } from './registry.ts';
import type { Preset, Rule } from './rule.ts';

/** Every rule by id, or those that are on in a preset. */
export function listed(preset?: Preset): readonly Rule[] {
  return RULES.filter((rule) => preset === undefined || levelOf(rule, { preset }) !== 'off').sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
