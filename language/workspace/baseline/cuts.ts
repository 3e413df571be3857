/** Takes from the text of a baseline what hides nothing. Everything else stays as it is written, with its comments. */
import type { Node } from 'jsonc-parser';
import { propertyOf } from '../config/read.ts';

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * @param nodes all entries of the file.
 * @param counts what entries are to count from now on, by index; those that count nothing go, and others stay.
 * @returns what changes, in the order of the text, as offsets in it.
 */
export function cutsOf(nodes: readonly Node[], counts: ReadonlyMap<number, number>): readonly Cut[] {
  const cuts: Cut[] = [];
  const firstKept = nodes.findIndex((_, index) => counts.get(index) !== 0);
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first && last && firstKept !== 0) {
    const kept = nodes[firstKept];
    cuts.push({ start: first.offset, end: kept ? kept.offset : endOf(last), newText: '' });
    if (!kept) return cuts;
  }
  nodes.forEach((node, index) => {
    const count = counts.get(index);
    const before = nodes[index - 1];
    const counted = propertyOf(node, 'count')?.children?.[1];
    if (count === 0 && index > firstKept && before)
      cuts.push({ start: endOf(before), end: endOf(node), newText: '' });
    else if (count && counted)
      cuts.push({ start: counted.offset, end: endOf(counted), newText: String(count) });
  });
  return cuts;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** The text after the cuts. */
export function cut(text: string, cuts: readonly Cut[]): string {
  let from = 0;
  const parts = cuts.map(({ start, end, newText }) => {
    const before = text.slice(from, start);
    from = end;
    return before + newText;
  });
  return parts.join('') + text.slice(from);
}
