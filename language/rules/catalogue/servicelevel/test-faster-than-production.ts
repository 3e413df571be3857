/** A service level that promises more in a test environment than another does in production. */
import { spell } from '../../../model/metamodel/index.ts';
import type { Element } from '../../../model/model.ts';
import { compare, magnitude, subtract, toDecimal } from '../../../model/rational.ts';
import { statedTargets, statedValues } from '../../../model/specialisation.ts';
import type { Language } from '../../../model/text.ts';
import {
  environmentsOf,
  holdsInProduction,
  holdsInTest,
  isStronger,
  levelsFor,
  type Measure,
  measureOf,
  measuresOf,
  nameOf,
  PROMISES,
  printLike,
  printValueOf,
  prioritiesOf,
  subjectsOf,
} from '../../promises.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { withUnit } from '../../sums.ts';
import { parentOf } from '../../things.ts';
import { statedHere, wherever } from '../../wherever.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const testFasterThanProduction: Rule = {
  id: 'servicelevel/test-faster-than-production',
  severity: 'info',
  preset: 'pm3',
  title: { sv: 'Test lovas mer än produktion', en: 'Test is promised more than production' },
  doc: {
    what: {
      sv: 'En servicenivå som bara gäller miljöer för test, utbildning eller utveckling lovar en kortare tid, mindre feltid eller högre tillgänglighet än den som gäller samma sak i produktion, från samma leverantör och av samma `typ`. Prioriteter med samma namn jämförs, och tider med samma villkor. Är löftet i produktion okänt tiger regeln.',
      en: 'A service level that holds only in environments for test, training or development promises a shorter time, less downtime or higher availability than the one for the same thing in production, by the same supplier and of the same `type`. Priorities of the same name are compared, and times under the same condition. Where the promise in production is unknown the rule is silent.',
    },
    why: {
      sv: 'Oftast har två kolumner bytt plats när tabellen skrevs av, och annars betalar någon för att test ska gå före dem som arbetar på riktigt.',
      en: 'Most often two columns have changed places when the table was copied; otherwise somebody pays for test to come before those who do real work.',
    },
    mend: {
      sv: 'Rätta den tid som är fel, eller skriv `typ` på servicenivåer som handlar om olika saker.',
      en: 'Correct the time that is wrong, or write the `type` of service levels that are about different things.',
    },
    off: {
      sv: 'När testmiljön med avsikt har snabbare stöd, till exempel under ett införande.',
      en: 'When the test environment has faster support on purpose, such as during an introduction.',
    },
    bad: 'miljö Produktion\nmiljö Test\nkomponent Journal\nservicenivå Prod för Journal i Produktion { servicetid "vardagar 8–17"  prioritet Medel { påbörjas 1 h  åtgärdas 48 h } }\nservicenivå Prov för Journal i Test { servicetid "vardagar 8–17"  prioritet Medel { påbörjas 1 h  åtgärdas 24 h } }\n',
    good: 'miljö Produktion\nmiljö Test\nkomponent Journal\nservicenivå Prod för Journal i Produktion { servicetid "vardagar 8–17"  prioritet Medel { påbörjas 1 h  åtgärdas 24 h } }\nservicenivå Prov för Journal i Test { servicetid "vardagar 8–17"  prioritet Medel { påbörjas 1 h  åtgärdas 48 h } }\n',
  },
  check: wherever(['servicelevel', 'priority'], (carrier, { declaration }, { model, report }) => {
    const level = carrier.kind === 'priority' ? parentOf(model, carrier) : carrier;
    if (level?.kind !== 'servicelevel' || !holdsInTest(model, level)) return;
    const others = productionOf(model, level).flatMap((it) => counterpartsOf(model, carrier, it));
    if (others.length === 0) return;
    for (const property of Object.keys(PROMISES)) {
      for (const value of statedHere(declaration, [property])) {
        const promise = measureOf(property, value);
        const other = promise && surpassed(model, property, promise, others);
        if (!promise || !other) continue;
        const off = magnitude(subtract(promise.exact, other.measure.exact));
        const [fast, slow] = [nameOf(model, carrier), nameOf(model, other.carrier)];
        const difference = (it: Language): string =>
          property === 'availability'
            ? withUnit(toDecimal(off, 4), '%', it)
            : printLike(off, promise.value, it);
        const of = (measure: Measure, it: Language): string =>
          `${PROMISES[property]?.[it]} ${printValueOf(measure.value, it)}`;
        report({
          range: value.range,
          message: {
            sv: `${fast.sv} lovar mer än ${slow.sv}: ${of(promise, 'sv')} i ${placesOf(model, level, 'sv')} mot ${printValueOf(other.measure.value, 'sv')} i produktion, ${difference('sv')} bättre.`,
            en: `${fast.en} promises more than ${slow.en}: ${of(promise, 'en')} in ${placesOf(model, level, 'en')} against ${printValueOf(other.measure.value, 'en')} in production, ${difference('en')} better.`,
          },
          related: [
            {
              element: other.carrier.id,
              message: {
                sv: `I produktion: '${spell(property, 'sv')} ${printValueOf(other.measure.value, 'sv')}'`,
                en: `In production: '${spell(property, 'en')} ${printValueOf(other.measure.value, 'en')}'`,
              },
            },
          ],
          element: carrier.id,
        });
      }
    }
  }),
};

function placesOf(model: RuleReader, level: Element, language: Language): string {
  const places = environmentsOf(model, level).map((it) => (language === 'sv' ? it.title : englishTitle(it)));
  return listAnd(places, language);
}

/** The levels in production that are about the same: thing, supplier and type. */
function productionOf(model: RuleReader, level: Element): readonly Element[] {
  const about = aboutOf(model, level);
  const levels = subjectsOf(model, level).flatMap((it) => levelsFor(model, it));
  return [...new Map(levels.map((it) => [it.id, it])).values()].filter(
    (it) => it.id !== level.id && holdsInProduction(model, it) && aboutOf(model, it) === about,
  );
}

function aboutOf(model: RuleReader, level: Element): string {
  const [type] = statedValues(model, level, 'type');
  const word = type?.type === 'word' ? type.reference.path.join('.') : '';
  return [word, ...[...statedTargets(model, level, 'supplier')].sort()].join(' ');
}

/** The level itself, or its priority of the same name. */
function counterpartsOf(model: RuleReader, carrier: Element, level: Element): readonly Element[] {
  if (carrier.kind === 'servicelevel') return [level];
  return prioritiesOf(model, level).filter(({ name }) => name.toLowerCase() === carrier.name.toLowerCase());
}

interface Other {
  readonly carrier: Element;
  readonly measure: Measure;
}

/** The strongest promise of the others, when the promise is stronger still and all of theirs are known. */
function surpassed(
  model: RuleReader,
  property: string,
  promise: Measure,
  others: readonly Element[],
): Other | undefined {
  const found: Other[] = [];
  for (const carrier of others) {
    const measures = measuresOf(model, carrier, property);
    if (!measures) return undefined;
    const alike = measures.filter(({ value }) => value.note === promise.value.note);
    for (const measure of alike.length > 0 ? alike : measures) found.push({ carrier, measure });
  }
  const isBelow = found.every(({ measure }) => isStronger(property, promise, measure));
  const sign = property === 'availability' ? -1 : 1;
  const [strongest] = found.sort(
    (a, b) => sign * compare(a.measure.exact, b.measure.exact) || (a.carrier.id < b.carrier.id ? -1 : 1),
  );
  return isBelow ? strongest : undefined;
}
