/** A service level that allows more faults, of such a length, than its downtime has room for. */
import { type Element, isOwn } from '../../../model/model.ts';
import { add, compare, multiply, type Rational, subtract, ZERO } from '../../../model/rational.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Language } from '../../../model/text.ts';
import {
  countOf,
  downtimeOf,
  durationOf,
  type Measure,
  nameOf,
  printLike,
  printValueOf,
  prioritiesOf,
} from '../../promises.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { terms } from '../../sums.ts';
import { parentOf } from '../../things.ts';

export const countTimesDurationExceedsCap: Rule = {
  id: 'servicelevel/count-times-duration-exceeds-cap',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Fler och längre fel än vad feltiden rymmer',
    en: 'More and longer faults than the downtime has room for',
  },
  doc: {
    what: {
      sv: 'En prioritet tillåter ett antal fel (`högst 4/år`) som får ta en viss tid var (`åtgärdas 4 h`), och antalet × tiden är mer än den sammanlagda `feltid` som prioriteten eller servicenivån lovar. Av flera tider, till exempel en för kontorstid och en för övrig tid, räknas den längsta. Ryms var prioritet för sig men inte alla tillsammans sägs det om servicenivån. Det som är `osäkert` jämförs inom sin avrundning, och det som är okänt räknas inte.',
      en: 'A priority allows a number of faults (`atmost 4/year`) that may take a certain time each (`fixedwithin 4 h`), and the number × the time is more than the total `downtime` that the priority or the service level promises. Of several times, such as one for office hours and one for other hours, the longest counts. Where each priority has room but not all of them together, that is said of the service level. What is `uncertain` is compared within its rounding, and what is unknown does not count.',
    },
    why: {
      sv: 'Leverantören kan hålla varje löfte för sig och ändå bryta mot taket, eller tvärtom. Vilket av dem som gäller avgörs då i en tvist, och inte i avtalet.',
      en: 'The supplier can keep each promise by itself and still exceed the cap, or the other way round. Which of them counts is then settled in a dispute, and not in the agreement.',
    },
    mend: {
      sv: 'Sänk antalet eller åtgärdstiden, eller höj taket, så att de går ihop.',
      en: 'Lower the number or the time to fix, or raise the cap, until they agree.',
    },
    off: {
      sv: 'När taket är avsett att bryta av innan de enskilda löftena är förbrukade.',
      en: 'When the cap is meant to cut in before the single promises are used up.',
    },
    bad: 'komponent Journal\nservicenivå Drift för Journal { servicetid "dygnet runt"  feltid 10 h/år  prioritet Hög { påbörjas 1 h  åtgärdas 4 h  högst 4/år } }\n',
    good: 'komponent Journal\nservicenivå Drift för Journal { servicetid "dygnet runt"  feltid 16 h/år  prioritet Hög { påbörjas 1 h  åtgärdas 4 h  högst 4/år } }\n',
  },
  check: {
    kinds: ['servicelevel', 'priority'],
    element(element, { model, report }) {
      const level = element.kind === 'priority' ? parentOf(model, element) : element;
      const own = downtimeIn(model, element);
      const cap = own ?? (level && downtimeIn(model, level));
      if (!level || !cap) return;
      const load = element.kind === 'priority' ? loadOf(model, element) : undefined;
      const loads = load ? [load] : element === level ? loadsTogether(model, level, cap) : [];
      const low = loads.map((it) => multiply(it.count.low, it.duration.low)).reduce(add, ZERO);
      if (compare(low, cap.high) <= 0) return;
      const exact = loads.map(exactly).reduce(add, ZERO);
      const figure = (minutes: Rational, it: Language): string =>
        `${printLike(minutes, cap.value, it)}/${YEAR[it]}`;
      const sum = (it: Language): string =>
        `${terms(
          loads.map((each) => printLoad(each, it)),
          it,
        )} = ${figure(exact, it)}`;
      const over = subtract(exact, cap.exact);
      const name = nameOf(model, element);
      const { declaration } = element;
      const place = declaration.properties.find(({ key }) => key === (load ? 'maxCount' : 'downtime'));
      report({
        range: place?.values[0]?.range ?? declaration.nameRange,
        message: {
          sv: `${name.sv}: ${sum('sv')}, ${figure(over, 'sv')} mer än feltiden ${printValueOf(cap.value, 'sv')}.`,
          en: `${name.en}: ${sum('en')}, ${figure(over, 'en')} more than the downtime ${printValueOf(cap.value, 'en')}.`,
        },
        element: element.id,
      });
    },
  },
};

const YEAR: Readonly<Record<Language, string>> = { sv: 'år', en: 'year' };

interface Load {
  readonly id: string;
  readonly count: Measure;
  readonly duration: Measure;
}

function downtimeIn(model: RuleReader, carrier: Element): Measure | undefined {
  const [value] = statedValues(model, carrier, 'downtime');
  return value && downtimeOf(value);
}

/** How many faults a priority allows, and the longest that one may take. */
function loadOf(model: RuleReader, priority: Element): Load | undefined {
  const [most] = statedValues(model, priority, 'maxCount');
  const count = most && countOf(most);
  const durations = statedValues(model, priority, 'fixWithin').flatMap((value) => durationOf(value) ?? []);
  const [duration] = durations.sort((a, b) => compare(b.exact, a.exact));
  return count && duration ? { id: priority.id, count, duration } : undefined;
}

/** Of the priorities that the cap of their level is for, unless one of them exceeds it alone. */
function loadsTogether(model: RuleReader, level: Element, cap: Measure): readonly Load[] {
  const loads = prioritiesOf(model, level)
    .filter((it) => isOwn(it) && !downtimeIn(model, it))
    .flatMap((it) => loadOf(model, it) ?? []);
  const alone = loads.some(({ count, duration }) => compare(multiply(count.low, duration.low), cap.high) > 0);
  if (alone) return [];
  return loads.sort((a, b) => compare(exactly(b), exactly(a)) || (a.id < b.id ? -1 : 1));
}

function exactly({ count, duration }: Load): Rational {
  return multiply(count.exact, duration.exact);
}

/** `4/år × 4 h (övrig tid)`; faults a month come twelve times a year. */
function printLoad({ count, duration }: Load, language: Language): string {
  const { perUnit = 'year', perAmount } = count.value;
  const times = perUnit === 'year' ? undefined : TIMES[perUnit];
  const often = printValueOf(count.value, language);
  const each = printValueOf(duration.value, language);
  return times === undefined || perAmount !== undefined
    ? `${often} × ${each}`
    : `${times} × ${often} × ${each}`;
}

const TIMES: Readonly<Record<string, number>> = { term: 2, quarter: 4, month: 12 };
