/** A property that says nothing. */
import { property, wordId } from '../../../model/metamodel/index.ts';
import type { Rule } from '../../rule.ts';
import { expectation, replaceFix } from '../../words.ts';
import { stateWord } from '../../writing.ts';

export const missingValue: Rule = {
  id: 'syntax/missing-value',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Egenskap utan värde', en: 'A property without a value' },
  doc: {
    what: { sv: 'Efter egenskapen följer inget värde.', en: 'No value follows the property.' },
    why: {
      sv: 'En tom egenskap ser ut som ett besked men säger ingenting.',
      en: 'An empty property looks like a statement but says nothing.',
    },
    mend: {
      sv: 'Skriv värdet, eller `okänd` där egenskapen tar det, eller ta bort egenskapen.',
      en: 'Write the value, or `unknown` where the property takes it, or remove the property.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'enhet Drift { syfte }\n',
    good: 'enhet Drift { syfte "Driver system" }\n',
  },
  check: {
    file(summary, { language, report }) {
      for (const { code, range, words } of summary.problems) {
        if (code !== 'missing-value') continue;
        const word = words['word'] ?? '';
        const entry = property(wordId('KEY', word) ?? '');
        report({
          range,
          message: {
            sv: `'${word}' saknar värde${entry ? `; väntat är ${expectation(entry.value, 'sv')}` : ''}.`,
            en: `'${word}' lacks a value${entry ? `; expected is ${expectation(entry.value, 'en')}` : ''}.`,
          },
          fixes: entry?.states?.includes('unknown')
            ? [replaceFix(summary.uri, range, `${word} ${stateWord('unknown', language)}`)]
            : [],
        });
      }
    },
  },
};
