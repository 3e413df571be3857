/** Places that fold: blocks, comments and `#region`s. */
import type { IToken } from 'chevrotain';
import type { FoldSummary } from '../model/summary.ts';
import { rangeOfToken } from './tokens.ts';

export function foldsOf(tokens: readonly IToken[], hidden: readonly IToken[]): FoldSummary[] {
  const folds: FoldSummary[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    const { start } = rangeOfToken(token);
    if (token.image === '{') open.push(start.line);
    else if (token.image === '}') {
      const from = open.pop();
      if (from !== undefined && start.line > from)
        folds.push({ start: from, end: start.line, kind: 'block' });
    }
  }
  const regions: number[] = [];
  for (const token of hidden) {
    const { start, end } = rangeOfToken(token);
    if (token.tokenType.name === 'BLOCK_COMMENT' && end.line > start.line) {
      folds.push({ start: start.line, end: end.line, kind: 'comment' });
    } else if (/^\/\/\s*#region\b/.test(token.image)) regions.push(start.line);
    else if (/^\/\/\s*#endregion\b/.test(token.image)) {
      const from = regions.pop();
      if (from !== undefined) folds.push({ start: from, end: start.line, kind: 'region' });
    }
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
