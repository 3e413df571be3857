/** A goal whose days, day rate and fixed cost do not give the sum that it states. */
import { type Figure, kronor, printFigure, roundingOf } from '../../../model/figures.ts';
import { type Element, valuesOf } from '../../../model/model.ts';
import {
  type Effort,
  effortOf,
  planOf,
  rateAt,
  SIDE_PROPERTIES,
  SIDES,
  type Side,
  unrounded,
} from '../../../model/plan.ts';
import { add, compare, multiply, type Rational, toDecimal, ZERO } from '../../../model/rational.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import {
  asStated,
  computedFix,
  inKronor,
  isFigure,
  lessOrMore,
  offBy,
  SIDE_NAMES,
  withUnit,
} from '../../sums.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const rowMismatch: Rule = {
  id: 'plan/row-mismatch',
  severity: 'warning',
  preset: 'recommended',
  title: {
    sv: 'Mål vars dagar och kostnad inte ger den angivna summan',
    en: 'A goal whose days and cost do not give the stated sum',
  },
  doc: {
    what: {
      sv: 'Ett måls `summaverksamhet` eller `summait` är en annan än persondagar × dagpris + fast kostnad på samma sida. Räkningen visas. Kan avrundade dagar förklara skillnaden sägs det, med de dagar som i så fall ligger bakom, och den är då bara en upplysning. Är dagarna, dagpriset eller summan `osäkert` jämförs inom deras avrundning; är något okänt tiger regeln.',
      en: 'The `businesstotal` or `ittotal` of a goal differs from person-days × day rate + fixed cost of the same side. The arithmetic is shown. Where rounded days may explain the difference that is said, with the days that would then lie behind it, and it is information only. When the days, the rate or the sum are `uncertain` they are compared within their rounding; when something is unknown the rule is silent.',
    },
    why: {
      sv: 'Raden är det minsta som beslutas. Stämmer den inte är det antingen dagarna, priset, den fasta kostnaden eller summan som är fel, och planens summor bygger på den.',
      en: 'The row is the smallest thing that is decided on. When it does not add up the days, the rate, the fixed cost or the sum is wrong, and the totals of the plan rest on it.',
    },
    mend: {
      sv: 'Rätta den siffra som är fel, eller skriv det uträknade värdet och källans efter `tryckt`. Är dagarna avrundade: skriv dem med de decimaler de hade, eller `osäkert` efter dem.',
      en: 'Correct the figure that is wrong, or write the computed value and that of the source after `printed`. Where the days are rounded, write them with the decimals they had, or `uncertain` after them.',
    },
    off: {
      sv: 'När dagarna i källan alltid är avrundade.',
      en: 'When the days of the source are always rounded.',
    },
    bad: 'förvaltningsplan P { dagpris 5 600 kr  mål A { itnära 2 persondagar, 1 000 kr  summait 12 000 kr } }\n',
    good: 'förvaltningsplan P { dagpris 5 600 kr  mål A { itnära 2 persondagar, 1 000 kr  summait 12 200 kr tryckt "12 000" } }\n',
  },
  check: wherever(['goal'], (goal, { uri, declaration }, { model, report, language }) => {
    const here = statedHere(
      declaration,
      SIDES.map((side) => SIDE_PROPERTIES[side].total),
    );
    if (here.size === 0) return;
    const dayRate = rateAt(model, goal, 'dayRate');
    for (const side of SIDES) {
      for (const value of valuesOf(goal, SIDE_PROPERTIES[side].total)) {
        const money = here.has(value) && isFigure(value) ? kronor(value) : undefined;
        const effort = money && effortOf(goal, side, dayRate);
        if (!isFigure(value) || !money || !effort?.money) continue;
        const off = offBy(effort.money, value, roundingIn(model, goal, side, effort));
        if (!off) continue;
        const work = unrounded(effort, money, dayRate);
        const isRounded = compare(work, effort.days) !== 0;
        const hint = isRounded ? hintAt(toDecimal(work, 2)) : NO_HINT;
        const row = (it: Language): string => rowOf(effort, dayRate, it);
        const difference = lessOrMore(off, value);
        report({
          ...(isRounded ? { severity: 'info' } : {}),
          range: value.range,
          message: {
            sv: `”${goal.title}”: ${row('sv')} på ${SIDE_NAMES[side].sv}, angivet ${asStated(value, 'sv')}, ${difference.sv}.${hint.sv}`,
            en: `“${englishTitle(goal)}”: ${row('en')} on the ${SIDE_NAMES[side].en}, stated ${asStated(value, 'en')}, ${difference.en}.${hint.en}`,
          },
          element: goal.id,
          fixes: computedFix(uri, value, effort.money, language),
        });
      }
    }
  }),
};

const NO_HINT: Bilingual = { sv: '', en: '' };

function hintAt(days: string): Bilingual {
  return {
    sv: ` Avrundade dagar kan förklara det: ${printFigure(days, 'sv')}.`,
    en: ` Rounded days may explain it: ${printFigure(days, 'en')}.`,
  };
}

/** `26 persondagar × 5 600 kr + 20 000 kr = 165 600 kr`, without what is zero. */
function rowOf({ days, fixed, money }: Effort, dayRate: Rational | undefined, language: Language): string {
  const result = inKronor(money ?? ZERO, language);
  if (days.numerator === 0n || !dayRate) return result;
  const work = `${withUnit(toDecimal(days, 2), 'personday', language)} × ${inKronor(dayRate, language)}`;
  return fixed.numerator === 0n
    ? `${work} = ${result}`
    : `${work} + ${inKronor(fixed, language)} = ${result}`;
}

/** What the rounding of uncertain days, costs and rates may come to, in kronor. */
function roundingIn(model: RuleReader, goal: Element, side: Side, { days }: Effort): Rational {
  const plan = planOf(model, goal);
  const [rate] = plan ? valuesOf(plan, 'dayRate') : [];
  const dayRate = rate && isFigure(rate) ? (kronor(rate) ?? ZERO) : ZERO;
  const ofRate = rate && isFigure(rate) ? multiply(inMoney(rate), days) : ZERO;
  return valuesOf(goal, SIDE_PROPERTIES[side].effort)
    .filter(isFigure)
    .map((value) => (value.unit === 'personday' ? multiply(roundingOf(value), dayRate) : inMoney(value)))
    .reduce(add, ofRate);
}

/** The rounding of a sum of money, in kronor. */
function inMoney(value: Figure): Rational {
  const one = kronor({ ...value, amount: '1' });
  return one ? multiply(roundingOf(value), one) : ZERO;
}
