import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSarif } from '../../../language/formats/sarif/write.ts';
import { RULES } from '../../../language/rules/registry.ts';
import { hostileReport } from '../hostile.ts';
import { BASELINED, ROUND, report, SUPPRESSED, UNRESOLVED } from '../sample-report.ts';

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
      const findings = [UNRESOLVED, ROUND, SUPPRESSED, BASELINED];
      validate(JSON.parse(writeSarif(report(language, findings), OPTIONS)));
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
      expect(rule.properties.tags).toEqual(['architecture', rule.id.split('/')[0]]);
      expect(rule.properties.precision).toBe('very-high');
      expect(['error', 'warning', 'recommendation']).toContain(rule.properties['problem.severity']);
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

  test('tell what the baseline silences from what a comment does', () => {
    const { results } = runOf(writeSarif(report('sv', [BASELINED]), OPTIONS));
    expect(results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'ärvt' },
    ]);
  });

  test('show a way through the model as a flow', () => {
    const [result] = runOf(writeSarif(report('en', [ROUND]), OPTIONS)).results;
    const [{ threadFlows }] = result.codeFlows;
    expect(threadFlows).toHaveLength(1);
    expect(
      threadFlows[0].locations.map(
        ({ location }: { location: { message: { text: string }; physicalLocation: object } }) => [
          location.message.text,
          location.physicalLocation,
        ],
      ),
    ).toEqual([
      [
        'EK depends on EKX',
        {
          artifactLocation: { uri: 'ek.ea', uriBaseId: '%SRCROOT%' },
          region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 6 },
        },
      ],
      [
        'EKX depends on EK',
        {
          artifactLocation: { uri: 'b.ea', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
        },
      ],
    ]);
  });

  test('have fixes as they come out in the text', () => {
    const [result] = runOf(writeSarif(report('sv', [ROUND]), OPTIONS)).results;
    expect(result.fixes).toEqual([
      {
        description: { text: 'Lägg till ägare' },
        artifactChanges: [
          {
            artifactLocation: { uri: 's%C3%B6der/a%20b.ea', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 },
                insertedContent: { text: '  ägare okänd\r\n' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('have what an upload to code scanning requires', () => {
    const log = JSON.parse(writeSarif(report('sv'), OPTIONS));
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'ea', semanticVersion: '1.2.3' });
    expect(run.automationDetails.id).toBe('ea-lint/');
    for (const result of run.results) {
      expect(result.message.text).not.toBe('');
      expect(result.ruleId).toBe(run.tool.driver.rules[result.ruleIndex].id);
      expect(Object.keys(result.partialFingerprints)).toEqual(['eaFinding/v1']);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).not.toMatch(/^\/|\\/);
      expect(Object.keys(physicalLocation.region).sort()).toEqual([
        'endColumn',
        'endLine',
        'startColumn',
        'startLine',
      ]);
    }
  });

  test('hold hostile texts and follow the schema all the same', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const text = writeSarif(hostile, OPTIONS);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        const log = JSON.parse(text);
        validate(log);
        expect(validate.errors).toBeNull();
        expect(log.runs[0].results).toHaveLength(hostile.findings.length);
      }),
      { numRuns: 50 },
    );
  });

  test('take what people wrote for no link and no place to fill in', () => {
    const evil = 'se [här](https://example.org) och {0}';
    const finding = { ...UNRESOLVED, message: { sv: evil, en: evil } };
    const [result] = runOf(writeSarif(report('sv', [finding]), OPTIONS)).results;
    expect(result.message.text).toBe('se \\[här\\](https://example.org) och {{0}}');
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
