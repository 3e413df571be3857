/**
 * Findings as SARIF 2.1.0, in the way that code scanning services want it: every rule described, not only those that
 * found something, paths relative to the root of the sources, and fingerprints that survive moved lines.
 */
import type { Range } from '../../model/location.ts';
import { docUrl, explain } from '../../rules/explain.ts';
import { RULES } from '../../rules/registry.ts';
import type { Finding, Fix, Rule, Severity } from '../../rules/rule.ts';
import { compareText, type LintReport, plainRange } from '../lint-report.ts';
import { plainText } from './plain-text.ts';

/** Name that SARIF readers know for "where the sources lie", whatever folder that is on their machine. */
const ROOT = '%SRCROOT%';
/** Limit of code scanning services for descriptions. */
const LONGEST_DESCRIPTION = 1024;

const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

export interface SarifOptions {
  /** Version of the tool. */
  readonly version: string;
  readonly informationUri: string;
}

/** The same report gives the same bytes. Ends with a newline. */
export function writeSarif(report: LintReport, { version, informationUri }: SarifOptions): string {
  const rules = [...RULES].sort((a, b) => compareText(a.id, b.id));
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ea',
            semanticVersion: version,
            informationUri,
            language: report.language,
            rules: rules.map((rule) => describe(rule, report)),
          },
        },
        automationDetails: { id: 'ea-lint/' },
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that ea lint ran in.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.unreadable.length === 0,
            toolExecutionNotifications: report.unreadable.map(({ path, reason }) => ({
              level: 'error',
              message: { text: `${path}: ${reason}` },
            })),
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, ruleIndex, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describe(rule: Rule, { language }: LintReport): object {
  const markdown = explain(rule.id, language) ?? rule.title[language];
  return {
    id: rule.id,
    shortDescription: { text: clip(rule.title[language]) },
    fullDescription: { text: clip(plainText(rule.doc.what[language])) },
    help: { text: plainText(markdown), markdown },
    helpUri: docUrl(rule.id),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.id.split('/')[0]], precision: 'very-high' },
  };
}

function clip(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

function resultOf(finding: Finding, ruleIndex: ReadonlyMap<string, number>, report: LintReport): object {
  const { language, places } = report;
  const index = ruleIndex.get(finding.rule);
  // A place in the standard library is no place in the sources that the reader of the log has.
  const related = finding.related.filter(({ location }) => !places.isLibrary(location.uri));
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: [
      {
        physicalLocation: physicalLocation(finding.uri, finding.range, report),
        ...(finding.element === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.element, kind: 'element' }] }),
      },
    ],
    relatedLocations: related.map(({ location, message }, id) => ({
      id: id + 1,
      physicalLocation: physicalLocation(location.uri, location.range, report),
      message: { text: message[language] },
    })),
    partialFingerprints: { 'eaFinding/v1': finding.fingerprint },
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => fixOf(fix, report)) }),
    suppressions: finding.suppressed
      ? [{ kind: 'inSource', status: 'accepted', justification: finding.suppressed.reason }]
      : [],
  };
}

function physicalLocation(uri: string, range: Range, report: LintReport): object {
  return { artifactLocation: artifact(uri, report), region: region(range) };
}

function artifact(uri: string, { places }: LintReport): object {
  const path = places.path(uri);
  // Outside the folder there is no root to be relative to.
  if (path.startsWith('../') || places.isLibrary(uri) || /^([a-z]:)?\//i.test(path)) return { uri };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function region(range: Range): object {
  const { start, end } = plainRange(range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ title, edits }: Fix, report: LintReport): object {
  const byFile = Map.groupBy(edits, (edit) => edit.uri);
  return {
    description: { text: title[report.language] },
    artifactChanges: [...byFile].map(([uri, changes]) => ({
      artifactLocation: artifact(uri, report),
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}
