/** What the server does when a part of it fails, which no text that users write makes it do. */
import { expect, test, vi } from 'vitest';
import { CancellationToken, ResponseError } from 'vscode-languageserver/node';
import { canonicalUri, Documents } from '../../language/server/documents.ts';
import { Drawings } from '../../language/server/drawings.ts';
import { Guard } from '../../language/server/guard.ts';
import { settingsOf } from '../../language/server/settings.ts';
import { Space } from '../../language/server/space.ts';

vi.mock('../../language/syntax/summarise.ts', async (original) => {
  const actual = await original<typeof import('../../language/syntax/summarise.ts')>();
  return {
    ...actual,
    summarise(uri: string, text: string) {
      if (text.includes('POISON')) throw new Error('a bug');
      return actual.summarise(uri, text);
    },
  };
});

test('a file whose summary cannot be made costs itself only', () => {
  const space = new Space('file:///p', false, () => '2025-01-01');
  space.put('file:///p/a.ea', 'komponent A { -> B }');
  space.put('file:///p/b.ea', 'komponent B');
  expect(space.model.elements.filter((it) => !it.library)).toHaveLength(2);
  space.put('file:///p/b.ea', 'komponent B POISON');
  expect(space.model.elements.filter((it) => !it.library).map(({ id }) => id)).toEqual(['A']);
  expect(space.fault('file:///p/b.ea')).toEqual({ sv: 'a bug', en: 'a bug' });
  expect(space.summary('file:///p/b.ea')).toBeUndefined();
  expect(space.broken).toBe(true);
  expect(space.findings.map(({ uri, rule }) => [uri, rule])).toContainEqual([
    'file:///p/a.ea',
    'name/unresolved',
  ]);
  space.put('file:///p/b.ea', 'komponent B');
  expect(space.fault('file:///p/b.ea')).toBeUndefined();
  expect(space.model.elements.filter((it) => !it.library)).toHaveLength(2);
});

test('a suppression ends with its date, also while nothing is edited', () => {
  let today = '2025-01-01';
  const space = new Space('file:///p', false, () => today);
  space.put('file:///p/a.ea', '// ea-ignore name/unresolved: på väg (till 2025-01-01)\nkomponent A { -> B }');
  const shown = (): boolean =>
    space.findings.some(({ rule, suppressed }) => rule === 'name/unresolved' && suppressed === undefined);
  expect(shown()).toBe(false);
  today = '2025-01-02';
  expect(shown()).toBe(true);
});

test('what throws is logged and answered with an error', async () => {
  const log: string[] = [];
  const guard = new Guard((message) => log.push(message));
  const failing = guard.request('hover', () => {
    throw new Error('a bug');
  });
  const answer = await failing({}, CancellationToken.None);
  expect(answer).toBeInstanceOf(ResponseError);
  expect(log[0]).toContain('hover: Error: a bug');
  await guard.notification('didOpen', () => {
    throw new Error('another');
  })({});
  expect(log[1]).toContain('didOpen: Error: another');
  const silent = new Guard(() => {
    throw new Error('the client is gone');
  });
  await silent.run('x', () => Promise.reject(new Error('a third')));
});

test('a request that was given up is answered as such, without being worked on', async () => {
  const guard = new Guard(() => undefined);
  const handle = vi.fn();
  const answer = await guard.request('hover', handle)({}, CancellationToken.Cancelled);
  expect(answer).toMatchObject({ code: -32800 });
  expect(handle).not.toHaveBeenCalled();
});

test('a drawing that the client gave up is not called overtaken', async () => {
  const space = new Space('file:///p', false, () => '2025-01-01');
  space.put('file:///p/a.ea', 'komponent A { -> B }\nkomponent B');
  const drawings = new Drawings();
  const client = new AbortController();
  const reply = drawings.reply(space, { uri: 'file:///p/a.ea' }, 'sv', 1, client.signal);
  const expected = expect(reply).rejects.toMatchObject({ code: -32800 });
  client.abort();
  await expected;
  await drawings.close();
});

test('changes are applied one after the other, in every spelling of a URI', () => {
  const documents = new Documents();
  documents.open('file:///c%3A/x/%C3%A5.ea', 1, 'komponent Å\r\nkomponent B');
  const changed = documents.change('file:///c%3a/x/å.ea', 2, [
    { range: { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } }, text: 'CC' },
    { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 12 } }, text: '' },
    { range: { start: { line: 0, character: 99 }, end: { line: 1, character: 0 } }, text: '\n' },
  ]);
  expect(changed).toMatchObject({
    text: 'komponent Å\nkomponent C',
    version: 2,
    spelling: 'file:///c%3A/x/%C3%A5.ea',
  });
  expect(documents.change('file:///other.ea', 2, [{ text: '' }])).toBeUndefined();
  expect(canonicalUri('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  expect(canonicalUri('no uri at all')).toBe('no uri at all');
});

test('the language is that of the settings, else that of the editor', () => {
  expect(settingsOf({ language: 'sv' }, 'en').language).toBe('sv');
  expect(settingsOf({ language: 'auto' }, 'sv-SE')).toEqual({ locale: 'sv', pause: 100 });
  expect(settingsOf(undefined, 'sv').locale).toBe('sv');
  expect(settingsOf({}, 'de').locale).toBe('en');
  expect(settingsOf(null, undefined).locale).toBe('en');
  expect(settingsOf({ pause: -1 }, undefined).pause).toBe(100);
});
