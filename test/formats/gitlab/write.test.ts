import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeGitlab } from '../../../language/formats/gitlab/write.ts';
import { shownFindings } from '../../../language/formats/lint-report.ts';
import { hostileReport } from '../hostile.ts';
import { report, UNRESOLVED, WARNING } from '../sample-report.ts';

/** The fields that GitLab's documentation of code quality reports requires, with the values it knows. */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: {
              begin: { type: 'integer', minimum: 1 },
              end: { type: 'integer', minimum: 1 },
            },
          },
        },
      },
    },
  },
});

const read = (text: string) => JSON.parse(text) as { fingerprint: string; [key: string]: unknown }[];

describe('findings as a code quality report of GitLab', () => {
  test('have what is required, and what cannot be read stands first', () => {
    const issues = read(writeGitlab(report('sv')));
    validate(issues);
    expect(validate.errors).toBeNull();
    expect(issues.map(({ severity, check_name }) => [severity, check_name])).toEqual([
      ['critical', 'ea lint'],
      ['minor', 'type/misplaced'],
      ['major', 'name/unresolved'],
    ]);
    expect(issues[2]).toMatchObject({
      description: 'EKX finns inte.',
      fingerprint: 'f00d',
      location: { path: 'söder/a b.ea', lines: { begin: 2, end: 2 } },
    });
  });

  test('are an empty list when there is nothing', () => {
    expect(read(writeGitlab({ ...report('sv', []), unreadable: [] }))).toEqual([]);
  });

  test('are told apart where two projects hold the same', () => {
    const same = { ...WARNING, fingerprint: UNRESOLVED.fingerprint };
    const issues = read(writeGitlab({ ...report('sv', [same, UNRESOLVED]), unreadable: [] }));
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(['f00d', 'f00d-2']);
  });

  test('hold hostile texts as they are, each with a fingerprint of its own', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const text = writeGitlab(hostile);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        const issues = read(text);
        const shown = shownFindings(hostile);
        expect(issues).toHaveLength(hostile.unreadable.length + shown.length);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        for (const [index, finding] of shown.entries())
          expect(issues[hostile.unreadable.length + index]?.['description']).toBe(
            finding.message.sv.toWellFormed(),
          );
      }),
    );
  });
});
