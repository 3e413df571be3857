/** Stated sums beside computed ones: how they differ, and how that is said. */
import { decimalsOf, type Figure, printFigure, roundingOfSum } from '../model/figures.ts';
import { UNITS } from '../model/metamodel/index.ts';
import { type Element, valuesOf } from '../model/model.ts';
import {
  type Amounts,
  effortOf,
  type GoalClass,
  hasParts,
  partsOf,
  partTotals,
  rateAt,
  SIDE_PROPERTIES,
  SIDES,
  type Side,
  statedClass,
  sumOf,
  totalsOf,
} from '../model/plan.ts';
import {
  add,
  compare,
  divide,
  magnitude,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toFixed,
  ZERO,
} from '../model/rational.ts';
import type { QuantityValue, ValueSummary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { classOf } from './plans.ts';
import type { Fix, RuleReader } from './rule.ts';
import { structureWord } from './writing.ts';

const ONE: Rational = { numerator: 1n, denominator: 1n };
const MILLION: Rational = { numerator: 1_000_000n, denominator: 1n };

/** `12 200 kr`, with spaces that do not break. */
export function withUnit(decimal: string, unit: string, language: Language): string {
  const spelling = UNITS.find(({ id }) => id === unit)?.spelling[language] ?? unit;
  return `${printFigure(decimal, language)}\u00A0${spelling}`;
}

export function inKronor(money: Rational, language: Language): string {
  return withUnit(toDecimal(money, 2), 'SEK', language);
}

export function asStated({ amount, unit }: QuantityValue, language: Language): string {
  return withUnit(amount, unit ?? '', language);
}

/** A computed figure (money in kronor) in the unit of a stated one, with as many decimals as that has. */
export function computedLike(computed: Rational, { amount, unit }: QuantityValue): string {
  const scaled = unit === 'MSEK' ? (divide(computed, MILLION) ?? computed) : computed;
  return toFixed(scaled, decimalsOf(amount));
}

/**
 * How much more a sum states than the computed figure, in its own unit and at its own decimals. Undefined where they are
 * the same, or no further apart than `rounding` (in kronor or the unit) and that of the sum itself allow.
 */
export function offBy(computed: Rational, stated: Figure, rounding: Rational = ZERO): Rational | undefined {
  const exact = rational(computedLike(computed, stated));
  const sum = rational(stated.amount);
  if (!exact || !sum) return undefined;
  const off = subtract(sum, exact);
  if (off.numerator === 0n) return undefined;
  const allowed = add(
    stated.unit === 'MSEK' ? (divide(rounding, MILLION) ?? rounding) : rounding,
    roundingOfSum(stated),
  );
  return compare(magnitude(off), allowed) > 0 ? off : undefined;
}

/** `560 kr mindre` for what is off by −560. */
export function lessOrMore(off: Rational, { amount, unit }: QuantityValue): Bilingual {
  const decimal = toDecimal(magnitude(off), decimalsOf(amount));
  const less = off.numerator < 0n;
  return {
    sv: `${withUnit(decimal, unit ?? '', 'sv')} ${less ? 'mindre' : 'mer'}`,
    en: `${withUnit(decimal, unit ?? '', 'en')} ${less ? 'less' : 'more'}`,
  };
}

/** A sum that a plan or an area states and its parts do not give. */
export interface WrongSum {
  readonly value: Figure;
  readonly side: Side | undefined;
  readonly goalClass: GoalClass | 'all';
  readonly computed: Rational;
  /** What the computed figure is made of: money or days of each part, the largest first. */
  readonly parts: readonly Rational[];
  /** How much more it says than its parts, in its unit. */
  readonly off: Rational;
}

/** All of those of a plan or an area, wherever they are stated. */
export function wrongSums(model: RuleReader, group: Element): readonly WrongSum[] {
  const stated = [
    ...SIDES.flatMap((side) =>
      valuesOf(group, SIDE_PROPERTIES[side].total).map((value) => ({ value, side })),
    ),
    ...valuesOf(group, 'total').map((value) => ({ value, side: undefined })),
  ];
  if (stated.length === 0 || !hasParts(model, group)) return [];
  const totals = totalsOf(model, group);
  const fullTime = rateAt(model, group, 'fullTime');
  return stated.flatMap(({ value, side }) => {
    const goalClass = statedClass(value);
    if (!isFigure(value) || goalClass === undefined) return [];
    const cells = {
      ...(side === undefined ? {} : { side }),
      ...(goalClass === 'all' ? {} : { goalClass }),
    };
    const computed = figureOf(value, sumOf(totals, cells), fullTime);
    const off = computed && offBy(computed, value);
    if (!computed || !off) return [];
    const parts = partTotals(model, group).map((part) => figureOf(value, sumOf(part, cells), ONE) ?? ZERO);
    return [{ value, side, goalClass, computed, parts: inOrder(parts), off }];
  });
}

/** To end the message with where the difference is no more than rounding may come to. */
export const ROUNDED: Bilingual = {
  sv: ' Avrundning kan förklara det.',
  en: ' Rounding may explain it.',
};

/** May it be off because its parts, or the days that they are made of, were rounded one by one? */
export function isRounding(
  model: RuleReader,
  group: Element,
  { value, side, goalClass, parts, off }: WrongSum,
  fullTime: Rational | undefined,
): boolean {
  const inMoney = value.unit === 'SEK' || value.unit === 'MSEK';
  const rate = inMoney ? rateAt(model, group, 'dayRate') : ONE;
  const sides = side === undefined ? SIDES : [side];
  const hidden = rate ? hiddenDays(model, group, { sides, goalClass }) : ZERO;
  const divisor = value.unit === 'MSEK' ? MILLION : value.unit === 'FTE' ? fullTime : ONE;
  const ofDays = (divisor && divide(multiply(hidden, rate ?? ZERO), divisor)) ?? ZERO;
  return compare(magnitude(off), add(ofDays, roundingOfTerms(parts.length, value))) < 0;
}

/** What terms that are each rounded to the last decimal of their sum may come to together. */
function roundingOfTerms(count: number, { amount }: Pick<QuantityValue, 'amount'>): Rational {
  return { numerator: BigInt(count), denominator: 2n * 10n ** BigInt(decimalsOf(amount)) };
}

interface Work {
  readonly sides: readonly Side[];
  readonly goalClass: GoalClass | 'all';
}

/** Half of the last decimal of all days within that a sum is made of; those of a goal that states its own are known. */
function hiddenDays(model: RuleReader, element: Element, work: Work): Rational {
  const { sides, goalClass } = work;
  const own = goalClass === 'all' || classOf(model, element) === goalClass;
  const hidden = (own ? sides : []).map((side) => {
    const isStated = element.kind === 'goal' && valuesOf(element, SIDE_PROPERTIES[side].total).length > 0;
    return (isStated ? undefined : effortOf(element, side, ONE))?.rounding ?? ZERO;
  });
  const within = partsOf(model, element).map((part) => hiddenDays(model, part, work));
  return [...hidden, ...within].reduce(add, ZERO);
}

/** `392 000 kr + 165 040 kr = 557 040 kr`: what a computed sum is made of, to end a sentence with. */
export function arithmetic(
  { value, computed, parts }: WrongSum,
  fullTime: Rational | undefined,
  language: Language,
): string {
  const result = withUnit(computedLike(computed, value), value.unit ?? '', language);
  const print = (amount: Rational): string =>
    value.unit === 'SEK' || value.unit === 'MSEK'
      ? inKronor(amount, language)
      : withUnit(toDecimal(amount, 2), 'personday', language);
  const sum = parts.reduce(add, ZERO);
  if (value.unit === 'FTE' && fullTime)
    return `${print(sum)} / ${printFigure(toDecimal(fullTime, 2), language)} = ${result}`;
  return parts.length < 2 ? result : `${terms(parts.map(print), language)} = ${print(sum)}`;
}

function inOrder(parts: readonly Rational[]): readonly Rational[] {
  return parts.filter(({ numerator }) => numerator !== 0n).sort((a, b) => compare(b, a));
}

/** A number that is neither a range nor a rate. */
export function isFigure(value: ValueSummary): value is Figure {
  return value.type === 'quantity' && value.upper === undefined;
}

export interface MovedClass {
  readonly VM: WrongSum;
  readonly VU: WrongSum;
}

/** Sums of VM and VU on a side that are wrong by as much in opposite directions, so that together they are right. */
export function movedClasses(wrong: readonly WrongSum[]): readonly MovedClass[] {
  const byAmount = [...wrong].sort(
    (a, b) => compare(a.off, b.off) || Number(a.value.amount > b.value.amount) - 0.5,
  );
  const left = new Set(byAmount.filter(({ goalClass }) => goalClass === 'VU'));
  return byAmount.flatMap((VM) => {
    if (VM.goalClass !== 'VM') return [];
    const VU = [...left].find(
      (it) => it.side === VM.side && it.value.unit === VM.value.unit && add(it.off, VM.off).numerator === 0n,
    );
    if (!VU) return [];
    left.delete(VU);
    return [{ VM, VU }];
  });
}

/** @param fullTime how many person-days a full-time post is; with 1 the days themselves are given. */
function figureOf(
  { unit }: QuantityValue,
  amounts: Amounts,
  fullTime: Rational | undefined,
): Rational | undefined {
  switch (unit) {
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

export const SIDE_NAMES: Readonly<Record<Side, Bilingual>> = {
  business: { sv: 'verksamhetssidan', en: 'business side' },
  it: { sv: 'it-sidan', en: 'IT side' },
};

/**
 * Writes the computed figure, and keeps the one that was stated as what the source says. None for a value that says more
 * than can be written anew.
 */
export function computedFix(
  uri: string,
  value: Figure,
  computed: Rational,
  language: Language,
): readonly Fix[] {
  const { unit, note, from, till, at, during, printed, reason } = value;
  const says = [from, till, at, during, printed, reason].some((it) => it !== undefined);
  if (says || value.uncertain || /["\\]/.test(note ?? '')) return [];
  const written = (decimal: string): string => {
    const [whole = '', part] = decimal.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
    return part === undefined ? grouped : `${grouped}.${part}`;
  };
  const spelling = UNITS.find(({ id }) => id === unit)?.spelling[language] ?? '';
  const figure = `${written(computedLike(computed, value))} ${spelling}`.trim();
  const classed = note === undefined ? figure : `${figure} "${note}"`;
  const text = `${classed} ${structureWord('printed', language)} "${written(value.amount)}"`;
  return [
    {
      title: { sv: `Skriv ${text}`, en: `Write ${text}` },
      edits: [{ uri, range: value.range, newText: text }],
    },
  ];
}

/** Terms with a plus between them; of many the first three, and how many more there are. */
export function terms(items: readonly string[], language: Language): string {
  const most = 5;
  if (items.length <= most) return items.join(' + ');
  const more = items.length - 3;
  return `${items.slice(0, 3).join(' + ')} + ${more} ${language === 'sv' ? 'till' : 'more'}`;
}
