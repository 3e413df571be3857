/** How a project finds those that it depends on, and what is said where they will not do. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectConfig } from '../../language/workspace/config/project-config.ts';
import { findDependencies } from '../../language/workspace/dependencies.ts';
import { folderOf } from './folders.ts';

const COMPILED = {
  $schema: '',
  format: 1,
  name: 'K',
  version: '2.1.0',
  elements: [],
  arrows: [],
  assignments: [],
};

const ROOT = folderOf({
  'nationell/ea.config.json': { name: 'Nationella tjänster', version: '1.4.0' },
  'nationell/a.ea': 'komponent A\n',
  'nationell/inre/ea.config.json': {},
  'nationell/inre/b.ea': 'komponent B\n',
  'utan/a.ea': 'komponent A\n',
  'tom/läs mig.txt': '',
  'bibliotek/k.ea.json': COMPILED,
  'bibliotek/nyare.ea.json': { ...COMPILED, format: 99 },
  'bibliotek/trasig.ea.json': '{"format": 1, "na',
  'bibliotek/annat.json': {},
  'node_modules/@region/data/ea.config.json': {},
  'node_modules/@region/data/package.json': { version: '3.0.1' },
  'node_modules/@region/data/a.ea': 'komponent D\n',
  'node_modules/kompilerad/model.ea.json': COMPILED,
  'norr/egen.ea': '',
  'norr/del/x.ea': '',
  'ring-a/ea.config.json': { name: 'A', dependencies: { b: { path: '../ring-b' } } },
  'ring-a/a.ea': 'komponent A\n',
  'ring-b/ea.config.json': { name: 'B', dependencies: { c: { path: '../ring-c' } } },
  'ring-b/b.ea': 'komponent B\n',
  'ring-c/ea.config.json': { name: 'C', dependencies: { a: { path: '../ring-a' } } },
  'ring-c/c.ea': 'komponent C\n',
});

function depend(entries: object, folder = 'norr'): { found: unknown[]; problems: string[] } {
  const project = projectConfig(path.join(ROOT, folder), JSON.stringify({ dependencies: entries }));
  const { found, problems } = findDependencies(project);
  return {
    found: found.map(({ alias, title, content }) => [
      alias,
      title,
      content.type === 'source' ? content.files.map((file) => path.basename(file)) : 'compiled',
    ]),
    problems: problems.map(({ rule, message }) => `${rule}: ${message.sv}`),
  };
}

test.each([
  [{ path: '../nationell' }, 'Nationella tjänster', ['a.ea']],
  [{ path: '../nationell', version: '^1.2.0' }, 'Nationella tjänster', ['a.ea']],
  [{ path: '../utan' }, 'utan', ['a.ea']],
  [{ path: '../bibliotek/k.ea.json', version: '2.x' }, 'K', 'compiled'],
  [{ package: '@region/data', version: '>=3' }, 'data', ['a.ea']],
  [{ package: 'kompilerad' }, 'K', 'compiled'],
])('%j', (entry, title, content) => {
  expect(depend({ d: entry })).toEqual({ found: [['d', title, content]], problems: [] });
});

test.each([
  [{ path: '../saknas' }, 'config/missing-dependency: Det finns ingenting på ../saknas.'],
  [{ path: '../tom' }, 'config/missing-dependency: Mappen innehåller inga .ea-filer.'],
  [{ path: '.' }, 'config/missing-dependency: Det är det här projektet självt.'],
  [
    { path: 'del' },
    'config/missing-dependency: Mappen hör till det här projektet. Med en egen ea.config.json blir den ett eget projekt.',
  ],
  [
    { path: '../bibliotek/annat.json' },
    'config/missing-dependency: Ett beroende är en mapp eller en kompilerad modell, vars namn slutar på .ea.json.',
  ],
  [
    { package: '@region/saknas' },
    'config/missing-dependency: Paketet @region/saknas är inte installerat; kör npm install.',
  ],
  [
    { package: '../nationell' },
    'config/missing-dependency: Paketet ../nationell är inte installerat; kör npm install.',
  ],
  [
    { path: '../bibliotek/nyare.ea.json' },
    'config/unusable-dependency: Modellen är skapad av en nyare version av EA. Uppdatera EA, eller kompilera modellen med den här versionen.',
  ],
])('%j is refused', (entry, problem) => {
  expect(depend({ d: entry })).toEqual({ found: [], problems: [problem] });
});

test('a compiled model that is damaged is told and not used', () => {
  const { found, problems } = depend({ d: { path: '../bibliotek/trasig.ea.json' } });
  expect(found).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/^config\/unusable-dependency: Filen är ingen hel/)]);
});

test.each([
  ['../nationell', '^2.0.0', 'Projektet har version 1.4.0, men ^2.0.0 begärs.'],
  ['../utan', '^2.0.0', 'Projektet anger ingen version, men ^2.0.0 begärs.'],
])('%s in %s is of a wrong version, and used all the same', (place, version, message) => {
  expect(depend({ d: { path: place, version } })).toMatchObject({
    found: [['d', expect.anything(), ['a.ea']]],
    problems: [`config/wrong-version: ${message}`],
  });
});

test('a project is a dependency once', () => {
  expect(depend({ a: { path: '../nationell' }, b: { path: '../nationell/' } })).toMatchObject({
    found: [['a', expect.anything(), expect.anything()]],
    problems: ["config/missing-dependency: Projektet är redan ett beroende, som 'a'."],
  });
});

test('projects that depend on each other are told, with the way round', () => {
  const { found, problems } = findDependencies(projectConfig(path.join(ROOT, 'ring-a')));
  expect(found.map(({ alias }) => alias)).toEqual(['b']);
  expect(problems.map(({ message }) => message.sv)).toEqual([
    'Projekten är beroende av varandra: A → B → C → A.',
  ]);
});

test('a problem stands where the value does', () => {
  const text = '{\n  "dependencies": {\n    "d": { "path": "../saknas" }\n  }\n}';
  const [problem] = findDependencies(projectConfig(path.join(ROOT, 'norr'), text)).problems;
  expect(problem?.range).toEqual({ start: { line: 2, character: 19 }, end: { line: 2, character: 30 } });
});
