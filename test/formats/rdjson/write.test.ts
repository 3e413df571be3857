import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownFindings } from '../../../language/formats/lint-report.ts';
import { writeRdjson } from '../../../language/formats/rdjson/write.ts';
import { docUrl } from '../../../language/rules/explain.ts';
import { hostileReport } from '../hostile.ts';
import { report, SUPPRESSED, UNRESOLVED } from '../sample-report.ts';

const URL = 'https://example.org/';

/** The messages of reviewdog's `reviewdog.proto`, as JSON and without what is not in them. */
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const position = object({
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
});
const range = object({ start: position, end: position }, ['start']);
const location = object({ path: { type: 'string', minLength: 1 }, range }, ['path']);
const source = object({ name: { type: 'string' }, url: { type: 'string' } }, ['name']);
const severity = { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] };
const validate = new Ajv({ allErrors: true }).compile(
  object(
    {
      source,
      severity,
      diagnostics: {
        type: 'array',
        items: object(
          {
            message: { type: 'string', minLength: 1 },
            location,
            severity,
            source,
            code: object({ value: { type: 'string' }, url: { type: 'string' } }, ['value']),
            suggestions: {
              type: 'array',
              minItems: 1,
              items: object({ range, text: { type: 'string' } }, ['range', 'text']),
            },
            original_output: { type: 'string' },
            related_locations: {
              type: 'array',
              items: object({ message: { type: 'string' }, location }, ['location']),
            },
          },
          ['message', 'location'],
        ),
      },
    },
    ['diagnostics'],
  ),
);

describe('findings as reviewdog diagnostics', () => {
  test('have the place, the rule, the level and what would mend them', () => {
    const output = JSON.parse(writeRdjson(report('en'), URL));
    validate(output);
    expect(validate.errors).toBeNull();
    expect(output.source).toEqual({ name: 'ea', url: URL });
    expect(output.diagnostics).toHaveLength(3);
    expect(output.diagnostics[0]).toEqual({
      message: 'trasig.ea could not be read: EACCES',
      location: { path: 'trasig.ea' },
      severity: 'ERROR',
    });
    expect(output.diagnostics[2]).toMatchObject({
      message: 'There is no EKX.',
      location: {
        path: 'söder/a b.ea',
        range: { start: { line: 2, column: 6 }, end: { line: 2, column: 9 } },
      },
      severity: 'ERROR',
      code: { value: 'name/unresolved', url: docUrl('name/unresolved') },
      suggestions: [{ range: { start: { line: 2, column: 6 }, end: { line: 2, column: 9 } }, text: 'EK' }],
    });
  });

  test('count columns in bytes of UTF-8, and leave them out where the text is not at hand', () => {
    const at = { start: { line: 0, character: 5 }, end: { line: 0, character: 8 } };
    const finding = { ...UNRESOLVED, range: at, related: [], fixes: [] };
    const rangeWith = (text: string | undefined) =>
      JSON.parse(writeRdjson({ ...report('sv', [finding]), unreadable: [], text: () => text }, URL))
        .diagnostics[0].location.range;
    // Two bytes for å, four for the ambulance, which is two units.
    expect(rangeWith('å 🚑 abc')).toEqual({ start: { line: 1, column: 9 }, end: { line: 1, column: 12 } });
    expect(rangeWith(undefined)).toEqual({ start: { line: 1 }, end: { line: 1 } });
  });

  test('offer no fix that is more than one stretch of the file', () => {
    const [fix] = UNRESOLVED.fixes;
    const [edit] = fix?.edits ?? [];
    expect(edit).toBeDefined();
    if (!fix || !edit) return;
    const elsewhere = { ...fix, edits: [{ ...edit, uri: 'file:///p/ek.ea' }] };
    const twice = { ...fix, edits: [edit, edit] };
    const finding = { ...UNRESOLVED, fixes: [elsewhere, twice] };
    expect(JSON.parse(writeRdjson(report('sv', [finding]), URL)).diagnostics[1]).not.toHaveProperty(
      'suggestions',
    );
  });

  test('leave out what is suppressed', () => {
    expect(JSON.parse(writeRdjson(report('sv', [SUPPRESSED]), URL)).diagnostics).toHaveLength(1);
  });

  test('hold hostile texts and follow the schema all the same', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const output = JSON.parse(writeRdjson(hostile, URL));
        validate(output);
        expect(validate.errors).toBeNull();
        const messages = output.diagnostics.slice(hostile.unreadable.length);
        expect(messages.map(({ message }: { message: string }) => message)).toEqual(
          shownFindings(hostile).map(({ message }) => message.sv.toWellFormed()),
        );
      }),
    );
  });
});
