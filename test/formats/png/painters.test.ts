/** Painting in threads gives what painting here does. */
import { expect, test } from 'vitest';
import { Painters } from '../../../language/formats/png/painters.ts';
import { createPngWriter } from '../../../language/formats/png/write.ts';

const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="${colour}"/></svg>`;
const AS_IT_IS = { scale: 1, maxPixels: 1000 };

test('the bytes are those of one thread, whatever is ready first', async () => {
  const colours = ['red', 'green', 'blue', 'black', 'white', 'grey'];
  const here = await createPngWriter();
  const painters = new Painters({ threads: 2 });
  try {
    const painted = await Promise.all(colours.map((colour) => painters.paint(svg(colour), AS_IT_IS)));
    for (const [index, colour] of colours.entries())
      expect(Buffer.from(painted[index] ?? []).equals(here.write(svg(colour), AS_IT_IS)), colour).toBe(true);
  } finally {
    await painters.close();
  }
});

test('what cannot be painted is told of, and the next one is', async () => {
  const painters = new Painters({ threads: 1 });
  try {
    const [large, none, good] = await Promise.allSettled([
      painters.paint(svg('red'), { scale: 10, maxPixels: 1000 }),
      painters.paint('no picture', AS_IT_IS),
      painters.paint(svg('red'), AS_IT_IS),
    ]);
    expect([large, none].map((it) => it?.status === 'rejected' && it.reason)).toMatchObject([
      { name: 'PngError', reason: 'too-large' },
      { name: 'PngError', reason: 'failed' },
    ]);
    expect(good?.status).toBe('fulfilled');
  } finally {
    await painters.close();
  }
});

test('what waits is given up when they are closed', async () => {
  const painters = new Painters({ threads: 1 });
  const waiting = Promise.allSettled([1, 2, 3].map(() => painters.paint(svg('red'), AS_IT_IS)));
  await painters.close();
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(painters.paint(svg('red'), AS_IT_IS)).rejects.toMatchObject({ reason: 'failed' });
});
