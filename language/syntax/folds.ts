/** Places that fold: blocks, comments and `#region`s. */
import type { FoldSummary } from '../model/summary.ts';
import { type Token, tokenType } from './scanner.ts';

const OPEN = tokenType('{');
const CLOSE = tokenType('}');

export function foldsOf(tokens: readonly Token[], hidden: readonly Token[]): FoldSummary[] {
  const folds: FoldSummary[] = [];
  const open: number[] = [];
  for (const { tokenType, startLine } of tokens) {
    if (tokenType === OPEN) open.push(startLine - 1);
    else if (tokenType === CLOSE) {
      const from = open.pop();
      if (from !== undefined && startLine - 1 > from)
        folds.push({ start: from, end: startLine - 1, kind: 'block' });
    }
  }
  const regions: number[] = [];
  for (const token of hidden) {
    const [start, end] = [token.startLine - 1, token.endLine - 1];
    if (token.tokenType.name === 'BLOCK_COMMENT' && end > start) {
      folds.push({ start, end, kind: 'comment' });
    } else if (/^\/\/\s*#region\b/.test(token.image)) regions.push(start);
    else if (/^\/\/\s*#endregion\b/.test(token.image)) {
      const from = regions.pop();
      if (from !== undefined) folds.push({ start: from, end: start, kind: 'region' });
    }
  }
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
