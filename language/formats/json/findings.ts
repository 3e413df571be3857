/**
 * Findings as JSON, described by `findings.schema.json`. What is there keeps its meaning for as long as `version` is 1;
 * new properties may come.
 */

import { docUrl } from '../../rules/explain.ts';
import type { Finding } from '../../rules/rule.ts';
import { countFindings, type LintReport, plainRange } from '../lint-report.ts';

/** The same report gives the same bytes. Suppressed findings are counted and left out. Ends with a newline. */
export function writeFindingsJson(report: LintReport): string {
  const shown = report.findings.filter((finding) => !finding.suppressed);
  const counts = countFindings(report.findings);
  const output = {
    version: 1,
    language: report.language,
    findings: shown.map((finding) => plainFinding(finding, report)),
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
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function plainFinding(finding: Finding, { language, places }: LintReport): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    path: places.path(finding.uri),
    range: plainRange(finding.range),
    ...(finding.element === undefined ? {} : { element: finding.element }),
    related: finding.related.map(({ location, message }) => ({
      path: places.path(location.uri),
      range: plainRange(location.range),
      message: message[language],
    })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      title: title[language],
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
