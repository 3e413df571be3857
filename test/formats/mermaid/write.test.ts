import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import type { Drawing } from '../../../language/drawing/drawing.ts';
import { headsOf } from '../../../language/drawing/paint.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { writeMermaid } from '../../../language/formats/mermaid/write.ts';
import { outlineOf, type Relation, walk } from '../../../language/formats/outline.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { nestedPicture } from '../../bench/nested.ts';
import { edge, hostile, node, rollerLinked, samples } from '../../drawing/samples.ts';
import { anyPicture, unplaced } from '../unplaced.ts';
import { type Chart, readMermaid } from './read.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const write = (drawing: Drawing, limits: { mostLinks?: number; mostCharacters?: number } = {}) =>
  writeMermaid(drawing, { theme: LIGHT, ...limits });

/** A line of Mermaid ends with its arrow or circle, so that what has one at its source only is turned. */
function endsOf(relation: Relation): readonly [string, string] {
  const { source, target } = relation;
  const { start, end } = headsOf(relation);
  const turned = start !== 'none' && (end === 'none' || end === 'dot');
  return turned ? [target, source] : [source, target];
}

/** Each node and relation of the drawing once, over all charts, with its texts. */
function expectWhole(drawing: Drawing, charts: readonly Chart[]): void {
  const { roots, relations } = outlineOf(drawing);
  const shown = charts.flatMap(({ nodes, containers }) => [
    ...nodes,
    ...[...containers].map(([id, { label }]) => [id, label] as const),
  ]);
  const own = shown.filter(([id]) => !id.startsWith('ref_'));
  expect(own.map(([id, label]) => [id, label]).sort()).toEqual(
    walk(roots)
      .map(({ key, texts }) => [key, texts.join('\n')])
      .sort(),
  );
  const plain = (id: string): string => id.replace(/^ref_/, '');
  const links = charts.flatMap((chart) => chart.links);
  expect(links.map(({ source, target, label }) => [plain(source), plain(target), label]).sort()).toEqual(
    relations.map((relation) => [...endsOf(relation), relation.texts.join('\n')]).sort(),
  );
  for (const { nodes, containers, links: some } of charts)
    for (const { source, target } of some)
      for (const end of [source, target]) expect(nodes.has(end) || containers.has(end), end).toBe(true);
}

describe('writeMermaid', () => {
  test.each(Object.entries(samples))('writes %s as it was looked at', async (name, picture) => {
    const drawing = await draw(picture, engine);
    for (const [theme, suffix] of [
      [LIGHT, ''],
      [DARK, '-dark'],
    ] as const) {
      const [chart = '', ...more] = writeMermaid(drawing, { theme });
      expect(more).toEqual([]);
      expectWhole(drawing, [await readMermaid(chart)]);
      if (theme === LIGHT || name === 'samband')
        await expect(chart).toMatchFileSnapshot(
          path.join(import.meta.dirname, 'golden', `${name}${suffix}.mmd`),
        );
    }
  });

  test('nests boxes, and the cells of a grid in its rows', async () => {
    const drawing = await draw(rollerLinked, engine);
    const { containers } = await readMermaid(write(drawing)[0] ?? '');
    expect([...containers].map(([id, { label }]) => [id, label])).toContainEqual([
      'g_operativ',
      'Operativ nivå',
    ]);
    expect(containers.get('g_operativ')?.inside).toEqual(['g_operativ_verksamhet', 'g_operativ_it']);
    expect(containers.get('g_beslut_it')?.inside).toEqual(['n_FLIT']);
  });

  test('parses whatever the picture says, with every node and relation once', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (picture) => {
        const drawing = unplaced(picture);
        const charts = await Promise.all(write(drawing).map(readMermaid));
        expect(charts).toHaveLength(1);
        expectWhole(drawing, charts);
        expect(write(drawing)).toEqual(write(drawing));
      }),
      { numRuns: 60 },
    );
  });

  test('shows texts that mean something to Mermaid as they are', async () => {
    const signs =
      '%%{init: {"theme":"x"}}%% %% fa:fa-car $$x$$ `k` *b* _i_ - 1. a|b [c] {d} (e) #35; &amp; \\n "q" end';
    const picture = {
      ...hostile,
      title: `---\n${signs}`,
      nodes: [node('end', 'component', '1. x', signs, { lines: ['- y', '2) z', '+ w', '50 %'] })],
      edges: [edge('end', 'end', signs)],
    };
    const drawing = unplaced(picture);
    const [text = ''] = write(drawing);
    const chart = await readMermaid(text);
    expectWhole(drawing, [chart]);
    expect(JSON.parse(chart.title ?? '')).toBe(`--- ${signs}`);
    expect(text.replace(chart.title ?? '', '')).not.toMatch(/%%\{|\$\$|fa:fa-/);
  });

  test('divides what is too large, keeping together what stands together', async () => {
    const drawing = unplaced(nestedPicture(1200));
    const texts = write(drawing);
    expect(texts.length).toBeGreaterThan(3);
    const charts = await Promise.all(texts.map(readMermaid));
    expectWhole(drawing, charts);
    for (const [index, text] of texts.entries()) {
      expect(text.length).toBeLessThanOrEqual(50_000);
      expect(charts[index]?.allLinks).toBeLessThanOrEqual(500);
      expect(text).toContain(`%% Del ${index + 1} av ${texts.length}, `);
      // No two that follow each other have room in one.
      const next = texts[index + 1];
      if (next !== undefined) expect(text.length + next.length).toBeGreaterThan(30_000);
    }
    // Components are small, and none of them is torn apart.
    const torn = charts.flatMap(({ containers }) =>
      [...containers.keys()].filter((id) => id.startsWith('ref_n_component')),
    );
    expect(torn).toEqual([]);
  });

  test('keeps within any limits', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, fc.integer({ min: 2, max: 12 }), async (picture, mostLinks) => {
        const drawing = unplaced(picture);
        const texts = write(drawing, { mostLinks });
        const charts = await Promise.all(texts.map(readMermaid));
        expectWhole(drawing, charts);
        for (const { allLinks } of charts) expect(allLinks).toBeLessThanOrEqual(mostLinks);
      }),
      { numRuns: 25 },
    );
    const nodes = Array.from({ length: 700 }, (_, index) =>
      node(`n${index}`, 'component', 'komponent', `K ${index}`),
    );
    const star = { ...hostile, nodes, edges: nodes.slice(1).map(({ id }) => edge('n0', id, 'x'.repeat(90))) };
    const texts = write(unplaced(star));
    expectWhole(unplaced(star), await Promise.all(texts.map(readMermaid)));
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(50_000);
  });

  test('shortens a label that alone would fill a chart', async () => {
    const picture = { ...hostile, nodes: [node('a', 'component', '', '<'.repeat(60_000))], edges: [] };
    const [text = '', ...more] = write(unplaced(picture));
    expect(more).toEqual([]);
    const { nodes } = await readMermaid(text);
    expect(nodes.get('n_a')).toMatch(/^<{300,}…$/);
  });
});
