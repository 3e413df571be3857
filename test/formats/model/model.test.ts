/** A compiled model says what its source says, and whatever else a file holds is refused. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readModel, UnusableModel } from '../../../language/formats/model/read.ts';
import { writeModel } from '../../../language/formats/model/write.ts';
import { buildModel } from '../../../language/model/build.ts';
import type { Model } from '../../../language/model/model.ts';
import type { Summary } from '../../../language/model/summary.ts';
import { check } from '../../../language/rules/check.ts';
import { summarise } from '../../../language/syntax/summarise.ts';
import { findFiles, readSource } from '../../../language/workspace/files.ts';
import { library } from '../../model/project.ts';

const URI = 'file:///lib/nationell.ea.json';
const INFO = { name: 'Nationella tjänster', version: '1.2.0' };
const EXAMPLES = fileURLToPath(new URL('../../../examples', import.meta.url));

const SMALL = {
  'a.ea': `organisation Tieto
förvaltningsobjekt Vård "Vård och omsorg" {
  #vård
  roller { förvaltningsledare Tieto  driftansvarig vakant }
  komponent Plattform "Plattformen" {
    alias Plattan
    leverantör Tieto från 2004-01-01
    skikt Data
    -> 'Min katalog' hämtar Uppgifter "text" { kritikalitet hård } som Pil
  }
}
komponent 'Min katalog'
komponent Tieto { skikt Inre { -> Plattform } }
`,
  'b.ea': `utöka Vård { syfte "Stödja vården" #tillagd
  komponent Register { livscykel drift från 2019-01-01 } }
information Uppgifter { personuppgifter ja }
komponent Register { -> Vård.Register }
roll Objektledare : förvaltningsledare
vy Allt { visa * }
`,
};

function summaries(files: Readonly<Record<string, string>>): Summary[] {
  return Object.entries(files).map(([name, text]) => summarise(`file:///nationell/${name}`, text));
}

function dependent(national: readonly Summary[], text: string): Model {
  const start = { line: 0, character: 0 };
  const location = { uri: 'file:///p/ea.config.json', range: { start, end: start } };
  return buildModel([summarise('file:///p/a.ea', text)], library, [
    { alias: 'n', title: 'N', location, summaries: national },
  ]);
}

/** Everything about a dependency that rules and views may ask, without places. */
function facts(model: Model): unknown {
  const foreign = model.elements.filter((it) => it.dependency !== undefined && it.kind !== 'project');
  return foreign
    .map(({ id, kind, title, parent }) => ({
      id,
      kind,
      title,
      parent,
      outgoing: model.outgoing(id).map(({ source, target, verb, payload, summary }) => ({
        source,
        target,
        verb,
        payload,
        title: summary.title,
      })),
      incoming: model.incoming(id).map(({ source }) => source),
      roles: model
        .assignmentsOf(id)
        .map(({ role, holders, summary }) => ({ role, holders, state: summary.state })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const examples = (): Record<string, string> =>
  Object.fromEntries(
    findFiles(EXAMPLES)
      .filter((file) => file.includes('samverkan'))
      .map((file) => [file.slice(EXAMPLES.length + 1), readSource(file).text]),
  );

describe.each([
  ['a small project', SMALL],
  ['an example', examples()],
])('%s', (_, files) => {
  const source = summaries(files);
  const model = buildModel(source, library);
  const text = writeModel(model, INFO);
  const compiled = readModel(URI, text);

  test('follows the schema', () => {
    const file = fileURLToPath(new URL('../../../language/formats/model/model.schema.json', import.meta.url));
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('says the same as its source', () => {
    expect(compiled).toMatchObject(INFO);
    expect(facts(dependent([compiled.summary], ''))).toEqual(facts(dependent(source, '')));
  });

  test('is the same bytes whatever the order of the files, and when compiled again', () => {
    expect(writeModel(buildModel(source.toReversed(), library), INFO)).toBe(text);
    const { uri } = compiled.summary;
    const again = JSON.parse(writeModel(buildModel([{ ...compiled.summary, uri }], library), INFO));
    expect(again.elements).toEqual(JSON.parse(text).elements);
  });

  test('gives a project that depends on it the same findings', () => {
    const names = model.elements.filter((it) => !it.library).map(({ id }) => `n.${id}`);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names, 'n.Saknas', 'n.Platform', 'Vård'), { minLength: 1 }),
        (targets) => {
          const lines = targets.map(
            (name, index) => `komponent K${index} { -> ${name} hämtar n.Uppgifter  leverantör n.Tieto }`,
          );
          const own = `förvaltningsobjekt Eget {\n${lines.join('\n')}\n}\nutöka n.Vård { syfte "x" }\n`;
          const findings = (national: readonly Summary[]) =>
            check(dependent(national, own)).findings.map(({ related, ...rest }) => ({
              ...rest,
              related: related.map(({ message }) => message),
            }));
          expect(findings([compiled.summary])).toEqual(findings(source));
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('an element is found on its line', () => {
  const text = writeModel(buildModel(summaries(SMALL), library), INFO);
  const { declarations } = readModel(URI, text).summary;
  const [place] = declarations.filter(({ name }) => name === 'Plattform').map(({ nameRange }) => nameRange);
  const line = text.split('\n')[place?.start.line ?? 0] ?? '';
  expect(line.slice(place?.start.character, place?.end.character)).toBe('"id":"Vård.Plattform"');
});

test.each([
  ['', 'damaged'],
  ['{', 'damaged'],
  ['null', 'damaged'],
  ['[]', 'damaged'],
  ['{}', 'damaged'],
  ['{"format":0}', 'damaged'],
  ['{"format":"1"}', 'damaged'],
  ['{"format":2}', 'newer'],
  ['{"format":1,"name":"a","elements":[{}],"arrows":[],"assignments":[]}', 'damaged'],
  [
    '{"format":1,"name":"a","elements":[{"id":"A","kind":"component","name":"A","title":"A","parent":"B"}],"arrows":[],"assignments":[]}',
    'damaged',
  ],
])('%s is %s', (text, reason) => {
  const read = (): unknown => readModel(URI, text);
  expect(read).toThrow(UnusableModel);
  expect(read).toThrow(expect.objectContaining({ reason }));
});

test('a file that is changed anywhere is read or refused, and what was read can be checked', () => {
  const text = writeModel(buildModel(summaries(SMALL), library), INFO);
  const plain = JSON.parse(text);
  const paths: (readonly (string | number)[])[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(plain, []);
  fc.assert(
    fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue(), (path, value) => {
      const changed = structuredClone(plain);
      let at = changed;
      for (const key of path.slice(0, -1)) at = at[key];
      at[path.at(-1) ?? ''] = value;
      try {
        const { summary } = readModel(URI, JSON.stringify(changed));
        check(dependent([summary], 'komponent K { -> n.Plattform  -> n.Register }\n'));
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableModel);
      }
    }),
    { numRuns: 300 },
  );
});
