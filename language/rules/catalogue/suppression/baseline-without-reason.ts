/** An entry of the baseline that does not say why; found when the project is read. */
import type { Rule } from '../../rule.ts';

export const baselineWithoutReason: Rule = {
  id: 'suppression/baseline-without-reason',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Undantag i baslinjen utan skäl', en: 'An exception in the baseline without a reason' },
  doc: {
    what: {
      sv: 'En post i `ea.baseline.json` anger inget skäl. Den döljer ingenting förrän skälet står där.',
      en: 'An entry in `ea.baseline.json` gives no reason. It hides nothing until the reason is there.',
    },
    why: {
      sv: 'Den som granskar modellen ska kunna se varför ett avsteg är godtaget.',
      en: 'Whoever reviews the model has to see why an exception is accepted.',
    },
    mend: {
      sv: 'Skriv skälet i `reason`. Snabbfixen skriver dit att inget skäl är angivet, så att det syns och går att söka efter.',
      en: 'Write the reason in `reason`. The quick fix writes that no reason is stated, so that it can be seen and searched for.',
    },
    off: {
      sv: 'Aldrig i en modell som andra ska lita på.',
      en: 'Never in a model that others are to trust.',
    },
    bad: `{
  "entries": [
    { "element": "Vård", "rule": "governance/vacant-role", "count": 2, "owner": "Förvaltningsledaren", "till": "2027-06-30" }
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
