import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import type { Drawing } from '../../../language/drawing/drawing.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { writeDrawio } from '../../../language/formats/drawio/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { pictureOf, viewsOf } from '../../../language/views/views.ts';
import { randomPicture } from '../../drawing/random-pictures.ts';
import { hostile, roller, samband, sambandDeep, samples } from '../../drawing/samples.ts';
import { example } from '../../examples/example.ts';
import { anyPicture, unplaced } from '../unplaced.ts';
import { type Cell, type Page, readDrawio, visibleText } from './read.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const around = (cell: Cell, page: Page): readonly Cell[] => {
  const parent = page.cells.get(cell.parent ?? '');
  return parent ? [parent, ...around(parent, page)] : [];
};

/** Left and top on the page. */
function placeOf(cell: Cell, page: Page): { readonly x: number; readonly y: number } {
  const boxes = [cell, ...around(cell, page)].filter(({ vertex }) => vertex);
  return {
    x: boxes.reduce((sum, { x }) => sum + x, 0),
    y: boxes.reduce((sum, { y }) => sum + y, 0),
  };
}

/** Every node and edge once, where the drawing has it, in what it stands in there. */
function expectWhole(drawing: Drawing, page: Page): void {
  const cells = [...page.cells.values()];
  for (const cell of cells) {
    expect(cell.vertex && cell.edge, cell.id).toBe(false);
    if (cell.id !== '0') expect(page.cells.has(cell.parent ?? ''), cell.id).toBe(true);
  }
  const told = Map.groupBy(
    cells,
    ({ data, edge }) => `${edge ? 'edge' : 'node'} ${clean(data.get('eaId') ?? '')}`,
  );
  const only = (what: string, id: string): Cell => {
    const [cell, ...more] = told.get(`${what} ${id}`) ?? [];
    if (!cell || more.length > 0)
      throw new Error(`${what} ${id} is there ${more.length + (cell ? 1 : 0)} times`);
    return cell;
  };
  const said = cells.filter(({ data }) => data.has('eaId'));
  expect(said).toHaveLength(drawing.nodes.length + drawing.edges.length);
  for (const node of drawing.nodes) {
    const cell = only('node', clean(node.id));
    const { x, y } = placeOf(cell, page);
    expect(Math.abs(x - node.box.x)).toBeLessThan(0.1);
    expect(Math.abs(y - node.box.y)).toBeLessThan(0.1);
    expect([cell.width, cell.height]).toEqual([node.box.width, node.box.height]);
    if (node.parent !== undefined) expect(cell.parent).toBe(only('node', clean(node.parent)).id);
    expect(cell.data.get('eaKind')).toBe(node.kind);
    const kind = node.texts.some(({ role }) => role === 'kind') ? [node.words.kind] : [];
    expect(visibleText(cell.label)).toBe([...kind, node.words.name, ...node.words.details].join('\n'));
  }
  for (const edge of drawing.edges) {
    const cell = only('edge', clean(edge.id));
    const ends = [edge.source, edge.target].map((id) => only('node', clean(id)));
    expect([cell.source, cell.target]).toEqual(ends.map(({ id }) => id));
    const [source, target] = ends;
    // It lies in the innermost box around both.
    if (source && target && source !== target) {
      const outwards = [source, ...around(source, page)].map(({ id }) => id);
      const others = new Set([target, ...around(target, page)].map(({ id }) => id));
      expect(cell.parent).toBe(outwards.find((id) => others.has(id)));
    }
    if (edge.points.length === 0) continue;
    const parent = page.cells.get(cell.parent ?? '');
    const origin = parent?.vertex ? placeOf(parent, page) : { x: 0, y: 0 };
    const route = [
      ...ends.slice(0, 1).map((end) => corner(end, page, cell.style, 'exit')),
      ...cell.points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y })),
      ...ends.slice(1).map((end) => corner(end, page, cell.style, 'entry')),
    ];
    expect(route).toHaveLength(edge.points.length);
    for (const [index, { x, y }] of route.entries()) {
      expect(Math.abs(x - (edge.points[index]?.x ?? 0))).toBeLessThan(0.1);
      expect(Math.abs(y - (edge.points[index]?.y ?? 0))).toBeLessThan(0.1);
    }
    if (edge.texts.length > 0)
      expect(visibleText(cell.label)).toContain(edge.texts.map(({ text }) => text).join('\n'));
  }
}

function corner(
  end: Cell,
  page: Page,
  style: Cell['style'],
  which: 'exit' | 'entry',
): { x: number; y: number } {
  const { x, y } = placeOf(end, page);
  return {
    x: x + end.width * Number(style[`${which}X`]),
    y: y + end.height * Number(style[`${which}Y`]),
  };
}

/** What XML can hold of an id; readers do not agree on what is a line break in it. */
const clean = (id: string): string =>
  id
    .replace(/[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g, '')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu,
      '',
    )
    .replace(/\s+/g, ' ');

describe('writeDrawio', () => {
  test.each(Object.entries(samples))('writes %s as it was looked at', async (name, picture) => {
    const drawing = await draw(picture, engine);
    for (const [theme, suffix] of [
      [LIGHT, ''],
      [DARK, '-dark'],
    ] as const) {
      const text = writeDrawio([drawing], { theme });
      const [page, ...more] = readDrawio(text);
      expect(more).toEqual([]);
      if (page) expectWhole(drawing, page);
      if (theme === LIGHT || name === 'samband')
        await expect(text).toMatchFileSnapshot(
          path.join(import.meta.dirname, 'golden', `${name}${suffix}.drawio`),
        );
    }
  });

  test('makes a page of each drawing, with ids that differ', async () => {
    const drawings = await Promise.all(
      [samband, sambandDeep, roller, hostile].map((each) => draw(each, engine)),
    );
    const pages = readDrawio(writeDrawio(drawings, { theme: LIGHT }));
    expect(pages.map(({ name }) => name)).toEqual(drawings.map(({ title }) => title));
    for (const [index, page] of pages.entries()) {
      const drawing = drawings[index];
      if (drawing) expectWhole(drawing, page);
    }
    expect(new Set(pages.map(({ id }) => id)).size).toBe(4);
  });

  test('takes along what is around the figure: heading, heads and rules of a grid, legend', async () => {
    const drawing = await draw(roller, engine);
    const [page] = readDrawio(writeDrawio([drawing], { theme: LIGHT }));
    const texts = [...(page?.cells.values() ?? [])].map(({ label }) => visibleText(label));
    for (const { text } of [...drawing.heading, ...drawing.grid.texts, ...drawing.legend.texts])
      expect(texts).toContain(text);
    for (const { text } of drawing.legend.items) expect(texts).toContain(text.text);
    const rules = [...(page?.cells.values() ?? [])].filter(
      ({ edge, style }) => edge && style['endArrow'] === 'none',
    );
    expect(rules).toHaveLength(drawing.grid.lines.length);
  });

  test('makes texts of the parts of tables, and bars and points of what stands on an axis of time', async () => {
    const { model } = example('samverkan-vid-vardovergangar');
    const occasion = { today: '2012-06-01', at: '2012-06-01' };
    const views = viewsOf(model).filter(({ type }) => type === 'matris' || type === 'livscykel');
    const drawings = [];
    for (const view of views) drawings.push(await draw(pictureOf(model, view, 'sv', occasion), engine));
    const pages = readDrawio(writeDrawio(drawings, { theme: LIGHT }));
    expect(views.map(({ type }) => type).sort()).toEqual(['livscykel', 'matris']);
    for (const [index, { nodes, grid }] of drawings.entries()) {
      const cells = [...(pages[index]?.cells.values() ?? [])];
      for (const { id, box, bar, texts } of nodes) {
        const cell = cells.find(({ data }) => data.get('eaId') === id);
        expect(visibleText(cell?.label ?? '')).toBe(texts.map(({ text }) => text).join('\n'));
        const { x, y, width, height } = bar?.box ?? box;
        for (const [got, wanted] of [
          [cell?.x, x],
          [cell?.y, y],
          [cell?.width, width],
          [cell?.height, height],
        ])
          expect(got).toBeCloseTo(wanted ?? 0, 1);
        if (!bar) expect(cell?.style['strokeColor']).toBe('none');
        if (bar?.phase === 'event') expect(cell?.style['shape']).toBe('ellipse');
      }
      const day = cells.filter(({ id }) => id.includes('.today'));
      expect(day.length).toBe(grid.today ? 2 : 0);
    }
    expect(drawings.some(({ grid }) => grid.today)).toBe(true);
  });

  test('keeps the places of any picture', async () => {
    await fc.assert(
      fc.asyncProperty(randomPicture, async (picture) => {
        const drawing = await draw(picture, engine);
        const [page] = readDrawio(writeDrawio([drawing], { theme: LIGHT }));
        if (page) expectWhole(drawing, page);
      }),
      { numRuns: 12 },
    );
  });

  test('keeps the texts of any picture, and lets none be HTML', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const drawing = unplaced(picture);
        const text = writeDrawio([drawing], { theme: LIGHT });
        const [page] = readDrawio(text);
        if (page) expectWhole(drawing, page);
        for (const { label, data } of page?.cells.values() ?? [])
          for (const html of [label, data.get('tooltip') ?? ''])
            expect(html).not.toMatch(/<(?!br>|\/?b>|\/?font[ >])|&(?!(?:lt|gt|quot|amp|#39);)/);
        expect(writeDrawio([drawing], { theme: LIGHT })).toBe(text);
      }),
      { numRuns: 80 },
    );
  });
});
