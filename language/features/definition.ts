/** Where what is named under the cursor is declared. */
import type { Location, Position, Range } from '../model/location.ts';
import { locationOf } from '../model/model.ts';
import { namedAt } from './occurrences.ts';
import type { Source } from './source.ts';

export interface Definition {
  /** The words under the cursor that lead there. */
  readonly origin: Range;
  readonly target: Location;
  /** The whole declaration. */
  readonly targetRange: Range;
}

/** Each segment of `A.B.C` leads to its own element; an ambiguous name leads to all that it may mean. */
export function definitions(source: Source, position: Position): Definition[] {
  const named = namedAt(source, position);
  if (!named) return [];
  return named.elements.map((element) => ({
    origin: named.range,
    target: locationOf(element),
    targetRange: element.declaration.range,
  }));
}
