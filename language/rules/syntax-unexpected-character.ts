/** A character that the language has no use for. */
import { linesOf } from './places.ts';
import type { Rule } from './rule.ts';

export const unexpectedCharacter: Rule = {
  id: 'syntax/unexpected-character',
  severity: 'error',
  title: { sv: 'Tecken som inte hör till språket', en: 'A character that is not part of the language' },
  doc: {
    what: {
      sv: 'Tecknet används inte någonstans i språket utanför texter och kommentarer.',
      en: 'The character is used nowhere in the language outside texts and comments.',
    },
    why: {
      sv: 'Tecknet hoppas över, så att satsen kan betyda något annat än den som skrev den menade.',
      en: 'The character is passed over, so the statement may mean something else than its writer intended.',
    },
    mend: {
      sv: 'Ta bort tecknet. Text skrivs inom dubbla citattecken, namn med mellanslag eller bindestreck inom enkla. Raka citattecken gäller, inte typografiska.',
      en: 'Remove the character. Text is written in double quotes, names with spaces or hyphens in single ones. Quotes are straight, not typographic.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet Drift { syfte "Driver system" ? }\n',
    good: 'enhet Drift { syfte "Driver system" }\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'unexpected-character') continue;
        const text = words['text'] ?? '';
        const typographic = /[“”„»«‘’]/u.test(text);
        report({
          range,
          message: {
            sv: `Tecknet ${text} hör inte till språket${typographic ? '; skriv raka citattecken: "' : ''}.`,
            en: `The character ${text} is not part of the language${typographic ? '; write straight quotes: "' : ''}.`,
          },
          explains: [{ range: linesOf(range), rules: VAGUE }],
        });
      }
    },
  },
};

/** What a stray character makes of the rest of its line. */
const VAGUE = [
  'syntax/not-understood',
  'syntax/unknown-word',
  'syntax/missing-value',
  'syntax/unclosed-quote',
];
