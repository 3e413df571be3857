/** A product that much depends on: many capabilities, or many objects. */
import type { Element } from '../../../model/model.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Rule, RuleOption, RuleReader } from '../../rule.ts';
import { capabilitiesOf } from '../../supports.ts';
import { outward } from '../../things.ts';
import { listAnd } from '../../words.ts';

const MOST: RuleOption<number> = {
  name: 'most',
  otherwise: 5,
  least: 1,
  doc: {
    sv: 'Så många förmågor, eller förvaltningsobjekt, som en produkt högst ska finnas i.',
    en: 'In how many capabilities, or objects, a product shall be at most.',
  },
};

export const productInMany: Rule = {
  id: 'capability/product-in-many',
  severity: 'info',
  preset: 'all',
  options: [MOST],
  title: { sv: 'Produkt som bär mycket', en: 'A product that carries much' },
  doc: {
    what: {
      sv: 'En produkt (komponent, förvaltningsprodukt eller tjänst) stödjer fler förmågor än gränsen, eller ingår i fler förvaltningsobjekt: ligger i dem, räknas upp i deras `förvaltar` eller förverkligar deras produkter.',
      en: 'A product (component, product or service) supports more capabilities than the limit, or is part of more objects: lies in them, is listed in their `manages` or realises their products.',
    },
    why: {
      sv: 'Ett byte eller ett avbrott drabbar allt på en gång, och många ska komma överens om varje ändring.',
      en: 'A replacement or an outage hits everything at once, and many have to agree on every change.',
    },
    mend: {
      sv: 'Se till att beroendet är känt och har en plan, eller dela upp produkten. Är det som det ska: höj gränsen, eller tysta anmärkningen med skälet.',
      en: 'See to it that the dependence is known and has a plan, or divide the product. If it is as it should be, raise the limit, or silence the finding with the reason.',
    },
    off: {
      sv: 'När stora gemensamma system är det som eftersträvas.',
      en: 'When large joint systems are what is aimed at.',
    },
    bad: 'enhet Drift { komponent Journal }\nförmåga Vård {\n  förmåga Remiss { stöds Journal }\n  förmåga Recept { stöds Journal }\n  förmåga Tidbok { stöds Journal }\n  förmåga Kassa { stöds Journal }\n  förmåga Labb { stöds Journal }\n  förmåga Röntgen { stöds Journal }\n}\n',
    good: 'enhet Drift {\n  komponent Journal\n  komponent Bilder\n}\nförmåga Vård {\n  förmåga Remiss { stöds Journal }\n  förmåga Recept { stöds Journal }\n  förmåga Tidbok { stöds Journal }\n  förmåga Kassa { stöds Journal }\n  förmåga Labb { stöds Journal }\n  förmåga Röntgen { stöds Bilder }\n}\n',
  },
  check: {
    kinds: ['component', 'product', 'service'],
    element(product, { model, option, report }) {
      const most = option(MOST);
      const capabilities = capabilitiesOf(model, product);
      const objects = objectsOf(model, product);
      const parts = [
        ...(capabilities.length > most
          ? [
              {
                elements: capabilities,
                words: {
                  sv: `stödjer ${capabilities.length} förmågor`,
                  en: `supports ${capabilities.length} capabilities`,
                },
              },
            ]
          : []),
        ...(objects.length > most
          ? [
              {
                elements: objects,
                words: {
                  sv: `ingår i ${objects.length} förvaltningsobjekt`,
                  en: `is part of ${objects.length} objects`,
                },
              },
            ]
          : []),
      ];
      for (const { elements, words } of parts) {
        const titles = elements.map(({ title }) => title);
        report({
          range: product.declaration.nameRange,
          message: {
            sv: `${product.title} ${words.sv}, fler än ${most}: ${listAnd(titles, 'sv')}.`,
            en: `${product.title} ${words.en}, more than ${most}: ${listAnd(titles, 'en')}.`,
          },
          related: elements.map(({ id, title }) => ({ element: id, message: hereIs(title) })),
          element: product.id,
        });
      }
    },
  },
};

function hereIs(title: string): Bilingual {
  return { sv: `Här är ${title}`, en: `Here is ${title}` };
}

/** The objects that a product lies in, is managed by or realises something for. By id. */
function objectsOf(model: RuleReader, product: Element): readonly Element[] {
  const found = new Map<string, Element>();
  const addAround = (id: string): void => {
    for (const at of outward(model, id)) if (at.kind === 'object') found.set(at.id, at);
  };
  addAround(product.id);
  for (const { id } of model.referrersOf(product.id, 'manages')) addAround(id);
  for (const { id } of model.referrersOf(product.id, 'realiser')) addAround(id);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
