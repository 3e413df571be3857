/** An entry of the baseline that counts more than there is; found when it is known what there is. */
import type { Rule } from '../../rule.ts';

export const baselineStale: Rule = {
  id: 'suppression/baseline-stale',
  severity: 'warning',
  preset: 'recommended',
  title: {
    sv: 'Undantag i baslinjen som räknar för mycket',
    en: 'An exception in the baseline that counts too much',
  },
  doc: {
    what: {
      sv: 'En post i `ea.baseline.json` räknar fler anmärkningar än regeln finner i elementet. Regler som är avstängda i körningen räknas inte, och inte heller projekt med text som inte har förståtts.',
      en: 'An entry in `ea.baseline.json` counts more findings than the rule has in the element. Rules that are off in the run do not count, nor do projects with text that has not been understood.',
    },
    why: {
      sv: 'Det som har åtgärdats ska inte kunna komma tillbaka obemärkt. Baslinjen ska bara krympa.',
      en: 'What has been mended should not be able to come back unnoticed. The baseline should only shrink.',
    },
    mend: {
      sv: 'Sänk antalet, eller ta bort posten. Snabbfixen och `ea baseline prune` gör det.',
      en: 'Lower the count, or remove the entry. The quick fix and `ea baseline prune` do that.',
    },
    off: {
      sv: 'Medan en regel ändras, så att det den finner kommer och går.',
      en: 'While a rule is being changed, so that what it finds comes and goes.',
    },
    bad: `{
  "entries": [
    { "element": "Vård", "rule": "governance/vacant-role", "count": 3, "reason": "tillsätts i vår", "owner": "Förvaltningsledaren", "till": "2027-06-30" }
  ]
}
`,
    good: `{
  "entries": [
    { "element": "Vård", "rule": "governance/vacant-role", "count": 2, "reason": "tillsätts i vår", "owner": "Förvaltningsledaren", "till": "2027-06-30" }
  ]
}
`,
    written: 'baseline',
  },
  check: {},
};
