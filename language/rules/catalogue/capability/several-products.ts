/** A capability that different organisations support with different products. */
import type { Element } from '../../../model/model.ts';
import type { Language } from '../../../model/text.ts';
import type { Rule } from '../../rule.ts';
import { type Support, supportsOf } from '../../supports.ts';
import { listAnd } from '../../words.ts';

export const severalProducts: Rule = {
  id: 'capability/several-products',
  severity: 'info',
  preset: 'all',
  title: { sv: 'Förmåga med olika produkter', en: 'A capability with different products' },
  doc: {
    what: {
      sv: 'Samma förmåga stöds av olika produkter hos olika organisationer (`stöds X hos A, Y hos B`). Två installationer med samma titel är samma produkt. Produkterna nämns med dem som har dem; det som är `osäkert` sägs vara det.',
      en: 'The same capability is supported by different products at different organisations (`supportedby X at A, Y at B`). Two installations with the same title are the same product. The products are named with those who have them; what is `uncertain` is said to be.',
    },
    why: {
      sv: 'Olika produkter för samma sak kostar flera förvaltningar, flera avtal och flera integrationer, och är det första som ett samgående eller en gemensam upphandling frågar efter.',
      en: 'Different products for the same thing cost several governances, agreements and integrations, and are what a merger or a joint procurement asks about first.',
    },
    mend: {
      sv: 'Välj en produkt och planera bytet, eller tysta anmärkningen med skälet till att de ska vara olika.',
      en: 'Choose one product and plan the change, or silence the finding with the reason why they are to differ.',
    },
    off: {
      sv: 'När organisationerna inte har något gemensamt att vinna.',
      en: 'When the organisations have nothing to gain together.',
    },
    bad: 'organisation Norr { komponent Agresso }\norganisation Söder { komponent Raindance }\nförmåga Ekonomi { stöds Agresso hos Norr, Raindance hos Söder }\n',
    good: 'organisation Norr { komponent Raindance }\norganisation Söder { komponent Raindance }\nförmåga Ekonomi { stöds Norr.Raindance hos Norr, Söder.Raindance hos Söder }\n',
  },
  check: {
    kinds: ['capability'],
    element(capability, { model, report }) {
      const supports = supportsOf(model, capability).filter(({ at }) => at !== undefined);
      const byHolder = new Map<string, Set<string>>();
      for (const { at, title } of supports) {
        if (!at) continue;
        const titles = byHolder.get(at.id) ?? new Set();
        byHolder.set(at.id, titles.add(title));
      }
      const sets = new Set([...byHolder.values()].map((titles) => [...titles].sort().join('\n')));
      if (sets.size < 2) return;
      const products = productsIn(supports);
      report({
        range: capability.declaration.nameRange,
        message: {
          sv: `${capability.title} stöds av olika produkter: ${namesOf(products, 'sv')}.`,
          en: `${capability.title} is supported by different products: ${namesOf(products, 'en')}.`,
        },
        related: products
          .flatMap(({ uses }) => uses)
          .flatMap(({ element, at, title }) =>
            element && at
              ? [
                  {
                    element: element.id,
                    message: { sv: `${title} hos ${at.title}`, en: `${title} at ${at.title}` },
                  },
                ]
              : [],
          ),
        element: capability.id,
      });
    },
  },
};

interface Product {
  readonly title: string;
  /** In the order of those who have it. */
  readonly uses: readonly Support[];
}

/** By title. */
function productsIn(supports: readonly Support[]): readonly Product[] {
  const byTitle = new Map<string, Support[]>();
  for (const support of supports) {
    const uses = byTitle.get(support.title) ?? [];
    byTitle.set(support.title, uses);
    uses.push(support);
  }
  return [...byTitle]
    .map(([title, uses]) => ({ title, uses: uses.sort((a, b) => order(a.at, b.at)) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function order(a: Element | undefined, b: Element | undefined): number {
  return (a?.id ?? '') < (b?.id ?? '') ? -1 : 1;
}

function namesOf(products: readonly Product[], language: Language): string {
  const uncertain = { sv: ', osäkert', en: ', uncertain' }[language];
  return listAnd(
    products.map(({ title, uses }) => {
      const holders = uses.map((use) => `${use.at?.title}${use.uncertain ? uncertain : ''}`);
      return `${title} (${listAnd([...new Set(holders)], language)})`;
    }),
    language,
  );
}
