import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../language/syntax/format/format.ts';
import { print } from '../../language/syntax/format/print.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { parse } from '../../language/syntax/parser.ts';
import { plainText } from '../../language/syntax/plain.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { anyWords } from '../any-words.ts';
import { randomFile } from '../random-model.ts';
import { EXAMPLE_FILES, LIBRARY_FILES, SNIPPETS } from '../sources.ts';
import { meaningOf } from './meaning.ts';

const SOURCES = [...EXAMPLE_FILES, ...LIBRARY_FILES, ...SNIPPETS];

/** What has to hold for any text. Gives the formatted text. */
function expectLaws(text: string): string {
  const formatted = format(text);
  expect(format(formatted)).toBe(formatted);
  expect(words(formatted)).toBe(words(text));
  expect(comments(formatted)).toEqual(comments(text));
  expect(said(formatted)).toEqual(said(text));
  return formatted;
}

/** The summary; what is quoted from comments and broken text may have other white space. */
function said(text: string): unknown {
  // Of several unknown words on one line a summary tells of the first, and a long line may become several.
  const { problems: _, suppressions, ...rest } = summarise('file:///a.ea', text);
  const { problems } = parse(text);
  const quoted = JSON.stringify(meaningOf({ problems, suppressions })).replace(/(\\[nrt]|\s)+/g, ' ');
  return [meaningOf(rest), quoted];
}

const words = (text: string): string => text.replace(/\s+/g, '');

function comments(text: string): string[] {
  return tokenize(text).comments.map((token) => token.image.replace(/\s+/g, ' ').trim());
}

describe('the style', () => {
  test.each([
    [
      'indentation and spaces',
      'komponent   A   "Ett"{\n\ttyp   system\n}',
      'komponent A "Ett" {\n  typ system\n}\n',
    ],
    ['a brace on a line of its own', 'komponent A\n{\nsyfte "x"\n}\n', 'komponent A {\n  syfte "x"\n}\n'],
    [
      'a short block on one line',
      'komponent A {typ system   syfte "x"}',
      'komponent A { typ system  syfte "x" }\n',
    ],
    ['an empty block', 'komponent A {\n\n}\nkomponent B { }', 'komponent A {}\nkomponent B {}\n'],
    [
      'empty lines',
      '\n\nkomponent A\n\n\n\nkomponent B {\n\n  typ system\n\n}\n\n',
      'komponent A\n\nkomponent B {\n  typ system\n}\n',
    ],
    ['names with dots', 'utöka SVO . WebCare { leverantör A . B }', 'utöka SVO.WebCare { leverantör A.B }\n'],
    [
      'lists',
      'organisation A{innehåll "a" ,"b",   "c"}\n#x ,#y',
      'organisation A { innehåll "a", "b", "c" }\n#x, #y\n',
    ],
    [
      'quantities',
      'prioritet P {\n  högst 4 / år\n  påbörjas 1h  "dag" ,2 – 4 h\n}',
      'prioritet P {\n  högst 4/år\n  påbörjas 1 h "dag", 2–4 h\n}\n',
    ],
    [
      'selectors',
      'vy V {\n  visa   ->A.**->,komponent[ livscykel=drift ]och inte #x\n}',
      'vy V {\n  visa -> A.** ->, komponent [livscykel = drift] och inte #x\n}\n',
    ],
    [
      'a line that goes on',
      'organisation A {\n  innehåll "a",\n        "b",\n   "c"\n}',
      'organisation A {\n  innehåll "a",\n    "b",\n    "c"\n}\n',
    ],
    ['a line that need not go on', 'organisation\n    A\n    "Titel" {\n}', 'organisation A "Titel" {}\n'],
    [
      'comments',
      '// a  \n  komponent A { // b\n// c\n  typ system// d\n      // e\n}  // f',
      '// a\nkomponent A { // b\n  // c\n  typ system // d\n  // e\n} // f\n',
    ],
    [
      'comments in a statement',
      'avtal A {\n  parter B, // b\n  C, /* c */ D\n}',
      'avtal A {\n  parter B, // b\n    C, /* c */ D\n}\n',
    ],
    [
      'a comment of several lines',
      'komponent A {\n      /* a\n         b */\n      typ system\n}',
      'komponent A {\n  /* a\n     b */\n  typ system\n}\n',
    ],
    [
      'Markdown',
      'komponent A {\n      beskrivning """\n        Ett\n          två\n      """\n}',
      'komponent A {\n  beskrivning """\n    Ett\n      två\n  """\n}\n',
    ],
    ['Windows line endings', 'komponent A {\r\ntyp system\r\n}', 'komponent A {\r\n  typ system\r\n}\r\n'],
    ['a byte order mark', '\uFEFF  komponent A', '\uFEFFkomponent A\n'],
    ['nothing', ' \n\n', ''],
    [
      'properties of their own',
      'komponent A : B {\n   färgkod   1 ,2\n}',
      'komponent A : B {\n  färgkod 1, 2\n}\n',
    ],
    [
      'what is broken',
      'komponent   A {\n   typ   ] 5 }\n   syfte   "x"\n}',
      'komponent A {\n  typ   ] 5 }\n  syfte "x"\n}\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(format(text)).toBe(expected);
    expectLaws(text);
  });

  test('a broken statement is left as it is, the others are laid out', () => {
    const text =
      'utöka   A {\n      komponent   B {\n      syfte  ,  = "x"\n      typ    system\n      }\n   }\n';
    expect(format(text)).toBe('utöka A {\n  komponent B {\n    syfte  ,  = "x"\n    typ system\n  }\n}\n');
  });

  const name = (length: number): string => `A${'b'.repeat(length - 1)}`;

  test('a list that is too long is broken after commas', () => {
    const long = [name(40), name(40), name(50)];
    expect(expectLaws(`avtal A { parter ${long.join(', ')} }`)).toBe(
      `avtal A {\n  parter ${long[0]}, ${long[1]},\n    ${long[2]}\n}\n`,
    );
    const texts = long.map((text) => `"${text}"`);
    expect(expectLaws(`avtal A {\ninnehåll ${texts.join(', ')} }`)).toBe(
      `avtal A {\n  innehåll ${texts.join(',\n    ')}\n}\n`,
    );
  });

  test('a line that silences a rule stays whole', () => {
    const line = `avtal A { innehåll "${name(60)}", "${name(60)}" } // ea-ignore name/unresolved: därför`;
    expect(expectLaws(line)).toBe(`${line}\n`);
  });
});

describe('the laws', () => {
  test.each(SOURCES.map((source) => [source.name, source.text]))('%s', (_, text) => {
    expectLaws(text);
    // However it was laid out before, it comes out readable and says the same.
    expectLaws(text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)));
    expectLaws(text.replace(/\n/g, '\r\n'));
    expectLaws(text.replace(/^/gm, '   '));
  });

  const texts = SOURCES.map((source) => source.text);

  /** A stretch of a source, cut anywhere, so that braces and quotes do not match. */
  const stretch = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 600 }))
    .map(([text, at, length]) => {
      const from = at % Math.max(1, text.length);
      return text.slice(from, from + length);
    });

  test('hold for files with a piece missing or put in', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.nat(),
        fc.constantFrom(
          '',
          '{',
          '}',
          '"',
          "'",
          ',',
          '->',
          '/*',
          '//',
          ' ',
          '\n',
          '\n\t',
          'komponent ',
          'x',
          '$',
          '"""',
          '\u00A0',
          '.',
        ),
        fc.nat(8),
        (text, at, inserted, removed) => {
          const from = at % (text.length + 1);
          expectLaws(text.slice(0, from) + inserted + text.slice(from + removed));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('hold for files with any token missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), (text, index) => {
        const tokens = tokenize(text).tokens.filter((token) => token.image !== '');
        const token = tokens[index % Math.max(1, tokens.length)];
        if (!token) return;
        expectLaws(text.slice(0, token.startOffset) + text.slice(token.startOffset + token.image.length));
      }),
      { numRuns: 100 },
    );
  });

  test('hold for files with other white space between the words', () => {
    const gaps = fc.array(
      fc.constantFrom(
        '',
        ' ',
        '  ',
        '\t',
        '\n',
        '\n\n',
        '\n    ',
        ' // c\n',
        ' /* c */ ',
        '\n /* c\n d */\n',
      ),
      { minLength: 1, maxLength: 7 },
    );
    const anyText = fc.oneof(
      { weight: 2, arbitrary: stretch },
      randomFile(1).map((file) => print(file)),
    );
    fc.assert(
      fc.property(anyText, gaps, (text, spaces) => {
        let index = 0;
        expectLaws(text.replace(/[ \n]+/g, (gap) => spaces[index++ % spaces.length] ?? gap));
      }),
      { numRuns: 100 },
    );
  });

  test('hold for any words', () => {
    fc.assert(
      fc.property(anyWords(40), (text) => {
        expectLaws(text);
      }),
      { numRuns: 1_500 },
    );
  });

  test('a Markdown text keeps its value however its lines stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '  b', '\t', '\n', '\n   ', '    c'), { maxLength: 12 }),
        fc.nat(6),
        (list, indent) => {
          const literal = `"""${list.join('')}"""`;
          const formatted = expectLaws(`komponent A {\n${' '.repeat(indent)}beskrivning ${literal}\n}`);
          expect(plainText(/"""[\s\S]*"""/.exec(formatted)?.[0] ?? '')).toBe(plainText(literal));
        },
      ),
    );
  });
});
