import { expect, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

const ON = (id: string) => ({ severities: { [id]: 'warning' } }) as const;

test('words that can match nothing are found in what views select', () => {
  const findings = expectFindings(`
// @file a.ea
sort Register { utvidgar komponent  egenskaper systemid }
komponent A : Register { typ register  systemid "x"  #vård }
enhet Tom
vy V {
  visa komponent [tpy = register], komponent [systemid finns], #vård, #vrd,
//               ^^^^^^^^^^^^^^^^ view/unknown-selector
//                                                                    ^^^^ view/unknown-selector
    komponent [pris finns], komponent [typ = regster], komponent [typ != fel]
//            ^^^^^^^^^^^^ view/unknown-selector
//                                    ^^^^^^^^^^^^^^^ view/unknown-selector
  dölj komponent och nod, komponent och -> nod, inte nod [typ = sever], under Tom, Borta
//     ^^^^^^^^^^^^^^^^^ view/unknown-selector
//                                                       ^^^^^^^^^^^^^ view/unknown-selector
//                                                                      ^^^^^^^^^ view/unknown-selector
//                                                                                 ^^^^^ name/unresolved
}
// @file b.ea
utöka V { visa component [type = register] }
`);
  expect(findings.find(({ range }) => range.start.line === 4)?.message.sv).toBe(
    "Det finns ingen egenskap eller roll 'tpy'; menade du 'typ'?",
  );
});

test('properties of a profile choose what has them', () => {
  expectFindings(
    `
sort Register { utvidgar komponent  egenskaper systemid }
komponent A : Register { systemid "x" }
komponent B
vy Båda { visa komponent [systemid = "x"] }
vy Ingen { visa komponent [systemid = "y"] }
// ^^^^^ view/empty
`,
    ON('view/empty'),
  );
});

test('a view that shows nothing is found, and else what in it chooses nothing', () => {
  const findings = expectFindings(
    `
// @file a.ea
enhet Norr { komponent A }
enhet Syd
vy Tom "Tomt" { visa nod }
// ^^^ view/empty
vy Dold { visa komponent  dölj Norr.A }
// ^^^^ view/empty
vy Delvis { visa komponent, nod, komponent och under Norr, enhet och under Norr }
//                          ^^^ view/empty
//                                                         ^^^^^^^^^^^^^^^^^^^^ view/empty
vy Fel { visa Borta }
//            ^^^^^ name/unresolved
vy Standard { typ samband }
// @file b.ea
view Added { show unit }
utöka Added { dölj plats }
//                 ^^^^^ view/empty
`,
    ON('view/empty'),
  );
  expect(findings[0]?.message.sv).toBe('Vyn Tomt visar ingenting.');
});

test('a view that shows more than the limit is found', () => {
  const id = 'view/too-large';
  const [finding] = expectFindings(
    `
komponent A
komponent B
komponent C
vy Alla { visa komponent }
// ^^^^ view/too-large
vy Några { visa komponent  dölj A }
`,
    { ...ON(id), settings: { [id]: { nodes: 2 } } },
  );
  expect(finding?.message.en).toBe('The view Alla shows 3 elements, more than 2.');
});

test('a pin holds something, has a place, and is given once', () => {
  const findings = expectFindings(`
// @file a.ea
komponent EK
komponent PU
vy A {
  fäst EK vid 0, 20, PU vid 1 200, 3.5
  fäst EK vid 40, 20
//     ^^^^^^^^^^^^^ view/useless-pin
  fäst PU
//     ^^ type/wrong-value
//     ^^ view/useless-pin
}
vy B { typ roller  fäst EK vid 40, 20 }
//                      ^^^^^^^^^^^^^ view/useless-pin
// @file b.ea
komponent X { leverantör EK vid 40, 20 }
//                       ^^^^^^^^^^^^^ type/wrong-value
vy C { fäst EK vid 40, 20 000 }
//          ^^^^^^^^^^^^^^^^^ type/wrong-value
utöka B { pin PU position 4, 20 }
//            ^^^^^^^^^^^^^^^^^ view/useless-pin
`);
  const said = findings.map(({ message }) => message.sv);
  expect(said).toContain('EK är redan fäst i vyn.');
  expect(said).toContain(
    "Här saknas platsen, i bildpunkter från vänster och uppifrån: 'fäst PU vid 400, 120'.",
  );
});

test('names begin with a capital, but for what the library names otherwise', () => {
  const id = 'name/convention';
  const text = `
komponent journal "journalen"
//        ^^^^^^^ name/convention
komponent 'åtkomst 2'
//        ^^^^^^^^^^^ name/convention
komponent '2020'
komponent Ärende
roll ledare
verb frågar
vy mina { visa komponent }
`;
  const [finding] = expectFindings(text.replace('vy mina', 'vy Mina'), ON(id));
  expect(finding?.message.sv).toBe("Namnet 'journal' börjar med liten bokstav; skriv 'Journal'.");
  expectFindings(text.replaceAll(/^ *\/\/.*\n/gm, ''), {
    ...ON(id),
    settings: { [id]: { exempt: ['component', 'role', 'verb', 'view'] } },
  });
});
