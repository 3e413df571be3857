/** Pictures in the notation of ArchiMate: every sign is there, and nothing is spoilt by longer words and other ends. */
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { TYPES_WITH_SIGN } from '../../language/drawing/archimate.ts';
import { draw } from '../../language/drawing/draw.ts';
import { cornerPath } from '../../language/drawing/icons.ts';
import { headsOf, platePaint, strokePaint } from '../../language/drawing/paint.ts';
import { LIGHT, THEMES } from '../../language/drawing/theme.ts';
import { TYPES_WITH_SHAPE } from '../../language/formats/drawio/archimate.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import { ARCHIMATE_RELATIONS, ARCHIMATE_TYPES } from '../../language/model/metamodel/archimate.ts';
import type { Language } from '../../language/model/text.ts';
import { inArchimate } from '../../language/views/notation.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { Project } from '../../language/workspace/project.ts';
import { EXAMPLES } from '../sources.ts';
import { defects } from './quality.ts';
import { randomBands, randomPicture } from './random-pictures.ts';
import { archimate, empty, node } from './samples.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

describe.each([...EXAMPLES])('%s', (_, sources) => {
  const project = new Project({}, false);
  for (const { name, text } of sources) project.set({ uri: `file:///${path.posix.basename(name)}`, text });
  const { model } = project;
  const cases = viewsOf(model).flatMap((view) => [
    [view.id, 'sv', view] as const,
    [view.id, 'en', view] as const,
  ]);

  test.each(cases)('%s is drawn in %s without a defect', async (_id, language, view) => {
    const drawing = await draw(pictureOf(model, view, language, { notation: 'archimate' }), engine);
    expect(defects(drawing)).toEqual([]);
  });
});

describe('the notation', () => {
  test('spoils no random picture', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(randomPicture, randomBands), async (picture) => {
        expect(defects(await draw(inArchimate(picture), engine))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('has a sign for every type, also where draw.io has its own', () => {
    const types = Object.keys(ARCHIMATE_TYPES).sort();
    expect([...TYPES_WITH_SIGN].sort()).toEqual(types);
    expect([...TYPES_WITH_SHAPE].sort()).toEqual(types);
    const signs = types.map((type) => cornerPath({ kind: 'component', look: { archimate: type } }));
    expect(new Set(signs).size).toBe(types.length);
    for (const sign of signs) expect(sign).toMatch(/^M[-\d. MLHVAaCclhvzZ]+$/);
  });

  test('tells structure, behaviour and motivation apart by corners, and groupings by dashes', () => {
    const paint = (type: string) =>
      platePaint(
        {
          kind: 'component',
          look: { archimate: type },
          container: false,
          frame: false,
          emphasis: 'normal',
          marks: [],
        },
        true,
        LIGHT,
      );
    expect(paint('ApplicationComponent')).toMatchObject({ radius: 0, cut: false, dashed: false });
    expect(paint('BusinessProcess')).toMatchObject({ radius: 12, cut: false });
    expect(paint('Goal')).toMatchObject({ cut: true, fill: LIGHT.layers.motivation.fill });
    expect(paint('Grouping')).toMatchObject({ radius: 0, dashed: true });
  });

  test('draws every relation in a way of its own', () => {
    const ways = Object.keys(ARCHIMATE_RELATIONS).map((type) => {
      const relation = { type: type as keyof typeof ARCHIMATE_RELATIONS, from: 'source' as const };
      const line = { verb: 'depends', flow: 'none' as const, hard: false, marks: [], relation };
      return JSON.stringify([headsOf(line), strokePaint(line, LIGHT).dash]);
    });
    expect(new Set(ways).size).toBe(ways.length);
  });

  test('leads against the line where its relation does', () => {
    const line = (from: 'source' | 'target' | 'both') =>
      headsOf({ verb: 'depends', flow: 'none', relation: { type: 'composition', from } });
    expect(line('source')).toEqual({ start: 'diamond', end: 'none' });
    expect(line('target')).toEqual({ start: 'none', end: 'diamond' });
    expect(headsOf({ verb: 'x', flow: 'both', relation: { type: 'flow', from: 'both' } })).toEqual({
      start: 'arrow',
      end: 'arrow',
    });
  });

  test.each(Object.values(THEMES))('is explained by the legend in $name', async (theme) => {
    const legend = async (language: Language) =>
      (await draw({ ...archimate, language }, engine)).legend.items.map(({ text }) => text.text);
    expect(await legend('sv')).toEqual([
      'mål',
      'drivkraft',
      'krav (behov)',
      'arbetspaket (uppdrag)',
      'förmåga',
      'verksamhetsprocess (steg)',
      'kontrakt (avtal)',
      'applikationskomponent (komponent / skikt)',
      'verksamhetsobjekt (information)',
      'gruppering (miljö)',
      'nod',
      'systemprogramvara (plattform)',
      'plats',
      'i fokus',
      'utanför',
      'saknas',
      'består av (Composition)',
      'samlar (Aggregation)',
      'är tilldelad (Assignment)',
      'förverkligar (Realization)',
      'betjänar (Serving)',
      'har åtkomst till (Access)',
      'påverkar (Influence)',
      'utlöser (Triggering)',
      'flöde (Flow)',
      'samband (Association)',
      'riktat samband (Directed association)',
      'åt båda hållen',
      'hårt beroende',
      'avtal saknas',
    ]);
    expect(await legend('en')).toContain('Serving');
    const svg = writeSvg(await draw(archimate, engine), { theme });
    expect(svg).toContain(theme.layers.motivation.accent);
    expect(svg).toContain(`fill="${theme.layers.application.soft}"`);
  });

  test('explains frames that are something apart from those that only group', async () => {
    const frames = ['organisation', 'object'].map((kind) =>
      node(`F${kind}`, kind, kind, 'En ram', { frame: true }),
    );
    const inside = frames.map(({ id }) => node(`in ${id}`, 'component', 'komponent', 'A', { parent: id }));
    const picture = inArchimate({ ...empty, nodes: [...frames, ...inside] });
    const { items } = (await draw(picture, engine)).legend;
    expect(items.map(({ text }) => text.text)).toEqual([
      'applikationskomponent (komponent)',
      'verksamhetsaktör',
      'gruppering',
    ]);
  });

  test('says in the description what the line is, and what the model says', async () => {
    const drawing = await draw(archimate, engine);
    const line = drawing.edges.find(({ relation }) => relation?.type === 'flow');
    expect(line?.label).toBe('roller');
    expect(line?.description.split('\n').slice(0, 3)).toEqual([
      'WebCare → Elektronisk katalog: hämtar roller',
      'Uppgifter går från Elektronisk katalog till WebCare.',
      'flöde (Flow): Elektronisk katalog → WebCare',
    ]);
  });
});
