/** Where in a file something stands, and of which kind what it stands in is. */
import { comparePositions, contains, type Position, type Range } from '../model/location.ts';
import type { ModelReader } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';

/** Index of the innermost declaration around a place, or −1 for the file. */
export function declarationAt(summary: Summary, place: Range): number {
  let found = -1;
  summary.declarations.forEach(({ range }, index) => {
    const around = contains(range, place.start) && comparePositions(range.start, place.start) < 0;
    if (around && comparePositions(place.start, range.end) < 0) found = index;
  });
  return found;
}

/** The kind that a declaration has or adds to: `file` for −1, undefined where it could not be found out. */
export function kindAt(model: ModelReader, summary: Summary, index: number): string | undefined {
  if (index < 0) return 'file';
  const declaration = summary.declarations[index];
  if (!declaration || declaration.kind === 'unknown') return undefined;
  if (declaration.kind !== 'extend') return declaration.kind;
  const resolution = declaration.target && model.resolve(declaration.target);
  const kind = resolution?.status === 'resolved' ? model.element(resolution.id)?.kind : undefined;
  return kind === 'unknown' ? undefined : kind;
}

const END: Position = { line: Number.MAX_SAFE_INTEGER, character: 0 };

/** The whole lines that a place begins and ends on. */
export function linesOf({ start, end }: Range): Range {
  return { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
}

/** From the beginning of the line of a place to the end of the file. */
export function restOfFile({ start }: Range): Range {
  return { start: { line: start.line, character: 0 }, end: END };
}

/** Kinds whose roles are held by someone. */
export const ROLE_HOMES: readonly string[] = ['object', 'family', 'organisation', 'unit'];
