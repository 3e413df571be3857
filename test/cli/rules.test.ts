import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { docUrl, SEVERITIES } from '../../language/rules/explain.ts';
import { RULES } from '../../language/rules/registry.ts';
import { PRESETS } from '../../language/rules/rule.ts';
import { parsedMarkdown } from '../markdown.ts';
import { ea } from './ea.ts';

const SORTED = [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

const ajv = new Ajv();
addFormats.default(ajv);
const validate = ajv.compile(
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../language/formats/json/rules.schema.json'), 'utf8'),
  ),
);

describe.concurrent('ea rules', () => {
  test.each(['sv', 'en'] as const)(
    'lists every rule of the registry once and no other, %s',
    async (language) => {
      const { code, stdout, stderr } = await ea(['rules', '--lang', language]);
      expect([code, stderr]).toEqual([0, '']);
      const rows = stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/));
      expect(rows).toEqual(
        SORTED.map(({ id, severity, preset, title }) => [
          id,
          SEVERITIES[severity][language],
          preset,
          title[language],
        ]),
      );
    },
  );

  test.each(PRESETS)('--preset %s lists what is on in it', async (preset) => {
    const { stdout } = await ea(['rules', '--preset', preset]);
    const held = PRESETS.slice(0, PRESETS.indexOf(preset) + 1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(SORTED.filter((rule) => held.includes(rule.preset)).map(({ id }) => id));
  });

  test.each(['sv', 'en'] as const)('--format json follows its schema, %s', async (language) => {
    const { code, stdout } = await ea(['rules', '--format', 'json', '--lang', language]);
    expect(code).toBe(0);
    const list = JSON.parse(stdout);
    validate(list);
    expect(validate.errors).toBeNull();
    expect(list.language).toBe(language);
    expect(list.rules).toEqual(
      SORTED.map(({ id, severity, preset, title, options = [] }) => ({
        id,
        severity,
        preset,
        title: title[language],
        options: options.map(({ name, otherwise, doc }) => ({
          name,
          default: otherwise,
          description: doc[language],
        })),
        documentation: docUrl(id),
      })),
    );
  });

  test.each(['sv', 'en'] as const)('--format markdown is one table, %s', async (language) => {
    const { stdout } = await ea(['rules', '--format', 'markdown', '--lang', language]);
    const { tables } = parsedMarkdown(stdout);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.slice(1)).toEqual(
      SORTED.map(({ id, severity, preset, title }) => [
        id,
        SEVERITIES[severity][language],
        preset,
        title[language],
      ]),
    );
  });

  test.each([
    [['--format', 'xml'], '--format cannot be "xml". Choose from: pretty, json, markdown'],
    [['--preset', 'none'], '--preset cannot be "none". Choose from: recommended, pm3, strict, all'],
    [['extra'], 'Too many arguments.'],
  ])('%j is refused', async (args, message) => {
    const { code, stdout, stderr } = await ea(['rules', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
