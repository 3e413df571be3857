import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWithLangium } from '../../language/syntax/langium.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { readStatement } from '../../language/syntax/reader.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const texts = ['examples', 'language/library'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ea'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8')),
);

/** Reads statement after statement, and has langium read the same; gives how many there were. */
function expectAgreement(text: string): number {
  const { tokens } = tokenize(text);
  let count = 0;
  for (let at = 0; at < tokens.length; ) {
    const read = readStatement(tokens, at);
    if (!read) return count;
    const verdict = parseWithLangium(tokens.slice(at, read.end));
    expect(verdict).toEqual({ statements: read.statement ? [read.statement] : [] });
    at = read.end;
    count += 1;
  }
  return count;
}

test('what the reader reads is what langium reads, in every file that comes with the language', () => {
  for (const text of texts) expect(expectAgreement(text)).toBeGreaterThan(0);
});

test('what the reader reads is what langium reads, whatever words are left out and joined to lines', () => {
  const part = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.infiniteStream(fc.nat(19)),
    )
    .map(([text, where, dice]) => {
      const from = Math.floor(where * text.length);
      return text
        .slice(from, from + 400)
        .split(/(?<=\s)/)
        .filter(() => (dice.next().value ?? 0) > 0)
        .map((word) => ((dice.next().value ?? 0) === 0 ? word.replace('\n', ' ') : word))
        .join('');
    });
  fc.assert(
    fc.property(part, (text) => void expectAgreement(text)),
    { numRuns: 300 },
  );
});
