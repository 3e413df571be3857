import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import type { Drawing } from '../../../language/drawing/drawing.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { outlineOf, walk } from '../../../language/formats/outline.ts';
import { writePlantuml } from '../../../language/formats/plantuml/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { hostile, node, samples } from '../../drawing/samples.ts';
import { anyPicture, unplaced } from '../unplaced.ts';
import { readPlantuml } from './read.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

/** Each box and relation of the drawing once, inside what it is inside there. */
function expectWhole(drawing: Drawing, text: string): void {
  const { roots, relations } = outlineOf(drawing);
  const { title, boxes, arrows } = readPlantuml(text);
  const parents = new Map(
    walk(roots).flatMap(({ key, children }) => children.map((child) => [child.key, key] as const)),
  );
  expect(title).toBe(drawing.title || '–');
  expect([...boxes].map(([key, { label, parent }]) => [key, label, parent])).toEqual(
    walk(roots).map(({ key, texts }) => [key, texts.join(' '), parents.get(key)]),
  );
  expect(arrows).toEqual(
    relations.map(({ source, target, texts }) => ({ source, target, label: texts.join(' ') })),
  );
}

describe('writePlantuml', () => {
  test.each(Object.entries(samples))('writes %s as it was looked at', async (name, picture) => {
    const drawing = await draw(picture, engine);
    for (const [theme, suffix] of [
      [LIGHT, ''],
      [DARK, '-dark'],
    ] as const) {
      const text = writePlantuml(drawing, { theme });
      expectWhole(drawing, text);
      if (theme === LIGHT || name === 'samband')
        await expect(text).toMatchFileSnapshot(
          path.join(import.meta.dirname, 'golden', `${name}${suffix}.puml`),
        );
    }
  });

  test('is read whole, whatever the picture says, with every node and relation once', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const drawing = unplaced(picture);
        const text = writePlantuml(drawing, { theme: LIGHT });
        expectWhole(drawing, text);
        expect(writePlantuml(drawing, { theme: LIGHT })).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('includes nothing, and lets no text end the picture or run something', () => {
    const signs =
      '@enduml !include http://x %date() ~b~ **b** //i// --s-- $x <b> <U+0041> \\n [[http://x]] {{ }} ; :a:';
    const picture = {
      ...hostile,
      title: signs,
      nodes: [node('a', 'component', '', signs, { lines: ["' x", '!x'] })],
      edges: [],
    };
    const text = writePlantuml(unplaced(picture), { theme: LIGHT });
    expectWhole(unplaced(picture), text);
    expect(text.match(/@enduml|!include|%date|~|\*\*|\/\/|--s|\$|\[\[|\{\{/g)).toEqual(['@enduml']);
  });
});
