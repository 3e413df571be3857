/** What a rule of the user's own requires. */
import { propertiesOf, property } from '../../../model/metamodel/index.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import type { SelectorCondition } from '../../../model/selector.ts';
import type { Language } from '../../../model/text.ts';
import { printConditions, printSelectors } from '../../../syntax/format/print.ts';
import { judgedDemands, lackOf, reportOf } from '../../demands.ts';
import type { Fix, Rule } from '../../rule.ts';
import { stateFix } from '../../writing.ts';

const RULE = `regel LeverantörKrävs "Vi vet vem som levererar det vi köper" {
  kräv komponent [ursprung = standardsystem] med [leverantör finns]
}
organisation Systemhuset
`;

export const required: Rule = {
  id: 'dependency/required',
  severity: 'warning',
  preset: 'recommended',
  absence: true,
  title: { sv: 'Krävs av en egen regel', en: 'Required by a rule of your own' },
  doc: {
    what: {
      sv: 'Ett element saknar något som en `kräv` begär av det, i en regel som projektet, eller ett projekt som det använder, har skrivit. `kräv A [villkor]` och `kräv A med [villkor]` begär att det som A väljer uppfyller villkoren, `kräv A mot B` att det har minst en pil till det som B väljer, eller något inuti det. Allvaret är regelns eget `allvar`, om inget annat är inställt. Vad som är uttalat okänt bryter inte mot något.',
      en: 'An element lacks something that a `require` asks of it, in a rule that the project, or one that it uses, has written. `require A [condition]` and `require A with [condition]` ask that what A chooses meets the conditions, `require A to B` that it has at least one arrow to what B chooses, or something inside it. The severity is the rule’s own `severity` unless another is configured. What is stated to be unknown breaks nothing.',
    },
    why: {
      sv: 'Det här är regeln som ni har skrivit själva. Titeln och skälet står i meddelandet.',
      en: 'This is the rule that you have written yourselves. Its title and reason stand in the message.',
    },
    mend: {
      sv: 'Ange det som fattas, eller skriv att det är okänt. Är avsteget godtaget: tysta det med regelns eget namn, `// ea-ignore LeverantörKrävs: upphandlas (till 2027-06-30)`. Är regeln fel: ändra den.',
      en: 'State what is lacking, or write that it is unknown. Is the exception accepted: silence it by the rule’s own name, `// ea-ignore SupplierNeeded: being procured (till 2027-06-30)`. Is the rule wrong: change it.',
    },
    off: {
      sv: 'Aldrig; ta hellre bort den regel som inte gäller.',
      en: 'Never; rather remove the rule that does not hold.',
    },
    bad: `${RULE}komponent Journal { ursprung standardsystem }\n`,
    good: `${RULE}komponent Journal { ursprung standardsystem  leverantör Systemhuset }\n`,
  },
  check: {
    demands: true,
    element(element, { model, report, language: written }) {
      for (const demand of judgedDemands(model)) {
        const { action, targets = [], having } = demand.summary;
        if (action !== 'require') continue;
        const lack = lackOf(model, demand, element);
        if (lack === undefined) continue;
        const arrow = (language: Language, mot: string, med: string): string =>
          `${mot} ${printSelectors(targets, language)}${having ? ` ${med} ${printConditions(having, language)}` : ''}`;
        report({
          range: element.declaration.nameRange,
          ...reportOf(
            demand,
            lack === 'arrow'
              ? {
                  sv: `${element.title} har ingen pil ${arrow('sv', 'mot', 'med')}.`,
                  en: `${element.title} has no arrow ${arrow('en', 'to', 'with')}.`,
                }
              : {
                  sv: `${element.title} uppfyller inte ${printConditions(lack.conditions, 'sv')}.`,
                  en: `${element.title} does not meet ${printConditions(lack.conditions, 'en')}.`,
                },
          ),
          element: element.id,
          fixes:
            lack === 'arrow' ? [] : lack.conditions.flatMap((it) => unknownFix(element, it, written) ?? []),
        });
      }
    },
  },
};

/** Says that a property is unknown, where it may be. */
function unknownFix(element: Element, { key, test }: SelectorCondition, language: Language): Fix | undefined {
  const entry = test.type === 'exists' ? property(key) : undefined;
  const mayBe = entry?.states?.includes('unknown') && propertiesOf(element.kind).includes(key);
  if (!mayBe || valuesOf(element, key).length > 0) return undefined;
  return stateFix(element, key, 'unknown', language);
}
