/** One förvaltningsobjekt of a made-up project, with as many elements as it is told to have. */
import { countThings, type Fact, type Link, type Thing, thing } from './model.ts';
import type { Random } from './random.ts';
import { COMMON, COMMON_AGREEMENT, COMMON_INFORMATION, SUPPLIERS, UNITS } from './shared.ts';

export interface ObjectOptions {
  /** Its number in the project. It depends on objects with lower numbers only, so that no ring arises. */
  readonly index: number;
  readonly size: number;
  readonly depth: number;
  readonly crossObject: number;
  readonly random: Random;
}

const TOPICS = [
  'Vårdplan',
  'Remiss',
  'Journal',
  'Läkemedel',
  'Schema',
  'Lön',
  'Fakturering',
  'Upphandling',
  'Ärende',
  'Bygglov',
  'Skola',
  'Bibliotek',
  'Arkiv',
  'Kallelse',
  'Tidbok',
  'Röntgen',
  'Laboratorium',
  'Transport',
  'Fastighet',
  'Försörjning',
  'Äldreomsorg',
  'Miljötillsyn',
  'Telefoni',
  'Statistik',
];

const COMPONENT_ENDINGS = ['Stöd', 'Register', 'Portal', 'Analys', 'Klient', 'Växel'];
const LAYERS = ['Presentation', 'Applikationslogik', 'Verksamhetsobjekt', 'Datalagring'];
const INTERFACES = ['Läsning', 'Skrivning'];
const VERBS = ['hämtar', 'skickar', 'utbyter', 'anropar', 'prenumererar'];
const ACTIVITIES = ['Registrera', 'Granska', 'Besluta', 'Expediera', 'Följaupp'];
const INFORMATION = [
  'Grunduppgifter',
  'Händelser',
  'Beslutsunderlag',
  'Meddelanden',
  'Kontaktuppgifter',
  'Loggar',
];
const LEVELS = ['K1, R2, T1', 'K2, R2, T2', 'K3, R3, T2', 'K2, R3, T3'];
const AGREEMENT = 'Överenskommelse';
/** Every object has these components, whatever its size, so others may point at them without looking. */
const FIRST_COMPONENT = 0;

export function objectOf(options: ObjectOptions): Thing {
  const { index, size, random } = options;
  const name = objectName(index);
  const parts: Thing[] = [];
  const left = (): number => size - 1 - countThings(parts);
  const components: string[] = [];
  const information: string[] = [];
  const add = (part: Thing): boolean => {
    if (countThings([part]) > left()) return false;
    parts.push(part);
    return true;
  };

  const addComponent = (): void => {
    const part = component(options, components, information);
    if (add(part)) components.push(part.name);
  };
  const addInformation = (): void => {
    const part = informationSet(information.length, random);
    if (add(part)) information.push(part.name);
  };

  add(agreement(name, random));
  addInformation();
  addInformation();
  addComponent();
  add(product(1, components));
  add(product(2, components));
  add(business(name, information));
  addComponent();
  add(serviceLevel('Produktionsnivå', name, components, 'Produktion', random));
  addComponent();
  add(environment('Produktion', components));
  add(thing('miljö', 'Test', { parts: [node('Testserver', components)] }));
  add(forum(random));
  add(serviceLevel('Testnivå', name, components, 'Test', random));
  // What is left is filled up, so that the project has just as many elements as was asked for.
  while (left() > 0) {
    const before = left();
    if (information.length > 4 * components.length) addComponent();
    if (left() === before) addInformation();
  }

  return thing('förvaltningsobjekt', name, {
    title: `${topic(index)} ${index}`,
    facts: [
      ['syfte', `"Ger verksamheten stöd för ${topic(index).toLowerCase()} i hela regionen"`],
      ['styrmodell', '"pm³"'],
      ['period', '2024-01-01..2098-12-31'],
    ],
    roles: [
      ['objektägare', random.pick(UNITS)],
      ['objektägareIT', UNITS[0] ?? ''],
      ['förvaltningsledare', random.pick(UNITS)],
      ['förvaltningsledareIT', random.pick(UNITS)],
      ['objektspecialist', random.pick(UNITS)],
      ['itSpecialist', random.pick(SUPPLIERS)],
    ],
    parts,
  });
}

function topic(index: number): string {
  return TOPICS[index % TOPICS.length] ?? '';
}

function objectName(index: number): string {
  return `${topic(index)}${index}`;
}

function componentName(object: number, component: number): string {
  const ending = COMPONENT_ENDINGS[component % COMPONENT_ENDINGS.length] ?? '';
  const round = Math.floor(component / COMPONENT_ENDINGS.length);
  return `${objectName(object)}${ending}${round === 0 ? '' : round + 1}`;
}

function text(value: string): string {
  return `"${value}"`;
}

function agreement(object: string, random: Random): Thing {
  return thing('avtal', AGREEMENT, {
    title: `Överenskommelse om ${object}`,
    facts: [
      ['typ', 'överenskommelse'],
      ['parter', `${UNITS[0]}, ${random.pick(SUPPLIERS)}`],
      ['omfattar', object],
      ['status', 'gällande'],
      ['giltighet', '2024-01-01..2098-12-31'],
    ],
  });
}

function informationSet(count: number, random: Random): Thing {
  const round = Math.floor(count / INFORMATION.length);
  const name = `${INFORMATION[count % INFORMATION.length]}${round === 0 ? '' : round + 1}`;
  return thing('information', name, {
    facts: [
      ['klassning', random.pick(LEVELS)],
      ['personuppgifter', random.next() < 0.5 ? 'ja' : 'nej'],
      ['ägare', random.pick(UNITS)],
    ],
  });
}

function component(
  { index, depth, crossObject, random }: ObjectOptions,
  before: readonly string[],
  information: readonly string[],
): Thing {
  const name = componentName(index, before.length);
  const layers: Thing[] = LAYERS.map((layer, at) => {
    const next = LAYERS[at + 1];
    return thing('skikt', layer, {
      facts: [['ansvar', text(`Det som hör till ${layer.toLowerCase()} i ${name}`)]],
      arrows: next === undefined ? [] : [{ target: next, path: [], verb: 'anropar', facts: [] }],
    });
  });
  const interfaces = INTERFACES.map((each) =>
    thing('gränssnitt', each, { facts: [['tjänstekontrakt', text(`${name}:${each}:1`)]] }),
  );
  // Deeper projects have modules in modules; the layers lie in the innermost.
  const inner = Array.from({ length: depth - 3 }).reduceRight<Thing[]>(
    (parts, _, level) => [thing('komponent', `Modul${level + 1}`, { facts: [['typ', 'system']], parts })],
    layers,
  );
  const arrows = Array.from({ length: 2 + random.below(3) }, () => {
    const cross = before.length === 0 || random.next() < crossObject;
    return cross ? outside(index, random, information) : inside(index, before, random, information);
  });
  return thing('komponent', name, {
    title: `${topic(index)} ${COMPONENT_ENDINGS[before.length % COMPONENT_ENDINGS.length]} ${index}`,
    facts: [
      ['typ', 'system'],
      ['syfte', text(`Håller ${topic(index).toLowerCase()} samlat för handläggare och chefer`)],
      ['ursprung', random.pick(['egenutvecklad', 'standardsystem', 'anpassad', 'molntjänst'])],
      ['leverantör', random.pick(SUPPLIERS)],
      ['livscykel', `drift från 20${10 + random.below(14)}-01-01`],
      ['teknik', random.pick(['"Java 21"', '".NET 8"', '"PostgreSQL 16"', '"React"'])],
    ],
    arrows: arrows.filter((arrow, at) => arrows.findIndex(({ target }) => target === arrow.target) === at),
    parts: [...inner, ...interfaces],
  });
}

/** An arrow to a component of an object that comes before, or to one that all share. */
function outside(index: number, random: Random, information: readonly string[]): Link {
  const facts: Fact[] = [['kritikalitet', random.pick(['hård', 'mjuk'])]];
  if (index === 0 || random.next() < 0.3) {
    const target = random.pick(COMMON);
    return {
      target,
      path: ['Grundtjänster', target],
      verb: random.pick(VERBS),
      information: random.pick(COMMON_INFORMATION),
      facts: [['enligt', COMMON_AGREEMENT], ...facts],
    };
  }
  const object = random.below(index);
  const name = componentName(object, FIRST_COMPONENT);
  const port = random.pick(INTERFACES);
  return {
    target: random.next() < 0.5 ? name : `${objectName(object)}.${name}.${port}`,
    path: [objectName(object), name],
    verb: random.pick(VERBS),
    information: information.length > 0 ? random.pick(information) : random.pick(COMMON_INFORMATION),
    facts: [['enligt', AGREEMENT], ...facts],
  };
}

function inside(
  index: number,
  before: readonly string[],
  random: Random,
  information: readonly string[],
): Link {
  const name = random.pick(before);
  const port = random.pick(INTERFACES);
  return {
    target: `${name}.${port}`,
    path: [objectName(index), name, port],
    verb: random.pick(VERBS),
    information: information.length > 0 ? random.pick(information) : random.pick(COMMON_INFORMATION),
    facts: [],
  };
}

function product(number: number, components: readonly string[]): Thing {
  return thing('förvaltningsprodukt', `Produkt${number}`, {
    title: number === 1 ? 'Stöd för handläggning' : 'Stöd för uppföljning',
    facts: [
      ['innehåll', '"Registrera", "Följa", "Avsluta"'],
      ...(components.length > 0 ? [['realiseras', components.join(', ')] as const] : []),
    ],
  });
}

function business(object: string, information: readonly string[]): Thing {
  return thing('objektverksamhet', 'Verksamhet', {
    title: `Verksamheten kring ${object}`,
    facts: [
      ['syfte', '"Ge invånarna svar i rätt tid"'],
      ['resultat', '"Ärenden avgjorda inom utlovad tid"'],
    ],
    parts: ACTIVITIES.map((name, at) =>
      thing('aktivitet', name, {
        facts: [['använder', ['Produkt1', ...information.slice(0, at % 3)].join(', ')]],
      }),
    ),
  });
}

function environment(name: string, components: readonly string[]): Thing {
  return thing('miljö', name, {
    parts: [
      thing('nod', 'Klient', { arrows: [{ target: 'Server', path: [], verb: 'anropar', facts: [] }] }),
      {
        ...node('Server', components),
        arrows: [{ target: 'Databas', path: [], verb: 'anropar', facts: [] }],
      },
      thing('nod', 'Databas', { facts: [['teknik', '"PostgreSQL 16"']] }),
    ],
  });
}

function node(name: string, components: readonly string[]): Thing {
  return thing('nod', name, {
    facts: [['antal', '2'], ...(components.length > 0 ? [['kör', components.join(', ')] as const] : [])],
  });
}

function serviceLevel(
  name: string,
  object: string,
  components: readonly string[],
  environmentName: string,
  random: Random,
): Thing {
  const priority = (level: string, start: string, fix: string): Thing =>
    thing('prioritet', level, {
      facts: [
        ['påbörjas', start],
        ['åtgärdas', fix],
        ['högst', '4/år'],
      ],
    });
  return thing('servicenivå', name, {
    clause: `för ${components[0] ?? object} i ${environmentName}`,
    facts: [
      ['leverantör', random.pick(SUPPLIERS)],
      ['enligt', AGREEMENT],
      ['servicetid', '"vardagar 8–17"'],
      ['feltid', '400 h/år'],
    ],
    parts: [priority('Hög', '1 h', '4 h'), priority('Medel', '8 h', '48 h')],
  });
}

function forum(random: Random): Thing {
  return thing('forum', 'Styrgrupp', {
    facts: [
      ['typ', 'beslutsforum'],
      ['sammankallande', UNITS[0] ?? ''],
      ['medlemmar', `${random.pick(UNITS)}, ${random.pick(SUPPLIERS)}`],
      ['frekvens', '4/år'],
    ],
  });
}
