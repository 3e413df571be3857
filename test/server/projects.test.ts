/** Several projects in the folders that an editor has open, and what one of them sees of another. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Client } from './client.ts';
import { type Folder, folderWith } from './folder.ts';

let client: Client | undefined;
let folder: Folder | undefined;

afterEach(async () => {
  await client?.stop();
  folder?.dispose();
  client = undefined;
  folder = undefined;
});

const NATIONAL = { 'nationell/ea.config.json': '{ "name": "Nationella tjänster", "version": "1.4.0" }' };
const CONFIG = '{\n  "dependencies": { "nationell": { "path": "../nationell" } }\n}\n';

async function open(files: Readonly<Record<string, string>>, at = ''): Promise<[Client, Folder]> {
  folder = folderWith(files);
  const opened = at === '' ? folder : { uri: folder.uriOf(at) };
  client = await Client.start({ folders: [opened], language: 'en' });
  return [client, folder];
}

test('each ea.config.json is a project of its own, and what lies in none is one as well', async () => {
  const [client, folder] = await open({
    'norr/ea.config.json': '{}',
    'norr/a.ea': 'komponent A { -> B }\n',
    'syd/ea.config.json': '{ "exclude": ["arkiv"] }',
    'syd/b.ea': 'komponent B { -> A }\n',
    'syd/arkiv/c.ea': 'komponent C { -> B }\n',
    'lös.ea': 'komponent L { -> M }\n',
    'm.ea': 'komponent M\n',
  });
  await client.untilCodes(folder.uriOf('norr/a.ea'), 'name/unresolved');
  await client.untilCodes(folder.uriOf('syd/b.ea'), 'name/unresolved');
  expect(client.codes(folder.uriOf('lös.ea'))).toEqual([]);
  // What its project leaves out is looked at when somebody opens it, by itself.
  expect(client.codes(folder.uriOf('syd/arkiv/c.ea'))).toEqual([]);
  await client.open(folder.uriOf('syd/arkiv/c.ea'), 'komponent C { -> B }\n');
  await client.untilCodes(folder.uriOf('syd/arkiv/c.ea'), 'name/unresolved');
});

test('a project is found outwards from the folder that is open', async () => {
  const [client, folder] = await open(
    {
      'p/ea.config.json': '{ "rules": { "name/unresolved": "info" } }',
      'p/b.ea': 'komponent B\n',
      'p/del/a.ea': 'komponent A { -> B  -> C }\n',
    },
    'p/del',
  );
  await client.untilCodes(folder.uriOf('p/del/a.ea'), 'name/unresolved');
  expect(client.diagnostics(folder.uriOf('p/del/a.ea'))[0]).toMatchObject({ severity: 3 });
});

test('the preview shows the notation that the project exports', async () => {
  const [client, folder] = await open({
    'a/ea.config.json': '{ "export": { "notation": "archimate" } }',
    'a/a.ea': 'komponent A { -> B }\nkomponent B\n',
    'b/ea.config.json': '{}',
    'b/b.ea': 'komponent A { -> B }\nkomponent B\n',
  });
  const boxes = async (file: string) => {
    await client.open(folder.uriOf(file), 'komponent A { -> B }\nkomponent B\n');
    const { drawing } = await client.settled(folder.uriOf(file));
    return drawing?.nodes.map(({ look }) => look?.archimate);
  };
  expect(await boxes('a/a.ea')).toEqual(['ApplicationComponent', 'ApplicationComponent']);
  expect(await boxes('b/b.ea')).toEqual([undefined, undefined]);
});

test('what is wrong in ea.config.json is shown there, and goes when it is mended', async () => {
  const [client, folder] = await open({
    'ea.config.json': '{ "exlude": [], "dependencies": { "n": { "path": "../saknas" } } }',
    'a.ea': 'komponent A { -> B }\n',
    'b.ea': 'komponent B { -> Borta }\n',
  });
  const config = folder.uriOf('ea.config.json');
  await client.untilCodes(config, 'config/missing-dependency', 'config/unknown-key');
  const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: config },
    range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Change to "exclude"']);
  folder.write('ea.config.json', '{ "rules": { "name/unresolved": "off" } }');
  await client.touched(config, 2);
  await client.untilCodes(config);
  await client.untilCodes(folder.uriOf('b.ea'));
  // As it is typed, before it is saved.
  await client.open(config, '{ "rules": { "name/unresolved": "of" } }');
  await client.untilCodes(config, 'config/wrong-value');
  await client.untilCodes(folder.uriOf('b.ea'), 'name/unresolved');
});

test('what the baseline of a project hides is not shown, and what is wrong in it is shown there', async () => {
  const rule = 'agreement/declared-missing';
  const baseline = (count: number): string =>
    `{ "entries": [{ "element": "A", "rule": "${rule}", "count": ${count}, "reason": "x" }] }`;
  const [client, folder] = await open({
    'ea.config.json': '{}',
    'ea.baseline.json': baseline(1),
    'a.ea': 'komponent A { -> B { enligt saknas } }\nkomponent B\n',
    'b.ea': 'komponent C { -> Borta }\n',
  });
  const file = folder.uriOf('ea.baseline.json');
  const model = folder.uriOf('a.ea');
  await client.untilCodes(folder.uriOf('b.ea'), 'name/unresolved');
  expect([client.codes(model), client.codes(file)]).toEqual([[], []]);
  // As it is typed, before it is saved.
  await client.open(file, baseline(2));
  await client.untilCodes(file, 'suppression/baseline-stale');
  const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: file },
    range: client.diagnostics(file)[0]?.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Remove what hides nothing']);
  await client.close(file);
  await client.untilCodes(file);
  folder.remove('ea.baseline.json');
  await client.touched(file, 3);
  await client.untilCodes(model, rule);
  folder.write('ea.baseline.json', baseline(1));
  await client.touched(file, 1);
  await client.untilCodes(model);
});

test('files change hands when a project begins or ends', async () => {
  const [client, folder] = await open({
    'a.ea': 'komponent A { -> B }\n',
    'del/b.ea': 'komponent B\nkomponent D { -> A }\n',
  });
  await client.settled(folder.uriOf('a.ea'));
  expect(client.codes(folder.uriOf('a.ea'))).toEqual([]);
  folder.write('del/ea.config.json', '{}');
  await client.touched(folder.uriOf('del/ea.config.json'), 1);
  await client.untilCodes(folder.uriOf('a.ea'), 'name/unresolved');
  await client.untilCodes(folder.uriOf('del/b.ea'), 'name/unresolved');
  folder.remove('del/ea.config.json');
  await client.touched(folder.uriOf('del/ea.config.json'), 3);
  await client.untilCodes(folder.uriOf('a.ea'));
  await client.untilCodes(folder.uriOf('del/b.ea'));
  folder.write('ea.config.json', '{ "exclude": ["del"] }');
  await client.touched(folder.uriOf('ea.config.json'), 1);
  await client.untilCodes(folder.uriOf('a.ea'), 'name/unresolved');
});

test('a project sees another one that is open as it is at the moment', async () => {
  const own = 'komponent A { -> nationell.Tjänst }\n';
  const [client, folder] = await open({
    ...NATIONAL,
    'nationell/n.ea': 'komponent Plattform\n',
    'norr/ea.config.json': CONFIG,
    'norr/a.ea': own,
  });
  const a = folder.uriOf('norr/a.ea');
  const n = folder.uriOf('nationell/n.ea');
  await client.untilCodes(a, 'name/unresolved');
  await client.open(n, 'komponent Tjänst "Tjänsten" { -> Ingen }\n');
  await client.untilCodes(a);
  await client.untilCodes(n, 'name/unresolved');
  await client.open(a, own);
  const found = await client.at<{ uri: string }[]>('textDocument/definition', a, 0, 28);
  expect(found.map(({ uri }) => uri)).toEqual([n]);
  const alias = await client.at<{ uri: string; range: object }[]>('textDocument/definition', a, 0, 20);
  expect(alias).toMatchObject([{ uri: folder.uriOf('norr/ea.config.json'), range: { start: { line: 1 } } }]);
  const hover = await client.at<{ contents: { value: string } }>('textDocument/hover', a, 0, 28);
  expect(hover.contents.value).toContain('Read-only, from the project Nationella tjänster');
  await expect(client.at('textDocument/rename', a, 0, 28, { newName: 'X' })).rejects.toThrow(/only reads/);
});

test('completion gives the alias, and behind it what the other project declares', async () => {
  const own = 'komponent A {\n  -> \n  -> nationell.\n}\n';
  const [client, folder] = await open({
    ...NATIONAL,
    'nationell/n.ea': 'komponent Plattform { skikt Data }\nkomponent Katalog\n',
    'norr/ea.config.json': CONFIG,
    'norr/a.ea': own,
  });
  const a = folder.uriOf('norr/a.ea');
  await client.open(a, own);
  await client.settled(a);
  const labels = async (line: number, character: number): Promise<string[]> => {
    const { items } = await client.at<{ items: { label: string }[] }>(
      'textDocument/completion',
      a,
      line,
      character,
    );
    return items.map(({ label }) => label);
  };
  expect(await labels(1, 5)).toContain('nationell');
  expect(await labels(1, 5)).not.toContain('Plattform');
  expect((await labels(2, 15)).sort()).toEqual(['Katalog', 'Plattform']);
});

test('a project outside the folders that are open is read, and nothing is said about it until it is opened', async () => {
  const [client, folder] = await open(
    {
      ...NATIONAL,
      'nationell/n.ea': 'komponent Tjänst { -> Ingen }\n',
      'norr/ea.config.json': CONFIG,
      'norr/a.ea': 'komponent A { -> nationell.Tjänst  -> nationell.Borta }\n',
    },
    'norr',
  );
  const n = folder.uriOf('nationell/n.ea');
  await client.untilCodes(folder.uriOf('norr/a.ea'), 'name/unresolved');
  expect(client.published.map(({ uri }) => uri)).not.toContain(n);
  await client.open(n, 'komponent Tjänst { -> Ingen }\nkomponent Borta\n');
  await client.untilCodes(folder.uriOf('norr/a.ea'));
  await client.untilCodes(n, 'name/unresolved');
  await client.close(n);
  await client.untilCodes(n);
  await client.untilCodes(folder.uriOf('norr/a.ea'), 'name/unresolved');
});

test('a compiled model is used and read again when it changes', async () => {
  const model = (name: string): string =>
    JSON.stringify({
      $schema: '',
      format: 1,
      name: 'N',
      elements: [{ id: name, kind: 'component', name, title: name }],
      arrows: [],
      assignments: [],
    });
  const [client, folder] = await open({
    'ea.config.json': '{ "dependencies": { "n": { "path": "lib/n.ea.json" } } }',
    'lib/n.ea.json': model('Gammal'),
    'a.ea': 'komponent A { -> n.Ny }\n',
  });
  await client.untilCodes(folder.uriOf('a.ea'), 'name/unresolved');
  folder.write('lib/n.ea.json', model('Ny'));
  await client.touched(folder.uriOf('lib/n.ea.json'), 2);
  await client.untilCodes(folder.uriOf('a.ea'));
  folder.write('lib/n.ea.json', '{');
  await client.touched(folder.uriOf('lib/n.ea.json'), 2);
  await client.untilCodes(folder.uriOf('ea.config.json'), 'config/unusable-dependency');
  await client.untilCodes(folder.uriOf('a.ea'), 'name/unresolved');
});

test.each([
  ['komponent A { -> B }\n', '{}', undefined, /^'B' finns inte/],
  ['component A { -> B }\n', '{}', undefined, /^'B' does not exist/],
  ['component A { -> B }\n', '{ "language": "sv" }', undefined, /^'B' finns inte/],
  ['komponent A { -> B }\n', '{}', 'en', /^'B' does not exist/],
  ['komponent A { -> B }\n', '{ "language": "sv" }', 'en', /^'B' finns inte/],
] as const)(
  '%j under %s with ea.language %s speaks as it should',
  async (text, config, language, message) => {
    folder = folderWith({ 'ea.config.json': config, 'a.ea': text });
    client = await Client.start({ folders: [folder], locale: 'de', ...(language ? { language } : {}) });
    await client.untilCodes(folder.uriOf('a.ea'), 'name/unresolved');
    expect(client.diagnostics(folder.uriOf('a.ea'))[0]?.message).toMatch(message);
  },
);

test('the schema of ea.config.json is given to VS Code', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const schemas: unknown[] = manifest.contributes.jsonValidation;
  expect(schemas).toContainEqual({ fileMatch: ['ea.config.json'], url: './dist/schemas/config.schema.json' });
  expect(schemas).toContainEqual({ fileMatch: ['*.ea.json'], url: './dist/schemas/model.schema.json' });
});
