/** What a second export of a project costs in which nothing has changed. */
import path from 'node:path';
import { eaExport } from './ea.ts';
import { ratios } from './figures.ts';
import { emptyFolder } from './folders.ts';
import type { Plan } from './linting.ts';
import { type Row, spread } from './report.ts';

const EXAMPLES = path.join(import.meta.dirname, '../../examples');
const LIMIT = 0.2;

export function exportingAgain(): Plan {
  const out = emptyFolder('pictures');
  let kept = '';
  const first = () => {
    kept = emptyFolder('drawings');
    return eaExport(EXAMPLES, out, kept);
  };
  return {
    // The second of a round uses what the first has kept.
    cases: [
      { name: 'export', command: first },
      { name: 'export again', command: () => eaExport(EXAMPLES, out, kept) },
    ],
    rows: (samples) => {
      const [once, again] = ['export', 'export again'].map((name) => samples(name).map(({ cpu }) => cpu));
      const ratio = ratios(again ?? [], once ?? []);
      const row: Row = {
        what: 'time, second export of the examples ∕ first',
        measured: spread(ratio, 3),
        value: ratio.median,
        limit: LIMIT,
      };
      return [row];
    },
  };
}
