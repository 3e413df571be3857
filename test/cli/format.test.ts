import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ea, folder } from './ea.ts';

const UGLY = 'komponent  A {\n-> B hämtar\n}\n';
const NEAT = 'komponent A {\n  -> B hämtar\n}\n';
const ENGLISH = 'component A {\n  -> B reads\n}\n';

const read = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8');

describe.concurrent('ea format', () => {
  test('lays out the files of a folder and says which', async () => {
    const root = folder({ 'a.ea': UGLY, 'b/c.ea': UGLY, 'neat.ea': NEAT });
    const { code, stdout, stderr } = await ea(['format'], { cwd: root });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('formatted a.ea\nformatted b/c.ea\n2 of 3 files changed.\n');
    expect([read(root, 'a.ea'), read(root, 'b/c.ea')]).toEqual([NEAT, NEAT]);
    expect(await ea(['format'], { cwd: root })).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(root).sort()).toEqual(['a.ea', 'b', 'neat.ea']);
  });

  test('--check lists the files that would change, and changes none', async () => {
    const root = folder({ 'a.ea': UGLY, 'neat.ea': NEAT });
    expect(await ea(['format', '--check'], { cwd: root })).toMatchObject({
      code: 1,
      stdout: 'a.ea\n',
      stderr: '1 of 2 files would change. Run ea format.\n',
    });
    expect(read(root, 'a.ea')).toBe(UGLY);
    expect(await ea(['format', '--check', 'neat.ea'], { cwd: root })).toMatchObject({ code: 0, stdout: '' });
  });

  test('keeps line endings, the byte order mark, permissions and links', async () => {
    const root = folder({ 'a.ea': `\uFEFF${UGLY.replaceAll('\n', '\r\n')}` });
    chmodSync(path.join(root, 'a.ea'), 0o640);
    symlinkSync('a.ea', path.join(root, 'link.ea'));
    expect(await ea(['format', 'link.ea'], { cwd: root })).toMatchObject({ code: 0 });
    expect(read(root, 'a.ea')).toBe(`\uFEFF${NEAT.replaceAll('\n', '\r\n')}`);
    expect(lstatSync(path.join(root, 'link.ea')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(path.join(root, 'a.ea')).mode & 0o777).toBe(0o640);
  });

  test('does the others when a file cannot be read, and ends with 2', async () => {
    const root = folder({ 'a.ea': UGLY, 'bad.ea': new Uint8Array([0xff, 0xfe]) });
    const { code, stderr } = await ea(['format', '.', 'gone'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain('ea: bad.ea: is not text in UTF-8');
    expect(stderr).toContain('ea: gone: does not exist');
    expect(read(root, 'a.ea')).toBe(NEAT);
  });

  test('leaves what it does not understand', async () => {
    const broken = 'komponent A {\n    typ ] {{ "\n';
    const root = folder({ 'a.ea': broken });
    expect(await ea(['format'], { cwd: root })).toMatchObject({ code: 0, stderr: '' });
    expect(read(root, 'a.ea')).toBe(broken);
  });

  test('- reads standard input and writes standard output', async () => {
    const io = { input: `\uFEFF${UGLY}`, endInput: true };
    expect(await ea(['format', '-'], io)).toMatchObject({ code: 0, stdout: `\uFEFF${NEAT}`, stderr: '' });
    expect(await ea(['format', '-', '--check'], io)).toMatchObject({ code: 1, stdout: '' });
    expect(await ea(['format', '-', '--keywords', 'en'], io)).toMatchObject({
      code: 0,
      stdout: `\uFEFF${ENGLISH}`,
    });
    const { code, stderr } = await ea(['format', '-', 'a.ea'], io);
    expect(code).toBe(2);
    expect(stderr).toContain('- reads standard input');
  });

  test('--keywords turns the files into one language, by what names mean in the whole project', async () => {
    const own = 'komponent C { -> A skickar }\nverb skickar\n';
    const root = folder({ 'a.ea': NEAT, 'own.ea': own });
    expect(await ea(['format', '--keywords', 'en'], { cwd: root })).toMatchObject({ code: 0 });
    expect(read(root, 'a.ea')).toBe(ENGLISH);
    expect(read(root, 'own.ea')).toBe('component C { -> A skickar }\nverb skickar\n');
    expect(await ea(['format', '--keywords', 'sv', '.'], { cwd: root })).toMatchObject({ code: 0 });
    expect([read(root, 'a.ea'), read(root, 'own.ea')]).toEqual([NEAT, own]);
  });

  // Whoever is root may write everything.
  test.runIf(process.getuid?.() !== undefined)('does not write over what is write-protected', async () => {
    const root = folder({ 'a.ea': UGLY, 'b.ea': UGLY });
    chmodSync(root, 0o777);
    chmodSync(path.join(root, 'a.ea'), 0o444);
    chmodSync(path.join(root, 'b.ea'), 0o666);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { code, stderr } = await ea(['format'], { cwd: root, ...nobody, env: { NODE_COMPILE_CACHE: '' } });
    expect(code).toBe(2);
    expect(stderr).toContain('ea: a.ea: permission denied');
    expect([read(root, 'a.ea'), read(root, 'b.ea')]).toEqual([UGLY, NEAT]);
  });

  test('a file that is changed between reading and writing is not lost', async () => {
    const root = folder({ 'a.ea': UGLY });
    // Whoever reads the file first changes it behind the reader's back.
    const loader = path.join(folder({ 'loader.mjs': '' }), 'loader.mjs');
    writeFileSync(
      loader,
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
const { readFileSync } = fs; let reads = 0;
fs.readFileSync = (file, ...rest) => {
  const data = readFileSync(file, ...rest);
  if (String(file).endsWith('a.ea') && ++reads === 2) fs.appendFileSync(file, 'komponent B\\n');
  return data;
};
syncBuiltinESMExports();`,
    );
    const { code, stderr } = await ea(['format'], { cwd: root, env: { NODE_OPTIONS: `--import=${loader}` } });
    expect([code, stderr]).toEqual([2, 'ea: a.ea: was changed by someone else meanwhile; run again\n']);
    expect(read(root, 'a.ea')).toBe(`${UGLY}komponent B\n`);
  });
});
