import { expect, test } from 'vitest';
import { dayAfter, daysFrom, firstDay, lastDay } from '../../language/model/dates.ts';
import { expectFixed } from '../fixed.ts';
import { expectFindings } from '../fixture.ts';

const ON = (id: string) => ({ severities: { [id]: 'warning' }, today: '2026-11-22' }) as const;

test('days are counted by the calendar', () => {
  expect([firstDay('2024-02'), lastDay('2024-02'), lastDay('2023-12')]).toEqual([
    '2024-02-01',
    '2024-02-29',
    '2023-12-31',
  ]);
  expect([dayAfter('2024-02-28'), dayAfter('2024-03-01', -1), dayAfter('2024-12-31')]).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2025-01-01',
  ]);
  expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2);
});

test('a state whose last day has passed is found where nothing follows', () => {
  const findings = expectFindings(
    `
// @file a.ea
sort Projekt { utvidgar komponent  livscykel utveckling till 2020-01-01 }
komponent A "Journalen" { livscykel drift till 2026-11-21 }
//                                  ^^^^^^^^^^^^^^^^^^^^^ dependency/x
komponent B { livscykel drift till 2026-11-22 }
komponent C { livscykel drift till 2025-01, avveckling från 2025-02 till 2026-10 }
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dependency/x
komponent D { livscykel drift till 2025-01-01, avvecklad }
komponent E { livscykel avvecklad till 2020-01-01 }
komponent F { livscykel drift till 2020-01-01 osäkert }
komponent G { livscykel drift till 2020-01-01 hos Norr }
komponent H : Projekt
komponent I { livscykel drift till 2020-01-01 }
komponent J { -> A { livscykel drift till 2024-05-31 } }
organisation Norr
// @file b.ea
extend B { lifecycle planned }
utöka I { livscykel avveckling från 2021-01-01 }
component K
extend K { lifecycle planned till 2024-01-01 }
//                   ^^^^^^^^^^^^^^^^^^^^^^^ dependency/x
`.replaceAll('dependency/x', 'lifecycle/past-end'),
    { severities: { 'dependency/retired-target': 'off' }, today: '2026-11-22' },
  );
  expect(findings.map(({ message }) => message.en)).toEqual([
    'Journalen is in operation till 2026-11-21; that day has passed, and no state takes over.',
    'C is being phased out from 2025-02 till 2026-10; that day has passed, and no state takes over.',
    'K is planned till 2024-01-01; that day has passed, and no state takes over.',
  ]);
  expect(findings.map(({ fixes }) => fixes.length)).toEqual([1, 1, 0]);
});

test('without a day nothing has passed', () => {
  expectFindings('komponent A { livscykel drift till 2000-01-01 }');
});

test('what has ended is written down as retired, in the language of the text', () => {
  const options = ON('lifecycle/past-end');
  expectFixed(
    'lifecycle/past-end',
    'komponent A { livscykel drift till 2024-02-28 }\n',
    'komponent A { livscykel drift till 2024-02-28, avvecklad från 2024-02-29 }\n',
    options,
  );
  expectFixed(
    'lifecycle/past-end',
    'component A { lifecycle operation till 2024-12 }\n',
    'component A { lifecycle operation till 2024-12, retired from 2025-01-01 }\n',
    options,
  );
});

test('an end date without a successor is found where somebody needs it afterwards', () => {
  const [finding] = expectFindings(
    `
// @file a.ea
komponent A "Journalen" {
  livscykel avveckling till 2031-12-31
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^ lifecycle/end-without-successor
  gränssnitt G
}
komponent Utbytt { livscykel avveckling till 2031-12-31  ersätts A }
komponent Upphandlas { livscykel drift till 2031-12-31  ersätts upphandlas }
komponent Oanvänd { livscykel avveckling till 2031-12-31 }
komponent Öppen { livscykel drift till 2031-12-31, avveckling från 2032-01-01 }
// @file b.ea
komponent B { -> A.G  -> Utbytt  -> Upphandlas  -> Öppen }
komponent C { -> A }
komponent D { livscykel avveckling till 2030-12-31  -> A }
komponent E { -> A }
utöka A { syfte "Hålla reda" }
tjänst F { består A }
förvaltningsprodukt H { realiseras Upphandlas }
`,
    ON('lifecycle/end-without-successor'),
  );
  expect(finding?.message.sv).toBe(
    'Journalen upphör 2031-12-31 utan efterträdare, och B, C, E och 1 till är beroende av det.',
  );
  expect(finding?.related).toHaveLength(4);
});

test('a platform that is retired on a day is needed by what runs on it', () => {
  const text = 'component A\nplatform Old { runs A  lifecycle retired from 2032-01-01, operation }\n';
  const [finding] = expectFindings(
    `${text}//                               ^^^^^^^^^^^^^^^^^^^^^^^ lifecycle/end-without-successor\n`,
    ON('lifecycle/end-without-successor'),
  );
  expect(finding?.message.en).toBe('Old ends 2032-01-01 without a successor, and A depends on it.');
  expectFixed(
    'lifecycle/end-without-successor',
    text,
    text.replace(' }\n', '  replacedby unknown }\n'),
    ON('lifecycle/end-without-successor'),
  );
});

test('states that overlap, or go backwards, are found with their dates', () => {
  const findings = expectFindings(
    `
// @file a.ea
tillstånd pilot "Pilot" { ordning 2.5 }
komponent A { livscykel drift från 2020-01-01 till 2025-12-31, avveckling från 2024-01-01 }
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ lifecycle/states-out-of-order
komponent B { livscykel avveckling från 2020-01, drift från 2022-01 }
//                                               ^^^^^^^^^^^^^^^^^^ lifecycle/states-out-of-order
komponent C { livscykel drift från 2010-01-01, avveckling från 2015-01-01, drift från 2017-01-01 }
komponent D { livscykel drift till 2020-06-30, avveckling från 2020-06-30 }
komponent E { livscykel drift till 2020-06, avveckling från 2020-06-15 }
komponent F { livscykel drift till 2025-01-01 osäkert, avveckling från 2020-01-01 }
komponent G { livscykel drift från 2020-01-01 hos Norr, avveckling från 2010-01-01 }
komponent H { livscykel införande från 2019-01-01, pilot från 2020-01-01 }
//                                                 ^^^^^^^^^^^^^^^^^^^^^ lifecycle/states-out-of-order
komponent I { livscykel drift, avveckling från 2030-01-01 }
komponent J { livscykel drift från 2020-01-01 till 2029-12-31 }
organisation Norr
// @file b.ea
extend J { lifecycle phaseout from 2021-01-01 }
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ lifecycle/states-out-of-order
A -> B { livscykel drift från 2020-01-01, planerad från 2021-01-01 }
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^ lifecycle/states-out-of-order
`,
    ON('lifecycle/states-out-of-order'),
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'A är i drift från 2020-01-01 till 2025-12-31 och samtidigt under avveckling från 2024-01-01.',
    'B är under avveckling från 2020-01 men i drift från 2022-01, som kommer tidigare i livscykeln.',
    'H är under införande från 2019-01-01 men i läget ”Pilot” från 2020-01-01, som kommer tidigare i livscykeln.',
    'J är i drift från 2020-01-01 till 2029-12-31 och samtidigt under avveckling från 2021-01-01.',
    'A → B är i drift från 2020-01-01 men planerad från 2021-01-01, som kommer tidigare i livscykeln.',
  ]);
});

test('a successor that begins after the end is found, with the days between', () => {
  const findings = expectFindings(
    `
// @file a.ea
komponent A { livscykel drift till 2030-06-30  ersätts Sen }
//                                                     ^^^ lifecycle/successor-not-ready
komponent B { livscykel drift till 2030-08-31  ersätts Sen }
komponent C { livscykel drift, avvecklad från 2030-09  ersätts Sen }
komponent D { livscykel drift, avvecklad från 2030-08-31  ersätts Sen }
//                                                                ^^^ lifecycle/successor-not-ready
komponent E { livscykel drift  ersätts Sen från 2029-01-01 }
//                                     ^^^^^^^^^^^^^^^^^^^ lifecycle/successor-not-ready
komponent F { livscykel drift till 2020-01-01, avvecklad från 2020-01-01  ersätts Plan }
//                                                                                ^^^^ lifecycle/successor-not-ready
komponent G { livscykel drift  ersätts Borta }
//                                     ^^^^^ lifecycle/successor-not-ready
komponent H { livscykel avvecklad  ersätts Borta }
komponent I { livscykel drift till 2030-06-30 osäkert  ersätts Sen }
komponent J { livscykel drift till 2030-06-30  ersätts Införs, okänd }
komponent K { livscykel drift till 2030-06-30 }
komponent L { livscykel drift  ersätts Plan }
// @file b.ea
komponent Sen { livscykel planerad, drift från 2030-09-01 }
komponent Plan { livscykel planerad }
komponent Borta { livscykel avvecklad }
component Införs { lifecycle introduction from 2030-01, planned }
utöka K { ersätts Sen }
//                ^^^ lifecycle/successor-not-ready
`,
    ON('lifecycle/successor-not-ready'),
  );
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'A är i bruk till och med 2030-06-30, och efterträdaren Sen först från 2030-09-01: 62 dagar utan.',
    'D är i bruk till och med 2030-08-30, och efterträdaren Sen först från 2030-09-01: 1 dag utan.',
    'E ersätts av Sen från 2029-01-01, men Sen är i bruk först från 2030-09-01.',
    'F skulle ha ersatts 2019-12-31, men efterträdaren Plan är planerad.',
    'G ersätts av Borta, som själv är avvecklad.',
    'K är i bruk till och med 2030-06-30, och efterträdaren Sen först från 2030-09-01: 62 dagar utan.',
  ]);
});
