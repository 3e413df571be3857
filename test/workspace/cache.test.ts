import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ProjectCache } from '../../language/workspace/cache.ts';
import { digestOf } from '../../language/workspace/pack.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const TOOL = digestOf('this tool');
const KEY = digestOf('key');

function keep(folder: string, roots: readonly string[], tool = TOOL): void {
  const cache = new ProjectCache(folder, roots, tool);
  const writer = cache.rewrite();
  writer.add(KEY, Buffer.from('summary'));
  expect(writer.commit()).toBe(true);
  cache.reopen();
  cache.keepFindings(KEY, ['finding']);
  cache.close();
}

/** What a later run finds. */
function found(folder: string, roots: readonly string[], tool = TOOL): unknown {
  const cache = new ProjectCache(folder, roots, tool);
  const summary = cache.read(KEY);
  cache.close();
  return [summary && Buffer.from(summary).toString(), cache.findings(KEY)];
}

const ALL = ['summary', ['finding']];
const NOTHING = [undefined, undefined];

test('is found again by the same paths in any order, and by nobody else', () => {
  const folder = temporaryFolder();
  const [one = '', two = ''] = [temporaryFolder(), temporaryFolder()];
  keep(folder, [one, two]);
  expect(found(folder, [two, one])).toEqual(ALL);
  expect(found(folder, [one])).toEqual(NOTHING);
  expect(found(folder, [one, two], digestOf('the next version'))).toEqual(NOTHING);
});

test('of another version is not believed under this one’s name', () => {
  const folder = temporaryFolder();
  keep(folder, ['/a'], digestOf('an old version'));
  const old = readdirSync(folder);
  keep(folder, ['/a']);
  for (const name of readdirSync(folder).filter((it) => !old.includes(it))) {
    const ending = path.extname(name);
    const other = old.find((it) => it.endsWith(ending)) ?? '';
    writeFileSync(path.join(folder, name), readFileSync(path.join(folder, other)));
  }
  expect(found(folder, ['/a'])).toEqual(NOTHING);
});

test('findings that are no JSON are none', () => {
  const folder = temporaryFolder();
  const cache = new ProjectCache(folder, ['/a'], TOOL);
  cache.keepFindings(KEY, 'x'.repeat(40_000_000));
  expect(cache.findings(KEY)).toBeUndefined();
  expect(cache.findings(digestOf('another'))).toBeUndefined();
});

test('what is too old goes, and so does what a writer left behind; nothing else does', () => {
  const folder = temporaryFolder({ 'notes.txt': 'mine', [`${'a'.repeat(40)}.other`]: 'mine' });
  keep(folder, ['/old']);
  const old = readdirSync(folder).filter((name) => /\.(summaries|findings)$/.test(name));
  const left = `${'b'.repeat(40)}.summaries.${crypto.randomUUID()}.tmp`;
  const fresh = `${'c'.repeat(40)}.summaries.${crypto.randomUUID()}.tmp`;
  for (const name of [left, fresh]) writeFileSync(path.join(folder, name), 'half');
  const age = (name: string, days: number): void => {
    const then = Date.now() / 1000 - days * 86_400;
    utimesSync(path.join(folder, name), then, then);
  };
  for (const name of [...old, 'notes.txt', `${'a'.repeat(40)}.other`]) age(name, 31);
  age(left, 0.1);
  keep(folder, ['/new']);
  for (const name of [...old, left]) expect(existsSync(path.join(folder, name)), name).toBe(false);
  for (const name of [fresh, 'notes.txt']) expect(existsSync(path.join(folder, name)), name).toBe(true);
  expect(found(folder, ['/new'])).toEqual(ALL);
});

test('one that is used stays', () => {
  const folder = temporaryFolder();
  keep(folder, ['/old']);
  const then = Date.now() / 1000 - 29 * 86_400;
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), then, then);
  const cache = new ProjectCache(folder, ['/old'], TOOL);
  cache.touch();
  cache.close();
  for (const name of readdirSync(folder)) {
    const later = Date.now() / 1000 - 5 * 86_400;
    expect(readdirSync(folder)).toContain(name);
    utimesSync(path.join(folder, name), later, later);
  }
  keep(folder, ['/new']);
  expect(found(folder, ['/old'])).toEqual(ALL);
});

test('a folder that is a file keeps nothing, and nobody minds', () => {
  const folder = path.join(temporaryFolder({ cache: 'a file' }), 'cache');
  const cache = new ProjectCache(folder, ['/a'], TOOL);
  expect(cache.rewrite().commit()).toBe(false);
  cache.reopen();
  cache.keepFindings(KEY, []);
  cache.touch();
  expect(found(folder, ['/a'])).toEqual(NOTHING);
  expect(readFileSync(folder, 'utf8')).toBe('a file');
});
