/** A setting with a wrong value; found while the project is read. */
import type { Rule } from '../../rule.ts';

export const configWrongValue: Rule = {
  id: 'config/wrong-value',
  severity: 'error',
  preset: 'recommended',
  title: { sv: 'Inställning med fel värde', en: 'A setting with a wrong value' },
  doc: {
    what: {
      sv: 'Värdet i `ea.config.json` är inte av det slag som inställningen tar, eller så står samma inställning två gånger.',
      en: 'The value in `ea.config.json` is not of the sort that the setting takes, or the same setting is there twice.',
    },
    why: {
      sv: 'Värdet gäller inte; inställningen är som om den inte fanns.',
      en: 'The value does not apply; the setting is as if it were not there.',
    },
    mend: { sv: 'Skriv ett av de värden som anges.', en: 'Write one of the values that are named.' },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: '{ "rules": { "agreement/missing": "warn" } }\n',
    good: '{ "rules": { "agreement/missing": "warning" } }\n',
    written: 'config',
  },
  check: {},
};
