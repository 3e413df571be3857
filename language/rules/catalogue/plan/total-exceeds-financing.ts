/** A plan that costs more than it is paid for. */
import { kronor } from '../../../model/figures.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import { isNothing, statedClass, sumOf, totalsOf } from '../../../model/plan.ts';
import { add, compare, type Rational, subtract, toDecimal, ZERO } from '../../../model/rational.ts';
import type { Language } from '../../../model/text.ts';
import { type Fund, fundsOf } from '../../financing.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { inKronor, isFigure, terms } from '../../sums.ts';
import { englishTitle } from '../../words.ts';

export const totalExceedsFinancing: Rule = {
  id: 'plan/total-exceeds-financing',
  severity: 'warning',
  preset: 'pm3',
  title: { sv: 'Plan som kostar mer än finansieringen', en: 'A plan that costs more than its funding' },
  doc: {
    what: {
      sv: 'Det som planen kostar, uträknat ur dess mål eller annars den `summa` som anges, är mer än de `belopp` som står i planens `finansiering`. Ett belopp per år räknas en gång för en plan på upp till ett år, och efter månaderna för en längre; finansiering för en annan tid räknas inte. Är något i planen okänt jämförs det som är känt, och är något belopp okänt tiger regeln.',
      en: 'What the plan costs, computed from its goals or else the `total` that is stated, is more than the amounts of the `funding` in the plan. An amount per year counts once for a plan of up to a year, and by the months for a longer one; funding for another time does not count. Where something in the plan is unknown the rest is compared, and where an amount is unknown the rule is silent.',
    },
    why: {
      sv: 'En plan som inte är finansierad kan inte genomföras, och det som får vänta bestäms då av när pengarna tar slut.',
      en: 'A plan that is not paid for cannot be carried out, and what has to wait is then decided by when the money runs out.',
    },
    mend: {
      sv: 'Lyft mål ur planen, eller lägg till den finansiering som saknas.',
      en: 'Take goals out of the plan, or add the funding that is missing.',
    },
    off: {
      sv: 'När bara en del av finansieringen finns i modellen.',
      en: 'When only part of the funding is in the model.',
    },
    bad: 'förvaltningsplan P { mål A { itnära 70 000 kr }  mål B { itnära 20 000 kr }  finansiering F { belopp 80 000 kr } }\n',
    good: 'förvaltningsplan P { mål A { itnära 70 000 kr }  finansiering F { belopp 80 000 kr } }\n',
  },
  check: {
    kinds: ['plan'],
    element(plan, { model, report }) {
      const cost = costOf(model, plan);
      const funds = cost && fundsOf(model, plan);
      if (!cost || !funds) return;
      const paid = funds.map(({ money }) => money).reduce(add, ZERO);
      const rounding = funds.map((it) => it.rounding).reduce(add, ZERO);
      if (compare(cost.money, add(paid, rounding)) <= 0) return;
      const financing = (language: Language): string => {
        const sum = inKronor(paid, language);
        const all = funds.map((it) => printFund(it, language));
        return all.length === 1 && all[0] === sum ? sum : `${terms(all, language)} = ${sum}`;
      };
      const more = (language: Language): string => inKronor(subtract(cost.money, paid), language);
      const atLeast = cost.isLeast ? { sv: 'minst ', en: 'at least ' } : { sv: '', en: '' };
      report({
        range: plan.declaration.nameRange,
        message: {
          sv: `${plan.title} kostar ${atLeast.sv}${inKronor(cost.money, 'sv')}, ${more('sv')} mer än finansieringen: ${financing('sv')}.`,
          en: `${englishTitle(plan)} costs ${atLeast.en}${inKronor(cost.money, 'en')}, ${more('en')} more than its funding: ${financing('en')}.`,
        },
        element: plan.id,
      });
    },
  },
};

function printFund({ amount, times }: Fund, language: Language): string {
  const money = inKronor(amount, language);
  return times.numerator === times.denominator ? money : `${printTimes(times)} × ${money}`;
}

function printTimes({ numerator, denominator }: Rational): string {
  return denominator === 1n ? toDecimal({ numerator, denominator }, 0) : `${numerator}/${denominator}`;
}

interface Cost {
  readonly money: Rational;
  /** Is there more that is not known? */
  readonly isLeast: boolean;
}

function costOf(model: RuleReader, plan: Element): Cost | undefined {
  const totals = sumOf(totalsOf(model, plan));
  if (!isNothing(totals)) return { money: totals.money, isLeast: totals.unknownMoney > 0 };
  const stated = valuesOf(plan, 'total')
    .filter((value) => statedClass(value) === 'all')
    .flatMap((value) => (isFigure(value) ? (kronor(value) ?? []) : []))
    .sort(compare);
  const money = stated.at(-1);
  return money && { money, isLeast: false };
}
