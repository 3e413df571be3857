/**
 * Findings as JUnit XML, for services that show tests: a suite per file that has findings, and a test per finding. Errors
 * and warnings have failed, infos have passed with a note, and what is suppressed is skipped.
 */
import type { Bilingual } from '../../model/text.ts';
import { docUrl, SEVERITIES } from '../../rules/explain.ts';
import type { Finding } from '../../rules/rule.ts';
import { type LintReport, plainRange } from '../lint-report.ts';
import { visible } from '../pretty/visible.ts';
import { unreadableNote } from '../pretty/words.ts';
import { element, escapeXml } from '../svg/markup.ts';

const READING: Bilingual = { sv: 'Alla filer kan läsas', en: 'Every file can be read' };

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** The same report gives the same bytes: there are no times in it. Ends with a newline. */
export function writeJunit(report: LintReport): string {
  const files = Map.groupBy(report.findings, ({ uri }) => uri);
  const suites = [
    readingSuite(report),
    ...[...files].map(([uri, findings]) => fileSuite(report.places.path(uri), findings, report)),
  ];
  const sum = (count: (suite: Suite) => number): number =>
    suites.reduce((total, suite) => total + count(suite), 0);
  const totals = {
    name: 'ea lint',
    tests: sum(({ cases }) => cases.length),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
  };
  const body = suites.map(({ name, cases, failures, errors, skipped }) =>
    element(
      'testsuite',
      { name: visible(name), tests: cases.length, failures, errors, skipped },
      `\n${cases.map((each) => `    ${each}\n`).join('')}  `,
    ),
  );
  const all = element('testsuites', totals, `\n${body.map((suite) => `  ${suite}\n`).join('')}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

/** There is one test at least, since services refuse a report without any. */
function readingSuite({ unreadable, language }: LintReport): Suite {
  const notes = unreadable.map(({ path, reason }) => visible(unreadableNote(path, reason)[language]));
  const name = READING[language];
  const error = element('error', { message: name, type: 'error' }, escapeXml(notes.join('\n')));
  return {
    name: 'ea lint',
    cases: [element('testcase', { name, classname: 'ea lint' }, notes.length === 0 ? '' : error)],
    failures: 0,
    errors: notes.length === 0 ? 0 : 1,
    skipped: 0,
  };
}

function fileSuite(path: string, findings: readonly Finding[], report: LintReport): Suite {
  return {
    name: path,
    cases: findings.map((finding) => testCase(path, finding, report)),
    failures: findings.filter((it) => !it.suppressed && it.severity !== 'info').length,
    errors: 0,
    skipped: findings.filter((it) => it.suppressed).length,
  };
}

function testCase(path: string, finding: Finding, report: LintReport): string {
  const { language } = report;
  const message = visible(finding.message[language]);
  const attributes = {
    // The line is not in the name, so that a finding that moves is the same test.
    name: `${visible(finding.rule)}: ${message}`,
    classname: visible(path),
    file: visible(path),
    line: finding.range.start.line + 1,
  };
  return element('testcase', attributes, outcome(finding, message, report));
}

function outcome(finding: Finding, message: string, report: LintReport): string {
  const { suppressed, severity } = finding;
  if (suppressed) return element('skipped', { message: visible(suppressed.reason) });
  const text = escapeXml(details(finding, report));
  if (severity === 'info') return element('system-out', {}, text);
  return element('failure', { message, type: severity }, text);
}

/** What stands under the name of the test: the place, the places that have to do with it, and where to read more. */
function details(finding: Finding, { language, places }: LintReport): string {
  const others = [...(finding.path ?? []), ...finding.related];
  const located = [{ location: finding, message: finding.message }, ...others].map(
    ({ location, message }) => {
      const { start } = plainRange(location.range);
      return visible(`${places.path(location.uri)}:${start.line}:${start.column}  ${message[language]}`);
    },
  );
  return [`${SEVERITIES[finding.severity][language]}  ${located.join('\n')}`, docUrl(finding.rule)].join(
    '\n',
  );
}
