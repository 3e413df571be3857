/** An arrow or an extension that points at nothing. */
import type { Rule } from '../../rule.ts';

export const missingTarget: Rule = {
  id: 'syntax/missing-target',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Pil eller utökning utan mål', en: 'An arrow or extension without a target' },
  doc: {
    what: {
      sv: 'Efter `->` eller `utöka` följer inget namn.',
      en: 'No name follows `->` or `extend`.',
    },
    why: {
      sv: 'Ett beroende utan mål syns inte i någon bild och räknas inte av någon kontroll.',
      en: 'A dependency without a target is seen in no picture and counted by no check.',
    },
    mend: {
      sv: 'Skriv vad pilen pekar på: `-> EK hämtar Katalogdata`.',
      en: 'Write what the arrow points at: `-> EK reads DirectoryData`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'förvaltningsprodukt Stöd { -> }\n',
    good: 'förvaltningsprodukt Stöd { -> Underlag }\nförvaltningsprodukt Underlag\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'missing-target') continue;
        const word = words['word'] ?? '->';
        report({
          range,
          message:
            word === '->'
              ? { sv: 'Pilen saknar mål.', en: 'The arrow lacks a target.' }
              : {
                  sv: `'${word}' saknar namnet på det som utökas.`,
                  en: `'${word}' lacks the name of what it adds to.`,
                },
        });
      }
    },
  },
};
