/** A rule of the user's own that asks for nothing. */
import { asksForSomething, demandsOf } from '../../demands.ts';
import type { Rule } from '../../rule.ts';

export const empty: Rule = {
  id: 'rule/empty',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Regel som inte kräver något', en: 'A rule that asks for nothing' },
  doc: {
    what: {
      sv: 'En egen regel varken förbjuder eller kräver något, eller har en `kräv` som inte säger vad som krävs: villkor, `mot` eller `med`.',
      en: 'A rule of your own neither forbids nor requires anything, or has a `require` that does not say what is required: conditions, `to` or `with`.',
    },
    why: {
      sv: 'Regeln ser ut att gälla, men ingenting kan bryta mot den.',
      en: 'The rule seems to be in force, but nothing can break it.',
    },
    mend: {
      sv: 'Skriv vad som är förbjudet, `förbjud komponent mot PU`, eller vad som krävs, `kräv förvaltningsobjekt [objektägare finns]`.',
      en: 'Write what is forbidden, `forbid component to PU`, or what is required, `require object [objectowner exists]`.',
    },
    off: { sv: 'Aldrig.', en: 'Never.' },
    bad: 'regel Ägare "Varje objekt har en ägare" { skäl "Någon ska besluta"  kräv förvaltningsobjekt }\n',
    good: 'regel Ägare "Varje objekt har en ägare" {\n  skäl "Någon ska besluta"\n  kräv förvaltningsobjekt [objektägare finns]\n}\n',
  },
  check: {
    kinds: ['rule'],
    element(element, { model, report }) {
      const demands = demandsOf(model, element.id);
      if (demands.length === 0) {
        report({
          range: element.declaration.nameRange,
          message: {
            sv: `${element.title} varken förbjuder eller kräver något.`,
            en: `${element.title} neither forbids nor requires anything.`,
          },
          element: element.id,
        });
      }
      for (const { uri, summary } of demands) {
        if (uri !== element.uri || asksForSomething(summary)) continue;
        const forbids = summary.action === 'forbid';
        report({
          range: summary.range,
          message: forbids
            ? {
                sv: `${element.title} säger inte vad som är förbjudet.`,
                en: `${element.title} does not say what is forbidden.`,
              }
            : {
                sv: `${element.title} säger inte vad som krävs: villkor, 'mot' eller 'med'.`,
                en: `${element.title} does not say what is required: conditions, 'to' or 'with'.`,
              },
          element: element.id,
        });
      }
    },
  },
};
