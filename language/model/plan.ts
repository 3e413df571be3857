/**
 * What a plan adds up to, computed exactly: work and money per side and class, for a goal, an area and a plan.
 *
 * A goal's money on a side is the sum that the source states, where it states one: that is the figure that the source
 * adds up itself. Without one it is person-days × day rate + fixed cost. Where both are there and differ by no more
 * than the rounding of the days, the sum is made of unrounded days, and those are what full-time posts are counted
 * from: (165 040 − 20 000) / 5 600 = 25.9 days, printed as 26.
 *
 * An area is worth what its goals, its areas and its own work are; one that has none of them is worth the sums it
 * states. What is unknown is counted, and never taken for zero.
 */
import { decimalsOf, kronor } from './figures.ts';
import { type Element, type ModelReader, valuesOf } from './model.ts';
import {
  add,
  compare,
  divide,
  magnitude,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from './rational.ts';
import type { ValueSummary } from './summary.ts';

export const SIDES = ['business', 'it'] as const;
/** pm³'s two classes, and what has none. */
export const CLASSES = ['VM', 'VU', ''] as const;
export type Side = (typeof SIDES)[number];
export type GoalClass = (typeof CLASSES)[number];

/** Money is in kronor. */
export interface Amounts {
  /** Person-days as they are stated. */
  readonly days: Rational;
  /** Person-days that the money is made of, unrounded. */
  readonly work: Rational;
  readonly fixed: Rational;
  readonly money: Rational;
  /** How many parts have work or money that is not known, and so is not included. */
  readonly unknownDays: number;
  readonly unknownMoney: number;
}

export type Totals = Readonly<Record<Side, Readonly<Record<GoalClass, Amounts>>>>;

/** The properties of a side, by what they say. */
export const SIDE_PROPERTIES: Readonly<Record<Side, { readonly effort: string; readonly total: string }>> = {
  business: { effort: 'businessEffort', total: 'businessTotal' },
  it: { effort: 'itEffort', total: 'itTotal' },
};

const NOTHING: Amounts = {
  days: ZERO,
  work: ZERO,
  fixed: ZERO,
  money: ZERO,
  unknownDays: 0,
  unknownMoney: 0,
};

/** Kinds that have totals. */
export function hasTotals(kind: string): boolean {
  return kind === 'plan' || kind === 'area' || kind === 'goal';
}

/** What a plan, an area or a goal adds up to. */
export function totalsOf(model: ModelReader, element: Element): Totals {
  const dayRate = rateAt(model, element, 'dayRate');
  return element.kind === 'goal' ? goalTotals(model, element, dayRate) : groupTotals(model, element, dayRate);
}

/** The plan that an element is or stands in. */
export function planOf(model: ModelReader, element: Element): Element | undefined {
  let at: Element | undefined = element;
  while (at && at.kind !== 'plan') at = at.parent === undefined ? undefined : model.element(at.parent);
  return at;
}

/** The plan's figure for a person-day in kronor, or for a full-time post in person-days, that holds at an element. */
export function rateAt(
  model: ModelReader,
  element: Element,
  property: 'dayRate' | 'fullTime',
): Rational | undefined {
  const plan = planOf(model, element);
  const value = plan && valuesOf(plan, property)[0];
  if (value?.type !== 'quantity' || value.upper !== undefined) return undefined;
  return property === 'dayRate' ? kronor(value) : rational(value.amount);
}

/** The cells of these sides and classes together; all of them when none are named. */
export function sumOf(
  totals: Totals,
  { side, goalClass }: { readonly side?: Side; readonly goalClass?: GoalClass } = {},
): Amounts {
  let sum = NOTHING;
  for (const it of SIDES) {
    if (side !== undefined && it !== side) continue;
    for (const cell of CLASSES) {
      if (goalClass === undefined || cell === goalClass) sum = plus(sum, totals[it][cell]);
    }
  }
  return sum;
}

export function isNothing(amounts: Amounts): boolean {
  return (
    amounts.days.numerator === 0n &&
    amounts.money.numerator === 0n &&
    amounts.unknownDays === 0 &&
    amounts.unknownMoney === 0
  );
}

/** What person-days and fixed cost of one side of an element come to, before any stated sum is looked at. */
export interface Effort {
  readonly days: Rational;
  readonly fixed: Rational;
  /** Half of the last decimal of the days: what rounding may have hidden. */
  readonly rounding: Rational;
  /** Days × day rate + fixed cost, or undefined where a figure that it takes is not known. */
  readonly money?: Rational;
  readonly known: boolean;
}

/** The work that an element states for a side, or undefined when it states none. */
export function effortOf(element: Element, side: Side, dayRate: Rational | undefined): Effort | undefined {
  const values = valuesOf(element, SIDE_PROPERTIES[side].effort);
  if (values.length === 0) return undefined;
  let days = ZERO;
  let fixed = ZERO;
  let rounding = ZERO;
  let known = true;
  for (const value of values) {
    const amount =
      value.type === 'quantity' && value.upper === undefined ? rational(value.amount) : undefined;
    const money = value.type === 'quantity' && value.upper === undefined ? kronor(value) : undefined;
    if (money) fixed = add(fixed, money);
    else if (amount && value.type === 'quantity' && value.unit === 'personday') {
      days = add(days, amount);
      rounding = add(rounding, { numerator: 1n, denominator: 2n * 10n ** BigInt(decimalsOf(value.amount)) });
    } else known = false;
  }
  const work = days.numerator === 0n ? ZERO : dayRate && multiply(days, dayRate);
  return {
    days,
    fixed,
    rounding,
    known,
    ...(known && work ? { money: add(work, fixed) } : {}),
  };
}

/** The class that a stated sum is for, by the text after it; undefined when the text is something else. */
export function statedClass(value: ValueSummary): GoalClass | 'all' | undefined {
  const note = value.type === 'quantity' ? value.note?.trim() : undefined;
  if (note === undefined) return 'all';
  return CLASSES.find((it) => it !== '' && it === note.toUpperCase());
}

function goalTotals(model: ModelReader, goal: Element, dayRate: Rational | undefined): Totals {
  const [value] = valuesOf(goal, 'class');
  const written = value?.type === 'word' ? value.reference.path.join('.') : '';
  const goalClass = CLASSES.find((it) => it === written) ?? '';
  const own = table((side, cell) => (cell === goalClass ? ownAmounts(goal, side, dayRate) : NOTHING));
  return goalsWithin(model, goal).reduce((sum, it) => join(sum, goalTotals(model, it, dayRate)), own);
}

function groupTotals(model: ModelReader, group: Element, dayRate: Rational | undefined): Totals {
  const parts = totalsOfParts(model, group, dayRate);
  return parts.every((part) => isNothing(sumOf(part))) ? statedTotals(group) : parts.reduce(join);
}

/** What a plan or an area consists of: its own work, and each of its goals and areas. */
export function partTotals(model: ModelReader, group: Element): readonly Totals[] {
  return totalsOfParts(model, group, rateAt(model, group, 'dayRate'));
}

function totalsOfParts(model: ModelReader, group: Element, dayRate: Rational | undefined): readonly Totals[] {
  const own = table((side, cell) =>
    cell === '' && effortOf(group, side, dayRate) ? ownAmounts(group, side, dayRate, false) : NOTHING,
  );
  const parts = partsOf(model, group).map((part) =>
    part.kind === 'goal' ? goalTotals(model, part, dayRate) : groupTotals(model, part, dayRate),
  );
  return [own, ...parts];
}

/** Is there anything that says more of a plan or an area than the sums that it states itself? */
export function hasParts(model: ModelReader, group: Element): boolean {
  return (
    partsOf(model, group).some((part) => !isNothing(sumOf(totalsOf(model, part)))) ||
    SIDES.some((side) => valuesOf(group, SIDE_PROPERTIES[side].effort).length > 0)
  );
}

/** The goals and areas that a plan or an area consists of. */
export function partsOf(model: ModelReader, group: Element): readonly Element[] {
  return model.childrenOf(group.id).filter(({ kind }) => kind === 'goal' || kind === 'area');
}

function goalsWithin(model: ModelReader, goal: Element): readonly Element[] {
  return model.childrenOf(goal.id).filter(({ kind }) => kind === 'goal');
}

function ownAmounts(
  element: Element,
  side: Side,
  dayRate: Rational | undefined,
  heedsStated = true,
): Amounts {
  const effort = effortOf(element, side, dayRate);
  const stated = heedsStated ? statedMoney(element, side, 'all') : undefined;
  if (!effort) {
    return stated ? { ...NOTHING, fixed: ZERO, money: stated, unknownDays: 1 } : NOTHING;
  }
  const money = stated ?? effort.money;
  return {
    days: effort.days,
    work: effort.known ? unrounded(effort, stated, dayRate) : effort.days,
    fixed: effort.fixed,
    money: money ?? ZERO,
    unknownDays: effort.known ? 0 : 1,
    unknownMoney: money ? 0 : 1,
  };
}

/** The days that a stated sum is made of, when rounding explains why the printed ones do not give it. */
export function unrounded(
  { days, fixed, rounding, money }: Effort,
  stated: Rational | undefined,
  dayRate: Rational | undefined,
): Rational {
  if (!stated || !money || !dayRate) return days;
  const off = magnitude(subtract(stated, money));
  if (compare(off, multiply(rounding, dayRate)) > 0) return days;
  return divide(subtract(stated, fixed), dayRate) ?? days;
}

/** An area that says nothing but its sums. */
function statedTotals(group: Element): Totals {
  const classless = (side: Side): boolean =>
    CLASSES.every((it) => it === '' || !statedMoney(group, side, it));
  return table((side, cell) => {
    const money = statedMoney(group, side, cell === '' ? 'all' : cell);
    if (!money || (cell === '' && !classless(side))) return NOTHING;
    return { ...NOTHING, money, unknownDays: 1 };
  });
}

function statedMoney(element: Element, side: Side, wanted: GoalClass | 'all'): Rational | undefined {
  for (const value of valuesOf(element, SIDE_PROPERTIES[side].total)) {
    if (value.type !== 'quantity' || value.upper !== undefined || statedClass(value) !== wanted) continue;
    const money = kronor(value);
    if (money) return money;
  }
  return undefined;
}

function plus(a: Amounts, b: Amounts): Amounts {
  return {
    days: add(a.days, b.days),
    work: add(a.work, b.work),
    fixed: add(a.fixed, b.fixed),
    money: add(a.money, b.money),
    unknownDays: a.unknownDays + b.unknownDays,
    unknownMoney: a.unknownMoney + b.unknownMoney,
  };
}

function join(a: Totals, b: Totals): Totals {
  return table((side, cell) => plus(a[side][cell], b[side][cell]));
}

function table(cellOf: (side: Side, cell: GoalClass) => Amounts): Totals {
  const row = (side: Side): Record<GoalClass, Amounts> => ({
    VM: cellOf(side, 'VM'),
    VU: cellOf(side, 'VU'),
    '': cellOf(side, ''),
  });
  return { business: row('business'), it: row('it') };
}
