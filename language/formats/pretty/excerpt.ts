/** The line of the source that a finding is about, with a mark under the words. */
import type { Range } from '../../model/location.ts';
import { columnsOf, visible } from './visible.ts';

export interface Excerpt {
  readonly code: string;
  /** Spaces and carets, to be printed under `code`. */
  readonly underline: string;
}

/** How much is kept before the marked words when a line is too long to show. */
const LEAD = 24;

/**
 * @param line The text of the range's first line, without its line break.
 * @param width Columns that there is room for; a longer line is cut around the words.
 */
export function excerpt(line: string, { start, end }: Range, width: number): Excerpt {
  const from = Math.min(start.character, line.length);
  const to = end.line > start.line ? line.length : Math.min(Math.max(end.character, from), line.length);
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  // Indentation says nothing here and takes room.
  const fits = line.length - indent <= width;
  const first = fits ? Math.min(indent, from) : Math.max(Math.min(indent, from), from - LEAD);
  const last = fits ? line.length : Math.min(line.length, first + width - 2);
  const before = `${first > indent ? '…' : ''}${visible(line.slice(first, from))}`;
  const marked = visible(line.slice(from, Math.min(to, last)));
  const after = `${visible(line.slice(Math.min(to, last), last))}${last < line.length ? '…' : ''}`;
  return {
    code: `${before}${marked}${after}`.trimEnd(),
    underline: `${' '.repeat(columnsOf(before))}${'^'.repeat(Math.max(1, columnsOf(marked)))}`,
  };
}
