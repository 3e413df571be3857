import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePositions, type Range } from '../../language/model/location.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { rangeOfToken } from '../../language/syntax/tokens.ts';
import { type Fact, factsOf } from './facts.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../examples/samverkan-vid-vardovergangar');
const files = readdirSync(EXAMPLE).filter((file) => file.endsWith('.ea'));

const inside = (inner: Range, outer: Range): boolean =>
  comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;

/** The smallest statement around a place. */
function statementAt(facts: readonly Fact[], range: Range): Fact | undefined {
  return facts.filter((fact) => inside(range, fact.range)).sort((a, b) => size(a.range) - size(b.range))[0];
}

const size = ({ start, end }: Range): number =>
  (end.line - start.line) * 10_000 + end.character - start.character;

describe.each(files)('deleting one token of %s', (file) => {
  const text = readFileSync(path.join(EXAMPLE, file), 'utf8');
  const before = summarise('file:///x.ea', text);
  const facts = factsOf(before, text);
  const tokens = tokenize(text).tokens.filter((token) => token.image !== '');

  test('costs that statement only', () => {
    expect(before.problems).toEqual([]);
    const faults: string[] = [];
    for (const token of tokens) {
      const start = token.startOffset;
      const shorter = text.slice(0, start) + text.slice(start + token.image.length);
      const place = `${rangeOfToken(token).start.line + 1}:${rangeOfToken(token).start.character + 1} ${token.image.slice(0, 20)}`;
      const statement = statementAt(facts, rangeOfToken(token));
      const after = summarise('file:///x.ea', shorter);
      const left = new Map<string, number>();
      for (const { says } of factsOf(after)) left.set(says, (left.get(says) ?? 0) + 1);
      if (after.problems.length > 2) faults.push(`${place}: ${after.problems.length} problems`);
      for (const problem of after.problems) {
        if (statement && !inside(problem.range, statement.range))
          faults.push(`${place}: ${problem.code} outside`);
      }
      for (const fact of facts) {
        if (fact === statement) continue;
        const count = left.get(fact.says) ?? 0;
        if (count === 0) faults.push(`${place}: lost «${fact.says}» of line ${fact.range.start.line + 1}`);
        left.set(fact.says, count - 1);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
