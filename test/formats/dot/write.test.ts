import path from 'node:path';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import type { Drawing } from '../../../language/drawing/drawing.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { writeDot } from '../../../language/formats/dot/write.ts';
import { outlineOf, walk } from '../../../language/formats/outline.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { hostile, rollerLinked, samples } from '../../drawing/samples.ts';
import { anyPicture, unplaced } from '../unplaced.ts';

const engine = createElkEngine();
let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});
afterAll(() => engine.close());

interface Item {
  readonly name: string;
  readonly label: string;
  readonly style?: string;
  readonly eaId?: string;
  readonly pos?: string;
  readonly width?: string;
  readonly height?: string;
  readonly bb?: string;
  readonly nodes?: readonly number[];
  readonly subgraphs?: readonly number[];
}

interface Line {
  readonly tail: number;
  readonly head: number;
  readonly label?: string;
  readonly style?: string;
  readonly lhead?: string;
  readonly ltail?: string;
}

interface Graph {
  readonly name: string;
  readonly objects: readonly Item[];
  readonly edges?: readonly Line[];
}

/** The graph as Graphviz reads it, which lays out nothing for this. */
const read = (text: string): Graph => JSON.parse(graphviz.layout(text, 'dot_json', 'nop')) as Graph;

/** A label as it is shown. */
const shown = (label: string): string =>
  label
    .replace(/\\l$/, '')
    .replace(/\\([nl\\])/g, (_, sign: string) => (sign === '\\' ? '\\' : ' '))
    .replaceAll('&amp;', '&');

const isCluster = ({ name }: Item): boolean => name.startsWith('cluster_');
const isAnchor = ({ style }: Item): boolean => style === 'invis';

function expectWhole(drawing: Drawing, { objects, edges = [] }: Graph): void {
  const { roots, relations } = outlineOf(drawing);
  const items = objects.filter((item) => !isAnchor(item));
  expect(items.map((item) => [item.name.replace(/^cluster_/, ''), shown(item.label)]).sort()).toEqual(
    walk(roots)
      .map(({ key, texts }) => [key, texts.join(' ')])
      .sort(),
  );
  for (const branch of walk(roots).filter(({ children }) => children.length > 0)) {
    const cluster = objects.find(({ name }) => name === `cluster_${branch.key}`);
    const names = [...(cluster?.nodes ?? []), ...(cluster?.subgraphs ?? [])].map(
      (index) => objects[index]?.name,
    );
    for (const { key, children } of branch.children)
      expect(names).toContain(children.length === 0 ? key : `cluster_${key}`);
  }
  const lines = edges.filter(({ style }) => style !== 'invis');
  expect(
    lines
      .map(({ tail, head, label = '' }) => [objects[tail]?.name, objects[head]?.name, shown(label)])
      .sort(),
  ).toEqual(relations.map(({ source, target, texts }) => [source, target, texts.join(' ')]).sort());
  const clusters = new Set(objects.filter(isCluster).map(({ name }) => name));
  for (const { lhead, ltail } of edges)
    for (const end of [lhead, ltail]) expect(end === undefined || clusters.has(end), end).toBe(true);
}

describe('writeDot', () => {
  test.each(Object.entries(samples))('writes %s as it was looked at', async (name, picture) => {
    const drawing = await draw(picture, engine);
    for (const [theme, suffix] of [
      [LIGHT, ''],
      [DARK, '-dark'],
    ] as const) {
      const text = writeDot(drawing, { theme });
      expectWhole(drawing, read(text));
      if (theme === LIGHT || name === 'samband')
        await expect(text).toMatchFileSnapshot(
          path.join(import.meta.dirname, 'golden', `${name}${suffix}.dot`),
        );
      // Laid out anew, and in the places of the drawing.
      for (const svg of [graphviz.dot(text), graphviz.layout(text, 'svg', 'neato', { nop: 2 })])
        expect(svg.match(/<g id="node\d+"/g)?.length ?? 0).toBeGreaterThan(0);
    }
  });

  test('tells where things stand, in points from the lower left', async () => {
    const drawing = await draw(rollerLinked, engine);
    const { objects } = read(writeDot(drawing, { theme: LIGHT }));
    for (const { id, box } of drawing.nodes) {
      const item = objects.find(({ eaId }) => eaId === id);
      const [x = 0, y = 0] = (item?.pos ?? '').split(',').map(Number);
      expect(x).toBeCloseTo((box.x + box.width / 2) * 0.75, 1);
      expect(y).toBeCloseTo((drawing.height - box.y - box.height / 2) * 0.75, 1);
      expect(Number(item?.width)).toBeCloseTo(box.width / 96, 1);
      expect(Number(item?.height)).toBeCloseTo(box.height / 96, 1);
    }
  });

  test('is read whole, whatever the picture says, with every node and relation once', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const drawing = unplaced(picture);
        const text = writeDot(drawing, { theme: LIGHT });
        expectWhole(drawing, read(text));
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
        expect(writeDot(drawing, { theme: LIGHT })).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('shows texts that mean something to Graphviz as they are', async () => {
    const title = '\\N \\G \\E "x" <b> &amp; &#229; \\';
    const [first] = hostile.nodes;
    const picture = { ...hostile, nodes: first ? [{ ...first, title }] : [], edges: [] };
    const svg = graphviz.dot(writeDot(unplaced(picture), { theme: LIGHT }));
    expect(svg).toContain('>\\N \\G \\E &quot;x&quot; &lt;b&gt; &amp;amp; &amp;#229;</text>');
    expect(svg).toContain('>\\</text>');
    expect(svg).toMatch(/xlink:title="＼N ＼G ＼E &quot;x&quot; &lt;b&gt; &amp;amp; &amp;#229; ＼ /);
  });
});
