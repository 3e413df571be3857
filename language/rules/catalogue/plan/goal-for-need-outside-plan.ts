/** A goal that meets a need which the same plan says is not included. */
import { spell } from '../../../model/metamodel/index.ts';
import { INCLUDED } from '../../../model/metamodel/values/plans.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import { planOf } from '../../../model/plan.ts';
import { inclusionOf } from '../../plans.ts';
import type { Fix, Rule, RuleContext } from '../../rule.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const goalForNeedOutsidePlan: Rule = {
  id: 'plan/goal-for-need-outside-plan',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Mål för ett behov som inte ingår i planen',
    en: 'A goal for a need that is not included in the plan',
  },
  doc: {
    what: {
      sv: 'Ett mål i en förvaltningsplan `möter` ett behov med `ingår nej`. Ett behov som ligger i en annan plan än målet räknas inte: att en senare plan möter det som en tidigare sköt upp är i sin ordning.',
      en: 'A goal of a plan `meets` a need with `included no`. A need that lies in another plan than the goal does not count: that a later plan meets what an earlier one put off is in order.',
    },
    why: {
      sv: 'Planen säger emot sig själv: behovet är prioriterat bort, men får arbete och pengar.',
      en: 'The plan contradicts itself: the need has been put aside, yet gets work and money.',
    },
    mend: {
      sv: 'Skriv `ingår ja` eller `ingår delvis` på behovet, peka målet på det behov som menades, eller ta bort målet.',
      en: 'Write `included yes` or `included partly` on the need, point the goal at the need that was meant, or take the goal away.',
    },
    off: { sv: 'Aldrig, om planen ska gå att lita på.', en: 'Never, if the plan is to be trusted.' },
    bad: 'förvaltningsplan P { behov Enklare { ingår nej }  mål A { möter Enklare } }\n',
    good: 'förvaltningsplan P { behov Enklare { ingår delvis }  mål A { möter Enklare } }\n',
  },
  check: wherever(['goal'], (goal, { declaration }, context) => {
    const { model, report } = context;
    const plan = planOf(model, goal);
    if (!plan) return;
    for (const value of statedHere(declaration, ['meets'])) {
      const resolution = value.type === 'word' ? model.resolve(value.reference) : undefined;
      const need = resolution?.status === 'resolved' ? model.element(resolution.id) : undefined;
      if (value.type !== 'word' || need?.kind !== 'need' || inclusionOf(model, need) !== 'no') continue;
      const other = planOf(model, need);
      if (other && other.id !== plan.id) continue;
      report({
        range: value.reference.range,
        message: {
          sv: `Målet ”${goal.title}” möter behovet ”${need.title}”, som inte ingår i ${plan.title}.`,
          en: `The goal “${englishTitle(goal)}” meets the need “${englishTitle(need)}”, which is not included in ${englishTitle(plan)}.`,
        },
        related: [
          {
            element: need.id,
            message: {
              sv: `${need.title} ingår inte i planen`,
              en: `${englishTitle(need)} is not included in the plan`,
            },
          },
        ],
        element: goal.id,
        fixes: goal.uri === need.uri ? includedFixes(need, context) : [],
      });
    }
  }),
};

/** Says that the need is included after all, where that is said in the file of the goal. */
function includedFixes(need: Element, { language }: RuleContext): readonly Fix[] {
  const [value] = valuesOf(need, 'included');
  if (value?.type !== 'word' || !statedHere(need.declaration).has(value)) return [];
  const { range } = value.reference;
  return INCLUDED.filter(({ id }) => id !== 'no').map(({ spelling }): Fix => {
    const text = `${spell('included', language)} ${spelling[language]}`;
    return {
      title: { sv: `Skriv ${text} på ${need.title}`, en: `Write ${text} on ${englishTitle(need)}` },
      edits: [{ uri: need.uri, range, newText: spelling[language] }],
    };
  });
}
