/** Tables of texts: nothing overlaps, nothing is cut, and every cell leads to what it names. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { THEMES } from '../../language/drawing/theme.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Mark, Picture, TableEntry, TableHead } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';
import { defects } from './quality.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const text = fc.oneof(
  fc.constantFrom(
    'VAS',
    'Ekonomi och redovisning',
    'Patientadministrativtsystemförregionen',
    '<script>',
    '\n"]]>',
    '',
  ),
  fc.string({ maxLength: 60 }),
);
const marks = fc.subarray<Mark>(['vacant', 'missing', 'unknown', 'uncertain', 'none', 'procuring'], {
  maxLength: 2,
});

/** Up to 12 rows in up to 3 groups, against up to 14 columns. */
const randomTable: fc.Arbitrary<Picture> = fc
  .record({
    titles: fc.array(fc.record({ title: text, line: fc.option(text, { nil: undefined }) }), {
      minLength: 2,
      maxLength: 26,
    }),
    columnCount: fc.integer({ min: 1, max: 14 }),
    entries: fc.array(fc.record({ row: fc.nat(11), column: fc.nat(13), text, marks, strong: fc.boolean() }), {
      maxLength: 60,
    }),
    groups: fc.array(text, { maxLength: 3 }),
    tally: fc.boolean(),
    language: fc.constantFrom<Picture['language'][]>('sv', 'en'),
  })
  .map(({ titles, columnCount, entries, groups, tally, language }) => {
    const heads = titles.map(
      ({ title, line }, index): TableHead => ({
        id: `h${index}`,
        title,
        ...(line !== undefined && { line }),
        node: `h${index}`,
      }),
    );
    const columns = heads.slice(0, Math.min(columnCount, heads.length - 1));
    const plain = heads.slice(columns.length, columns.length + 12);
    const rows = plain.map((row, index) =>
      groups.length === 0 ? row : { ...row, group: `g${Math.floor((index * groups.length) / plain.length)}` },
    );
    const cells = rows.map((_, row) =>
      columns.map((_, column) =>
        entries
          .filter((it) => it.row === row && it.column === column)
          .map((it): TableEntry => ({ text: it.text, marks: it.marks, strong: it.strong })),
      ),
    );
    return {
      id: 'V',
      type: 'matris',
      title: 'Matris',
      subtitle: '',
      language,
      direction: 'down',
      nodes: [...columns, ...rows].map(({ id, title }) => ({
        id,
        kind: 'component',
        kindLabel: '',
        title,
        lines: [],
        emphasis: 'normal',
        marks: [],
      })),
      edges: [],
      table: {
        rowLabel: 'Rader',
        columnLabel: 'Kolumner',
        columns,
        rows,
        groups: groups.map((title, index) => ({ id: `g${index}`, title })),
        cells,
        ...(tally && { tally: { title: 'Olika', counts: rows.map((_, index) => index % 3) } }),
        notes: [],
      },
    } satisfies Picture;
  });

describe('drawn tables', () => {
  test('have no defects, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, async (picture) => {
        const drawing = await draw(picture, engine);
        expect(defects(drawing)).toEqual([]);
        // The heads of rows keep the ids of what they are of, and no id is there twice.
        const ids = drawing.nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(picture.table?.rows.map(({ id }) => id) ?? []));
      }),
      { numRuns: 200 },
    );
  });

  const EXAMPLES = path.join(import.meta.dirname, '..', '..', 'examples');
  test.each(readdirSync(EXAMPLES).flatMap((name) => [[name, 'sv'] as const, [name, 'en'] as const]))(
    'of %s in %s have no defects',
    async (name, language) => {
      const files = readdirSync(path.join(EXAMPLES, name)).filter((file) => file.endsWith('.ea'));
      const model = modelOf(
        Object.fromEntries(
          files.map((file) => [file, readFileSync(path.join(EXAMPLES, name, file), 'utf8')]),
        ),
      );
      for (const view of viewsOf(model).filter(({ type }) => type === 'matris'))
        expect(defects(await draw(pictureOf(model, view, language), engine))).toEqual([]);
    },
  );

  async function drawn(source: string): Promise<Drawing> {
    const model = modelOf(source);
    const view = viewsOf(model).find(({ id }) => id === 'matris:*') ?? expect.fail('no table');
    return draw(pictureOf(model, view, 'sv'), engine);
  }

  const SUPPORT = `
organisation A
organisation B
komponent X "<b>&"
förmåga Ett { stöds X hos A, saknas hos B }
förmåga Två { stöds X hos A osäkert, inget hos B }
`;

  test('lead from a cell to the system that it names, and else to the row', async () => {
    const { nodes } = await drawn(SUPPORT);
    const entries = nodes.filter(({ part }) => part === 'entry');
    expect(entries.map(({ row, column, element }) => [row, column, element])).toEqual([
      ['Ett', 'A', 'X'],
      ['Ett', 'B', undefined],
      ['Två', 'A', 'X'],
      ['Två', 'B', undefined],
    ]);
    expect(entries.map(({ location }) => location?.range.start.line)).toEqual([3, 4, 3, 5]);
    expect(entries.map(({ description }) => description)).toEqual([
      'Ett · A: <b>&',
      'Ett · B: saknas\nsaknas',
      'Två · A: <b>&\nosäkert',
      'Två · B: inget\ninget',
    ]);
  });

  test('explain their signs and nothing else, and are safe to read', async () => {
    const drawing = await drawn(SUPPORT);
    expect(drawing.legend.items.map(({ text: { text: said } }) => said)).toEqual([
      'saknas',
      'osäkert',
      'inget',
    ]);
    const svg = writeSvg(drawing, { theme: THEMES.dark });
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain(THEMES.dark.alarmFill);
  });

  test('of many columns have rules between them', async () => {
    const organisations = Array.from({ length: 12 }, (_, n) => n);
    const source = `${organisations.map((n) => `organisation O${n}`).join('\n')}
komponent X
förmåga F { stöds ${organisations.map((n) => `X hos O${n}`).join(', ')} }`;
    const { grid } = await drawn(source);
    expect(grid.lines.filter(([a, b]) => a.x === b.x).length).toBe(13);
  });

  test.each([
    [4, false],
    [24, true],
  ])('of %i rows and columns name their rows at both ends: %s', async (count, both) => {
    const numbers = Array.from({ length: count }, (_, n) => n);
    const holders = numbers.map((n) => `X hos O${n}`).join(', ');
    const source = `komponent X
${numbers.map((n) => `organisation O${n} "Organisationen för specialistvård ${n}"`).join('\n')}
${numbers.map((n) => `förmåga F${n} "Funktionen ${n}" { stöds ${holders} }`).join('\n')}`;
    const drawing = await drawn(source);
    expect(defects(drawing)).toEqual([]);
    const texts = drawing.grid.texts.map((line) => line.text);
    const names = drawing.nodes.filter(({ part }) => part === 'row').map(({ words }) => words.name);
    expect(names.length).toBe(count);
    expect(names.every((name) => texts.includes(name))).toBe(both);
  });
});
