/** A component or object that nothing has to do with. */
import { PROPERTIES } from '../../../model/metamodel/index.ts';
import type { Element } from '../../../model/model.ts';
import type { Rule, RuleReader } from '../../rule.ts';
import { parentOf } from '../../things.ts';

/** Properties that name an element without having anything to do with what it does. */
const NOT_TOUCHING: ReadonlySet<string> = new Set(['about', 'manages', 'manager']);

/** The other properties that may name a component, what is a part of it, or an object. */
const NAMING: readonly string[] = PROPERTIES.filter(
  ({ id, value }) =>
    (value.type === 'reference' || value.type === 'open') &&
    ['component', 'layer', 'interface', 'object', '*'].some((kind) => value.kinds.includes(kind)) &&
    !NOT_TOUCHING.has(id),
).map(({ id }) => id);

/** Kinds inside an object that say what it is for. */
const CONTENT: ReadonlySet<string> = new Set([
  'component',
  'product',
  'service',
  'interface',
  'information',
  'platform',
  'network',
  'node',
  'business',
  'capability',
  'process',
]);

export const orphan: Rule = {
  id: 'dependency/orphan',
  severity: 'info',
  preset: 'all',
  absence: true,
  title: { sv: 'Något som inget annat rör vid', en: 'Something that nothing touches' },
  doc: {
    what: {
      sv: 'Ingen pil går till eller från en komponent eller något i den, och inget element nämner den: ingen produkt realiseras av den, ingen nod kör den, ingen förmåga stöds av den, inget avtal omfattar den. Ett förvaltningsobjekt anmärks på när det dessutom är tomt och inte hör till någon objektfamilj. Att något förvaltas räknas inte.',
      en: 'No arrow goes to or from a component or anything in it, and no element names it: no product is realised by it, no node runs it, no capability is supported by it, no agreement covers it. An object is reported when it is empty as well and belongs to no family. That something is managed does not count.',
    },
    why: {
      sv: 'Ingen kan säga vad som händer om det stängs av. Antingen behövs det inte, eller så är det viktigaste om det inte skrivet.',
      en: 'Nobody can say what happens if it is turned off. Either it is not needed, or what matters most about it has not been written.',
    },
    mend: {
      sv: 'Skriv vad det används till: en pil, `realiseras` i en produkt, `stöds` i en förmåga, `kör` i en nod.',
      en: 'Write what it is used for: an arrow, `realisedby` in a product, `supportedby` in a capability, `runs` in a node.',
    },
    off: {
      sv: 'När modellen är en förteckning och inte ska visa samband.',
      en: 'When the model is an inventory and is not meant to show relations.',
    },
    bad: 'komponent Journal { -> Katalog }\nkomponent Katalog\nkomponent Schema\n',
    good: 'komponent Journal { -> Katalog }\nkomponent Katalog { -> Schema }\nkomponent Schema\n',
  },
  check: {
    kinds: ['component', 'object'],
    element(element, { model, report }) {
      const parent = parentOf(model, element)?.kind;
      const belongs = element.kind === 'component' ? parent === 'component' : parent === 'family';
      if (belongs || isTouched(model, element)) return;
      const empty = element.kind === 'object';
      report({
        range: element.declaration.nameRange,
        message: {
          sv: `Inget i modellen rör vid ${element.title}${empty ? ', som är tomt' : ''}.`,
          en: `Nothing in the model touches ${element.title}${empty ? ', which is empty' : ''}.`,
        },
        element: element.id,
      });
    },
  },
};

function isTouched(model: RuleReader, element: Element): boolean {
  const touches = ({ id, kind }: Element): boolean =>
    model.outgoing(id).length > 0 ||
    model.incoming(id).length > 0 ||
    (id !== element.id && element.kind === 'object' && CONTENT.has(kind)) ||
    NAMING.some((property) => model.referrersOf(id, property).length > 0) ||
    model.childrenOf(id).some(touches);
  if (touches(element)) return true;
  // What it manages although it lies elsewhere, and what an element says of itself, is something as well.
  return element.declaration.properties.some(({ key }) => key === 'manages' || key === 'supports');
}
