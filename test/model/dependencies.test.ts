/** What a project sees of another one that it uses under an alias. */
import { expect, test } from 'vitest';
import { buildModel } from '../../language/model/build.ts';
import type { Dependency, Model } from '../../language/model/model.ts';
import { check } from '../../language/rules/check.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { viewsOf } from '../../language/views/views.ts';
import { library } from './project.ts';

const START = { line: 0, character: 0 };

function dependency(alias: string, files: Readonly<Record<string, string>>): Dependency {
  return {
    alias,
    title: alias,
    location: { uri: 'file:///p/ea.config.json', range: { start: START, end: START } },
    summaries: Object.entries(files).map(([name, text]) => summarise(`file:///${alias}/${name}`, text)),
  };
}

function modelOf(text: string, ...dependencies: Dependency[]): Model {
  return buildModel([summarise('file:///p/a.ea', text)], library, dependencies);
}

const NATIONAL = dependency('nationell', {
  'a.ea':
    'förvaltningsobjekt Vård { komponent Plattform { skikt Data } }\nkomponent Katalog { -> Plattform hämtar }\n',
  'b.ea': 'utöka Vård { komponent Register }\nvy Allt { visa * }\norganisation Tieto\n',
});

test.each([
  ['nationell.Vård', 'nationell.Vård'],
  ['nationell.Vård.Plattform', 'nationell.Vård.Plattform'],
  // What follows the alias means what it means in that project, where outer names may be left out.
  ['nationell.Plattform', 'nationell.Vård.Plattform'],
  ['nationell.Register', 'nationell.Vård.Register'],
  ['nationell.Plattform.Data', 'nationell.Vård.Plattform.Data'],
  ['nationell', 'nationell'],
  // A name of this project's own is found as ever, and never in the other project.
  ['Katalog', 'Katalog'],
  ['Plattform', undefined],
  ['Vård.Plattform', undefined],
  // The library is no part of a dependency.
  ['nationell.hämtar', undefined],
  ['annan.Vård', undefined],
])('%s', (name, id) => {
  const model = modelOf('komponent Katalog\n', NATIONAL);
  const resolution = model.lookup(name.split('.'), ['*'], 'Katalog');
  expect(resolution.status === 'resolved' ? resolution.id : undefined).toBe(id);
});

test('names inside a dependency mean what they mean there', () => {
  const model = modelOf('komponent Plattform\nkomponent Katalog\n', NATIONAL);
  expect(model.outgoing('nationell.Katalog').map(({ target }) => target)).toEqual([
    'nationell.Vård.Plattform',
  ]);
  expect(model.incoming('Plattform')).toEqual([]);
  expect(model.element('nationell.Vård.Register')).toMatchObject({
    parent: 'nationell.Vård',
    dependency: 'nationell',
  });
});

test('two dependencies with the same names are kept apart', () => {
  const other = dependency('annan', { 'a.ea': 'komponent Katalog { -> Arkiv }\nkomponent Arkiv\n' });
  const model = modelOf('komponent A { -> nationell.Katalog  -> annan.Katalog }\n', NATIONAL, other);
  expect(model.outgoing('A').map(({ target }) => target)).toEqual(['nationell.Katalog', 'annan.Katalog']);
  expect(model.outgoing('annan.Katalog').map(({ target }) => target)).toEqual(['annan.Arkiv']);
});

test('the elements of a dependency are none of the project itself', () => {
  const model = modelOf('förvaltningsobjekt Egen { komponent A }\n', NATIONAL);
  expect(model.ofKind('object').map(({ id }) => id)).toEqual(['Egen']);
  expect(viewsOf(model).map(({ id }) => id)).toEqual(['skikt:Egen']);
});

test('nothing is found in a dependency, however wrong it is', () => {
  const broken = dependency('trasig', {
    'a.ea':
      'komponent A { -> Saknas }\nkomponent A\nkomponnent B\nförvaltningsobjekt Ensamt\nutöka Ingen { }\n',
  });
  const model = modelOf('förvaltningsobjekt Egen { komponent X { -> trasig.A { enligt okänd } } }\n', broken);
  const files = new Set(check(model).findings.map(({ uri }) => uri));
  expect([...files].filter((uri) => uri !== 'file:///p/a.ea')).toEqual([]);
});

test('nothing is added to a dependency', () => {
  const model = modelOf(
    'utöka nationell.Vård { komponent Ny }\nutöka nationell { komponent Nyare }\n',
    NATIONAL,
  );
  expect(model.element('nationell.Vård.Ny')).toBeUndefined();
  expect(model.element('nationell.Nyare')).toBeUndefined();
  expect(
    check(model)
      .findings.filter(({ rule }) => rule === 'name/read-only')
      .map(({ range }) => range.start.line),
  ).toEqual([0, 1]);
});

test('a misspelt name of a dependency is suggested with its alias', () => {
  const model = modelOf('komponent A { -> nationell.Katalgo }\nkomponent B { -> Katalgo }\n', NATIONAL);
  const messages = check(model).findings.map(({ message }) => message.en);
  expect(messages.filter((it) => it.includes('nationell.Katalog'))).toHaveLength(2);
});
