/** Bars in time: nothing overlaps, what follows on stands on one line, and the axis tells years and quarters. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { THEMES } from '../../language/drawing/theme.ts';
import { axisOf } from '../../language/drawing/ticks.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import { dayAfter } from '../../language/model/dates.ts';
import type { Picture, TimelineItem, TimelinePhase } from '../../language/views/picture.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';
import { defects } from './quality.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const PHASES: readonly TimelinePhase[] = [
  'planned',
  'development',
  'introduction',
  'operation',
  'phaseout',
  'retired',
  'period',
  'while',
  'event',
  'deadline',
  'end',
];
const text = fc.oneof(
  fc.constantFrom('I drift', 'leverantör: Landstingets gemensamma upphandlingsorganisation', '<b>"\n', ''),
  fc.string({ maxLength: 80 }),
);

/** Items between 1990 and 2040, or all within a year. */
const randomTimeline: fc.Arbitrary<Picture> = fc
  .record({
    rows: fc.array(
      fc.record({
        title: text,
        lines: fc.array(text, { maxLength: 2 }),
        items: fc.array(
          fc.record({
            shape: fc.constantFrom<TimelineItem['shape'][]>('bar', 'point'),
            phase: fc.constantFrom(...PHASES),
            label: text,
            start: fc.nat(18_000),
            length: fc.nat(3000),
            open: fc.constantFrom('none', 'start', 'end', 'both'),
            uncertain: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    narrow: fc.boolean(),
    groups: fc.array(text, { maxLength: 3 }),
    today: fc.option(fc.nat(18_000), { nil: undefined }),
  })
  .map(({ rows: plain, narrow, groups, today }) => {
    const day = (number: number): string => dayAfter('1990-01-01', narrow ? number % 300 : number);
    const rows = plain.map(({ title, lines, items }, index) => ({
      id: `r${index}`,
      title,
      node: `r${index}`,
      lines,
      items: items.map(({ shape, phase, label, start, length, open, uncertain }): TimelineItem => {
        const first = day(start);
        const last = shape === 'point' ? first : dayAfter(first, narrow ? length % 60 : length);
        return {
          shape,
          phase,
          label,
          dates: `${first} – ${last}`,
          uncertain,
          ...((shape === 'point' || open === 'none' || open === 'end') && { first }),
          ...((shape === 'point' || open === 'none' || open === 'start') && { last }),
        };
      }),
      ...(groups.length > 0 && { group: `g${Math.floor((index * groups.length) / plain.length)}` }),
    }));
    const days = rows.flatMap(({ items }) =>
      items.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()),
    );
    days.sort();
    return {
      id: 'V',
      type: 'livscykel',
      title: 'Livscykler',
      subtitle: '',
      language: 'sv',
      direction: 'right',
      nodes: [],
      edges: [],
      timeline: {
        first: days[0] ?? '1990-01-01',
        last: days.at(-1) ?? '1990-01-01',
        rows,
        groups: groups.map((title, index) => ({ id: `g${index}`, title })),
        notes: [],
        ...(today !== undefined && { today: day(today) }),
      },
    } satisfies Picture;
  });

describe('drawn timelines', () => {
  test('have no defects, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(randomTimeline, async (picture) => {
        const drawing = await draw(picture, engine);
        expect(defects(drawing)).toEqual([]);
        const ids = drawing.nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(writeSvg(drawing, { theme: THEMES.light })).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 200 },
    );
  });

  async function drawn(source: string, today?: string): Promise<Drawing> {
    const model = modelOf(source);
    const view = viewsOf(model).find(({ id }) => id === 'livscykel:*') ?? expect.fail('no timeline');
    const picture = pictureOf(model, view, 'sv');
    const { timeline } = picture;
    return draw(timeline && today ? { ...picture, timeline: { ...timeline, today } } : picture, engine);
  }

  const LIVES = `
komponent A { livscykel utveckling från 2019-01, drift från 2020-01, avveckling från 2022-01 osäkert }
komponent B { supportslut 2021-06-30 }
`;

  test('states of one life cycle join on one line, and the last one has an open end', async () => {
    const bars = (await drawn(LIVES)).nodes.flatMap(({ bar }) => (bar?.shape === 'bar' ? [bar] : []));
    expect(bars.map(({ phase, open, uncertain }) => [phase, open, uncertain])).toEqual([
      ['development', 'none', false],
      ['operation', 'none', false],
      ['phaseout', 'end', true],
    ]);
    expect(new Set(bars.map(({ box }) => box.y)).size).toBe(1);
    expect(bars[0] && bars[0].box.x + bars[0].box.width).toBe(bars[1]?.box.x);
  });

  test('items lead to what they are said of, and the legend tells their states', async () => {
    const { nodes, legend } = await drawn(LIVES);
    const items = nodes.filter(({ part }) => part === 'item');
    expect(items.map(({ element, row }) => [element, row])).toEqual([
      ['A', 'A'],
      ['A', 'A'],
      ['A', 'A'],
      ['B', 'B'],
    ]);
    expect(items.map(({ location }) => location?.range.start.line)).toEqual([1, 1, 1, 2]);
    expect(items.at(-1)?.description).toBe('B: supporten upphör 2021-06-30');
    expect(legend.items.map((item) => item.text.text)).toEqual([
      'under utveckling',
      'i drift',
      'under avveckling',
      'upphör eller ersätts',
      'osäkert',
    ]);
  });

  test('the line of a day is there only when the caller names one on the axis', async () => {
    expect((await drawn(LIVES)).grid.today).toBeUndefined();
    expect((await drawn(LIVES, '1999-01-01')).grid.today).toBeUndefined();
    const drawing = await drawn(LIVES, '2021-01-01');
    expect(drawing.grid.today?.text.text).toBe('läget 2021-01-01');
    expect(writeSvg(drawing, { theme: THEMES.light })).toContain('data-part="today"');
  });
});

describe('the axis', () => {
  const labels = (first: string, last: string): { years: string[]; quarters: number } => {
    const { years, quarters } = axisOf(first, last, 880);
    return { years: years.map(({ label }) => label), quarters: quarters.length };
  };

  test('tells quarters of a few years, years of many, and tens of years of ages', () => {
    expect(labels('2019-02-01', '2020-05-01')).toEqual({ years: ['2018', '2019', '2020'], quarters: 8 });
    expect(labels('2004-01-01', '2013-12-31')).toEqual({
      years: Array.from({ length: 10 }, (_, n) => String(2004 + n)),
      quarters: 0,
    });
    expect(labels('1903-01-01', '2040-01-01').years.slice(0, 3)).toEqual(['1910', '1920', '1930']);
  });

  test('goes from one end to the other in proportion', () => {
    const { at, start, end } = axisOf('2019-02-01', '2019-05-01', 880);
    expect([start, end]).toEqual(['2018-10-01', '2019-10-01']);
    expect([at(start), at(end)]).toEqual([0, 880]);
    expect(at('2019-04-01')).toBeCloseTo((880 * 182) / 365, 0);
  });
});
