/** A goal without VM or VU, in a plan where other goals have it. */
import { spell } from '../../../model/metamodel/index.ts';
import { GOAL_CLASSES } from '../../../model/metamodel/values/plans.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import { planOf, SIDE_PROPERTIES, SIDES } from '../../../model/plan.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { contentsOf } from '../../plans.ts';
import type { Fix, Rule, RuleReader } from '../../rule.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const classMissing: Rule = {
  id: 'plan/class-missing',
  severity: 'info',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Mål utan klass', en: 'A goal without a class' },
  doc: {
    what: {
      sv: 'Ett mål i en förvaltningsplan har ingen `klass` (VM eller VU), fast andra mål i planen har det. Ett mål som bara samlar andra mål, utan eget arbete, behöver ingen, och `klass okänd` är ett svar.',
      en: 'A goal of a plan has no `class` (VM or VU), although other goals of the plan have one. A goal that only gathers other goals, without work of its own, needs none, and `class unknown` is an answer.',
    },
    why: {
      sv: 'Vad vidareutvecklingen kostar är det målen av klassen VU kostar. Arbete och pengar utan klass kommer med i slutsumman men i ingen av de två, och då stämmer inte tabellen.',
      en: 'What development costs is what the goals of class VU cost. Work and money without a class are part of the grand total but of neither of the two, and then the table does not add up.',
    },
    mend: {
      sv: 'Skriv `klass VM` för det som vidmakthåller och `klass VU` för det som vidareutvecklar.',
      en: 'Write `class VM` for what maintains and `class VU` for what develops.',
    },
    off: {
      sv: 'När bara en del av målen klassas.',
      en: 'When only some of the goals are classed.',
    },
    bad: 'förvaltningsplan P { mål A { klass VM }  mål B { itnära 5 000 kr } }\n',
    good: 'förvaltningsplan P { mål A { klass VM }  mål B { klass VU  itnära 5 000 kr } }\n',
  },
  check: {
    kinds: ['goal'],
    element(goal, { model, report, language }) {
      if (statedValues(model, goal, 'class').length > 0) return;
      const plan = planOf(model, goal);
      if (!plan || !contentsOf(model, plan).classes || onlyGathers(model, goal)) return;
      const choices = GOAL_CLASSES.map(({ spelling }): Fix => {
        const text = `${spell('class', language)} ${spelling[language]}`;
        return {
          title: { sv: `Skriv ${text}`, en: `Write ${text}` },
          edits: [{ uri: goal.uri, range: goal.declaration.range, newText: text, how: 'inside' }],
        };
      });
      report({
        range: goal.declaration.nameRange,
        message: {
          sv: `Målet ”${goal.title}” har ingen klass, VM eller VU, fast andra mål i ${plan.title} har det.`,
          en: `The goal “${englishTitle(goal)}” has no class, VM or VU, although other goals of ${englishTitle(plan)} have one.`,
        },
        element: goal.id,
        fixes: [...choices, stateFix(goal, 'class', 'unknown', language)],
      });
    },
  },
};

function onlyGathers(model: RuleReader, goal: Element): boolean {
  return (
    model.childrenOf(goal.id).some(({ kind }) => kind === 'goal') &&
    SIDES.every((side) =>
      Object.values(SIDE_PROPERTIES[side]).every((property) => valuesOf(goal, property).length === 0),
    )
  );
}
