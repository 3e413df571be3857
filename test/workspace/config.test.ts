/** What `ea.config.json` may say, and what is said of the rest. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../language/rules/check.ts';
import { matcher, uriMatcher } from '../../language/workspace/config/globs.ts';
import { readConfig } from '../../language/workspace/config/read.ts';
import { modelOf } from '../model/project.ts';

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
  "rules": { "agreement/missing": "warning" },
  "overrides": [{ "files": "utkast/**", "rules": { "agreement/missing": "off" } }],
  "language": "sv",
  "theme": "dark",
  "export": { "out": "bilder", "format": ["svg", "png"], "theme": "light" },
}`;

test('a whole file is read without remark', () => {
  const { config, problems } = read(WHOLE);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    name: 'Region Norr',
    preset: 'pm3',
    dependencies: { nationell: { path: '../nationell', version: '^1.2.0' } },
    overrides: [{ files: ['utkast/**'], rules: { 'agreement/missing': 'off' } }],
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
  ['{ "preset": "stric" }', 'config/wrong-value', '1:13-20', '"strict"'],
  ['{ "include": "a" }', 'config/wrong-value', '1:14-17', undefined],
  ['{ "name": 3 }', 'config/wrong-value', '1:11-12', undefined],
  ['{\n  "name": "a",\n  "name": "b"\n}', 'config/wrong-value', '3:3-9', undefined],
  ['[]', 'config/wrong-value', '1:1-3', undefined],
  ['{ "name": "a" "version": "1.0.0" }', 'config/unreadable', '1:15-24', undefined],
  ['', 'config/unreadable', '1:1-1', undefined],
])('%s', (text, rule, place, fix) => {
  const { problems } = read(text);
  const found = problems.map((it) => {
    const { start, end } = it.range;
    return [it.rule, `${start.line + 1}:${start.character + 1}-${end.character + 1}`];
  });
  expect(found).toEqual([[rule, place]]);
  expect(problems[0]?.fixes?.[0]?.edits[0]?.newText).toBe(fix);
});

test('what has the right shape counts, whatever stands around it', () => {
  const { config } = read(
    '{ "nmae": 1, "name": "Norr", "rules": { "x/y": "off", "agreement/missing": "off" }, }',
  );
  expect(config.name).toBe('Norr');
  expect({ ...config.rules }).toEqual({ 'agreement/missing': 'off' });
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
  const plain = JSON.parse(WHOLE.replace(/\/\/.*/, '').replace(/,(\s*})/g, '$1'));
  expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
  for (const wrong of [
    { excludes: [] },
    { rules: { 'x/y': 'off' } },
    { rules: { 'agreement/missing': 'of' } },
    { dependencies: { a: {} } },
    { dependencies: { 'a b': { path: 'x' } } },
    { dependencies: { a: { path: 'x', package: 'y' } } },
    { version: '1.2' },
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
