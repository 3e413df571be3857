/** Time told in words: "2004", "hösten 2006", "första halvåret 2019". */
import { firstDay, lastDay } from '../model/dates.ts';
import type { Span } from '../model/spans.ts';

/** Parts of a year by first and last month. The first that a text has counts. */
const PARTS: readonly (readonly [pattern: RegExp, first: number, last: number])[] = [
  [/första halvår|first half|\bH1\b/i, 1, 6],
  [/andra halvår|second half|\bH2\b/i, 7, 12],
  [/första kvartal|kvartal 1|first quarter|\b[KQ]1\b/i, 1, 3],
  [/andra kvartal|kvartal 2|second quarter|\b[KQ]2\b/i, 4, 6],
  [/tredje kvartal|kvartal 3|third quarter|\b[KQ]3\b/i, 7, 9],
  [/fjärde kvartal|kvartal 4|fourth quarter|\b[KQ]4\b/i, 10, 12],
  [/\b(?:januari|january)/i, 1, 1],
  [/\b(?:februari|february)/i, 2, 2],
  [/\b(?:mars|march)\b/i, 3, 3],
  [/\bapril/i, 4, 4],
  [/\b(?:maj|may)\b/i, 5, 5],
  [/\b(?:juni|june)/i, 6, 6],
  [/\b(?:juli|july)/i, 7, 7],
  [/\b(?:augusti|august)/i, 8, 8],
  [/\bseptember/i, 9, 9],
  [/\b(?:oktober|october)/i, 10, 10],
  [/\bnovember/i, 11, 11],
  [/\bdecember/i, 12, 12],
  [/\b(?:våren|vår|spring)\b/i, 1, 6],
  [/\b(?:sommaren|sommar|summer)\b/i, 6, 8],
  [/\b(?:hösten|höst|autumn)\b/i, 8, 12],
];

/** The days that words may mean. Undefined where they name no year, or several. */
export function spanInWords(text: string): Span | undefined {
  const [year, ...more] = new Set(text.match(/\b(?:19|20)\d{2}\b/g) ?? []);
  if (year === undefined || more.length > 0) return undefined;
  const [, first, last] = PARTS.find(([pattern]) => pattern.test(text)) ?? [undefined, 1, 12];
  const month = (it: number): string => `${year}-${String(it).padStart(2, '0')}`;
  return { first: firstDay(month(first)), last: lastDay(month(last)) };
}
