import { expect, test } from 'vitest';
import { positionAt } from '../../language/model/offsets.ts';
import { applyTextEdits, textEdits } from '../../language/rules/edits.ts';
import type { Edit } from '../../language/rules/rule.ts';

/** The text with an edit made at the part between `«` and `»`. */
function edited(marked: string, how: NonNullable<Edit['how']>, newText: string): string {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const text = marked.replace(/[«»]/g, '');
  const range = { start: positionAt(text, start), end: positionAt(text, end) };
  return applyTextEdits(
    text,
    textEdits([{ uri: 'a', range, newText, how }], () => text),
  );
}

test.each([
  ['a declaration without a block gets one', '  «komponent A»\n', '  komponent A {\n    x\n  }\n'],
  ['a block on one line stays on it', '«komponent A { y }»', 'komponent A { y  x }'],
  ['an empty block opens', '«komponent A {}»\n', 'komponent A {\n  x\n}\n'],
  ['a block on several lines gets a line', '«komponent A {\n  y\n}»\n', 'komponent A {\n  y\n  x\n}\n'],
  ['a comment before the brace stays', '«A {\n  y\n  // z\n}»', 'A {\n  y\n  // z\n  x\n}'],
  ['lines end as in the file', '«A {\r\n  y\r\n}»', 'A {\r\n  y\r\n  x\r\n}'],
])('a statement inside: %s', (_, marked, expected) => {
  expect(edited(marked, 'inside', 'x')).toBe(expected);
});

test('a statement of several lines goes as far in as the block', () => {
  expect(edited('  «A { y }»', 'inside', 'roller {\n  r vakant\n}')).toBe(
    '  A { y\n    roller {\n      r vakant\n    }\n  }',
  );
});

test.each([
  ['after a line between', '«A»\n', 'A\n\nx\n'],
  ['also where the last line has no end', '«A»', 'A\n\nx\n'],
  ['alone in an empty file', '«»', 'x\n'],
  ['with line breaks as in the file', '«A»\r\n', 'A\r\n\r\nx\r\n'],
])('a statement at the end of the file: %s', (_, marked, expected) => {
  expect(edited(marked, 'last', 'x')).toBe(expected);
});

test.each([
  ['the line after', '  «A»\nB', '  A\n  x\nB'],
  ['behind a comment that ends the line', '«A» // c\nB', 'A // c\nx\nB'],
  ['before the end of the block on the line', '{ «A» }', '{ A\nx\n }'],
])('a statement after: %s', (_, marked, expected) => {
  expect(edited(marked, 'after', 'x')).toBe(expected);
});

test.each([
  ['with its line', 'A\n  «x»\nB', 'A\nB'],
  ['behind something', 'A  «// x»\nB', 'A\nB'],
  ['before something', '«x» A', ' A'],
  ['at the end', 'A\n«x»', 'A\n'],
])('a statement removed: %s', (_, marked, expected) => {
  expect(edited(marked, 'removed', '')).toBe(expected);
});
