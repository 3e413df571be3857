/** Something that promises less than what does not work without it. */

import { lackingHours, minutesOf, printHours } from '../../../model/hours.ts';
import { type Element, isOwn, type Model } from '../../../model/model.ts';
import { magnitude, subtract, toDecimal } from '../../../model/rational.ts';
import type { Bilingual, Language } from '../../../model/text.ts';
import { type Chain, chainsOf, type Promised, promisedBy } from '../../chains.ts';
import { managerOf } from '../../managing.ts';
import { printLike, printValueOf } from '../../promises.ts';
import type { Related, Rule } from '../../rule.ts';
import { withUnit } from '../../sums.ts';
import { isFirst } from '../../things.ts';
import { placeOf } from '../../wherever.ts';
import { englishTitle } from '../../words.ts';

export const weakerThanDependant: Rule = {
  id: 'servicelevel/weaker-than-dependant',
  severity: 'warning',
  preset: 'pm3',
  title: {
    sv: 'Lovar mindre än det som inte fungerar utan det',
    en: 'Promises less than what does not work without it',
  },
  doc: {
    what: {
      sv: 'Något med en servicenivå i produktion är hårt beroende av något annat, direkt eller genom andra, som lovar lägre `tillgänglighet`, mer `feltid`, längre tid tills fel är åtgärdade i prioriteten med samma namn eller kortare `servicetid`, eller som ingen servicenivå gäller fast någon annan förvaltar det. Hårda är pilar med `kritikalitet hård`, och vad en tjänst eller produkt `realiseras` av och `består` av. Kedjan och skillnaden visas. Det som är okänt jämförs inte.',
      en: 'Something with a service level in production depends hard on something else, directly or through others, that promises lower `availability`, more `downtime`, a longer time until faults are fixed in the priority of the same name or shorter `servicehours`, or that no service level applies to although somebody else manages it. Hard are arrows with `criticality hard`, and what a service or a product is `realisedby` and `composedof`. The chain and the difference are shown. What is unknown is not compared.',
    },
    why: {
      sv: 'Ingen kedja är starkare än sin svagaste länk: löftet till användarna går inte att hålla när det som bär det får ligga nere längre.',
      en: 'No chain is stronger than its weakest link: the promise to the users cannot be kept when what carries it may be down for longer.',
    },
    mend: {
      sv: 'Kom överens om en högre nivå för det som behövs, sänk det egna löftet, eller gör beroendet mjukt (`kritikalitet mjuk`) med en reservrutin.',
      en: 'Agree on a higher level for what is needed, lower the promise, or make the dependency soft (`criticality soft`) with a fallback.',
    },
    off: {
      sv: 'När servicenivåerna är mål och inte löften.',
      en: 'When the service levels are aims and not promises.',
    },
    bad: 'komponent Journal { -> Katalog { kritikalitet hård } }\nkomponent Katalog\nservicenivå Högre för Journal { servicetid "dygnet runt"  tillgänglighet 99.9 % }\nservicenivå Lägre för Katalog { servicetid "dygnet runt"  tillgänglighet 99.5 % }\n',
    good: 'komponent Journal { -> Katalog { kritikalitet hård } }\nkomponent Katalog\nservicenivå Högre för Journal { servicetid "dygnet runt"  tillgänglighet 99.5 % }\nservicenivå Lägre för Katalog { servicetid "dygnet runt"  tillgänglighet 99.5 % }\n',
  },
  check: {
    // A chain runs through any number of files, and only as a whole can it be followed once.
    model(model, { report }) {
      const silent = new Set<string>();
      for (const chain of chainsOf(model, promisedBy(model))) {
        const strong = model.element(chain.stations[0] ?? '');
        const weak = model.element(chain.stations.at(-1) ?? '');
        if (!weak || !strong || !isOwn(weak) || !isFirst(model, weak)) continue;
        if (!chain.weak) {
          // One who promises nothing is told of once, beside the first promise that needs it.
          if (silent.has(weak.id) || !isOthers(model, strong, weak)) continue;
          silent.add(weak.id);
        }
        const carrier = chain.weak?.carrier ?? weak;
        report({
          uri: carrier.uri,
          range: chain.weak ? placeOf(carrier, chain.weak.value) : weak.declaration.nameRange,
          message: messageOf(model, chain, strong, weak),
          path: pathOf(model, chain),
          element: weak.id,
        });
      }
    },
  },
};

/** Is the one managed by somebody else than the other, both of them known? */
function isOthers(model: Model, strong: Element, weak: Element): boolean {
  const [one, other] = [managerOf(model, strong.id), managerOf(model, weak.id)];
  return one.type === 'element' && other.type === 'element' && one.id !== other.id;
}

function messageOf(model: Model, chain: Chain, strong: Element, weak: Element): Bilingual {
  const { stations, strong: more, weak: less } = chain;
  const elements = stations.flatMap((id) => model.element(id) ?? []);
  const sv = `${elements.map(({ title }) => title).join(' → ')} (hårt beroende): ${strong.title} lovar ${saying(more, 'sv')}`;
  const en = `${elements.map(englishTitle).join(' → ')} (hard dependency): ${englishTitle(strong)} promises ${saying(more, 'en')}`;
  if (!less)
    return {
      sv: `${sv}, men för ${weak.title} finns ingen servicenivå.`,
      en: `${en}, but there is no service level for ${englishTitle(weak)}.`,
    };
  const { metric } = more;
  return {
    sv: `${sv}, men ${weak.title} bara ${saying({ metric, promise: less }, 'sv')}, ${differenceOf(more, less, 'sv')}.`,
    en: `${en}, but ${englishTitle(weak)} only ${saying({ metric, promise: less }, 'en')}, ${differenceOf(more, less, 'en')}.`,
  };
}

/** The stations with what the first and the last of them promise. */
function pathOf(model: Model, { stations, strong, weak }: Chain): readonly Related[] {
  return stations.flatMap((id, index): Related[] => {
    const element = model.element(id);
    if (!element) return [];
    const last = weak && { metric: strong.metric, promise: weak };
    const said = index === 0 ? strong : index === stations.length - 1 ? last : undefined;
    const tail = (language: Language): string => (said ? `: ${saying(said, language)}` : '');
    return [
      {
        element: id,
        message: { sv: `${element.title}${tail('sv')}`, en: `${englishTitle(element)}${tail('en')}` },
      },
    ];
  });
}

/** What is promised, in words. */
function saying({ metric, promise }: Promised, language: Language): string {
  if (promise.hours) return `${{ sv: 'servicetid', en: 'service hours' }[language]} ${promise.hours.text}`;
  const { measure } = promise;
  const value = measure ? printValueOf(measure.value, language) : '';
  if (metric === 'availability')
    return { sv: `tillgänglighet ${value}`, en: `availability ${value}` }[language];
  if (metric === 'downtime')
    return { sv: `högst ${value} feltid`, en: `at most ${value} of downtime` }[language];
  const { carrier } = promise;
  return {
    sv: `”${carrier.title}” åtgärdat inom ${value}`,
    en: `“${englishTitle(carrier)}” fixed within ${value}`,
  }[language];
}

/** `0,4 procentenheter mindre`, `2 h mer`. */
function differenceOf(
  { metric, promise: strong }: Promised,
  weak: Promised['promise'],
  language: Language,
): string {
  if (strong.hours && weak.hours) {
    const lacking = lackingHours(weak.hours.week, strong.hours.week);
    const total = minutesOf(lacking);
    const hours =
      total % 60 === 0
        ? withUnit(String(total / 60), 'h', language)
        : withUnit(String(total), 'min', language);
    return {
      sv: `det fattas ${printHours(lacking, 'sv')}, ${hours} i veckan`,
      en: `${printHours(lacking, 'en')} is lacking, ${hours} a week`,
    }[language];
  }
  if (!strong.measure || !weak.measure) return '';
  const off = magnitude(subtract(strong.measure.exact, weak.measure.exact));
  if (metric === 'availability') {
    const points = toDecimal(off, 6).replace('.', language === 'sv' ? ',' : '.');
    return { sv: `${points} procentenheter mindre`, en: `${points} percentage points less` }[language];
  }
  const figure = printLike(off, strong.measure.value, language);
  const year = metric === 'downtime' ? { sv: ' om året', en: ' a year' }[language] : '';
  return { sv: `${figure} mer${year}`, en: `${figure} more${year}` }[language];
}
