/** Every view of two hundred random models, coloured and not, is drawn without a defect and can be read in light and dark. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import { THEMES } from '../../language/drawing/theme.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Model } from '../../language/model/model.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';
import { randomProject } from '../random-model.ts';
import { Ground } from '../rules/faults/ground.ts';
import { faintTexts } from './contrast.ts';
import { defects } from './quality.ts';

const EACH = 100;
/** Milliseconds that a machine with much else to do may take. */
const LONG = 600_000;
const COLOURS = [undefined, 'livscykel', 'förvaltare', 'anmärkningar'];

const engine = createElkEngine();
afterAll(() => engine.close());

/** @returns how many views there were. */
async function drawAll(model: Model, number: number): Promise<number> {
  const colourBy = COLOURS[number % COLOURS.length];
  const views = viewsOf(model);
  for (const view of views) {
    const picture = pictureOf(model, view, 'sv', colourBy === undefined ? {} : { colourBy });
    const drawing = await draw(picture, engine);
    expect(defects(drawing), `${number}: ${view.id}`).toEqual([]);
    for (const theme of [THEMES.light, THEMES.dark])
      expect(faintTexts(writeSvg(drawing, { theme })), `${number}: ${view.id}, ${theme.name}`).toEqual([]);
  }
  return views.length;
}

test(`${EACH} models as people write them`, { timeout: LONG }, async () => {
  let views = 0;
  for (let seed = 1; seed <= EACH; seed++)
    views += await drawAll(modelOf(Object.fromEntries(new Ground(seed).files())), seed);
  expect(views).toBeGreaterThan(5 * EACH);
});

test(`${EACH} models of anything that the language allows`, { timeout: LONG }, async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(randomProject(), async (project) => {
      await drawAll(modelOf(Object.fromEntries(project)), number++);
    }),
    { numRuns: EACH },
  );
});
