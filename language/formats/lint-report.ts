/** What a check of a project came to, as the writers of findings take it: plain data, nothing read or printed yet. */
import { comparePositions, type Range } from '../model/location.ts';
import type { Language } from '../model/text.ts';
import { type TextEdit, textEdits } from '../rules/edits.ts';
import type { Finding, Severity } from '../rules/rule.ts';

export interface LintReport {
  readonly language: Language;
  /** Sorted by `sortFindings`, the suppressed ones included. */
  readonly findings: readonly Finding[];
  /** Number of files that were checked. */
  readonly files: number;
  /** The projects that the files belong to; what lies in none with an `ea.config.json` counts as one, first. */
  readonly projects: readonly LintedProject[];
  /** Files and folders that could not be read, so that nothing is said about them. */
  readonly unreadable: readonly UnreadableInput[];
  readonly places: Places;
  /** The text of a checked file; undefined when it has changed since. */
  text(uri: string): string | undefined;
}

export interface LintedProject {
  readonly name: string;
  /** The folder, as `Places.path` would give it. */
  readonly path: string;
  readonly files: number;
  /** Those among `LintReport.findings` that are its own, in the same order. */
  readonly findings: readonly Finding[];
}

export interface UnreadableInput {
  readonly path: string;
  readonly reason: string;
}

/** Says where a file lies in words that are the same on every machine. */
export interface Places {
  /** Relative to the folder that the command runs in, with `/` on every system. */
  path(uri: string): string;
  /** True for the files of the standard library, which lie inside the tool and not in the project. */
  isLibrary(uri: string): boolean;
}

/** Counts from one, as editors and people do. Columns count UTF-16 units; the end is exclusive. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function plainRange({ start, end }: Range): PlainRange {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/** The findings that nobody has silenced. */
export function shownFindings({ findings }: LintReport): readonly Finding[] {
  return findings.filter((finding) => !finding.suppressed);
}

export interface PlainFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The fixes of a finding as changes of the texts as they are. One whose text is not at hand is left out whole. */
export function plainFixes({ fixes }: Finding, { language, text }: LintReport): PlainFix[] {
  return fixes
    .map(({ title, safe = false, edits }) => ({
      title: title[language],
      safe,
      count: edits.length,
      edits: textEdits(edits, text),
    }))
    .filter(({ count, edits }) => edits.length === count)
    .map(({ title, safe, edits }) => ({ title, safe, edits }));
}

/** Sorts by path, place and rule; the same findings come in the same order wherever the project lies. */
export function sortFindings(findings: readonly Finding[], places: Places): Finding[] {
  const paths = new Map<string, string>();
  for (const { uri } of findings) if (!paths.has(uri)) paths.set(uri, places.path(uri));
  return [...findings].sort(
    (a, b) =>
      compareText(paths.get(a.uri) ?? '', paths.get(b.uri) ?? '') ||
      comparePositions(a.range.start, b.range.start) ||
      comparePositions(a.range.end, b.range.end) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message.en, b.message.en),
  );
}

/** By code unit, so that no locale of the machine has a say. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
  /** Findings per rule, without the suppressed ones, sorted by rule. */
  readonly byRule: ReadonlyMap<string, number>;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, number>();
  let suppressed = 0;
  for (const finding of findings) {
    if (finding.suppressed) {
      suppressed += 1;
      continue;
    }
    bySeverity[finding.severity] += 1;
    byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
  }
  const sorted = new Map([...byRule].sort(([a], [b]) => compareText(a, b)));
  return { ...bySeverity, suppressed, byRule: sorted };
}
