/** What `ea.config.json` may say, and what is said of the rest. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../language/model/build.ts';
import { check } from '../../language/rules/check.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { matcher, uriMatcher } from '../../language/workspace/config/globs.ts';
import { projectConfig } from '../../language/workspace/config/project-config.ts';
import { readConfig } from '../../language/workspace/config/read.ts';
import { uriOf } from '../../language/workspace/files.ts';
import { modelOf } from '../model/project.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (text: string) => readConfig('file:///p/ea.config.json', text);

const WHOLE = `{
  // Comments and a last comma are allowed.
  "$schema": "schema.json",
  "name": "Region Norr",
  "version": "1.2.0",
  "include": ["model/**"],
  "exclude": ["arkiv"],
  "dependencies": {
    "nationell": { "path": "../nationell", "version": "^1.2.0" },
    "öppna_data": { "package": "@region/ea-data" },
  },
  "preset": "pm3",
  "rules": { "agreement/missing": "warning", "plan/sum-mismatch": { "severity": "info", "options": {} } },
  "overrides": [
    { "files": "utkast/**", "rules": { "agreement/missing": "off" } },
    {
      "select": "under Vård och komponent[livscykel = avveckling]",
      "rules": { "agreement/missing": "info" },
    },
  ],
  "language": "sv",
  "theme": "dark",
  "export": { "out": "bilder", "format": ["svg", "png"], "theme": "light", "notation": "archimate" },
  "profiles": { "extern": { "removeIfPresent": "#hemlig", "properties": ["leverantör", "locatedat"] } },
}`;

test('a whole file is read without remark', () => {
  const { config, problems } = read(WHOLE);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    name: 'Region Norr',
    preset: 'pm3',
    dependencies: { nationell: { path: '../nationell', version: '^1.2.0' } },
    rules: { 'agreement/missing': { severity: 'warning' }, 'plan/sum-mismatch': { severity: 'info' } },
    overrides: [
      { files: ['utkast/**'], rules: { 'agreement/missing': 'off' } },
      { select: { type: 'and' }, rules: { 'agreement/missing': 'info' } },
    ],
    export: { format: ['svg', 'png'], theme: ['light'] },
  });
});

test.each([
  ['{ "excludes": [] }', 'config/unknown-key', '1:3-13', '"exclude"'],
  ['{ "rules": { "agreement/mising": "off" } }', 'config/unknown-key', '1:14-32', '"agreement/missing"'],
  ['{ "rules": { "agreement/missing": "offf" } }', 'config/wrong-value', '1:35-41', '"off"'],
  ['{ "dependencies": { "a": { "paht": "x" } } }', 'config/unknown-key', '1:28-34', '"path"'],
  ['{ "dependencies": { "a": {} } }', 'config/wrong-value', '1:26-28', undefined],
  [
    '{ "dependencies": { "a": { "path": "x", "package": "y" } } }',
    'config/wrong-value',
    '1:26-57',
    undefined,
  ],
  ['{ "dependencies": { "komponent": { "path": "x" } } }', 'config/wrong-value', '1:21-32', undefined],
  ['{ "dependencies": { "a b": { "path": "x" } } }', 'config/wrong-value', '1:21-26', undefined],
  [
    '{ "dependencies": { "a": { "path": "x", "version": "nyast!" } } }',
    'config/wrong-value',
    '1:52-60',
    undefined,
  ],
  ['{ "version": "1.2" }', 'config/wrong-value', '1:14-19', undefined],
  ['{ "language": "svv" }', 'config/wrong-value', '1:15-20', '"sv"'],
  [
    '{ "rules": { "agreement/missing": { "severty": "off" } } }',
    'config/unknown-key',
    '1:37-46',
    '"severity"',
  ],
  [
    '{ "rules": { "agreement/missing": { "options": { "x": 1 } } } }',
    'config/unknown-key',
    '1:50-53',
    undefined,
  ],
  ['{ "overrides": [{ "rules": {} }] }', 'config/wrong-value', '1:17-32', undefined],
  ['{ "overrides": [{ "slect": "*" }] }', 'config/unknown-key', '1:19-26', '"select"'],
  ['{ "overrides": [{ "select": 1 }] }', 'config/wrong-value', '1:29-30', undefined],
  ['{ "overrides": [{ "select": "" }] }', 'config/wrong-selector', '1:30-30', undefined],
  ['{ "overrides": [{ "select": "*", "files": 1 }] }', 'config/wrong-value', '1:43-44', undefined],
  ['{ "overrides": [{ "select": "\\u006b och ]" }] }', 'config/wrong-selector', '1:41-42', undefined],
  ['{ "overrides": [{ "select": "k\\n} komponent B {" }] }', 'config/wrong-selector', '1:30-30', undefined],
  ['{ "preset": "stric" }', 'config/wrong-value', '1:13-20', '"strict"'],
  ['{ "include": "a" }', 'config/wrong-value', '1:14-17', undefined],
  ['{ "name": 3 }', 'config/wrong-value', '1:11-12', undefined],
  ['{\n  "name": "a",\n  "name": "b"\n}', 'config/wrong-value', '3:3-9', undefined],
  ['[]', 'config/wrong-value', '1:1-3', undefined],
  ['{ "name": "a" "version": "1.0.0" }', 'config/unreadable', '1:15-24', undefined],
  ['', 'config/unreadable', '1:1-1', undefined],
  ['{ preset: "pm3" }', 'config/unreadable', '1:3-9', '"preset"'],
  ["{ 'preset': 'pm3' }", 'config/unreadable', '1:3-11', '"preset"'],
  ['{ "preset": pm3 }', 'config/unreadable', '1:13-16', '"pm3"'],
  [
    '{ "rules": { "suppression/unused": ["info", {}] } }',
    'config/wrong-value',
    '1:36-48',
    '{ "severity": "info", "options": {} }',
  ],
  ['{ "rules": { "suppression/unused": ["info"] } }', 'config/wrong-value', '1:36-44', '"info"'],
  ['{ "rules": { "suppression/unused": "varning" } }', 'config/wrong-value', '1:36-45', '"warning"'],
])('%s', (text, rule, place, fix) => {
  const { problems } = read(text);
  const found = problems.map((it) => {
    const { start, end } = it.range;
    return [it.rule, `${start.line + 1}:${start.character + 1}-${end.character + 1}`];
  });
  expect(found).toEqual([[rule, place]]);
  expect(problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe(fix);
});

test.each([
  ['{ "preset": "pm3" "name": "x" }', 'Filen är inte giltig JSON: ett komma saknas före det här.'],
  ['{ "preset" "pm3" }', 'Filen är inte giltig JSON: ett kolon saknas före det här.'],
  ['{ "preset": "pm3', 'Filen är inte giltig JSON: texten saknar avslutande citattecken.'],
  [
    '{ "dependencies": { "x": { "paths": "." } } }',
    'I dependencies.x: inställningen "paths" finns inte; menade du \'path\'?',
  ],
  [
    '{ "dependencies": { "x": { "url": "." } } }',
    'I dependencies.x: inställningen "url" finns inte; här kan stå "path", "package" eller "version".',
  ],
  [
    '{ "rules": { "name/cyclic": { "options": { "dagar": 3 } } } }',
    'I rules.name/cyclic.options: inställningen "dagar" finns inte; den har inga inställningar.',
  ],
])('%s is told of in plain words', (text, message) => {
  expect(read(text).problems[0]?.message.sv).toBe(message);
});

test.each([
  ['plats', "'plats' är en sort och ingen egenskap; menade du 'ligger'?"],
  ['location', "'location' är en sort och ingen egenskap; menade du 'locatedat'?"],
  ['nod', "'nod' är en sort och ingen egenskap."],
  ['leverantor', "'leverantor' är ingen egenskap; menade du 'leverantör'?"],
  ['Supplier', "'Supplier' är ingen egenskap; menade du 'supplier'?"],
  ['xyzzy', "'xyzzy' är ingen egenskap."],
])('a profile has no property %s, and the message says what was meant', (word, message) => {
  const [problem, ...others] = read(JSON.stringify({ profiles: { x: { properties: word } } })).problems;
  expect([problem?.rule, problem?.message.sv, others]).toEqual([
    'config/wrong-value',
    `I profiles.x.properties: ${message}`,
    [],
  ]);
  const [meant] = /(?<=did you mean ')\p{L}+/u.exec(problem?.message.en ?? '') ?? [];
  expect(problem?.message.en).toMatch(
    /^In profiles\.x\.properties: '\p{L}+' is (?:a kind and )?no property/u,
  );
  expect(problem?.fixes?.[0]?.edits[0]?.newText).toBe(meant && JSON.stringify(meant));
});

test.each([
  '{ "profiles": { "x": { "properties": 1 } } }',
  '{ "export": { "format": "x", "theme": "x", "page": "x", "notation": "x" } }',
  '{ "preset": "x", "language": "x", "theme": "x" }',
  '{ "rules": { "x": "x", "name/unresolved": "x", "y": { "severity": "x" } }, "x": 1 }',
  '{ "overrides": [{ "files": "x", "rules": { "x": "x" } }], "dependencies": { "a": { "x": "x" } } }',
])('nobody has to read a long list of words: %s', (text) => {
  const { problems } = read(text);
  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems)
    for (const said of Object.values(message))
      expect(said.match(/"[^"]+"/g)?.length ?? 0, said).toBeLessThan(11);
});

test('an override that is not understood in full is for nothing at all', () => {
  for (const wrong of ['"select": "A och"', '"select": "*", "files": 1', '"files": "a", "slect": "A"'])
    expect(read(`{ "overrides": [{ ${wrong}, "rules": {} }] }`).config.overrides).toEqual([]);
});

test('names in a selector are judged by the model, at their places', () => {
  const root = temporaryFolder({
    'ea.config.json': '{ "overrides": [{ "select": "under V\\u0061rd\\t eller komponnt" }] }',
  });
  const config = projectConfig(root);
  expect(config.problems).toEqual([]);
  const problems = config.problemsIn(modelOf('objektfamilj Vård\n'));
  expect(
    problems.map(({ message, range }) => [message.en, range.start.character, range.end.character]),
  ).toEqual([
    ["'Vard' does not exist; did you mean 'Vård'?", 35, 44],
    ["'komponnt' does not exist; did you mean 'komponent'?", 53, 61],
  ]);
  expect(problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe('Vård');
  expect(config.problemsIn(modelOf('objektfamilj Vard\nkomponent komponnt\n'))).toEqual([]);
});

test('properties and values in a selector are judged as those of a rule', () => {
  const text =
    '{ "overrides": [{ "select": "komponent [ursprng finns] [ursprung = egn] [leverantör = Företa] eller avtal [ursprung finns]" }] }';
  const config = projectConfig(temporaryFolder({ 'ea.config.json': text }));
  const problems = config.problemsIn(modelOf('komponent A\norganisation Företag\n'));
  expect(
    problems.map(({ rule, message, range, fixes }) => [
      rule,
      message.sv,
      text.slice(range.start.character, range.end.character),
      fixes?.[0]?.edits[0]?.newText,
    ]),
  ).toEqual([
    ['config/wrong-selector', "'Företa' finns inte; menade du 'Företag'?", 'Företa', 'Företag'],
    [
      'config/wrong-selector',
      "Det finns ingen egenskap eller roll 'ursprng'; menade du 'ursprung'?",
      'ursprng',
      'ursprung',
    ],
    ['config/wrong-selector', "'ursprung' är aldrig 'egn'.", 'egn', undefined],
    ['config/wrong-selector', "'avtal' har ingen egenskap 'ursprung'.", '[ursprung finns]', undefined],
  ]);
  expect(config.idleIn(modelOf('komponent A\norganisation Företag\n'))).toEqual([]);
});

test('overrides that are for nothing are told of, with the name that was meant', () => {
  const text = `{
  "overrides": [
    { "files": ["plan/**", "pla/**", "infra.ea", "annat/*.ea"], "rules": {} },
    { "files": "webcre.ea", "rules": {} },
    { "select": "avtal", "rules": {} },
    { "select": "#utgårr", "rules": {} },
    { "select": "komponent", "rules": {} }
  ],
  "profiles": { "extern": { "remove": ["#utgårr", "#utgår"], "removeIfPresent": ["#utgårr", "under Borta"] } }
}`;
  const root = temporaryFolder({ 'ea.config.json': text });
  const config = projectConfig(root);
  const model = buildModel([
    summarise(uriOf(path.join(root, 'plan/plan.ea')), 'förvaltningsplan P\n'),
    summarise(uriOf(path.join(root, 'webcare.ea')), 'komponent A { #utgår }\n'),
  ]);
  const lines = text.split('\n');
  expect(config.problemsIn(model)).toEqual([]);
  expect(
    config
      .idleIn(model)
      .map(({ rule, message, range: { start, end }, fixes }) => [
        rule,
        message.sv,
        lines[start.line]?.slice(start.character, end.character),
        fixes?.[0]?.edits[0]?.newText,
      ]),
  ).toEqual(
    [
      ["Ingen fil i projektet motsvarar 'pla/**'; menade du 'plan/**'?", '"pla/**"', '"plan/**"'],
      ["Ingen fil i projektet motsvarar 'infra.ea'.", '"infra.ea"', undefined],
      ["Ingen fil i projektet motsvarar 'annat/*.ea'.", '"annat/*.ea"', undefined],
      ["Ingen fil i projektet motsvarar 'webcre.ea'; menade du 'webcare.ea'?", '"webcre.ea"', '"webcare.ea"'],
      ['Inget i projektet väljs av det här urvalet.', 'avtal', undefined],
      ["Inget har taggen #utgårr; menade du '#utgår'?", '#utgårr', '#utgår'],
      ["Inget har taggen #utgårr; menade du '#utgår'?", '#utgårr', '#utgår'],
    ].map((it) => ['config/matches-nothing', ...it]),
  );
  expect(config.idleIn(buildModel([])).map(({ range }) => range.start.line)).toEqual([4, 5, 6, 8, 8]);
});

test('levels and options reach the check', () => {
  const own = temporaryFolder({
    'ea.config.json':
      '{ "preset": "all", "rules": { "agreement/missing": "off", "name/cyclic": { "options": {} } } }',
  });
  expect(projectConfig(own).check).toEqual({
    preset: 'all',
    severities: { 'agreement/missing': 'off' },
    settings: { 'name/cyclic': {} },
  });
});

test('what has the right shape counts, whatever stands around it', () => {
  const { config } = read(
    '{ "nmae": 1, "name": "Norr", "rules": { "x/y": "off", "agreement/missing": "off" }, }',
  );
  expect(config.name).toBe('Norr');
  expect({ ...config.rules }).toEqual({ 'agreement/missing': { severity: 'off' } });
});

test('a key that every object has is a key like others', () => {
  expect(read('{ "__proto__": 1, "constructor": 2 }').problems).toHaveLength(2);
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((it) => WHOLE.replace('Norr', it)),
      ),
      (text) => {
        const { problems } = read(text);
        for (const { message } of problems) expect(message.sv).not.toBe('');
      },
    ),
  );
});

test('the schema takes what the reader takes', () => {
  const file = fileURLToPath(new URL('../../language/workspace/config/config.schema.json', import.meta.url));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const plain = JSON.parse(WHOLE.replace(/\/\/.*/, '').replace(/,(\s*[}\]])/g, '$1'));
  expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
  for (const wrong of [
    { excludes: [] },
    { rules: { 'x/y': 'off' } },
    { rules: { 'agreement/missing': 'of' } },
    { dependencies: { a: {} } },
    { dependencies: { 'a b': { path: 'x' } } },
    { dependencies: { a: { path: 'x', package: 'y' } } },
    { version: '1.2' },
    { preset: 'some' },
    { overrides: [{ rules: {} }] },
    { rules: { 'agreement/missing': { severty: 'off' } } },
    { export: { theme: ['red'] } },
  ])
    expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
});

describe('patterns', () => {
  test.each([
    ['arkiv', 'arkiv/a.ea', true],
    ['arkiv/', 'arkiv/2018/a.ea', true],
    ['./arkiv', 'arkiv/a.ea', true],
    ['arkiv', 'b/arkiv/a.ea', false],
    ['**/arkiv', 'b/arkiv/a.ea', true],
    ['*.ea', 'a.ea', true],
    ['*.ea', 'b/a.ea', false],
    ['**/*.ea', 'a.ea', true],
    ['{a,b}/**', 'b/x.ea', true],
    ['å*', 'ålder.ea', true],
  ])('%s: %s is %s', (pattern, file, expected) => {
    expect(matcher('/p', [pattern])(`/p/${file}`)).toBe(expected);
  });
});

test('levels apply by file, the last that fits', () => {
  const text = (name: string) => `komponent ${name} { -> Saknas }\n`;
  const model = modelOf({ 'a.ea': text('A'), 'utkast/b.ea': text('B'), 'utkast/c.ea': text('C') });
  const override = (files: string, level: 'off' | 'info') => ({
    appliesTo: uriMatcher('/', [files]),
    severities: { 'name/unresolved': level },
  });
  const levelsOf = (severities: 'off' | 'warning') =>
    check(model, {
      severities: { 'name/unresolved': severities, 'governance/component-without-object': 'off' },
      overrides: [override('utkast', 'off'), override('utkast/c.ea', 'info')],
    }).findings.map(({ uri, severity }) => `${uri} ${severity}`);
  expect(levelsOf('warning')).toEqual(['file:///a.ea warning', 'file:///utkast/c.ea info']);
  expect(levelsOf('off')).toEqual(['file:///utkast/c.ea info']);
});
