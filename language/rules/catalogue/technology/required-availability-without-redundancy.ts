/** A service that shall withstand faults, on something that does not. */
import { printFigure } from '../../../model/figures.ts';
import { type Element, isOwn, valuesOf } from '../../../model/model.ts';
import { compare, rational } from '../../../model/rational.ts';
import { statedTargets } from '../../../model/specialisation.ts';
import type { ValueSummary } from '../../../model/summary.ts';
import type { Bilingual } from '../../../model/text.ts';
import { isHard } from '../../dependencies.ts';
import { isGone, isOnlyPlanned, lifecycleOn } from '../../lifecycles.ts';
import { carriersOf, redundancyWords, toleranceOf } from '../../redundancy.ts';
import type { Rule, RuleContext, RuleOption } from '../../rule.ts';
import { byId, wholeOf, withParts } from '../../things.ts';
import { listAnd } from '../../words.ts';
import { stateFix } from '../../writing.ts';

const AVAILABILITY: RuleOption<number> = {
  name: 'availability',
  otherwise: 99.9,
  least: 0,
  doc: {
    sv: 'Från vilken tillgänglighet i procent som redundans krävs.',
    en: 'From which availability in per cent redundancy is required.',
  },
};

/** What can be redundant or not; what people do is not. */
const CARRYING: ReadonlySet<string> = new Set([
  'component',
  'layer',
  'interface',
  'service',
  'platform',
  'network',
  'node',
  'location',
]);

export const requiredAvailabilityWithoutRedundancy: Rule = {
  id: 'technology/required-availability-without-redundancy',
  severity: 'warning',
  preset: 'strict',
  absence: true,
  options: [AVAILABILITY],
  title: {
    sv: 'Krav på tillgänglighet utan redundans',
    en: 'Availability required without redundancy',
  },
  doc: {
    what: {
      sv: 'En tjänst eller komponent ska tåla fel: den har `redundans`, eller `tillgänglighet` (i sig eller i en servicenivå för den) på minst `availability` procent. Men något som den består av, realiseras av, använder, är hårt beroende av eller körs på har ingen redundans: ingen `redundans`, ingen `reserv`, inget `antal` över ett, inte flera noder som kör det, och inget av det den står på har någon. Okänt är ett besked. Det som är avvecklat eller bara planerat räknas inte.',
      en: 'A service or component shall withstand faults: it has `redundancy`, or `availability` (of its own or in a service level for it) of at least `availability` per cent. But something that it is composed of, is realised by, uses, depends hard on or runs on has no redundancy: no `redundancy`, no `failover`, no `count` above one, not several nodes that run it, and nothing that it stands on has any. Unknown is a statement. What is retired or only planned does not count.',
    },
    why: {
      sv: 'Ett löfte om tillgänglighet håller inte längre än det svagaste som det vilar på, och den som läser löftet ser inte den punkten.',
      en: 'A promise of availability holds no longer than the weakest thing that it rests on, and whoever reads the promise does not see that point.',
    },
    mend: {
      sv: 'Skriv hur delen tål fel, med `redundans` eller `reserv`, gör den redundant, eller sänk kravet.',
      en: 'Write how the part withstands faults, with `redundancy` or `failover`, make it redundant, or lower the requirement.',
    },
    off: {
      sv: 'När modellen inte säger något om driften.',
      en: 'When the model says nothing of operations.',
    },
    bad: 'tjänst Helsenettet { redundans geografisk  består Kjernenett }\nnätverk Kjernenett\n',
    good: 'tjänst Helsenettet { redundans geografisk  består Kjernenett }\nnätverk Kjernenett { redundans dubblerad }\n',
  },
  check: {
    kinds: ['service', 'component', 'servicelevel'],
    element(element, context) {
      const { model, option } = context;
      const limit = rational(String(option(AVAILABILITY)));
      const values = element.kind === 'servicelevel' ? [] : valuesOf(element, 'redundancy');
      const redundancy = values.find(({ type }) => type === 'word');
      const promise = valuesOf(element, 'availability').find((value) => {
        const amount = value.type === 'quantity' && !value.uncertain ? rational(value.amount) : undefined;
        return amount && limit && compare(amount, limit) >= 0;
      });
      if (element.kind === 'servicelevel') {
        if (promise?.type !== 'quantity') return;
        for (const id of statedTargets(model, element, 'for')) {
          const promised = model.element(id);
          // What is required of a service is told of there.
          if (promised && CARRYING.has(promised.kind)) judge(element, promised, promise, context);
        }
        return;
      }
      const required = redundancy ?? promise;
      if (required) judge(element, element, required, context);
    },
  },
};

/** @param element says what is required of `promised`, which may be itself. */
function judge(
  element: Element,
  promised: Element,
  required: ValueSummary,
  { model, today, language, report }: RuleContext,
): void {
  const parts = partsOf(model, promised).filter((part) => {
    const current = lifecycleOn(model, part, today);
    return !isGone(current) && !isOnlyPlanned(current);
  });
  const weak = parts.filter((part) => ['none', 'unstated'].includes(toleranceOf(model, part.id)));
  if (weak.length === 0) return;
  const titles = weak.map(({ title }) => title);
  const words = requirementWords(promised, required);
  const here = element.declaration.properties.some(({ values }) => values.includes(required));
  report({
    range: here ? required.range : element.declaration.nameRange,
    message: {
      sv: `${promised.title} kräver ${words.sv}, men ${listAnd(titles, 'sv')} har ingen redundans angiven.`,
      en: `${promised.title} requires ${words.en}, but ${listAnd(titles, 'en')} ${weak.length > 1 ? 'have' : 'has'} no redundancy stated.`,
    },
    related: weak.map(({ id, title }) => ({
      element: id,
      message: {
        sv: `${promised.title} vilar på ${title}`,
        en: `${promised.title} rests on ${title}`,
      },
    })),
    element: element.id,
    // Places in another file may have moved since the rule was run.
    fixes:
      weak.length === 1
        ? weak
            .filter(
              (part) => isOwn(part) && part.uri === element.uri && toleranceOf(model, part.id) === 'unstated',
            )
            .filter(({ kind }) => kind !== 'layer' && kind !== 'interface')
            .map((part) => stateFix(part, 'redundancy', 'unknown', language))
        : [],
  });
}

/** What a service or component rests on directly, by id. */
function partsOf(model: RuleContext['model'], element: Element): readonly Element[] {
  const found = new Map<string, Element>();
  const add = (id: string | undefined): void => {
    const part = id === undefined ? undefined : model.element(id);
    const whole = part && CARRYING.has(part.kind) ? wholeOf(model, part) : undefined;
    if (whole && whole.id !== element.id) found.set(whole.id, whole);
  };
  for (const key of ['composedOf', 'realiser', 'uses'])
    for (const id of statedTargets(model, element, key)) add(id);
  for (const { id } of withParts(model, element))
    for (const arrow of model.outgoing(id)) if (isHard(model, arrow)) add(arrow.target);
  // Several nodes that run the same thing stand in for each other.
  const carriers = carriersOf(model, element);
  if (carriers.length === 1) add(carriers[0]?.id);
  return [...found.values()].sort(byId);
}

function requirementWords(element: Element, required: ValueSummary): Bilingual {
  if (required.type === 'quantity') {
    return {
      sv: `${printFigure(required.amount, 'sv')} % tillgänglighet`,
      en: `${printFigure(required.amount, 'en')} % availability`,
    };
  }
  return {
    sv: `redundans (${listAnd(redundancyWords(element, 'sv'), 'sv')})`,
    en: `redundancy (${listAnd(redundancyWords(element, 'en'), 'en')})`,
  };
}
