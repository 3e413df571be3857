import { describe, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

describe('plan/sum-mismatch', () => {
  test.each([
    [
      'a goal whose sum is not days × rate + fixed cost',
      `
förvaltningsplan P {
  dagpris 100 kr
  mål A { verksamhetsnära 2 persondagar, 5 kr  summaverksamhet 206 kr }
  //                                                           ^^^^^^ plan/sum-mismatch
  mål B { itnära 2 persondagar, 5 kr  summait 205 kr }
}
`,
    ],
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
      'shares that do not give the amount',
      `
organisation A { enhet Norr }
organisation B
finansiering F { belopp 10 kr/år  andel 6 kr hos A, 3 kr hos B }
//                                ^^^^^ plan/sum-mismatch
finansiering G { belopp 10 kr/år  andel 7 kr hos A, 2 kr hos A.Norr, 3 kr hos B }
finansiering H { andel 60 % hos A, 39.5 % hos B }
//               ^^^^^ plan/sum-mismatch
finansiering I { andel 60 % hos A, 40 % hos B }
finansiering J { belopp 10 kr  andel 6 kr hos A, okänd hos B }
`,
    ],
    [
      'sums and shares that are added from another file, where they stand',
      `
// @file a.ea
organisation A
förvaltningsplan P { summa 6 kr  mål G { itnära 5 kr } }
//                         ^^^^ plan/sum-mismatch
finansiering F { belopp 10 kr }
finansiering H { andel 60 % hos A }
//               ^^^^^ plan/sum-mismatch
// @file b.ea
utöka P { summait 7 kr, 5 kr }
//                ^^^^ plan/sum-mismatch
utöka F { andel 9 kr hos A }
//        ^^^^^ plan/sum-mismatch
utöka H { andel 39 % hos A }
`,
    ],
  ])('%s', (_, text) => {
    expectFindings(text);
  });
});
