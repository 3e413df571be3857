/** Findings as commands that GitHub Actions reads from the log, and shows on the lines of a pull request. */
import type { Finding, Severity } from '../../rules/rule.ts';
import { type LintReport, plainRange, shownFindings } from '../lint-report.ts';
import { visible } from '../pretty/visible.ts';
import { unreadableNote } from '../pretty/words.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A command on each line, or nothing when there is nothing to say. */
export function writeGithub(report: LintReport): string {
  const { language } = report;
  return [
    ...report.unreadable.map(({ path, reason }) =>
      command('error', { title: 'ea lint' }, visible(unreadableNote(path, reason)[language])),
    ),
    ...shownFindings(report).map((finding) => annotation(finding, report)),
  ].join('');
}

function annotation(finding: Finding, { language, places }: LintReport): string {
  const { start, end } = plainRange(finding.range);
  const others = [...(finding.path ?? []), ...finding.related].map(({ location, message }) => {
    const at = plainRange(location.range).start;
    return `${places.path(location.uri)}:${at.line}:${at.column}  ${message[language]}`;
  });
  const lines = [finding.message[language], ...others].map(visible);
  return command(
    COMMANDS[finding.severity],
    {
      file: visible(places.path(finding.uri)),
      line: start.line,
      ...(end.line > start.line ? { endLine: end.line } : {}),
      // Columns are understood within one line only; the last one counts.
      ...(end.line > start.line
        ? {}
        : { col: start.column, endColumn: Math.max(start.column, end.column - 1) }),
      title: visible(finding.rule),
    },
    lines.join('\n'),
  );
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${written.join(',')}::${data(text)}\n`;
}

/** What would end the command is written as a code. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Here also what would end the property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
