/** What can be done about findings at a place. */
import { comparePositions, type Range } from '../model/location.ts';
import type { Bilingual } from '../model/text.ts';
import type { TextEdit } from '../rules/edits.ts';
import { safeEdits } from '../rules/fixing.ts';
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

export const FIX_ALL: Bilingual = {
  sv: 'Rätta allt som inte kräver något val',
  en: 'Fix everything that needs no decision',
};

/** The edits of all fixes of a file that guess nothing, as far as they can be made at once. */
export function fixAllEdits(findings: readonly Finding[], uri: string, text: string): readonly TextEdit[] {
  const own = findings.filter((finding) => finding.uri === uri);
  return safeEdits(own, { textOf: (file) => (file === uri ? text : undefined) }).edits.get(uri) ?? [];
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
