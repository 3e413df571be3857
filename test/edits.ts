/** A small project, and edits of it at random: broken text, names that come and go, and additions across files. */
import fc from 'fast-check';

/** A small project where most rules have something to say, and files that have much to do with each other. */
export const PROJECT: readonly (readonly string[])[] = [
  [
    'organisation SLSO "Stockholms läns sjukvårdsområde" {',
    '  enhet Drift { sida it }',
    '  enhet EKF',
    '}',
    'roll Sakkunnig : objektspecialist { krävs ja }',
    'avtal Samarbete { omfattar WebCare, PU }',
    'avtal Driftavtal { parter SLSO }',
  ],
  [
    'förvaltningsobjekt SVO "Samverkan" {',
    '  förvaltar Utanför',
    '  roller {',
    '    objektägare SLSO',
    '    objektägareIT vakant',
    '    förvaltningsledare Drift',
    '    Sakkunnig "Kommun" vakant',
    '  }',
    '  komponent WebCare {',
    '    skikt Presentation { -> Logik }',
    '    skikt Logik { -> Datalagring }',
    '    skikt Datalagring { -> EK hämtar }',
    '    -> EK autentiserar { kritikalitet hård  enligt saknas }',
    '    -> PU hämtar',
    '    -> IdP hämtar',
    '    -> ListOn { enligt Driftavtal }',
    '  }',
    '}',
  ],
  [
    'komponent EK { förvaltare EKF }',
    'komponent PU { förvaltare Drift',
    '  -> EK',
    '}',
    'komponent ListOn { leverantör SLSO }',
    'komponent Utanför { -> SVO.WebCare }',
    'komponent IdP { förvaltare Nyenhet }',
    'servicenivå Nivå för SVO.WebCare {',
    '  servicetid "vardagar 8–17"  tillgänglighet 99.9 %  feltid 5 h/år',
    '  prioritet Hög { påbörjas 4 h  åtgärdas 2 h  högst 4/år }',
    '}',
    'servicenivå EKNivå för EK { servicetid "vardagar 8–16"  tillgänglighet 99 %  prioritet Hög }',
  ],
  [
    'utöka SVO.WebCare {',
    '  skikt Extra { ordning 1 -> Datalagring }',
    '  ursprung egenutvecklad',
    '}',
    'utöka SVO { roller { förvaltningsledareIT Drift } }',
    'utöka EK { -> PU }',
    '// ea-ignore governance/vacant-role: rekrytering pågår',
    'objektfamilj Vård { roller { driftansvarig vakant } }',
    'forum Råd { sammankallande Sakkunnig }',
    'förvaltningsprodukt Svar',
    'förvaltningsplan Plan för Vård { period 2012-01..2012-12 }',
    'förvaltningsplan Nästa för Vård {',
    '  period 2013-02..2013-12  dagpris 10 kr',
    '  summa 41 kr, 20 kr "VM", 25 kr "VU"',
    '  behov Ute { ingår nej }',
    '  behov Inne',
    '  mål Rad { klass VM  möter Ute  itnära 2 persondagar  summait 30 kr }',
    '  mål Ny { klass VU  verksamhetsnära 15 kr }',
    '  mål Oklassat',
    '  finansiering Pengar { belopp 10 kr  andel 4 kr hos SLSO }',
    '}',
    'regel Direkt "Inget direkt" { allvar fel  förbjud komponent och inte under SVO mot PU eller -> EK }',
    'regel Ansvar { kräv komponent [förvaltare finns], förvaltningsobjekt [Sakkunnig finns] }',
    'avtal Tjänster { status osignerat  giltighet 2024-01..2025-12  daterat 2024-01  avtal Inre { daterat 2025-01 } }',
    'avtal Snart { giltighet 2024-01-01..2026-12-31  underordnad Tjänster }',
    'process Flöde { steg Ett { slut "nej" } steg Två { nummer 2 } steg Tre "Tre" }',
    'princip Princip',
    'information Uppgift { källsystem EK, PU }',
    'EK -> PU hämtar Uppgift { via WebCare  tjänstekontrakt "Svar 1" }',
    'förmåga Planera { stöds EK hos SLSO, PU hos Drift }',
    'tjänst Svar { realiseras PU  pris 1 kr }',
    'tjänst Fråga',
    'servicenivå Nivå för Svar',
  ],
];

const NAMES = [
  'SLSO',
  'Drift',
  'EKF',
  'EK',
  'PU',
  'ListOn',
  'WebCare',
  'SVO',
  'Logik',
  'Sakkunnig',
  'Nytt',
  'hämtar',
];
const STATEMENTS = [
  'komponent Nytt { -> EK }',
  'enhet Drift',
  'enhet Nyenhet',
  '-> EK',
  'EK -> WebCare',
  'utöka EK { förvaltare SLSO }',
  'förvaltningsobjekt Nytt { förvaltar EK, PU }',
  'roll objektägare { krävs nej }',
  'avtal Nytt { omfattar SVO, EK }',
  'utöka SVO { komponent Inne { skikt A { -> B } skikt B } }',
  'kompnent Fel { x }',
  'skikt Datalagring { -> Presentation }',
  'roller { itSpecialist Drift }',
  '// ea-ignore agreement/missing: beslutat',
  'verb hämtar',
  'utöka WebCare { skikt Tillagt { alias Lagt } }',
  'utöka Tillagt { skikt Innerst }',
  'utöka Nytt { utöka EK { skikt Djupt } }',
  'roll Ledare : objektägare',
  'roll objektägare : Ledare',
  'avtal Ring { bilagatill Samarbete }',
  'utöka Råd { medlemmar SLSO }',
  'utöka Tjänster { underordnad Snart }',
  'utöka Ett { -> Två }',
  'utöka Flöde { ägare Drift  utförs Drift }',
  'utöka SLSO { sida it }',
  'förvaltningsplan Nytt { beslutas Råd  finansiering Del { betalas EKF } }',
  'komponent PU { alias EKF }',
  'regel Fler { kräv komponent mot EK med [verb = hämtar] }',
  'utöka Direkt { förbjud #x }',
  'regel Trasig { kräv komponent, #z [rto finns] underkänns "komponent A" }',
  'regel Tom',
  'utöka EK { #x, #y }',
  'förbjud WebCare.** mot komponent [förvaltare = Drift] ->',
  '// ea-ignore Direkt: beslutat',
  'vy Direkt { visa EK }',
  'utöka SVO { närliggande EK }',
  'förmåga Nytt { stöds ListOn }',
  'information Nytt { klassning K3  personuppgifter ja }',
  '{',
  '}',
  '"',
  '',
];

interface Edit {
  readonly file: number;
  readonly line: number;
  readonly what: 'insert' | 'delete' | 'rename' | 'empty';
  readonly statement: string;
  readonly from: string;
  readonly to: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(PROJECT.length - 1),
  line: fc.nat(20),
  what: fc.constantFrom('insert', 'insert', 'delete', 'delete', 'rename', 'rename', 'empty'),
  statement: fc.constantFrom(...STATEMENTS),
  from: fc.constantFrom(...NAMES),
  to: fc.constantFrom(...NAMES),
});

export function apply(
  lines: readonly string[],
  { line, what, statement, from, to }: Edit,
): readonly string[] {
  const at = line % (lines.length + 1);
  switch (what) {
    case 'insert':
      return lines.toSpliced(at, 0, statement);
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'rename':
      return lines.map((text, index) => (index % 3 === line % 3 ? text.replaceAll(from, to) : text));
    case 'empty':
      return line === 0 ? [] : lines;
  }
}

/** Files come in another order than their texts. */
export const uri = (file: number): string => `file:///${'dcab'[file]}.ea`;
