/** `// ea-ignore group/rule, group/other: reason (till 2027-01-01)` in the comments of a file. */
import type { IToken } from 'chevrotain';
import type { Range } from '../model/location.ts';
import type { SuppressionSummary } from '../model/summary.ts';
import { rangeOfToken } from './tokens.ts';

const PATTERN = /^\/[/*]\s*ea-ignore\s+([a-z][a-z0-9/, -]*?)\s*(?::\s*([\s\S]*?))?\s*(?:\*\/)?$/;
const TILL = /\s*\(till\s+(\d{4}-\d{2}-\d{2})\)\s*$/;

export function suppressionsOf(
  hidden: readonly IToken[],
  tokens: readonly IToken[],
  statements: readonly Range[],
): SuppressionSummary[] {
  const found = hidden.filter((token) => PATTERN.test(token.image));
  if (found.length === 0) return [];
  const startOfLine = new Set(tokens.map((token) => rangeOfToken(token).start.line));
  return found.map((token) => suppressionOf(token, startOfLine, statements));
}

function suppressionOf(
  token: IToken,
  linesWithCode: ReadonlySet<number>,
  statements: readonly Range[],
): SuppressionSummary {
  const match = PATTERN.exec(token.image);
  const rules = (match?.[1] ?? '')
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  const text = match?.[2] ?? '';
  const till = TILL.exec(text)?.[1];
  const range = rangeOfToken(token);
  return {
    rules,
    reason: text.replace(TILL, '').trim(),
    ...(till === undefined ? {} : { till }),
    range,
    lines: coveredLines(range, linesWithCode, statements),
  };
}

/** At the end of a line it covers that line; alone on a line it covers the statement that begins next. */
function coveredLines(
  range: Range,
  linesWithCode: ReadonlySet<number>,
  statements: readonly Range[],
): readonly [number, number] {
  if (linesWithCode.has(range.start.line)) return [range.start.line, range.start.line];
  const following = [...linesWithCode].filter((line) => line > range.end.line);
  const next = Math.min(...following);
  if (following.length === 0) return [range.start.line, range.end.line];
  const statement = statements
    .filter((it) => it.start.line === next)
    .sort((a, b) => b.end.line - a.end.line)[0];
  return [next, statement?.end.line ?? next];
}
