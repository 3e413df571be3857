/** Every view of every example, as people get it without asking for anything. */
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import { THEMES } from '../../language/drawing/theme.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { Project } from '../../language/workspace/project.ts';
import { EXAMPLES } from '../sources.ts';
import { faintTexts } from './contrast.ts';
import { defects } from './quality.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

describe.each([...EXAMPLES])('%s', (example, sources) => {
  const project = new Project({}, false);
  for (const { name, text } of sources) project.set({ uri: `file:///${path.posix.basename(name)}`, text });
  const { model } = project;
  const views = viewsOf(model);

  test('has views of several kinds', () => {
    expect(new Set(views.map(({ type }) => type)).size, example).toBeGreaterThan(2);
  });

  test.each(views)('$id is drawn without a defect', async (view) => {
    const drawing = await draw(pictureOf(model, view, 'sv'), engine);
    expect(drawing.nodes.length).toBeGreaterThan(0);
    expect(defects(drawing)).toEqual([]);
    for (const theme of Object.values(THEMES))
      expect(faintTexts(writeSvg(drawing, { theme })), theme.name).toEqual([]);
  });
});
