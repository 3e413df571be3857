/** The pictures of the example project, in both languages and both themes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../language/drawing/draw.ts';
import type { Drawing } from '../../language/drawing/drawing.ts';
import { THEMES } from '../../language/drawing/theme.ts';
import { createPngWriter, type PngWriter } from '../../language/formats/png/write.ts';
import { writeSvg } from '../../language/formats/svg/write.ts';
import { createElkEngine } from '../../language/layout/index.ts';
import type { Language } from '../../language/model/text.ts';
import { pictureOf, viewsOf } from '../../language/views/views.ts';
import { modelOf } from '../model/project.ts';
import { defects, jogs } from './quality.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'samverkan-vid-vardovergangar');
const model = modelOf(
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ea'))
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  ),
);
const views = viewsOf(model);
const engine = createElkEngine();
const otherEngine = createElkEngine();
let png: PngWriter;
beforeAll(async () => {
  png = await createPngWriter();
});
afterAll(() => Promise.all([engine.close(), otherEngine.close()]));

async function drawView(id: string, language: Language = 'sv', using = engine): Promise<Drawing> {
  const view = views.find((each) => each.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return draw(pictureOf(model, view, language), using);
}

describe('the example', () => {
  test.each(views.flatMap(({ id }) => [[id, 'sv'] as const, [id, 'en'] as const]))(
    'draws %s in %s without a defect',
    async (id, language) => {
      const drawing = await drawView(id, language);
      expect(defects(drawing)).toEqual([]);
      expect(jogs(drawing)).toEqual([]);
    },
  );

  test.each(views.map((view) => view.id))('gives the same bytes of %s in two runs', async (id) => {
    const [one, other] = [await drawView(id), await drawView(id, 'sv', otherEngine)];
    for (const theme of [THEMES.light, THEMES.dark]) {
      const svg = writeSvg(one, { theme });
      expect(writeSvg(other, { theme })).toBe(svg);
      const [bytes, again] = [svg, writeSvg(other, { theme })].map((each) => png.write(each, { scale: 0.5 }));
      expect(Buffer.compare(bytes ?? Buffer.of(), again ?? Buffer.of(1))).toBe(0);
    }
  });

  test('writes long labels out', async () => {
    const labels = (await drawView('Närliggande')).edges.map((edge) =>
      edge.texts.map((line) => line.text).join(' '),
    );
    expect(labels).toContain(
      'hämtar Organisationstillhörighet, Kontaktuppgifter, Roller och rättigheter, Kontaktuppgifter till landstingets och kommunernas enheter',
    );
  });

  test('stacks the layers of an object as bands with edges in line and gaps alike', async () => {
    const drawing = await drawView('FyraSkikt');
    const bands = drawing.nodes.filter((node) => node.parent === undefined).map((node) => node.box);
    bands.sort((a, b) => a.y - b.y);
    expect(bands.length).toBe(4);
    expect(new Set(bands.map((box) => box.x)).size).toBe(1);
    expect(new Set(bands.map((box) => box.x + box.width)).size).toBe(1);
    const gaps = bands.slice(1).map((box, index) => {
      const above = bands[index];
      return above ? box.y - above.y - above.height : 0;
    });
    expect(new Set(gaps).size).toBe(1);
    for (const kind of ['product', 'layer']) {
      const boxes = drawing.nodes.filter((node) => node.kind === kind && !node.frame).map((node) => node.box);
      expect(new Set(boxes.map((box) => box.y)).size).toBe(1);
      expect(new Set(boxes.map((box) => box.height)).size).toBe(1);
      expect(new Set(boxes.map((box) => box.width)).size).toBe(1);
    }
    expect(drawing.width / drawing.height).toBeGreaterThan(1);
    expect(drawing.width / drawing.height).toBeLessThan(1.4);
  });

  test('keeps titles to the left of their containers and icons to the right', async () => {
    const drawing = await drawView('FyraSkikt');
    for (const { box, container, texts, icon } of drawing.nodes) {
      if (!container) continue;
      expect(texts.every((line) => line.x - box.x < 24)).toBe(true);
      if (icon) expect(box.x + box.width - icon.x - icon.width).toBeLessThan(24);
    }
  });

  test('calls kinds in the legend what the metamodel calls them', async () => {
    const legendOf = async (id: string, language: Language) =>
      (await drawView(id, language)).legend.items.map((item) => item.text.text);
    expect((await legendOf('Närliggande', 'sv')).slice(0, 2)).toEqual([
      'komponent',
      'enhet / organisation / förvaltningsobjekt',
    ]);
    expect((await legendOf('Förvaltningsorganisation', 'sv'))[0]).toBe('roll');
    expect((await legendOf('Förvaltningsorganisation', 'en'))[0]).toBe('role');
    expect(await legendOf('FyraSkikt', 'sv')).toContain('gruppering');
  });
});
