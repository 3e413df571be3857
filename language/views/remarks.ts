/** What the checks have found, counted for the elements of a picture. */
import type { Model } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Answer } from './answers.ts';
import type { Remark, RemarkLevel } from './occasion.ts';
import { nearest } from './selection.ts';

export type Tally = Readonly<Record<RemarkLevel, number>>;

export const LEVELS: readonly RemarkLevel[] = ['error', 'warning', 'info'];

const WORDS: Readonly<Record<RemarkLevel, { readonly one: Bilingual; readonly many: Bilingual }>> = {
  error: { one: { sv: 'fel', en: 'error' }, many: { sv: 'fel', en: 'errors' } },
  warning: { one: { sv: 'varning', en: 'warning' }, many: { sv: 'varningar', en: 'warnings' } },
  info: { one: { sv: 'upplysning', en: 'remark' }, many: { sv: 'upplysningar', en: 'remarks' } },
};
const NONE: Bilingual = { sv: 'utan anmärkning', en: 'no findings' };

const NOTHING: Tally = { error: 0, warning: 0, info: 0 };

/** By id, for what is shown. A finding about something inside it that is not shown on its own counts for it. */
export function tallies(
  model: Model,
  remarks: readonly Remark[],
  shown: ReadonlySet<string>,
): ReadonlyMap<string, Tally> {
  const counts = new Map<string, Tally>();
  for (const { element, severity } of remarks) {
    const id = nearest(model, element, shown);
    if (id === undefined) continue;
    const before = counts.get(id) ?? NOTHING;
    counts.set(id, { ...before, [severity]: before[severity] + 1 });
  }
  return counts;
}

/** The most serious level that there is, in words: "fel", or "utan anmärkning". */
export function worstOf(tally: Tally | undefined, language: Language): Answer {
  const level = LEVELS.find((it) => (tally ?? NOTHING)[it] > 0);
  return {
    id: level ?? 'none',
    text: (level === undefined ? NONE : WORDS[level].many)[language],
    tally: tally ?? NOTHING,
  };
}

/** "2 fel, 1 varning"; empty where nothing was found. */
export function sayTally(tally: Tally, language: Language): string {
  return LEVELS.filter((level) => tally[level] > 0)
    .map((level) => `${tally[level]} ${WORDS[level][tally[level] === 1 ? 'one' : 'many'][language]}`)
    .join(', ');
}
