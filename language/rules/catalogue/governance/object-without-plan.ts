/** An object that no plan says anything about. */
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { planFix } from '../../writing.ts';

export const objectWithoutPlan: Rule = {
  id: 'governance/object-without-plan',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Förvaltningsobjekt utan förvaltningsplan', en: 'An object without a plan' },
  doc: {
    what: {
      sv: 'Ett förvaltningsobjekt har ingen förvaltningsplan: ingen ligger i det och ingen gäller `för` det. En plan för familjen, enheten eller organisationen runt objektet räknas. Regeln tiger så länge projektet inte har någon förvaltningsplan, och om objekt där inget mer är känt än att det har roller (alla `okänd`).',
      en: 'An object has no plan: none lies in it and none is `for` it. A plan for the family, unit or organisation around the object counts. The rule is silent as long as the project has no plan, and about objects of which no more is known than that they have roles (all `unknown`).',
    },
    why: {
      sv: 'I pm³ är förvaltningsplanen uppdraget: mål, resurser och pengar för perioden. Utan den styrs objektet av det som råkar komma in.',
      en: 'In pm³ the plan is the commission: goals, resources and money for the period. Without it the object is governed by whatever comes in.',
    },
    mend: {
      sv: 'Lägg en `förvaltningsplan` i objektet, eller skriv `för Objektet` på planen som gäller.',
      en: 'Put a `plan` into the object, or write `for TheObject` on the plan that applies.',
    },
    off: {
      sv: 'När planerna finns någon annanstans och bara några av dem är modellerade.',
      en: 'When the plans are kept elsewhere and only some of them are modelled.',
    },
    bad: 'roll objektägare\nroll objektägareIT\nroll förvaltningsledare\nroll förvaltningsledareIT\nförvaltningsobjekt Journal\nförvaltningsobjekt Labb { förvaltningsplan Plan2027 }\n',
    good: 'roll objektägare\nroll objektägareIT\nroll förvaltningsledare\nroll förvaltningsledareIT\nförvaltningsobjekt Journal\nförvaltningsobjekt Labb { förvaltningsplan Plan2027 }\nförvaltningsplan Journalplan för Journal\n',
  },
  check: {
    kinds: ['object'],
    element(object, { model, report, language }) {
      if (model.ofKind('plan').length === 0 || isHardlyKnown(model, object)) return;
      for (const { id } of outward(model, object.id)) if (hasPlan(model, id)) return;
      report({
        range: object.declaration.nameRange,
        message: {
          sv: `${object.title} har ingen förvaltningsplan.`,
          en: `${englishTitle(object)} has no plan.`,
        },
        element: object.id,
        fixes: [planFix(model, object, language)],
      });
    },
  },
};

/** A plan that says what it is for is not the plan of what it happens to lie in. */
function hasPlan(model: RuleReader, id: string): boolean {
  const isPlan = ({ kind }: Element): boolean => kind === 'plan';
  return (
    model.referrersOf(id, 'for').some(isPlan) ||
    model.childrenOf(id).some((child) => isPlan(child) && statedValues(model, child, 'for').length === 0)
  );
}

/** Somebody else's object, most often: it has roles, and nobody here knows who holds any of them. */
function isHardlyKnown(model: RuleReader, object: Element): boolean {
  const assignments = model.assignmentsOf(object.id);
  return assignments.length > 0 && assignments.every(({ summary }) => summary.state === 'unknown');
}
