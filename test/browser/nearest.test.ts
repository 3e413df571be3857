/** Where an arrow key goes. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../../language/browser/nearest.ts';

const at = (name: string, x: number, y: number) => ({ name, box: { x, y, width: 10, height: 10 } });

const start = at('start', 100, 100);
const all = [
  start,
  at('right', 150, 102),
  at('far right', 300, 100),
  at('above', 104, 40),
  at('aslant', 120, 170),
];
const go = (direction: Parameters<typeof nearest>[2]) => nearest(start, all, direction)?.name;

describe('an arrow key', () => {
  it('goes to the nearest box in its direction', () => {
    expect(go('right')).toBe('right');
    expect(go('up')).toBe('above');
    expect(go('down')).toBe('aslant');
  });

  it('goes nowhere when there is nothing', () => {
    expect(go('left')).toBeUndefined();
    expect(nearest(start, [start], 'down')).toBeUndefined();
  });

  it('prefers straight ahead to nearer but aside', () => {
    expect(nearest(start, [start, at('ahead', 180, 100), at('aside', 130, 160)], 'right')?.name).toBe(
      'ahead',
    );
  });
});
