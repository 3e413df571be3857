/** Pictures made by hand after a real management specification, in the shapes that views give. */
import { inArchimate } from '../../language/views/notation.ts';
import type { Mark, Picture, PictureEdge, PictureNode } from '../../language/views/picture.ts';

type NodeExtras = Partial<Omit<PictureNode, 'id' | 'kind' | 'kindLabel' | 'title'>>;

export function node(
  id: string,
  kind: string,
  kindLabel: string,
  title: string,
  extras: NodeExtras = {},
): PictureNode {
  return { id, kind, kindLabel, title, lines: [], emphasis: 'normal', marks: [], ...extras };
}

export function edge(
  source: string,
  target: string,
  label = '',
  extras: Partial<PictureEdge> = {},
): PictureEdge {
  return {
    id: `${source}→${target}:${label}`,
    source,
    target,
    label,
    verb: label.split(' ')[0] || 'depends',
    flow: 'none',
    hard: false,
    marks: [],
    ...extras,
  };
}

const missing: { readonly marks: readonly Mark[] } = { marks: ['missing'] };
const outside = { emphasis: 'outside' } as const;
const fetches = { flow: 'backward', verb: 'hämtar' } as const;

const neighbours: readonly PictureNode[] = [
  node('EKF', 'unit', 'förvaltas av', 'Centrala EK-förvaltningen, SLL IT', { frame: true }),
  node('EK', 'component', 'komponent', 'EK – Elektronisk katalog', { ...outside, parent: 'EKF' }),
  node('IdP', 'component', 'komponent', 'SLL IdentityProvider', { ...outside, parent: 'EKF' }),
  node('VASS', 'unit', 'förvaltas av', 'VASS-förvaltningen, SLL IT', { frame: true }),
  node('PU', 'component', 'komponent', 'PU – Personuppgiftsregistret', { ...outside, parent: 'VASS' }),
  node('ListOn', 'component', 'komponent', 'ListOn – Husläkarlistning', { ...outside, parent: 'VASS' }),
  node('ETJ', 'unit', 'förvaltas av', 'eTjänstekort-förvaltningen, SLL IT', { frame: true }),
  node('SITHS', 'component', 'komponent', 'eTjänstekort SITHS', { ...outside, parent: 'ETJ' }),
  node('KS', 'unit', 'förvaltas av', 'Lokal klientsupportorganisation', { frame: true }),
  node('Klient', 'component', 'komponent', 'Klientarbetsplats', { ...outside, parent: 'KS' }),
  node('KW', 'unit', 'förvaltas av', 'Förvaltning av SLL IT:s kundwebb', { frame: true }),
  node('Kundwebb', 'component', 'komponent', 'SLL IT:s kundwebb', { ...outside, parent: 'KW' }),
  node('SD', 'unit', 'förvaltas av', 'SLL IT', { frame: true }),
  node('ServiceDesk', 'component', 'tjänst', 'Service desk', {
    ...outside,
    parent: 'SD',
    lines: ['1:a linjens support'],
  }),
  node('TEL', 'organisation', 'leverantör', 'Telia', { frame: true }),
  node('Telia', 'component', 'extern tjänst', 'Slagningar mot Telia', { ...outside, parent: 'TEL' }),
  node('SMS', 'component', 'extern tjänst', 'SMS-tjänst', { ...outside, parent: 'TEL' }),
];

const integrations = (from: (system: string) => string): PictureEdge[] => [
  edge(from('EK'), 'EK', 'hämtar organisationstillhörighet, roller och behörighet', {
    ...fetches,
    ...missing,
    hard: true,
  }),
  edge(from('EK'), 'EK', 'autentiserar mot katalogen', missing),
  edge(from('PU'), 'PU', 'hämtar patientuppgifter från folkbokföringen', {
    ...fetches,
    ...missing,
    hard: true,
  }),
  edge(from('ListOn'), 'ListOn', 'hämtar listning', { ...fetches, ...missing }),
  edge(from('IdP'), 'IdP', 'autentiserar med SAML-biljett', { ...missing, hard: true }),
  edge(from('SITHS'), 'SITHS', 'autentiserar starkt', { hard: true }),
  edge('Klient', from('Klient'), 'använder'),
  edge(from('Kundwebb'), 'Kundwebb', 'publicerar information om WebCare', { flow: 'forward' }),
  edge(from('ServiceDesk'), 'ServiceDesk', 'får stöd av', missing),
  edge(from('Telia'), 'Telia', 'slår upp', fetches),
  edge(from('SMS'), 'SMS', 'skickar avisering', { flow: 'forward' }),
];

const base = { language: 'sv', direction: 'right', edges: [] } as const;

/** One component without inner parts as focus. */
export const samband: Picture = {
  ...base,
  id: 'standard:samband:SVO.WebCare',
  type: 'samband',
  title: 'WebCare och dess omgivning',
  subtitle: 'Samband · Samverkan vid vårdövergångar',
  nodes: [
    node('WebCare', 'component', 'komponent', 'WebCare', {
      emphasis: 'focus',
      lines: ['Stöd för samordnad vårdplanering', 'Leverantör: Tieto'],
    }),
    ...neighbours,
  ],
  edges: integrations(() => 'WebCare'),
};

const layers: readonly PictureNode[] = [
  node('Presentation', 'layer', 'lager', 'Presentation', {
    parent: 'WebCare',
    lines: ['Dialog med användaren'],
  }),
  node('Logik', 'layer', 'lager', 'Applikationslogik', {
    parent: 'WebCare',
    lines: ['Beräkningar, processflöde, satsvisa program'],
  }),
  node('Verksamhet', 'layer', 'lager', 'Verksamhetsobjekt', {
    parent: 'WebCare',
    lines: ['All dataåtkomst'],
  }),
  node('Lagring', 'layer', 'lager', 'Datalagring', { parent: 'WebCare', lines: ['Egen databas och EK'] }),
];

const layerCalls = [
  edge('Presentation', 'Logik', 'anropar'),
  edge('Logik', 'Verksamhet', 'anropar tjänster'),
  edge('Verksamhet', 'Lagring', 'läser och skriver', { flow: 'both' }),
];

/** The object as focus, with the component and its layers inside; arrows leave the inner layers. */
export const sambandDeep: Picture = {
  ...base,
  id: 'standard:samband:SVO',
  type: 'samband',
  title: 'Samverkan vid vårdövergångar',
  subtitle: 'Samband · förvaltningsobjekt',
  nodes: [
    node('SVO', 'object', 'förvaltningsobjekt', 'Samverkan vid vårdövergångar', { emphasis: 'focus' }),
    node('WebCare', 'component', 'komponent', 'WebCare', { parent: 'SVO' }),
    ...layers,
    ...neighbours,
  ],
  edges: [
    ...layerCalls,
    ...integrations((system) => {
      if (system === 'EK') return 'Lagring';
      if (system === 'PU' || system === 'ListOn') return 'Verksamhet';
      if (system === 'IdP' || system === 'Klient' || system === 'SITHS') return 'Presentation';
      return 'WebCare';
    }),
  ],
};

export const sambandDown: Picture = { ...samband, id: 'samband-down', direction: 'down' };

export const sambandDark: Picture = { ...sambandDeep, id: 'samband-deep-down', direction: 'down' };

export const skikt: Picture = {
  ...base,
  id: 'standard:skikt:SVO.WebCare',
  type: 'skikt',
  title: 'WebCare i lager',
  subtitle: 'Skikt · Samverkan vid vårdövergångar',
  direction: 'down',
  nodes: [
    node('WebCare', 'component', 'komponent', 'WebCare', { emphasis: 'focus' }),
    ...layers,
    node('Plattform', 'environment', 'miljö', 'Produktion', { lines: ['Teknisk plattform'] }),
    node('Klientnod', 'node', 'nod', 'WebCare-klient', {
      parent: 'Plattform',
      lines: ['Internet Explorer 8'],
    }),
    node('Last', 'node', 'nod', 'Fysisk lastbalansering', { parent: 'Plattform' }),
    node('Server', 'node', 'nod', 'WebCare-server', { parent: 'Plattform' }),
    node('SQL', 'node', 'nod', 'Databashanterare', { parent: 'Plattform', lines: ['SQL Server 2008'] }),
    node('EK', 'component', 'komponent', 'EK – Elektronisk katalog', outside),
  ],
  edges: [
    ...layerCalls,
    edge('Lagring', 'EK', 'hämtar behörighet', { ...fetches, ...missing }),
    edge('Presentation', 'Klientnod', 'körs på', { verb: 'uses' }),
    edge('Logik', 'Server', 'körs på', { verb: 'uses' }),
    edge('Lagring', 'SQL', 'lagras i', { verb: 'uses' }),
    edge('Klientnod', 'Last', ''),
    edge('Last', 'Server', ''),
  ],
};

/** Layers that nothing ties together still stand in the order they are written. */
export const skiktBare: Picture = {
  ...skikt,
  id: 'skikt-bare',
  title: 'Förvaltningsobjektets fyra skikt',
  nodes: skikt.nodes.filter((each) => each.id !== 'EK'),
  edges: [],
};

const activities = [
  'Skapa inskrivningsmeddelande',
  'Kalla till samordnad vårdplanering',
  'Upprätta vårdplan',
  'Meddela utskrivningsklar',
];
const products = [
  'Stöd för informationsöverföring',
  'Stöd för betalningsansvarsberäkning',
  'Behovsanpassade rapporter',
];

/** All four layers of an object: what the business does stands above the products, and those above the component. */
export const skiktBands: Picture = {
  ...skikt,
  id: 'skikt-bands',
  nodes: [
    node('SOVP', 'business', 'objektverksamhet', 'Samordnad vårdplanering', outside),
    ...activities.map((title, index) =>
      node(`A${index}`, 'activity', 'aktivitet', title, { ...outside, parent: 'SOVP' }),
    ),
    node('P', 'product', '', 'Förvaltningsprodukter', { frame: true }),
    ...products.map((title, index) => node(`P${index}`, 'product', 'produkt', title, { parent: 'P' })),
    ...skikt.nodes,
  ],
  edges: [
    edge('SOVP', 'P0', 'använder'),
    ...products.map((_, index) => edge(`P${index}`, 'WebCare', 'realiseras av')),
    ...skikt.edges,
  ],
};

const role = (id: string, title: string, holder: string | undefined): PictureNode =>
  node(
    id,
    'role',
    'roll',
    title,
    holder === undefined ? { marks: ['vacant'], lines: ['ej tillsatt'] } : { lines: [holder] },
  );

const support: readonly (readonly [group: string, holder: string | undefined])[] = [
  ['Slutenvård Geriatrik, privata vårdgivare', 'Capio S:t Dalens sjukhus; Stockholms sjukhem'],
  ['Slutenvård Geriatrik, SLL', 'SLSO; Karolinska Universitetssjukhuset'],
  ['Slutenvård Akutsomatik, privata vårdgivare', 'Capio S:t Görans sjukhus'],
  ['Slutenvård Akutsomatik, SLL', 'Karolinska Universitetssjukhuset; Södersjukhuset; Södertälje sjukhus'],
  ['Slutenvård Rehab, privata vårdgivare', undefined],
  ['Slutenvård Rehab, SLL', undefined],
  ['Slutenvård Tiohundra', 'Tiohundra'],
  ['Primärvård, privata vårdgivare', undefined],
  ['Primärvård, SLSO', 'SLSO'],
  ['Kommun, Äldreomsorg', undefined],
  ['Kommun, Omsorg om funktionshindrade', undefined],
];

const roleNodes: readonly PictureNode[] = [
  role('OA', 'Objektägare', 'SLSO'),
  node('OAIT', 'role', 'roll', 'Objektägare IT', { marks: ['unknown'], lines: ['organisation ej angiven'] }),
  role('FL', 'Förvaltningsledare', 'SLL IT, Landstingsstyrelsens förvaltning'),
  role('FLIT', 'Förvaltningsledare IT', 'SLL IT'),
  role('OS', 'Objektspecialist', 'SLL IT'),
  ...support.map(([group, holder], index) => role(`VS${index}`, `Verksamhetsstöd: ${group}`, holder)),
  role('ITS', 'IT-specialist', 'SLL IT'),
  role('ITKS', 'IT-komponentspecialist', 'Tieto'),
  role('DA', 'Driftansvarig', 'Tieto'),
];

export const roller: Picture = {
  ...base,
  id: 'standard:roller:SVO',
  type: 'roller',
  title: 'Roller och bemanning 2012',
  subtitle: 'Roller · Samverkan vid vårdövergångar',
  nodes: roleNodes,
  grid: {
    columns: [
      { id: 'verksamhet', title: 'Verksamhet' },
      { id: 'it', title: 'IT' },
    ],
    rows: [
      { id: 'budget', title: 'Budgetnivå' },
      { id: 'beslut', title: 'Beslutsnivå' },
      { id: 'operativ', title: 'Operativ nivå' },
    ],
    cells: [
      [['OA'], ['OAIT']],
      [['FL'], ['FLIT']],
      [
        ['OS', ...support.map((_, index) => `VS${index}`)],
        ['ITS', 'ITKS', 'DA'],
      ],
    ],
  },
};

export const rollerLinked: Picture = {
  ...roller,
  id: 'roller-linked',
  language: 'en',
  title: 'Roles and counterparts',
  edges: [edge('OA', 'OAIT'), edge('FL', 'FLIT'), edge('OS', 'ITS'), edge('OA', 'FL'), edge('FLIT', 'DA')],
};

export const empty: Picture = {
  ...base,
  id: 'standard:samband:tomt',
  type: 'samband',
  title: 'Nytt förvaltningsobjekt',
  subtitle: 'Samband · Nytt förvaltningsobjekt',
  nodes: [],
};

/** Labels that try to break out of the file or the box. */
export const hostile: Picture = {
  ...base,
  id: '"><script>alert(1)</script>',
  type: 'samband',
  title: '</title><script>alert(1)</script> ]]> & "citat" \'apostrof\'',
  subtitle: 'Terminal \u001b[31mröd\u001b[0m, bell \u0007, halv \ud83d, vänd \u202eabc, sammansatt A\u030a',
  nodes: [
    node('a"b', 'constructor', 'okänd sort', '<script>alert("x")</script>', {
      emphasis: 'focus',
      lines: [']]>', '&amp;'],
    }),
    node(
      '<b>',
      '__proto__',
      '',
      'ÖverlångtSammansattOrdUtanMellanslagSomInteFårPlatsPåEnRadOchKnapptPåTreFörDenDelen',
    ),
    node('c', 'view', 'vy', 'x'.repeat(400), { lines: ['日本語のラベル', 'a/b-c_d.e'] }),
  ],
  edges: [
    edge('a"b', '<b>', '<img src=x onerror=alert(1)>'),
    edge('<b>', 'c', `${'mycket långt ord '.repeat(12)}`),
    edge('c', 'c', 'själv'),
  ],
};

const joined = (
  verb: string,
  source: string,
  target: string,
  extras: Partial<PictureEdge> = {},
): PictureEdge => edge(source, target, verb, { verb, property: 'source', ...extras });

/** A sign of each layer and a line of each relation, in the notation of ArchiMate. */
export const archimate: Picture = inArchimate({
  id: 'Archi',
  type: 'samband',
  title: 'Tecken och linjer',
  subtitle: 'Samband',
  language: 'sv',
  direction: 'right',
  nodes: [
    node('Mål', 'goal', 'mål', 'Ett meddelande räcker'),
    node('Drift', 'driver', 'drivkraft', 'Fler vårdgivare'),
    node('Behov', 'need', 'behov', 'Skriva ut patienter samma dag'),
    node('Uppdrag', 'assignment', 'uppdrag', 'Införa säker e-post'),
    node('Förmåga', 'capability', 'förmåga', 'Samordna vård'),
    node('Utskrivning', 'step', 'steg', 'Utskrivning'),
    node('Kallelse', 'step', 'steg 2', 'Kallelse'),
    node('Avtal', 'agreement', 'avtal', 'Samarbetsavtal', { marks: ['missing'] }),
    node('Bilaga', 'agreement', 'avtal', 'Personuppgifter'),
    node('F', 'object', 'förvaltningsobjekt', 'Samverkan', { frame: true, emphasis: 'focus' }),
    node('WebCare', 'component', 'system', 'WebCare', { parent: 'F', emphasis: 'focus' }),
    node('Data', 'layer', 'skikt', 'Datalagring', { parent: 'WebCare', emphasis: 'focus' }),
    node('Patient', 'information', 'information', 'Patientuppgifter', { parent: 'F' }),
    node('EK', 'component', 'katalog', 'Elektronisk katalog', { emphasis: 'outside' }),
    node('Miljö', 'environment', 'miljö', 'Produktion'),
    node('Server', 'node', 'nod', 'Server', { parent: 'Miljö' }),
    node('Linux', 'platform', 'plattform', 'Linux', { parent: 'Miljö' }),
    node('Hall', 'location', 'plats', 'Datorhall', { parent: 'Miljö' }),
  ],
  edges: [
    joined('motivatedBy', 'Mål', 'Drift'),
    joined('meets', 'Uppdrag', 'Behov'),
    joined('supportedBy', 'Förmåga', 'WebCare'),
    joined('next', 'Utskrivning', 'Kallelse'),
    joined('uses', 'Utskrivning', 'WebCare'),
    joined('annexTo', 'Bilaga', 'Avtal'),
    joined('composedOf', 'Miljö', 'EK'),
    joined('runs', 'Server', 'Linux'),
    joined('connects', 'Hall', 'Avtal'),
    joined('replacedBy', 'Behov', 'Mål'),
    edge('WebCare', 'EK', 'hämtar roller', { ...fetches, ...missing, hard: true, topic: 'roller' }),
    edge('EK', 'Linux', 'utbyter nycklar', { flow: 'both', topic: 'nycklar' }),
    edge('Data', 'Patient', 'skriver', { flow: 'forward' }),
  ],
});

export const samples: Readonly<Record<string, Picture>> = {
  samband,
  sambandDeep,
  sambandDown,
  sambandDark,
  skikt,
  skiktBare,
  skiktBands,
  roller,
  rollerLinked,
  empty,
  hostile,
  archimate,
};
