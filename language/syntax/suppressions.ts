/** `// ea-ignore group/rule, group/other: reason (till 2027-01-01)` in the comments of a file. */
import type { Position, Range } from '../model/location.ts';
import { positionAt } from '../model/offsets.ts';
import type { SuppressionSummary } from '../model/summary.ts';
import type { Token } from './scanner.ts';
import { rangeOfToken } from './tokens.ts';

/** Whatever begins with the word, so that what is not understood can be told of: rules, and a reason after a colon. */
const PATTERN = /^\/[/*]+\s*ea-ignore(?!\p{L})([^:]*?)(?::([\s\S]*?))?(?:\*\/)?$/diu;
const TILL = /\s*\(till\s+(\d{4}-\d{2}-\d{2})\)\s*$/;

export function suppressionsOf(
  hidden: readonly Token[],
  tokens: readonly Token[],
  statements: () => readonly Range[],
): SuppressionSummary[] {
  const found = hidden.filter((token) => PATTERN.test(token.image));
  if (found.length === 0) return [];
  const linesWithCode = [...new Set(tokens.map((token) => token.startLine - 1))].sort((a, b) => a - b);
  const ends = new Map<number, number>();
  for (const { start, end } of statements()) {
    ends.set(start.line, Math.max(end.line, ends.get(start.line) ?? end.line));
  }
  return found.map((token) => suppressionOf(token, linesWithCode, ends));
}

function suppressionOf(
  token: Token,
  linesWithCode: readonly number[],
  ends: ReadonlyMap<number, number>,
): SuppressionSummary {
  const match = PATTERN.exec(token.image);
  const [, names = '', text = ''] = match ?? [];
  const [from = 0] = match?.indices?.[1] ?? [];
  const named = [...names.matchAll(/[^\s,](?:[^,]*[^\s,])?/g)];
  const behind = from + names.trimEnd().length;
  const till = TILL.exec(text)?.[1];
  const reason = text.replace(TILL, '');
  const [begin = behind] = match?.indices?.[2] ?? [];
  const range = rangeOfToken(token);
  const place = (start: number, end: number): Range => ({
    start: positionIn(token.image, range, start),
    end: positionIn(token.image, range, end),
  });
  return {
    rules: named.map(([rule]) => rule),
    ruleRanges: named.map(({ 0: rule, index }) => place(from + index, from + index + rule.length)),
    reason: reason.trim(),
    reasonRange: place(behind, begin + reason.trimEnd().length),
    ...(till === undefined ? {} : { till }),
    range,
    lines: coveredLines(range, linesWithCode, ends),
  };
}

/** Where a character of a text stands in the file. */
function positionIn(text: string, { start }: Range, offset: number): Position {
  const { line, character } = positionAt(text, offset);
  return { line: start.line + line, character: line === 0 ? start.character + character : character };
}

/** At the end of a line it covers that line; alone on a line it covers the statement that begins next. */
function coveredLines(
  range: Range,
  linesWithCode: readonly number[],
  ends: ReadonlyMap<number, number>,
): readonly [number, number] {
  const { start, end } = range;
  if (linesWithCode[countBelow(linesWithCode, start.line)] === start.line) return [start.line, start.line];
  const next = linesWithCode[countBelow(linesWithCode, end.line + 1)];
  return next === undefined ? [start.line, end.line] : [next, ends.get(next) ?? next];
}

/** How many of the lines, which stand in order, come before a line. */
function countBelow(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
