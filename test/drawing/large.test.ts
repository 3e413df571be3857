import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { drawLarge } from '../../language/drawing/large.ts';
import { LayoutError } from '../../language/layout/engine.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Picture, PictureEdge } from '../../language/views/picture.ts';
import { nestedPicture, withLeaf } from '../bench/nested.ts';
import { defects } from './quality.ts';
import { randomBands, randomPicture } from './random-pictures.ts';

/** However busy the machine is. */
const PATIENT = { deadline: 55_000 };

const engine = createElkEngine();
afterAll(() => engine.close());

/** Adds lines that lead into what they come from, and several between the same two. */
function tangled(picture: Picture): Picture {
  const more = picture.nodes.flatMap((node, index): PictureEdge[] => {
    const like = picture.edges[index % Math.max(1, picture.edges.length)];
    if (!like) return [];
    return [
      ...(node.parent === undefined
        ? []
        : [{ ...like, id: `in${index}`, source: node.parent, target: node.id }]),
      { ...like, id: `again${index}` },
    ];
  });
  return { ...picture, edges: [...picture.edges, ...more] };
}

/** Where nodes are in what contains them. */
function offsets({ nodes }: Drawing): Map<string, { parent: string | undefined; x: number; y: number }> {
  const boxes = new Map(nodes.map(({ id, box }) => [id, box]));
  return new Map(
    nodes.map(({ id, parent, box }) => {
      const around = boxes.get(parent ?? '') ?? { x: 0, y: 0 };
      return [id, { parent, x: box.x - around.x, y: box.y - around.y }];
    }),
  );
}

async function drawn(picture: Picture): Promise<Drawing> {
  const { width, height, nodes, edges } = await drawLarge(picture, engine, PATIENT, false);
  const { id, type, language, direction, title } = picture;
  const grid = { lines: [], texts: [] };
  const legend = { box: { x: 0, y: 0, width: 0, height: 0 }, items: [], texts: [] };
  return { id, type, language, direction, title, width, height, heading: [], nodes, edges, grid, legend };
}

describe('a large picture', () => {
  test('has no defects, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomPicture, async (picture) => {
        expect(defects(await drawn(tangled(picture)))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test.each([130, 320])('of %i nodes has no defects and loses no relation', async (size) => {
    const picture = nestedPicture(size);
    const drawing = await draw(picture, engine, PATIENT);
    expect(defects(drawing)).toEqual([]);
    expect(drawing.nodes).toHaveLength(size);
    const shown = drawing.edges.flatMap((edge) => edge.members?.map(({ id }) => id) ?? [edge.id]);
    expect(shown.sort()).toEqual(picture.edges.map(({ id }) => id).sort());
  });

  test('of layers keeps them in order', async () => {
    await fc.assert(
      fc.asyncProperty(randomBands, async (picture) => {
        const drawing = await drawn(picture);
        expect(defects(drawing)).toEqual([]);
        const bottoms = ['business', 'product', 'component', 'node'].map((band) => {
          const box = drawing.nodes.find(({ id }) => id === `band:${band}`)?.box;
          return box && [box.y, box.y + box.height];
        });
        expect(bottoms.flat()).toEqual(bottoms.flat().toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      }),
      { numRuns: 40 },
    );
  });

  test('says what a line between containers stands for', async () => {
    const { edges } = await draw(nestedPicture(130), engine, PATIENT);
    const bundle = edges.find(({ members }) => (members?.length ?? 0) > 1);
    expect(bundle?.texts.map(({ text }) => text)).toEqual([`${bundle?.members?.length}×`]);
    for (const { description } of bundle?.members ?? [])
      expect(bundle?.description).toContain(description.split('\n')[0]);
    const single = edges.find(({ members }) => members?.length === 1);
    expect(single?.description).toContain(single?.members?.[0]?.description ?? 'none');
  });

  test('is folded when it has more nodes than can be read, and says so', async () => {
    const picture = nestedPicture(700);
    const folded = await draw(picture, engine, PATIENT);
    expect(defects(folded)).toEqual([]);
    const hidden = picture.nodes.length - folded.nodes.length;
    expect(folded.heading.map(({ text }) => text).join(' ')).toContain(`${hidden} element är hopfällda`);
    expect(folded.nodes.reduce((sum, node) => sum + (node.folded ?? 0), 0)).toBe(hidden);
    const holder = folded.nodes.find((node) => node.folded === 3);
    expect(holder?.texts.map(({ text }) => text)).toContain('3 hopfällda element');
    const english = await draw({ ...picture, language: 'en' }, engine, PATIENT);
    expect(english.heading.map(({ text }) => text).join(' ')).toContain(`${hidden} elements are folded`);
  });

  test('is drawn as its outermost nodes when the rest takes too long', async () => {
    const slow = {
      layout: async (...[graph, request]: Parameters<typeof engine.layout>) => {
        if (graph.nodes.length < 5) throw new LayoutError('deadline', 'late');
        return await engine.layout(graph, request);
      },
      close: () => Promise.resolve(),
    };
    const picture = nestedPicture(200);
    const drawing = await draw(picture, slow);
    const roots = picture.nodes.filter(({ parent }) => parent === undefined);
    expect(drawing.nodes.map(({ id }) => id)).toEqual(roots.map(({ id }) => id));
    expect(drawing.heading.map(({ text }) => text).join(' ')).toContain(
      `${200 - roots.length} element är hopfällda, eftersom`,
    );
    const late = { ...slow, layout: () => Promise.reject(new LayoutError('deadline', 'late')) };
    await expect(draw(picture, late)).rejects.toMatchObject({ reason: 'deadline' });
  });

  test('with a leaf more is as before inside all containers but those around it', async () => {
    const picture = nestedPicture(200);
    const leaf = picture.nodes.find(({ id }) => id === 'layer100') ?? picture.nodes.at(-1);
    const component = picture.nodes.find(({ id }) => id === leaf?.parent);
    if (!leaf || !component) throw new Error('The made-up picture has no leaf there.');
    const [before, after] = [
      await draw(picture, engine, PATIENT),
      await draw(withLeaf(picture, leaf, 'added'), engine, PATIENT),
    ].map(offsets);
    expect(after?.has('added')).toBe(true);
    for (const [id, { parent, x, y }] of before ?? [])
      if (parent !== undefined && parent !== component.id && parent !== component.parent)
        expect([id, after?.get(id)]).toEqual([id, { parent, x, y }]);
  });

  test('is the same bytes every time', async () => {
    const other = createElkEngine();
    const picture = nestedPicture(200);
    const once = JSON.stringify(await draw(picture, engine, PATIENT));
    expect(JSON.stringify(await draw(picture, engine, PATIENT))).toBe(once);
    expect(JSON.stringify(await draw(picture, other, PATIENT))).toBe(once);
    await other.close();
  });
});
