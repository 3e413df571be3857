/**
 * Makes models of every sort of thing that rules look at, in which no rule finds anything: the ground that faults are
 * planted in. The same seed gives the same model.
 */
import { type Fact, type Link, type Thing, thing } from '../../bench/model.ts';
import { createRandom, type Random } from '../../bench/random.ts';

const TOPICS = ['Journal', 'Remiss', 'Läkemedel', 'Schema', 'Ärende', 'Bygglov', 'Kallelse', 'Röntgen'];
const UNITS = ['Primärvården', 'Psykiatrin', 'Tandvården', 'Habiliteringen', 'Personal', 'Ekonomi'];
const IT_UNITS = ['Infrastruktur', 'Driftenheten', 'Systemenheten', 'Klientenheten', 'Nätenheten'];
const SUPPLIERS = ['NordiskaSystem', 'Molnverket', 'Kodhuset'];

/** Everything at the top of the project, in any number of files. */
export function cleanModel(seed: number): readonly Thing[] {
  const random = createRandom(seed);
  const count = 2 + random.below(3);
  const topics = shuffled(TOPICS, random).slice(0, count);
  return [
    ...organisations(),
    platformObject(topics, random),
    ...topics.flatMap((topic, index) => object(topic, index, topics, random)),
  ];
}

function organisations(): readonly Thing[] {
  const unit = (name: string, side: string): Thing =>
    thing('enhet', name, {
      facts: [
        ['syfte', `"Sköter ${name}"`],
        ['sida', side],
      ],
    });
  return [
    thing('organisation', 'Regionen', {
      title: 'Region Exempel',
      facts: [['typ', 'region']],
      parts: [
        ...UNITS.map((name) => unit(name, 'verksamhet')),
        thing('enhet', 'ITEnheten', {
          facts: [['sida', 'it']],
          parts: IT_UNITS.map((name) => unit(name, 'it')),
        }),
      ],
    }),
    ...SUPPLIERS.map((name) => thing('organisation', name, { facts: [['typ', 'leverantör']] })),
  ];
}

/** What the object that all others depend on consists of. */
const BASIC = ['Katalogen', 'Inloggningen', 'Integrationsnavet'];

const CATALOGUE_CONTRACT = '"Uppslag 2.0"';

/** What all other objects depend on. */
function platformObject(topics: readonly string[], random: Random): Thing {
  return thing('förvaltningsobjekt', 'Grundtjänster', {
    title: 'Gemensamma grundtjänster',
    facts: [
      ['syfte', '"Inloggning och katalog åt alla"'],
      ['närliggande', topics.join(', ')],
    ],
    roles: ROLES.map(([role, side]) => [role, side === 'it' ? 'Infrastruktur' : 'Ekonomi']),
    parts: [
      business('Grundtjänster'),
      component('Katalogen', 'Infrastruktur', [], {
        parts: [thing('gränssnitt', 'Uppslag', { facts: [['tjänstekontrakt', CATALOGUE_CONTRACT]] })],
      }),
      component('Inloggningen', 'Infrastruktur', []),
      component('Integrationsnavet', 'Infrastruktur', [], { type: 'integrationsplattform' }),
      agreement('Grundavtalet', IT_UNITS, ['Grundtjänster']),
      product('Grundtjänster', BASIC),
      plan('Grundtjänster'),
      environment('Grundtjänster', BASIC),
      serviceLevel('NivåGrund', 'Grundtjänster', 'Grundavtalet', 1 + random.below(2)),
    ],
  });
}

const ROLES: readonly (readonly [role: string, side: 'it' | 'business'])[] = [
  ['objektägare', 'business'],
  ['objektägareIT', 'it'],
  ['förvaltningsledare', 'business'],
  ['förvaltningsledareIT', 'it'],
];

/** Units hold the roles of one object each. It depends on objects that come before, so that no ring arises. */
function object(topic: string, index: number, topics: readonly string[], random: Random): readonly Thing[] {
  const before = topics.slice(0, index);
  const it = IT_UNITS[index + 1] ?? '';
  const owner = UNITS[index] ?? '';
  const names = Array.from({ length: 2 + random.below(2) }, (_, index) => `${topic}${PARTS[index]}`);
  const common = `Avtal${topic}`;
  const supplier = random.pick(SUPPLIERS);
  const components = names.map((name, index) => {
    const arrows: Link[] = [];
    const earlier = names[index - 1];
    if (earlier !== undefined)
      arrows.push({ target: earlier, path: [], verb: 'anropar', facts: [['kritikalitet', 'mjuk']] });
    const agreed: readonly Fact[] = [
      ['enligt', common],
      ['förvaltare', it],
    ];
    if (index === 0) {
      arrows.push(
        outward('Grundtjänster.Inloggningen', 'autentiserar', [
          ...agreed,
          ['via', 'Integrationsnavet'],
          ['tjänstekontrakt', '"Inloggning 1.0"'],
        ]),
        outward('Grundtjänster.Katalogen.Uppslag', 'anropar', [
          ...agreed,
          ['tjänstekontrakt', CATALOGUE_CONTRACT],
        ]),
      );
    }
    const other = before[random.below(before.length + 1)];
    if (index === 1 && other !== undefined)
      arrows.push(outward(`${other}.${other}${PARTS[0]}`, 'hämtar', agreed, `${other}uppgifter`));
    return component(name, it, arrows, index === 0 ? { operator: supplier } : {});
  });
  return [
    thing('förvaltningsobjekt', topic, {
      title: `${topic} i vården`,
      facts: [
        ['syfte', `"Stöd för ${topic.toLowerCase()}"`],
        ['närliggande', ['Grundtjänster', ...topics.filter((it) => it !== topic)].join(', ')],
      ],
      roles: ROLES.map(([role, side]) => [role, side === 'it' ? it : owner]),
      parts: [
        business(topic),
        ...components,
        agreement(common, IT_UNITS, [topic, 'Grundtjänster', ...before]),
        product(topic, names),
        plan(topic),
        environment(topic, names),
        serviceLevel(`Nivå${topic}`, names[0] ?? topic, common, 1 + random.below(2)),
        process(topic),
      ],
    }),
    thing('information', `${topic}uppgifter`, {
      facts: [
        ['klassning', 'K2, R2, T2'],
        ['personuppgifter', random.pick(['ja', 'ja', 'nej', 'okänd'])],
        ['ägare', owner],
        ['källsystem', names[0] ?? topic],
      ],
    }),
    thing('avtal', `Biträdesavtal${topic}`, {
      facts: [
        ['typ', 'personuppgiftsbiträdesavtal'],
        ['parter', `Regionen, ${supplier}`],
        ['omfattar', topic],
        ['status', 'gällande'],
        ['giltighet', '2024-01-01..2098-12-31'],
      ],
    }),
    thing('princip', `${topic}princip`, {
      title: `${topic} har en källa`,
      facts: [
        ['orsak', '"Samma uppgift på två ställen blir olika"'],
        ['konsekvens', '"Andra hämtar uppgiften"'],
      ],
    }),
    thing('förmåga', `${topic}förmåga`, { facts: [['stöds', `${topic}produkt hos Regionen`]] }),
    thing('tjänst', `${topic}tjänst`, {
      facts: [
        ['typ', 'verksamhetstjänst'],
        ['realiseras', names.join(', ')],
        ['pris', `${100 + random.below(900)} kr/månad`],
        ['servicetid', '"vardagar 8–17"'],
        ['tillgänglighet', '99.5 %'],
        ['leverantör', it],
        ['kunder', owner],
      ],
      // A service promises no more than the components that it is made of.
      parts: [serviceLevel(`Tjänstenivå${topic}`, undefined, common, 3)],
    }),
    thing('vy', `${topic}vy`, { facts: [['visa', `${topic}.**`]] }),
  ];
}

const PARTS = ['stöd', 'register', 'portal'];

function outward(target: string, verb: string, facts: readonly Fact[], information?: string): Link {
  return {
    target,
    path: [],
    verb,
    ...(information === undefined ? {} : { information }),
    facts: [...facts, ['kritikalitet', 'mjuk']],
  };
}

function component(
  name: string,
  supplier: string,
  arrows: readonly Link[],
  {
    type = 'system',
    operator,
    parts = [],
  }: { readonly type?: string; readonly operator?: string; readonly parts?: readonly Thing[] } = {},
): Thing {
  const layer = (layerName: string, next?: string): Thing =>
    thing('skikt', layerName, {
      arrows: next === undefined ? [] : [{ target: next, path: [], verb: 'anropar', facts: [] }],
    });
  return thing('komponent', name, {
    title: `Systemet ${name}`,
    facts: [
      ['typ', type],
      ['ursprung', 'standardsystem'],
      ['leverantör', supplier],
      ...(operator === undefined ? [] : ([['driftas', operator]] as const)),
      ['godkänd', APPROVED],
      ['livscykel', 'drift från 2015-01-01'],
    ],
    arrows,
    parts: [layer('Presentation', 'Logik'), layer('Logik', 'Lagring'), layer('Lagring'), ...parts],
  });
}

/** For more than any information is classified as. */
const APPROVED = 'K3, R3, T3';

function business(topic: string): Thing {
  return thing('objektverksamhet', `Verksamhet${topic}`, {
    title: `Verksamheten kring ${topic}`,
    parts: [thing('aktivitet', 'Registrera', { facts: [['använder', `${topic}produkt`]] })],
  });
}

function product(topic: string, components: readonly string[]): Thing {
  return thing('förvaltningsprodukt', `${topic}produkt`, {
    title: `Stöd för ${topic}`,
    facts: [['realiseras', components.join(', ')]],
  });
}

function agreement(name: string, parties: readonly string[], covered: readonly string[]): Thing {
  return thing('avtal', name, {
    facts: [
      ['typ', 'överenskommelse'],
      ['parter', parties.join(', ')],
      ['omfattar', covered.join(', ')],
      ['status', 'gällande'],
      ['giltighet', '2024-01-01..2098-12-31'],
    ],
  });
}

function plan(topic: string): Thing {
  return thing('förvaltningsplan', `Plan${topic}`, {
    clause: `för ${topic}`,
    facts: [
      ['period', '2026-01-01..2026-12-31'],
      ['dagpris', '5 000 kr'],
      ['status', 'gällande'],
      ['beslutas', `Styrgrupp${topic}`],
      ['summa', '70 000 kr'],
    ],
    parts: [
      thing('behov', 'Enklare', { facts: [['ingår', 'ja']] }),
      thing('mål', 'Förenkla', {
        facts: [
          ['klass', 'VU'],
          ['möter', 'Enklare'],
          ['verksamhetsnära', '4 persondagar'],
          ['summaverksamhet', '20 000 kr'],
          ['itnära', '8 persondagar, 10 000 kr'],
          ['summait', '50 000 kr'],
        ],
      }),
      thing('finansiering', 'Anslag', {
        facts: [
          ['belopp', '80 000 kr'],
          ['andel', '60 % hos Primärvården, 40 % hos Psykiatrin'],
        ],
      }),
      thing('forum', `Styrgrupp${topic}`, {
        facts: [
          ['typ', 'beslutsforum'],
          ['sammankallande', 'objektägare'],
          ['medlemmar', 'objektägare, objektägareIT, Primärvården, Psykiatrin'],
        ],
      }),
    ],
  });
}

function environment(topic: string, components: readonly string[]): Thing {
  return thing('miljö', `Produktion${topic}`, {
    parts: [
      thing('nod', 'Server', {
        facts: [
          ['antal', '2'],
          ['kör', components.join(', ')],
          ['redundans', 'kluster'],
          ['godkänd', APPROVED],
        ],
      }),
    ],
  });
}

/** @param hours until work on a fault begins; it is fixed in four times as many. */
function serviceLevel(name: string, of: string | undefined, agreed: string, hours: number): Thing {
  return thing('servicenivå', name, {
    ...(of === undefined ? {} : { clause: `för ${of}` }),
    facts: [
      ['enligt', agreed],
      ['servicetid', '"vardagar 8–17"'],
      ['tillgänglighet', '99.5 %'],
      ['feltid', '100 h/år'],
    ],
    parts: [
      thing('prioritet', 'Hög', {
        facts: [
          ['påbörjas', `${hours} h`],
          ['åtgärdas', `${hours * 4} h`],
          ['högst', '4/år'],
        ],
      }),
    ],
  });
}

function process(topic: string): Thing {
  const step = (name: string, next?: string): Thing =>
    thing('steg', name, {
      facts: [
        ['utförs', 'förvaltningsledare'],
        ['resultat', `"${name} klart"`],
      ],
      arrows: next === undefined ? [] : [{ target: next, path: [], verb: '', facts: [] }],
    });
  return thing('process', `Ändring${topic}`, {
    facts: [['ansvarig', 'förvaltningsledare']],
    parts: [step('Önska', 'Besluta'), step('Besluta', 'Införa'), step('Införa')],
  });
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}
