/** A rule of the user's own that does not say why. */
import { valuesOf } from '../../../model/model.ts';
import type { Rule } from '../../rule.ts';

export const withoutReason: Rule = {
  id: 'rule/without-reason',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: { sv: 'Regel utan skäl', en: 'A rule without a reason' },
  doc: {
    what: {
      sv: 'En egen regel har inget `skäl`.',
      en: 'A rule of your own has no `reason`.',
    },
    why: {
      sv: 'Skälet står i varje meddelande. Utan det vet den som bryter mot regeln inte vad den skyddar, och ingen vet när den kan tas bort.',
      en: 'The reason stands in every message. Without it whoever breaks the rule does not know what it protects, and nobody knows when it can be removed.',
    },
    mend: {
      sv: 'Skriv varför: `skäl "Personuppgifter ska kunna spärras på ett ställe"`.',
      en: 'Write why: `reason "Personal data has to be blocked in one place"`.',
    },
    off: {
      sv: 'När reglernas skäl står i ett annat dokument.',
      en: 'When the reasons of rules stand in another document.',
    },
    bad: 'regel Ägare "Varje objekt har en ägare" { kräv förvaltningsobjekt [objektägare finns] }\n',
    good: 'regel Ägare "Varje objekt har en ägare" {\n  skäl "Någon ska besluta"\n  kräv förvaltningsobjekt [objektägare finns]\n}\n',
  },
  check: {
    kinds: ['rule'],
    element(element, { report, language }) {
      if (valuesOf(element, 'reason').length > 0) return;
      const { title, declaration, uri } = element;
      const stub = { sv: 'skäl "Varför regeln finns"', en: 'reason "Why there is such a rule"' };
      report({
        range: declaration.nameRange,
        message: { sv: `${title} säger inte varför.`, en: `${title} does not say why.` },
        element: element.id,
        fixes: [
          {
            title: { sv: 'Lägg till ett skäl att fylla i', en: 'Add a reason to fill in' },
            edits: [{ uri, range: declaration.range, newText: stub[language], how: 'inside' }],
          },
        ],
      });
    },
  },
};
