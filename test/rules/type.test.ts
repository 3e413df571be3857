import { expect, test } from 'vitest';
import { fixed } from '../fixed.ts';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

test('a kind in the wrong place is told where it may stand', () => {
  const [finding] = expectFindings(`
avtal A {
  skikt Lager
//^^^^^ type/misplaced
}
objektfamilj F { prioritet Hög }
//               ^^^^^^^^^ type/misplaced
`);
  expect(finding?.message).toEqual({
    sv: "'skikt' får inte stå i 'avtal', bara i 'komponent' eller i 'förvaltningsobjekt'.",
    en: "'layer' may not stand in 'agreement', only in 'component' or in 'object'.",
  });
});

test('what says something about an element cannot stand at the top of a file', () => {
  expectFindings(`
  syfte "Vård"
//^^^^^ type/misplaced
  #vård
//^^^^^ type/misplaced
  -> EK
//^^ type/misplaced
  roller { driftansvarig EK }
//         ^^^^^^^^^^^^^ type/misplaced
  visa *
//^^^^ type/misplaced
  organisation EK
  vy V { -> EK }
//       ^^ type/misplaced
`);
});

test('an extension is checked as the kind that it adds to', () => {
  expectFindings(`
// @file a.ea
komponent K
avtal A
// @file b.ea
utöka K { skikt L  ursprung egenutvecklad  motpart objektägare }
//                                         ^^^^^^^ type/unknown-property
utöka A { skikt L }
//        ^^^^^ type/misplaced
`);
});

test('a property that the kind does not have is told, and its value is not looked at', () => {
  const [finding, , word] = expectFindings(`
komponent K {
  nivå budget
//^^^^ type/unknown-property
  motpart Saknas
//^^^^^^^ type/unknown-property
}
roll R {
  nivo budget
//^^^^ syntax/unknown-word
}
`);
  expect(finding?.message.en).toBe("'component' has no property 'nivå'; it belongs to 'role'.");
  expect(word?.message.sv).toBe("Ordet 'nivo' finns inte i språket; menade du 'nivå'?");
  expect(word?.fixes[0]?.edits[0]?.newText).toBe('nivå');
});

test('arrows and role assignments take their own properties', () => {
  const findings = expectFindings(`
organisation A
organisation B
A -> B { klassning K9 }
//       ^^^^^^^^^ type/unknown-property
B -> A { kritikalitet hård }
objektfamilj F { roller { driftansvarig A betalas B, A } }
objektfamilj G { roller { driftansvarig A ursprung Okänt } }
//                                        ^^^^^^^^ type/unknown-property
`);
  expect(findings.map(({ message }) => message.sv)).toEqual([
    "En pil har ingen egenskap 'klassning'; den hör till 'information'.",
    "Ett rollinnehav har ingen egenskap 'ursprung'; den hör till 'komponent'.",
  ]);
});

test('values are checked against what the property takes', () => {
  const findings = expectFindings(`
organisation O { typ leverantor }
//                   ^^^^^^^^^^ type/wrong-value
information I {
  klassning K3, R2, T9
//                  ^^ type/wrong-value
  personuppgifter "ja"
//                ^^^^ type/wrong-value
}
avtal A {
  daterat 2012-02-30
//        ^^^^^^^^^^ type/wrong-value
  giltighet 2012-12-31..2012-01-15
//          ^^^^^^^^^^^^^^^^^^^^^^ type/wrong-value
  rangordning 1 h
//            ^^^ type/wrong-value
  parter "O"
//       ^^^ type/wrong-value
  bilagatill saknas
//           ^^^^^^ type/wrong-value
}
`);
  expect(findings[0]?.message.sv).toBe("'typ' kan inte vara 'leverantor'; menade du 'leverantör'?");
  expect(findings[0]?.fixes[0]?.edits[0]?.newText).toBe('leverantör');
  expect(findings[3]?.message.sv).toBe('2012-02-30 finns inte i kalendern: februari 2012 har 29 dagar.');
  expect(findings[4]?.message.en).toBe('The period ends (2012-01-15) before it begins (2012-12-31).');
});

test('a word of a list in quotes is told to be a word', () => {
  const [finding] = expectFindings(`
komponent A { typ "system" }
//                ^^^^^^^^ type/wrong-value
`);
  expect(finding?.message.sv).toBe("'typ' tar ett ord ur en lista, utan citattecken: system.");
  expect(finding?.fixes?.[0]?.edits[0]?.newText).toBe('system');
});

test.each([
  ['2024-13-01', 'det finns ingen månad 13', 'there is no month 13'],
  ['2024-00', 'det finns ingen månad 0', 'there is no month 0'],
  ['2024-04-31', 'april 2024 har 30 dagar', 'April 2024 has 30 days'],
  ['2023-02-29', 'februari 2023 har 28 dagar', 'February 2023 has 28 days'],
  ['2024-01-00', 'det finns ingen dag 0', 'there is no day 0'],
])('%s is told to be no date, and why', (date, sv, en) => {
  const [finding, ...rest] = projectOf(parseFixture(`avtal A { daterat ${date} }\n`)).findings;
  expect(rest).toEqual([]);
  expect(finding?.message).toEqual({
    sv: `${date} finns inte i kalendern: ${sv}.`,
    en: `${date} is not in the calendar: ${en}.`,
  });
});

test('quantities need a unit that fits, and dates of a state are dates', () => {
  expectFindings(`
komponent K {
  livscykel drift från 2004-01-01 till 2003-01-01
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type/wrong-value
  servicenivå S {
    svarstid 30 s
    tillgänglighet 99.9 %
    feltid 10 h/år
    prioritet Hög { påbörjas 1 h "8–17", 4 h  åtgärdas 2  högst 4/år }
//                                                     ^ type/wrong-value
    prioritet Låg { påbörjas 2 kr  informeras okänd  högst 4 }
//                           ^^^^ type/wrong-value
  }
}
`);
});

test('several values where one has room are told of', () => {
  expectFindings(`
organisation O { typ region, kommun }
//                           ^^^^^^ type/wrong-value
enhet A { beskrivning "x", "y" }
//                         ^^^ type/wrong-value
`);
});

test('a name of the wrong kind is told, with what is expected', () => {
  const [, finding] = expectFindings(`
organisation O "Organisationen"
komponent K
avtal A { parter K, O  bilagatill O }
//               ^ type/wrong-kind
//                                ^ type/wrong-kind
objektfamilj F { roller { O O } }
//                        ^ type/wrong-kind
`);
  expect(finding?.message.sv).toBe("Organisationen är 'organisation'; här väntas 'avtal'.");
});

test('a property stated twice is told of, also in an extension, unless it takes several values', () => {
  expectFindings(`
// @file a.ea
enhet A {
  syfte "x"
  purpose "y"
//^^^^^^^ type/repeated-property
  källa "x"
  källa "y"
}
// @file b.ea
utöka A { syfte "z" }
//        ^^^^^ type/repeated-property
`);
});

test('a period that runs backwards is turned round, unless something is said of it', () => {
  const { files, findings } = fixed(
    'förvaltningsplan P { period 2012-12-31..2012-01-15 }\n',
    'type/wrong-value',
  );
  expect(files.get('main.ea')).toBe('förvaltningsplan P { period 2012-01-15..2012-12-31 }\n');
  expect(findings).toEqual([]);
  const [finding, other] = expectFindings(`
avtal A { giltighet 2013-02–2012-12 }
//                  ^^^^^^^^^^^^^^^ type/wrong-value
avtal B { giltighet 2013-02..2012-12 osäkert }
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ type/wrong-value
`);
  expect(finding?.fixes[0]).toMatchObject({ safe: true, edits: [{ newText: '2012-12..2013-02' }] });
  expect(other?.fixes).toEqual([]);
});
