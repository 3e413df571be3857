/** What can be done about findings at a place. */
import { comparePositions, type Range } from '../model/location.ts';
import type { Finding, Fix } from '../rules/rule.ts';

export interface CodeAction {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The only way to mend it. */
  readonly preferred: boolean;
}

/** The fixes of the findings that touch a range of a file. */
export function codeActions(findings: readonly Finding[], uri: string, range: Range): CodeAction[] {
  return findings
    .filter(
      (finding) => finding.uri === uri && finding.suppressed === undefined && touches(finding.range, range),
    )
    .flatMap((finding) =>
      finding.fixes.map((fix) => ({ finding, fix, preferred: finding.fixes.length === 1 })),
    );
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
