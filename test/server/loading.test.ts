/** A large workspace: what is answered while it is read, how long anybody waits, and what is said when. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateProject } from '../bench/generate.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { Client } from './client.ts';
import { folderWith } from './folder.ts';

const MEASURED = fileURLToPath(new URL('./measured.ts', import.meta.url));

/** No turn of the event loop is longer, in milliseconds. */
const LONGEST_TURN = 100;

function turnOf(client: Client): { delay: number; processor: number } {
  const line = client.logged.join('').match(/longest turn: (.*)/)?.[1];
  return JSON.parse(line ?? '{}');
}

const OPEN = 'komponent Öppen "Öppen" {\n  -> Annan\n  -> Saknas\n}\nkomponent {\n';

/** Waits until the server has checked what was sent. */
async function told(client: Client, send: () => Promise<unknown>): Promise<void> {
  const before = client.drawingChanges;
  await send();
  await client.until('it is checked', () => client.drawingChanges > before, 30_000);
}

describe('20,000 elements', () => {
  const folder = folderWith({
    ...Object.fromEntries(generateProject({ elements: 20_000 })),
    'open.ea': OPEN,
    'annan.ea': 'komponent Annan\n',
  });
  const uri = folder.uriOf('open.ea');
  const env = { EA_CACHE_DIR: temporaryFolder() };

  test.each(['first', 'second'])('read for the %s time, while somebody types', async (time) => {
    if (time === 'second') expect(readdirSync(env.EA_CACHE_DIR)).toHaveLength(1);
    const client = await Client.start({ folders: [folder], entry: MEASURED, env, language: 'sv' });
    await client.open(uri, OPEN);
    const symbols = client.request<object[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const hover = client.at<object | null>('textDocument/hover', uri, 0, 12);
    expect(await symbols).toHaveLength(2);
    expect(await hover).toBeTruthy();
    await client.until('all is read', () => client.codes(uri).includes('name/unresolved'), 60_000);
    for (let edit = 0; edit < 5; edit += 1) {
      const changed = OPEN.replace('"Öppen"', `"Öppen ${edit}"`);
      await told(client, () => client.change(uri, { text: changed }));
      const list = await client.at<{ items: object[]; isIncomplete: boolean }>(
        'textDocument/completion',
        uri,
        1,
        5,
      );
      expect([list.items.length, list.isIncomplete]).toEqual([200, true]);
    }
    expect(await client.stop()).toBe(0);
    // What is wrong with the text is said at once, and no name is unknown that is only still to be read.
    const said = client.published.filter((it) => it.uri === uri);
    expect(said[0]?.diagnostics.map(({ code }) => String(code)).join()).toMatch(/^(syntax\/[a-z-]+,?)+$/);
    const messages = said.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => String(message)));
    expect(messages.filter((message) => message.includes('Annan'))).toEqual([]);
    expect(messages.filter((message) => message.includes('Saknas'))).not.toEqual([]);
    const { delay, processor } = turnOf(client);
    expect(Math.min(delay, processor), JSON.stringify({ delay, processor })).toBeLessThan(LONGEST_TURN);
  });
});

describe('many files change at once', () => {
  test('and are taken as one change', async () => {
    const count = 300;
    const names = Array.from({ length: count }, (_, index) => `many/k${index}.ea`);
    const folder = folderWith({
      'a.ea': 'komponent A { -> K0 }\n',
      ...Object.fromEntries(names.map((name, index) => [name, `komponent K${index}\n`])),
    });
    const client = await Client.start({ folders: [folder] });
    await client.request('workspace/symbol', { query: 'K0' });
    await client.open(folder.uriOf('many/k1.ea'), 'komponent K1 "öppen"\n');
    await client.settled(folder.uriOf('a.ea'));
    names.forEach((name, index) => {
      if (index === 2) rmSync(path.join(folder.path, name));
      else writeFileSync(path.join(folder.path, name), `komponent L${index} { -> Saknas${index} }\n`);
    });
    const before = client.drawingChanges;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name, index) => ({ uri: folder.uriOf(name), type: index === 2 ? 3 : 2 })),
    });
    await client.until('all are read', () => client.codes(folder.uriOf('a.ea')).includes('name/unresolved'));
    await client.until('the last is checked', () =>
      client.codes(folder.uriOf(names.at(-1) ?? '')).includes('name/unresolved'),
    );
    expect(client.drawingChanges - before).toBeLessThanOrEqual(2);
    // What is open in the editor is as it is there, and what is deleted is gone.
    const symbols = await client.request<{ name: string }[]>('workspace/symbol', { query: 'K' });
    expect(symbols.map(({ name }) => name)).toEqual(['K1 · öppen']);
    // Closed without saving, what is on disk counts.
    await client.close(folder.uriOf('many/k1.ea'));
    await client.untilCodes(folder.uriOf('many/k1.ea'), 'name/unresolved');
    expect(client.logged).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

test('a folder that is taken away while it is read is forgotten', async () => {
  const folder = folderWith(Object.fromEntries(generateProject({ elements: 3000 })));
  const client = await Client.start({ folders: [folder], env: { EA_CACHE_DIR: temporaryFolder() } });
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: folder.uri, name: 'large' }] },
  });
  expect(await client.request('workspace/symbol', { query: '' })).toEqual([]);
  expect(client.logged).toEqual([]);
  expect(await client.stop()).toBe(0);
});
