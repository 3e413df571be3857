/** A sum that a plan states and that its parts do not add up to. */
import { decimalsOf, printFigure } from '../../../model/figures.ts';
import { amountOf, sharesOf } from '../../../model/funding.ts';
import { UNITS } from '../../../model/metamodel/index.ts';
import { type Element, propertiesNamed, valuesOf } from '../../../model/model.ts';
import {
  effortOf,
  type GoalClass,
  hasTotals,
  isNothing,
  partsOf,
  rateAt,
  SIDE_PROPERTIES,
  SIDES,
  type Side,
  statedClass,
  sumOf,
  type Totals,
  totalsOf,
  unrounded,
} from '../../../model/plan.ts';
import {
  compare,
  divide,
  magnitude,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toFixed,
} from '../../../model/rational.ts';
import type { Declaration, QuantityValue, ValueSummary } from '../../../model/summary.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import type { Rule, RuleContext, RuleReader } from '../../rule.ts';

export const sumMismatch: Rule = {
  id: 'plan/sum-mismatch',
  severity: 'info',
  preset: 'recommended',
  title: { sv: 'Summa som inte stämmer med sina delar', en: 'A sum that its parts do not add up to' },
  doc: {
    what: {
      sv: 'En angiven summa (`summa`, `summaverksamhet`, `summait`) är en annan än den uträknade, med så många decimaler som summan har. Ett måls delar är persondagar × dagpris + fast kostnad; ett områdes och en plans är målen. Står `"VM"` eller `"VU"` efter summan jämförs med den klassen. En `finansiering` vars andelar inte ger beloppet anmärks också; en andel hos en del av någon som själv har en andel räknas inte. Där något är okänt tiger regeln.',
      en: 'A stated sum (`total`, `businesstotal`, `ittotal`) differs from the computed one, at as many decimals as the sum has. The parts of a goal are person-days × day rate + fixed cost; those of an area and a plan are the goals. With `"VM"` or `"VU"` after the sum it is compared with that class. A `funding` whose shares do not give the amount is reported as well; a share at a part of someone who has a share is not counted. Where something is unknown the rule is silent.',
    },
    why: {
      sv: 'Två siffror för samma sak betyder att en är fel, avrundad eller avskriven fel, och ingen vet vilken som beslutades. Verktygets egna summor utgår från målens angivna summor, så felet syns här och inte i dem.',
      en: 'Two figures for the same thing mean that one is wrong, rounded or miscopied, and nobody knows which was decided on. The totals of the tool start from the stated sums of the goals, so the fault shows here and not in them.',
    },
    mend: {
      sv: 'Rätta den siffra som är fel. Är källan felskriven: skriv det rätta värdet och källans med `tryckt "…" eftersom "…"`. Är skillnaden sann, till exempel två tabeller som säger olika: låt anmärkningen stå, eller tysta den med skälet.',
      en: 'Correct the figure that is wrong. Where the source is misprinted, write the right value and that of the source with `printed "…" because "…"`. Where the difference is true, such as two tables that disagree, let the finding stand, or silence it with the reason.',
    },
    off: {
      sv: 'När summorna i källan är avrundade på ett sätt som ingen ska rätta.',
      en: 'When the sums of the source are rounded in a way that nobody is to correct.',
    },
    bad: 'förvaltningsplan P { dagpris 5 600 kr  mål A { verksamhetsnära 70 persondagar  summaverksamhet 52 000 kr } }\n',
    good: 'förvaltningsplan P { dagpris 5 600 kr  mål A { verksamhetsnära 70 persondagar  summaverksamhet 392 000 kr tryckt "52 000" } }\n',
  },
  check: {
    element(element, context) {
      checkIn(element, element.declaration, context);
    },
    // What `utöka` adds is reported where it stands.
    file({ declarations }, context) {
      for (const declaration of declarations) {
        const target = declaration.kind === 'extend' && declaration.target;
        const resolution = target ? context.model.resolve(target) : undefined;
        const element = resolution?.status === 'resolved' ? context.model.element(resolution.id) : undefined;
        if (element) checkIn(element, declaration, context);
      }
    },
  },
};

/** Looks at the sums and shares that one declaration of an element states. */
function checkIn(element: Element, declaration: Declaration, context: RuleContext): void {
  if (element.kind === 'funding') checkShares(element, declaration, context);
  else if (hasTotals(element.kind)) checkSums(element, declaration, context);
}

function checkShares(funding: Element, declaration: Declaration, { model, report }: RuleContext): void {
  // Shares of several places are one split, which is told of once.
  const [stated] = propertiesNamed(funding, 'share');
  if (!stated || !declaration.properties.includes(stated)) return;
  const shares = sharesOf(model, funding);
  if (!shares) return;
  const target = shares.unit === '%' ? { numerator: 100n, denominator: 1n } : amountOf(funding);
  if (!target || compare(target, shares.sum) === 0) return;
  const figure = (amount: Rational, language: Language): string =>
    withUnit(toDecimal(amount, 2), shares.unit, language);
  const off = magnitude(subtract(shares.sum, target));
  const less = compare(shares.sum, target) < 0;
  report({
    range: stated.wordRange,
    message: {
      sv: `${shares.count} andelar ger ${figure(shares.sum, 'sv')}, ${figure(off, 'sv')} ${less ? 'mindre' : 'mer'} än ${figure(target, 'sv')}.`,
      en: `${shares.count} shares give ${figure(shares.sum, 'en')}, ${figure(off, 'en')} ${less ? 'less' : 'more'} than ${figure(target, 'en')}.`,
    },
    element: funding.id,
  });
}

function checkSums(element: Element, { properties }: Declaration, context: RuleContext): void {
  const valuesFor = (wanted: string): readonly ValueSummary[] =>
    properties.filter(({ key }) => key === wanted).flatMap(({ values }) => values);
  const stated = [
    ...SIDES.flatMap((side) => valuesFor(SIDE_PROPERTIES[side].total).map((value) => ({ value, side }))),
    ...valuesFor('total').map((value) => ({ value, side: undefined })),
  ];
  if (stated.length === 0) return;
  if (element.kind === 'goal') checkGoal(element, stated, context);
  else checkGroup(element, stated, context);
}

interface Stated {
  readonly value: ValueSummary;
  readonly side: Side | undefined;
}

/** A goal's side: days × day rate + fixed cost. */
function checkGoal(goal: Element, stated: readonly Stated[], { model, report }: RuleContext): void {
  const dayRate = rateAt(model, goal, 'dayRate');
  for (const { value, side } of stated) {
    if (side === undefined || value.type !== 'quantity' || value.upper !== undefined) continue;
    const effort = effortOf(goal, side, dayRate);
    const sum = inUnit(value);
    if (!effort?.money || sum === undefined || value.unit === 'personday' || value.unit === 'FTE') continue;
    const off = difference(effort.money, value);
    if (!off) continue;
    const money = toKronor(sum, value);
    const work = unrounded(effort, money, dayRate);
    const explained = compare(work, effort.days) !== 0;
    const parts = (language: Language): string => {
      const days = `${withUnit(toDecimal(effort.days, 2), 'personday', language)} × ${withUnit(toDecimal(dayRate ?? effort.days, 2), 'SEK', language)}`;
      const fixed = withUnit(toDecimal(effort.fixed, 2), 'SEK', language);
      if (effort.days.numerator === 0n) return fixed;
      return effort.fixed.numerator === 0n
        ? `${days} = ${withUnit(toDecimal(effort.money ?? effort.fixed, 2), 'SEK', language)}`
        : `${days} + ${fixed} = ${withUnit(toDecimal(effort.money ?? effort.fixed, 2), 'SEK', language)}`;
    };
    const hint: Bilingual = explained
      ? {
          sv: ` Avrundade dagar kan förklara det: ${printFigure(toDecimal(work, 2), 'sv')}.`,
          en: ` Rounded days may explain it: ${printFigure(toDecimal(work, 2), 'en')}.`,
        }
      : { sv: '', en: '' };
    report({
      range: value.range,
      message: {
        sv: `Summan ${asStated(value, 'sv')} är ${off.sv} än ${parts('sv')}.${hint.sv}`,
        en: `The sum ${asStated(value, 'en')} is ${off.en} than ${parts('en')}.${hint.en}`,
      },
      element: goal.id,
    });
  }
}

/** A plan or an area: what its parts come to, in the unit of the stated sum. */
function checkGroup(group: Element, stated: readonly Stated[], { model, report }: RuleContext): void {
  if (!hasParts(model, group)) return;
  const totals = totalsOf(model, group);
  const fullTime = rateAt(model, group, 'fullTime');
  for (const { value, side } of stated) {
    const goalClass = statedClass(value);
    if (value.type !== 'quantity' || value.upper !== undefined || goalClass === undefined) continue;
    const computed = computedFor(value, totals, { side, goalClass }, fullTime);
    const off = computed && difference(computed, value);
    if (!computed || !off) continue;
    const where = placeOf(side, goalClass);
    const figure = (language: Language): string =>
      withUnit(toFixedIn(computed, value), value.unit ?? '', language);
    report({
      range: value.range,
      message: {
        sv: `Summan ${asStated(value, 'sv')}${where.sv} är ${off.sv} än vad delarna ger, ${figure('sv')}.`,
        en: `The sum ${asStated(value, 'en')}${where.en} is ${off.en} than what its parts give, ${figure('en')}.`,
      },
      element: group.id,
    });
  }
}

/** Is there anything that says more than the stated sums of the group itself? */
function hasParts(model: RuleReader, group: Element): boolean {
  return (
    partsOf(model, group).some((part) => !isNothing(sumOf(totalsOf(model, part)))) ||
    SIDES.some((side) => valuesOf(group, SIDE_PROPERTIES[side].effort).length > 0)
  );
}

function computedFor(
  value: QuantityValue,
  totals: Totals,
  { side, goalClass }: { readonly side: Side | undefined; readonly goalClass: GoalClass | 'all' },
  fullTime: Rational | undefined,
): Rational | undefined {
  const amounts = sumOf(totals, {
    ...(side === undefined ? {} : { side }),
    ...(goalClass === 'all' ? {} : { goalClass }),
  });
  switch (value.unit) {
    case 'SEK':
    case 'MSEK':
      return amounts.unknownMoney > 0 ? undefined : amounts.money;
    case 'personday':
      return amounts.unknownDays > 0 ? undefined : amounts.days;
    case 'FTE':
      return amounts.unknownDays > 0 ? undefined : fullTime && divide(amounts.work, fullTime);
    default:
      return undefined;
  }
}

/** `560 kr mindre`, or undefined when the computed figure is the stated one at the decimals of that. */
function difference(computed: Rational, value: QuantityValue): Bilingual | undefined {
  const exact = rational(toFixedIn(computed, value));
  const sum = inUnit(value);
  if (!exact || !sum || compare(exact, sum) === 0) return undefined;
  const off = toDecimal(magnitude(subtract(sum, exact)), decimalsOf(value.amount));
  const less = compare(sum, exact) < 0;
  return {
    sv: `${withUnit(off, value.unit ?? '', 'sv')} ${less ? 'mindre' : 'mer'}`,
    en: `${withUnit(off, value.unit ?? '', 'en')} ${less ? 'less' : 'more'}`,
  };
}

const MILLION: Rational = { numerator: 1_000_000n, denominator: 1n };

function inUnit({ amount }: QuantityValue): Rational | undefined {
  return rational(amount);
}

function toKronor(sum: Rational, { unit }: QuantityValue): Rational {
  return unit === 'MSEK' ? (divide(sum, { numerator: 1n, denominator: 1_000_000n }) ?? sum) : sum;
}

/** A computed figure in the unit of a stated one, with as many decimals as that has. */
function toFixedIn(computed: Rational, { amount, unit }: QuantityValue): string {
  const scaled = unit === 'MSEK' ? (divide(computed, MILLION) ?? computed) : computed;
  return toFixed(scaled, decimalsOf(amount));
}

function asStated({ amount, unit }: QuantityValue, language: Language): string {
  return withUnit(amount, unit ?? '', language);
}

function withUnit(decimal: string, unit: string, language: Language): string {
  const spelling = UNITS.find(({ id }) => id === unit)?.spelling[language] ?? unit;
  return `${printFigure(decimal, language)}\u00A0${spelling}`;
}

function placeOf(side: Side | undefined, goalClass: GoalClass | 'all'): Bilingual {
  const sides: Readonly<Record<Side, Bilingual>> = {
    business: { sv: 'verksamhetssidan', en: 'business side' },
    it: { sv: 'it-sidan', en: 'IT side' },
  };
  const words = (language: Language): string => {
    const parts = [
      ...(side === undefined ? [] : [sides[side][language]]),
      ...(goalClass === 'all' ? [] : [goalClass]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  };
  return { sv: words('sv'), en: words('en') };
}
