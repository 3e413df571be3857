/** Several projects on the command line: what is checked, what depends on what, and what is compiled. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ea, folder } from './ea.ts';

const OWN = `organisation Norr
komponent Journal { förvaltare Norr
  -> nationell.Tjänsteplattformen { enligt okänd }
  -> nationell.Tjänstplattformen
}
utöka nationell.Katalog { syfte "x" }
`;

const FILES = {
  'nationell/ea.config.json': '{ "name": "Nationella tjänster", "version": "1.4.0" }',
  'nationell/tjanster.ea':
    'organisation Inera\nkomponent Tjänsteplattformen { förvaltare Inera }\nkomponent Katalog { förvaltare Inera }\n',
  'norr/ea.config.json':
    '{ "name": "Region Norr", "dependencies": { "nationell": { "path": "../nationell", "version": "^1.2.0" } } }',
  'norr/journal.ea': OWN,
};

interface Found {
  readonly language: string;
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly severity: string }[];
  readonly projects: readonly object[];
}

async function lint(cwd: string, ...args: string[]): Promise<Found> {
  return JSON.parse((await ea(['lint', '--format', 'json', ...args], { cwd })).stdout) as Found;
}

describe.concurrent('projects', () => {
  test('are checked each by itself, and told apart', async () => {
    const cwd = folder(FILES);
    const { projects, findings } = await lint(cwd);
    expect(projects).toMatchObject([
      { name: 'Nationella tjänster', path: 'nationell', files: 1, errors: 0 },
      { name: 'Region Norr', path: 'norr', files: 1, errors: 2 },
    ]);
    expect(findings.map(({ rule, path }) => `${path} ${rule}`)).toEqual([
      'norr/journal.ea name/unresolved',
      'norr/journal.ea name/read-only',
    ]);
    const { stdout } = await ea(['lint'], { cwd });
    expect(stdout).toMatch(/^ Region Norr {2}norr\n\nnorr\/journal\.ea\n/);
  });

  test('are found outwards from a file, and only what was named is told of', async () => {
    const cwd = folder({ ...FILES, 'norr/annan.ea': 'komponent X { -> Borta }\n' });
    const { findings } = await lint(cwd, 'norr/journal.ea');
    expect(findings.map(({ path }) => path)).toEqual(['norr/journal.ea', 'norr/journal.ea']);
  });

  test('say the same about source and compiled model', async () => {
    const cwd = folder(FILES);
    const made = await ea(['compile', 'nationell', '-o', 'norr/lib/n.ea.json'], { cwd });
    expect(made).toMatchObject({ code: 0, stdout: '', stderr: 'wrote norr/lib/n.ea.json\n' });
    const source = await lint(cwd, 'norr');
    const config = FILES['norr/ea.config.json'].replace('../nationell', 'lib/n.ea.json');
    const compiled = folder({
      'norr/ea.config.json': config,
      'norr/journal.ea': OWN,
      'norr/lib/n.ea.json': readFileSync(path.join(cwd, 'norr/lib/n.ea.json')),
    });
    expect(await lint(compiled, 'norr')).toEqual(source);
    expect(source.findings).toHaveLength(2);
  });

  test('obey their file, and a fault in it keeps nothing from being checked', async () => {
    const cwd = folder({
      'ea.config.json': '{ "exlude": [], "rules": { "name/unresolved": "warning" } }',
      'a.ea': 'komponent A { -> Borta }\n',
    });
    const told = async (...args: string[]) =>
      (await lint(cwd, ...args)).findings.map(({ rule, severity, path }) => `${path} ${rule} ${severity}`);
    expect(await told()).toEqual(['a.ea name/unresolved warning', 'ea.config.json config/unknown-key error']);
    expect(await told('--rule', 'name/unresolved=info')).toContain('a.ea name/unresolved info');
    const broken = folder({ 'ea.config.json': '{ "name": ', 'a.ea': 'komponent A { -> Borta }\n' });
    const { findings } = await lint(broken);
    expect(findings.map(({ rule }) => rule)).toEqual(['name/unresolved', 'config/unreadable']);
  });

  test('are drawn as their file says, what they depend on as outside', async () => {
    const config = { dependencies: { n: { path: '../n' } }, export: { out: 'bilder', format: 'json' } };
    const cwd = folder({
      'n/a.ea': 'komponent Katalog "Katalogen"\nkomponent Osynlig\n',
      'p/ea.config.json': JSON.stringify(config),
      'p/a.ea': 'komponent Journal { -> n.Katalog }\n',
    });
    const { code } = await ea(['export', 'p', '--view', 'samband:*'], { cwd });
    expect(code).toBe(0);
    const drawing = JSON.parse(readFileSync(path.join(cwd, 'p/bilder/samband.json'), 'utf8')) as {
      nodes: { id: string; emphasis: string }[];
    };
    const cards = drawing.nodes.filter(({ id }) => !id.startsWith('frame:'));
    expect(cards.map(({ id, emphasis }) => `${id} ${emphasis}`).sort()).toEqual([
      'Journal normal',
      'n.Katalog outside',
    ]);
  });

  test.each([
    [{ 'a.ea': 'komponent A { -> Borta }\n' }, [], 'sv'],
    [{ 'a.ea': 'component A { -> Gone }\n' }, [], 'en'],
    [{ 'a.ea': 'component A { -> Gone }\n', 'ea.config.json': '{ "language": "sv" }' }, [], 'sv'],
    [{ 'a.ea': 'komponent A { -> Borta }\n' }, ['--lang', 'en'], 'en'],
    [{ 'a.ea': 'A -> B\n' }, [], 'en'],
  ])('%j with %j speak %s', async (files, args, language) => {
    const run = await ea(['lint', '--format', 'json', ...args], {
      cwd: folder(files),
      env: { LANG: 'de_DE' },
    });
    expect((JSON.parse(run.stdout) as Found).language).toBe(language);
  });
});

describe.concurrent('a command that is run above a project', () => {
  const cwd = folder({
    'svensk/ea.config.json': '{ "language": "sv", "overrides": "nothing" }',
    'svensk/a.ea': 'component   A\n',
    'svensk/README.md': '# Svensk',
    'svensk/inre/ea.config.json': '{ "name": "Inre" }',
    'svensk/inre/b.ea': 'komponent B { -> Borta }\n',
    'utan/a.ea': 'komponent   A\n',
    'tom/ea.config.json': '{}',
  });
  const run = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await ea(args, { cwd, env: { LANG: 'en_GB' } });
    return stdout + stderr;
  };

  test.each([
    [['format', '--check', 'svensk/a.ea'], '1 av 1 fil skulle ändras.'],
    [['format', '--check', 'utan'], '1 av 1 fil skulle ändras.'],
    [['format', '--check', 'svensk/borta.ea'], 'svensk/borta.ea: finns inte'],
    [
      ['baseline', 'explain', 'svensk/ea.config.json'],
      'svensk/ea.baseline.json: baslinjen finns inte\nSkapa en med',
    ],
    [['compile', 'svensk', '-o', 'svensk.json'], 'en kompilerad modell heter något som slutar på .ea.json'],
    [['lint', 'svensk', '--fix', '--watch'], '--watch och --fix kan inte användas tillsammans.'],
    [['export', 'svensk', '--view', 'borta'], 'Det finns ingen vy borta.'],
    [['export', 'utan', '--view', 'borta'], 'Det finns ingen vy borta.'],
    [['export', 'svensk', 'inre', '--lang', 'en', '--view', 'gone'], 'There is no view gone.'],
  ])('%j speaks the language of the project', async (args, message) => {
    expect(await run(...args)).toContain(message);
  });

  test('takes the file of a project for the project', async () => {
    const [file, own, inner] = await Promise.all([
      run('lint', 'svensk/ea.config.json'),
      run('lint', 'svensk/inre/ea.config.json'),
      run('export', 'svensk/inre/ea.config.json', '--list'),
    ]);
    expect(file).toContain('I overrides ska stå en lista: […].');
    expect(file).not.toContain('Borta');
    expect(own).toContain('Borta');
    expect(inner).toContain('samband');
  });

  test.each([
    ['svensk/README.md', 'svensk/README.md: är ingen .ea-fil'],
    ['tom/ea.config.json', 'tom/ea.config.json: contains no .ea files'],
  ])('refuses to check %s without a word', async (file, message) => {
    const { code, stdout, stderr } = await ea(['lint', file], { cwd, env: { LANG: 'en_GB' } });
    expect([code, stdout, stderr]).toEqual([2, '', `ea: ${message}\n`]);
  });

  test('writes pages with paths from the folder of the project', async () => {
    await run('export', 'svensk', '--format', 'html', '--out', 'sida');
    const page = readFileSync(path.join(cwd, 'sida/svensk/svensk.html'), 'utf8');
    expect(page).toContain('"file":"a.ea"');
    expect(page).not.toContain('svensk/a.ea');
  });
});

describe.concurrent('ea compile', () => {
  test('refuses a model with errors, several projects, and other names', async () => {
    const cwd = folder({ ...FILES, 'nationell/fel.ea': 'komponent F { -> Borta }\n' });
    const wrong = await ea(['compile', 'nationell'], { cwd });
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('1 error') });
    const several = await ea(['compile'], { cwd });
    expect(several).toMatchObject({ code: 2, stderr: expect.stringContaining('one project') });
    const named = await ea(['compile', 'norr', '-o', 'norr.json'], { cwd });
    expect(named).toMatchObject({ code: 2, stderr: expect.stringContaining('.ea.json') });
  });

  test('writes to the standard output, the same every time', async () => {
    const cwd = folder(FILES);
    const { stdout } = await ea(['compile', 'nationell', '-o', '-'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, name: 'Nationella tjänster', version: '1.4.0' });
    expect((await ea(['compile', 'nationell', '-o', '-', '--no-cache'], { cwd })).stdout).toBe(stdout);
  });
});
