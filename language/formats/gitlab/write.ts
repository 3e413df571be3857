/** Findings as GitLab's report of code quality, which it shows in the merge request. */
import { docUrl } from '../../rules/explain.ts';
import type { Severity } from '../../rules/rule.ts';
import { jsonText } from '../json/text.ts';
import { type LintReport, plainRange, shownFindings } from '../lint-report.ts';
import { unreadableNote } from '../pretty/words.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** The same report gives the same bytes. Ends with a newline. */
export function writeGitlab(report: LintReport): string {
  const { language, places } = report;
  const fingerprint = distinct();
  const unreadable = report.unreadable.map(({ path, reason }) => ({
    description: unreadableNote(path, reason)[language],
    check_name: 'ea lint',
    fingerprint: fingerprint(`unreadable ${path}`),
    severity: 'critical',
    location: { path, lines: { begin: 1 } },
  }));
  const findings = shownFindings(report).map((finding) => {
    const { start, end } = plainRange(finding.range);
    return {
      description: finding.message[language],
      check_name: finding.rule,
      fingerprint: fingerprint(finding.fingerprint),
      severity: SEVERITIES[finding.severity],
      location: { path: places.path(finding.uri), lines: { begin: start.line, end: end.line } },
      content: { body: docUrl(finding.rule) },
    };
  });
  return jsonText([...unreadable, ...findings]);
}

/** GitLab takes two with one fingerprint for one, and two projects may hold findings that are alike. */
function distinct(): (fingerprint: string) => string {
  const counts = new Map<string, number>();
  return (fingerprint) => {
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  };
}
