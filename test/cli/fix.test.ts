import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN, ea, folder } from './ea.ts';

/** Two things that need no decision, one that does, and a comment. */
const FAULTY =
  'komponent A {\n  // kvar\n  syfte "ett";\n  -> 2a\n}\nkomponent A\nkomponent \'2a\' { -> Borta }\n';
const MENDED = "komponent A {\n  // kvar\n  syfte \"ett\"\n  -> '2a'\n}\nkomponent '2a' { -> Borta }\n";

describe.concurrent('ea lint --fix', () => {
  test('makes what needs no decision, says what it made and shows what is left', async () => {
    const cwd = folder({ 'a.ea': FAULTY, 'b.ea': CLEAN });
    const { code, stdout, stderr } = await ea(['lint', '--fix'], { cwd });
    expect(readFileSync(path.join(cwd, 'a.ea'), 'utf8')).toBe(MENDED);
    expect(stderr).toBe(
      [
        'fixed a.ea:3  Remove the semicolon  syntax/unexpected-character',
        "fixed a.ea:4  Change to '2a'  syntax/bare-name",
        'fixed a.ea:6  Remove the repetition  name/duplicate',
        '3 fixes in 1 file.\n',
      ].join('\n'),
    );
    expect(stdout).toContain("'Borta' does not exist");
    expect(stdout).toContain('✗ 1 error · 2 files');
    expect(code).toBe(1);
    const again = await ea(['lint', '--fix'], { cwd });
    expect([again.code, again.stderr]).toEqual([1, '']);
    expect(readFileSync(path.join(cwd, 'a.ea'), 'utf8')).toBe(MENDED);
  });

  test('ends with 0 when nothing is left, and writes the other formats as after', async () => {
    const cwd = folder({ 'a.ea': 'komponent A;\n' });
    const { code, stdout } = await ea(['lint', '--fix', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 } });
  });

  test('shows with --dry-run what it would change, as a patch, and writes nothing', async () => {
    const cwd = folder({ 'a.ea': FAULTY });
    const { code, stdout, stderr } = await ea(['lint', '--fix', '--dry-run'], { cwd });
    expect([code, stderr]).toEqual([1, '3 fixes would be made in 1 file. Run ea lint --fix.\n']);
    expect(stdout).toBe(
      [
        '--- a.ea',
        '+++ a.ea',
        '@@ -1,7 +1,6 @@',
        ' komponent A {',
        '   // kvar',
        '-  syfte "ett";',
        '-  -> 2a',
        '+  syfte "ett"',
        "+  -> '2a'",
        ' }',
        '-komponent A',
        " komponent '2a' { -> Borta }",
        '',
      ].join('\n'),
    );
    expect(readFileSync(path.join(cwd, 'a.ea'), 'utf8')).toBe(FAULTY);
    const broken = await ea(['lint', '--fix', '--dry-run'], { cwd: folder({ 'a.ea': `${CLEAN}]\n` }) });
    expect([broken.code, broken.stderr]).toEqual([
      1,
      'Nothing to fix.\n1 file has syntax errors; whatever else there is in it can be fixed when those are mended.\n',
    ]);
    const clean = await ea(['lint', '--fix', '--dry-run'], { cwd: folder({ 'a.ea': CLEAN }) });
    expect([clean.code, clean.stdout, clean.stderr]).toEqual([0, '', 'Nothing to fix.\n']);
  });

  test('keeps the byte order mark, line ends, permissions and links', async () => {
    const text = `\ufeff${FAULTY.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'real/a.ea': text, 'm/x': '' });
    const real = path.join(cwd, 'real/a.ea');
    chmodSync(real, 0o640);
    symlinkSync('../real/a.ea', path.join(cwd, 'm/a.ea'));
    await ea(['lint', '--fix', 'm/a.ea'], { cwd });
    expect(readFileSync(real, 'utf8')).toBe(`\ufeff${MENDED.replaceAll('\n', '\r\n')}`);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(path.join(cwd, 'm/a.ea')).isSymbolicLink()).toBe(true);
  });

  test('changes only the files that were named, and no dependency', async () => {
    const cwd = folder({
      'p/ea.config.json': '{ "dependencies": { "nationell": { "path": "../n" } } }',
      'p/a.ea': 'komponent A;\n',
      'p/b.ea': 'komponent B;\n',
      'n/ea.config.json': '{}',
      'n/c.ea': 'komponent C;\n',
    });
    await ea(['lint', '--fix', 'p/a.ea'], { cwd });
    const texts = ['p/a.ea', 'p/b.ea', 'n/c.ea'].map((it) => readFileSync(path.join(cwd, it), 'utf8'));
    expect(texts).toEqual(['komponent A\n', 'komponent B;\n', 'komponent C;\n']);
  });

  test.runIf(process.getuid?.() !== undefined)(
    'ends with 2 for a file that cannot be written, and fixes the others',
    async () => {
      const cwd = folder({ 'a.ea': 'komponent A;\n', 'b.ea': 'komponent B;\n' });
      chmodSync(cwd, 0o777);
      chmodSync(path.join(cwd, 'a.ea'), 0o444);
      chmodSync(path.join(cwd, 'b.ea'), 0o666);
      const someone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
      const { code, stderr } = await ea(['lint', '--fix', '--no-cache'], { cwd, ...someone });
      expect(stderr).toContain('ea: a.ea: permission denied\n');
      expect(stderr).toContain('fixed b.ea:1');
      expect(code).toBe(2);
      expect(readFileSync(path.join(cwd, 'a.ea'), 'utf8')).toBe('komponent A;\n');
      expect(readFileSync(path.join(cwd, 'b.ea'), 'utf8')).toBe('komponent B\n');
    },
  );

  test('leaves a finding alone that a comment silences', async () => {
    const text = 'komponent A\n// ea-ignore name/duplicate: med flit\nkomponent A\n';
    const cwd = folder({ 'a.ea': text });
    const { code } = await ea(['lint', '--fix'], { cwd });
    expect([code, readFileSync(path.join(cwd, 'a.ea'), 'utf8')]).toEqual([0, text]);
  });

  test('refuses what does not go together', async () => {
    const cwd = folder({ 'a.ea': CLEAN });
    const runs = await Promise.all(
      [
        ['--dry-run'],
        ['--fix', '--dry-run', '--format', 'json'],
        ['--fix', '--dry-run', '-o', 'json=a.json'],
        ['--fix', '--since', 'main'],
      ].map((args) => ea(['lint', ...args], { cwd })),
    );
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(runs[0]?.stderr).toContain('--dry-run goes with --fix.');
    expect(runs[3]?.stderr).toContain('--fix and --since cannot be used together.');
  });

  test('writes its notes in the language of the project', async () => {
    const cwd = folder({ 'a.ea': 'komponent A;\n' });
    const { stderr } = await ea(['lint', '--fix'], { cwd, env: { LANG: 'sv_SE.UTF-8' } });
    expect(stderr).toBe(
      'rättade a.ea:1  Ta bort semikolonet  syntax/unexpected-character\n1 rättning i 1 fil.\n',
    );
  });
});
