/** An entry of the baseline whose last day has passed; found when it is known what there is. */
import type { Rule } from '../../rule.ts';

export const baselineExpired: Rule = {
  id: 'suppression/baseline-expired',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Undantag i baslinjen som har gått ut', en: 'An exception in the baseline that has expired' },
  doc: {
    what: {
      sv: 'Datumet `till` för en post i `ea.baseline.json` har passerat. Posten döljer ingenting längre.',
      en: 'The date `till` of an entry in `ea.baseline.json` has passed. The entry hides nothing any more.',
    },
    why: {
      sv: 'Undantaget godtogs för en tid. Den är över, och det som skulle åtgärdas visas åter eller är åtgärdat.',
      en: 'The exception was accepted for a time. That is over, and what was to be mended is shown again or has been mended.',
    },
    mend: {
      sv: 'Åtgärda det som posten dolde och ta bort den, eller besluta om ett nytt datum. Snabbfixen och `ea baseline prune` tar bort den.',
      en: 'Mend what the entry hid and remove it, or decide on a new date. The quick fix and `ea baseline prune` remove it.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: `{
  "entries": [
    { "element": "Vård", "rule": "governance/vacant-role", "count": 2, "reason": "tillsätts i vår", "owner": "Förvaltningsledaren", "till": "2026-06-30" }
  ]
}
`,
    good: `{
  "entries": [
    { "element": "Vård", "rule": "governance/vacant-role", "count": 2, "reason": "tillsätts i vår", "owner": "Förvaltningsledaren", "till": "2027-06-30" }
  ]
}
`,
    today: '2026-11-22',
    written: 'baseline',
  },
  check: {},
};
