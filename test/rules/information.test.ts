import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const on = (...rules: readonly string[]): CheckOptions => ({
  severities: Object.fromEntries(rules.map((rule) => [`information/${rule}`, 'warning' as const])),
});

describe('information/unclassified', () => {
  test('names what is lacking, in either language', () => {
    const findings = expectFindings(
      `
information Remiss
//          ^^^^^^ information/unclassified
information Svar { classification K2, T1 }
//          ^^^^ information/unclassified
`,
      on('unclassified'),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      { sv: 'Remiss är inte klassad.', en: 'Remiss is not classified.' },
      { sv: 'Svar är inte klassad för riktighet (R).', en: 'Svar is not classified for integrity (R).' },
    ]);
  });

  test('unknown is a statement, a part shares what the whole says, and what is added elsewhere counts', () => {
    expectFindings(
      `
// @file a.ea
information A { klassning okänd }
information B { klassning K1, R1, T1  information Del  information Egen { klassning K3, R3, T3 } }
information C
information Mall { klassning K0, R0, T0 }
information Blankett : Mall
information Hel { klassning okänd  information HelDel }
// @file b.ea
utöka C { klassning K1, R1, T1 }
`,
      on('unclassified'),
    );
  });
});

describe('information/without-owner', () => {
  test('what has no owner, or says that it is missing', () => {
    const [finding] = expectFindings(
      `
information Remiss "Remissen" { information Svar }
//          ^^^^^^ information/without-owner
information Kallelse { ägare saknas }
//                           ^^^^^^ information/without-owner
enhet Drift { komponent Journal { information Plan } }
//                                            ^^^^ information/without-owner
`,
      on('without-owner'),
    );
    expect(finding?.message.sv).toBe('Remissen har ingen ägare.');
  });

  test('an owner, also unknown, a role, or the organisation that it stands in', () => {
    expectFindings(
      `
organisation Regionen { information Plan }
roll Informationsägare
information A { ägare Regionen  information Del }
information B { owner unknown }
information C { ägare Informationsägare }
information D : A
`,
      on('without-owner'),
    );
  });
});

test.each([
  ['unclassified', 'information A\n', 'klassning okänd'],
  ['unclassified', 'information A { owner unknown }\n', 'classification unknown'],
  ['without-owner', 'information A { klassning okänd }\n', 'ägare okänd'],
])('information/%s can be said to be unknown: %j', (rule, text, added) => {
  const after = fixed(text, `information/${rule}`, on(rule));
  expect(after.findings).toEqual([]);
  expect(after.files.get('main.ea')).toContain(added);
});

describe('information/classification-drop', () => {
  test('along an arrow, the way that its verb brings data', () => {
    const findings = expectFindings(`
enhet Drift {
  komponent Journal { godkänd K3 }
  komponent Portal {
    godkänd K2
    -> Journal hämtar Vårdplan
//                    ^^^^^^^^ information/classification-drop
    -> Journal skickar Vårdplan
    -> Journal anropar "frågar"
  }
  komponent Arkiv { -> Portal utbyter Vårdplan }
//                                    ^^^^^^^^ information/classification-drop
}
information Vårdplan { klassning K3, R3, T3 }
`);
    expect(findings[0]?.message.sv).toBe(
      'Vårdplan är klassad K3 men går till Portal, som är godkänd för högst K2.',
    );
    expect(findings[0]?.path?.map(({ message }) => message.sv)).toEqual([
      'Vårdplan: K3',
      'Journal',
      'Portal: K2',
    ]);
  });

  test('over what the arrow passes, and down to what the receiver lies on', () => {
    const findings = expectFindings(`
enhet Drift {
  komponent Journal {
    -> Portal skickar Vårdplan { via Nätet }
//                    ^^^^^^^^ information/classification-drop
    -> Arkiv skickar Vårdplan
//                   ^^^^^^^^ information/classification-drop
  }
  komponent Portal
  komponent Arkiv { skikt Data }
}
nätverk Nätet { approvedfor K1 }
nod Server { kör Arkiv  ligger Hallen }
plats Hallen { godkänd K2 }
information Vårdplan { klassning K3 }
`);
    expect(findings.map(({ message }) => message.sv)).toEqual([
      'Vårdplan är klassad K3 men går till Nätet, som är godkänd för högst K1.',
      'Vårdplan är klassad K3 men går till Hallen, som är godkänd för högst K2 (Journal → Arkiv → Server → Hallen).',
    ]);
  });

  test('where it is stored, in every aspect', () => {
    const [, finding] = expectFindings(`
enhet Drift {
  komponent Journal {
    godkänd K3, R3, T1
    information Vårdplan { klassning K3, R3, T3 }
//                                   ^^ information/classification-drop
  }
  komponent Kassa { godkänd K3, R2, T4 }
}
information Avgift { klassning K2, R4, T2  källsystem Kassa }
//                             ^^ information/classification-drop
`);
    expect(finding?.message.sv).toBe('Avgift är klassad R4 men lagras i Kassa, som är godkänd för högst R2.');
  });

  test('a component that is approved for more than what runs it', () => {
    const [finding] = expectFindings(`
enhet Drift { komponent Journal { godkänd K3, T2 } }
//                                        ^^ information/classification-drop
plattform Databas { kör Journal }
nod Server { kör Databas  godkänd K2, T3 }
`);
    expect(finding?.message.sv).toBe(
      'Journal är godkänd för K3 men ligger på Server, som är godkänd för högst K2 (Journal → Databas → Server).',
    );
  });

  test('levels that are not stated, one good environment of several, and layers of one component are in order', () => {
    expectFindings(`
enhet Drift {
  komponent Journal {
    godkänd K2
    skikt Yta { -> Data skickar Vårdplan }
    skikt Data
  }
  komponent A { -> B skickar Vårdplan }
  komponent B
  komponent C { godkänd okänd }
  komponent D { godkänd K3  ligger Test, Produktion }
  D -> C skickar Okänd, Vårdplan
}
miljö Test { godkänd K0 }
miljö Produktion { godkänd K3 }
information Vårdplan { klassning K3 }
information Okänd { klassning okänd }
`);
  });

  test('other aspects than confidentiality are compared when that is asked for', () => {
    expectFindings(
      `
enhet Drift {
  komponent A { -> B skickar Plan }
//                           ^^^^ information/classification-drop
  komponent B { godkänd K4, R1 }
}
information Plan { klassning K3, R3 }
`,
      { settings: { 'information/classification-drop': { aspects: ['K', 'R'] } } },
    );
  });
});

describe('information/personal-data-without-processor-agreement', () => {
  const options = on('personal-data-without-processor-agreement');

  test('an external party that runs a component with personal data', () => {
    const findings = expectFindings(
      `
// @file a.ea
organisation Regionen {
  komponent Journal {
    driftas Bolaget
//          ^^^^^^^ information/personal-data-without-processor-agreement
    information Vårdplan { personuppgifter ja }
  }
  komponent Portal { -> Journal hämtar Kontakt }
//          ^^^^^^ information/personal-data-without-processor-agreement
  komponent Kassa { leverantör Bolaget }
//                             ^^^^^^^ information/personal-data-without-processor-agreement
  komponent Intern { leverantör Bolaget  driftas Regionen  information X { personuppgifter ja } }
  komponent Tom { driftas Bolaget }
}
organisation Bolaget "Bolaget AB"
nod Server { kör Portal  driftas Bolaget }
information Kontakt { personaldata yes }
information Avgift { personuppgifter ja  källsystem Kassa }
// @file b.ea
avtal Annat { typ personuppgiftsbiträdesavtal  parter Bolaget  omfattar Intern }
avtal Drift { typ driftavtal  parter Regionen, Bolaget  omfattar Journal }
avtal Fel { typ personuppgiftsbiträdesavtal  parter Bolaget  omfattar Portal  status saknas }
//                                                                                   ^^^^^^ agreement/declared-missing
`,
      options,
    );
    expect(findings[0]?.message.sv).toBe(
      'Bolaget AB driftar Journal med personuppgifter (Kontakt och Vårdplan) utan personuppgiftsbiträdesavtal.',
    );
  });

  test('an agreement with the party, an annex of one, a party of its own organisation, and unknown', () => {
    expectFindings(
      `
organisation Regionen {
  enhet Drift
  komponent A { driftas Bolaget  information X { personuppgifter ja } }
  komponent B { driftas Bolaget  information Y { personuppgifter ja } }
  komponent C { driftas Drift  information Z { personuppgifter ja } }
  komponent D { driftas okänd  leverantör Bolaget  information Å { personuppgifter ja } }
  komponent E { driftas Bolaget  information Ä { personuppgifter nej }  information Ö { personuppgifter okänd } }
  komponent F { driftas Grannen.Data  information Ü { personuppgifter ja }  enligt Tredje }
}
organisation Bolaget { typ leverantör }
organisation Grannen { enhet Data }
avtal Första { typ personuppgiftsbiträdesavtal  parter Regionen, Bolaget  omfattar A }
avtal Ram { parter Regionen, Bolaget  omfattar B }
avtal Bilaga { typ personuppgiftsbiträdesavtal  bilagatill Ram }
avtal Tredje { typ personuppgiftsbiträdesavtal }
`,
      options,
    );
  });

  test('where nobody is said to own or manage it, a supplier is external', () => {
    expectFindings(
      `
komponent A { driftas Bolaget  information X { personuppgifter ja } }
//                    ^^^^^^^ information/personal-data-without-processor-agreement
komponent B { driftas Kommunen  information Y { personuppgifter ja } }
organisation Bolaget { typ leverantör }
organisation Kommunen { typ kommun }
`,
      options,
    );
  });
});

describe('information/held-twice', () => {
  const options = on('held-twice');

  test('several masters, and one title in two components', () => {
    const findings = expectFindings(
      `
// @file a.ea
enhet Drift {
  komponent Journal { information Patient "Patienter" }
  komponent Kassa { information Kund "Patienter" }
//                              ^^^^ information/held-twice
}
// @file b.ea
information Avgift { källsystem Kassa, Journal }
//                                     ^^^^^^^ information/held-twice
`,
      options,
    );
    expect(findings.map(({ message }) => message.sv)).toEqual([
      'Patienter finns både i Journal och i Kassa, och inget sägs om var originalet är.',
      'Avgift har flera källsystem: Journal och Kassa.',
    ]);
  });

  test('a master that is named, is unknown, replaces another or is inside another', () => {
    expectFindings(
      `
enhet Drift {
  komponent Journal { information Patient "Patienter"  komponent Del { information P2 "Patienter" } }
  komponent Kassa { information Kund "Patienter" { källsystem Journal } }
  komponent Arkiv { information Gäst "Patienter" { mastersystem unknown } }
}
organisation Norr
organisation Söder
information Avgift { källsystem Kassa till 2020-01-01, Journal från 2020-01-01 }
information Plan { källsystem Journal, Del }
information Lista { källsystem Journal hos Norr, Kassa hos Söder }
`,
      options,
    );
  });
});
