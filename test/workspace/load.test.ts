import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Summary } from '../../language/model/summary.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { ProjectCache } from '../../language/workspace/cache.ts';
import { findFiles, readSource } from '../../language/workspace/files.ts';
import { type LoadOptions, loadSummaries, readFiles } from '../../language/workspace/load.ts';
import { digestOf } from '../../language/workspace/pack.ts';
import { Turns } from '../../language/workspace/turns.ts';
import { Parsers } from '../../language/workspace/workers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const EXAMPLES = path.join(import.meta.dirname, '../../examples');
const TOOL = digestOf('this tool');
const TEXTS = {
  'a.ea': 'komponent A { -> B }\n',
  'b.ea': 'komponent B\nkomponent B\n',
  'same/b.ea': 'komponent B\nkomponent B\n',
  'broken.ea': 'komponent { } } "\n-> \n',
  'empty.ea': '',
};

interface Loaded {
  /** By path, in the order of the paths. */
  readonly summaries: readonly Summary[];
  /** Files whose text was not in the cache. */
  readonly unknown: readonly string[];
}

async function load(root: string, cacheFolder?: string, more: Partial<LoadOptions> = {}): Promise<Loaded> {
  const cache = cacheFolder === undefined ? undefined : new ProjectCache(cacheFolder, [root], TOOL);
  const turns = new Turns(1);
  const refuse = (_: string, error: unknown): never => {
    throw error;
  };
  const files = await readFiles(findFiles(root), { cache, turns, refuse });
  const summaries: Summary[] = [];
  await loadSummaries(files, { cache, turns, take: (it) => summaries.push(it), fail: refuse, ...more });
  cache?.close();
  return {
    summaries: summaries.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    unknown: files.filter(({ text }) => text !== undefined).map(({ file }) => path.relative(root, file)),
  };
}

function parsed(root: string): readonly Summary[] {
  return findFiles(root)
    .map(readSource)
    .map(({ uri, text }) => summarise(uri, text))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

test('what is taken from the cache is what parsing gives, over all examples', async () => {
  const folder = temporaryFolder();
  const wanted = parsed(EXAMPLES);
  expect(wanted.length).toBeGreaterThan(5);
  expect((await load(EXAMPLES)).summaries).toEqual(wanted);
  expect((await load(EXAMPLES, folder)).summaries).toEqual(wanted);
  const warm = await load(EXAMPLES, folder);
  expect(warm.unknown).toEqual([]);
  expect(warm.summaries).toEqual(wanted);
});

test('only what is new is parsed, wherever it lies', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder(TEXTS);
  expect((await load(root, folder)).unknown).toHaveLength(5);
  expect((await load(root, folder)).unknown).toEqual([]);
  mkdirSync(path.join(root, 'moved'));
  writeFileSync(path.join(root, 'moved/a.ea'), TEXTS['a.ea']);
  writeFileSync(path.join(root, 'b.ea'), 'komponent C\n');
  rmSync(path.join(root, 'a.ea'));
  const changed = await load(root, folder);
  expect(changed.unknown).toEqual(['b.ea']);
  expect(changed.summaries).toEqual(parsed(root));
  expect((await load(root, folder)).unknown).toEqual([]);
});

test('an edit that keeps size and time of a file is seen', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder(TEXTS);
  const file = path.join(root, 'a.ea');
  const { atime, mtime } = statSync(file);
  await load(root, folder);
  writeFileSync(file, TEXTS['a.ea'].replace('A', 'X'));
  utimesSync(file, atime, mtime);
  expect((await load(root, folder)).summaries[0]?.declarations[0]?.name).toBe('X');
});

test('a cache that is damaged anywhere gives the right summaries all the same', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder(TEXTS);
  const wanted = parsed(root);
  await load(root, folder);
  const [name = ''] = readdirSync(folder);
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 37) {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8((damaged[at] ?? 0) ^ 16, at);
    writeFileSync(file, damaged);
    expect((await load(root, folder)).summaries, `byte ${at}`).toEqual(wanted);
    writeFileSync(file, bytes.subarray(0, at));
    expect((await load(root, folder)).summaries, `${at} bytes`).toEqual(wanted);
  }
});

test('parts of the right form that are no summaries are parsed again', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder(TEXTS);
  const cache = new ProjectCache(folder, [root], TOOL);
  const writer = cache.rewrite();
  for (const text of Object.values(TEXTS)) writer.add(digestOf(text), Buffer.from('{"no": "summary"}'));
  writer.commit();
  cache.close();
  expect((await load(root, folder)).summaries).toEqual(parsed(root));
});

test('texts of files that are gone are not kept for ever', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder();
  for (let index = 0; index < 300; index += 1)
    writeFileSync(path.join(root, `${index}.ea`), `komponent A${index}\n`);
  await load(root, folder);
  const [name = ''] = readdirSync(folder);
  const before = statSync(path.join(folder, name)).size;
  for (let index = 1; index < 300; index += 1) rmSync(path.join(root, `${index}.ea`));
  expect((await load(root, folder)).unknown).toEqual([]);
  expect(statSync(path.join(folder, name)).size).toBeLessThan(before / 50);
  expect((await load(root, folder)).unknown).toEqual([]);
});

test.each([true, false])('threads give what this thread gives (helping: %s)', async (helps) => {
  const folder = temporaryFolder();
  const wanted = parsed(EXAMPLES);
  const threaded = await load(EXAMPLES, folder, { threshold: 0, helps });
  expect(threaded.summaries).toEqual(wanted);
  expect((await load(EXAMPLES, folder)).unknown).toEqual([]);
});

test.each([
  'throw new Error("no");',
  'process.exit(7);',
  'this is no program',
  'await new Promise((done) => setTimeout(done, 20)); process.exit()',
])('threads that die harm nothing: %s', async (program) => {
  const worker = path.join(temporaryFolder({ 'worker.mjs': program }), 'worker.mjs');
  const parsers = (): Parsers => new Parsers({ worker, threads: 2 });
  expect((await load(EXAMPLES, undefined, { threshold: 0, parsers })).summaries).toEqual(parsed(EXAMPLES));
});

test('a thread that dies over one request has the others answered', async () => {
  const program = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, texts }) => {
      if (texts.includes('deadly')) process.exit(1);
      parentPort.postMessage({ id, summaries: texts.map(() => new Uint8Array([texts.length])) });
    });`;
  const worker = path.join(temporaryFolder({ 'worker.mjs': program }), 'worker.mjs');
  const parsers = new Parsers({ worker, threads: 1 });
  expect(await parsers.parse(['a', 'b'])).toEqual([new Uint8Array([2]), new Uint8Array([2])]);
  expect(await parsers.parse(['deadly', 'b'])).toEqual([undefined, undefined]);
  expect(await parsers.parse(['c'])).toEqual([new Uint8Array([1])]);
  await parsers.close();
  expect(await parsers.parse(['c'])).toEqual([undefined]);
});

test('a signal stops it between two turns, and the cache is as it was', async () => {
  const folder = temporaryFolder();
  const root = temporaryFolder(TEXTS);
  await load(root, folder);
  const before = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  writeFileSync(path.join(root, 'new.ea'), 'komponent N\n'.repeat(2000));
  writeFileSync(path.join(root, 'newer.ea'), 'komponent M\n'.repeat(2000));
  const stop = new AbortController();
  const turns = new Turns(0, stop.signal);
  const take = (): void => stop.abort();
  for (const threshold of [0, 1e9]) {
    await expect(load(root, folder, { turns, take, threshold })).rejects.toThrow('aborted');
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))).toEqual(before);
  }
});
