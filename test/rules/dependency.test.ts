import { expect, test } from 'vitest';
import { expectFixed } from '../fixed.ts';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

test('a ring is found once, at the arrow back to the first by name, with the way round', () => {
  const [finding] = expectFindings(`
// @file a.ea
komponent Journal "Journalen" { -> Remiss }
// @file b.ea
komponent Remiss { -> Svar }
komponent Svar { -> Journal hämtar }
//                  ^^^^^^^ dependency/cycle
`);
  expect(finding?.message.sv).toBe('Beroendet går runt: Journalen → Remiss → Svar → Journalen.');
  expect(finding?.path?.map(({ location, message }) => [location.uri, message.sv])).toEqual([
    ['file:///a.ea', 'Journalen → Remiss'],
    ['file:///b.ea', 'Remiss → Svar'],
    ['file:///b.ea', 'Svar → Journalen'],
  ]);
  expect(finding?.severity).toBe('warning');
});

test('two rings give two findings, and a tangle gives one', () => {
  const findings = expectFindings(`
komponent A { -> B }
komponent B { -> A  -> C }
//               ^ dependency/cycle
komponent C { -> B }
komponent D { -> E }
komponent E { -> D }
//               ^ dependency/cycle
`);
  expect(findings[0]?.message.sv).toBe('Beroendet går runt: A → B → A (1 till är med i ringen).');
});

test('an arrow to what the element lies in, or holds, is no ring', () => {
  expectFindings(`
komponent A {
  -> Inre
  komponent Inre { -> A }
}
`);
});

test('a layer speaks for its component outwards, and for itself inside', () => {
  expectFindings(`
komponent WebCare {
  skikt Presentation { -> Datalager }
  skikt Datalager { -> EK }
//                     ^^ dependency/cycle
}
komponent EK {
  gränssnitt Sök
  -> WebCare.Presentation
}
komponent Klient { -> EK.Sök }
`);
});

test('objects that use each other through different components are no ring', () => {
  expectFindings(`
enhet D
objektfamilj F {
  komponent A { -> D2 }
  komponent A2
}
objektfamilj G { komponent D1 { -> A2 }  komponent D2 }
`);
});

test('a ring of layers gives no finding about their order for the same arrow', () => {
  expectFindings(`
komponent K {
  skikt Överst { -> Mitten }
//                  ^^^^^^ dependency/cycle
  skikt Mitten { -> Underst }
  skikt Underst { -> Överst }
}
`);
});

test('an arrow past a layer is found, and one to the next is not', () => {
  const [finding] = expectFindings(`
komponent K {
  skikt Presentation { -> Logik  -> Lagring }
//                                  ^^^^^^^ dependency/layer-skipped
  skikt Logik { -> Objekt }
  skikt Objekt { -> Lagring }
  skikt Lagring
}
`);
  expect(finding?.message.sv).toBe('Presentation går förbi Logik och Objekt till Lagring.');
  expect(finding?.related).toHaveLength(2);
});

test('an arrow to a layer above is found', () => {
  const [finding] = expectFindings(`
component K {
  layer Presentation
  layer Data "Data layer" { -> Presentation }
//                             ^^^^^^^^^^^^ dependency/upward-layer
}
`);
  expect(finding?.message.en).toBe('Data layer depends on Presentation, which lies above it.');
});

test('stated order goes before the order of the text', () => {
  expectFindings(`
komponent K {
  skikt Data { ordning 3 }
  skikt Logik { ordning 2  -> Data }
  skikt Presentation { ordning 1  -> Logik  -> Data }
//                                             ^^^^ dependency/layer-skipped
}
`);
});

test('layers that another file adds take part, and those of other components do not', () => {
  expectFindings(`
// @file a.ea
komponent K { skikt A { -> C }  skikt B }
//                         ^ dependency/layer-skipped
komponent L { skikt X { -> K.A } }
// @file b.ea
utöka K { skikt C }
`);
});

const ON = (id: string) => ({ severities: { [id]: 'warning' }, today: '2026-11-22' }) as const;

test('an arrow to itself, or between a thing and a side of it, says nothing', () => {
  const findings = expectFindings(`
// @file a.ea
enhet Drift
komponent A {
  -> A hämtar
//   ^ dependency/self
  skikt L { -> A }
//             ^ dependency/self
  gränssnitt G
  komponent Inre { -> A }
}
A -> A.G
//   ^^^ dependency/self
object O {
  roles { objectowner Drift  objectownerIT Drift  objectmanager Drift  objectmanagerIT Drift }
  component K { -> O }
//                 ^ dependency/self
  activity Work { -> Work }
}
miljö M { nod N { -> M } }
//                   ^ dependency/self
utöka A { förvaltare Drift }
// @file b.ea
utöka A { -> Inre  -> A.L }
//                    ^^^ dependency/self
process P { steg S { -> S } }
`);
  expect(findings.map(({ message }) => message.en)).toEqual([
    'The arrow goes from A to itself.',
    'L is a part of A; an arrow between them says nothing.',
    'G is a part of A; an arrow between them says nothing.',
    'K lies in O; an arrow between them says nothing more.',
    'N lies in M; an arrow between them says nothing more.',
    'L is a part of A; an arrow between them says nothing.',
  ]);
  expectFixed('dependency/self', 'komponent A {\n  -> A\n}\n', 'komponent A {\n}\n');
});

test('the same arrow twice is found, wherever the second one stands', () => {
  const [finding] = expectFindings(`
// @file a.ea
komponent A "Journalen" {
  -> B hämtar Personer "på natten"
  -> B hämtar Personer
  -> B hämtar
  -> B
  -> B hämtar Personer { via Buss }
  -> B hämtar Personer { livscykel planerad }
  -> B skickar Personer
}
komponent B
komponent Buss
information Personer
// @file b.ea
utöka A {
  -> B reads Personer
//^^^^^^^^^^^^^^^^^^^ dependency/duplicate
}
`);
  expect(finding?.message.sv).toBe('Pilen Journalen → B finns redan, med samma verb och information.');
  expect(finding?.fixes[0]?.safe).toBe(true);
});

test('the second of two arrows is taken away, and nobody does so unasked where it says more', () => {
  const text = (more: string): string => `komponent A {\n  -> B\n  -> B${more}\n}\nkomponent B\n`;
  const mended = 'komponent A {\n  -> B\n}\nkomponent B\n';
  for (const more of ['', ' { kritikalitet hård }']) {
    const [finding] = projectOf(parseFixture(text(more))).findings;
    expect(finding?.fixes[0]?.safe, more).toBe(more === '' ? true : undefined);
    expectFixed('dependency/duplicate', text(more), mended);
  }
});

test('an arrow that says word for word what the first one does goes unasked, block and all', () => {
  const block = '{ kritikalitet hård  frekvens "varje natt" }';
  const text = (second: string): string =>
    `komponent A {\n  -> B ${block}\n  -> B ${second}\n}\nkomponent B\n`;
  for (const [second, safe] of [
    [block, true],
    ['{ kritikalitet hård }', true],
    ['{ kritikalitet mjuk }', undefined],
    ['{ kritikalitet hård osäkert }', undefined],
    ['{ #natt }', undefined],
  ] as const) {
    const [finding] = projectOf(parseFixture(text(second))).findings;
    expect(finding?.fixes[0]?.safe, second).toBe(safe);
  }
});

test('arrows whose names could not be found are not called the same', () => {
  expectFindings(`
komponent A {
  -> B hämtar Fel
//            ^^^ name/unresolved
  -> B hämtar Feel
//            ^^^^ name/unresolved
  -> C
//   ^ name/unresolved
  -> C
//   ^ name/unresolved
}
komponent B
`);
});

test('a component is touched by arrows of its parts, by whatever names it, and by what is in it', () => {
  expectFindings(
    `
// @file a.ea
enhet Drift
objektfamilj F { ägare Drift  förvaltningsobjekt I_familj }
component Alone { manager Drift }
//        ^^^^^ dependency/orphan
komponent A { skikt L { -> B.G } }
komponent B { gränssnitt G }
komponent C
komponent D
komponent E { komponent Inre }
komponent Skadad { lverantör Drift }
//                 ^^^^^^^^^ syntax/unknown-word
förvaltningsobjekt Tomt
//                 ^^^^ dependency/orphan
förvaltningsobjekt Fullt { förmåga Föda }
// @file b.ea
nod N { kör C }
förmåga Vårda { stöds D hos Drift, Inre }
`,
    {
      severities: {
        'dependency/orphan': 'info',
        'governance/missing-role': 'off',
        'governance/component-without-object': 'off',
      },
    },
  );
});

test('a hub is counted by components, and its limits can be set', () => {
  const options = {
    severities: { 'dependency/hub': 'info' },
    settings: { 'dependency/hub': { dependants: 1, dependencies: 2 } },
  } as const;
  const findings = expectFindings(
    `
komponent Nav "Navet" { gränssnitt G  komponent Inre { -> X } }
//        ^^^ dependency/hub
//        ^^^ dependency/hub
komponent A { -> Nav  skikt L { -> Nav.G } }
komponent B { -> Nav.G }
komponent X
komponent Y
komponent Z
utöka Nav { -> Y  -> Z  -> Inre }
`,
    options,
  );
  expect(findings.map(({ message }) => message.sv)).toEqual(
    ['2 är direkt beroende av Navet, fler än 1.', 'Navet är direkt beroende av 3, fler än 2.'].sort((a, b) =>
      a < b ? -1 : 1,
    ),
  );
});

test('what is retired, by a state or by a last day, is not to be depended on', () => {
  const findings = expectFindings(
    `
// @file a.ea
tillstånd pilot : utveckling
komponent A "Journalen" {
  livscykel drift
  -> B { via Buss }
//   ^ dependency/retired-target
//           ^^^^ dependency/retired-target
  -> B.G { livscykel drift till 2019-12-31 }
  -> C
  -> D.L
//   ^^^ dependency/retired-target
  -> Okänd
  -> Pilot
  -> Skiftar
}
komponent B { livscykel drift från 2010-01-01, avvecklad från 2020-01  gränssnitt G }
komponent Buss { livscykel drift till 2022-06-30 }
komponent C { livscykel drift, avvecklad från 2030-01-01 }
component D { lifecycle retired  layer L }
komponent Okänd { livscykel okänd }
komponent Pilot { livscykel pilot till 2020-01-01 }
komponent Skiftar { livscykel avvecklad hos Norr, drift hos Syd, avvecklad osäkert }
komponent Gammal { livscykel avvecklad  -> B "förr" }
organisation Norr
organisation Syd
// @file b.ea
förvaltningsprodukt P { realiseras B, C, B till 2020-01-01 }
//                                 ^ dependency/retired-target
nod N { livscykel avvecklad  kör A, Gammal }
//                               ^ dependency/retired-target
`,
    { severities: { 'lifecycle/past-end': 'off' }, today: '2026-11-22' },
  );
  expect(findings.map(({ message }) => message.en)).toEqual([
    'Journalen depends on B, which is retired since 2020-01.',
    'Journalen depends on Buss, which is in operation till 2022-06-30.',
    'Journalen depends on L, which is retired.',
    'P depends on B, which is retired since 2020-01.',
    'Journalen depends on N, which is retired.',
  ]);
});

test('without a day only what is stated without dates is retired', () => {
  expectFindings(`
komponent A { -> B  -> C }
//                     ^ dependency/retired-target
komponent B { livscykel avvecklad från 2020-01-01 }
komponent C { livscykel avvecklad }
`);
});

test('a retired thing is exchanged for its successor', () => {
  const text = 'komponent A { -> B }\nkomponent B { livscykel avvecklad  ersätts C }\nkomponent C\n';
  expectFixed(
    'dependency/retired-target',
    text,
    text.replace('-> B', '-> C'),
    ON('dependency/retired-target'),
  );
});

test('what is in use does not depend on what is only planned, unless the arrow is planned too', () => {
  const [finding] = expectFindings(
    `
sort Framtid { utvidgar komponent  livscykel planerad }
komponent A {
  livscykel drift från 2020-01-01
  -> B
//   ^ dependency/planned-target
  -> C { livscykel planerad }
  -> Osäker
}
komponent B { livscykel utveckling, drift från 2031-01-01 }
komponent C : Framtid
komponent Osäker { livscykel planerad osäkert }
komponent D { -> C }
component E { lifecycle operation  layer L { -> C } }
//                                              ^ dependency/planned-target
`,
    ON('dependency/planned-target'),
  );
  expect(finding?.message.sv).toBe('A (i drift från 2020-01-01) är beroende av B (under utveckling).');
});

test('an arrow is said to be planned in the language around it', () => {
  const text = 'component A {\n  lifecycle operation\n  -> B\n}\ncomponent B { lifecycle planned }\n';
  expectFixed(
    'dependency/planned-target',
    text,
    text.replace('-> B', '-> B {\n    lifecycle planned\n  }'),
    ON('dependency/planned-target'),
  );
});

test('a hard dependency on what nobody manages is found where no other rule says so', () => {
  const managed = ON('dependency/unmanaged-target');
  const [finding] = expectFindings(
    `
enhet Drift
komponent A {
  förvaltare Drift
  -> B { kritikalitet hård }
//   ^ dependency/unmanaged-target
  -> C { kritikalitet mjuk }
  -> D { criticality hard }
  -> E { kritikalitet hård }
  -> F { kritikalitet hård  via H }
//                              ^ dependency/unmanaged-target
}
komponent B
komponent C
komponent D { förvaltare okänd }
nod E { förvaltare Drift }
nätverk F { förvaltare Drift }
plattform H
`,
    managed,
  );
  expect(finding?.message.en).toBe('A does not work without B, which nobody manages.');
  expectFindings(
    `
enhet Drift
förvaltningsobjekt O {
  roller { objektägare Drift  objektägareIT Drift  förvaltningsledare Drift  förvaltningsledareIT Drift }
  komponent A {
    -> B { kritikalitet hård }
    -> P { kritikalitet hård }
//     ^ dependency/unmanaged-target
  }
}
komponent B
//        ^ governance/component-without-object
plattform P
`,
    managed,
  );
  const text = 'komponent A { -> P { kritikalitet hård } }\nplattform P\n';
  expectFixed(
    'dependency/unmanaged-target',
    text,
    text.replace('plattform P', 'plattform P {\n  förvaltare okänd\n}'),
    managed,
  );
});
