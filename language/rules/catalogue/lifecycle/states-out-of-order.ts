/** States of a life cycle that overlap, or whose dates go against their order. */

import { firstDay, lastDay } from '../../../model/dates.ts';
import type { Arrow, Element } from '../../../model/model.ts';
import { valuesOf } from '../../../model/model.ts';
import type { PropertySummary, ValueSummary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import { type Stage, stageOf, stageWords } from '../../lifecycles.ts';
import type { Rule, RuleContext, RuleReader } from '../../rule.ts';
import { isFirst, titleOf } from '../../things.ts';
import { stating } from '../../wherever.ts';

export const statesOutOfOrder: Rule = {
  id: 'lifecycle/states-out-of-order',
  severity: 'warning',
  preset: 'strict',
  title: { sv: 'Tillstånd i fel ordning', en: 'States out of order' },
  doc: {
    what: {
      sv: 'Två tillstånd i en livscykel gäller samtidigt, eller ett som kommer senare i ordningen (planerad, utveckling, införande, drift, avveckling, avvecklad, eller `ordning` för egna tillstånd) börjar före ett tidigare. Ett tillstånd som slutar samma dag som nästa börjar är i sin ordning, liksom att komma tillbaka till ett tillstånd. Osäkra uppgifter jämförs inte, och inte heller det som gäller hos någon viss (`hos`).',
      en: 'Two states of a life cycle apply at the same time, or one that comes later in the order (planned, development, introduction, operation, phaseout, retired, or `order` for states of your own) begins before an earlier one. A state that ends on the day the next begins is in order, and so is coming back to a state. Uncertain statements are not compared, nor what applies at somebody in particular (`at`).',
    },
    why: {
      sv: 'Kontroller, bilder och planer frågar i vilket tillstånd något är en viss dag. Säger livscykeln två saker blir svaret slump.',
      en: 'Checks, pictures and plans ask in which state something is on a certain day. If the life cycle says two things the answer is chance.',
    },
    mend: {
      sv: 'Rätta det datum som är fel, så att varje tillstånd slutar när nästa börjar.',
      en: 'Correct the date that is wrong, so that each state ends when the next one begins.',
    },
    off: {
      sv: 'När tillstånd får överlappa, till exempel vid stegvis införande.',
      en: 'When states are meant to overlap, as where something is introduced by degrees.',
    },
    bad: 'komponent Journal { livscykel drift från 2018-01-01 till 2031-12-31, avveckling från 2029-01-01 }\n',
    good: 'komponent Journal { livscykel drift från 2018-01-01 till 2028-12-31, avveckling från 2029-01-01 }\n',
  },
  check: {
    arrow(arrow, context) {
      const { source, target, summary } = arrow;
      if (source === undefined || target === undefined) return;
      if (valuesOf(arrow, 'lifecycle').length < 2) return;
      const title = `${titleOf(context.model, source)} → ${titleOf(context.model, target)}`;
      judge(arrow, { title, element: source, properties: summary.properties }, context);
    },
    file(summary, context) {
      for (const index of stating(context.model, summary, 'lifecycle')) {
        const { properties = [] } = summary.declarations[index] ?? {};
        const element = context.model.declared(index);
        if (!element || !isFirst(context.model, element)) continue;
        judge(element, { title: element.title, element: element.id, properties }, context);
      }
    },
  },
};

interface Place {
  readonly title: string;
  readonly element: string;
  readonly properties: readonly PropertySummary[];
}

function judge(carrier: Element | Arrow, place: Place, { model, report }: RuleContext): void {
  const stages = datedStages(model, valuesOf(carrier, 'lifecycle'));
  const here = (value: ValueSummary): boolean =>
    place.properties.some(({ values }) => values.includes(value));
  for (const [index, later] of stages.entries()) {
    // Each is compared with the nearest before it that it cannot be right beside.
    const before = stages.slice(0, index).reverse();
    const earlier = before.find((it) => overlap(it, later) || contradicts(stages, it, later));
    if (!earlier) continue;
    // What stands in another file is told of there.
    if (!here(later.value)) continue;
    report({
      range: later.value.range,
      message: overlap(earlier, later)
        ? overlapWords(place.title, earlier, later)
        : orderWords(place.title, earlier, later),
      element: place.element,
    });
  }
}

/** By the day they begin; those without a beginning come first, and those without any date are left out. */
function datedStages(model: RuleReader, values: readonly ValueSummary[]): readonly Stage[] {
  return values
    .filter((value) => !value.uncertain && (value.from ?? value.till) !== undefined)
    .flatMap((value) => stageOf(model, value) ?? [])
    .sort(
      (a, b) =>
        compare(startOf(a), startOf(b)) || compare(endOf(a), endOf(b)) || compare(a.state.id, b.state.id),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function startOf({ value }: Stage): string {
  return value.from === undefined ? '' : firstDay(value.from);
}

const NEVER = '9999';

function endOf({ value }: Stage): string {
  return value.till === undefined ? NEVER : lastDay(value.till);
}

/** Does a state still apply after another one has begun? One without a last day ends where the next begins. */
function overlap(earlier: Stage, later: Stage): boolean {
  const { till } = earlier.value;
  const { from } = later.value;
  return till !== undefined && from !== undefined && firstDay(till) > lastDay(from);
}

/** Does the one that begins first come later in the order, with no earlier stage of the other state? */
function contradicts(stages: readonly Stage[], earlier: Stage, later: Stage): boolean {
  if (earlier.order === undefined || later.order === undefined || earlier.order <= later.order) return false;
  if (startOf(earlier) === startOf(later)) return false;
  return stages.find(({ state }) => state.id === later.state.id) === later;
}

function overlapWords(title: string, earlier: Stage, later: Stage): Bilingual {
  const [first, second] = [stageWords(earlier), stageWords(later)];
  return {
    sv: `${title} är ${first.sv} och samtidigt ${second.sv}.`,
    en: `${title} is ${first.en} and at the same time ${second.en}.`,
  };
}

function orderWords(title: string, earlier: Stage, later: Stage): Bilingual {
  const [first, second] = [stageWords(earlier), stageWords(later)];
  return {
    sv: `${title} är ${first.sv} men ${second.sv}, som kommer tidigare i livscykeln.`,
    en: `${title} is ${first.en} but ${second.en}, which comes earlier in the life cycle.`,
  };
}
