/** Where the examples of the reference use a property: the text of the statement. */

import type { Range } from '../../language/model/location.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { EXAMPLES } from './examples.ts';

/** Property id → the first statements that use it, as written, at most two. */
export function usages(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const text of Object.values(EXAMPLES)) {
    const { declarations, arrows, assignments } = summarise('file:///example.ea', text);
    for (const { properties } of [...declarations, ...arrows, ...assignments]) {
      for (const { key, range } of properties) {
        const statement = slice(text, range).replace(/\s*\n\s*/g, ' ');
        const known = found.get(key) ?? [];
        if (known.length < 2 && !known.includes(statement)) found.set(key, [...known, statement]);
      }
    }
  }
  return found;
}

function slice(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined),
    )
    .join('\n');
}
