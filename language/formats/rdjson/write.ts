/** Findings as reviewdog's Diagnostic Format, which it turns into comments on any code review service. */
import type { Range } from '../../model/location.ts';
import { docUrl } from '../../rules/explain.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import { jsonText } from '../json/text.ts';
import { type LintReport, plainFixes, shownFindings } from '../lint-report.ts';
import { unreadableNote } from '../pretty/words.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Gives a place in columns of bytes; without the text of the file there are lines only. */
type Measure = (place: Place) => object;

/** The same report gives the same bytes. Ends with a newline. */
export function writeRdjson(report: LintReport, informationUri: string): string {
  const { language } = report;
  const measure = measureOf(report);
  return jsonText({
    source: { name: 'ea', url: informationUri },
    diagnostics: [
      ...report.unreadable.map(({ path, reason }) => ({
        message: unreadableNote(path, reason)[language],
        location: { path },
        severity: 'ERROR',
      })),
      ...shownFindings(report).map((finding) => diagnostic(finding, report, measure)),
    ],
  });
}

function diagnostic(finding: Finding, report: LintReport, measure: Measure): object {
  const { language, places } = report;
  const located = (place: Place): object => ({ path: places.path(place.uri), range: measure(place) });
  const others = [...(finding.path ?? []), ...finding.related];
  const suggestions = suggestionsOf(finding, report, measure);
  return {
    message: finding.message[language],
    location: located(finding),
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule, url: docUrl(finding.rule) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
    ...(others.length === 0
      ? {}
      : {
          related_locations: others.map(({ location, message }) => ({
            message: message[language],
            location: located(location),
          })),
        }),
  };
}

/** A suggestion is one stretch of the same file and takes the place of it; a fix of another shape cannot be offered. */
function suggestionsOf(finding: Finding, report: LintReport, measure: Measure): object[] {
  return plainFixes(finding, report).flatMap(({ edits }) => {
    const [edit, ...more] = edits;
    if (edit === undefined || more.length > 0 || edit.uri !== finding.uri) return [];
    return [{ range: measure(edit), text: edit.newText }];
  });
}

/** Lines count from one, and so do columns, in bytes of UTF-8. */
function measureOf({ text }: LintReport): Measure {
  const files = new Map<string, readonly string[]>();
  const linesOf = (uri: string): readonly string[] => {
    const lines = files.get(uri) ?? text(uri)?.split(/\r\n|\r|\n/) ?? [];
    files.set(uri, lines);
    return lines;
  };
  return ({ uri, range: { start, end } }) => {
    const at = ({ line, character }: Range['start']): object => {
      const before = linesOf(uri)[line]?.slice(0, character);
      return { line: line + 1, ...(before === undefined ? {} : { column: Buffer.byteLength(before) + 1 }) };
    };
    return { start: at(start), end: at(end) };
  };
}
