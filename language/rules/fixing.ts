/** Makes the fixes that are safe, round after round, until none is left: one may be due only when another has been made. */
import { comparePositions } from '../model/location.ts';
import { offsetAt } from '../model/offsets.ts';
import { applyTextEdits, type TextEdit, textEdits } from './edits.ts';
import type { Finding, Fix } from './rule.ts';

/** A fix that was made, and the finding that it mended, where it stood then. */
export interface MadeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface Round {
  readonly made: readonly MadeFix[];
  /** The texts that changed, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface FixableText {
  /** The text of a file that may be changed; undefined for every other. */
  textOf(uri: string): string | undefined;
}

/** What a project is asked for and told by, while it is fixed in memory. */
export interface Fixable extends FixableText {
  /** What is found now. */
  findings(): readonly Finding[];
  put(uri: string, text: string): void;
}

/** More rounds than any chain of fixes is long; two fixes that undo each other end here. */
const MOST_ROUNDS = 20;

/** Makes fixes until none is left. @returns those that were made, in the order of the rounds, and the texts that differ. */
export function fixAll(project: Fixable): Round {
  const made: MadeFix[] = [];
  const texts = new Map<string, string>();
  for (let count = 0; count < MOST_ROUNDS; count += 1) {
    const round = fixOnce(project.findings(), project);
    if (round.made.length === 0) break;
    made.push(...round.made);
    for (const [uri, text] of round.texts) {
      texts.set(uri, text);
      project.put(uri, text);
    }
  }
  return { made, texts };
}

/** Makes the safe fixes that can be made at once. */
export function fixOnce(findings: readonly Finding[], { textOf }: FixableText): Round {
  const { made, edits } = safeEdits(findings, { textOf });
  const texts = new Map<string, string>();
  for (const [uri, changes] of edits) texts.set(uri, applyTextEdits(textOf(uri) ?? '', changes));
  return { made, texts };
}

/**
 * One safe fix of each finding, as edits by file that do not touch each other. Of fixes that touch the same place the
 * first is made; the others are for another round, when it is known whether they are still due. A fix that changes
 * several places changes all of them or none.
 */
export function safeEdits(
  findings: readonly Finding[],
  { textOf }: FixableText,
): { readonly made: readonly MadeFix[]; readonly edits: ReadonlyMap<string, readonly TextEdit[]> } {
  const unread = new Set(findings.filter(isSyntax).map(({ uri }) => uri));
  const taken = new Map<string, TextEdit[]>();
  const made: MadeFix[] = [];
  for (const finding of findings) {
    if (finding.suppressed !== undefined) continue;
    // What is said of a text that was not understood in full may be wrong, so that is mended first.
    if (unread.has(finding.uri) && !isSyntax(finding)) continue;
    const fix = finding.fixes.find(({ safe }) => safe === true);
    const edits = fix && editsOf(fix, textOf);
    if (!fix || !edits || losesComment(fix, textOf)) continue;
    if (edits.some((edit) => (taken.get(edit.uri) ?? []).some((other) => areClose(edit, other)))) continue;
    made.push({ finding, fix });
    for (const edit of edits) taken.set(edit.uri, [...(taken.get(edit.uri) ?? []), edit]);
  }
  return { made, edits: taken };
}

/**
 * Would something that holds a comment be taken away? Whoever wrote that is to decide. A text with two slashes in it, such
 * as an address, counts as one: nothing is lost by leaving it.
 */
function losesComment({ edits }: Fix, textOf: FixableText['textOf']): boolean {
  return edits.some(({ uri, range, how }) => {
    if (how !== 'removed') return false;
    const text = textOf(uri) ?? '';
    const gone = text.slice(offsetAt(text, range.start), offsetAt(text, range.end));
    return !gone.startsWith('//') && /\/[/*]/.test(gone);
  });
}

/** Undefined when one of the places may not be changed, or when the fix would change nothing. */
function editsOf(fix: Fix, textOf: FixableText['textOf']): readonly TextEdit[] | undefined {
  if (fix.edits.some(({ uri }) => textOf(uri) === undefined)) return undefined;
  const edits = textEdits(fix.edits, textOf);
  const changes = edits.some(({ uri, range, newText }) => {
    const text = textOf(uri) ?? '';
    return text.slice(offsetAt(text, range.start), offsetAt(text, range.end)) !== newText;
  });
  return changes ? edits : undefined;
}

function isSyntax({ rule }: Finding): boolean {
  return rule.startsWith('syntax/');
}

/** Do they overlap or touch? Of two texts put at one place nobody knows which comes first. */
function areClose(a: TextEdit, b: TextEdit): boolean {
  return (
    comparePositions(a.range.start, b.range.end) <= 0 && comparePositions(b.range.start, a.range.end) <= 0
  );
}
