/** A priority whose faults are to be fixed before work on them has to begin. */
import type { Element } from '../../../model/model.ts';
import { compare, subtract } from '../../../model/rational.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { durationOf, isLess, type Measure, nameOf, printLike, printValueOf } from '../../promises.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { statedHere, wherever } from '../../wherever.ts';

export const startAfterDeadline: Rule = {
  id: 'servicelevel/start-after-deadline',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Fel som ska vara åtgärdat innan arbetet börjar',
    en: 'A fault to be fixed before work begins',
  },
  doc: {
    what: {
      sv: 'En prioritet har en längre tid för `påbörjas` än för `åtgärdas`. Tider med samma villkor (`2 h "8–17"`) jämförs med varandra, och en utan villkor med alla. Det som är `osäkert` jämförs inom sin avrundning.',
      en: 'A priority has a longer time for `startedwithin` than for `fixedwithin`. Times under the same condition (`2 h "8–17"`) are compared with each other, and one without a condition with all. What is `uncertain` is compared within its rounding.',
    },
    why: {
      sv: 'Ett av löftena är tomt: felet ska vara borta innan någon behöver ha börjat. Ofta är det två tider som räknas på olika sätt, i klocktimmar och i servicetid, och då behöver det stå.',
      en: 'One of the promises is empty: the fault is to be gone before anybody needs to have begun. Often the two times are counted in different ways, by the clock and in service hours, and then that needs to be said.',
    },
    mend: {
      sv: 'Rätta den tid som är fel, eller skriv villkoret efter tiden.',
      en: 'Correct the time that is wrong, or write the condition after the time.',
    },
    off: {
      sv: 'Aldrig, om servicenivåerna ska gå att följa upp.',
      en: 'Never, if the service levels are to be followed up.',
    },
    bad: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  prioritet Hög { påbörjas 18 h  åtgärdas 10 h } }\n',
    good: 'komponent Journal\nservicenivå Drift för Journal { servicetid "vardagar 8–17"  prioritet Hög { påbörjas 2 h  åtgärdas 10 h } }\n',
  },
  check: wherever(['priority'], (priority, { declaration }, { model, report }) => {
    const here = statedHere(declaration, ['startWithin']);
    const pair = worstPair(model, priority);
    if (!pair || !here.has(pair.start.value)) return;
    const { start, fix } = pair;
    const name = nameOf(model, priority);
    const off = subtract(start.exact, fix.exact);
    report({
      range: start.value.range,
      message: {
        sv: `${name.sv}: arbetet påbörjas inom ${printValueOf(start.value, 'sv')}, men felet ska vara åtgärdat inom ${printValueOf(fix.value, 'sv')}, ${printLike(off, fix.value, 'sv')} tidigare.`,
        en: `${name.en}: work begins within ${printValueOf(start.value, 'en')}, but the fault is to be fixed within ${printValueOf(fix.value, 'en')}, ${printLike(off, fix.value, 'en')} earlier.`,
      },
      element: priority.id,
    });
  }),
};

/** The times that contradict each other most. */
function worstPair(
  model: RuleReader,
  priority: Element,
): { readonly start: Measure; readonly fix: Measure } | undefined {
  const starts = statedValues(model, priority, 'startWithin').flatMap((it) => durationOf(it) ?? []);
  const fixes = statedValues(model, priority, 'fixWithin').flatMap((it) => durationOf(it) ?? []);
  const pairs = starts.flatMap((start) =>
    fixes
      .filter((fix) => isLess(fix, start) && isComparable(start, fix))
      .map((fix) => ({ start, fix, off: subtract(start.exact, fix.exact) })),
  );
  return pairs.sort((a, b) => compare(b.off, a.off))[0];
}

function isComparable({ value: { note: a } }: Measure, { value: { note: b } }: Measure): boolean {
  return a === undefined || b === undefined || a.trim() === b.trim();
}
