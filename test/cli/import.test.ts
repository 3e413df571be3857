/** `ea import`, run as a process. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CellValue, packedZeros, workbook, workbookParts, zip } from '../import/workbook.ts';
import { ea, folder, type Run } from './ea.ts';

const HEADINGS = [
  'ID',
  'Systemnamn',
  'Leverantör',
  'Förvaltningsobjekt',
  'Livscykel',
  'Driftsatt',
  'Integrerar med',
];
const ROWS: CellValue[][] = [
  [1001, 'Cosmic', 'Cambio', 'Vård', 'I drift', { date: 40969 }, 'PU; Sectra'],
  [1002, 'Sectra', 'Sectra AB', 'Vård', 'Avvecklas', null, null],
];
const INVENTORY = workbook([HEADINGS, ...ROWS]);
const CSV = 'ID;Namn;Leverantör\n1;Cosmic;Cambio\n2;Sectra;\n';
const isReport = new Ajv().compile(
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../language/formats/json/import.schema.json'), 'utf8'),
  ),
);
const read = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('an inventory in Excel', () => {
  let root: string;
  let run: Run;
  beforeAll(async () => {
    root = folder({ 'lista.xlsx': INVENTORY });
    run = await ea(['import', 'lista.xlsx'], { cwd: root });
  });

  test('becomes a model beside it, with a report', () => {
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toContain('Systemnamn          title');
    expect(run.stderr).toContain(
      'lista.xlsx: 2 rows read, 2 new, 0 changed, 0 unchanged, 0 rejected.\nwrote lista.ea\n',
    );
    expect(read(root, 'lista.ea')).toContain(
      'komponent Cosmic {\n    källa "ID 1001"\n    leverantör Cambio\n    livscykel drift från 2012-03-01\n',
    );
    expect(readdirSync(root).sort()).toEqual(['lista.ea', 'lista.xlsx']);
  });

  test('and lints without errors', async () => {
    const { code, stdout } = await ea(['lint', '--format', 'json'], { cwd: root });
    expect([code, JSON.parse(stdout).summary.errors]).toEqual([0, 0]);
  });

  test('changes nothing the second time', async () => {
    const before = read(root, 'lista.ea');
    const again = await ea(['import', 'lista.xlsx', '--lang', 'sv'], { cwd: root });
    expect(again.code).toBe(0);
    expect(again.stderr).toContain(
      '2 rader lästa, 0 nya, 0 ändrade, 2 oförändrade, 0 förkastade.\nInget att ändra.\n',
    );
    expect(read(root, 'lista.ea')).toBe(before);
  });
});

test('a dry run says what would be and writes nothing', async () => {
  const root = folder({ 'a.csv': CSV });
  const { code, stderr } = await ea(['import', 'a.csv', '--dry-run', '--save-mapping', 'm.json'], {
    cwd: root,
  });
  expect(code).toBe(0);
  expect(stderr).toContain('component Cosmic (row 2)');
  expect(stderr).toContain('nothing is written');
  expect(readdirSync(root)).toEqual(['a.csv']);
});

test('rows are rejected with their reasons, the others written, and the exit code is 1', async () => {
  const root = folder({ 'a.csv': `${CSV}2;Samma;\n4;;\n5;Bra;x;y\n` });
  const { code, stderr } = await ea(['import', 'a.csv', '--lang', 'sv'], { cwd: root });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'rad 4: Samma id som rad 3: 2.\n  rad 5: Raden har inget namn (Namn är tom).\n  rad 6: Raden har fler celler',
  );
  expect(read(root, 'a.ea')).toContain('komponent Sectra');
});

test('the report as JSON follows its schema', async () => {
  const root = folder({ 'a.csv': `${CSV}2;Samma;\n`, 'modell/b.ea': 'komponent Gammal { källa "ID 9" }\n' });
  const { code, stdout } = await ea(['import', 'a.csv', '--format', 'json', '--lang', 'sv'], { cwd: root });
  expect(code).toBe(1);
  const report = JSON.parse(stdout);
  expect([isReport(report), isReport.errors]).toEqual([true, null]);
  expect(report).toMatchObject({
    written: ['modell/b.ea'],
    summary: { read: 3, created: 2, updated: 0, unchanged: 0, rejected: 1 },
    rejected: [{ row: 4, reason: 'Samma id som rad 3: 2.' }],
    made: [{ kind: 'organisation', name: 'Cambio', title: 'Cambio', row: 2 }],
    gone: [{ name: 'Gammal', title: 'Gammal', source: 'ID 9' }],
  });
});

test('a mapping can be saved, changed and used', async () => {
  const root = folder({ 'a.csv': CSV });
  await ea(['import', 'a.csv', '--save-mapping', 'a.import.json', '--out', 'x/y.ea'], { cwd: root });
  const mapping = JSON.parse(read(root, 'a.import.json'));
  expect(mapping.columns.Namn).toEqual({ title: true });
  expect(existsSync(path.join(root, 'x/y.ea'))).toBe(true);
  const changed = { ...mapping, columns: { ...mapping.columns, Leverantör: { property: 'syfte' } } };
  const other = folder({ 'a.csv': CSV, 'a.import.json': JSON.stringify(changed) });
  const { code } = await ea(['import', 'a.csv', '--mapping', 'a.import.json'], { cwd: other });
  expect(code).toBe(0);
  expect(read(other, 'a.ea')).toContain('syfte "Cambio"');
});

test('a file keeps its mark and its line endings', async () => {
  const model = '\uFEFFkomponent Cosmic {\r\n  // vår\r\n}\r\n';
  const root = folder({ 'a.csv': CSV, 'm.ea': model });
  await ea(['import', 'a.csv', '--out', 'm.ea'], { cwd: root });
  const after = read(root, 'm.ea');
  expect(
    after.startsWith(
      '\uFEFFkomponent Cosmic {\r\n  källa "ID 1"\r\n  leverantör Cambio\r\n  // vår\r\n}\r\n',
    ),
  ).toBe(true);
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('an inventory from elsewhere becomes a model in the folder that the command runs in', async () => {
  const elsewhere = folder({ 'a.csv': CSV });
  const root = folder();
  const { code } = await ea(['import', path.join(elsewhere, 'a.csv')], { cwd: root });
  expect([code, readdirSync(root), readdirSync(elsewhere)]).toEqual([0, ['a.ea'], ['a.csv']]);
  const { code: made } = await ea(['import', 'a.csv', '--out', path.join(root, 'ny/b.ea')], {
    cwd: elsewhere,
  });
  expect([made, readdirSync(path.join(root, 'ny'))]).toEqual([0, ['b.ea']]);
});

test('what would reach the terminal is made harmless', async () => {
  const root = folder({
    'a.csv': 'ID;Namn;Personuppgifter\n1;A;Ja\n2;B;"\u001b[2J"\n3;"\u001b]0;x\u0007";nej\n',
  });
  const { stderr } = await ea(['import', 'a.csv'], { cwd: root });
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

describe('what cannot be used is refused with a reason, and nothing is written', () => {
  const sheet = (rows: CellValue[][], after = ''): Buffer => workbook([{ name: 'A', rows, after }]);
  const cases: [string, string, () => Buffer | string | Promise<Buffer>, string[], RegExp][] = [
    [
      'an unknown encoding',
      'a.csv',
      () => Buffer.from([0x4e, 0x61, 0x6d, 0x6e, 0x0a, 0x8c, 0x0a]),
      [],
      /--encoding windows-1252/,
    ],
    [
      'the wrong encoding',
      'a.csv',
      () => Buffer.from([0x4e, 0x61, 0x6d, 0x6e, 0x0a, 0xe5, 0x0a]),
      ['--encoding', 'utf-8'],
      /not utf-8/,
    ],
    ['quotes that do not match', 'a.csv', () => 'ID;Namn\n1;"A\n', [], /never closed/],
    ['columns that are missing', 'a.csv', () => 'X;Y\n1;2\n', [], /No column looks like names/],
    [
      'a sheet without headings',
      'a.xlsx',
      () =>
        sheet([
          ['X', 'Y'],
          ['a', 'b'],
        ]),
      [],
      /Say with --mapping/,
    ],
    ['a sheet that is not there', 'a.xlsx', () => INVENTORY, ['--sheet', 'Nej'], /no sheet Nej/],
    [
      'merged cells',
      'a.xlsx',
      () =>
        sheet(
          [
            ['Namn', 'Leverantör'],
            ['A', 'B'],
            ['C', null],
          ],
          '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
        ),
      [],
      /B2:B3/,
    ],
    [
      'formulas without values',
      'a.xlsx',
      () => sheet([['Namn'], [{ xml: '<c><f>A1</f></c>' }]]),
      [],
      /formulas without a computed value: A2/,
    ],
    ['an old workbook', 'a.xls', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), [], /xlsx/],
    ['a workbook that is text', 'a.xlsx', () => 'ID;Namn', [], /xlsx/],
    ['half a workbook', 'a.xlsx', () => INVENTORY.subarray(0, 500), [], /damaged/],
    [
      'a zip bomb',
      'a.xlsx',
      async () => {
        const bomb = await packedZeros(1_000_000_000, '<worksheet>');
        const parts = workbookParts([{ name: 'A', rows: [] }]);
        return zip(
          parts.map((part) =>
            part.name.includes('sheet1') ? { name: part.name, data: bomb.data, packed: bomb } : part,
          ),
        );
      },
      [],
      /1000 MB/,
    ],
    ['an empty file', 'a.csv', () => '', [], /No column/],
    [
      'a mapping that is not there',
      'a.csv',
      () => CSV,
      ['--mapping', 'nej.json'],
      /nej\.json: does not exist/,
    ],
    ['a mapping that is no JSON', 'a.csv', () => CSV, ['--mapping', 'a.csv'], /is not JSON/],
    [
      'a mapping that makes no sense',
      'a.csv',
      () => CSV,
      ['--mapping', 'wrong.json'],
      /unknown word: colums/,
    ],
    ['a mapping of other columns', 'a.csv', () => CSV, ['--mapping', 'other.json'], /missing: Systemnamn/],
    ['a kind that there is none of', 'a.csv', () => CSV, ['--kind', 'komponet'], /komponent/],
    ['a result that is no model', 'a.csv', () => CSV, ['--out', 'a.txt'], /\.ea/],
    [
      'a model with syntax errors',
      'a.csv',
      () => CSV,
      ['--out', 'broken.ea'],
      /broken\.ea has syntax errors/,
    ],
    [
      'a model that cannot be read',
      'a.csv',
      () => CSV,
      ['--out', 'binary/x.ea', '--project', 'binary'],
      /cannot be read as a whole/,
    ],
  ];
  test.each(cases)('%s', async (_, name, data, args, message) => {
    const root = folder({
      [name]: await data(),
      'broken.ea': 'komponent {\n',
      'wrong.json': '{"colums":{}}',
      'other.json': '{"columns":{"Systemnamn":{"title":true}}}',
      'binary/b.ea': Buffer.from([0xff, 0xfe, 0x00]),
    });
    // So that the broken files are not in the project.
    mkdirSync(path.join(root, 'empty'));
    const before = readdirSync(root, { recursive: true }).sort();
    const project = args.includes('--project') ? [] : ['--project', 'empty'];
    const { code, stdout, stderr } = await ea(['import', name, ...project, ...args], { cwd: root });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    expect(read(root, 'broken.ea')).toBe('komponent {\n');
  });

  test('a file that is not there', async () => {
    const { code, stderr } = await ea(['import', 'nej.csv'], { cwd: folder() });
    expect([code, stderr]).toEqual([2, 'ea: nej.csv: does not exist\nNothing has been written.\n']);
  });
});

test('a project that is named takes the result, and loses nothing when it is imported again', async () => {
  const root = folder({ 'lista.csv': CSV, 'm/a.ea': 'organisation Regionen\n' });
  const run = async () => (await ea(['import', 'lista.csv', '--project', 'm'], { cwd: root })).code;
  expect(await run()).toBe(0);
  const text = `${read(root, 'm/lista.ea')}// mine\n`;
  writeFileSync(path.join(root, 'm/lista.ea'), text);
  expect(await run()).toBe(0);
  expect(read(root, 'm/lista.ea')).toBe(text);
});
