/** A product that no object manages. */

import { type Element, isOwn, type Model } from '../../../model/model.ts';
import { statedValues } from '../../../model/specialisation.ts';
import { managerOf } from '../../managing.ts';
import type { Rule } from '../../rule.ts';
import { capabilitiesOf, supportsOf } from '../../supports.ts';
import { isFirst, outward, parentOf } from '../../things.ts';
import { englishTitle, listAnd } from '../../words.ts';

export const productWithoutObject: Rule = {
  id: 'capability/product-without-object',
  severity: 'warning',
  preset: 'pm3',
  absence: true,
  title: { sv: 'Produkt som inte ingår i något objekt', en: 'A product that is part of no object' },
  doc: {
    what: {
      sv: 'En produkt ligger inte i något förvaltningsobjekt och är inte uppräknad i något objekts `förvaltar`. Produkter är alla `förvaltningsprodukt`, och de komponenter, tjänster och plattformar som en förmåga stöds av. Den som har en `förvaltare` angiven, även `okänd`, är i sin ordning. Regeln tiger om en organisation som inte har något förvaltningsobjekt.',
      en: 'A product lies in no object and is listed in the `manages` of none. Products are all of kind `product`, and the components, services and platforms that a capability is supported by. One that has a `manager` stated, even `unknown`, is in order. The rule is silent about an organisation that has no object.',
    },
    why: {
      sv: 'Verksamheten är beroende av produkten, men den finns inte i någon plan och ingen objektägare svarar för den.',
      en: 'The business depends on the product, but it is in no plan and no object owner answers for it.',
    },
    mend: {
      sv: 'Räkna upp produkten i det objekt som ska förvalta den: `förvaltar X`. Förvaltas den av någon annan: skriv `förvaltare`.',
      en: 'List the product in the object that is to manage it: `manages X`. If someone else manages it, write `manager`.',
    },
    off: {
      sv: 'När modellen kartlägger produkter innan förvaltningen är indelad i objekt.',
      en: 'When the model maps products before the governance is divided into objects.',
    },
    bad: 'organisation Norr {\n  komponent Agresso\n  förvaltningsobjekt Ekonomi { roller { objektägare Norr  objektägareIT Norr  förvaltningsledare Norr  förvaltningsledareIT Norr } }\n}\nförmåga Redovisning { stöds Agresso hos Norr }\n',
    good: 'organisation Norr {\n  komponent Agresso\n  förvaltningsobjekt Ekonomi {\n    förvaltar Agresso\n    roller { objektägare Norr  objektägareIT Norr  förvaltningsledare Norr  förvaltningsledareIT Norr }\n  }\n}\nförmåga Redovisning { stöds Agresso hos Norr }\n',
  },
  check: {
    model(model, { report }) {
      const homes = new Set(model.ofKind('object').map((object) => homeOf(model, object)));
      if (homes.size === 0) return;
      for (const product of productsIn(model)) {
        if (!homes.has(homeOf(model, product)) && !homes.has('')) continue;
        if (!isOwn(product) || !isFirst(model, product) || isManaged(model, product)) continue;
        const capabilities = capabilitiesOf(model, product);
        const titles = capabilities.slice(0, SHOWN).map(({ title }) => title);
        const rest = capabilities.length - titles.length;
        // Two organisations often have a product of the same title.
        const home = model.element(homeOf(model, product));
        const sv = `${product.title}${home ? ` hos ${home.title}` : ''}`;
        const en = `${product.title}${home ? ` at ${englishTitle(home)}` : ''}`;
        report({
          uri: product.uri,
          range: product.declaration.nameRange,
          message:
            titles.length === 0
              ? {
                  sv: `${sv} ingår inte i något förvaltningsobjekt.`,
                  en: `${en} is part of no object.`,
                }
              : {
                  sv: `${sv} stödjer ${rest > 0 ? `${titles.join(', ')} och ${rest} till` : listAnd(titles, 'sv')} men ingår inte i något förvaltningsobjekt.`,
                  en: `${en} supports ${rest > 0 ? `${titles.join(', ')} and ${rest} more` : listAnd(titles, 'en')} but is part of no object.`,
                },
          related: capabilities.map(({ id, title }) => ({
            element: id,
            message: { sv: `Stödjer ${title}`, en: `Supports ${title}` },
          })),
          element: product.id,
        });
      }
    },
  },
};

/** How many capabilities a message names. */
const SHOWN = 3;

/** Kinds of what supports a capability and can be managed by an object. */
const PRODUCTS: ReadonlySet<string> = new Set(['component', 'product', 'service', 'platform']);

function productsIn(model: Model): readonly Element[] {
  const found = new Map(model.ofKind('product').map((product) => [product.id, product]));
  for (const capability of model.ofKind('capability')) {
    for (const { element } of supportsOf(model, capability))
      if (element && PRODUCTS.has(element.kind)) found.set(element.id, element);
  }
  return [...found.values()];
}

/** The outermost organisation around an element; '' for what stands in none. */
function homeOf(model: Model, element: Element): string {
  return (
    outward(model, element.id)
      .filter(({ kind }) => kind === 'organisation')
      .at(-1)?.id ?? ''
  );
}

function isManaged(model: Model, product: Element): boolean {
  const manager = managerOf(model, product.id);
  if (manager.type === 'stated') return true;
  for (let at: Element | undefined = product; at; at = parentOf(model, at)) {
    if (at.kind === 'object' || statedValues(model, at, 'manager').length > 0) return true;
    if (model.referrersOf(at.id, 'manages').some(({ kind }) => kind === 'object')) return true;
    if (at.kind === 'organisation' || at.kind === 'unit') return false;
  }
  // What it was to stand in could not be found, which is reported there.
  return product.parent === undefined && product.declaration.owner >= 0;
}
