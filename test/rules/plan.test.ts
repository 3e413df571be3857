import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { fixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

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
      'Summan 60 kr (it-sidan) är 1 kr mer än vad delarna ger: 40 kr + 19 kr = 59 kr.',
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
      'Styrning: 2 persondagar × 5 600 kr + 1 000 kr = 12 200 kr på it-sidan, angivet 12 000 kr, 200 kr mindre. Avrundade dagar kan förklara det: 1,96.',
      'B: 1 000 kr på verksamhetssidan, angivet 12 000 kr, 11 000 kr mer.',
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
