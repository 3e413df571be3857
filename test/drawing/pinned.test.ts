/** What is pinned stands where it is pinned, and the picture is as whole as any other. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Picture, Pin } from '../../language/views/picture.ts';
import { nestedPicture, withLeaf } from '../bench/nested.ts';
import { defects } from './quality.ts';
import { randomPicture } from './random-pictures.ts';
import { edge, node, samband, sambandDeep } from './samples.ts';

/** Milliseconds that a machine with much else to do may take. */
const LONG = 300_000;

const engine = createElkEngine();
afterAll(() => engine.close());

const pin = (id: string, x: number, y: number): Pin => ({ title: `<${id}>`, node: id, x, y });
const drawn = (picture: Picture, ...pins: readonly Pin[]): Promise<Drawing> =>
  draw({ ...picture, pins }, engine);
const heading = ({ heading: lines }: Drawing): string => lines.map(({ text }) => text).join(' ');
const boxOf = ({ nodes }: Drawing, id: string) => nodes.find((it) => it.id === id)?.box ?? expect.fail(id);
/** From the corner of one box to that of another. */
function between(drawing: Drawing, from: string, to: string): readonly [number, number] {
  const [a, b] = [boxOf(drawing, from), boxOf(drawing, to)];
  return [b.x - a.x, b.y - a.y];
}

const three: Picture = {
  ...samband,
  nodes: ['A', 'B', 'C'].map((id) => node(id, 'component', 'komponent', id)),
  edges: [edge('A', 'B', 'läser'), edge('B', 'C', 'skickar')],
};

describe('what is pinned', () => {
  test('stands there, also when it stands in a frame, and the others stay', async () => {
    const plain = await draw(three, engine);
    const drawing = await drawn(three, pin('A', 100, 300), pin('B', 900, 0));
    expect(between(drawing, 'A', 'B')).toEqual([800, -300]);
    expect(heading(drawing)).toBe(heading(plain));
    expect(defects(drawing)).toEqual([]);

    const inner = sambandDeep.nodes.find(({ parent }) => parent !== undefined) ?? expect.fail();
    const frame = inner.parent ?? '';
    const framed = await drawn(sambandDeep, pin(inner.id, 50, 60));
    expect(between(framed, frame, inner.id)).toEqual(
      between(await draw(sambandDeep, engine), frame, inner.id),
    );
    expect(defects(framed)).toEqual([]);
  });

  test('stays when something is added that moves everything else', async () => {
    const more: Picture = {
      ...three,
      nodes: [...'XYZ'].map((id) => node(id, 'component', 'komponent', id)).concat(three.nodes),
      edges: [edge('X', 'Y', 'läser'), edge('Y', 'A', 'läser'), edge('Z', 'A', 'läser'), ...three.edges],
    };
    const pins = [pin('A', 0, 0), pin('B', 300, 200), pin('C', 40, 500)];
    const [before, after] = [await drawn(three, ...pins), await drawn(more, ...pins)];
    for (const id of ['B', 'C']) expect(between(after, 'A', id)).toEqual(between(before, 'A', id));
    expect(between(after, 'A', 'C')).toEqual([40, 500]);
    expect(defects(after)).toEqual([]);
  });

  test('yields to what is pinned before it, and the picture says so', async () => {
    const drawing = await drawn(three, pin('A', 100, 100), pin('B', 110, 110));
    expect(heading(drawing)).toContain('Står inte där de är fästa, eftersom annat står i vägen: <B>.');
    expect(defects(drawing)).toEqual([]);
  });

  test('is named when it is not shown', async () => {
    const drawing = await draw({ ...three, pins: [{ title: 'Borta', x: 0, y: 0 }] }, engine);
    expect(heading(drawing)).toContain('Fäst i vyn, men visas inte: Borta.');
  });

  test('stays in a picture that is laid out container by container', { timeout: LONG }, async () => {
    const picture = nestedPicture(200);
    const [root] = picture.nodes.filter(({ parent }) => parent === undefined);
    const leaf = picture.nodes.findLast(({ parent }) => parent !== undefined) ?? expect.fail();
    const pins = [pin(root?.id ?? '', 3000, 100), pin(leaf.id, 200, 4000)];
    const [before, after] = [
      await drawn(picture, ...pins),
      await drawn(withLeaf(picture, leaf, 'new'), ...pins),
    ];
    for (const drawing of [before, after])
      expect(between(drawing, root?.id ?? '', leaf.id)).toEqual([-2800, 3900]);
    expect(defects(before)).toEqual([]);
  });
});

test('a picture has no more defects for its pins, wherever they are', { timeout: LONG }, async () => {
  const place = fc.record({ node: fc.nat(30), x: fc.nat(900), y: fc.nat(700) });
  const places = fc.array(place, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(randomPicture, places, async (picture, somewhere) => {
      const pins = somewhere.map(({ node: at, x, y }) =>
        pin(picture.nodes[at % picture.nodes.length]?.id ?? '', x, y),
      );
      expect(defects(await drawn(picture, ...pins))).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
