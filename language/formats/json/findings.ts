/**
 * Findings as JSON, described by `findings.schema.json`. What is there keeps its meaning for as long as `version` is 1;
 * new properties may come.
 */

import { docUrl } from '../../rules/explain.ts';
import type { Finding } from '../../rules/rule.ts';
import { countFindings, type LintReport, plainFixes, plainRange, shownFindings } from '../lint-report.ts';
import { jsonText } from './text.ts';

/** The same report gives the same bytes. Suppressed findings stand by themselves. Ends with a newline. */
export function writeFindingsJson(report: LintReport): string {
  const counts = countFindings(report.findings);
  const output = {
    version: 1,
    language: report.language,
    findings: shownFindings(report).map((finding) => plainFinding(finding, report)),
    suppressed: report.findings.flatMap((finding) => {
      const { suppressed } = finding;
      if (suppressed === undefined) return [];
      const { kind: by, reason, owner, till } = suppressed;
      const more = { ...(owner === undefined ? {} : { owner }), ...(till === undefined ? {} : { till }) };
      return [{ ...plainFinding(finding, report), suppression: { by, reason, ...more } }];
    }),
    projects: report.projects.map(({ name, path, files, findings }) => {
      const { error, warning, info, suppressed } = countFindings(findings);
      return { name, path, files, errors: error, warnings: warning, infos: info, suppressed };
    }),
    unreadable: report.unreadable.map(({ path, reason }) => ({ path, reason })),
    summary: {
      files: report.files,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      suppressed: counts.suppressed,
      rules: Object.fromEntries(counts.byRule),
    },
  };
  return jsonText(output);
}

function plainFinding(finding: Finding, report: LintReport): object {
  const { language, places } = report;
  const others = (found: Finding['related']): object[] =>
    found.map(({ location, message }) => ({
      path: places.path(location.uri),
      range: plainRange(location.range),
      message: message[language],
    }));
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    path: places.path(finding.uri),
    range: plainRange(finding.range),
    ...(finding.element === undefined ? {} : { element: finding.element }),
    ...(finding.path === undefined ? {} : { stations: others(finding.path) }),
    related: others(finding.related),
    fixes: plainFixes(finding, report).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ uri, range, newText }) => ({
        path: places.path(uri),
        range: plainRange(range),
        newText,
      })),
    })),
    fingerprint: finding.fingerprint,
    documentation: docUrl(finding.rule),
  };
}
