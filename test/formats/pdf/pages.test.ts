import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../../language/formats/pdf/pages.ts';

const MILLIMETRE = 72 / 25.4;

describe('pages', () => {
  test('are as large as the picture, at three quarters of a point to the pixel', () => {
    const { scale, pages } = pagesOf({ width: 1000, height: 600 }, 11);
    expect(scale).toBe(0.75);
    expect(pages).toEqual([
      { width: 750, height: 450, x: 0, y: 0, window: { x: 0, y: 0, width: 750, height: 450 } },
    ]);
  });

  test('are no longer than what readers take', () => {
    const { scale, pages } = pagesOf({ width: 40_000, height: 1000 }, 11);
    expect([pages[0]?.width, pages[0]?.height]).toEqual([14_400, 360]);
    expect(scale).toBeCloseTo(0.36);
  });

  test('of a size stand or lie as the picture does, which is centred and never enlarged', () => {
    const wide = pagesOf({ width: 3000, height: 1000 }, 11, { page: 'A4' });
    const high = pagesOf({ width: 1000, height: 3000 }, 11, { page: 'A3' });
    const small = pagesOf({ width: 100, height: 100 }, 11, { page: 'A4' });
    expect(wide.pages[0]?.width).toBeCloseTo(297 * MILLIMETRE);
    expect(high.pages[0]?.height).toBeCloseTo(420 * MILLIMETRE);
    expect(small.scale).toBe(0.75);
    for (const { pages } of [wide, high, small]) {
      const [page] = pages;
      if (!page) throw new Error('There is no page.');
      expect(page.x + page.window.width / 2).toBeCloseTo(page.width / 2);
      expect(page.y + page.window.height / 2).toBeCloseTo(page.height / 2);
    }
  });

  test('are several only where one would be hard to read', () => {
    const picture = { width: 2300, height: 1400 };
    expect(pagesOf(picture, 11, { page: 'A4', tile: false }).pages).toHaveLength(1);
    expect(pagesOf({ width: 900, height: 600 }, 11, { page: 'A4', tile: true }).pages).toHaveLength(1);
    const { scale, pages, columns, rows } = pagesOf(picture, 11, { page: 'A4', tile: true });
    expect([pages.length, columns * rows]).toEqual([4, 4]);
    expect(11 * scale).toBeGreaterThanOrEqual(7);
  });

  test('show all of a picture, and overlap', () => {
    const side = fc.integer({ min: 500, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom('A4' as const, 'A3' as const), (width, height, page) => {
        const { scale, pages, columns } = pagesOf({ width, height }, 11, { page, tile: true });
        const right = pages.at(-1);
        if (!right) throw new Error('There is no page.');
        expect((right.window.x - right.x + right.window.width) / scale).toBeCloseTo(width, 3);
        expect((right.window.y - right.y + right.window.height) / scale).toBeCloseTo(height, 3);
        for (const [index, { window, x }] of pages.entries()) {
          expect(window.width > 0 && window.height > 0).toBe(true);
          const before = index % columns === 0 ? undefined : pages[index - 1];
          if (!before) continue;
          const shared = before.window.x - before.x + before.window.width - (window.x - x);
          expect(shared).toBeCloseTo(10 * MILLIMETRE);
        }
      }),
    );
  });
});
