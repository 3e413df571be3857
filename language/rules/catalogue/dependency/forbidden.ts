/** What a rule of the user's own forbids. */
import type { Arrow } from '../../../model/model.ts';
import { printConditions, printSelectors } from '../../../syntax/format/print.ts';
import { concerns, isForbidden, judgedDemands, reportOf } from '../../demands.ts';
import type { Report, Rule } from '../../rule.ts';
import { titleOf } from '../../things.ts';

const RULE = `regel IngenDirektPU "Integration mot PU går via tjänsteplattformen" {
  allvar fel
  skäl "Personuppgifter ska kunna spärras på ett ställe"
  förbjud komponent och inte Tjänsteplattformen mot PU
}
komponent PU
komponent Tjänsteplattformen { -> PU hämtar }
`;

export const forbidden: Rule = {
  id: 'dependency/forbidden',
  severity: 'warning',
  preset: 'recommended',
  title: { sv: 'Förbjudet av en egen regel', en: 'Forbidden by a rule of your own' },
  doc: {
    what: {
      sv: 'En pil eller ett element bryter mot en `förbjud` i en regel som projektet, eller ett projekt som det använder, har skrivit. `förbjud A mot B` gäller pilar från det som A väljer, eller något inuti det, till det som B väljer, eller något inuti det. `förbjud A` gäller elementen själva. Allvaret är regelns eget `allvar`, om inget annat är inställt. Vad som är uttalat okänt bryter inte mot något.',
      en: 'An arrow or element breaks a `forbid` in a rule that the project, or one that it uses, has written. `forbid A to B` is about arrows from what A chooses, or something inside it, to what B chooses, or something inside it. `forbid A` is about the elements themselves. The severity is the rule’s own `severity` unless another is configured. What is stated to be unknown breaks nothing.',
    },
    why: {
      sv: 'Det här är regeln som ni har skrivit själva. Titeln och skälet står i meddelandet.',
      en: 'This is the rule that you have written yourselves. Its title and reason stand in the message.',
    },
    mend: {
      sv: 'Ändra beroendet eller elementet så att regeln följs. Är avsteget godtaget: tysta det med regelns eget namn, `// ea-ignore IngenDirektPU: avvecklas i vår (till 2027-06-30)`. Är regeln fel: ändra den.',
      en: 'Change the dependency or the element so that the rule is followed. Is the exception accepted: silence it by the rule’s own name, `// ea-ignore NoDirectPU: closed this spring (till 2027-06-30)`. Is the rule wrong: change it.',
    },
    off: {
      sv: 'Aldrig; ta hellre bort den regel som inte gäller.',
      en: 'Never; rather remove the rule that does not hold.',
    },
    bad: `${RULE}komponent Journal { -> PU hämtar }\n`,
    good: `${RULE}komponent Journal { -> Tjänsteplattformen }\n`,
  },
  check: {
    demands: true,
    arrow(arrow, { model, report }) {
      const { source, target } = arrow;
      if (source === undefined || target === undefined) return;
      for (const demand of judgedDemands(model)) {
        const { action, having } = demand.summary;
        if (action !== 'forbid' || concerns(model, demand, arrow) !== true) continue;
        const [from, to] = [titleOf(model, source), titleOf(model, target)];
        report({
          range: rangeOf(arrow),
          ...reportOf(demand, {
            sv: `${from} får inte bero på ${to}${having ? ` med ${printConditions(having, 'sv')}` : ''}.`,
            en: `${from} must not depend on ${to}${having ? ` with ${printConditions(having, 'en')}` : ''}.`,
          }),
          element: source,
        });
      }
    },
    element(element, { model, report }) {
      for (const demand of judgedDemands(model)) {
        const { action, selectors, targets, having = [] } = demand.summary;
        if (action !== 'forbid' || targets || isForbidden(model, demand, element) !== true) continue;
        const what = (language: 'sv' | 'en', med: string): string =>
          `${printSelectors(selectors, language)}${having.length > 0 ? ` ${med} ${printConditions(having, language)}` : ''}`;
        report({
          range: element.declaration.nameRange,
          ...reportOf(demand, {
            sv: `${element.title} hör till det som är förbjudet, ${what('sv', 'med')}.`,
            en: `${element.title} is among what is forbidden, ${what('en', 'with')}.`,
          }),
          element: element.id,
        });
      }
    },
  },
};

/** From the beginning of an arrow to what it points at. */
function rangeOf({ summary: { source, target, arrowRange } }: Arrow): Report['range'] {
  return { start: (source?.range ?? arrowRange).start, end: (target?.range ?? arrowRange).end };
}
