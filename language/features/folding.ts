/** Places of a file that can be folded. */
import type { FoldSummary } from '../model/summary.ts';
import type { Source } from './source.ts';

/** Blocks, comments of several lines and `#region` comments; a block keeps its last line in sight. */
export function folds({ summary }: Source): FoldSummary[] {
  return summary.folds
    .map((fold) => (fold.kind === 'block' ? { ...fold, end: fold.end - 1 } : fold))
    .filter(({ start, end }) => end > start);
}
