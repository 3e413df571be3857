import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf, Pack, PackWriter } from '../../language/workspace/pack.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const TOOL = digestOf('this tool');
const PARTS = new Map(['a', 'b', 'c', ''].map((text) => [digestOf(text), Buffer.from(text.repeat(50))]));

function write(file: string, parts: ReadonlyMap<string, Uint8Array> = PARTS, tool = TOOL): boolean {
  const writer = new PackWriter(file, tool);
  for (const [key, part] of parts) writer.add(key, part);
  return writer.commit();
}

/** Every part that the pack gives; nothing for a pack that is not believed. */
function read(file: string, keys: Iterable<string> = PARTS.keys(), tool = TOOL): Map<string, string> {
  const pack = Pack.open(file, tool);
  const parts = new Map<string, string>();
  for (const key of keys) {
    const part = pack?.read(key);
    if (part) parts.set(key, Buffer.from(part).toString());
  }
  pack?.close();
  return parts;
}

const WHOLE = new Map([...PARTS].map(([key, part]) => [key, part.toString()]));

test('gives back what was put in, whatever it is', () => {
  const file = path.join(temporaryFolder(), 'a/b/pack');
  const parts = fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(parts, (content) => {
      const wanted = new Map(Object.entries(content).map(([name, part]) => [digestOf(name), part]));
      expect(write(file, wanted)).toBe(true);
      const pack = Pack.open(file, TOOL);
      expect(pack?.size).toBe(wanted.size);
      for (const [key, part] of wanted) expect(pack?.read(key)).toEqual(Buffer.from(part));
      expect(pack?.read(digestOf('another'))).toBeUndefined();
      pack?.close();
      expect(pack?.read([...wanted.keys()][0] ?? '')).toBeUndefined();
    }),
  );
});

test('is nobody else’s business', () => {
  const file = path.join(temporaryFolder(), 'own/pack');
  write(file);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
});

describe('is believed only as it was written', () => {
  const file = path.join(temporaryFolder(), 'pack');
  write(file);
  const bytes = readFileSync(file);
  const damaged = path.join(temporaryFolder(), 'damaged');

  test('every byte changed', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [1, 128, 255]) {
        const copy = Buffer.from(bytes);
        copy.writeUInt8((copy[at] ?? 0) ^ bit, at);
        writeFileSync(damaged, copy);
        const parts = read(damaged);
        // A damaged part is not there; the others are as they were.
        for (const [key, part] of parts) expect(part, `byte ${at}`).toBe(WHOLE.get(key));
        expect(parts.size, `byte ${at}`).toBeLessThan(WHOLE.size);
      }
    }
  });

  test('cut off anywhere, or longer than it was', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      copyFileSync(file, damaged);
      truncateSync(damaged, length);
      expect(read(damaged).size, `${length} bytes`).toBe(0);
    }
    for (const more of [Buffer.alloc(1), Buffer.alloc(5000), bytes]) {
      writeFileSync(damaged, Buffer.concat([bytes, more]));
      expect(read(damaged).size).toBe(0);
    }
  });

  test('by the same tool, and in one piece', () => {
    expect(read(file)).toEqual(WHOLE);
    expect(read(file, PARTS.keys(), digestOf('another tool')).size).toBe(0);
    const other = path.join(temporaryFolder(), 'other');
    write(other, new Map([[digestOf('a'), Buffer.from('of another pack')]]));
    writeFileSync(damaged, Buffer.concat([bytes.subarray(0, bytes.length / 2), readFileSync(other)]));
    expect(read(damaged).size).toBe(0);
  });

  test('a folder, nothing, and something else entirely', () => {
    for (const at of [temporaryFolder(), path.join(temporaryFolder(), 'none'), import.meta.filename])
      expect(Pack.open(at, TOOL)).toBeUndefined();
  });

  test('cut off while it is open', () => {
    copyFileSync(file, damaged);
    const pack = Pack.open(damaged, TOOL);
    truncateSync(damaged, 45);
    expect(pack?.read(digestOf('a'))).toBeUndefined();
    pack?.close();
  });
});

describe('while it is written', () => {
  test('the old one stands, and is whole in the hands of its readers', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'pack');
    write(file);
    const reader = Pack.open(file, TOOL);
    const writer = new PackWriter(file, TOOL);
    writer.add(digestOf('new'), Buffer.alloc(3_000_000, 'n'));
    expect(read(file)).toEqual(WHOLE);
    expect(writer.commit()).toBe(true);
    for (const [key, part] of WHOLE) expect(Buffer.from(reader?.read(key) ?? '').toString()).toBe(part);
    reader?.close();
    expect(read(file, [digestOf('new')]).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['pack']);
  });

  test('one that is given up leaves nothing', () => {
    const folder = temporaryFolder();
    const writer = new PackWriter(path.join(folder, 'pack'), TOOL);
    writer.add(digestOf('a'), Buffer.alloc(2_000_000));
    writer.abort();
    expect(readdirSync(folder)).toEqual([]);
    expect(writer.commit()).toBe(false);
  });

  test('the last of two wins', () => {
    const file = path.join(temporaryFolder(), 'pack');
    const writers = ['first', 'second'].map((name) => {
      const writer = new PackWriter(file, TOOL);
      writer.add(digestOf('who'), Buffer.from(name));
      return writer;
    });
    for (const writer of writers.toReversed()) writer.commit();
    expect(read(file, [digestOf('who')]).get(digestOf('who'))).toBe('first');
  });

  test.each([
    ['a file where the folder should be', 'file/pack'],
    ['a folder where the file should be', 'taken'],
    ['a device where the folder should be', '../../dev/null/pack'],
  ])('%s is no error', (_, place) => {
    const folder = temporaryFolder({ file: 'x', 'taken/x': '' });
    const file = path.join(folder, place);
    expect(write(file)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });
});
