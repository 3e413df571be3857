/** Ranges are equal when they begin and end at the same places, whatever they are made of. */
import { expect } from 'vitest';
import { type Range, sameRange } from '../language/model/location.ts';

function isRange(value: unknown): value is Range {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    isPosition(value.start)
  );
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

expect.addEqualityTesters([
  (a: unknown, b: unknown) => (isRange(a) && isRange(b) && isPosition(b.end) ? sameRange(a, b) : undefined),
]);
