/** A goal that says neither which need it answers to nor what lies behind it. */
import type { Element } from '../../../model/model.ts';
import { planOf } from '../../../model/plan.ts';
import { contentsOf, namesReason } from '../../plans.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const goalWithoutNeed: Rule = {
  id: 'plan/goal-without-need',
  severity: 'info',
  preset: 'strict',
  absence: true,
  title: { sv: 'Mål som inte möter något behov', en: 'A goal that meets no need' },
  doc: {
    what: {
      sv: 'Ett mål i en förvaltningsplan säger varken vad det `möter` eller vad det `motiveras` av, och det gör inte heller målet runt det eller målen i det. Regeln tiger om planer som inte talar om behov.',
      en: 'A goal of a plan says neither what it `meets` nor what it is `motivatedby`, and nor does the goal around it or the goals inside it. The rule is silent about plans that do not speak of needs.',
    },
    why: {
      sv: 'Den som beslutar planen ska kunna se varför pengarna läggs på just detta. Ett mål utan behov är antingen sådant som alltid görs, och då är det bra att det står, eller något som ingen har bett om.',
      en: 'Whoever decides on the plan should see why money is spent on this and nothing else. A goal without a need is either what is always done, and then that had better be said, or something that nobody has asked for.',
    },
    mend: {
      sv: 'Skriv `möter Behovet`, `möter inget` när målet inte svarar mot något behov, eller `möter okänd`.',
      en: 'Write `meets TheNeed`, `meets none` when the goal answers to no need, or `meets unknown`.',
    },
    off: {
      sv: 'När planens mål följer av något annat än behov, till exempel av avtal.',
      en: 'When the goals of the plan follow from something other than needs, such as agreements.',
    },
    bad: 'förvaltningsplan P { behov Enklare  mål A { möter Enklare }  mål B }\n',
    good: 'förvaltningsplan P { behov Enklare  mål A { möter Enklare }  mål B { möter inget } }\n',
  },
  check: {
    kinds: ['goal'],
    element(goal, { model, report, language }) {
      const plan = planOf(model, goal);
      if (!plan || !contentsOf(model, plan).needs || isReasoned(model, goal)) return;
      report({
        range: goal.declaration.nameRange,
        message: {
          sv: `Målet ”${goal.title}” möter inget behov.`,
          en: `The goal “${englishTitle(goal)}” meets no need.`,
        },
        element: goal.id,
        fixes: [stateFix(goal, 'meets', 'none', language), stateFix(goal, 'meets', 'unknown', language)],
      });
    },
  },
};

function isReasoned(model: RuleReader, goal: Element): boolean {
  for (const around of outward(model, goal.id)) {
    if (around.kind !== 'goal') break;
    if (namesReason(model, around)) return true;
  }
  return hasReasonWithin(model, goal);
}

function hasReasonWithin(model: RuleReader, goal: Element): boolean {
  const inner = model.childrenOf(goal.id).filter(({ kind }) => kind === 'goal');
  return inner.some((it) => namesReason(model, it) || hasReasonWithin(model, it));
}
