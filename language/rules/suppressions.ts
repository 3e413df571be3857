/** What is wrong with a comment that would silence: it silences nothing until it can be understood in full. */

import { isDate, whyNoDate } from '../model/dates.ts';
import type { ModelReader } from '../model/model.ts';
import type { SuppressionSummary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { nearest } from './nearest.ts';
import type { Fix, Report } from './rule.ts';
import { didYouMean } from './words.ts';

/** Groups that are about the text itself, about the tool or about its comments: no comment silences them. */
const NEVER_SILENT = new Set(['syntax', 'internal', 'suppression']);

export function canBeSilenced(rule: string): boolean {
  return !NEVER_SILENT.has(rule.split('/', 2).length === 2 ? rule.slice(0, rule.indexOf('/')) : '');
}

const DATE = String.raw`\d{1,4}[-./]\d{1,2}[-./]\d{1,4}`;
const UNTIL = String.raw`(?:till|til|until|to|tom|t\.\s?o\.\s?m\.?|through|till och med|fram till)`;

/** `(until 2027-01-01)`, `(till 2027-1-1)`, `(2027-01-01)`, `till 2027-01-01`: an end was meant, but not understood. */
const LIKE_AN_END = new RegExp(
  String.raw`(?:\(\s*${UNTIL}\s[^()]*\d[^()]*\)?|\(\s*${DATE}\s*\)?|(?:^|\s)${UNTIL}\s+${DATE})\s*\.?$`,
  'iu',
);

/** `ea-ignore-next-line group/rule`, as other tools have it. */
const SUFFIXED = /^(-[\p{L}-]+)\s*(.*)$/su;

/** Has its last day passed? */
export function isOver({ till }: SuppressionSummary, today: string | undefined): boolean {
  return till !== undefined && today !== undefined && till < today;
}

/** Whatever a comment may name: rules by their ids, and those of users by their names. */
export function knownNames(model: ModelReader, ruleIds: readonly string[]): readonly string[] {
  const own = [...model.ofKind('rule'), ...model.demands().map(({ rule }) => rule)];
  return [...ruleIds, ...new Set(own.map(({ id }) => id))];
}

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
  for (const written of rules) {
    const [, suffix, rest = ''] = SUFFIXED.exec(written) ?? [];
    if (suffix !== undefined) {
      const form = `ea-ignore ${rest === '' ? '…' : rest}`;
      return {
        sv: `ea-ignore${suffix} finns inte. Skriv \`${form}: …\`: på en egen rad gäller det satsen under, sist på en rad den raden.`,
        en: `There is no ea-ignore${suffix}. Write \`${form}: …\`: on a line of its own it is about the statement below, at the end of a line about that line.`,
      };
    }
    const [first = ''] = written.split(/\s/);
    // What follows the name of a rule is no part of it, known or not.
    const rule = /^[\p{L}-]+\/[\p{L}-]+$/u.test(first) ? first : written;
    if (first !== written && known.includes(first)) {
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
    const why = whyNoDate(till);
    return { sv: `${till} finns inte i kalendern${why.sv}`, en: `${till} is not in the calendar${why.en}` };
  }
  if (!LIKE_AN_END.test(reason)) return undefined;
  return {
    sv: 'Slutdatumet går inte att läsa; skriv det sist, som `(till 2027-01-31)`.',
    en: 'The end date cannot be read; write it last, as `(till 2027-01-31)`.',
  };
}

/** Takes the whole comment away, with its line where it stands alone. */
export function removeComment(uri: string, { range }: SuppressionSummary): Fix {
  return {
    title: { sv: 'Ta bort kommentaren', en: 'Remove the comment' },
    edits: [{ uri, range, newText: '', how: 'removed' }],
  };
}

/** What is said of the rules of a comment that find nothing to silence; of several by name, where others do. */
export function unusedReport(
  uri: string,
  suppression: SuppressionSummary,
  unused: readonly string[],
): readonly Report[] {
  const { rules, ruleRanges, range } = suppression;
  if (unused.length === 0) return [];
  if (unused.length === rules.length) {
    const names = rules.join(', ');
    const message = {
      sv: `Kommentaren tystar ingenting: ${names} finner inget här.`,
      en: `The comment silences nothing: ${names} finds nothing here.`,
    };
    return [{ range, message, fixes: [{ ...removeComment(uri, suppression), safe: true }] }];
  }
  return rules.flatMap((rule, index): Report[] => {
    const at = ruleRanges[index];
    if (!unused.includes(rule) || !at) return [];
    // With the comma between it and the one before, or the one behind.
    const before = ruleRanges[index - 1];
    const behind = ruleRanges[index + 1];
    const words = before
      ? { start: before.end, end: at.end }
      : { start: at.start, end: behind?.start ?? at.end };
    const message = {
      sv: `${rule} finner inget att tysta här.`,
      en: `${rule} finds nothing to silence here.`,
    };
    const title = { sv: `Ta bort ${rule} ur kommentaren`, en: `Remove ${rule} from the comment` };
    return [
      { range: at, message, fixes: [{ title, safe: true, edits: [{ uri, range: words, newText: '' }] }] },
    ];
  });
}
