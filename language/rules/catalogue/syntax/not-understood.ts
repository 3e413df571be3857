/** Text that no statement of the language begins or goes on with. */
import type { Rule } from '../../rule.ts';

export const notUnderstood: Rule = {
  id: 'syntax/not-understood',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Text som inte går att förstå', en: 'Text that cannot be understood' },
  doc: {
    what: {
      sv: 'En sats följer inte språkets form: `sort Namn "Titel" { … }`, `egenskap värde` eller `-> Mål verb`. Bara den satsen hoppas över; resten av filen läses.',
      en: 'A statement does not have the shape of the language: `kind Name "Title" { … }`, `property value` or `-> Target verb`. Only that statement is passed over; the rest of the file is read.',
    },
    why: {
      sv: 'Det som inte har lästs finns inte i modellen, och varken bilder eller kontroller räknar med det.',
      en: 'What has not been read is not in the model, and neither pictures nor checks take it into account.',
    },
    mend: {
      sv: 'Se på ordet som pekas ut och det som står strax före. Ofta saknas citattecken kring en text, eller ett komma mellan flera värden.',
      en: 'Look at the word pointed out and what stands just before it. Often the quotes around a text are missing, or a comma between several values.',
    },
    off: { sv: 'Aldrig: filen är inte läst i sin helhet.', en: 'Never: the file has not been read in full.' },
    bad: 'enhet Drift { syfte "Driver system" , , }\n',
    good: 'enhet Drift { syfte "Driver system" }\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'not-understood') continue;
        const text = words['text'] ?? '';
        const kind = words['kind'];
        report({
          range,
          message:
            text === ',' && kind !== undefined
              ? {
                  sv: `Här tar satsen slut: varje namn har sin egen sats, med '${kind}' framför.`,
                  en: `The statement ends here: each name has a statement of its own, with '${kind}' before it.`,
                }
              : text === '=>'
                ? { sv: "En pil skrivs '->', inte '=>'.", en: "An arrow is written '->', not '=>'." }
                : text === ','
                  ? {
                      sv: 'Efter kommat väntas ett värde till.',
                      en: 'After the comma one more value is expected.',
                    }
                  : text === ''
                    ? { sv: 'Satsen går inte att förstå.', en: 'The statement cannot be understood.' }
                    : {
                        sv: `Det går inte att förstå satsen vid '${text}'.`,
                        en: `The statement cannot be understood at '${text}'.`,
                      },
        });
      }
    },
  },
};
