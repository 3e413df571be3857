import { expect, test } from 'vitest';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

const messages = (text: string): string[] => expectFindings(text).map(({ message }) => message.sv);

test('a misspelt name is pointed out with the one that was meant', () => {
  const [finding] = expectFindings(`
organisation Region
objektfamilj Vård { ägare Regoin }
//                        ^^^^^^ name/unresolved
`);
  expect(finding?.message).toEqual({
    sv: "'Regoin' finns inte; menade du 'Region'?",
    en: "'Regoin' does not exist; did you mean 'Region'?",
  });
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe('Region');
});

test('only an element of a kind that fits is suggested', () => {
  expect(
    messages(`
avtal Driftavtal
objektfamilj Vård { ägare Driftavtl }
//                        ^^^^^^^^^ name/unresolved
`),
  ).toEqual(["'Driftavtl' finns inte."]);
});

test('of a dotted name the part that is wrong is pointed out, and the whole is mended', () => {
  const [first, second] = expectFindings(`
organisation Landstinget { enhet 'SLL IT' { enhet Förvaltning } }
objektfamilj Vård { ägare Landstinget.'SLL IT'.Förvaltnng }
//                                             ^^^^^^^^^^ name/unresolved
objektfamilj Omsorg { ägare Landstiget.'SLL IT' }
//                          ^^^^^^^^^^ name/unresolved
`);
  expect(first?.fixes[0]?.edits[0]?.newText).toBe('Förvaltning');
  expect(second?.fixes[0]?.edits[0]?.newText).toBe("'SLL IT'");
});

test('names are found across files, kinds with å ä ö, quotes and both languages', () => {
  expectFindings(`
// @file a.ea
component 'Min plan' { manager Österåker  -> 'ÅÄÖ system' reads { per Överenskommelse  } }
// @file b.ea
enhet Österåker
komponent 'ÅÄÖ system' { förvaltare Österåker }
avtal Överenskommelse
`);
});

test('verbs are found by their name in either language, and suggested in the language written', () => {
  const [sv, en] = expectFindings(`
organisation A
organisation B
A -> B hämtr
//     ^^^^^ name/unresolved
A -> B raeds
//     ^^^^^ name/unresolved
A -> B reads "i dag"
A -> B hämtar
`);
  expect(sv?.message.sv).toBe("Verbet 'hämtr' finns inte; menade du 'hämtar'?");
  expect(en?.message.en).toBe("The verb 'raeds' does not exist; did you mean 'reads'?");
});

test('an open property takes words that are no names', () => {
  expectFindings(`
organisation A
organisation B
A -> B { via SAML, "HL7 v2" }
`);
});

test('a name that two things share is ambiguous where both are equally near', () => {
  const [finding] = expectFindings(`
organisation Norr { enhet Drift }
organisation Syd { enhet Drift }
objektfamilj Vård { ägare Drift }
//                        ^^^^^ name/ambiguous
`);
  expect(finding?.message.sv).toBe("'Drift' kan vara Norr.Drift eller Syd.Drift.");
  expect(finding?.fixes.map((fix) => fix.edits[0]?.newText)).toEqual(['Norr.Drift', 'Syd.Drift']);
  expect(finding?.related).toHaveLength(2);
});

test('the nearest of two is meant, and a kind that does not fit is not in the way', () => {
  expectFindings(`
organisation Norr { enhet Drift  forum Möte { sammankallande Drift } }
organisation Syd { enhet Drift }
avtal Katalog
enhet Förvaltning { komponent Katalog }
avtal B { bilagatill Katalog }
utöka Förvaltning { aktör A { anmärkning "x" } }
`);
});

test('a second declaration is pointed out with the first', () => {
  const [finding] = expectFindings(`
// @file a.ea
organisation Region
// @file b.ea
organisation Region "Regionen"
//           ^^^^^^ name/duplicate
`);
  expect(finding?.related[0]?.location.uri).toBe('file:///a.ea');
});

test('a duplicate gives no ambiguity and nothing else', () => {
  expectFindings(`
enhet Drift
objektfamilj Vård { ägare Drift }
enhet Drift
//    ^^^^^ name/duplicate
förvaltningsobjekt X { roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift } }
förvaltningsobjekt X {
//                 ^ name/duplicate
  komponent K { skikt P  skikt D { -> P } }
}
förvaltningsobjekt Y {
  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }
  komponent K
  aktivitet A { använder X.K }
}
`);
});

test('names inside different elements, and added ones, are no duplicates', () => {
  expectFindings(`
organisation Norr { enhet Drift }
organisation Syd { enhet Drift }
utöka Norr { enhet Plan }
roll objektägare "Egen objektägare"
`);
});

test('a duplicate that an extension adds is found in its own file', () => {
  expectFindings(`
// @file a.ea
organisation Norr { enhet Drift }
// @file b.ea
utöka Norr { enhet Drift }
//                 ^^^^^ name/duplicate
`);
});

test('a name whose declaration could not be read is not blamed', () => {
  expectFindings(`
  enhett Drift "Driften"
//^^^^^^ syntax/unknown-word
objektfamilj Vård { ägare Drift }
`);
});

test('the cursor and the file headers are no part of the text', () => {
  const fixture = parseFixture('// @file a.ea\nenhet A$0\n// @file b.ea\nenhet B\n');
  expect([...fixture.files]).toEqual([
    ['a.ea', 'enhet A'],
    ['b.ea', 'enhet B\n'],
  ]);
  expect(fixture.cursor).toEqual({ file: 'a.ea', position: { line: 0, character: 7 } });
  expect(projectOf(fixture).findings).toEqual([]);
});

test('rings of specialisation, annexes and counterparts give one finding each', () => {
  const findings = expectFindings(`
roll C : A
roll A : B
//       ^ name/cyclic
roll B : A
roll S : S
//       ^ name/cyclic
avtal X { bilagatill Y }
//                   ^ name/cyclic
avtal Y { bilagatill X }
roll M { motpart M }
//               ^ name/cyclic
roll N { motpart O }
roll O { motpart N }
`);
  expect(findings.map(({ message }) => message.sv)).toEqual([
    'Specialiseringen går runt: A → B → A.',
    'Specialiseringen går runt: S → S.',
    'Bilagorna går runt: X → Y → X.',
    'Rollen är sin egen motpart: M → M.',
  ]);
});

test('whom a value is for is a name wherever the value stands', () => {
  expectFindings(`
organisation SLL
komponent A { leverantör SLL hos Ingen  -> B { enligt okänd hos Ingen, okänd hos SLL } }
//                               ^^^^^ name/unresolved
//                                                              ^^^^^ name/unresolved
komponent B { förvaltare SLL }
`);
});
