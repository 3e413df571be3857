import { describe, expect, test } from 'vitest';
import { UnusableTable } from '../../../language/formats/table.ts';
import { dateOf, numberCell, numberFormat } from '../../../language/formats/xlsx/numbers.ts';
import { readXlsx } from '../../../language/formats/xlsx/read.ts';
import {
  type CellValue,
  type Part,
  packedZeros,
  workbook,
  workbookParts,
  zip,
} from '../../import/workbook.ts';

const row = async (cells: readonly CellValue[], options = {}) =>
  [...((await readXlsx(workbook([cells], options))).rows[0]?.cells ?? [])].map(
    ([, { type, text }]) => `${type} ${text}`,
  );

describe('a cell', () => {
  test.each<[string, CellValue, string[]]>([
    ['with text', 'Å & <b>', ['text Å & <b>']],
    ['with an escaped character', 'a_x000A_b', ['text a\nb']],
    ['with an id', 4711, ['number 4711']],
    ['with a large id', 123456789012345, ['number 123456789012345']],
    ['with a decimal', 99.9, ['number 99.9']],
    ['with an exponent', { xml: '<c><v>1.5E-3</v></c>' }, ['number 0.0015']],
    ['with more digits than it shows', { xml: '<c><v>0.30000000000000004</v></c>' }, ['number 0.3']],
    ['with a padded id', { xml: '<c s="2"><v>42</v></c>' }, ['number 00042']],
    ['with a day', { date: 40969 }, ['date 2012-03-01']],
    ['with a day and time', { date: 40969.75 }, ['date 2012-03-01']],
    ['with a day in a format of its own', { xml: '<c s="3"><v>40969</v></c>' }, ['date 2012-03-01']],
    ['with days as a number', { xml: '<c s="4"><v>40969</v></c>' }, ['number 40969']],
    ['with a day as text', { xml: '<c t="d"><v>2012-03-01T00:00:00</v></c>' }, ['date 2012-03-01']],
    ['that is true', true, ['boolean TRUE']],
    ['with an error', { xml: '<c t="e"><v>#REF!</v></c>' }, ['error #REF!']],
    [
      'with its text in it',
      { xml: '<c t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r><rPh><t>x</t></rPh></is></c>' },
      ['text AB'],
    ],
    ['with a formula and its value', { xml: '<c><f>1+1</f><v>2</v></c>' }, ['number 2']],
    ['with a formula and its text', { xml: '<c t="str"><f>A1</f><v>hej</v></c>' }, ['text hej']],
    ['with a formula and no value', { xml: '<c><f>1+1</f></c>' }, ['uncomputed =1+1']],
    ['with a formula and an empty value', { xml: '<c><f>1+1</f><v/></c>' }, ['uncomputed =1+1']],
    ['that is empty', { xml: '<c s="1"/>' }, []],
    ['of white space', '  ', []],
  ])('%s', async (_, value, expected) => {
    expect(await row([value])).toEqual(expected);
  });

  test('without an address stands after the one before it', async () => {
    const sheet =
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>';
    const parts = workbookParts([{ name: 'A', rows: [] }]).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, data: sheet } : part,
    );
    const { rows } = await readXlsx(zip(parts));
    expect(rows.map(({ number, cells }) => [number, [...cells.keys()]])).toEqual([
      [1, [0, 1]],
      [2, [0]],
    ]);
  });

  test('with a prefix on every name is read all the same', async () => {
    const sheet =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = workbookParts([{ name: 'A', rows: [] }]).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, data: sheet } : part,
    );
    expect([...((await readXlsx(zip(parts))).rows[0]?.cells.keys() ?? [])]).toEqual([1]);
  });
});

describe('days', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [0, false, undefined],
    [45292, false, '2024-01-01'],
    [0, true, '1904-01-01'],
    [43830, true, '2024-01-01'],
    [-1, true, undefined],
    [9e9, false, undefined],
  ])('%d, from 1904 %s, is %s', (serial, from1904, expected) => {
    expect(dateOf(serial, from1904)).toBe(expected);
  });

  test('count from what the workbook says', async () => {
    expect(await row([{ date: 43830 }], { date1904: true })).toEqual(['date 2024-01-01']);
  });

  test.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-41D]d mmmm yyyy', 'date'],
    ['åååå-MM-dd', 'date'],
    ['h:mm', 'plain'],
    ['#,##0.00', 'plain'],
    ['0 "dagar"', 'plain'],
    ['General', 'plain'],
  ])('are shown by the format %s: %s', (code, expected) => {
    expect(numberFormat(200, code)).toBe(expected);
  });

  test('that are no number are text', () => {
    expect(numberCell('x', 'date', false)).toEqual({ type: 'text', text: 'x' });
  });
});

describe('a sheet', () => {
  const sheets = [
    { name: 'Dolt', rows: [['dolt']], state: 'hidden' as const },
    { name: 'Läs mig', rows: [['a']] },
    { name: 'System', rows: [['b']] },
  ];
  test.each([
    [undefined, 'Läs mig'],
    ['System', 'System'],
    ['system ', 'System'],
    ['3', 'System'],
    ['Dolt', 'Dolt'],
  ])('asked for as %s is %s', async (sheet, expected) => {
    const table = await readXlsx(workbook(sheets), sheet === undefined ? {} : { sheet });
    expect(table.sheet).toBe(expected);
    expect(table.sheets).toEqual(['Dolt', 'Läs mig', 'System']);
  });

  test('that is not there is refused with those that are', async () => {
    await expect(readXlsx(workbook(sheets), { sheet: 'X' })).rejects.toThrow(/Dolt, Läs mig, System/);
  });

  test('has notes on what is hidden and computed, and its merged cells', async () => {
    const { notes, merged } = await readXlsx(
      workbook([
        {
          name: 'A',
          rows: [[{ xml: '<c><f>1</f><v>1</v></c>' }]],
          before: '<cols><col min="1" max="1" hidden="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A2:B4"/></mergeCells>',
        },
      ]),
    );
    expect(notes.map(({ en }) => en).join(' ')).toMatch(/1 cells have formulas.*hidden columns/);
    expect(merged).toEqual([{ name: 'A2:B4', rows: [2, 4], columns: [0, 1] }]);
  });
});

describe('refused is', () => {
  const fails = async (data: Buffer, message: RegExp): Promise<void> => {
    await expect(readXlsx(data)).rejects.toThrow(UnusableTable);
    await expect(readXlsx(data)).rejects.toThrow(message);
  };
  const parts = workbookParts([{ name: 'A', rows: [['a']] }]);
  const withSheet = (part: Omit<Part, 'name'>): Buffer =>
    zip(parts.map((each) => (each.name.includes('sheet1') ? { name: each.name, ...part } : each)));
  const sheet = (xml: string): Buffer => withSheet({ data: xml });

  test.each<[string, Buffer, RegExp]>([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), /\.xlsx/],
    [
      'one with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['what is no zip file', Buffer.from('hello'), /\.xlsx/],
    ['half a zip file', zip(parts).subarray(0, 900), /damaged/],
    ['another zip file', zip([{ name: 'word/document.xml', data: '<x/>' }]), /\.xlsx/],
    ['a locked part', withSheet({ data: '<x/>', flags: 1 }), /password/],
    ['two parts of one name', zip([...parts, ...parts.slice(-1)]), /there twice/],
    ['a part that is missing', zip(parts.filter(({ name }) => !name.includes('sheet1'))), /missing/],
    ['a path out of the file', zip([...parts, { name: '../../etc/passwd', data: 'x' }]), /damaged/],
    ['XML that is not well-formed', sheet('<worksheet><sheetData>'), /damaged/],
    ['text that is not UTF-8', sheet('<worksheet>\u0000</worksheet>'), /damaged/],
    ['a row of no number', sheet('<worksheet><row r="-1"/></worksheet>'), /damaged/],
    ['elements within elements', sheet(`<worksheet>${'<a>'.repeat(200)}`), /nested too deep/],
    [
      'entities that grow',
      sheet('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'),
      /damaged/,
    ],
    [
      'an entity from a file',
      sheet('<worksheet><row><c t="str"><v>&xxe;</v></c></row></worksheet>'),
      /damaged/,
    ],
    ['a size that is claimed', withSheet({ data: '<worksheet/>', claims: 1_000_000_000 }), /1000 MB/],
    [
      'a size that is denied',
      withSheet({ data: `<worksheet>${' '.repeat(5e6)}</worksheet>`, claims: 100 }),
      /damaged/,
    ],
  ])('%s', async (_, data, message) => {
    await fails(data, message);
  });

  test('a bomb that claims what it is', async () => {
    const bomb = await packedZeros(1_000_000_000, '<worksheet>');
    await fails(withSheet({ data: bomb.data, packed: bomb }), /1000 MB/);
  });

  test('one that stays below the limit and is packed too well', async () => {
    const bomb = await packedZeros(100_000_000, '<worksheet>');
    await fails(withSheet({ data: bomb.data, packed: bomb }), /100 MB/);
  });

  test('one that hides its size', async () => {
    const bomb = await packedZeros(100_000_000, '<worksheet>');
    await fails(withSheet({ data: bomb.data, packed: { ...bomb, size: 1000 } }), /damaged/);
  });
});
