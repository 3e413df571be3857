/** All places that name the element under the cursor. */
import { comparePositions, type Position } from '../model/location.ts';
import { namedAt, type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Source } from './source.ts';

/** Sorted by file and place; with its declaration and its other names when they are wanted too. */
export function references(source: Source, position: Position, withDeclaration: boolean): Occurrence[] {
  const elements = namedAt(source, position)?.elements ?? [];
  return elements
    .flatMap((element) => occurrencesOf(source.model, element))
    .filter(({ declared }) => withDeclaration || !declared)
    .sort((a, b) =>
      a.uri === b.uri ? comparePositions(a.range.start, b.range.start) : a.uri < b.uri ? -1 : 1,
    );
}

/** The same within one file. */
export function highlights(source: Source, position: Position): Occurrence[] {
  return references(source, position, true).filter(({ uri }) => uri === source.uri);
}
