/** The shortest way to write a name so that it means one element only. */
import type { RuleReader } from './rule.ts';
import { outward, writePath } from './things.ts';

interface Use {
  readonly kinds: readonly string[];
  readonly scope?: string;
}

/**
 * How to refer to an element from a scope, with as few outer names as possible; undefined when no way of writing leads
 * there. `last` is the name or alias to end with.
 */
export function wayTo(
  model: RuleReader,
  id: string,
  { kinds, scope }: Use,
  last?: string,
): string | undefined {
  const names = outward(model, id)
    .map((element) => element.name)
    .reverse();
  if (last !== undefined) names[names.length - 1] = last;
  for (let length = 1; length <= names.length; length += 1) {
    const path = names.slice(-length);
    const resolution = model.lookup(path, kinds, scope);
    if (resolution.status === 'resolved' && resolution.id === id) return writePath(path);
  }
  return undefined;
}
