import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

/** The rule on, besides the recommended ones. */
const on = (rule: string): CheckOptions => ({
  severities: { [`agreement/${rule}`]: 'warning' },
  today: '2027-06-01',
});

const ROLES =
  'roller { objektägare SLSO  objektägareIT SLSO  förvaltningsledare SLSO  förvaltningsledareIT SLSO }';

test('an integration across managers needs an agreement', () => {
  const [finding] = expectFindings(`
// @file svo.ea
organisation SLSO
förvaltningsobjekt SVO "Samverkan" {
  ${ROLES}
  komponent WebCare {
    -> EK autentiserar
//     ^^ agreement/missing
    -> Hjälp
    skikt Data { -> EK hämtar }
//                  ^^ agreement/missing
  }
  komponent Hjälp
}
// @file omvärld.ea
enhet EKForvaltningen "Centrala EK-förvaltningen"
komponent EK { förvaltare EKForvaltningen }
`);
  expect(finding?.message.sv).toBe(
    'WebCare → EK saknar avtal: WebCare förvaltas av Samverkan, EK av Centrala EK-förvaltningen.',
  );
});

test('an agreement on the arrow, its interface, or covering both ends will do, and so will unknown', () => {
  expectFindings(`
organisation SLSO
enhet Annan
avtal Drift
avtal Samarbete { omfattar SVO, PU }
förvaltningsobjekt SVO {
  ${ROLES}
  komponent WebCare {
    -> EK { enligt Drift }
    -> EK.Sök hämtar
    -> PU hämtar
    -> ListOn { enligt okänd }
  }
}
komponent EK { förvaltare Annan  gränssnitt Sök { enligt Drift } }
komponent PU { förvaltare Annan }
component ListOn { manager Annan }
`);
});

test('an agreement that covers one end only does not count', () => {
  expectFindings(`
organisation SLSO
enhet Annan
avtal Samarbete { omfattar PU }
enhet Min { komponent WebCare { -> PU } }
//                                 ^^ agreement/missing
komponent PU { förvaltare Annan }
`);
});

test('an agreement said to be missing is that, in either language', () => {
  const [finding] = expectFindings(`
enhet Min { komponent WebCare { -> PU { enligt saknas } -> EK { per missing } } }
//                                             ^^^^^^ agreement/declared-missing
//                                                                  ^^^^^^^ agreement/declared-missing
enhet Annan { komponent PU  komponent EK }
`);
  expect(finding?.message.sv).toBe('Avtal saknas för WebCare → PU.');
});

test('where an end, a manager or the agreement is not found that is the only finding', () => {
  expectFindings(`
enhet Min { komponent WebCare { -> Pu2 } }
//                                 ^^^ name/unresolved
enhet Annan { komponent PU  komponent EK  komponent Lös { förvaltare Anan } }
//                                                                   ^^^^ name/unresolved
Min.WebCare -> PU { enligt Driftavtal }
//                         ^^^^^^^^^^ name/unresolved
Min.WebCare -> EK { enlgt Driftavtal }
//                  ^^^^^ syntax/unknown-word
Min.WebCare -> Lös
`);
});

test('what people do and the business gets is no integration', () => {
  expectFindings(`
enhet Min { komponent WebCare }
organisation Annan { objektverksamhet Vård { aktivitet Kalla { -> WebCare } } }
`);
});

test('an agreement that says of itself that it is missing is named', () => {
  const [finding] = expectFindings(`
avtal Tjänster "Tjänsteöverenskommelsen" { status saknas }
//                                                ^^^^^^ agreement/declared-missing
agreement Other { status unknown }
`);
  expect(finding?.message).toEqual({
    sv: 'Avtalet Tjänsteöverenskommelsen saknas.',
    en: 'The agreement Tjänsteöverenskommelsen is missing.',
  });
});

describe('fixes of missing agreements', () => {
  const text = 'enhet Drift { komponent Journal { -> Katalog } }\nenhet Katalogen { komponent Katalog }\n';

  test('an agreement to fill in, with the managers as parties', () => {
    const { files, findings } = fixed(text, 'agreement/missing');
    expect(files.get('main.ea')).toBe(
      'enhet Drift { komponent Journal { -> Katalog {\n  enligt AvtalJournalKatalog\n} } }\n' +
        'enhet Katalogen { komponent Katalog }\n\n' +
        'avtal AvtalJournalKatalog "Avtal Journal – Katalog" {\n  parter Drift, Katalogen\n  status okänd\n}\n',
    );
    expect(findings).toEqual([]);
  });

  test('or the statement that it is missing, or not known', () => {
    expect(fixed(text, 'agreement/missing', {}, 1).findings).toEqual([
      'agreement/declared-missing: Avtal saknas för Journal → Katalog.',
    ]);
    expect(fixed(text, 'agreement/missing', {}, 2).findings).toEqual([]);
  });

  test('one that was said to be missing becomes a draft, under a name that is free, in English too', () => {
    const { files, findings } = fixed(
      `
unit Drift { component 'My journal' { -> Katalog { per missing } } }
unit Other { component Katalog { manager unknown } }
agreement AgreementMyjournalKatalog`,
      'agreement/declared-missing',
    );
    expect(files.get('main.ea')).toContain('{ per AgreementMyjournalKatalog2 }');
    expect(files.get('main.ea')).toMatch(
      /\n\nagreement AgreementMyjournalKatalog2 "Agreement My journal – Katalog" \{\n {2}parties unknown\n {2}status draft\n\}\n$/,
    );
    expect(findings).toEqual([]);
  });
});

test('what is unsigned or a draft', () => {
  const [unsigned, draft] = expectFindings(
    `
// @file a.ea
avtal A "Samverkan" { status osignerat }
//                           ^^^^^^^^^ agreement/unsigned
agreement B { status draft }
//                   ^^^^^ agreement/unsigned
avtal C { status gällande }
avtal D { status okänd }
avtal E
avtal F
//    ^ agreement/unsigned
// @file b.ea
utöka F { status osignerat }
`,
    on('unsigned'),
  );
  expect(unsigned?.message.sv).toBe('Avtalet Samverkan är inte undertecknat.');
  expect(draft?.message.en).toBe('The agreement B is a draft.');
});

describe('expired', () => {
  test('validity that is over, unless the agreement says so itself', () => {
    const [first] = expectFindings(
      `
avtal A { giltighet 2024-01-01..2027-05-31  status gällande }
//                  ^^^^^^^^^^^^^^^^^^^^^^ agreement/expired
avtal B { giltighet 2024-01..2027-05  }
//                  ^^^^^^^^^^^^^^^^ agreement/expired
avtal C { giltighet 2024-01..2027-06 }
avtal D { giltighet 2024-01-01..2027-06-01 }
avtal E { giltighet 2024-01..2024-12  status upphört }
agreement F { validity unknown }
`,
      on('expired'),
    );
    expect(first?.message).toEqual({
      sv: 'Avtalet A gällde till 2027-05-31, men sägs gälla.',
      en: 'The agreement A was valid until 2027-05-31, but is said to be in force.',
    });
  });

  test('without a date nothing has ended', () => {
    expectFindings('avtal A { giltighet 2024-01-01..2027-05-31 }\n', {
      severities: { 'agreement/expired': 'warning' },
    });
  });

  test('what still goes by an agreement that is said to have expired', () => {
    const findings = expectFindings(
      `
organisation Region
enhet Annan { komponent PU }
avtal Gammalt { status upphört }
//                     ^^^^^^^ agreement/expired
enhet Min { komponent A { -> PU { enligt Gammalt } } }
//                                       ^^^^^^^ agreement/expired
objektfamilj Vård { roller { driftansvarig Region enligt Gammalt } }
//                                                       ^^^^^^^ agreement/expired
finansiering Avgift { enligt Gammalt }
`,
      on('expired'),
    );
    expect(findings.map(({ message }) => message.sv)).toEqual([
      'Avtalet Gammalt har upphört, men Avgift hänvisar till det.',
      'A → PU går enligt Gammalt, som har upphört.',
      'Driftansvarig är tillsatt enligt Gammalt, som har upphört.',
    ]);
  });

  test('the fix says that it has expired, in place of what was said', () => {
    const stated = fixed(
      'avtal A { giltighet 2024-01..2026-12  status gällande }\n',
      'agreement/expired',
      on('expired'),
    );
    expect(stated.files.get('main.ea')).toBe('avtal A { giltighet 2024-01..2026-12  status upphört }\n');
    expect(stated.findings).toEqual([]);
    const silent = fixed('agreement A { validity 2024-01..2026-12 }\n', 'agreement/expired', on('expired'));
    expect(silent.files.get('main.ea')).toBe('agreement A { validity 2024-01..2026-12  status expired }\n');
    expect(silent.findings).toEqual([]);
    expect(() =>
      fixed(
        'avtal A { giltighet 2024-01..2026-12 }\nfinansiering F { enligt A }\n',
        'agreement/expired',
        on('expired'),
      ),
    ).toThrow('no fix');
  });
});

test('what expires within the days that are set', () => {
  const text = `
avtal A { giltighet 2024-01-01..2027-06-01 }
//                  ^^^^^^^^^^^^^^^^^^^^^^ agreement/expiring-soon
agreement B { validity 2024-01..2027-08 }
avtal C { giltighet 2024-01..2027-06  status upphört }
avtal D { giltighet 2024-01-01..2027-05-31 }
avtal E { giltighet okänd }
`;
  const options = on('expiring-soon');
  expectFindings(text, { ...options, settings: { 'agreement/expiring-soon': { days: 90 } } });
  const [first, second] = expectFindings(
    text.replace('avtal C', '//                     ^^^^^^^^^^^^^^^^ agreement/expiring-soon\navtal C'),
    { ...options, settings: { 'agreement/expiring-soon': { days: 91 } } },
  );
  expect(first?.message.sv).toBe('Avtalet A gäller bara till 2027-06-01, inom 91 dagar.');
  expect(second?.message.en).toBe('The agreement B is valid only until 2027-08, within 91 days.');
});

describe('party-missing', () => {
  const options = on('party-missing');

  test('fewer than two parties', () => {
    const text = `
organisation Region
organisation Annan
avtal Ingen
//    ^^^^^ agreement/party-missing
avtal En { parter Region }
//                ^^^^^^ agreement/party-missing
agreement Two { parties Region, Annan }
agreement Unknown { parties unknown }
agreement Partly { parties Region, unknown }
avtal Bilaga { bilagatill Två }
avtal Två { parter Region, Annan  avtal Inre }
avtal Slut { status upphört }
`;
    const [none, one] = expectFindings(text, options);
    expect(none?.message.sv).toBe('Avtalet Ingen nämner inga parter.');
    expect(one?.message.en).toBe('The agreement En has one party only, Region.');
    const { files, findings } = fixed(text, 'agreement/party-missing', options);
    expect(files.get('main.ea')).toContain('avtal Ingen {\n  parter okänd\n}');
    expect(findings).toHaveLength(1);
  });

  test('a manager of an integration that is no party', () => {
    const [finding] = expectFindings(
      `
// @file avtal.ea
organisation Region { enhet Min  enhet Andra }
organisation Leverantör
enhet Utanför
avtal Drift { parter Region, Leverantör }
avtal Bilaga { bilagatill Drift }
avtal Bundet { parter Region, Leverantör  binder Utanför }
avtal Grupp { parter Region, Kommuner }
avtal Okänt { parter Region, okänd }
avtal Täcker { parter Region, Leverantör  omfattar Täckt, Målet }
aktör Kommuner
// @file system.ea
komponent Målet { förvaltare Utanför }
komponent Inom { förvaltare Andra }
komponent Täckt { förvaltare Min  -> Målet }
//                                   ^^^^^ agreement/party-missing
komponent A { förvaltare Min
  -> Målet { enligt Bilaga }
//   ^^^^^ agreement/party-missing
  -> Inom { enligt Drift }
  -> Målet hämtar { enligt Bundet }
  -> Målet skickar { enligt Grupp }
  -> Målet anropar { enligt Okänt }
  -> Målet utbyter { enligt Drift, Bundet }
}
förvaltningsobjekt SVO {
  roller { objektägare okänd  objektägareIT okänd  förvaltningsledare okänd  förvaltningsledareIT okänd }
  komponent B { -> Målet { enligt Drift } }
}
`,
      options,
    );
    expect(finding?.message).toEqual({
      sv: 'Täckt → Målet går enligt Täcker, där Utanför inte är part.',
      en: 'Täckt → Målet goes per Täcker, where Utanför is not a party.',
    });
  });
});

test('an agreement older than what is annexed to it', () => {
  const [finding] = expectFindings(
    `
// @file a.ea
avtal Drift { daterat 2027-03-15  avtal Inre { typ bilaga  daterat 2027-03-16 } }
//                    ^^^^^^^^^^ agreement/older-than-its-annex
avtal Månad { daterat 2027-03 }
avtal Ungefär { daterat 2027-03-15 osäkert }
avtal Okänt { daterat okänd }
avtal Samma { daterat 2027-04-04 }
// @file b.ea
agreement Nivåer { annexto Drift  dated 2027-04 }
avtal M { bilagatill Månad  daterat 2027-03-31 }
avtal U { bilagatill Ungefär  daterat 2027-04-04 }
avtal O { bilagatill Okänt  daterat 2027-04-04 }
avtal S { bilagatill Samma  daterat 2027-04-04 }
`,
    on('older-than-its-annex'),
  );
  expect(finding?.message).toEqual({
    sv: 'Avtalet Drift är daterat 2027-03-15, före bilagan Inre (2027-03-16) och bilagan Nivåer (2027-04).',
    en: 'The agreement Drift is dated 2027-03-15, before the annex Inre (2027-03-16) and the annex Nivåer (2027-04).',
  });
});

describe('precedence in a ring', () => {
  test('begins at the first id, and names the others in order', () => {
    const findings = expectFindings(`
// @file a.ea
styrdokument Strategi { underordnad Plan }
avtal Bilaga { bilagatill Avtal  underordnad Strategi }
// @file b.ea
förvaltningsplan Plan { subordinateto Avtal }
avtal Avtal { underordnad Bilaga, Annat }
//                        ^^^^^^ agreement/circular-precedence
avtal Annat
avtal Själv { underordnad Själv }
//                        ^^^^^ agreement/circular-precedence
`);
    const [ring] = findings;
    expect(ring?.message.sv).toBe('Rangordningen går runt: Avtal → Bilaga → Avtal.');
    expect(ring?.element).toBe('Avtal');
    expect(findings[1]?.message.en).toBe('The precedence goes in a ring: Själv → Själv.');
  });

  test('a longer one, said in another file', () => {
    const [ring] = expectFindings(`
// @file a.ea
avtal A
//    ^ agreement/circular-precedence
avtal C { underordnad A }
// @file b.ea
utöka A { underordnad B }
avtal B { underordnad C }
`);
    expect(ring?.path?.map(({ message }) => message.sv)).toEqual([
      'A är med i ringen',
      'B är med i ringen',
      'C är med i ringen',
      'A är med i ringen',
    ]);
  });

  test('a ring of annexes is told of once, and what is in order not at all', () => {
    expectFindings(`
avtal A { bilagatill B }
//                   ^ name/cyclic
avtal B { bilagatill A }
avtal C { underordnad D }
avtal D
avtal E { bilagatill D  underordnad C, D }
`);
  });
});
