/** Findings as a comment on a pull request: what it came to, a table for each file, and how many there are of each rule. */
import type { Bilingual } from '../../model/text.ts';
import { docUrl, SEVERITIES } from '../../rules/explain.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import { countFindings, type LintReport, plainRange, shownFindings } from '../lint-report.ts';
import { amount, cleanNote, suppressedAmount, unreadableNote } from '../pretty/words.ts';
import { escapeMarkdown } from './escape.ts';

/** A comment on GitHub holds 65,536 characters; what is around the tables has to fit, too. */
const LONGEST = 50_000;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

const LINE: Bilingual = { sv: 'Rad', en: 'Line' };
const LEVEL: Bilingual = { sv: 'Nivå', en: 'Level' };
const FINDING: Bilingual = { sv: 'Anmärkning', en: 'Finding' };
const RULE: Bilingual = { sv: 'Regel', en: 'Rule' };
const COUNT: Bilingual = { sv: 'Antal', en: 'Count' };

/** The same report gives the same bytes. Ends with a newline. */
export function writeMarkdown(report: LintReport): string {
  const { language, places } = report;
  const { rows, left } = rowsThatFit(report);
  const files = Map.groupBy(rows.keys(), ({ uri }) => uri);
  const heading = [LINE, LEVEL, FINDING, RULE].map((word) => word[language]);
  const parts = [
    '## ea lint',
    ...(report.files === 0 ? [] : [conclusion(report)]),
    ...report.unreadable.map(
      ({ path, reason }) => `> ${SIGNS.error} ${escapeMarkdown(unreadableNote(path, reason)[language])}`,
    ),
    ...[...files].flatMap(([uri, findings]) => [
      `### ${escapeMarkdown(places.path(uri))}`,
      table(
        heading,
        findings.map((finding) => rows.get(finding) ?? ''),
      ),
    ]),
    ...(left === 0 ? [] : [LEFT_OUT(left)[language]]),
    ...summary(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

const LEFT_OUT = (left: number): Bilingual => ({
  sv: `… och ${left} till, som inte får plats här.`,
  en: `… and ${left} more that there is no room for here.`,
});

/** Of more findings than a comment holds the gravest are shown; in the order of the files all the same. */
function rowsThatFit(report: LintReport): {
  readonly rows: ReadonlyMap<Finding, string>;
  readonly left: number;
} {
  const shown = shownFindings(report);
  const kept = new Map<Finding, string>();
  let room = LONGEST;
  for (const severity of ORDER)
    for (const finding of shown) {
      if (finding.severity !== severity) continue;
      const written = rowOf(finding, report);
      // A file has a heading of its own, counted with each of its findings to be on the safe side.
      room -= written.length + (report.places.path(finding.uri).length * 2 + 40);
      if (room >= 0) kept.set(finding, written);
    }
  const rows = new Map(
    shown.flatMap((finding) => {
      const written = kept.get(finding);
      return written === undefined ? [] : [[finding, written] as const];
    }),
  );
  return { rows, left: shown.length - rows.size };
}

function rowOf(finding: Finding, { language, places }: LintReport): string {
  const others = [...(finding.path ?? []), ...finding.related].map(({ location, message }) => {
    const place = `${places.path(location.uri)}:${location.range.start.line + 1}`;
    return `${escapeMarkdown(place)} ${escapeMarkdown(message[language])}`;
  });
  return row([
    String(plainRange(finding.range).start.line),
    `${SIGNS[finding.severity]} ${SEVERITIES[finding.severity][language]}`,
    [escapeMarkdown(finding.message[language]), ...others].join('<br>↳ '),
    ruleLink(finding.rule),
  ]);
}

function summary({ findings, language }: LintReport): string[] {
  const byRule = [...countFindings(findings).byRule].sort(([, a], [, b]) => b - a);
  if (byRule.length === 0) return [];
  return [
    `### ${SUMMARY[language]}`,
    table(
      [COUNT[language], RULE[language]],
      byRule.map(([rule, count]) => row([String(count), ruleLink(rule)])),
    ),
  ];
}

const SUMMARY: Bilingual = { sv: 'Efter regel', en: 'By rule' };

function conclusion({ findings, files, unreadable, language }: LintReport): string {
  const counts = countFindings(findings);
  const levels = ORDER.filter((severity) => counts[severity] > 0);
  const hidden = counts.suppressed === 0 ? [] : [suppressedAmount(counts.suppressed)[language]];
  const [gravest] = levels;
  if (gravest === undefined)
    return [`${unreadable.length === 0 ? '✅ ' : ''}${cleanNote(files)[language]}`, ...hidden].join(' · ');
  const amounts = levels.map((severity) => amount(severity, counts[severity])[language]);
  return `${SIGNS[gravest]} ${[...amounts, amount('file', files)[language], ...hidden].join(' · ')}`;
}

function ruleLink(rule: string): string {
  return `[${escapeMarkdown(rule)}](<${docUrl(rule)}>)`;
}

function table(heading: readonly string[], rows: readonly string[]): string {
  return [row(heading), row(heading.map(() => '---')), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
