import { expect, test } from 'vitest';
import { expectFixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const ON = (id: string) => ({ severities: { [id]: 'warning' }, today: '2026-11-22' }) as const;
const ROLES =
  'roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }';

test('a point where several hard dependencies meet needs redundancy', () => {
  const id = 'technology/single-point-of-failure';
  const findings = expectFindings(
    `
// @file a.ea
sort Dubbel { utvidgar komponent  redundans dubblerad }
komponent EK "Katalogen" { gränssnitt Sök }
//        ^^ technology/single-point-of-failure
komponent Två
komponent Känd { redundans okänd }
komponent Dubblerad : Dubbel
komponent Spridd
komponent Klustrad
component Bar { redundancy none }
//        ^^^ technology/single-point-of-failure
nod N1 { kör Spridd  antal 1 }
nod N2 { kör Spridd }
nod N3 { typ kluster  kör Klustrad }
// @file b.ea
sort Viktig { utvidgar komponent  kritikalitet hård }
komponent A { -> EK { kritikalitet hård }  -> Två { kritikalitet hård }  skikt L { -> EK.Sök { kritikalitet hård } } }
komponent B { -> EK.Sök { criticality hard }  -> Två { kritikalitet hård } }
komponent C { -> EK { kritikalitet hård }  -> Två { kritikalitet mjuk } }
komponent D { kritikalitet mjuk  -> Två { kritikalitet hård } }
komponent E { livscykel planerad  -> Två { kritikalitet hård } }
K1 -> Känd { kritikalitet hård }
K2 -> Känd { kritikalitet hård }
K3 -> Känd { kritikalitet hård }
K1 -> Dubblerad { kritikalitet hård }
K2 -> Dubblerad { kritikalitet hård }
K3 -> Dubblerad { kritikalitet hård }
K1 -> Spridd { kritikalitet hård }
K2 -> Spridd { kritikalitet hård }
K3 -> Spridd { kritikalitet hård }
K1 -> Klustrad { kritikalitet hård }
K2 -> Klustrad { kritikalitet hård }
K3 -> Klustrad { kritikalitet hård }
K1 -> Bar { kritikalitet hård }
K2 -> Bar { kritikalitet hård }
K3 -> Bar { kritikalitet hård }
komponent K1 : Viktig
komponent K2 : Viktig
komponent K3 : Viktig
nod Ensam { kör K1, K2, K3, A }
//  ^^^^^ technology/single-point-of-failure
`,
    ON(id),
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    '3 fungerar inte utan Katalogen, som inte har någon redundans angiven: A, B och C.',
    '3 fungerar inte utan Bar, som saknar redundans: K1, K2 och K3.',
    '3 fungerar inte utan Ensam, som inte har någon redundans angiven: K1, K2 och K3.',
  ]);
});

test('how many have to meet can be set, and redundancy may be said to be unknown', () => {
  const id = 'technology/single-point-of-failure';
  const text = 'component A { -> B { criticality hard } }\ncomponent B\n';
  expectFixed(id, text, text.replace('component B', 'component B {\n  redundancy unknown\n}'), {
    ...ON(id),
    settings: { [id]: { dependants: 1 } },
  });
});

test('what is past its support is found with what stands on it', () => {
  const id = 'technology/unsupported-platform';
  const findings = expectFindings(
    `
// @file a.ea
sort Windows2008 { utvidgar plattform  supportslut 2020-01-14 }
plattform SQL { supportslut 2026-10 }
//                          ^^^^^^^ technology/unsupported-platform
plattform Ny { supportslut 2026-11 }
plattform Osäker { supportslut 2020-01-01 osäkert }
plattform Okänd { supportslut okänd }
plattform Borta { supportslut 2020-01-01  livscykel avvecklad }
plattform Ärvd : Windows2008
//        ^^^^ technology/unsupported-platform
komponent K
node N { runs K, SQL, Ärvd  supportends 2024-01-01 }
//                                      ^^^^^^^^^^ technology/unsupported-platform
// @file b.ea
extend Ny { purpose "Ny" }
komponent L { -> SQL }
`,
    { ...ON(id), today: '2026-11-22' },
  );
  expect(findings.map(({ message }) => message.en)).toEqual([
    'SQL has had no support since 2026-10; L and N stand on it.',
    'Ärvd has had no support since 2020-01-14; N stands on it.',
    'N has had no support since 2024-01-01; K stands on it.',
  ]);
  expectFindings('plattform SQL { supportslut 2000-01-01 }');
});

test('a component in operation has somewhere to run, where the project has nodes', () => {
  const id = 'technology/component-without-node';
  expectFindings(
    `
// @file a.ea
enhet Drift
sort Moln { utvidgar komponent  ursprung molntjänst }
förvaltningsobjekt O {
  ${ROLES}
  komponent A "Tidboken" { livscykel drift  skikt L }
//          ^ technology/component-without-node
  komponent B { livscykel drift }
  komponent C { livscykel drift  skikt L { -> Databas } }
  komponent D { livscykel drift  komponent Inre }
  komponent E { livscykel drift  driftas Drift }
  komponent F : Moln { livscykel drift }
  komponent G { livscykel planerad }
  komponent H
  komponent I { livscykel drift  typ kort }
  nod Databas { komponent J { livscykel drift } }
}
enhet Annan { komponent Främmande { livscykel drift } }
// @file b.ea
node N { runs B, D.Inre }
`,
    ON(id),
  );
  expectFindings(
    `enhet Drift\nförvaltningsobjekt O {\n  ${ROLES}\n  komponent A { livscykel drift }\n}\n`,
    ON(id),
  );
});

test('what is in operation is promised and run in production too', () => {
  const id = 'technology/environment-missing';
  const findings = expectFindings(
    `
// @file a.ea
komponent A { livscykel drift  skikt L }
//        ^ technology/environment-missing
//        ^ technology/environment-missing
komponent B { livscykel drift }
komponent C { livscykel planerad }
komponent D { livscykel drift }
komponent E { livscykel drift }
komponent F { livscykel drift }
// @file b.ea
miljö Test { nod T1 { kör A.L, B } }
miljö Kurs { typ utbildning }
miljö Skarp { typ produktion  nod P { kör B } }
miljö Norr { nod N { kör F } }
environment Production
servicenivå S1 för A, B, C i Test, Kurs
servicelevel S2 for B in Production
servicelevel S3 for D
servicenivå S4 för D i Test
servicenivå S5 för E i Norr
`,
    ON(id),
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'A är i drift men har servicenivå bara i Kurs och Test, inte i produktion.',
    'A är i drift men körs bara i Test, inte i produktion.',
  ]);
});

test('what is to withstand faults does not rest on what says nothing of redundancy', () => {
  const id = 'technology/required-availability-without-redundancy';
  const findings = expectFindings(
    `
// @file a.ea
tjänst Net "Nätet" {
  redundans geografisk, parallell
//          ^^^^^^^^^^ technology/required-availability-without-redundancy
  består Kärna, Dubblerat, Okänt, Planerat, Delar
  använder Portal
}
nätverk Kärna "Kärnan"
nätverk Dubblerat { reserv Kärna }
nätverk Okänt { redundans okänd }
nätverk Planerat { livscykel planerad }
tjänst Delar { består Dubblerat }
komponent Portal { skikt L }
nod N { kör Portal  ligger Hall }
tjänst Låg { tillgänglighet 99 %  består Kärna }
tjänst Utan { består Kärna }
tjänst Okänd { tillgänglighet okänd  består Kärna }
plats Hall { redundans geografisk }
// @file b.ea
service High {
  availability 99.95 %
//             ^^^^^^^ technology/required-availability-without-redundancy
  -> Portal { criticality hard }
  -> Kärna { criticality soft }
}
komponent Klar
nod Kluster { typ kluster  kör Klar }
tjänst Klara { redundans skalning  realiseras Klar }
servicenivå S för Portal { tillgänglighet 99.9 % }
//                                        ^^^^^^ technology/required-availability-without-redundancy
servicenivå S2 för Klar { tillgänglighet 99.99 % }
`,
    ON(id),
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'Nätet kräver redundans (geografisk och parallell), men Kärnan och Portal har ingen redundans angiven.',
    'High kräver 99,95 % tillgänglighet, men Portal har ingen redundans angiven.',
    'Portal kräver 99,9 % tillgänglighet, men N har ingen redundans angiven.',
  ]);
});

test('the limit of availability can be set, and redundancy be said to be unknown', () => {
  const id = 'technology/required-availability-without-redundancy';
  const text = 'tjänst A { tillgänglighet 99 %  består B }\nkomponent B\n';
  expectFixed(id, text, text.replace('komponent B', 'komponent B {\n  redundans okänd\n}'), {
    ...ON(id),
    settings: { [id]: { availability: 98.5 } },
  });
});
