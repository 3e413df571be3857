/** A name that needs quotes and lacks them. */
import type { Rule } from '../../rule.ts';
import { replaceFix } from '../../words.ts';

export const bareName: Rule = {
  id: 'syntax/bare-name',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Namn som måste ha citattecken', en: 'A name that needs quotes' },
  doc: {
    what: {
      sv: 'Ett namn har ett bindestreck eller börjar med en siffra, och står utan enkla citattecken.',
      en: 'A name has a hyphen or begins with a digit, and stands without single quotes.',
    },
    why: {
      sv: 'Utan citattecken går det inte att skilja namnet från ett tal eller från två ord.',
      en: 'Without quotes the name cannot be told from a number or from two words.',
    },
    mend: {
      sv: "Sätt enkla citattecken om hela namnet: `'IT-stöd'`. Namn med bara bokstäver, siffror och `_` behöver inga.",
      en: "Put single quotes around the whole name: `'IT-support'`. Names of letters, digits and `_` only need none.",
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'komponent IT-stöd "Stöd för it"\n',
    good: 'komponent \'IT-stöd\' "Stöd för it"\n',
  },
  check: {
    file(summary, { report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'bare-name') continue;
        const name = words['name'] ?? '';
        const digit = /^\d/.test(name);
        report({
          range,
          message: digit
            ? {
                sv: `Ett namn som börjar med en siffra skrivs inom enkla citattecken: '${name}'.`,
                en: `A name that begins with a digit is written in single quotes: '${name}'.`,
              }
            : {
                sv: `Ett namn med bindestreck skrivs inom enkla citattecken: '${name}'.`,
                en: `A name with a hyphen is written in single quotes: '${name}'.`,
              },
          fixes: [{ ...replaceFix(summary.uri, range, `'${name}'`), safe: true }],
        });
      }
    },
  },
};
