/** Where something is stated, and what a statement says of what is not there. */
import type { Range } from '../model/location.ts';
import type { StateId } from '../model/metamodel/index.ts';
import type { Element } from '../model/model.ts';
import type { ValueSummary } from '../model/summary.ts';

/** The place of a value in the element's own declaration; of one that is stated elsewhere, the element's name. */
export function placeOf({ declaration }: Element, value: ValueSummary | undefined): Range {
  const own = value && declaration.properties.some(({ values }) => values.includes(value));
  return own ? value.range : declaration.nameRange;
}

/** The first value that is one of these words: `saknas`, `okänd`. */
export function stateIn(
  values: readonly ValueSummary[],
  ...states: readonly StateId[]
): ValueSummary | undefined {
  return values.find((value) => value.type === 'state' && states.includes(value.state));
}
