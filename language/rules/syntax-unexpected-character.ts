/** A character that the language has no use for. */
import type { Position } from '../model/location.ts';
import type { Summary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
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
      let ends: ReadonlySet<string> | undefined;
      for (const { code, range, words } of summary.problems) {
        if (code !== 'unexpected-character') continue;
        const text = words['text'] ?? '';
        const hyphen = text.length === 1 && /[-‐‑–]/u.test(text);
        if (hyphen) ends ??= endsOfNames(summary);
        const advice = adviceOn(text, hyphen && ends?.has(placeOf(range.start)) === true);
        report({
          range,
          message: {
            sv: `Tecknet ${text} hör inte till språket${advice?.sv ?? ''}.`,
            en: `The character ${text} is not part of the language${advice?.en ?? ''}.`,
          },
          explains: [{ range: linesOf(range), rules: VAGUE }],
        });
      }
    },
  },
};

/** What was most likely meant, to end the message with. */
function adviceOn(text: string, hyphen: boolean): Bilingual | undefined {
  if (/[‘’]/u.test(text)) {
    return { sv: "; skriv raka enkla citattecken: '", en: "; write straight single quotes: '" };
  }
  if (/[“”„»«]/u.test(text)) {
    return { sv: '; skriv raka citattecken: "', en: '; write straight quotes: "' };
  }
  if (text.startsWith(';')) {
    return {
      sv: '; en sats slutar med sin rad, utan semikolon',
      en: '; a statement ends with its line, without a semicolon',
    };
  }
  if (hyphen) {
    return {
      sv: "; ett namn med bindestreck skrivs inom enkla citattecken: 'IT-stöd'",
      en: "; a name with a hyphen is written in single quotes: 'IT-support'",
    };
  }
  return undefined;
}

/** Where the names of a file end, as far as they were read. */
function endsOfNames({ declarations, arrows, assignments, problems }: Summary): ReadonlySet<string> {
  const ranges = [
    ...declarations.flatMap(({ name, nameRange, base, target, properties }) => [
      name === '' ? undefined : nameRange,
      base?.range,
      target?.range,
      ...properties.flatMap(({ values }) =>
        values.filter(({ type }) => type === 'word').map((it) => it.range),
      ),
    ]),
    ...arrows.flatMap(({ source, target, verb, payload }) =>
      [source, target, verb, ...payload].map((it) => it?.range),
    ),
    ...assignments.flatMap(({ role, holders }) => [role, ...holders].map(({ range }) => range)),
    ...problems.filter(({ code }) => code === 'unknown-word').map(({ range }) => range),
  ];
  return new Set(ranges.flatMap((range) => (range ? [placeOf(range.end)] : [])));
}

function placeOf({ line, character }: Position): string {
  return `${line}:${character}`;
}

/** What a stray character makes of the rest of its line. */
const VAGUE = [
  'syntax/not-understood',
  'syntax/unknown-word',
  'syntax/missing-value',
  'syntax/unclosed-quote',
];
