/** Which projects paths name, and what each of them consists of. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { findProjects, NOTHING_THERE, projectFolder } from '../../language/workspace/discover.ts';
import { folderOf } from './folders.ts';

const ROOT = folderOf({
  'lös.ea': '',
  'norr/ea.config.json': { name: 'Norr', exclude: ['arkiv'] },
  'norr/a.ea': '',
  'norr/del/b.ea': '',
  'norr/arkiv/gammal.ea': '',
  'norr/delprojekt/ea.config.json': {},
  'norr/delprojekt/c.ea': '',
  'norr/node_modules/paket/d.ea': '',
  'syd/ea.config.json': '{ "name": ',
  'syd/e.ea': '',
  'tom/ea.config.json': {},
});

function projects(...paths: string[]): { found: Record<string, string[]>; refused: string[] } {
  const refused: string[] = [];
  const found = findProjects(
    paths.map((it) => path.join(ROOT, it)),
    (place, why) =>
      refused.push(`${path.relative(ROOT, place)} ${why === NOTHING_THERE ? 'nothing' : 'error'}`),
  );
  const relative = (file: string): string => path.relative(ROOT, file).split(path.sep).join('/');
  return {
    found: Object.fromEntries(
      found.map(({ config, files, asked }) => [
        config ? relative(config.root) : '',
        files.map((file) => (asked(file) ? relative(file) : `(${relative(file)})`)),
      ]),
    ),
    refused,
  };
}

test('every ea.config.json begins a project, and what lies in none is one of its own', () => {
  expect(projects('.')).toEqual({
    found: {
      '': ['lös.ea'],
      norr: ['norr/a.ea', 'norr/del/b.ea'],
      'norr/delprojekt': ['norr/delprojekt/c.ea'],
      syd: ['syd/e.ea'],
      tom: [],
    },
    refused: [],
  });
});

test('a file or folder inside a project is seen with all of it', () => {
  expect(projects('norr/del/b.ea').found).toEqual({ norr: ['(norr/a.ea)', 'norr/del/b.ea'] });
  expect(projects('norr/del').found).toEqual({ norr: ['(norr/a.ea)', 'norr/del/b.ea'] });
  expect(projects('norr/delprojekt').found).toEqual({ 'norr/delprojekt': ['norr/delprojekt/c.ea'] });
});

test('a file that its project leaves out is read when it is named', () => {
  expect(projects('norr/arkiv/gammal.ea').found).toEqual({
    '': ['norr/arkiv/gammal.ea'],
    norr: ['(norr/a.ea)', '(norr/del/b.ea)'],
  });
});

test('files without a project are one together', () => {
  expect(projects('lös.ea', 'lös.ea').found).toEqual({ '': ['lös.ea'] });
});

test('what is not there is refused, and so is a folder without a model', () => {
  expect(projects('saknas', 'tom')).toEqual({ found: { tom: [] }, refused: ['saknas error', 'tom nothing'] });
});

test('the project of a folder is the nearest outwards', () => {
  expect(projectFolder(path.join(ROOT, 'norr/del'))).toBe(path.join(ROOT, 'norr'));
  expect(projectFolder(ROOT)).toBeUndefined();
});
