/** What holds for every table: its values arrive, a second import changes nothing, and what people write is kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../language/formats/table.ts';
import { cleanLine, cleanText } from '../../language/import/texts.ts';
import { valuesOf } from '../../language/model/model.ts';
import { importInto, projectOf, TARGET } from './project.ts';

const hostile = fc.constantFrom(
  '"""',
  '*/',
  '//',
  '/* x',
  '"; komponent X {',
  "'",
  '\\',
  '\u001b[31m',
  '=1+1',
  'A\nB',
  '\t',
  '}',
  '{',
  '\u202e',
  '\ud800',
  '\u2028',
  'å',
  'Ä',
  ', ',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.oneof(hostile, fc.string({ maxLength: 5 })), { maxLength: 5 }).map((parts) => parts.join('')),
);
const title = fc.oneof(
  fc.constantFrom('Cosmic', 'cosmic', 'komponent', '1177 Vårdguiden', 'Region-Å', 'drift'),
  text,
);
const supplier = fc.constantFrom('', 'Tieto', 'tieto ', 'CGI; Visma, AB', 'okänd', '-');
const row = fc.record({
  title,
  description: text,
  supplier,
  object: fc.constantFrom('', 'Vård', 'Ekonomi'),
  state: fc.constantFrom('', 'I drift', 'Avvecklad', 'konstigt'),
  since: fc.constantFrom('', '2012-03-01', 'i fjol'),
  personal: fc.constantFrom('', 'Ja', 'nej', 'kanske'),
  with: fc.oneof(fc.constantFrom('', 'Cosmic', 'Annat system; Cosmic'), text),
  tag: fc.constantFrom('', 'Extern', 'a b'),
});
const HEADINGS = [
  'ID',
  'Namn',
  'Beskrivning',
  'Leverantör',
  'Förvaltningsobjekt',
  'Status',
  'Driftsatt',
  'Personuppgifter',
  'Integrerar med',
  'Tagg',
];

type Line = typeof row extends fc.Arbitrary<infer T> ? T : never;

function table(lines: readonly Line[]): Table {
  const rows = [
    HEADINGS,
    ...lines.map((it, index) => [
      `S${index}`,
      ...[it.title, it.description, it.supplier, it.object, it.state, it.since, it.personal, it.with, it.tag],
    ]),
  ];
  return {
    rows: rows.map((texts, index) => ({
      number: index + 1,
      cells: new Map(
        texts.flatMap((it, column): [number, Cell][] =>
          it.trim() === '' ? [] : [[column, { type: 'text', text: it }]],
        ),
      ),
    })),
    merged: [],
    sheet: 'Blad1',
    sheets: ['Blad1'],
    notes: [],
  };
}

const MAPPING = {
  source: 'CMDB',
  columns: {
    ID: { id: true },
    Namn: { title: true },
    Beskrivning: { property: 'beskrivning' },
    Leverantör: { property: 'leverantör', create: 'organisation', with: { typ: 'leverantör' } },
    Förvaltningsobjekt: { parent: 'förvaltningsobjekt' },
    Status: { property: 'livscykel' },
    Driftsatt: { property: 'livscykel', from: 'drift' },
    Personuppgifter: { property: 'personuppgifter', in: 'information' },
    'Integrerar med': { arrow: 'utbyter' },
    Tagg: { tag: true },
  },
};
const lines = fc.array(row, { minLength: 1, maxLength: 12 });
const EMPTY: ReadonlyMap<string, string> = new Map();

function textOf(files: ReadonlyMap<string, string>, source: string, key: string): string | undefined {
  const { model } = projectOf(files);
  const element = model.elements.find((each) =>
    valuesOf(each, 'source').some((value) => value.type === 'text' && value.text === source),
  );
  if (!element) return undefined;
  if (key === 'title') return element.title;
  const [value] = valuesOf(element, key);
  return value?.type === 'text' ? value.text : '';
}

test('every row that is not rejected arrives, with the values of its cells', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const { after, report } = importInto(EMPTY, table(rows), { mapping: MAPPING });
      const rejected = new Set(report.rejected.map(({ row: number }) => number));
      expect(report.created + rejected.size).toBe(report.read);
      rows.forEach((it, index) => {
        if (rejected.has(index + 2)) expect(cleanLine(it.title)).toBe('');
        else {
          expect(textOf(after, `CMDB S${index}`, 'title')).toBe(cleanLine(it.title));
          expect(textOf(after, `CMDB S${index}`, 'description')).toBe(cleanText(it.description));
        }
      });
      const { findings } = projectOf(after);
      expect(
        findings.filter(({ rule }) => /^(syntax|name|type)\//.test(rule)).map(({ message }) => message.en),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('importing twice changes nothing, not even through another file', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const { after } = importInto(EMPTY, table(rows), { mapping: MAPPING });
      const again = importInto(after, table(rows), { mapping: MAPPING });
      expect([...again.files]).toEqual([]);
      expect(again.report.created + again.report.updated).toBe(0);
      const elsewhere = importInto(after, table(rows), { mapping: MAPPING, target: 'file:///other.ea' });
      expect([...elsewhere.files]).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a changed inventory is followed, then nothing changes, and what was written by hand is still there', () => {
  fc.assert(
    fc.property(lines, lines, fc.infiniteStream(fc.nat(6)), (first, second, dice) => {
      const before = importInto(EMPTY, table(first), { mapping: MAPPING }).after.get(TARGET) ?? '';
      const { text: edited, marks } = editedByHand(before, dice);
      const files = new Map([[TARGET, edited]]);
      const { after } = importInto(files, table(second), { mapping: MAPPING });
      const result = after.get(TARGET) ?? '';
      // Each of them once: neither lost nor doubled where something has moved.
      expect(marks.filter((mark) => result.split(mark).length !== 2)).toEqual([]);
      const again = importInto(after, table(second), { mapping: MAPPING });
      expect([...again.files]).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const PLAIN_ROW: Line = {
  title: 'Cosmic',
  description: '',
  supplier: '',
  object: '',
  state: '',
  since: '',
  personal: '',
  with: '',
  tag: '',
};

test('a name that was made of a title is not mistaken for the title that another has', () => {
  const first = [PLAIN_ROW, PLAIN_ROW];
  const second = [
    { ...PLAIN_ROW, with: 'A\nB' },
    { ...PLAIN_ROW, with: 'A\nB"""' },
    { ...PLAIN_ROW, title: 'B' },
  ];
  for (const rows of [second, second.toReversed()]) {
    const { after: before } = importInto(EMPTY, table(first), { mapping: MAPPING });
    const { after } = importInto(before, table(rows), { mapping: MAPPING });
    expect([...importInto(after, table(rows), { mapping: MAPPING }).files]).toEqual([]);
    const { model } = projectOf(after);
    const joined = (id: string) => model.outgoing(id).map(({ target }) => model.element(target ?? '')?.title);
    const from = model.elements.filter(({ id }) => joined(id).length > 0);
    expect(from.map(({ id }) => joined(id)).sort()).toEqual([
      ['A', 'B'],
      ['A', 'B"""'],
    ]);
  }
});

/** The same table, and what is said of it, without the column that tells rows apart. */
function withoutIds({ rows, ...rest }: Table): Table {
  return {
    ...rest,
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: new Map([...cells].filter(([column]) => column !== 0)),
    })),
  };
}

const WITHOUT_IDS = {
  ...MAPPING,
  columns: Object.fromEntries(Object.entries(MAPPING.columns).filter(([heading]) => heading !== 'ID')),
};

test('without ids, too, a second import of a changed inventory changes nothing', () => {
  fc.assert(
    fc.property(lines, lines, (first, second) => {
      let files = EMPTY;
      for (const rows of [first, second]) {
        const given = withoutIds(table(rows));
        files = importInto(files, given, { mapping: WITHOUT_IDS }).after;
        const again = importInto(files, given, { mapping: WITHOUT_IDS });
        expect([...again.files]).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});

test('without ids, a row is the element with its title, and not one with a name like it', () => {
  const rows = [
    { ...PLAIN_ROW, title: 'Cosmic!' },
    { ...PLAIN_ROW, title: 'cosmic' },
  ];
  for (const each of [rows, rows.toReversed()]) {
    const given = withoutIds(table(each));
    const { after, report } = importInto(EMPTY, given, { mapping: WITHOUT_IDS });
    expect(report.created).toBe(2);
    const again = importInto(after, given, { mapping: WITHOUT_IDS });
    expect(again.report).toMatchObject({ created: 0, updated: 0, rejected: [] });
  }
});

test('without ids, a row that several elements could be makes no further one', () => {
  const files = new Map([[TARGET, 'komponent A "Cosmic"\nkomponent B "Cosmic"\n']]);
  const imported = importInto(files, withoutIds(table([PLAIN_ROW])), { mapping: WITHOUT_IDS });
  expect([...imported.files]).toEqual([]);
  expect(imported.report.rejected.map(({ reason }) => reason.en)).toEqual([
    'Several elements are called Cosmic, and the row has no id.',
  ]);
});

/** Other ways of breaking and indenting the same lines. */
const layouts = {
  tabs: (text: string) => text.replace(/^( {2})+/gm, (indent) => '\t'.repeat(indent.length / 2)),
  wide: (text: string) => text.replace(/^ +/gm, (indent) => indent.repeat(2)),
  windows: (text: string) => text.replaceAll('\n', '\r\n'),
  flat: (text: string) =>
    text.replace(/\{\n((?:(?![{}]|\/\/|->|#).*\n)*?) *\}/g, (_, body: string) => {
      const statements = body.split('\n').map((line) => line.trim());
      return `{ ${statements.filter((line) => line !== '').join('  ')} }`;
    }),
  closing: (text: string) => outsideTexts(text, (part) => part.replace(/\n +\}/g, ' }')),
  opening: (text: string) => outsideTexts(text, (part) => part.replace(/\{\n +/g, '{ ')),
};

/** A brace within a long text is no brace. */
function outsideTexts(text: string, layOut: (part: string) => string): string {
  return text
    .split('"""')
    .map((part, index) => (index % 2 === 0 ? layOut(part) : part))
    .join('"""');
}

test.each(Object.entries(layouts))('a file laid out otherwise (%s) is changed just as well', (_, layOut) => {
  fc.assert(
    fc.property(lines, lines, (first, second) => {
      const before = layOut(importInto(EMPTY, table(first), { mapping: MAPPING }).after.get(TARGET) ?? '');
      const { files } = importInto(new Map([[TARGET, before]]), table(first), { mapping: MAPPING });
      expect([...files]).toEqual([]);
      const { after, report } = importInto(new Map([[TARGET, before]]), table(second), { mapping: MAPPING });
      const again = importInto(after, table(second), { mapping: MAPPING });
      expect([...again.files]).toEqual([]);
      const rejected = new Set(report.rejected.map(({ row: number }) => number));
      second.forEach((it, index) => {
        if (rejected.has(index + 2)) return;
        expect(textOf(after, `CMDB S${index}`, 'title')).toBe(cleanLine(it.title));
        const said = cleanText(it.description);
        if (said !== '') expect(textOf(after, `CMDB S${index}`, 'description')).toBe(said);
      });
    }),
    { numRuns: 30 },
  );
});

/** Adds comments, properties and blank lines after lines of a file, as people do. */
function editedByHand(text: string, dice: Iterator<number>): { text: string; marks: string[] } {
  const marks: string[] = [];
  const next = (): number => dice.next().value ?? 0;
  const edited = text.split('\n').flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const opens = line.endsWith('{');
    const mark = `märke${marks.length}!`;
    if (line === '' || !/^\s*[\p{L}}]/u.test(line)) return [line];
    switch (next()) {
      case 0:
        marks.push(mark);
        return [`${line} // ${mark}`];
      case 1:
        marks.push(mark);
        return [`${indent}// ${mark}`, line];
      case 2:
        if (!opens) return [line];
        marks.push(mark);
        return [line, `${indent}  anmärkning "${mark}"`];
      case 3:
        if (!opens) return [line];
        marks.push(mark);
        return [line, '', `${indent}  /* ${mark}`, `${indent}  */`];
      default:
        return [line];
    }
  });
  return { text: edited.join('\n'), marks };
}
