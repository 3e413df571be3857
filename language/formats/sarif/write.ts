/**
 * Findings as SARIF 2.1.0, in the way that code scanning services want it: every rule described, not only those that
 * found something, paths relative to the root of the sources, and fingerprints that survive moved lines.
 */
import type { Range } from '../../model/location.ts';
import { docUrl, explain } from '../../rules/explain.ts';
import { RULES } from '../../rules/registry.ts';
import type { Finding, Rule, Severity } from '../../rules/rule.ts';
import { jsonText } from '../json/text.ts';
import { compareText, type LintReport, type PlainFix, plainFixes, plainRange } from '../lint-report.ts';
import { plainText } from './plain-text.ts';

/** Name that SARIF readers know for "where the sources lie", whatever folder that is on their machine. */
const ROOT = '%SRCROOT%';
/** Limit of code scanning services for descriptions. */
const LONGEST_DESCRIPTION = 1024;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The words of GitHub for the same. */
const PROBLEMS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
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
              message: { text: literal(`${path}: ${reason}`) },
            })),
          },
        ],
        results: report.findings.map((finding) => resultOf(finding, ruleIndex, report)),
      },
    ],
  };
  return jsonText(log);
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
    properties: {
      tags: ['architecture', rule.id.split('/')[0]],
      precision: 'very-high',
      'problem.severity': PROBLEMS[rule.severity],
    },
  };
}

function clip(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

/** In messages of SARIF `{0}` is a place to fill in and `[words](target)` a link; what people wrote is neither. */
function literal(text: string): string {
  const plain = text.replace(/\{(\d+)\}/g, '{{$1}}');
  return /\]\(/.test(plain) ? plain.replace(/[\\[\]]/g, '\\$&') : plain;
}

function resultOf(finding: Finding, ruleIndex: ReadonlyMap<string, number>, report: LintReport): object {
  const { language, places } = report;
  const index = ruleIndex.get(finding.rule);
  // A place in the standard library is no place in the sources that the reader of the log has.
  const inSources = (found: Finding['related']): Finding['related'] =>
    found.filter(({ location }) => !places.isLibrary(location.uri));
  const located = ({ location, message }: Finding['related'][number]): object => ({
    physicalLocation: physicalLocation(location.uri, location.range, report),
    message: { text: literal(message[language]) },
  });
  const stations = inSources(finding.path ?? []);
  const fixes = plainFixes(finding, report);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: literal(finding.message[language]) },
    locations: [
      {
        physicalLocation: physicalLocation(finding.uri, finding.range, report),
        ...(finding.element === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.element, kind: 'element' }] }),
      },
    ],
    relatedLocations: inSources(finding.related).map((other, index) => ({
      id: index + 1,
      ...located(other),
    })),
    ...(stations.length === 0
      ? {}
      : { codeFlows: [{ threadFlows: [{ locations: stations.map((it) => ({ location: located(it) })) }] }] }),
    partialFingerprints: { 'eaFinding/v1': finding.fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, report)) }),
    suppressions: finding.suppressed
      ? [
          {
            kind: finding.suppressed.kind === 'baseline' ? 'external' : 'inSource',
            status: 'accepted',
            justification: finding.suppressed.reason,
          },
        ]
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
  return {
    uri: path
      .split('/')
      .map((part) => encodeURIComponent(part.toWellFormed()))
      .join('/'),
    uriBaseId: ROOT,
  };
}

function region(range: Range): object {
  const { start, end } = plainRange(range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ title, edits }: PlainFix, report: LintReport): object {
  const byFile = Map.groupBy(edits, (edit) => edit.uri);
  return {
    description: { text: literal(title) },
    artifactChanges: [...byFile].map(([uri, changes]) => ({
      artifactLocation: artifact(uri, report),
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}
