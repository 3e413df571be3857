/** What a growing selection takes in: the word, the reference, the statement, the block, the file. */
import { comparePositions, contains, type Position, type Range } from '../model/location.ts';
import { positionAt } from '../model/offsets.ts';
import type { Source } from './source.ts';

/** Ranges around a position, the smallest first, each inside the next. */
export function selectionRanges({ text, summary, words }: Source, position: Position): Range[] {
  const carriers = [...summary.declarations, ...summary.arrows, ...summary.assignments];
  const properties = carriers.flatMap((carrier) => carrier.properties);
  const candidates: Range[] = [
    ...[...words.tokens, ...words.comments].filter(({ start, end }) => end > start).map(({ range }) => range),
    ...properties.flatMap(({ range, values }) => [range, ...values.map((value) => value.range)]),
    ...summary.selections.map(({ range }) => range),
    ...carriers.map(({ range }) => range),
    { start: { line: 0, character: 0 }, end: positionAt(text, text.length) },
  ].filter((range) => contains(range, position));
  candidates.sort((a, b) => comparePositions(b.start, a.start) || comparePositions(a.end, b.end));
  const ranges: Range[] = [];
  for (const range of candidates) {
    const last = ranges.at(-1);
    const grows = !last || (encloses(range, last) && !encloses(last, range));
    if (grows) ranges.push(range);
  }
  return ranges;
}

function encloses(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
