/** Which level a finding has: by preset, rule, file and element. */
import { expect, test } from 'vitest';
import { buildModel, finish } from '../../language/model/build.ts';
import { type CheckOptions, check } from '../../language/rules/check.ts';
import { Checker } from '../../language/rules/checker.ts';
import type { Severities } from '../../language/rules/levels.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { library, modelOf } from '../model/project.ts';
import { selector } from '../selector.ts';

const RULE = 'agreement/declared-missing';

const MODEL = `förvaltningsobjekt Vård {
  komponent Journal { livscykel avveckling  -> Bokning { enligt saknas } }
  komponent Bokning { -> Labb { enligt saknas } }
}
komponent Labb { -> Vård.Journal { enligt saknas } }
`;

function levels(
  overrides: readonly (readonly [string, Severities[string]])[],
  more: CheckOptions = {},
): string[] {
  const options: CheckOptions = {
    ...more,
    overrides: overrides.map(([text, level]) => ({ select: selector(text), severities: { [RULE]: level } })),
  };
  return check(modelOf({ 'a.ea': MODEL }), options)
    .findings.filter(({ rule }) => rule === RULE)
    .map(({ element, severity }) => `${element} ${severity}`);
}

test('an override is for the elements that its selector chooses', () => {
  expect(levels([])).toEqual(['Vård.Journal warning', 'Vård.Bokning warning', 'Labb warning']);
  expect(levels([['under Vård', 'info']])).toEqual([
    'Vård.Journal info',
    'Vård.Bokning info',
    'Labb warning',
  ]);
  expect(levels([['under Vård och komponent[livscykel = avveckling]', 'off']])).toEqual([
    'Vård.Bokning warning',
    'Labb warning',
  ]);
  expect(levels([['Vård', 'off']])).toHaveLength(3);
});

test('of overrides that apply the last one counts, and it can turn on what is off', () => {
  const some = [
    ['Vård.**', 'error'],
    ['Vård.Bokning', 'info'],
  ] as const;
  expect(levels(some, { severities: { [RULE]: 'off' } })).toEqual([
    'Vård.Journal error',
    'Vård.Bokning info',
  ]);
});

test('files and elements are chosen together', () => {
  const files = {
    'a.ea': 'komponent A { -> B { enligt saknas } }\n',
    'b.ea': 'komponent B { -> A { enligt saknas } }\n',
  };
  const override = {
    appliesTo: (uri: string) => uri.endsWith('a.ea'),
    select: selector('komponent'),
    severities: { [RULE]: 'off' as const },
  };
  const { findings } = check(modelOf(files), { overrides: [override] });
  expect(findings.filter(({ rule }) => rule === RULE).map(({ element }) => element)).toEqual(['B']);
});

test('what a selector does not find is chosen when it comes, and files that did not change are judged anew', () => {
  const one = (name: string, text: string) => summarise(`file:///${name}.ea`, text);
  const files = [
    one('a', 'komponent A { -> B { enligt saknas } }\n'),
    one('b', 'komponent B\n'),
    one('c', 'utöka A { livscykel drift }\n'),
  ];
  const model = buildModel(files, library);
  const overrides = [
    {
      select: selector('komponent[livscykel = avveckling] eller under Ny'),
      severities: { [RULE]: 'off' as const },
    },
  ];
  const checker = new Checker(model, { overrides });
  finish(checker.start());
  const found = (): boolean => checker.findings.some(({ rule }) => rule === RULE);
  const change = (name: string, text: string): void => {
    const summary = one(name, text);
    checker.update(model.update(new Map([[summary.uri, summary]])));
  };
  expect(found()).toBe(true);
  change('c', 'utöka A { livscykel avveckling }\n');
  expect(found()).toBe(false);
  change('c', 'utöka A { livscykel drift }\n');
  expect(found()).toBe(true);
});
