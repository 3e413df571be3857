import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { writeFindingsJson } from '../../../language/formats/json/findings.ts';
import { report, UNRESOLVED } from '../sample-report.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../language/formats/json/findings.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe('findings as JSON', () => {
  test('follow the published schema, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      validate(JSON.parse(writeFindingsJson(report(language))));
      expect(validate.errors).toBeNull();
    }
  });

  test('count lines and columns from one and name files by path', () => {
    const { findings } = JSON.parse(writeFindingsJson(report('en', [UNRESOLVED])));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      message: 'There is no EKX.',
      path: 'söder/a b.ea',
      range: { start: { line: 2, column: 6 }, end: { line: 2, column: 9 } },
      related: [{ path: 'ek.ea' }, { path: 'ea:library/verb.ea' }],
      fixes: [{ title: 'Change to EK', edits: [{ newText: 'EK' }] }],
    });
  });

  test('leave out what is suppressed, and count it', () => {
    const output = JSON.parse(writeFindingsJson(report('sv')));
    expect(output.findings).toHaveLength(2);
    expect(output.summary).toEqual({
      files: 2,
      errors: 1,
      warnings: 1,
      infos: 0,
      suppressed: 1,
      rules: { 'name/unresolved': 1, 'type/misplaced': 1 },
    });
  });

  test('are the same bytes on a second run', () => {
    expect(writeFindingsJson(report('sv'))).toBe(writeFindingsJson(report('sv')));
  });
});
