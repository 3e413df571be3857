import { execFileSync, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver/node';
import type {
  DrawingReply,
  ElementAtReply,
  ExportReply,
  KeywordsReply,
  ViewInfo,
  ViewsParams,
} from '../../language/server/protocol.ts';
import { Client, MAIN } from './client.ts';
import { type Folder, folderWith } from './folder.ts';

const A = `förvaltningsobjekt SVO "Samverkan" {
  komponent WebCare {
    -> EK hämtar Katalogdata
  }
}
`;
const B = `komponent EK "Katalog"
information Katalogdata
`;
/** The entry of the command line. */
const EA = fileURLToPath(new URL('../../language/cli/main.ts', import.meta.url));

let client: Client;
let folder: Folder;
let uriA: string;
let uriB: string;

beforeAll(async () => {
  folder = folderWith({ 'a.ea': A, 'b.ea': B, 'sub/c.ea': 'komponent C\n' });
  uriA = folder.uriOf('a.ea');
  uriB = folder.uriOf('b.ea');
  client = await Client.start({ folders: [folder], language: 'sv' });
  await client.until('the project is read', () => client.drawingChanges > 0);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
  folder.dispose();
});

/** A model that takes a while to lay out. */
function large(size: number): string {
  return Array.from({ length: size }, (_, n) => `komponent K${n} { -> K${(n * 7 + 1) % size} }`).join('\n');
}

/** Names that cannot be found, of a file: what most of these tests watch. */
const unresolved = (uri: string): string[] =>
  client
    .diagnostics(uri)
    .filter(({ code }) => code === 'name/unresolved')
    .map(({ message }) => String(message));

async function untilUnresolved(uri: string, count: number): Promise<void> {
  await client.until(`${count} unresolved in ${uri}`, () => unresolved(uri).length === count);
}

describe('diagnostics', () => {
  afterEach(async () => {
    await client.close(uriA);
    await client.close(uriB);
    await client.until(
      'nothing is unresolved',
      () => unresolved(uriA).length + unresolved(uriB).length === 0,
    );
  });

  test('come with code, link, source and version, and go when the text is mended', async () => {
    await client.open(uriA, A.replace('-> EK', '-> Saknas1'));
    await untilUnresolved(uriA, 1);
    const published = client.published.findLast(({ uri }) => uri === uriA);
    expect(published?.version).toBe(1);
    expect(published?.diagnostics.find(({ code }) => code === 'name/unresolved')).toMatchObject({
      source: 'ea',
      severity: 1,
      codeDescription: { href: expect.stringMatching(/^https:.*name-unresolved/) },
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 14 } },
    });
    const version = await client.change(uriA, {
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 14 } },
      text: 'EK',
    });
    await untilUnresolved(uriA, 0);
    expect(client.published.findLast(({ uri }) => uri === uriA)?.version).toBe(version);
  });

  test('of another file follow: a name renamed away, and mended', async () => {
    await client.open(uriB, B);
    await client.change(uriB, { text: B.replace('EK', 'EKX') });
    await untilUnresolved(uriA, 1);
    await client.change(uriB, { text: B });
    await untilUnresolved(uriA, 0);
  });

  test('are not sent again when nothing is new, and an emptied file is cleared once', async () => {
    await client.open(uriA, A.replace('-> EK', '-> Saknas1'));
    await untilUnresolved(uriA, 1);
    const before = client.published.length;
    const changes = client.drawingChanges;
    await client.change(uriA, { text: `${A.replace('-> EK', '-> Saknas1')}\n` });
    await client.until('checked', () => client.drawingChanges > changes);
    expect(client.published.length).toBe(before);
    await client.change(uriA, { text: '' });
    await client.until('cleared', () => client.diagnostics(uriA).length === 0);
    const cleared = client.published.filter(
      ({ uri, diagnostics }) => uri === uriA && diagnostics.length === 0,
    ).length;
    const later = client.drawingChanges;
    await client.change(uriA, { text: '\n' });
    await client.until('checked', () => client.drawingChanges > later);
    expect(
      client.published.filter(({ uri, diagnostics }) => uri === uriA && diagnostics.length === 0).length,
    ).toBe(cleared);
  });

  test('closing without saving brings back what is on disk', async () => {
    await client.open(uriB, B);
    await client.change(uriB, { text: '' });
    await untilUnresolved(uriA, 2);
    await client.close(uriB);
    await untilUnresolved(uriA, 0);
  });

  test('what a comment silences is not shown', async () => {
    const silent = A.replace('    -> EK', '    // ea-ignore name/unresolved: med flit\n    -> Saknas1');
    await client.open(uriA, silent);
    await client.settled(uriA);
    expect(unresolved(uriA)).toEqual([]);
  });
});

describe('files on disk', () => {
  test('changed, deleted, created', async () => {
    folder.write('b.ea', B.replace('EK', 'EKX'));
    await client.touched(uriB, 2);
    await untilUnresolved(uriA, 1);
    folder.write('b.ea', B);
    await client.touched(uriB, 2);
    await untilUnresolved(uriA, 0);
    const uriC = folder.uriOf('sub/d.ea');
    folder.write('sub/d.ea', 'komponent D { -> Saknas2 }');
    await client.touched(uriC, 1);
    await untilUnresolved(uriC, 1);
    const { rmSync } = await import('node:fs');
    rmSync(`${folder.path}/sub`, { recursive: true });
    // Editors tell of a deleted folder, not of what was in it.
    await client.touched(folder.uriOf('sub'), 3);
    await client.until('cleared', () => client.diagnostics(uriC).length === 0);
  });

  test('are ignored while the file is open', async () => {
    await client.open(uriB, B);
    folder.write('b.ea', 'komponent Annat');
    await client.touched(uriB, 2);
    const changes = client.drawingChanges;
    await client.change(uriB, { text: `${B}\n` });
    await client.until('checked', () => client.drawingChanges > changes);
    expect(unresolved(uriA)).toEqual([]);
    folder.write('b.ea', B);
    await client.close(uriB);
  });

  test('are ignored where installed packages lie', async () => {
    folder.write('node_modules/x/p.ea', 'komponent P { -> Saknas4 }');
    await client.touched(folder.uriOf('node_modules/x/p.ea'), 1);
    await client.settled(uriA);
    expect(unresolved(folder.uriOf('node_modules/x/p.ea'))).toEqual([]);
  });

  test('one that is not text costs itself only', async () => {
    const { writeFileSync, rmSync } = await import('node:fs');
    const uri = folder.uriOf('bytes.ea');
    writeFileSync(`${folder.path}/bytes.ea`, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await client.touched(uri, 1);
    await client.untilCodes(uri, 'internal/unreadable');
    expect(client.diagnostics(uri).map(({ message }) => message)).toEqual([
      'Filen kunde inte läsas: den är inte text i UTF-8; spara om den som UTF-8',
    ]);
    expect(await client.at('textDocument/hover', uri, 0, 0)).toBe(null);
    rmSync(`${folder.path}/bytes.ea`);
    await client.touched(uri, 3);
    await client.untilCodes(uri);
  });
});

describe('documents without a place', () => {
  test('an untitled document is a project of its own', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, 'komponent X { -> EK }');
    await untilUnresolved(uri, 1);
    await client.close(uri);
    await client.until('cleared', () => client.diagnostics(uri).length === 0);
  });

  test('a file outside every folder is seen with its neighbours, and goes when it is closed', async () => {
    const other = folderWith({ 'x.ea': 'komponent X { -> Y }', 'y.ea': 'komponent Y { -> Saknas3 }' });
    await client.open(other.uriOf('x.ea'), 'komponent X { -> Y }');
    await untilUnresolved(other.uriOf('y.ea'), 1);
    expect(unresolved(other.uriOf('x.ea'))).toEqual([]);
    await client.close(other.uriOf('x.ea'));
    await client.until('cleared', () => client.diagnostics(other.uriOf('y.ea')).length === 0);
    other.dispose();
  });

  test('a workspace folder is one project with all folders in it; folders come and go', async () => {
    const other = folderWith({
      'x.ea': 'komponent X',
      'inner/y.ea': 'komponent Y {\n  -> X\n  -> Saknas5\n}',
    });
    const workspaceFolder = { uri: other.uri, name: 'other' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [workspaceFolder], removed: [] },
    });
    await untilUnresolved(other.uriOf('inner/y.ea'), 1);
    expect(unresolved(other.uriOf('inner/y.ea'))).toEqual([expect.stringContaining('Saknas5')]);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [workspaceFolder] },
    });
    await client.until('cleared', () => client.diagnostics(other.uriOf('inner/y.ea')).length === 0);
    other.dispose();
  });
});

describe('features', () => {
  test('layout of a document and of lines, and keywords of a file and of the project', async () => {
    const ugly = A.replace('SVO "', 'SVO   "');
    await client.open(uriA, ugly);
    const space = {
      range: { start: { line: 0, character: 22 }, end: { line: 0, character: 25 } },
      newText: ' ',
    };
    expect(await client.at('textDocument/formatting', uriA, 0, 0)).toEqual([space]);
    const lines = (first: number, last: number) => ({
      range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
    });
    expect(await client.at('textDocument/rangeFormatting', uriA, 0, 0, lines(0, 1))).toEqual([space]);
    expect(await client.at('textDocument/rangeFormatting', uriA, 0, 0, lines(1, 4))).toEqual([]);
    const typed = { ch: '}', options: { tabSize: 2, insertSpaces: true } };
    expect(await client.at('textDocument/onTypeFormatting', uriA, 4, 1, typed)).toEqual([space]);
    const words = async (scope: string) => {
      const { changes } = await client.request<KeywordsReply>('ea/keywords', {
        uri: uriA,
        language: 'en',
        scope,
      });
      return Object.fromEntries(
        Object.entries(changes).map(([uri, edits]) => [
          uri.slice(folder.uri.length + 1),
          edits.map(({ newText }) => newText),
        ]),
      );
    };
    const own = ['object', 'component', 'reads'];
    expect(await words('file')).toEqual({ 'a.ea': own });
    expect(await words('project')).toMatchObject({
      'a.ea': own,
      'b.ea': ['component'],
    });
    await client.change(uriA, { text: A });
    await expect(
      client.request('ea/keywords', { uri: uriA, language: 'de', scope: 'file' }),
    ).rejects.toMatchObject({ code: -32602 });
  });

  test('rename over files, symbols, completion, actions, colours', async () => {
    const edit = await client.at<{ changes: Record<string, { newText: string }[]> }>(
      'textDocument/rename',
      uriA,
      2,
      8,
      { newName: 'EK2' },
    );
    expect(Object.entries(edit.changes).map(([uri, edits]) => [uri.split('/').at(-1), edits.length])).toEqual(
      [
        ['a.ea', 1],
        ['b.ea', 1],
      ],
    );
    await expect(client.at('textDocument/rename', uriA, 2, 11, { newName: 'x' })).rejects.toThrow(
      /standardbiblioteket/,
    );
    const symbols = await client.request<{ name: string; containerName?: string }[]>('workspace/symbol', {
      query: 'webc',
    });
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([['WebCare', 'SVO']]);
    const outline = await client.at<{ name: string; children: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      uriA,
      0,
      0,
    );
    expect(outline.map(({ name, children }) => [name, children.map((it) => it.name)])).toEqual([
      ['SVO', ['WebCare']],
    ]);
    const completion = await client.at<{ items: { label: string }[] }>('textDocument/completion', uriA, 2, 7);
    expect(completion.items.map(({ label }) => label)).toContain('EK');
    const tokens = await client.at<{ data: number[] }>('textDocument/semanticTokens/full', uriA, 0, 0);
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.slice(0, 5)).toEqual([0, 0, 18, 0, 0]);
    for (const method of ['hover', 'definition', 'documentHighlight', 'foldingRange', 'prepareRename']) {
      expect(await client.at(`textDocument/${method}`, uriA, 2, 8), method).toBeTruthy();
    }
    const references = await client.at<object[]>('textDocument/references', uriA, 2, 8, {
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(2);
    const ranges = await client.request<object[]>('textDocument/selectionRange', {
      textDocument: { uri: uriA },
      positions: [{ line: 2, character: 8 }],
    });
    expect(ranges).toHaveLength(1);
  });

  test('quick fixes', async () => {
    await client.open(uriA, A.replace('-> EK', '-> EKK'));
    await untilUnresolved(uriA, 1);
    const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } };
    const actions = await client.request<{ title: string; kind: string; diagnostics: object[] }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri: uriA },
        range,
        context: { diagnostics: client.diagnostics(uriA) },
      },
    );
    expect(actions[0]).toMatchObject({ title: 'Ändra till EK', kind: 'quickfix' });
    expect(actions[0]?.diagnostics).toHaveLength(1);
    await client.close(uriA);
    await untilUnresolved(uriA, 0);
  });

  test('everything that needs no decision at once, for those who ask for it', async () => {
    await client.open(uriA, A.replace('-> EK', '-> EKK;'));
    const ask = (...only: string[]): Promise<{ kind: string; edit: { changes: object } }[]> =>
      client.request('textDocument/codeAction', {
        textDocument: { uri: uriA },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
        context: { diagnostics: [], only },
      });
    const kinds = async (...only: string[]): Promise<string[]> => [
      ...new Set((await ask(...only)).map(({ kind }) => kind)),
    ];
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.ea'])
      expect(await kinds(kind), kind).toEqual(['source.fixAll.ea']);
    expect(await kinds('quickfix')).toEqual(['quickfix']);
    expect(await kinds('')).toEqual(['quickfix', 'source.fixAll.ea']);
    expect(await kinds('refactor', 'source.organizeImports', 'source.fixAll.eslint')).toEqual([]);
    const [all] = await ask('source.fixAll');
    expect(Object.values(all?.edit.changes ?? {})).toEqual([
      [{ range: { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } }, newText: '' }],
    ]);
    await client.change(uriA, { text: A });
    expect(await ask('source.fixAll')).toEqual([]);
    await client.close(uriA);
    await untilUnresolved(uriA, 0);
  });
});

describe('diagrams', () => {
  test('views, a drawing, what is under the cursor', async () => {
    const params: ViewsParams = { uri: uriA };
    const views = await client.request<ViewInfo[]>('ea/views', params);
    expect(views.map(({ id }) => id)).toContain('samband:SVO');
    const reply = await client.request<DrawingReply>('ea/drawing', { uri: uriA });
    expect(reply.problem).toBeUndefined();
    expect(reply.broken).toBe(false);
    expect(reply.drawing?.nodes.map(({ id }) => id)).toContain('SVO.WebCare');
    const under = await client.request<ElementAtReply>('ea/elementAt', {
      uri: uriA,
      position: { line: 1, character: 14 },
    });
    expect(under.ids).toEqual(['SVO.WebCare']);
  });

  test('the first that is declared is shown, before any standard one of what the file declares', async () => {
    await client.open(uriB, `${B}\nvy Alla "Alla system" { typ samband }\n`);
    const reply = await client.request<DrawingReply>('ea/drawing', { uri: uriA });
    expect(reply.drawing?.id).toBe('Alla');
    await client.close(uriB);
  });

  test('say that the text is broken, and still show what was understood', async () => {
    await client.open(uriA, A.replace('komponent WebCare', '] komponent WebCare'));
    const reply = await client.request<DrawingReply>('ea/drawing', { uri: uriA, view: 'samband:SVO' });
    expect(reply.broken).toBe(true);
    expect(reply.drawing).toBeDefined();
    await client.close(uriA);
  });

  test('a newer request for the same file takes the place of the older', async () => {
    const many = large(300);
    const uri = 'untitled:many';
    await client.open(uri, many);
    const older = client.request<DrawingReply>('ea/drawing', { uri });
    const expected = expect(older).rejects.toMatchObject({ code: -32801 });
    await client.change(uri, { text: `${many}\nkomponent Sist` });
    const newer = await client.request<DrawingReply>('ea/drawing', { uri });
    await expected;
    expect(newer.drawing?.nodes.some(({ id }) => id === 'Sist')).toBe(true);
    await client.close(uri);
  });

  test('svg and png', async () => {
    const common = { uri: uriA, view: 'samband:SVO', theme: 'light' };
    const svg = await client.request<ExportReply>('ea/export', { ...common, format: 'svg' });
    expect(Buffer.from(svg.base64, 'base64').toString()).toMatch(/^<svg /);
    expect(svg.name).toBe('samband-SVO.svg');
    const out = folderWith({});
    const program = ['--view', common.view, '--out', out.path, '--lang', 'sv'];
    execFileSync(process.execPath, [EA, 'export', folder.path, ...program], { stdio: 'ignore' });
    expect(readFileSync(`${out.path}/${svg.name}`, 'base64')).toBe(svg.base64);
    out.dispose();
    const dark = await client.request<ExportReply>('ea/export', { ...common, theme: 'dark', format: 'svg' });
    expect(dark.name).toBe('samband-SVO-dark.svg');
    const png = await client.request<ExportReply>('ea/export', { ...common, format: 'png' });
    expect(Buffer.from(png.base64, 'base64').subarray(1, 4).toString()).toBe('PNG');
    await expect(client.request('ea/export', { ...common, view: 'no', format: 'svg' })).rejects.toThrow('no');
  });
});

describe('nothing ends the session', () => {
  test('parameters that are none, files that nobody knows', async () => {
    const methods = [
      'hover',
      'completion',
      'definition',
      'rename',
      'documentSymbol',
      'codeAction',
      'semanticTokens/full',
    ];
    for (const method of methods) {
      await expect(client.request(`textDocument/${method}`, { nothing: true }), method).rejects.toMatchObject(
        {
          code: -32602,
        },
      );
    }
    for (const method of ['ea/drawing', 'ea/views', 'ea/export', 'ea/elementAt']) {
      await expect(client.request(method, {}), method).rejects.toMatchObject({ code: -32602 });
    }
    const unknown = folder.uriOf('no-such-file.ea');
    expect(await client.at('textDocument/hover', unknown, 0, 0)).toBe(null);
    expect(await client.at('textDocument/documentSymbol', unknown, 0, 0)).toEqual([]);
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: 7 });
    await client.connection.sendNotification('textDocument/didChange', {});
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 7 }, null],
    });
    await client.change(folder.uriOf('never-opened.ea'), { text: 'x' });
    expect(await client.at('textDocument/hover', uriA, 0, 3)).toMatchObject({
      contents: { kind: 'markdown' },
    });
  });

  test('positions beyond the text', async () => {
    for (const method of ['hover', 'completion', 'definition', 'documentHighlight']) {
      await client.at(`textDocument/${method}`, uriA, 9999, 9999);
      await client.at(`textDocument/${method}`, uriA, 2, 9999);
    }
  });

  test('a request that was given up', async () => {
    const giveUp = new CancellationTokenSource();
    const uri = 'untitled:large';
    await client.open(uri, large(300));
    const request = client.connection.sendRequest('ea/drawing', { uri }, giveUp.token);
    giveUp.cancel();
    await expect(request).rejects.toMatchObject({ code: -32800 });
    expect(await client.request('ea/views', { uri: uriA })).not.toHaveLength(0);
    await client.close(uri);
  });
});

describe('another session', () => {
  test('in English, by the locale', async () => {
    const other = await Client.start({ folders: [folder], locale: 'en-GB' });
    const uri = 'untitled:english';
    await other.open(uri, 'component X { -> Nowhere }');
    await other.until('found', () => other.diagnostics(uri).length > 0);
    expect(other.diagnostics(uri).map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "'Nowhere' does not exist.",
      ]
    `);
    expect(await other.stop()).toBe(0);
  });

  test('over IPC, as VS Code starts it', async () => {
    const child = fork(MAIN, ['--node-ipc'], { execPath: process.execPath, stdio: 'ignore' });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(result.capabilities).toMatchObject({ hoverProvider: true, textDocumentSync: { change: 2 } });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
  });

  test('importing the server starts nothing', async () => {
    const { startStdio } = await import('../../language/server/main.ts');
    expect(startStdio).toBeTypeOf('function');
  });

  test('ends with its client', async () => {
    const other = await Client.start({ locale: 'sv-SE' });
    const ended = new Promise((resolve) => other.process.on('exit', resolve));
    other.process.stdin?.end();
    await ended;
    other.connection.dispose();
  });
});
