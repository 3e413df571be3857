import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../.build/reference/english.ts';
import { EXAMPLE_WORLD, EXAMPLES } from '../../.build/reference/examples.ts';
import { COMMON_PROPERTIES, KINDS, propertiesOf } from '../../language/model/metamodel/index.ts';
import { check } from '../../language/rules/check.ts';
import { modelOf } from '../model/project.ts';

/** Rules about how something is written; what an example leaves out is not its point. */
const WRITTEN = /^(syntax|type|name|internal)\//;

describe('the examples of the reference', () => {
  test('there is one for every kind', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(KINDS.map(({ id }) => id).sort());
  });

  test('what they take for granted is well written', () => {
    const { findings } = check(modelOf(EXAMPLE_WORLD));
    expect(findings.filter(({ rule }) => WRITTEN.test(rule))).toEqual([]);
  });

  test.each(Object.entries(EXAMPLES))('%s compiles and declares its kind', (id, text) => {
    const model = modelOf({ 'world.ea': EXAMPLE_WORLD, 'example.ea': text });
    const { findings } = check(model);
    expect(findings.filter(({ rule }) => WRITTEN.test(rule)).map((it) => it.message.en)).toEqual([]);
    expect(model.elementsIn('file:///example.ea').map(({ kind }) => kind)).toContain(id);
  });

  test.each(Object.entries(EXAMPLES))('%s compiles in English words too', (_, text) => {
    const model = modelOf({ 'world.ea': EXAMPLE_WORLD, 'example.ea': inEnglish(text) });
    const { findings } = check(model);
    expect(findings.filter(({ rule }) => WRITTEN.test(rule)).map((it) => it.message.en)).toEqual([]);
    expect(model.summaries.find(({ uri }) => uri.endsWith('example.ea'))?.spelling.sv).toBe(0);
  });

  test('together they show every property of every kind that is not for all', () => {
    const shown = new Set(
      Object.values(EXAMPLES).flatMap((text) =>
        modelOf({ 'world.ea': EXAMPLE_WORLD, 'example.ea': text }).summaries.flatMap(
          ({ uri, declarations }) =>
            uri.endsWith('example.ea')
              ? declarations.flatMap(({ properties }) => properties.map(({ key }) => key))
              : [],
        ),
      ),
    );
    const all = new Set(KINDS.flatMap(({ id }) => propertiesOf(id)));
    expect([...all].filter((key) => !shown.has(key) && !COMMON_PROPERTIES.includes(key))).toEqual([]);
  });
});
