/** A character that the language has no use for. */
import type { Range } from '../../../model/location.ts';
import type { Summary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import { linesOf } from '../../places.ts';
import type { Fix, Rule } from '../../rule.ts';

export const unexpectedCharacter: Rule = {
  id: 'syntax/unexpected-character',
  severity: 'error',
  preset: 'recommended',
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
        const advice = adviceOn(text);
        report({
          range,
          message: {
            sv: `Tecknet ${text} hör inte till språket${advice?.sv ?? ''}.`,
            en: `The character ${text} is not part of the language${advice?.en ?? ''}.`,
          },
          fixes: fixesFor(summary, range, text),
          explains: [{ range: linesOf(range), rules: VAGUE }],
        });
      }
    },
  },
};

/** What was most likely meant, to end the message with. */
function adviceOn(text: string): Bilingual | undefined {
  if (/[‘’]/u.test(text)) {
    return { sv: "; skriv raka enkla citattecken: '", en: "; write straight single quotes: '" };
  }
  if (/[“”„»«]/u.test(text)) {
    return { sv: '; skriv raka citattecken: "', en: '; write straight quotes: "' };
  }
  if (text.startsWith('#') || text.startsWith('!--')) {
    return { sv: '; en kommentar börjar med //', en: '; a comment begins with //' };
  }
  if (text === ':') {
    return {
      sv: ' här; efter en egenskap står värdet, utan kolon',
      en: ' here; a property is followed by its value, without a colon',
    };
  }
  if (text.startsWith(';')) {
    return {
      sv: '; en sats slutar med sin rad, utan semikolon',
      en: '; a statement ends with its line, without a semicolon',
    };
  }
  return undefined;
}

const DOUBLE = /^[“”„»«]$/u;
const SINGLE = /^[‘’]$/u;

function fixesFor({ uri, problems }: Summary, range: Range, text: string): readonly Fix[] {
  if (text === ';') {
    const title = { sv: 'Ta bort semikolonet', en: 'Remove the semicolon' };
    return [{ title, safe: true, edits: [{ uri, range, newText: '' }] }];
  }
  const quote = [DOUBLE, SINGLE].find((it) => it.test(text));
  if (!quote) return [];
  // One of them alone would open a text that does not end.
  const pair = problems.filter(
    (it) =>
      it.code === 'unexpected-character' &&
      it.range.start.line === range.start.line &&
      quote.test(it.words['text'] ?? ''),
  );
  if (pair.length % 2 !== 0) return [];
  const straight = quote === DOUBLE ? '"' : "'";
  return [
    {
      title: { sv: `Skriv raka citattecken: ${straight}`, en: `Write straight quotes: ${straight}` },
      safe: true,
      edits: pair.map((it) => ({ uri, range: it.range, newText: straight })),
    },
  ];
}

/** What a stray character makes of the rest of its line. */
const VAGUE = [
  'syntax/not-understood',
  'syntax/unknown-word',
  'syntax/missing-value',
  'syntax/unclosed-quote',
];
