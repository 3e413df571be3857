import { expect, test } from 'vitest';
import { fixed } from '../fixed.ts';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

const messages = (text: string): string[] => expectFindings(text).map(({ message }) => message.sv);

test('a misspelt word gets suggestions that fit where it stands, in either language', () => {
  const findings = expectFindings(`
organisation O {
  enhett A
//^^^^^^ syntax/unknown-word
  purpos "x"
//^^^^^^ syntax/unknown-word
}
`);
  expect(findings.map(({ message }) => message.sv)).toEqual([
    "Ordet 'enhett' finns inte i språket; menade du 'enhet'?",
    "Ordet 'purpos' finns inte i språket; menade du 'purpose'?",
  ]);
  expect(findings[0]?.fixes[0]?.title.sv).toBe('Ändra till enhet');
});

test('a capitalised word lacks its kind', () => {
  expect(
    messages(`
  WebCare { syfte "x" }
//^^^^^^^ syntax/unknown-word
`),
  ).toEqual(["WebCare saknar sort; skriv till exempel 'komponent WebCare'."]);
});

test('a misspelt block gives one finding, not one per line', () => {
  expectFindings(`
organisation SLSO
objektfamilj A {
  rollr {
//^^^^^ syntax/unknown-word
    driftansvarig SLSO
    objektägare SLSO
  }
}
`);
});

test('names run together and arrows of other languages are told what they are to be', () => {
  const findings = expectFindings(`
komponent Journal, Katalog
//               ^ syntax/not-understood
komponent A
komponent B {
  => A
//^^ syntax/not-understood
}
enhet Drift { syfte "Driver system" , }
//                                  ^ syntax/not-understood
`);
  expect(findings.map(({ message }) => message.en)).toEqual([
    "The statement ends here: each name has a statement of its own, with 'komponent' before it.",
    "An arrow is written '->', not '=>'.",
    'After the comma one more value is expected.',
  ]);
});

test('an unclosed quote is all that is wrong', () => {
  const [finding] = expectFindings(`
enhet A { syfte "Driver system }
//              ^^^^^^^^^^^^^^^^ syntax/unclosed-quote
enhet C
`);
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe('"');
  expectFindings(`
enhet B "Titel {
//      ^^^^^^^^ syntax/unclosed-quote
  syfte "x"
}
enhet C
`);
});

test('a long text that is not closed is told of as one, and nothing after it', () => {
  const [finding] = expectFindings(`
enhet A {
  syfte """Driver system
//      ^^^^^^^^^^^^^^^^ syntax/unclosed-quote
  som ingen annan driver
}
enhet C
`);
  expect(finding?.message.sv).toBe('Ett avslutande """ saknas efter texten.');
});

test('a brace too few is told of where the block begins, and the rest is read', () => {
  expectFindings(`
organisation O {
  enhet A {
//        ^ syntax/unbalanced-braces
    syfte "x"
  enhet B
}
avtal C { parter O.B }
`);
});

test('braces too many are told of, each where it stands', () => {
  expectFindings(`
  }
//^ syntax/unbalanced-braces
  }
//^ syntax/unbalanced-braces
enhet A
`);
});

test('a stray character is told of once', () => {
  expect(
    messages(`
enhet A { syfte “x" }
//              ^ syntax/unexpected-character
`)[0],
  ).toBe('Tecknet “ hör inte till språket; skriv raka citattecken: ".');
});

test('a name that is a word of the language is told to be quoted', () => {
  const [finding] = expectFindings(`
komponent information "x"
//        ^^^^^^^^^^^ syntax/missing-name
`);
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe("'information'");
});

test('a title where the name should stand is taken for what it is', () => {
  const [finding] = expectFindings(`
  komponent "Web Care"
//^^^^^^^^^ syntax/missing-name
`);
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe(" 'Web Care'");
  expect(finding?.message.en).toContain('it stands before the title');
});

test('what lacks its name, value or target is told so', () => {
  expectFindings(`
  enhet
//^^^^^ syntax/missing-name
  enhet A { syfte }
//          ^^^^^ syntax/missing-value
  enhet B { -> }
//          ^^ syntax/missing-target
  utöka
//^^^^^ syntax/missing-target
`);
});

test.each([
  ['organisation IT-stöd', "Ett namn med bindestreck skrivs inom enkla citattecken: 'IT-stöd'"],
  ['organisation 1177', "Ett namn som börjar med en siffra skrivs inom enkla citattecken: '1177'"],
  ['organisation A\nkomponent B { leverantör: A }', 'efter en egenskap står värdet, utan kolon'],
  ['enhet A { syfte "x"; }', 'en sats slutar med sin rad, utan semikolon'],
  ['komponent ‘IT stöd’', "skriv raka enkla citattecken: '"],
  ['servicenivå T { tillgänglighet 99,9 % }', 'Decimaltecknet är punkt: 99.9.'],
])('a common slip is told how to mend: %s', (text, advice) => {
  const { findings } = projectOf(parseFixture(text));
  expect(findings[0]?.message.sv).toContain(advice);
});

test.each([
  ['servicenivå S { tillgänglighet 99,05 % }', 'servicenivå S { tillgänglighet 99.05 % }'],
  ['servicenivå S { feltid 1,5 h/år }', 'servicenivå S { feltid 1.5 h/år }'],
  ['förvaltningsplan P { dagpris 7 200,50 kr }', 'förvaltningsplan P { dagpris 7 200.50 kr }'],
])('a decimal comma becomes a point, and nothing else changes: %s', (text, mended) => {
  expect(fixed(text, 'type/wrong-value').files.get('main.ea')).toBe(mended);
});

test('a word after a value is told of by what the property takes', () => {
  const findings = expectFindings(`
organisation Tieto
komponent A {
  leverantör Tieto AB
//                 ^^ syntax/unknown-word
  teknik SQL Server
//           ^^^^^^ syntax/unknown-word
  ursprung anpassad delvis
//                  ^^^^^^ syntax/unknown-word
}
information I { klassning K2 R3 }
//                           ^^ syntax/unknown-word
`);
  expect(findings.map(({ message }) => message.sv)).toMatchInlineSnapshot(`
    [
      "Ett namn med mellanslag skrivs 'Tieto AB'; mellan två namn står komma.",
      "Text skrivs inom citattecken: teknik "… Server …".",
      "'delvis' hör inte till 'ursprung', som bara tar ett värde.",
      "Mellan värdena i 'klassning' står komma.",
    ]
  `);
  const fixed = findings.map(({ fixes }) => fixes[0]?.edits.map(({ newText }) => newText).join(' … '));
  expect(fixed).toEqual(["' … '", '" … "', undefined, ',']);
});

test('roles, verbs and types are told where they belong', () => {
  expect(
    messages(`
organisation Tieto
komponent A
  system B
//^^^^^^ syntax/unknown-word
  hämtar A
//^^^^^^ syntax/unknown-word
  objektägare Tieto
//^^^^^^^^^^^ syntax/unknown-word
`),
  ).toMatchInlineSnapshot(`
    [
      "'system' är en typ av komponent; skriv komponent Namn { typ system }.",
      "'hämtar' är ett verb; det står efter det som pilen pekar på: -> X hämtar.",
      "'objektägare' är en roll; vem som har den skrivs i blocket roller { … }.",
    ]
  `);
});

test('a name that lacks its quotes is read as a name, so that nothing else is blamed', () => {
  const findings = expectFindings(`
organisation A-B-C {
//           ^^^^^ syntax/bare-name
  enhet 3M
//      ^^ syntax/bare-name
}
avtal Nytt { parter A-B-C, 'A-B-C' }
//                  ^^^^^ syntax/bare-name
servicenivå S { prioritet 1 { högst 4/år } }
//                        ^ syntax/bare-name
`);
  expect(findings.map(({ fixes }) => fixes[0]?.edits[0]?.newText)).toEqual([
    "'A-B-C'",
    "'3M'",
    "'A-B-C'",
    "'1'",
  ]);
});

test('a name with spaces and no quotes is told of as one', () => {
  const [finding] = expectFindings(`
organisation Region Mellanland {
//                  ^^^^^^^^^^ syntax/unknown-word
}
`);
  expect(finding?.message.sv).toBe(
    "Ett namn med mellanslag skrivs inom enkla citattecken: 'Region Mellanland'.",
  );
  expect(finding?.fixes[0]?.edits[0]?.newText).toBe("'Region Mellanland'");
});
