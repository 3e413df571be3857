import { describe, expect, test } from 'vitest';
import { summarise } from '../../language/syntax/summarise.ts';
import { factsOf } from './facts.ts';

const facts = (text: string): string[] => {
  const summary = summarise('file:///a.ea', text);
  expect(summary.problems).toEqual([]);
  return factsOf(summary).map(({ says }) => says.trim());
};

describe('where a statement ends', () => {
  test('does not depend on how braces, commas and indentation are set', () => {
    const expected = facts(
      'komponent A {\n  typ system\n  innehåll "a", "b"\n  -> B hämtar C\n}\nkomponent B',
    );
    const spellings = [
      'komponent A\n{\n\ttyp system\n\tinnehåll "a",\n\t"b"\n\t-> B hämtar C\n}\nkomponent B',
      'komponent A { typ system  innehåll "a", "b"  -> B hämtar C }\nkomponent B',
      '    komponent A\n      {\n      typ system\n      innehåll "a",\n        "b"\n      -> B\n         hämtar C\n      }\nkomponent B',
      'komponent A {\r\n   typ system\r\n   innehåll "a", // en\r\n   "b"\r\n   /* två */ -> B hämtar C\r\n}\r\nkomponent B\r\n',
    ];
    for (const text of spellings) expect(facts(text)).toEqual(expected);
  });

  test('an element begins its own, however far in it stands', () => {
    const text = 'avtal X\n        komponent A\n        komponent B\n        A -> B\n        B -> A';
    expect(facts(text)).toEqual([
      'agreement X ""',
      'component A ""',
      'component B ""',
      'arrow A -> B',
      'arrow B -> A',
    ]);
  });
});

describe('properties of an arrow', () => {
  test('may stand on its line, or on a deeper one', () => {
    const text = 'komponent A {\n  -> B hämtar C kritikalitet hård\n    enligt saknas\n  livscykel drift\n}';
    const { arrows, declarations } = summarise('file:///a.ea', text);
    expect(arrows[0]?.properties.map(({ key }) => key)).toEqual(['criticality', 'agreement']);
    expect(declarations[0]?.properties.map(({ key }) => key)).toEqual(['lifecycle']);
  });

  test('are those that arrows take; others are said of the element', () => {
    const { arrows, declarations } = summarise('file:///a.ea', 'komponent A { -> B  leverantör Tieto }');
    expect(arrows[0]?.properties).toEqual([]);
    expect(declarations[0]?.properties.map(({ key }) => key)).toEqual(['supplier']);
  });
});

test('decomposed letters are the letters they make', () => {
  const text = 'förvaltningsobjekt Ö { syfte "å"  nivå x  #ärende }';
  expect(
    summarise('file:///a.ea', text.normalize('NFD')).declarations.map(({ kind, name }) => [kind, name]),
  ).toEqual([['object', 'Ö']]);
  expect(factsOf(summarise('file:///a.ea', text.normalize('NFD'))).map(({ says }) => says)).toEqual(
    factsOf(summarise('file:///a.ea', text)).map(({ says }) => says),
  );
});

describe('large and nasty files', () => {
  const large: Readonly<Record<string, string>> = {
    'text of 200,000 lines': `komponent A { beskrivning """\n${'  rad\n'.repeat(200_000)}""" }`,
    '50,000 tags': `komponent A {\n${'  #a\n'.repeat(50_000)}}`,
    'a text of two million letters': `komponent A { syfte "${'x'.repeat(2_000_000)}" }`,
    'nesting of 10,000 levels': `${'komponent A {'.repeat(10_000)}${'}'.repeat(10_000)}`,
    '2,000 lines that make no sense, in a block': `komponent A {\n${'  = 1\n'.repeat(2_000)}}`,
    '2,000 blocks that never end': 'komponent A {\n'.repeat(2_000),
  };
  test.each(Object.keys(large))('%s', (name) => {
    const summary = summarise('file:///a.ea', large[name] ?? '');
    expect(summary.declarations.length).toBeGreaterThan(0);
  });
});
