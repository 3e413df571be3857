/** What every object of a made-up project refers to: organisations, common components and their agreements. */
import { type Thing, thing } from './model.ts';

/** The file that every other file refers to. */
export const SHARED_FILE = 'gemensamt';
/** How many elements it declares. */
export const SHARED_SIZE = 50;

const UNIT_NAMES = [
  'Digitalisering',
  'Driftenheten',
  'Infrastruktur',
  'Informationssäkerhet',
  'Ekonomi',
  'Upphandlingsenheten',
  'Personal',
  'Primärvården',
  'Specialistvården',
  'Psykiatrin',
  'Tandvården',
  'Folkhälsan',
  'Kollektivtrafiken',
  'Kulturförvaltningen',
  'Regionarkivet',
  'Fastighetsenheten',
];

/** Units of the region that hold roles and own information. The first is referred to by every object. */
export const UNITS: readonly string[] = UNIT_NAMES;

export const SUPPLIERS: readonly string[] = [
  'NordiskaSystem',
  'Vårddata',
  'Molnverket',
  'Integrationsbolaget',
  'Driftpartner',
  'Kodhuset',
];

/** Components that anyone may depend on, and the agreement that says so. */
export const COMMON: readonly string[] = [
  'Katalogtjänst',
  'Personregister',
  'Inloggning',
  'Tjänsteplattform',
];
export const COMMON_AGREEMENT = 'Grundavtal';

export const COMMON_INFORMATION: readonly string[] = [
  'Personuppgifter',
  'Organisationsuppgifter',
  'Behörigheter',
];

/** The element that the shared file begins with. */
export const REGION = 'Regionen';

const COMPONENT_TYPES = ['katalog', 'register', 'identitetstjänst', 'integrationsplattform'];

export function sharedThings(): readonly Thing[] {
  const region = thing('organisation', REGION, {
    title: 'Region Exempel',
    facts: [
      ['typ', 'region'],
      ['syfte', '"Ansvarar för hälso- och sjukvård, kollektivtrafik och regional utveckling"'],
    ],
    parts: UNITS.map((name) => thing('enhet', name, { facts: [['syfte', `"Sköter det som rör ${name}"`]] })),
  });
  const suppliers = SUPPLIERS.map((name) =>
    thing('organisation', name, { title: `${name} AB`, facts: [['typ', 'leverantör']] }),
  );
  const information = COMMON_INFORMATION.map((name) =>
    thing('information', name, {
      facts: [
        ['klassning', 'K3, R3, T2'],
        ['personuppgifter', 'ja'],
        ['ägare', 'Informationssäkerhet'],
      ],
    }),
  );
  const agreement = thing('avtal', COMMON_AGREEMENT, {
    title: 'Överenskommelse om gemensamma grundtjänster',
    facts: [
      ['typ', 'överenskommelse'],
      ['parter', 'Digitalisering, Driftenheten'],
      ['omfattar', COMMON.join(', ')],
      ['status', 'gällande'],
      ['giltighet', '2024-01-01..2098-12-31'],
    ],
  });
  const processing = thing('avtal', 'Biträdesavtal', {
    title: 'Behandling av personuppgifter',
    facts: [
      ['typ', 'personuppgiftsbiträdesavtal'],
      ['parter', [UNITS[0], ...SUPPLIERS].join(', ')],
      ['status', 'gällande'],
      ['giltighet', '2024-01-01..2098-12-31'],
    ],
  });
  const base = thing('förvaltningsobjekt', 'Grundtjänster', {
    title: 'Gemensamma grundtjänster',
    facts: [['syfte', '"Katalog, inloggning och integration åt alla andra objekt"']],
    roles: [
      ['objektägare', 'Digitalisering'],
      ['objektägareIT', 'Digitalisering'],
      ['förvaltningsledare', 'Driftenheten'],
      ['förvaltningsledareIT', 'Driftenheten'],
    ],
    parts: [
      ...COMMON.map((name, index) =>
        thing('komponent', name, {
          facts: [
            ['typ', COMPONENT_TYPES[index % COMPONENT_TYPES.length] ?? 'system'],
            ['ursprung', 'standardsystem'],
            ['leverantör', SUPPLIERS[index % SUPPLIERS.length] ?? ''],
            ['livscykel', 'drift från 2015-01-01'],
          ],
        }),
      ),
      thing('miljö', 'Gemensam', {
        parts: [
          thing('nod', 'Kluster', {
            facts: [
              ['antal', '2'],
              ['kör', COMMON.join(', ')],
              ['redundans', 'kluster'],
            ],
          }),
        ],
      }),
    ],
  });
  const things = [region, ...suppliers, ...information, agreement, processing, base];
  const municipalities =
    SHARED_SIZE - 1 - UNITS.length - SUPPLIERS.length - information.length - 3 - COMMON.length - 2;
  return [
    ...things,
    ...Array.from({ length: municipalities }, (_, index) =>
      thing('organisation', `Kommun${index + 1}`, { facts: [['typ', 'kommun']] }),
    ),
  ];
}
