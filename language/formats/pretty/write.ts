/** Findings for people: grouped by file, each with its line of the source, and a summary by rule at the end. */
import { styleText } from 'node:util';
import type { Language } from '../../model/text.ts';
import { docUrl, SEVERITIES } from '../../rules/explain.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import { countFindings, type LintedProject, type LintReport, plainRange } from '../lint-report.ts';
import { excerpt } from './excerpt.ts';
import { visible } from './visible.ts';
import { amount, cleanNote, suppressedAmount } from './words.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows the errors only and leaves the summary out. */
  readonly quiet: boolean;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const SIGNS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};
const LEAST_WIDTH = 40;

/** Ends with a newline, or is empty when there is nothing to say. */
export function writePretty(report: LintReport, options: PrettyOptions): string {
  const paint: Paint = (style, text) =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  const shown = report.findings.filter(
    (finding) => !finding.suppressed && (!options.quiet || finding.severity === 'error'),
  );
  const blocks: string[] = [];
  for (const project of report.projects) {
    const own = new Set(project.findings);
    const files = Map.groupBy(
      shown.filter((finding) => own.has(finding)),
      (finding) => finding.uri,
    );
    if (report.projects.length > 1 && files.size > 0) blocks.push(heading(project, paint));
    for (const [uri, findings] of files) {
      const lines = report.text(uri)?.split(/\r\n|\r|\n/) ?? [];
      const path = paint(['bold', 'underline'], visible(report.places.path(uri)));
      blocks.push(
        [path, ...findings.map((finding) => block(finding, lines, report, options, paint))].join('\n'),
      );
    }
  }
  if (!options.quiet) blocks.push(summary(report, paint));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** Tells projects apart where there are several. */
function heading({ name, path }: LintedProject, paint: Paint): string {
  return `${paint(['bold', 'inverse'], ` ${visible(name || path)} `)} ${paint('dim', visible(path))}`;
}

function block(
  finding: Finding,
  lines: readonly string[],
  { language, places }: LintReport,
  options: PrettyOptions,
  paint: Paint,
): string {
  const color = SIGNS[finding.severity];
  const { start } = plainRange(finding.range);
  const rows = [
    [
      ` ${paint('dim', `${start.line}:${start.column}`)}`,
      paint(color, SEVERITIES[finding.severity][language]),
      visible(finding.message[language]),
      paint('dim', finding.rule),
    ].join('  '),
  ];
  const line = lines[finding.range.start.line];
  if (line !== undefined && line.trim() !== '') {
    const { code, underline } = excerpt(line, finding.range, Math.max(LEAST_WIDTH, options.width) - 6);
    rows.push(`    ${paint('dim', '│')} ${code}`, `    ${paint('dim', '│')} ${paint(color, underline)}`);
  }
  const other = (sign: string, { location, message }: Finding['related'][number]): string => {
    const at = plainRange(location.range).start;
    const place = `${visible(places.path(location.uri))}:${at.line}:${at.column}`;
    return `    ${paint('dim', `${sign} ${place}`)}  ${visible(message[language])}`;
  };
  // The stations of a way are numbered, since their order is what it is about.
  rows.push(...(finding.path ?? []).map((station, index) => other(`${index + 1}.`, station)));
  rows.push(...finding.related.map((place) => other('↳', place)));
  return rows.join('\n');
}

function summary({ findings, files, unreadable, language }: LintReport, paint: Paint): string {
  const counts = countFindings(findings);
  const total = counts.error + counts.warning + counts.info;
  const hidden = counts.suppressed === 0 ? [] : [suppressedAmount(counts.suppressed)[language]];
  if (total === 0) {
    const checked = cleanNote(files)[language];
    // "Nothing found" would be a promise about files that nobody could read.
    const sign = unreadable.length === 0 ? paint('green', '✓') : '·';
    return `${sign} ${[checked, ...hidden].join(' · ')}`;
  }
  const color = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'cyan';
  const parts = [...amounts(counts, language), amount('file', files)[language], ...hidden];
  const widest = Math.max(...[...counts.byRule.keys()].map((rule) => rule.length));
  const rules = [...counts.byRule].sort(([, a], [, b]) => b - a);
  return [
    // A cross is for what fails the run as it is usually set.
    `${paint(color, counts.error > 0 ? '✗' : '!')} ${parts.join(' · ')}`,
    ...rules.map(([rule, count]) =>
      `${String(count).padStart(5)}  ${rule.padEnd(widest)}  ${paint('dim', docUrl(rule))}`.trimEnd(),
    ),
  ].join('\n');
}

function amounts(counts: Readonly<Record<Severity, number>>, language: Language): string[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => amount(severity, counts[severity])[language]);
}
