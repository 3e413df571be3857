import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../language/cli/failure.ts';
import { LINT_FORMATS } from '../../language/cli/options.ts';
import { writeFile } from '../../language/cli/write-file.ts';
import { CLEAN, ea, folder } from './ea.ts';

/** One error: `Borta` at 2:6. */
const ERROR = 'komponent A {\n  -> Borta\n}\n';
/** A warning: nothing is known of who manages what, but the agreement is said to be missing. */
const WARNING = 'komponent A {\n  -> B { enligt saknas }\n}\nkomponent B\n';

describe.concurrent('ea lint', () => {
  test('ends with 0 when there is nothing to remark on, and says so', async () => {
    const cwd = folder({ 'a.ea': CLEAN, 'sub/b.ea': CLEAN.replace('SLL', 'KSL') });
    const { code, stdout, stderr } = await ea(['lint'], { cwd });
    expect([code, stdout, stderr]).toEqual([0, '✓ Nothing to remark on in 2 files\n', '']);
  });

  test('ends with 1 on an error, and shows it on the standard output', async () => {
    const cwd = folder({ 'söder/a.ea': ERROR });
    const { code, stdout, stderr } = await ea(['lint', '.'], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(
      "söder/a.ea\n 2:6  error  'Borta' does not exist.  name/unresolved\n    │ -> Borta\n    │    ^^^^^\n",
    );
    expect(stdout).toContain('✗ 1 error · 1 file\n    1  name/unresolved  https://');
  });

  test('takes warnings for what --fail-on, --max-warnings and --rule say', async () => {
    const cwd = folder({ 'a.ea': WARNING });
    const codes = await Promise.all(
      [
        [],
        ['--fail-on', 'warning'],
        ['--max-warnings', '0'],
        ['--max-warnings', '1'],
        ['--rule', 'agreement/declared-missing=error'],
        ['--fail-on=warning', '--rule', 'agreement/declared-missing=info'],
        ['--fail-on=info', '--rule', 'agreement/declared-missing=off'],
      ].map(async (args) => (await ea(['lint', ...args], { cwd })).code),
    );
    expect(codes).toEqual([0, 1, 1, 0, 1, 0, 0]);
  });

  test('checks the rules that users have written, and their examples, with the severity they say', async () => {
    const rule = (severity: string): string =>
      `regel R "Inget direkt" {\n  allvar ${severity}\n  förbjud komponent mot PU\n  underkänns "komponent PU\\nkomponent A { -> PU }"\n}\n`;
    const model = 'komponent PU\nkomponent A { -> PU }\n';
    const runs = await Promise.all(
      [rule('fel'), rule('varning'), `${rule('varning').replace('{ -> PU }', '')}`].map((text) =>
        ea(['lint'], { cwd: folder({ 'regler.ea': text, 'a.ea': model }) }),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual([1, 0, 1]);
    expect(runs[0]?.stdout).toContain(
      ' 2:15  error  Inget direkt: A must not depend on PU.  dependency/forbidden',
    );
    expect(runs[2]?.stdout).toContain('rule/example-wrong');
  });

  test('takes the presets there are, and refuses others', async () => {
    const cwd = folder({ 'a.ea': CLEAN, 'ea.config.json': '{ "preset": "strict" }' });
    const runs = await Promise.all(['all', 'stict'].map((it) => ea(['lint', '--preset', it], { cwd })));
    expect(runs.map(({ code }) => code)).toEqual([0, 2]);
    expect(runs[1]?.stderr).toContain('recommended, pm3, strict, all');
  });

  test('never ends with the number of findings', async () => {
    const cwd = folder({ 'a.ea': `komponent A {\n${'  -> Borta\n'.repeat(512)}}\n` });
    const { code, stdout } = await ea(['lint'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ \d{3,} errors/);
  });

  test('takes several paths as one project, and each file once', async () => {
    const cwd = folder({ 'a/a.ea': 'komponent A { -> B }\n', 'b/b.ea': 'komponent B\n' });
    const { code, stdout } = await ea(['lint', 'a', 'b', 'b/b.ea'], { cwd });
    expect(stdout).toBe('✓ Nothing to remark on in 2 files\n');
    expect(code).toBe(0);
  });

  test('takes a file that links lead to once', async () => {
    const cwd = folder({ 'm/objekt.ea': CLEAN });
    symlinkSync('.', path.join(cwd, 'm/loop'));
    const { code, stdout } = await ea(['lint', 'm', 'm/loop/objekt.ea'], { cwd });
    expect([code, stdout]).toEqual([0, '✓ Nothing to remark on in 1 file\n']);
  });

  test('ends with 2 for what cannot be read, and checks the rest', async () => {
    const cwd = folder({
      'ok.ea': ERROR,
      'latin.ea': Buffer.from('organisation Sk\xe5ne', 'latin1'),
      'utf16.ea': Buffer.from(`\ufeff${CLEAN}`, 'utf16le'),
      'empty/readme.txt': '',
    });
    symlinkSync('loop.ea', path.join(cwd, 'loop.ea'));
    const { code, stdout, stderr } = await ea(['lint', '.', 'gone', 'empty', 'loop.ea', 'a\u001b[31m'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stdout).toContain('name/unresolved');
    expect(stderr.trimEnd().split('\n')).toEqual([
      'ea: a\\u{1b}[31m: does not exist',
      'ea: empty: contains no .ea files',
      'ea: gone: does not exist',
      'ea: latin.ea: is not text in UTF-8; save the file again as UTF-8',
      'ea: loop.ea: links that go round in a circle',
      'ea: utf16.ea: is not text in UTF-8; save the file again as UTF-8',
    ]);
  });

  test('ends with 2 for a folder without .ea files', async () => {
    const { code, stdout, stderr } = await ea(['lint'], { cwd: folder(), env: { LANG: 'sv_SE.UTF-8' } });
    expect([code, stdout, stderr]).toEqual([2, '', 'ea: .: innehåller inga .ea-filer\n']);
  });

  test('reads a byte order mark and Windows line ends without losing its place', async () => {
    const windows = `\ufeff${ERROR.replaceAll('\n', '\r\n')}`;
    const cwd = folder({ 'a.ea': windows, 'b.ea': '\ufeffkomponent B { -> Borta }' });
    const { stdout } = await ea(['lint'], { cwd });
    expect(stdout).toContain(' 2:6  error');
    expect(stdout).toContain(' 1:18  error');
    expect(stdout).not.toContain('\r');
  });

  test('writes JSON that follows the schema, and only that, to the standard output', async () => {
    const cwd = folder({ 'a.ea': ERROR, 'b.ea': WARNING.replaceAll('A', 'C') });
    const [first, second] = await Promise.all([0, 1].map(() => ea(['lint', '--format', 'json'], { cwd })));
    const schema: object = JSON.parse(
      readFileSync(
        path.join(import.meta.dirname, '../../language/formats/json/findings.schema.json'),
        'utf8',
      ),
    );
    const ajv = new Ajv();
    addFormats.default(ajv);
    const output: unknown = JSON.parse(first?.stdout ?? '');
    ajv.validate(schema, output);
    expect(ajv.errors).toBeNull();
    expect(output).toMatchObject({ version: 1, summary: { files: 2, errors: 1, warnings: 1 } });
    expect(first?.stderr).toBe('');
    expect(second?.stdout).toBe(first?.stdout);
  });

  test('writes several formats at once, those with --output to files', async () => {
    const cwd = folder({ 'a.ea': ERROR });
    const { code, stdout } = await ea(
      [
        'lint',
        '-o',
        'sarif=out/ea.sarif',
        '--output=json=ea.json',
        '--output',
        'pretty=ea.txt',
        '--format',
        'pretty',
      ],
      { cwd, env: { FORCE_COLOR: '1' } },
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(path.join(cwd, 'out/ea.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(readFileSync(path.join(cwd, 'ea.json'), 'utf8')).version).toBe(1);
    expect(readFileSync(path.join(cwd, 'ea.txt'), 'utf8')).toMatch(/^a\.ea\n/);
    expect(readdirSync(cwd).sort()).toEqual(['a.ea', 'ea.json', 'ea.txt', 'out']);
  });

  test('writes every format at once, and the same bytes again, with the cache and without', async () => {
    const cwd = folder({
      'a.ea': ERROR,
      'b.ea': WARNING.replaceAll('A', 'C').replace('{ enligt', '{ // ea-ignore name/unresolved: x\n enligt'),
    });
    const write = async (out: string, ...more: string[]) => {
      const files = LINT_FORMATS.flatMap((format) => ['-o', `${format}=${out}/${format}`]);
      const { code } = await ea(['lint', '--format', LINT_FORMATS.join(','), ...files, ...more], { cwd });
      expect(code).toBe(1);
      return LINT_FORMATS.map((format) => readFileSync(path.join(cwd, out, format), 'utf8'));
    };
    const first = await write('first');
    expect(first.filter((text) => text.trim() === '')).toEqual([]);
    expect(await write('second')).toEqual(first);
    expect(await write('third', '--no-cache')).toEqual(first);
  });

  test.each(LINT_FORMATS)('writes %s to the standard output, and only that', async (format) => {
    const cwd = folder({ 'a.ea': ERROR });
    const { code, stdout, stderr } = await ea(['lint', '--format', format], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('Borta');
    expect(stdout).toMatch(/\n$/);
  });

  test('leaves what was there alone when a result cannot be written', async () => {
    const cwd = folder({ 'a.ea': CLEAN, 'file/x': '' });
    const { code, stderr } = await ea(['lint', '-o', 'json=file/x/ea.json'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      'ea: Cannot write file/x/ea.json: part of the path is not a folder\n',
    ]);
    const folderAsFile = await ea(['lint', '-o', 'json=file'], { cwd });
    expect(folderAsFile.code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['a.ea', 'file']);
  });

  test('leaves alone what an interrupted run left behind, and writes all the same', () => {
    const stale = `.ea-${process.pid}.tmp`;
    const cwd = folder({ [stale]: 'stale', 'sub/x': '' });
    writeFile(path.join(cwd, 'ea.json'), '{}', 'en');
    expect(readFileSync(path.join(cwd, 'ea.json'), 'utf8')).toBe('{}');
    expect(() => writeFile(path.join(cwd, 'sub'), '{}', 'en')).toThrow(Failure);
    expect(readdirSync(cwd).sort()).toEqual([stale, 'ea.json', 'sub']);
  });

  test('replaces a link with the result and leaves alone what it points to', async () => {
    const cwd = folder({ 'a.ea': CLEAN, 'mine.txt': 'mine' });
    symlinkSync('mine.txt', path.join(cwd, 'ea.json'));
    const { code, stdout } = await ea(['lint', '-o', 'json=ea.json'], { cwd });
    expect([code, stdout]).toEqual([0, '✓ Nothing to remark on in 1 file\n']);
    expect(readFileSync(path.join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
    expect(JSON.parse(readFileSync(path.join(cwd, 'ea.json'), 'utf8')).version).toBe(1);
  });

  test('counts what a comment silences and does not show it', async () => {
    const cwd = folder({
      'a.ea': 'komponent A {\n  // ea-ignore name/unresolved: kommer senare\n  -> Borta\n}\n',
    });
    const { code, stdout } = await ea(['lint'], { cwd });
    expect([code, stdout]).toEqual([0, '✓ Nothing to remark on in 1 file · 1 suppressed\n']);
  });

  test('has colours where they are wanted', async () => {
    const cwd = folder({ 'a.ea': ERROR });
    const colored = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await ea(['lint', ...args], { cwd, env })).stdout.includes('\u001b[');
    expect(
      await Promise.all([
        colored([], {}),
        colored([], { FORCE_COLOR: '1' }),
        colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }),
        colored(['--no-color'], { FORCE_COLOR: '1' }),
      ]),
    ).toEqual([false, true, false, false]);
  });

  test('speaks the language of the machine, or the one asked for', async () => {
    const cwd = folder({ 'a.ea': ERROR });
    const env = { LANG: 'sv_SE.UTF-8' };
    expect((await ea(['lint'], { cwd, env })).stdout).toContain(" 2:6  fel  'Borta' finns inte.");
    expect((await ea(['lint', '--lang', 'en'], { cwd, env })).stdout).toContain(' 2:6  error  ');
  });

  test('is quiet when its reader has had enough', async () => {
    const cwd = folder({ 'a.ea': `komponent A {\n${'  -> Borta\n'.repeat(20_000)}}\n` });
    const { code, stderr } = await ea(['lint'], { cwd, stopReading: true });
    expect([code, stderr]).toEqual([1, '']);
  });

  test('prints hostile names harmlessly', async () => {
    const cwd = folder({ 'a\u001b[2J.ea': "komponent '\u001b[31m\u202e' { -> '\u001b]0;x\u0007' }\n" });
    const { stdout } = await ea(['lint'], { cwd });
    expect(stdout).toContain('\\u{1b}');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe.concurrent('ea lint refuses', () => {
  test('to write over a file that it reads, whatever it is called', async () => {
    const cwd = folder({ 'model.txt': CLEAN });
    symlinkSync('model.txt', path.join(cwd, 'link.txt'));
    const { code, stdout, stderr } = await ea(['lint', 'link.txt', '-o', 'json=./model.txt'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--output must not overwrite the model: ./model.txt');
    expect(readFileSync(path.join(cwd, 'model.txt'), 'utf8')).toBe(CLEAN);
  });

  test.each([
    [['--rule', 'name/unresolvd=off'], 'There is no rule name/unresolvd.\nDid you mean name/unresolved?'],
    [['--rule', 'unresolved=off'], 'Did you mean name/unresolved?'],
    [['--rule', 'xyzzy=off'], 'ea rules lists the rules.'],
    [['--rule', 'name/unresolved'], '--rule takes ID=LEVEL'],
    [['--rule', 'name/unresolved=loud'], 'Choose from: error, warning, info, off'],
    [['--format', 'xml'], '--format cannot be "xml". Choose from: pretty, json, sarif'],
    [['--format', 'json,sarif'], 'Only one format can go to standard output, not json, sarif.'],
    [['--output', 'ea.sarif'], '--output takes FORMAT=FILE'],
    [['-o', 'json=x', '-o', 'json=y'], '--output takes each format once, but json is given more than once.'],
    [['-o', 'sarif=new.ea'], '--output must not overwrite the model: new.ea'],
    [['--output', 'xml=a'], '--output cannot be "xml".'],
    [['--max-warnings', '-1'], '--max-warnings takes a whole number'],
    [['--max-warnings'], 'A value is missing after --max-warnings'],
    [['--fail-on', 'never'], '--fail-on cannot be "never".'],
    [['--today', '2027-02-30'], '--today takes a date'],
    [['--lang', 'de'], '--lang cannot be "de". Choose from: sv, en'],
    [['--fial-on', 'error'], 'There is no option --fial-on.\nDid you mean --fail-on?'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await ea(['lint', ...args], { cwd: folder({ 'a.ea': CLEAN }) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
