import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

/** What is said, with ordinary spaces. */
function said(text: string, options: CheckOptions = {}): string[] {
  return expectFindings(text, options).map(({ message }) => message.sv.replaceAll('\u00A0', ' '));
}

describe('plan/sum-mismatch', () => {
  test.each([
    [
      'sums of an area by class, and of a plan',
      `
förvaltningsplan P {
  summa 0.3 mnkr, 0.4 mnkr
  //              ^^^^^^^^ plan/sum-mismatch
  område X {
    summait 1 kr "VM", 300 000 kr "VU", 1 kr "annat", 300 000 kr
    //      ^^^^^^^^^ plan/sum-mismatch
    mål A { klass VU  itnära 300 000 kr }
  }
}
`,
    ],
    [
      'person-days and full-time posts',
      `
förvaltningsplan P {
  dagpris 100 kr
  heltid 190 persondagar
  summa 3 persondagar, 4 persondagar, 0.02 heltider, 0.016 heltider, 0.03 heltider
  //                   ^^^^^^^^^^^^^ plan/sum-mismatch
  //                                                                 ^^^^^^^^^^^^^ plan/sum-mismatch
  mål A { itnära 3 persondagar }
}
`,
    ],
    [
      'nothing where something is unknown, or where there are no parts',
      `
förvaltningsplan P {
  summa 6 kr
  mål A { itnära okänd }
  mål B { itnära 5 kr }
}
förvaltningsplan Q { summa 5 kr  område X { summait 5 kr  summa 6 kr } }
förvaltningsplan R { mål A { itnära 2 persondagar  summait 5 kr } }
förvaltningsplan S { summa okänd  mål A { itnära 5 kr } }
`,
    ],
    [
      'sums that are uncertain, within their rounding',
      `
förvaltningsplan P {
  summa 1 200 000 kr osäkert, 1 100 000 kr osäkert, 1.2 mnkr ungefär, 1 200 000 kr
  //                          ^^^^^^^^^^^^^^^^^^^^ plan/sum-mismatch
  //                                                                  ^^^^^^^^^^^^ plan/sum-mismatch
  mål A { itnära 1 234 000 kr }
}
`,
    ],
    [
      'sums that are added from another file, where they stand, in either language',
      `
// @file a.ea
plan P { total 6 SEK  goal G { iteffort 5 SEK } }
//             ^^^^^ plan/sum-mismatch
// @file b.ea
utöka P { summait 7 kr, 5 kr }
//                ^^^^ plan/sum-mismatch
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text);
  });

  test('shows what the parts are', () => {
    expect(
      said(`
förvaltningsplan P {
  heltid 190 persondagar
  summait 60 kr, 1 heltider
//        ^^^^^ plan/sum-mismatch
//               ^^^^^^^^^^ plan/sum-mismatch
  område X { mål A { itnära 10 kr }  mål B { itnära 30 kr } }
  område Y { itnära 19 persondagar  summait 1 kr }
//                                          ^^^^ plan/sum-mismatch
  dagpris 1 kr
}
`),
    ).toEqual([
      'Summan 60 kr (it-sidan) är 1 kr mer än vad delarna ger: 40 kr + 19 kr = 59 kr. Avrundning kan förklara det.',
      'Summan 1 heltider (it-sidan) är 1 heltider mer än vad delarna ger: 19 persondagar / 190 = 0 heltider.',
      'Summan 1 kr (it-sidan) är 18 kr mindre än vad delarna ger: 19 kr.',
    ]);
  });

  test('the computed sum takes the place of the stated one, which stays as that of the source', () => {
    const text = 'förvaltningsplan P { summait 1 234 kr "VU"  mål A { klass VU  itnära 5 000 kr } }\n';
    const { files, findings } = fixed(text, 'plan/sum-mismatch');
    expect(files.get('main.ea')).toContain('summait 5 000 kr "VU" tryckt "1 234"  mål');
    expect(findings).toEqual([]);
  });
});

describe('plan/row-mismatch', () => {
  test.each([
    [
      'a goal whose sum is not days × rate + fixed cost',
      `
förvaltningsplan P {
  dagpris 100 kr
  mål A { verksamhetsnära 2 persondagar, 5 kr  summaverksamhet 206 kr }
  //                                                           ^^^^^^ plan/row-mismatch
  mål B { itnära 2 persondagar, 5 kr  summait 205 kr }
  område X { mål C { itnära 5 kr  mål D { itnära 3 kr  summait 4 kr } } }
  //                                                           ^^^^ plan/row-mismatch
}
`,
    ],
    [
      'uncertain days, rates and sums, within their rounding',
      `
förvaltningsplan P {
  dagpris 100 kr
  mål A { itnära 26 persondagar osäkert  summait 2 640 kr }
  mål B { itnära 26 persondagar osäkert  summait 2 651 kr }
  //                                             ^^^^^^^^ plan/row-mismatch
  mål C { itnära 26 persondagar  summait 3 000 kr ungefär }
  mål D { itnära 0.2 mnkr osäkert  summait 160 000 kr }
}
förvaltningsplan Q { dagpris 100 kr osäkert  mål E { itnära 26 persondagar  summait 2 611 kr } }
`,
    ],
    [
      'nothing where something is unknown, or there is no row',
      `
förvaltningsplan P {
  mål A { itnära 2 persondagar  summait 5 kr }
  mål B { itnära okänd  summait 5 kr }
  mål C { summait 5 kr }
  mål D { itnära 5 kr  summait okänd }
  mål E { itnära 5 kr  summait 2 persondagar }
}
mål F { itnära 2 persondagar  summait 5 kr }
`,
    ],
    [
      'a sum that is added from another file, in English',
      `
// @file a.ea
plan P { dayrate 10 SEK  goal A { businesseffort 2 persondays } }
// @file b.ea
extend P.A { businesstotal 21 SEK }
//                         ^^^^^^ plan/row-mismatch
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text);
  });

  test('shows the row, and the days that rounding may hide', () => {
    expect(
      said(`
förvaltningsplan P {
  dagpris 5 600 kr
  mål A "Styrning" { itnära 2 persondagar, 1 000 kr  summait 12 000 kr }
//                                                           ^^^^^^^^^ plan/row-mismatch
  mål B { verksamhetsnära 0 persondagar, 1 000 kr  summaverksamhet 12 000 kr }
//                                                                 ^^^^^^^^^ plan/row-mismatch
}
`),
    ).toEqual([
      '”Styrning”: 2 persondagar × 5 600 kr + 1 000 kr = 12 200 kr på it-sidan, angivet 12 000 kr, 200 kr mindre. Avrundade dagar kan förklara det: 1,96.',
      '”B”: 1 000 kr på verksamhetssidan, angivet 12 000 kr, 11 000 kr mer.',
    ]);
  });

  test('the computed sum takes the place of the stated one', () => {
    const { files, findings } = fixed(
      'plan P { dayrate 5600 SEK  goal A { iteffort 2 persondays  ittotal 12000 SEK } }\n',
      'plan/row-mismatch',
    );
    expect(files.get('main.ea')).toContain('ittotal 11 200 SEK printed "12 000" }');
    expect(findings).toEqual([]);
  });
});

describe('plan/class-moved', () => {
  test.each([
    [
      'sums of VM and VU that are wrong by as much, on a side and on both',
      `
förvaltningsplan P {
  summa 60 kr "VM", 45 kr "VU"
  //    ^^^^^^^^^^ plan/class-moved
  summait 60 kr "VM", 40 kr "VU"
  //      ^^^^^^^^^^ plan/class-moved
  mål A { klass VM  itnära 70 kr  verksamhetsnära 1 kr }
  mål B { klass VU  itnära 30 kr  verksamhetsnära 4 kr }
}
`,
    ],
    [
      'two splits of the same side, of which one is wrong, and another total',
      `
förvaltningsplan P {
  summait 70 kr "VM", 30 kr "VU"
  summait 60 kr "VM", 40 kr "VU"
  //      ^^^^^^^^^^ plan/class-moved
  summait 50 kr "VM"
  //      ^^^^^^^^^^ plan/sum-mismatch
  mål A { klass VM  itnära 70 kr }
  mål B { klass VU  itnära 30 kr }
}
`,
    ],
    [
      'the two sums in different files',
      `
// @file a.ea
förvaltningsplan P {
  summait 40 kr "VU"
  mål A { klass VM  itnära 70 kr }
  mål B { klass VU  itnära 30 kr }
}
// @file b.ea
utöka P { summait 60 kr "VM" }
//                ^^^^^^^^^^ plan/class-moved
`,
    ],
    [
      'nothing where the class of a goal or its money is unknown',
      `
förvaltningsplan P {
  summait 60 kr "VM", 40 kr "VU"
  mål A { klass VM  itnära okänd }
  mål B { klass VU  itnära okänd }
}
`,
    ],
    [
      'sums that are wrong on different sides are no move',
      `
förvaltningsplan P {
  summait 60 kr "VM"
  //      ^^^^^^^^^^ plan/sum-mismatch
  summaverksamhet 40 kr "VU"
  //              ^^^^^^^^^^ plan/sum-mismatch
  mål A { klass VM  itnära 70 kr }
  mål B { klass VU  verksamhetsnära 30 kr }
}
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text);
  });

  test('shows both splits', () => {
    expect(
      said(`
förvaltningsplan P "Planen" {
  summait 80 kr "VM", 20 kr "VU"
//        ^^^^^^^^^^ plan/class-moved
  mål A { klass VM  itnära 70 kr }
  mål B { klass VU  itnära 30 kr }
}
`),
    ).toEqual([
      'Planen (it-sidan): 80 kr VM + 20 kr VU = 100 kr är rätt summa, men delarna ger 70 kr VM + 30 kr VU; 10 kr har flyttats från VU till VM.',
    ]);
  });
});

describe('plan/split-does-not-add-up', () => {
  test.each([
    [
      'shares that do not give the amount',
      `
organisation A { enhet Norr }
organisation B
finansiering F { belopp 10 kr/år  andel 6 kr hos A, 3 kr hos B }
//                                ^^^^^ plan/split-does-not-add-up
finansiering G { belopp 10 kr/år  andel 7 kr hos A, 2 kr hos A.Norr, 3 kr hos B }
finansiering H { andel 60 % hos A, 39.5 % hos B }
//               ^^^^^ plan/split-does-not-add-up
finansiering I { andel 60 % hos A, 40 % hos B }
finansiering J { belopp 10 kr  andel 6 kr hos A, okänd hos B }
finansiering K { belopp 10 kr avser 2018, 12 kr avser 2019  andel 6 kr hos A, 3 kr hos B }
`,
    ],
    [
      'uncertain shares and amounts, within their rounding',
      `
organisation A
organisation B
organisation C
finansiering F { belopp 10 kr  andel 5 kr hos A osäkert, 4 kr hos B osäkert }
finansiering G { belopp 1.5 mnkr  andel 0.8 mnkr hos A osäkert, 750 001 kr hos B }
//                                ^^^^^ plan/split-does-not-add-up
finansiering H { belopp 100 kr osäkert  andel 60 kr hos A, 80 kr hos B }
finansiering I { andel 33 % hos A osäkert, 33 % hos B osäkert, 33 % hos C osäkert }
`,
    ],
    [
      'shares of several files are one split, also in English',
      `
// @file a.ea
organisation A
finansiering F { belopp 10 kr }
finansiering H { andel 60 % hos A }
//               ^^^^^ plan/split-does-not-add-up
// @file b.ea
extend F { share 9 SEK at A }
//         ^^^^^ plan/split-does-not-add-up
extend H { share 39 % at A }
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text);
  });

  test('shows the shares, the largest first', () => {
    expect(
      said(`
organisation A
organisation B
finansiering F "Avgiften" { belopp 10 kr  andel 3 kr hos B, 6 kr hos A }
//                                        ^^^^^ plan/split-does-not-add-up
finansiering G { belopp 10 kr  andel 12 kr hos A }
//                             ^^^^^ plan/split-does-not-add-up
`),
    ).toEqual([
      'Andelarna i Avgiften: 6 kr + 3 kr = 9 kr, 1 kr mindre än 10 kr.',
      'Andelarna i G: 12 kr, 2 kr mer än 10 kr.',
    ]);
  });
});

const on = (rule: string): CheckOptions => ({ severities: { [rule]: 'warning' } });

describe('what is off is a warning, and what rounding may explain is information', () => {
  test.each([
    ['warning', 'förvaltningsplan P { dagpris 5 600 kr  summa 400 000 kr  mål A { itnära 70 persondagar } }'],
    ['info', 'förvaltningsplan P { dagpris 5 600 kr  summa 394 000 kr  mål A { itnära 70 persondagar } }'],
    [
      'warning',
      'förvaltningsplan P { dagpris 5 600 kr  summa 394 000 kr "VU"  mål A { klass VU  itnära 70.0 persondagar } }',
    ],
    [
      'warning',
      'förvaltningsplan P { summa 394 000 kr  mål A { itnära 70 persondagar  summait 390 000 kr } }',
    ],
    [
      'info',
      'förvaltningsplan P { summa 31 kr  mål A { itnära 10 kr }  mål B { itnära 10 kr }  mål C { itnära 10 kr } }',
    ],
    [
      'warning',
      'förvaltningsplan P { summa 32 kr  mål A { itnära 10 kr }  mål B { itnära 10 kr }  mål C { itnära 10 kr } }',
    ],
    [
      'warning',
      'förvaltningsplan P { summait 9 heltider  heltid 200 persondagar  mål A { itnära 200 persondagar } }',
    ],
    ['warning', 'förvaltningsplan P { dagpris 5 600 kr  mål A { itnära 2 persondagar  summait 20 000 kr } }'],
    ['info', 'förvaltningsplan P { dagpris 5 600 kr  mål A { itnära 2 persondagar  summait 12 000 kr } }'],
    ['warning', 'organisation A\norganisation B\nfinansiering F { andel 60 % hos A, 50 % hos B }'],
    ['warning', 'organisation A\norganisation B\nfinansiering F { andel 51 % hos A, 50 % hos B }'],
    [
      'info',
      'organisation A\norganisation B\norganisation C\nfinansiering F { andel 33 % hos A, 33 % hos B, 33 % hos C }',
    ],
    [
      'warning',
      'organisation A\norganisation B\nfinansiering F { belopp 1 000 kr  andel 600 kr hos A, 300 kr hos B }',
    ],
  ])('%s: %s', (severity, text) => {
    const { findings } = projectOf(parseFixture(`${text}\n`));
    expect(findings.map((it) => it.severity)).toEqual([severity]);
  });
});

describe('plan/total-exceeds-financing', () => {
  const RULE = 'plan/total-exceeds-financing';

  test.each([
    [
      'a plan in a year, its amounts per year and for a year',
      `
plan P { period 2012-01-15..2012-12-31  goal A { iteffort 70 SEK }
//   ^ plan/total-exceeds-financing
  funding F { amount 60 SEK/year  period 2012-01..2014-12 }
  funding G { amount 5 SEK during 2012, 50 SEK during 2013 }
  funding H { amount 50 SEK  period 2013-01..2013-12 }
}
plan Q { period 2012-01-15..2012-12-31  goal A { iteffort 65 SEK }
  funding F { amount 60 SEK/year  period 2012-01..2014-12 }
  funding G { amount 5 SEK during 2012, 50 SEK during 2013 }
}
`,
    ],
    [
      'a plan of several years, and funding of some of them, added elsewhere',
      `
// @file a.ea
förvaltningsplan P { period 2012-01..2014-12  summa 301 kr }
//               ^ plan/total-exceeds-financing
förvaltningsplan Q { period 2012-01..2014-12  summa 300 kr }
förvaltningsplan R { period 2012-01..2014-12  summa 201 kr }
//               ^ plan/total-exceeds-financing
// @file b.ea
utöka P { finansiering F { belopp 100 kr/år } }
utöka Q { finansiering F { belopp 25 kr/kvartal } }
utöka R { finansiering F { belopp 100 kr/år  period 2013-01..2015-12 } }
`,
    ],
    [
      'what is known of a plan is enough, and what is unknown of its funding is too much',
      `
förvaltningsplan P { mål A { itnära 101 kr }  mål B { itnära okänd }  finansiering F { belopp 100 kr } }
//               ^ plan/total-exceeds-financing
förvaltningsplan Q { mål A { itnära 101 kr }  finansiering F { belopp 100 kr }  finansiering G { belopp okänd } }
förvaltningsplan R { mål A { itnära 101 kr }  finansiering F { belopp 100 kr }  finansiering G }
förvaltningsplan S { mål A { itnära 101 kr }  finansiering F { belopp 10 kr, 20 kr } }
förvaltningsplan T { mål A { itnära 101 kr } }
förvaltningsplan U { finansiering F { belopp 10 kr } }
förvaltningsplan V { mål A { itnära 101 kr }  finansiering F { belopp 100 kr/personer } }
förvaltningsplan X { mål A { itnära 1 234 kr }  finansiering F { belopp 1 200 kr ungefär } }
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test('shows both', () => {
    expect(
      said(
        `
förvaltningsplan P "Planen" {
//               ^ plan/total-exceeds-financing
  period 2012-01..2013-06
  mål A { itnära 200 kr  verksamhetsnära okänd }
  finansiering F { belopp 20 kr }
  finansiering G { belopp 100 kr/år }
}
förvaltningsplan Q { summa 6 kr, 7 kr  finansiering F { belopp 5 kr } }
//               ^ plan/total-exceeds-financing
`,
        on(RULE),
      ),
    ).toEqual([
      'Planen kostar minst 200 kr, 30 kr mer än finansieringen: 3/2 × 100 kr + 20 kr = 170 kr.',
      'Q kostar 7 kr, 2 kr mer än finansieringen: 5 kr.',
    ]);
  });
});

describe('plan/goal-without-need', () => {
  const RULE = 'plan/goal-without-need';

  test.each([
    [
      'goals of a plan that speaks of needs',
      `
drivkraft Lag
sort Säkerhetsmål { utvidgar mål  möter Lag }
förvaltningsplan P {
  behov N
  mål A { möter N }
  mål B
  //  ^ plan/goal-without-need
  mål C { motiveras Lag }
  mål D { möter inget }
  mål E { möter okänd }
  mål F { mål G { möter N }  mål H
  //                             ^ plan/goal-without-need
  }
  mål I { möter N  mål J }
  mål K : Säkerhetsmål
  mål L
}
mål M
förvaltningsplan Q { mål A }
// @file b.ea
utöka P.L { möter P.N }
`,
    ],
    [
      'also in English, in an area',
      `
plan P { need N  area X { goal A
//                             ^ plan/goal-without-need
} }
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test('says that there is none', () => {
    const { files, findings } = fixed('plan P { need N  goal A }\n', RULE, on(RULE));
    expect(files.get('main.ea')).toContain('meets none');
    expect(findings).toEqual([]);
  });
});

describe('plan/need-without-goal', () => {
  const RULE = 'plan/need-without-goal';

  test.each([
    [
      'needs that are part of a plan with goals',
      `
förvaltningsplan P {
  mål A { möter N1, N8.Del }
  uppdrag U { möter N2 }
  behov N1
  behov N2 { ingår ja }
  behov N3 { ingår delvis }
  //    ^^ plan/need-without-goal
  behov N4
  //    ^^ plan/need-without-goal
  behov N5 { ingår nej }
  behov N6 { ingår okänd }
  behov N7 { status klart }
  behov N8 { behov Del  behov Rest }
  //                          ^^^^ plan/need-without-goal
  behov N9
}
behov Utanför
förvaltningsplan Q { behov N }
// @file b.ea
mål G { motiveras P.N9 }
`,
    ],
    [
      'needs outside all plans that say that they are included',
      `
förvaltningsplan P { mål A { möter Mött } }
behov Mött { ingår ja }
behov Ingår { ingår ja  behov Del }
//    ^^^^^ plan/need-without-goal
behov Nej { ingår nej }
behov Tyst
// @file b.ea
organisation Sjukhuset { behov Delvis { ingår delvis } }
//                             ^^^^^^ plan/need-without-goal
`,
    ],
    ['needs of models without goals', 'behov Ingår { ingår ja }\nförvaltningsplan P { }\n'],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test.each([
    ['plan P {\n  goal A\n  need N\n}\n', '  need N\n  goal NGoal { meets N  class unknown }\n'],
    [
      "förvaltningsplan P { mål A }\nutöka P { område X { behov 'Två ord' } }\n",
      "behov 'Två ord'\nmål 'Två ordmål' { möter 'Två ord'  klass okänd }",
    ],
    [
      'förvaltningsplan P {\n  mål A\n}\nbehov N { ingår ja }\n',
      '  mål A\n  mål Nmål { möter N  klass okänd }\n}\n',
    ],
  ])('adds a goal beside it: %s', (text, expected) => {
    const { files, findings } = fixed(text, RULE, { preset: 'pm3' });
    expect(files.get('main.ea')).toContain(expected);
    expect(findings).toEqual([]);
  });
});

describe('plan/goal-for-need-outside-plan', () => {
  const RULE = 'plan/goal-for-need-outside-plan';

  test.each([
    [
      'needs that are not included in the plan of the goal',
      `
behov Löst { ingår nej }
förvaltningsplan P {
  behov Ute { ingår nej }
  behov Inne { ingår delvis }
  behov Oklart { ingår okänd }
  mål A { möter Inne, Ute }
  //                  ^^^ plan/goal-for-need-outside-plan
  mål B { möter Löst, Oklart }
  //            ^^^^ plan/goal-for-need-outside-plan
}
förvaltningsplan Q { mål A { möter P.Ute } }
mål C { möter Löst }
// @file b.ea
extend P.B { meets P.Ute }
//                 ^^^^^ plan/goal-for-need-outside-plan
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test('the need is included after all', () => {
    const text = 'plan P { need N { included no because "time" }  goal A { meets N } }\n';
    const { files, findings } = fixed(text, RULE, on(RULE));
    expect(files.get('main.ea')).toContain('included yes because "time"');
    expect(findings).toEqual([]);
  });
});

describe('plan/class-missing', () => {
  const RULE = 'plan/class-missing';

  test.each([
    [
      'goals of a plan where others have a class',
      `
sort Underhåll { utvidgar mål  klass VM }
förvaltningsplan P {
  mål A { klass VM }
  mål B
  //  ^ plan/class-missing
  område X { mål C { klass okänd }  mål D }
  //                                    ^ plan/class-missing
  mål E { mål F { klass VU } }
  mål G { itnära 5 kr  mål H : Underhåll }
  //  ^ plan/class-missing
  mål I
}
förvaltningsplan Q { mål A  mål B }
mål Fritt
// @file b.ea
extend P.I { class VU }
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test.each([
    [0, 'class VM'],
    [1, 'class VU'],
    [2, 'class unknown'],
  ])('choice %i says %s', (index, expected) => {
    const text = 'plan P { goal A { class VM }  goal B }\n';
    const { files, findings } = fixed(text, RULE, on(RULE), index);
    expect(files.get('main.ea')).toContain(expected);
    expect(findings).toEqual([]);
  });
});

describe('plan/period-gap', () => {
  const RULE = 'plan/period-gap';

  test.each([
    [
      'plans for the same object, wherever they stand',
      `
// @file a.ea
objektfamilj O
objektfamilj U
förvaltningsplan P1 för O { period 2012-01..2012-12 }
förvaltningsplan P2 för O { period 2013-02-01..2013-12-31 }
//                                 ^^^^^^^^^^^^^^^^^^^^^^ plan/period-gap
förvaltningsplan P3 för O { period 2013-12..2014-12 }
//                                 ^^^^^^^^^^^^^^^^ plan/period-gap
förvaltningsplan P4 för U { period 2020-01..2020-12 }
förvaltningsplan P6 för O { period 2016-01..2016-12 osäkert }
förvaltningsplan P7 för O
// @file b.ea
utöka O { förvaltningsplan P5 { period 2015-01..2015-12 } }
`,
    ],
    [
      'what lies within, begins with or equals another follows nothing',
      `
objektfamilj O {
  förvaltningsplan Lång { period 2012-01..2016-12 }
  förvaltningsplan A { period 2012-01..2012-06 }
  förvaltningsplan B { period 2013-01..2013-12 }
  förvaltningsplan C { period 2013-01..2013-12 }
  plan D { period 2017-01..2017-12 }
}
`,
    ],
    [
      'agreements of the same parties, type and things, and funding by the same payer',
      `
organisation X
organisation Y
komponent K { förvaltare X }
avtal A { typ driftavtal  parter X, Y  omfattar K  giltighet 2012-01..2012-12 }
avtal B { typ driftavtal  parter Y, X  omfattar K  giltighet 2014-01..2014-12 }
//                                                           ^^^^^^^^^^^^^^^^ plan/period-gap
avtal C { typ vårdavtal  parter X, Y  omfattar K  giltighet 2016-01..2016-12 }
avtal D { typ driftavtal  parter X  omfattar K  giltighet 2016-01..2016-12 }
avtal E { typ driftavtal  parter X, Y  giltighet 2016-01..2016-12 }
plan P {
  finansiering F { betalas X  belopp 5 kr  period 2012-01..2012-12 }
  finansiering G { betalas X  belopp 5 kr  period 2012-12..2013-12 }
//                                                ^^^^^^^^^^^^^^^^ plan/period-gap
  finansiering H { betalas Y  belopp 5 kr  period 2014-12..2015-12 }
  finansiering I { belopp 5 kr  period 2016-12..2017-12 }
  finansiering J { belopp 5 kr  period 2018-12..2019-12 }
}
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text, on(RULE));
  });

  test('counts the days', () => {
    expect(
      said(
        `
objektfamilj O {
  förvaltningsplan P1 "Plan 2012" { period 2012-01..2012-02 }
  förvaltningsplan P2 "Plan 2013" { period 2012-03-02..2013-12-31 }
//                                         ^^^^^^^^^^^^^^^^^^^^^^ plan/period-gap
  förvaltningsplan P3 "Plan 2014" { period 2013-12..2014-12 }
//                                         ^^^^^^^^^^^^^^^^ plan/period-gap
}
`,
        on(RULE),
      ),
    ).toEqual([
      'Mellan Plan 2012, som slutar 2012-02-29, och Plan 2013, som börjar 2012-03-02, är ett glapp på 1 dag.',
      'Plan 2013 slutar 2013-12-31, men Plan 2014 börjar redan 2013-12-01: ett överlapp på 31 dagar.',
    ]);
  });

  test('the later one begins when the earlier one has ended', () => {
    const text =
      'objektfamilj O {\n  plan A { period 2012-01..2012-12 }\n  plan B { period 2013-02-01..2013-12-31 }\n}\n';
    const { files, findings } = fixed(text, RULE, on(RULE));
    expect(files.get('main.ea')).toContain('plan B { period 2013-01-01..2013-12-31 }');
    expect(findings).toEqual([]);
  });
});
