import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { writeSarif } from '../../../language/formats/sarif/write.ts';
import { RULES } from '../../../language/rules/registry.ts';
import { report, UNRESOLVED } from '../sample-report.ts';

const OPTIONS = { version: '1.2.3', informationUri: 'https://example.org/' };

/** The schema of the standard, as Microsoft's own matchers carry it; it is of draft 4, whose `id` later drafts refuse. */
const { $schema: _, id: __, ...schema } = sarif;

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const runOf = (text: string) => JSON.parse(text).runs[0];

describe('findings as SARIF', () => {
  test('follow the schema of SARIF 2.1.0, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      validate(JSON.parse(writeSarif(report(language), OPTIONS)));
      expect(validate.errors).toBeNull();
    }
  });

  test('the schema is one that refuses', () => {
    const log = JSON.parse(writeSarif(report('sv'), OPTIONS));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  test('describe every rule, whether it found something or not', () => {
    const { rules } = runOf(writeSarif(report('en'), OPTIONS)).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id).sort());
    for (const rule of rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.fullDescription.text).not.toBe('');
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.markdown).not.toBe('');
      expect(rule.help.text).not.toMatch(/^#|```/m);
      expect(rule.helpUri).toMatch(/^https:/);
    }
  });

  test('point to the rule, the place and the other places', () => {
    const run = runOf(writeSarif(report('sv', [UNRESOLVED]), OPTIONS));
    const [result] = run.results;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const { ruleId, ruleIndex } = result;
    if (ruleIndex !== undefined) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 's%C3%B6der/a%20b.ea', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 9 },
    });
    // The standard library is no part of anybody's sources.
    expect(result.relatedLocations).toHaveLength(1);
    expect(result.partialFingerprints).toEqual({ 'eaFinding/v1': 'f00d' });
    expect(run.originalUriBaseIds).toHaveProperty('%SRCROOT%');
  });

  test('keep what is suppressed, with the reason', () => {
    const { results } = runOf(writeSarif(report('sv'), OPTIONS));
    expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions.length)).toEqual([
      0, 0, 1,
    ]);
    expect(results[2].suppressions[0]).toEqual({
      kind: 'inSource',
      status: 'accepted',
      justification: 'känt sedan länge',
    });
  });

  test('say that a run was not complete', () => {
    const [invocation] = runOf(writeSarif(report('sv'), OPTIONS)).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toBe('trasig.ea: EACCES');
  });

  test('are the same bytes on a second run', () => {
    expect(writeSarif(report('sv'), OPTIONS)).toBe(writeSarif(report('sv'), OPTIONS));
  });
});
