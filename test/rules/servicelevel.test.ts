import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const on = (rule: string): CheckOptions => ({ severities: { [rule]: 'warning' } });

const plain = ({ message }: Finding): string => message.sv.replaceAll('\u00A0', ' ');

function said(text: string, options: CheckOptions): string[] {
  return expectFindings(text, options).map(plain);
}

const THING = 'enhet Drift\nkomponent K { förvaltare Drift }\n';

describe('servicelevel/count-times-duration-exceeds-cap', () => {
  const RULE = 'servicelevel/count-times-duration-exceeds-cap';

  test('priorities that exceed the cap of their level, or their own', () => {
    expect(
      said(
        `${THING}
servicenivå N "Nivån" för K {
  feltid 10 h/år
  prioritet A "Hög" { åtgärdas 2 h "8–17", 4 h "övrig tid"  högst 4/år }
//                                                                ^^^^ ${RULE}
  prioritet B { åtgärdas 30 min  högst 2/månad }
//                                     ^^^^^^^ ${RULE}
  prioritet C { åtgärdas 30 min  högst 20/år }
  prioritet D { åtgärdas 1 h  högst 5/år  feltid 4 h/år }
//                                  ^^^^ ${RULE}
  prioritet E { åtgärdas 20 h  högst 5/år  feltid 100 h/år }
}
`,
        on(RULE),
      ),
    ).toEqual([
      '”Hög” i Nivån: 4/år × 4 h (övrig tid) = 16 h/år, 6 h/år mer än feltiden 10 h/år.',
      '”B” i Nivån: 12 × 2/månad × 30 min = 12 h/år, 2 h/år mer än feltiden 10 h/år.',
      '”D” i Nivån: 5/år × 1 h = 5 h/år, 1 h/år mer än feltiden 4 h/år.',
    ]);
  });

  test('priorities that exceed the cap together, also in English', () => {
    const [finding] = expectFindings(
      `${THING}
servicelevel N for K {
  downtime 10 h/year
//         ^^^^^^^^^ ${RULE}
  priority A { fixedwithin 2 h  atmost 3/year }
  priority B { fixedwithin 1 h  atmost 5/year }
  priority C { fixedwithin unknown  atmost 100/year }
  priority D { fixedwithin 90 h  atmost 1/year  downtime 90 h/year }
}
`,
      on(RULE),
    );
    expect(finding?.message.en.replaceAll('\u00A0', ' ')).toBe(
      'N: 3/year × 2 h + 5/year × 1 h = 11 h/year, 1 h/year more than the downtime 10 h/year.',
    );
  });

  test('uncertain figures within their rounding, unknown ones and other rates', () => {
    expectFindings(
      `${THING}
servicenivå N för K { feltid 10 h/år
  prioritet A { åtgärdas 3 h osäkert  högst 4/år }
  prioritet B { åtgärdas okänd  högst 4/år }
  prioritet C { åtgärdas 1 månad  högst 4/år }
}
servicenivå M för K { feltid 10 h  prioritet A { åtgärdas 3 h  högst 4/år } }
servicenivå O för K { feltid okänd  prioritet A { åtgärdas 3 h  högst 4/år } }
servicenivå P för K { feltid 10 h/år  prioritet A { åtgärdas 3 h  högst okänd }  prioritet B }
`,
      on(RULE),
    );
  });
});

describe('servicelevel/start-after-deadline', () => {
  const RULE = 'servicelevel/start-after-deadline';

  test('work that begins after the fault is to be fixed', () => {
    expect(
      said(
        `${THING}
servicenivå N "Nivån" för K {
  prioritet A { påbörjas 18 h  åtgärdas 10 h }
//                       ^^^^ ${RULE}
  prioritet B { påbörjas 1 dag  åtgärdas 10 h "8–17", 30 h "övrig tid" }
//                       ^^^^^ ${RULE}
  prioritet C { påbörjas 2 h "8–17", 8 h "övrig tid"  åtgärdas 4 h "8–17", 8 h "övrig tid" }
  prioritet D { påbörjas 10.4 h osäkert  åtgärdas 10 h osäkert }
  prioritet E { påbörjas okänd  åtgärdas 10 h }
  prioritet F { påbörjas 10 h  åtgärdas okänd }
  prioritet G { påbörjas 1 månad  åtgärdas 10 h }
}
`,
        on(RULE),
      ),
    ).toEqual([
      '”A” i Nivån: arbetet påbörjas inom 18 h, men felet ska vara åtgärdat inom 10 h, 8 h tidigare.',
      '”B” i Nivån: arbetet påbörjas inom 1 dag, men felet ska vara åtgärdat inom 10 h (8–17), 14 h tidigare.',
    ]);
  });

  test('what is added in another file is told of there', () => {
    expectFindings(
      `
// @file a.ea
komponent K
servicenivå N för K { prioritet A { åtgärdas 10 h } }
// @file b.ea
extend N.A { startedwithin 18 h }
//                         ^^^^ ${RULE}
`,
      { severities: { [RULE]: 'warning' } },
    );
  });
});

describe('servicelevel/incomplete', () => {
  const RULE = 'servicelevel/incomplete';

  test('what priorities and levels leave out', () => {
    expect(
      said(
        `${THING}
sort Snabb { utvidgar prioritet  påbörjas 1 h }
servicenivå N "Nivån" för K {
  servicetid okänd
  prioritet A
//          ^ ${RULE}
  prioritet B { påbörjas 1 h  åtgärdas okänd }
  prioritet C : Snabb { åtgärdas 2 h }
  prioritet D
}
servicenivå M för K { prioritet A { påbörjas 1 h  åtgärdas 2 h } }
//          ^ ${RULE}
servicenivå O för K { tillgänglighet 99 % }
//          ^ ${RULE}
servicenivå P för K
//          ^ ${RULE}
servicenivå Q för K { svarstid 60 s }
servicenivå R för K { tillgänglighet okänd }
// @file b.ea
utöka N.D { påbörjas 1 h  åtgärdas 2 h }
`,
        on(RULE),
      ),
    ).toEqual([
      "”A” i Nivån säger inget om 'påbörjas' och 'åtgärdas'.",
      "M säger inget om 'servicetid'.",
      "O säger inget om 'servicetid'.",
      "P säger inget om 'servicetid'.",
    ]);
  });

  test.each([
    ['servicenivå N för K { servicetid okänd  prioritet A }', 'A {\n  påbörjas okänd  åtgärdas okänd\n}'],
    ['servicelevel N for K', 'servicehours unknown'],
  ])('says that it is not known: %s', (text, expected) => {
    const { files, findings } = fixed(`${text}\ncomponent K\nobject O { manages K }\n`, RULE, on(RULE));
    expect(files.get('main.ea')?.replace(/\s+/g, ' ')).toContain(expected.replace(/\s+/g, ' '));
    expect(findings.filter((it) => it.startsWith('servicelevel'))).toEqual([]);
  });
});

describe('servicelevel/missing', () => {
  const RULE = 'servicelevel/missing';
  const options: CheckOptions = {
    severities: { [RULE]: 'warning', 'agreement/missing': 'off', 'dependency/retired-target': 'off' },
    today: '2026-11-22',
  };

  test('what others use', () => {
    expect(
      said(
        `
organisation Andra
enhet Vi {
  komponent K { -> A  -> B  -> C  -> D  -> E  -> F.Yta  -> G  -> H.I }
  komponent Eget
}
enhet De {
  komponent A "Katalogen"
//          ^ ${RULE}
  komponent B { livscykel avvecklad }
  komponent C { livscykel drift från 2027-01-01 }
  komponent D { servicenivå Egen { servicetid okänd } }
  komponent E
  komponent F { gränssnitt Yta }
//          ^ ${RULE}
  komponent G { kunder Andra  livscykel drift }
//          ^ ${RULE}
  komponent H { komponent I }
  komponent J
}
komponent L { förvaltare okänd  -> De.A }
servicenivå N för K, E { servicetid okänd }
servicenivå M för De.H { servicetid okänd }
`,
        options,
      ),
    ).toEqual([
      'Katalogen används av K men har ingen servicenivå.',
      'F används av K men har ingen servicenivå.',
      'G används av Andra och K men har ingen servicenivå.',
    ]);
  });

  test('nothing without service levels, and nothing about what is told of as weaker', () => {
    expectFindings('enhet Vi { komponent K { -> A } }\nenhet De { komponent A }\n', options);
    expectFindings(
      `
enhet Vi { komponent K { -> A { kritikalitet hård } } }
enhet De { komponent A }
servicenivå N för K { servicetid okänd }
`,
      options,
    );
  });

  test('adds a level to fill in', () => {
    const text =
      'unit Us { component K { -> A } }\nunit Them { component A }\nservicelevel N for K { servicehours unknown }\n';
    const { files, findings } = fixed(text, RULE, {
      ...options,
      severities: { ...options.severities, 'servicelevel/incomplete': 'warning' },
    });
    expect(files.get('main.ea')).toContain('servicelevel Level { servicehours unknown }');
    expect(findings).toEqual([]);
  });
});

describe('servicelevel/test-faster-than-production', () => {
  const RULE = 'servicelevel/test-faster-than-production';
  const WORLD = `${THING}miljö Produktion\nmiljö Labb { typ test }\norganisation L\norganisation M\n`;

  test('times, downtime and availability', () => {
    expect(
      said(
        `${WORLD}
servicenivå P för K i Produktion { informeras 30 min  tillgänglighet 99 %  feltid 10 h/år
  prioritet Medel { påbörjas 8 h  åtgärdas 48 h }
  prioritet Kritisk { åtgärdas 2 h "8–17", 4 h "övrig tid" }
}
servicenivå T för K i Labb { informeras 4 h  tillgänglighet 99.5 %  feltid 1 h/månad
//                                                          ^^^^^^ ${RULE}
  prioritet medel { påbörjas 8 h  åtgärdas 24 h osäkert }
//                                         ^^^^^^^^^^^^ ${RULE}
  prioritet Kritisk { åtgärdas 3 h, 3 h "övrig tid" }
//                                  ^^^^^^^^^^^^^^^ ${RULE}
}
`,
        on(RULE),
      ),
    ).toEqual([
      'T lovar mer än P: tillgänglighet 99,5 % i Labb mot 99 % i produktion, 0,5 % bättre.',
      '”medel” i T lovar mer än ”Medel” i P: åtgärdas inom 24 h (osäkert) i Labb mot 48 h i produktion, 24 h bättre.',
      '”Kritisk” i T lovar mer än ”Kritisk” i P: åtgärdas inom 3 h (övrig tid) i Labb mot 4 h (övrig tid) i produktion, 1 h bättre.',
    ]);
  });

  test('other suppliers, types and things, and what is unknown, are not compared', () => {
    expectFindings(
      `${WORLD}
komponent O { förvaltare Drift }
servicenivå P för K i Produktion { typ drift  leverantör L  svarstid 60 s  informeras okänd }
servicenivå T1 för K i Labb { typ användarstöd  leverantör L  svarstid 50 s }
servicenivå T2 för K i Labb { typ drift  leverantör M  svarstid 50 s }
servicenivå T3 för O i Labb { typ drift  leverantör L  svarstid 50 s }
servicenivå T4 för K i Labb, Produktion { typ drift  leverantör L  svarstid 50 s }
servicenivå T5 för K i Labb { typ drift  leverantör L  informeras 1 min  svarstid 60.4 s osäkert }
`,
      on(RULE),
    );
  });
});

describe('servicelevel/support-hours-gap', () => {
  const RULE = 'servicelevel/support-hours-gap';

  test('support that closes before what it supports', () => {
    expect(
      said(
        `${THING}
komponent Desk { typ stödtjänst  förvaltare Drift }
komponent L { förvaltare Drift  skikt S { -> Desk }  -> K }
komponent M { förvaltare Drift  -> Desk }
servicenivå Första "Första linjen" för Desk { servicetid "måndag–torsdag 7–17.30, fredag 7–16" }
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${RULE}
servicenivå NL för L { servicetid "vardagar 8–17" }
servicenivå NM för M { servicetid "vardagar 8–16.30" }
servicenivå NK för K { servicetid "vardagar 8–16"  supporttid "vardagar 9–16.30" }
//                                                            ^^^^^^^^^^^^^^^^^^ ${RULE}
`,
        on(RULE),
      ),
    ).toEqual([
      'Första linjen ger stöd måndag–torsdag 7–17.30, fredag 7–16, men L har servicetid vardagar 8–17: det fattas fredag 16.00–17.00, 1 h i veckan.',
      'NK ger stöd vardagar 9–16.30, men L har servicetid vardagar 8–17: det fattas måndag–fredag 08.00–09.00, 16.30–17.00, 7 h 30 min i veckan.',
    ]);
  });

  test('unknown and unreadable hours are not compared', () => {
    expectFindings(
      `${THING}
servicenivå A för K { servicetid okänd  supporttid "vardagar 9–16" }
servicenivå B för K { servicetid "dygnet runt"  supporttid okänd }
servicenivå C för K { servicetid "kontorstid"  supporttid "vardagar 9–16" }
servicenivå D för K { servicetid "dygnet runt" osäkert  supporttid "vardagar 9–16" }
servicelevel E for K { servicehours "weekdays 8–17"  supporthours "24/7" }
`,
      on(RULE),
    );
  });
});

describe('servicelevel/weaker-than-dependant', () => {
  const RULE = 'servicelevel/weaker-than-dependant';
  const WORLD = `
enhet Drift
komponent A "Journal" { förvaltare Drift  skikt S { -> B.Yta { kritikalitet hård } } }
komponent B "Katalog" { förvaltare Drift  gränssnitt Yta  -> C { kritikalitet hård } }
komponent C "Lager" { förvaltare Drift }
`;

  test('availability and downtime along a chain, which is the path', () => {
    const findings = expectFindings(
      `${WORLD}
servicenivå NA för A { tillgänglighet 99.9 %  feltid 5 h/år }
servicenivå NB för B { tillgänglighet 99.95 % }
servicenivå NC för C { tillgänglighet 99.5 %  feltid 1 h/månad }
//                                    ^^^^^^ ${RULE}
//                                                   ^^^^^^^^^ ${RULE}
`,
      on(RULE),
    );
    expect(findings.map(plain)).toEqual([
      'Katalog → Lager (hårt beroende): Katalog lovar tillgänglighet 99,95 %, men Lager bara tillgänglighet 99,5 %, 0,45 procentenheter mindre.',
      'Journal → Katalog → Lager (hårt beroende): Journal lovar högst 5 h/år feltid, men Lager bara högst 1 h/månad feltid, 7 h mer om året.',
    ]);
    expect(findings[1]?.path?.map(({ message }) => message.en.replaceAll('\u00A0', ' '))).toEqual([
      'Journal: at most 5 h/year of downtime',
      'Katalog',
      'Lager: at most 1 h/month of downtime',
    ]);
  });

  test('the time to fix in priorities of the same name, and service hours', () => {
    expect(
      said(
        `${WORLD}
servicenivå NA för A { servicetid "vardagar 8–17"  prioritet Hög { åtgärdas 2 h "8–17", 4 h "övrig tid" }  prioritet Låg { åtgärdas 2 h } }
servicenivå NB för B { servicetid "vardagar 8–16"  prioritet hög "Kritisk" { åtgärdas 8 h }  prioritet Medel { åtgärdas 8 h } }
//                                ^^^^^^^^^^^^^^^ ${RULE}
//                                                                                    ^^^ ${RULE}
`,
        on(RULE),
      ),
    ).toEqual([
      'Journal → Katalog (hårt beroende): Journal lovar servicetid vardagar 8–17, men Katalog bara servicetid vardagar 8–16, det fattas måndag–fredag 16.00–17.00, 5 h i veckan.',
      'Journal → Katalog (hårt beroende): Journal lovar ”Hög” åtgärdat inom 4 h (övrig tid), men Katalog bara ”Kritisk” åtgärdat inom 8 h, 4 h mer.',
    ]);
  });

  test('somebody else who promises nothing is told of once', () => {
    expect(
      said(
        `
enhet Vi { komponent A { -> B { kritikalitet hård }  -> C { kritikalitet hård } }  komponent C  tjänst T { realiseras A } }
enhet De { komponent B "Katalogen"  komponent D }
//                   ^ ${RULE}
servicenivå NA för Vi.A { tillgänglighet 99 %  feltid 10 h/år }
servicenivå NT för Vi.T { tillgänglighet 99 % }
`,
        { severities: { [RULE]: 'warning', 'agreement/missing': 'off' } },
      ),
    ).toEqual([
      'A → Katalogen (hårt beroende): A lovar tillgänglighet 99 %, men för Katalogen finns ingen servicenivå.',
    ]);
  });

  test('soft dependencies, test environments, unknown and rounded promises are no chain', () => {
    expectFindings(
      `
enhet Drift
miljö Test
komponent A { förvaltare Drift  -> B { kritikalitet mjuk }  -> C  -> D { kritikalitet hård }  -> E { kritikalitet hård } }
komponent B { förvaltare Drift }
komponent C { förvaltare Drift }
komponent D { förvaltare Drift }
komponent E { förvaltare Drift  -> A { kritikalitet hård } }
servicenivå NA för A { tillgänglighet 99.9 % }
servicenivå NB för B, C { tillgänglighet 99 % }
servicenivå ND för D { tillgänglighet okänd }
servicenivå ND2 för D i Test { tillgänglighet 90 % }
servicenivå ND3 för D { tillgänglighet 99 % }
servicenivå NE för E { tillgänglighet 99.9 % osäkert }
servicenivå NF för E i Test { tillgänglighet 99.99 % }
`,
      { severities: { [RULE]: 'warning', 'dependency/cycle': 'off' } },
    );
  });

  test('services, what is hard by itself, and chains across files, in English', () => {
    const [first, second] = expectFindings(
      `
// @file a.ea
unit Ops { service T { composedof K } component K }
servicelevel NT for Ops.T { availability 99.9 % }
// @file b.ea
extend Ops.K { -> Ops.D }
extend Ops { component D { criticality hard } }
servicelevel ND for Ops.D { availability 99.8 % }
//                                       ^^^^^^ ${RULE}
servicelevel NK for Ops.K { availability 99.85 % }
//                                       ^^^^^^^ ${RULE}
`,
      on(RULE),
    );
    expect([first, second].map((it) => it?.message.en.replaceAll('\u00A0', ' '))).toEqual([
      'T → K → D (hard dependency): T promises availability 99.9 %, but D only availability 99.8 %, 0.1 percentage points less.',
      'T → K (hard dependency): T promises availability 99.9 %, but K only availability 99.85 %, 0.05 percentage points less.',
    ]);
  });
});
