/** A text or quoted name that does not end on its line. */
import { linesOf, restOfFile } from '../../places.ts';
import type { Rule } from '../../rule.ts';

export const unclosedQuote: Rule = {
  id: 'syntax/unclosed-quote',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Citattecken som inte avslutas', en: 'A quote that is not closed' },
  doc: {
    what: {
      sv: 'En text eller ett namn inom citattecken slutar inte på sin rad.',
      en: 'A text or a name in quotes does not end on its line.',
    },
    why: {
      sv: 'Resten av raden läses som text, också sådant som var menat som satser.',
      en: 'The rest of the line is read as text, even what was meant as statements.',
    },
    mend: {
      sv: 'Sätt ett avslutande citattecken. Text över flera rader skrivs inom tre: `"""`.',
      en: 'Add the closing quote. Text over several lines is written in three: `"""`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet Drift {\n  syfte "Driver system\n}\n',
    good: 'enhet Drift {\n  syfte "Driver system"\n}\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'unclosed-quote') continue;
        const quote = words['quote'] ?? '"';
        if (quote === '"""') {
          // Nobody can tell where the text was to end, so what follows is not judged.
          report({
            range,
            message: {
              sv: 'Ett avslutande """ saknas efter texten.',
              en: 'A closing """ is missing after the text.',
            },
            explains: [{ range: restOfFile(range), rules: [...SWALLOWED, 'syntax/unbalanced-braces'] }],
          });
          continue;
        }
        report({
          range,
          message: {
            sv: `Ett avslutande ${quote} saknas på raden.`,
            en: `A closing ${quote} is missing on the line.`,
          },
          fixes: [
            {
              title: { sv: `Lägg till ${quote} sist på raden`, en: `Add ${quote} at the end of the line` },
              edits: [{ uri: summary.uri, range: { start: range.end, end: range.end }, newText: quote }],
            },
          ],
          // The text may have swallowed a brace, and the words after it.
          explains: [
            { range: linesOf(range), rules: SWALLOWED },
            { range: restOfFile(range), rules: ['syntax/unbalanced-braces'] },
          ],
        });
      }
    },
  },
};

/** What the rest of the line is, once it is text. */
const SWALLOWED = [
  'name',
  'syntax/not-understood',
  'syntax/unknown-word',
  'syntax/missing-name',
  'syntax/missing-value',
  'syntax/missing-target',
];
