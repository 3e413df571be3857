import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBlock, formatDocument, formatRange } from '../../language/features/format.ts';
import { convertKeywords } from '../../language/features/keywords.ts';
import { wordsOf } from '../../language/features/source.ts';
import { positionAt } from '../../language/model/offsets.ts';
import { applyTextEdits } from '../../language/rules/edits.ts';
import { format, saysTheSame } from '../../language/syntax/format/format.ts';
import { applyEdits } from '../../language/syntax/format/keywords.ts';
import { EXAMPLE_FILES } from '../sources.ts';
import { ask } from './ask.ts';

const UGLY = 'komponent  A {\n syfte   "x"\n   typ   system\n}\nkomponent   B {\n  typ   system\n}\n';
const NEAT = 'komponent A {\n  syfte "x"\n  typ system\n}\nkomponent B {\n  typ system\n}\n';

const lines = (first: number, last: number) => ({
  start: { line: first, character: 0 },
  end: { line: last, character: 1 },
});

describe('laying out', () => {
  test('a document changes white space only, place by place', () => {
    const edits = formatDocument({ text: UGLY });
    expect(applyEdits(UGLY, edits)).toBe(NEAT);
    expect(applyTextEdits(UGLY, edits)).toBe(NEAT);
    expect(edits.every(({ newText }) => newText.trim() === '')).toBe(true);
    expect(formatDocument({ text: NEAT })).toEqual([]);
  });

  test.each(['\n', '\r\n'])('edits lead to the formatted text, with lines that end with %j', (end) => {
    for (const { text } of EXAMPLE_FILES) {
      const ugly = text.replace(/ +/g, (spaces) => `${spaces} `).replaceAll('\n', end);
      const edits = formatDocument({ text: ugly });
      expect(applyEdits(ugly, edits)).toBe(format(ugly));
      expect(applyTextEdits(ugly, edits)).toBe(format(ugly));
    }
  });

  test('a range leaves the other lines', () => {
    const wanted = UGLY.replace('komponent   B {\n  typ   system', 'komponent B {\n  typ system');
    expect(applyEdits(UGLY, formatRange({ text: UGLY }, lines(4, 6)))).toBe(wanted);
    const next = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    expect(applyEdits(UGLY, formatRange({ text: UGLY }, next))).toBe(
      UGLY.replace('komponent   B', 'komponent B'),
    );
  });

  test('a range widens to its statement where a line alone would be read otherwise', () => {
    const text = 'komponent A {\n      -> B\n      enligt saknas\n}\nkomponent  B\n';
    expect(applyEdits(text, formatRange({ text }, lines(1, 1)))).toBe(
      'komponent A {\n  -> B\n  enligt saknas\n}\nkomponent  B\n',
    );
  });

  test('any range of any text is read as before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXAMPLE_FILES.map(({ text }) => text)),
        fc.constantFrom('      ', ' ', '\t'),
        fc.nat(200),
        fc.nat(20),
        (source, indent, first, count) => {
          const text = source.replace(/^ +/gm, (spaces) => (spaces.length % 4 === 0 ? spaces : indent));
          const range = lines(first, first + count);
          const after = applyEdits(text, formatRange({ text }, range));
          expect(after === text || saysTheSame(text, after)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the block that a brace ends is laid out when it is typed', () => {
    const text = 'komponent   A\nkomponent   B {\ntyp   system\n  }\n';
    const source = { text, words: wordsOf(text) };
    const end = positionAt(text, text.indexOf('}') + 1);
    expect(applyEdits(text, formatBlock(source, end))).toBe(
      'komponent   A\nkomponent B {\n  typ system\n}\n',
    );
    expect(formatBlock(source, { line: 0, character: 0 })).toEqual([]);
  });
});

test('keywords of a file are converted by what they mean in the project', () => {
  const { source } = ask('komponent A {$0 -> B skickar C hämtar }\n// @file b.ea\nverb skickar');
  const edits = convertKeywords(source, 'en');
  expect(applyTextEdits(source.text, edits)).toContain('component A { -> B skickar');
  expect(edits.every(({ uri }) => uri === source.uri)).toBe(true);
});
