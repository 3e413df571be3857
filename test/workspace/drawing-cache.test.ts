import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Location } from '../../language/model/location.ts';
import type { Picture } from '../../language/views/picture.ts';
import { ProjectCache } from '../../language/workspace/cache.ts';
import { DrawingCache } from '../../language/workspace/drawing-cache.ts';
import { nestedPicture } from '../bench/nested.ts';

/** However busy the machine is. */
const PATIENT = { deadline: 55_000 };

const engine = createElkEngine();
const made: string[] = [];
afterAll(async () => {
  await engine.close();
  for (const folder of made) rmSync(folder, { recursive: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ea-drawings-'));
  made.push(folder);
  return folder;
}

function at(line: number): Location {
  return {
    uri: 'file:///a.ea',
    range: { start: { line, character: 0 }, end: { line, character: 3 } },
  };
}

/** A picture with lines between containers, in which everything is written some lines further down. */
function picture(down = 0, title = 'Bild'): Picture {
  const plain = nestedPicture(120);
  return {
    ...plain,
    title,
    location: at(down),
    nodes: plain.nodes.map((node, index) => ({ ...node, location: at(index + down) })),
    edges: plain.edges.map((edge, index) => ({ ...edge, location: at(1000 + index + down) })),
  };
}

/** Opens the cache of one run, draws, and closes it. */
async function run(
  folder: string,
  pictures: readonly Picture[],
  make = (shown: Picture): Promise<Drawing> => draw(shown, engine, PATIENT),
): Promise<{ drawings: readonly Drawing[]; drawn: number }> {
  const project = new ProjectCache(folder, ['/project']);
  const cache = new DrawingCache(project);
  const drawings: Drawing[] = [];
  let drawn = 0;
  for (const each of pictures)
    drawings.push(
      await cache.draw(each, () => {
        drawn++;
        return make(each);
      }),
    );
  cache.close();
  project.close();
  return { drawings, drawn };
}

describe('drawings that are kept', () => {
  test('are those that would be made, wherever things are written by now', async () => {
    const folder = emptyFolder();
    expect((await run(folder, [picture()])).drawn).toBe(1);
    const { drawings, drawn } = await run(folder, [picture(), picture(7)]);
    expect(drawn).toBe(0);
    const plain = [await draw(picture(), engine, PATIENT), await draw(picture(7), engine, PATIENT)];
    expect(drawings.map((each) => JSON.stringify(each))).toEqual(plain.map((each) => JSON.stringify(each)));
    expect(drawings[1]?.edges.some(({ members }) => members)).toBe(true);
  });

  test('are made again when the picture shows something else', async () => {
    const folder = emptyFolder();
    await run(folder, [picture()]);
    const { drawings, drawn } = await run(folder, [picture(0, 'En annan bild'), picture()]);
    expect(drawn).toBe(1);
    expect(drawings.map(({ title }) => title)).toEqual(['En annan bild', 'Bild']);
    expect((await run(folder, [picture(), picture(0, 'En annan bild')])).drawn).toBe(0);
  });

  test('stay when others are asked for', async () => {
    const folder = emptyFolder();
    await run(folder, [picture()]);
    await run(folder, [picture(0, 'En annan bild')]);
    expect((await run(folder, [picture()])).drawn).toBe(0);
  });

  test('are not those that were drawn in a hurry', async () => {
    const folder = emptyFolder();
    const hurried = async (shown: Picture) => ({
      ...(await draw(shown, engine, PATIENT)),
      hurried: true as const,
    });
    await run(folder, [picture()], hurried);
    expect((await run(folder, [picture()])).drawn).toBe(1);
  });

  test('are made again when the file is damaged', async () => {
    const folder = emptyFolder();
    const [whole] = (await run(folder, [picture()])).drawings;
    const [name = ''] = readdirSync(folder);
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    for (const share of [0.01, 0.5, 0.999]) {
      const damaged = Buffer.from(bytes);
      const place = Math.floor(share * bytes.length);
      damaged.writeUInt8((damaged[place] ?? 0) ^ 1, place);
      writeFileSync(file, damaged);
      const { drawings, drawn } = await run(folder, [picture()]);
      expect([drawn, JSON.stringify(drawings[0])]).toEqual([1, JSON.stringify(whole)]);
    }
  });

  test('bring what was made of them', async () => {
    const folder = emptyFolder();
    const products = async (): Promise<{ bytes: string[]; count: number }> => {
      const cache = new DrawingCache(new ProjectCache(folder, ['/project']));
      const drawing = await cache.draw(picture(), () => draw(picture(), engine, PATIENT));
      let count = 0;
      const make = (word: string) => () => {
        count++;
        return Buffer.from(word);
      };
      const bytes: string[] = [];
      for (const what of ['small', 'large'])
        bytes.push(Buffer.from(await cache.product(drawing, what, make(what))).toString());
      cache.close();
      return { bytes, count };
    };
    const first = await products();
    expect(first.count).toBe(2);
    const second = await products();
    expect(second.count).toBe(0);
    expect([first.bytes, second.bytes]).toEqual([
      ['small', 'large'],
      ['small', 'large'],
    ]);
  });

  test('harm nothing when they cannot be written', async () => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'no-folder'), '');
    expect((await run(path.join(folder, 'no-folder'), [picture()])).drawn).toBe(1);
  });
});
