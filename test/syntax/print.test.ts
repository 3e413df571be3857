import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../language/model/metamodel/index.ts';
import { LANGUAGES } from '../../language/model/text.ts';
import { format } from '../../language/syntax/format/format.ts';
import { type PrintableFile, print, UnprintableModel } from '../../language/syntax/format/print.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { randomElement, randomFile, randomProject } from '../random-model.ts';
import { EXAMPLE_FILES, LIBRARY_FILES } from '../sources.ts';
import { meaningOf } from './meaning.ts';

/** What a file says, each element with what stands in it. */
function treeOf(file: PrintableFile): unknown {
  const inside = (owner: number): unknown => ({
    arrows: file.arrows.filter((it) => it.owner === owner).map(({ owner: _, ...rest }) => rest),
    assignments: file.assignments.filter((it) => it.owner === owner).map(({ owner: _, ...rest }) => rest),
    selections: file.selections.filter((it) => it.owner === owner).map(({ owner: _, ...rest }) => rest),
    elements: file.declarations.flatMap(({ owner: at, ...rest }, index) =>
      at === owner ? [{ ...rest, inside: inside(index) }] : [],
    ),
  });
  return meaningOf({ loose: file.loose, inside: inside(-1) });
}

/** Prints and reads again, in both languages, and gives the Swedish text. */
function expectSame(file: PrintableFile): string {
  const [swedish = ''] = LANGUAGES.map((language) => {
    const text = print(file, language);
    const read = summarise('file:///a.ea', text);
    expect(
      read.problems.map(({ code, range }) => `${code} ${range.start.line + 1}`),
      text,
    ).toEqual([]);
    expect(treeOf(read), text).toEqual(treeOf(file));
    expect(format(text)).toBe(text);
    return text;
  });
  return swedish;
}

describe('what is printed says the same', () => {
  test.each(KINDS.map((kind) => [kind.id, kind] as const))('with every property of %s', (_, kind) => {
    fc.assert(
      fc.property(randomElement(kind), (file) => void expectSame(file)),
      { numRuns: 6 },
    );
  });

  test('for random files', () => {
    fc.assert(
      fc.property(randomFile(), (file) => void expectSame(file)),
      { numRuns: 50 },
    );
  });

  test.each([...EXAMPLE_FILES, ...LIBRARY_FILES].map(({ name, text }) => [name, text]))(
    'for %s',
    (_, text) => {
      const summary = summarise('file:///a.ea', text);
      expect(expectSame(summary)).toBe(expectSame(summarise('file:///a.ea', print(summary))));
    },
  );
});

test('random projects have names that mean something', () => {
  const found = fc.sample(randomProject(), { numRuns: 20 }).flatMap((project) => [...project.values()]);
  expect(found.join('\n').length).toBeGreaterThan(1_000);
});

describe('the style of printed text', () => {
  test('is that of the formatter, with room around what has several lines', () => {
    const text = [
      'organisation Tieto { typ leverantör }',
      '',
      'komponent A "Titel" {',
      '  #vård',
      '  -> B hämtar C "text" som P { enligt saknas }',
      '  skikt D',
      '}',
      '',
      'servicenivå S för A i P {',
      '  servicetid "8–17"',
      '  prioritet P1 { åtgärdas 2 h "8–17", 4 h "övrig tid" }',
      '}',
      '',
    ].join('\n');
    expect(print(summarise('file:///a.ea', text))).toBe(text);
  });

  test('has texts of several lines as Markdown, where they keep their value', () => {
    const text = 'komponent A {\n  beskrivning """\n    En\n\n      två\n  """\n  syfte " x"\n}\n';
    expect(print(summarise('file:///a.ea', text))).toBe(text);
    const spaces = 'komponent A { beskrivning " a\\n b " }\n';
    expect(print(summarise('file:///a.ea', spaces))).toBe(spaces);
  });
});

test.each([
  ["O'Hara", "A name cannot be empty or contain ' or a line break"],
  ['a\nb', "A name cannot be empty or contain ' or a line break"],
])('a name that cannot be written is refused: %j', (name, message) => {
  const declaration = { kind: 'component', name, owner: -1, properties: [], tags: [] };
  const file: PrintableFile = {
    declarations: [declaration],
    arrows: [],
    assignments: [],
    selections: [],
    loose: { properties: [], tags: [] },
  };
  expect(() => print(file)).toThrow(UnprintableModel);
  expect(() => print(file)).toThrow(message);
});
