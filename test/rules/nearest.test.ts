import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearest } from '../../language/rules/nearest.ts';

/** The definition, written as it reads: optimal string alignment. */
function slowly(a: string, b: string): number {
  const memo = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    memo.set(key, least);
    return least;
  };
  return at(a.length, b.length);
}

test('slips are counted as defined, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(distance(a, b, limit)).toBe(Math.min(slowly(a, b), limit + 1));
    }),
    { numRuns: 3000 },
  );
});

test('the nearest words come first, and far ones not at all', () => {
  expect(nearest('komponnet', ['komponent', 'component', 'miljö'])).toEqual(['komponent']);
  expect(nearest('Enhet', ['enhet'])).toEqual(['enhet']);
  expect(nearest('xy', ['xz'])).toEqual([]);
});
