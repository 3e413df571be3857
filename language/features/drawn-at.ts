/** What a picture should highlight for the place of the cursor. */
import { contains, type Position } from '../model/location.ts';
import { namedAt } from './occurrences.ts';
import type { Source } from './source.ts';

/**
 * Ids of what is under the cursor, the nearest first: the arrow it is in, the element named there, and the elements
 * around it from the inside out. A picture highlights the first that it shows.
 */
export function drawnAt(source: Source, position: Position): string[] {
  const { model, uri, summary } = source;
  const ids: string[] = [];
  const arrow = model.arrowsIn(uri).findLast(({ summary: { range } }) => contains(range, position));
  if (arrow) ids.push(arrow.id);
  else ids.push(...(namedAt(source, position)?.elements.map(({ id }) => id) ?? []));
  const innermost = summary.declarations.findLastIndex(({ range }) => contains(range, position));
  let element = innermost < 0 ? undefined : model.elementOf(uri, innermost);
  for (; element; element = element.parent === undefined ? undefined : model.element(element.parent)) {
    ids.push(element.id);
  }
  return [...new Set(ids)];
}
