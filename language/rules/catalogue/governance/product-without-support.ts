/** A product that nothing in IT gives. */
import type { Element } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { outward } from '../../things.ts';
import { englishTitle } from '../../words.ts';
import { stateFix } from '../../writing.ts';

export const productWithoutSupport: Rule = {
  id: 'governance/product-without-support',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Förvaltningsprodukt som inget förverkligar', en: 'A product that nothing realises' },
  doc: {
    what: {
      sv: 'En förvaltningsprodukt har ingen `realiseras`, eller `realiseras saknas`. Den har stöd om den, en produkt som den ligger i eller en produkt i den säger vad som förverkligar den. `realiseras okänd` är också ett besked.',
      en: 'A product has no `realisedby`, or `realisedby missing`. It has support when it, a product that it lies in or a product inside it says what realises it. `realisedby unknown` is a statement, too.',
    },
    why: {
      sv: 'Produkten är det som verksamheten får. Utan något som ger den är den ett löfte, och ett fel i stödet går inte att följa till dem som drabbas.',
      en: 'The product is what the business gets. Without something that gives it, it is a promise, and a fault in the support cannot be traced to those it hits.',
    },
    mend: {
      sv: 'Skriv `realiseras` med komponenten, gränssnittet, tjänsten eller processen som ger produkten.',
      en: 'Write `realisedby` with the component, interface, service or process that gives the product.',
    },
    off: {
      sv: 'När modellen beskriver verksamhetens behov innan stödet är valt.',
      en: 'When the model describes the needs of the business before the support is chosen.',
    },
    bad: 'förvaltningsprodukt Remissflöde\n',
    good: 'enhet Drift { komponent Remiss }\nförvaltningsprodukt Remissflöde { realiseras Remiss }\n',
  },
  check: {
    kinds: ['product'],
    element(product, { model, report, language }) {
      const [stated] = statedValues(model, product, 'realiser');
      const lacking = stated?.type === 'state' && stated.state === 'missing' ? stated : undefined;
      if (!lacking && isSupported(model, product)) return;
      const own = lacking && product.declaration.properties.some(({ values }) => values.includes(lacking));
      report({
        range: own ? lacking.range : product.declaration.nameRange,
        message: {
          sv: `${product.title} är en förvaltningsprodukt som inget förverkligar.`,
          en: `${englishTitle(product)} is a product that nothing realises.`,
        },
        element: product.id,
        ...(lacking ? {} : { fixes: [stateFix(product, 'realiser', 'unknown', language)] }),
      });
    },
  },
};

/** Is it said what realises the product, one that it lies in or one inside it? Also that it is not known. */
function isSupported(model: RuleReader, product: Element): boolean {
  const says = (element: Element): boolean => statedValues(model, element, 'realiser').length > 0;
  for (const around of outward(model, product.id)) if (around.kind === 'product' && says(around)) return true;
  return hasSupportedPart(model, product, says);
}

function hasSupportedPart(model: RuleReader, product: Element, says: (element: Element) => boolean): boolean {
  return model
    .childrenOf(product.id)
    .some((part) => part.kind === 'product' && (says(part) || hasSupportedPart(model, part, says)));
}
