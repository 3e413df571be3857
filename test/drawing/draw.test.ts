import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Picture } from '../../language/views/picture.ts';
import { defects } from './quality.ts';
import { randomBands, randomPicture } from './random-pictures.ts';
import {
  edge,
  empty,
  node,
  roller,
  samband,
  sambandDeep,
  samples,
  skikt,
  skiktBands,
  skiktBare,
} from './samples.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

describe('draw', () => {
  test.each(Object.keys(samples))('draws %s without a defect', async (name) => {
    const picture = samples[name];
    if (!picture) throw new Error(`no sample ${name}`);
    const drawing = await draw(picture, engine);
    expect(defects(drawing)).toEqual([]);
    expect(drawing.nodes.length).toBe(picture.nodes.length);
    expect(drawing.edges.map((edge) => edge.id)).toEqual(picture.edges.map((edge) => edge.id));
  });

  test('draws random pictures without a defect', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomPicture, async (picture) => {
        expect(defects(await draw(picture, engine))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('draws random layers of objects without a defect, nearly all of them as bands', {
    timeout: 60_000,
  }, async () => {
    let tried = 0;
    let banded = 0;
    await fc.assert(
      fc.asyncProperty(randomBands, async (picture) => {
        const drawing = await draw(picture, engine);
        expect(defects(drawing)).toEqual([]);
        const roots = drawing.nodes.filter((node) => node.parent === undefined);
        tried++;
        if (new Set(roots.map(({ box }) => `${box.x} ${box.width}`)).size === 1) banded++;
      }),
      { numRuns: 40 },
    );
    expect(banded / tried).toBeGreaterThan(0.8);
  });

  test('gives the same drawing twice', async () => {
    expect(await draw(sambandDeep, engine)).toEqual(await draw(sambandDeep, engine));
  });

  test('spreads neighbours over both sides of the focus, in a shape that fits a page', async () => {
    const drawing = await draw(samband, engine);
    const focus = drawing.nodes.find((node) => node.id === 'WebCare');
    const frames = drawing.nodes.filter((node) => node.frame);
    const left = frames.filter((frame) => frame.box.x < (focus?.box.x ?? 0));
    expect(left.length).toBeGreaterThan(1);
    expect(frames.length - left.length).toBeGreaterThan(1);
    expect(drawing.width / drawing.height).toBeGreaterThan(1.2);
    expect(drawing.width / drawing.height).toBeLessThan(1.9);
  });

  test('keeps the direction of arrows whatever side they go to', async () => {
    const drawing = await draw(samband, engine);
    const boxOf = (id: string) => drawing.nodes.find((node) => node.id === id)?.box ?? { x: 0, width: 0 };
    for (const { source, target, points } of drawing.edges) {
      const [from, to] = [boxOf(source), boxOf(target)];
      const rightward = from.x < to.x;
      expect(points[0]?.x).toBe(rightward ? from.x + from.width : from.x);
      expect(points.at(-1)?.x).toBe(rightward ? to.x : to.x + to.width);
    }
  });

  test.each([skikt, skiktBare])(
    'stacks layers from the top in the order they are written',
    async (picture) => {
      const drawing = await draw(picture, engine);
      const layers = drawing.nodes.filter((node) => node.kind === 'layer').map((node) => node.box);
      expect(layers.map((box) => box.y)).toEqual(layers.map((box) => box.y).toSorted((a, b) => a - b));
      expect(new Set(layers.map((box) => box.x)).size).toBe(1);
    },
  );

  test('puts business above products and products above components', async () => {
    const boxes = new Map((await draw(skiktBands, engine)).nodes.map((node) => [node.id, node.box]));
    const tops = ['SOVP', 'P', 'WebCare', 'Plattform'].map((id) => boxes.get(id)?.y ?? 0);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(boxes.get('P')?.y).toBeGreaterThan((boxes.get('SOVP')?.y ?? 0) + (boxes.get('SOVP')?.height ?? 0));
  });

  test('marks what is missing on the label and what is vacant on the card', async () => {
    const links = (await draw(samband, engine)).edges.filter((edge) => edge.marks.includes('missing'));
    expect(links.length).toBe(6);
    for (const link of links) expect(link.symbols.map((each) => each.mark)).toEqual(['missing']);
    const cards = (await draw(roller, engine)).nodes.filter((node) => node.marks.includes('vacant'));
    expect(cards.length).toBe(5);
    for (const card of cards) expect(card.symbols.map((each) => each.mark)).toEqual(['vacant']);
  });

  test('explains in the legend what is shown and nothing else', async () => {
    const texts = (await draw(roller, engine)).legend.items.map((item) => item.text.text);
    expect(texts).toEqual(['roll', 'vakant', 'okänt']);
    const english = await draw({ ...samband, language: 'en' }, engine);
    expect(english.legend.items.map((item) => item.text.text)).toContain('agreement missing');
  });

  test('shows no outline in the legend that no box has', async () => {
    const outlines = async (...emphases: readonly ('normal' | 'outside')[]) => {
      const [node] = samband.nodes.filter(({ kind }) => kind === 'component');
      if (!node) throw new Error('the sample has components');
      const nodes = emphases.map((emphasis, index) => ({ ...node, id: `${index}`, emphasis }));
      const { parent: _, ...machine } = { ...node, id: 'N', kind: 'node', emphasis: 'normal' as const };
      const loose = nodes.map(({ parent: __, ...rest }) => rest);
      const { legend } = await draw({ ...samband, nodes: [...loose, machine], edges: [] }, engine);
      return legend.items.flatMap(({ sample, text }) =>
        sample.type === 'node' ? [`${text.text} ${sample.emphasis}`] : [],
      );
    };
    expect(await outlines('outside', 'outside')).toEqual([
      'komponent outside',
      'nod normal',
      'utanför outside',
    ]);
    expect(await outlines('normal', 'outside')).toEqual([
      'komponent normal',
      'nod normal',
      'utanför outside',
    ]);
  });

  test('makes no ribbon of many objects that hang together, with none of them in the middle', async () => {
    const frames = { Ekonomi: 'AB', Skola: 'CD', Omsorg: 'EFG', Skatteverket: 'H', Banken: 'I', Inera: 'J' };
    const nodes = Object.entries(frames).flatMap(([frame, members]) => [
      node(frame, 'object', 'förvaltningsobjekt', frame, { frame: true }),
      ...[...members].map((id) => node(id, 'component', 'system', `System ${id}`, { parent: frame })),
    ]);
    const arrows = ['AB', 'BI', 'BD', 'BG', 'CD', 'DH', 'EG', 'FG', 'GH', 'GJ'];
    const edges = arrows.map(([from = '', to = '']) => edge(from, to, 'hämtar personuppgifter'));
    const drawing = await draw({ ...samband, nodes, edges }, engine);
    expect(drawing.width / drawing.height).toBeLessThan(2.5);
    expect(defects(drawing)).toEqual([]);
  });

  test('says in the language of the picture that there is nothing to show', async () => {
    const swedish = await draw(empty, engine);
    expect(swedish.heading.map((line) => line.text)).toContain('Det finns inget att visa i den här vyn än.');
    const english = await draw({ ...empty, language: 'en' }, engine);
    expect(english.heading.map((line) => line.text)).toContain('There is nothing to show in this view yet.');
    expect(english.legend.items).toEqual([]);
    const hints = async (shown: Picture) => (await draw(shown, engine)).heading.length;
    expect(await hints({ ...empty, empty: 'Urvalet träffar inget.' })).toBe((await hints(empty)) - 1);
  });

  test('puts nodes that no cell names in a row of their own', async () => {
    const cells = roller.grid?.cells.map((row) => row.map((ids) => ids.filter((id) => id !== 'OA'))) ?? [];
    const { grid } = roller;
    if (!grid) throw new Error('the sample has a grid');
    const drawing = await draw({ ...roller, grid: { ...grid, cells } }, engine);
    expect(drawing.nodes.map((node) => node.id)).toContain('OA');
    expect(defects(drawing)).toEqual([]);
  });

  test('leaves out edges to nodes that are not in the picture', async () => {
    const stray = samband.edges.slice(0, 1).map((edge) => ({ ...edge, id: 'stray', target: 'gone' }));
    const drawing = await draw({ ...samband, edges: [...samband.edges, ...stray] }, engine);
    expect(drawing.edges.length).toBe(samband.edges.length);
  });
});
