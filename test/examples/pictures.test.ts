/** Every view that the examples declare shows something and is drawn without a defect. */
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { defects } from '../drawing/quality.ts';
import { example } from './example.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

describe.each(['region-norrland', 'region-skane', 'norsk-helsenett', 'lansteknik-2018'])('%s', (name) => {
  const { model } = example(name);
  const views = viewsOf(model).filter((view) => view.declared);

  test.each(views.map((view) => [view.id, view] as const))('draws %s', async (_, view) => {
    const picture = pictureOf(model, view, 'sv');
    expect(picture.nodes.filter((node) => node.frame !== true).length).toBeGreaterThan(1);
    const drawing = await draw(picture, engine);
    expect(defects(drawing)).toEqual([]);
  });
});
