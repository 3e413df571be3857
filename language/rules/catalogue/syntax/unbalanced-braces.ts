/** Braces that do not match. Indentation has already said what was meant, so the rest of the file is read. */
import type { Rule } from '../../rule.ts';

export const unbalancedBraces: Rule = {
  id: 'syntax/unbalanced-braces',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Klamrar som inte går ihop', en: 'Braces that do not match' },
  doc: {
    what: {
      sv: 'Ett `{` saknar sitt `}`, eller tvärtom. Indragen får avgöra vad som är menat tills det är rättat.',
      en: 'A `{` lacks its `}`, or the other way round. Indentation decides what is meant until it is mended.',
    },
    why: {
      sv: 'Klamrarna bestämmer vad som ligger i vad: ett förvaltningsobjekt som aldrig slutar äger allt som följer.',
      en: 'Braces decide what lies in what: an object that never ends owns everything that follows.',
    },
    mend: {
      sv: 'Sätt in eller ta bort klammern där det pekas. Dra in raderna som de är menade.',
      en: 'Add or remove the brace where pointed. Indent the lines as they are meant.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'organisation Regionen {\n  enhet Drift {\n    syfte "Driver system"\n}\n',
    good: 'organisation Regionen {\n  enhet Drift {\n    syfte "Driver system"\n  }\n}\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range } of summary.problems) {
        if (code === 'unclosed-block') {
          report({
            range,
            message: {
              sv: 'Blocket som börjar här avslutas inte: ett } saknas.',
              en: 'The block that begins here is not closed: a } is missing.',
            },
          });
        } else if (code === 'unopened-block') {
          report({
            range,
            message: {
              sv: 'Här avslutas ett block som inte har börjat: ett { saknas, eller så är } för mycket.',
              en: 'A block ends that has not begun: a { is missing, or the } is one too many.',
            },
          });
        }
      }
    },
  },
};
