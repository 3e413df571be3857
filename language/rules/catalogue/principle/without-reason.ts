/** A principle that does not say why. */
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule } from '../../rule.ts';
import { englishTitle } from '../../words.ts';

export const withoutReason: Rule = {
  id: 'principle/without-reason',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  title: { sv: 'Princip utan orsak', en: 'A principle without a reason' },
  doc: {
    what: {
      sv: 'En princip har varken `orsak` eller `motiveras`.',
      en: 'A principle has neither `reason` nor `motivatedby`.',
    },
    why: {
      sv: 'En princip utan orsak går inte att pröva: ingen vet när den har gjort sitt, eller vad som går förlorat om någon gör undantag.',
      en: 'A principle without a reason cannot be questioned: nobody knows when it has served its purpose, or what is lost by an exception.',
    },
    mend: {
      sv: 'Skriv `orsak "…"`, eller `motiveras` med målet, drivkraften eller styrdokumentet som ligger bakom.',
      en: 'Write `reason "…"`, or `motivatedby` with the goal, driver or policy behind it.',
    },
    off: {
      sv: 'När principerna återges ur ett dokument som inte säger varför.',
      en: 'When the principles are quoted from a document that does not say why.',
    },
    bad: 'princip Gemensamt "Alla it-tjänster är gemensamma" { konsekvens "Lokala tjänster avvecklas" }\n',
    good: 'princip Gemensamt "Alla it-tjänster är gemensamma" { orsak "Lägre kostnad"  konsekvens "Lokala tjänster avvecklas" }\n',
  },
  check: {
    kinds: ['principle'],
    element(principle, { model, report }) {
      if (['reason', 'motivatedBy'].some((key) => statedValues(model, principle, key).length > 0)) return;
      report({
        range: principle.declaration.nameRange,
        message: {
          sv: `Principen ${principle.title} har ingen orsak.`,
          en: `The principle ${englishTitle(principle)} has no reason.`,
        },
        element: principle.id,
      });
    },
  },
};
