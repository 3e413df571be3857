/** A principle that does not say what follows from it. */
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

export const withoutConsequence: Rule = {
  id: 'principle/without-consequence',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Princip utan konsekvens', en: 'A principle without a consequence' },
  doc: {
    what: {
      sv: 'En princip har ingen `konsekvens`.',
      en: 'A principle has no `consequence`.',
    },
    why: {
      sv: 'En princip som inget följer av styr ingenting. Konsekvenserna är det som någon kan göra, kosta på och följa upp.',
      en: 'A principle that nothing follows from governs nothing. The consequences are what somebody can do, pay for and follow up.',
    },
    mend: {
      sv: 'Skriv `konsekvens "…"` med det som ska göras, eller inte längre göras, för att principen ska hållas.',
      en: 'Write `consequence "…"` with what is to be done, or no longer done, for the principle to be kept.',
    },
    off: {
      sv: 'När principerna återges ur ett dokument som inte säger vad som följer.',
      en: 'When the principles are quoted from a document that does not say what follows.',
    },
    bad: 'princip Gemensamt "Alla it-tjänster är gemensamma" { orsak "Lägre kostnad" }\n',
    good: 'princip Gemensamt "Alla it-tjänster är gemensamma" { orsak "Lägre kostnad"  konsekvens "Lokala tjänster avvecklas" }\n',
  },
  check: {
    kinds: ['principle'],
    element(principle, { model, report }) {
      if (statedValues(model, principle, 'consequence').length > 0) return;
      report({
        range: principle.declaration.nameRange,
        message: {
          sv: `Principen ${principle.title} har ingen konsekvens.`,
          en: `The principle ${englishTitle(principle)} has no consequence.`,
        },
        element: principle.id,
      });
    },
  },
};
