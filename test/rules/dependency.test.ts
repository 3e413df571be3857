import { expect, test } from 'vitest';
import { expectFindings } from '../fixture.ts';

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
  expect(finding?.path?.map(({ location }) => location.uri)).toEqual([
    'file:///a.ea',
    'file:///b.ea',
    'file:///b.ea',
    'file:///a.ea',
  ]);
});

test('two rings give two findings, and a tangle gives one', () => {
  const findings = expectFindings(`
komponent A { -> B }
komponent B { -> A  -> C }
//               ^ dependency/cycle
komponent C { -> B }
komponent X { -> X }
//               ^ dependency/cycle
`);
  expect(findings[0]?.message.sv).toBe('Beroendet går runt: A → B → A (1 till är med i ringen).');
  expect(findings[1]?.message.en).toBe('The dependency goes in a ring: X → X.');
});

test('an arrow to what the element lies in, or holds, is no ring', () => {
  expectFindings(`
komponent A {
  -> Inre
  komponent Inre { -> A }
  skikt L { -> A }
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
