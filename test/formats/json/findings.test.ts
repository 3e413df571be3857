import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeFindingsJson } from '../../../language/formats/json/findings.ts';
import { hostileReport } from '../hostile.ts';
import { BASELINED, ROUND, report, SUPPRESSED, UNRESOLVED } from '../sample-report.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../language/formats/json/findings.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const range = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});

describe('findings as JSON', () => {
  test('follow the published schema, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const findings = [UNRESOLVED, ROUND, SUPPRESSED, BASELINED];
      validate(JSON.parse(writeFindingsJson(report(language, findings))));
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

  test('have the way they are about, and fixes as they come out in the text', () => {
    const { findings } = JSON.parse(writeFindingsJson(report('sv', [ROUND])));
    expect(findings[0].stations).toEqual([
      { path: 'ek.ea', message: 'EK beror på EKX', range: range(5, 3, 6) },
      { path: 'b.ea', message: 'EKX beror på EK', range: range(2, 1, 4) },
    ]);
    expect(findings[0].fixes).toEqual([
      {
        title: 'Lägg till ägare',
        safe: true,
        edits: [{ path: 'söder/a b.ea', range: range(3, 1, 1), newText: '  ägare okänd\r\n' }],
      },
    ]);
  });

  test('offer no fix for a text that is no longer there', () => {
    const changed = { ...report('sv', [ROUND, UNRESOLVED]), text: () => undefined };
    const { findings } = JSON.parse(writeFindingsJson(changed));
    expect(findings.map(({ fixes }: { fixes: unknown[] }) => fixes.length)).toEqual([0, 1]);
  });

  test('keep what is suppressed apart, with who has done it and why', () => {
    const { findings, suppressed } = JSON.parse(
      writeFindingsJson(report('sv', [UNRESOLVED, SUPPRESSED, BASELINED])),
    );
    expect(findings).toHaveLength(1);
    expect(suppressed.map(({ suppression }: { suppression: unknown }) => suppression)).toEqual([
      { by: 'comment', reason: 'känt sedan länge' },
      { by: 'baseline', reason: 'ärvt' },
    ]);
  });

  test('follow the schema whatever names and messages hold', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const text = writeFindingsJson(hostile);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        const output = JSON.parse(text);
        validate(output);
        expect(validate.errors).toBeNull();
        expect(output.findings.length + output.suppressed.length).toBe(hostile.findings.length);
      }),
    );
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
