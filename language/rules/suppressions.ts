/** What is wrong with a comment that would silence: it silences nothing until it can be understood in full. */
import type { SuppressionSummary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { isDate } from './dates.ts';
import { nearest } from './nearest.ts';
import { didYouMean } from './words.ts';

/** Groups that are about the text itself, about the tool or about its comments: no comment silences them. */
const NEVER_SILENT = new Set(['syntax', 'internal', 'suppression']);

export function canBeSilenced(rule: string): boolean {
  return !NEVER_SILENT.has(rule.slice(0, rule.indexOf('/')));
}

const DATE = String.raw`\d{1,4}[-./]\d{1,2}[-./]\d{1,4}`;
const UNTIL = String.raw`(?:till|til|until|to|tom|t\.\s?o\.\s?m\.?|through|till och med|fram till)`;

/** `(until 2027-01-01)`, `(till 2027-1-1)`, `(2027-01-01)`, `till 2027-01-01`: an end was meant, but not understood. */
const LIKE_AN_END = new RegExp(
  String.raw`(?:\(\s*${UNTIL}\s[^()]*\d[^()]*\)?|\(\s*${DATE}\s*\)?|(?:^|\s)${UNTIL}\s+${DATE})\s*\.?$`,
  'iu',
);

/** Undefined when all of it is understood; a missing reason is told of by a rule of its own. */
export function misunderstood(
  { rules, reason, till }: SuppressionSummary,
  known: readonly string[],
): Bilingual | undefined {
  if (rules.length === 0) {
    return {
      sv: 'Kommentaren säger inte vilken regel den tystar; skriv `ea-ignore grupp/regel: skäl`.',
      en: 'The comment does not say which rule it silences; write `ea-ignore group/rule: reason`.',
    };
  }
  for (const rule of rules) {
    const [first = ''] = rule.split(/\s/);
    if (first !== rule && known.includes(first)) {
      return {
        sv: `Efter ${first} ska ett kolon stå, och sedan skälet.`,
        en: `After ${first} there shall be a colon, and then the reason.`,
      };
    }
    if (!known.includes(rule)) {
      const end = didYouMean(nearest(rule, known));
      return { sv: `Regeln '${rule}' finns inte${end.sv}`, en: `The rule '${rule}' does not exist${end.en}` };
    }
    if (!canBeSilenced(rule)) {
      return { sv: `${rule} kan inte tystas.`, en: `${rule} cannot be silenced.` };
    }
  }
  if (till !== undefined && !isDate(till)) {
    return { sv: `${till} finns inte i kalendern.`, en: `${till} is not in the calendar.` };
  }
  if (!LIKE_AN_END.test(reason)) return undefined;
  return {
    sv: 'Slutdatumet går inte att läsa; skriv det sist, som `(till 2027-01-31)`.',
    en: 'The end date cannot be read; write it last, as `(till 2027-01-31)`.',
  };
}
