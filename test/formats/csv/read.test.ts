import { describe, expect, test } from 'vitest';
import { decode } from '../../../language/formats/csv/encoding.ts';
import type { Encoding } from '../../../language/formats/csv/encodings.ts';
import { type CsvOptions, readCsv } from '../../../language/formats/csv/read.ts';
import { UnusableTable } from '../../../language/formats/table.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
const rows = (data: Buffer, options: CsvOptions = {}): [number, string[]][] =>
  readCsv(data, options).rows.map(({ number, cells }) => [
    number,
    [...cells.values()].map(({ text }) => text),
  ]);

describe('the separator', () => {
  test.each([
    ['A;B\n1;2\n', ['1', '2']],
    ['A,B\n1,2\n', ['1', '2']],
    ['A\tB\n1\t2\n', ['1', '2']],
    ['A|B\n1|2\n', ['1', '2']],
    ['Namn;Pris\nX, Y;1,5\nZ;2,5\n', ['X, Y', '1,5']],
    ['Namn,Text\nX,"a;b;c"\nY,"d;e;f"\n', ['X', 'a;b;c']],
    ['sep=,\nNamn,Text\nX;Y,Z\n', ['X;Y', 'Z']],
  ])('of %j is found', (text, expected) => {
    expect(rows(bytes(text))[1]?.[1]).toEqual(expected);
  });

  test('can be said', () => {
    expect(rows(bytes('A:B\n1:2'), { delimiter: ':' })[1]).toEqual([2, ['1', '2']]);
  });
});

test('rows have the numbers that a spreadsheet shows, also after texts over several lines and empty rows', () => {
  const text = 'A;B\r\n"en\r\ntvå";"sa ""ja"""\r\n\r\n;;\r\n4;5\r\n';
  expect(rows(bytes(text))).toEqual([
    [1, ['A', 'B']],
    [2, ['en\r\ntvå', 'sa "ja"']],
    [5, ['4', '5']],
  ]);
  expect(rows(bytes('sep=;\nA;B\n1;2'))[1]).toEqual([3, ['1', '2']]);
});

test('rows may be of any length', () => {
  expect(rows(bytes('A;B;C\n1\n1;2;3;4\n'))).toEqual([
    [1, ['A', 'B', 'C']],
    [2, ['1']],
    [3, ['1', '2', '3', '4']],
  ]);
});

describe('quotes that do not match are refused', () => {
  test.each([
    ['A;B\n"1;2\n3;4\n', /never closed/],
    ['A;B\n1;2\n"x"y;4\n', /line 3/],
  ])('%j', (text, message) => {
    expect(() => readCsv(bytes(text))).toThrow(UnusableTable);
    expect(() => readCsv(bytes(text))).toThrow(message);
  });
});

describe('the encoding', () => {
  const sv = 'Namn;Ort\nBåtsystem;Östersund – ”väst”\n';
  const windows = Buffer.from([...sv].map((it) => ({ '–': 0x96, '”': 0x94 })[it] ?? it.charCodeAt(0)));
  test.each([
    ['UTF-8', bytes(sv), 'utf-8'],
    ['UTF-8 with a mark', bytes(`\uFEFF${sv}`), 'utf-8'],
    ['UTF-16 with a mark', bytes(`\uFEFF${sv}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', bytes(`\uFEFF${sv}`, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', windows, 'windows-1252'],
  ])('%s is told', (_, data, encoding) => {
    expect(decode(data).encoding).toBe(encoding);
    expect(rows(data)[1]).toEqual([2, ['Båtsystem', 'Östersund – ”väst”']]);
  });

  test('that is not UTF-8 is noted', () => {
    expect(readCsv(windows).notes.map(({ en }) => en)).toEqual([expect.stringContaining('--encoding')]);
    expect(readCsv(bytes(sv)).notes).toEqual([]);
  });

  test.each([
    ['Macintosh', [0x42, 0x8c, 0x74, 0x8a]],
    ['DOS', [0x42, 0x86, 0x74, 0x84]],
    ['half a letter of UTF-8', [0x42, 0xc3, 0x28]],
  ])('%s is not guessed', (_, data) => {
    expect(() => decode(Buffer.from(data))).toThrow(/--encoding/);
  });

  test('can be said, and is checked', () => {
    expect(decode(Buffer.from([0x42, 0x8c]), 'macintosh').text).toBe('Bå');
    expect(decode(bytes('å', 'utf16le'), 'utf-16le').text).toBe('å');
    expect(decode(Buffer.from([0xe5]), 'iso-8859-1').text).toBe('å');
    for (const encoding of ['utf-8', 'utf-16le'] satisfies Encoding[])
      expect(() => decode(Buffer.from([0x41, 0x42, 0xff]), encoding)).toThrow(UnusableTable);
  });

  test('of what is no text is refused', () => {
    expect(() => decode(bytes('A\0B'))).toThrow(/not text/);
    expect(() => decode(bytes('å;ä', 'utf16le'))).toThrow(UnusableTable);
  });

  test('that was wrong already before is noted', () => {
    expect(decode(bytes('BÃ¥t')).notes).toHaveLength(1);
  });
});
