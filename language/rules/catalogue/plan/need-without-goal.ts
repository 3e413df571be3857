/** A need that is part of a plan, and that nothing in it meets. */
import { kind } from '../../../model/metamodel/index.ts';
import { type Element, isOwn } from '../../../model/model.ts';
import { planOf } from '../../../model/plan.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { remembered } from '../../memo.ts';
import { contentsOf, inclusionOf } from '../../plans.ts';
import { wayTo } from '../../qualify.ts';
import type { Fix, Rule, RuleContext, RuleReader } from '../../rule.ts';
import { outward, parentOf } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { freeName, goalText } from '../../writing.ts';

/** What is over and done with need not be met. */
const OVER = /^(klart|done|ejgenomfört|notdone|avbrutet|cancelled)$/i;

export const needWithoutGoal: Rule = {
  id: 'plan/need-without-goal',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Behov som inget mål möter', en: 'A need that no goal meets' },
  doc: {
    what: {
      sv: 'Ett behov ingår i en förvaltningsplan, men inget mål och inget uppdrag `möter` det, varken det självt eller behovet runt det. Ett behov som möts av delarna i det räknas som mött. Behov med `ingår nej` eller `ingår okänd`, och sådana som är klara eller avbrutna, räknas inte. Ett behov utanför planerna räknas när det säger `ingår ja` eller `ingår delvis`. Regeln tiger om planer utan mål, och om modeller utan mål.',
      en: 'A need is part of a plan, but no goal and no assignment `meets` it, neither itself nor the need around it. A need whose parts are met counts as met. Needs with `included no` or `included unknown`, and those that are done or cancelled, do not count. A need outside the plans counts when it says `included yes` or `included partly`. The rule is silent about plans without goals, and about models without goals.',
    },
    why: {
      sv: 'Ett behov som ingår men som inget mål möter får varken arbete eller pengar: det har lovats utan att någon ska göra det.',
      en: 'A need that is included but met by no goal gets neither work nor money: it has been promised without anybody to do it.',
    },
    mend: {
      sv: 'Skriv `möter Behovet` på målet som svarar mot det, lägg till ett mål, eller skriv `ingår nej` när behovet får vänta.',
      en: 'Write `meets TheNeed` on the goal that answers to it, add a goal, or write `included no` when the need has to wait.',
    },
    off: {
      sv: 'När behoven förs in långt innan målen.',
      en: 'When needs are entered long before goals.',
    },
    bad: 'förvaltningsplan P { behov Enklare { ingår ja }  behov Snabbare { ingår ja }  mål A { möter Enklare } }\n',
    good: 'förvaltningsplan P { behov Enklare { ingår ja }  behov Snabbare { ingår nej }  mål A { möter Enklare } }\n',
  },
  check: {
    kinds: ['need'],
    element(need, context) {
      const { model, report } = context;
      const around = planOf(model, need);
      const included = inclusionOf(model, need);
      if (included === 'no' || included === 'unknown' || isOver(model, need)) return;
      // Outside all plans a need is part of one only when it says so.
      if (!around && included === undefined) return;
      const plan = around ?? onlyPlan(model, '');
      const hasGoals = around ? contentsOf(model, around).goals : isGoalAnywhere(model, '');
      if (!hasGoals || isMet(model, need)) return;
      report({
        range: need.declaration.nameRange,
        message: {
          sv: `Behovet ”${need.title}” ingår i ${plan?.title ?? 'planen'}, men inget mål möter det.`,
          en: `The need “${englishTitle(need)}” is part of ${plan ? englishTitle(plan) : 'the plan'}, but no goal meets it.`,
        },
        element: need.id,
        fixes: goalFix(need, plan, context),
      });
    },
  },
};

/** The plan of a project that has one. */
const onlyPlan = remembered((model): Element | undefined => {
  const [plan, ...more] = model.ofKind('plan').filter(isOwn);
  return more.length === 0 ? plan : undefined;
});

const isGoalAnywhere = remembered((model): boolean => model.ofKind('goal').some(isOwn));

function isOver(model: RuleReader, need: Element): boolean {
  const [value] = statedValues(model, need, 'status');
  return value?.type === 'word' && OVER.test(value.reference.path.join('.'));
}

function isMet(model: RuleReader, need: Element): boolean {
  for (const around of outward(model, need.id)) {
    if (around.kind !== 'need') break;
    if (isNamed(model, around.id)) return true;
  }
  return isMetWithin(model, need);
}

function isMetWithin(model: RuleReader, need: Element): boolean {
  const inner = model.childrenOf(need.id).filter(({ kind: it }) => it === 'need');
  return inner.some((it) => isNamed(model, it.id) || isMetWithin(model, it));
}

function isNamed(model: RuleReader, id: string): boolean {
  return model.referrersOf(id, 'meets').length > 0 || model.referrersOf(id, 'motivatedBy').length > 0;
}

/** A goal to fill in: beside the need, or in the plan of the same file when the need stands at the top. */
function goalFix(need: Element, plan: Element | undefined, { model, language }: RuleContext): readonly Fix[] {
  const beside = parentOf(model, need);
  const home = beside ?? (plan?.uri === need.uri ? plan : undefined);
  if (!home || !kind('goal')?.within.includes(home.kind)) return [];
  const name = freeName(
    model,
    need.name.replace(/^\p{L}/u, (it) => it.toUpperCase()) + GOAL[language],
    ['goal'],
    home.id,
  );
  const met = wayTo(model, need.id, { kinds: ['need'], scope: home.id });
  if (met === undefined) return [];
  return [
    {
      title: { sv: `Lägg till ett mål som möter ${met}`, en: `Add a goal that meets ${met}` },
      edits: [
        {
          uri: need.uri,
          range: (beside ? need : home).declaration.range,
          newText: goalText(name, met, language),
          how: beside ? 'after' : 'inside',
        },
      ],
    },
  ];
}

const GOAL = { sv: 'mål', en: 'Goal' };
