import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { readEmbeddedFonts } from '../../../language/formats/svg/fonts.ts';
import { escapeXml } from '../../../language/formats/svg/markup.ts';
import { writeSvg } from '../../../language/formats/svg/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { hostile, samband, samples } from '../../drawing/samples.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

/** Names of all elements, in order; throws when tags do not nest or something is not escaped. */
function parse(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  let rest = svg;
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#\d+);)/);
      rest = rest.slice(text.length);
      continue;
    }
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/.exec(rest);
    if (!tag) throw new Error(`not well formed at ${rest.slice(0, 60)}`);
    const [whole, close, name = '', , empty] = tag;
    if (close) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!empty) open.push(name);
    }
    rest = rest.slice(whole.length);
  }
  expect(open).toEqual([]);
  return names;
}

describe('writeSvg', () => {
  test.each(Object.entries(samples))('writes %s as well-formed SVG of plain elements', async (_, picture) => {
    const drawing = await draw(picture, engine);
    for (const theme of [LIGHT, DARK]) {
      const svg = writeSvg(drawing, { theme });
      const names = new Set(parse(svg));
      expect(
        [...names].filter((name) => !['svg', 'g', 'title', 'desc', 'rect', 'path', 'text'].includes(name)),
      ).toEqual([]);
      expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity|paint-order|marker|filter/);
      expect(writeSvg(drawing, { theme })).toBe(svg);
    }
  });

  test('gives each node and edge a group with its id and a tooltip', async () => {
    const svg = writeSvg(await draw(samband, engine), { theme: LIGHT });
    for (const { id, kind } of samband.nodes)
      expect(svg).toMatch(new RegExp(`<g data-id="${id}" data-kind="${kind}"[^>]*><title>`));
    expect(svg.match(/<g data-edge=/g)?.length).toBe(samband.edges.length);
    expect(svg).toContain(
      'WebCare → PU – Personuppgiftsregistret: hämtar patientuppgifter från folkbokföringen',
    );
    expect(svg).toContain('Uppgifter går från PU – Personuppgiftsregistret till WebCare.');
  });

  test('draws the frame around the focus as strong as the focus, and other frames quietly', async () => {
    const nodes = samband.nodes.map((node) =>
      node.id === 'EKF' ? { ...node, emphasis: 'focus' as const } : node,
    );
    const svg = writeSvg(await draw({ ...samband, nodes }, engine), { theme: LIGHT });
    const plateOf = (id: string) => new RegExp(`<g data-id="${id}".*?(<rect[^>]*>)`).exec(svg)?.[1];
    expect(plateOf('EKF')).toContain(`stroke="${LIGHT.tones.people.accent}" stroke-width="2"`);
    expect(plateOf('VASS')).toContain(`stroke="${LIGHT.frameStroke}" stroke-width="1"`);
  });

  test('lets nothing that people write become markup', async () => {
    const svg = writeSvg(await draw(hostile, engine), { theme: LIGHT });
    expect(svg).not.toMatch(/<script|<img|\]\]>/);
    expect(svg).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    expect(svg.isWellFormed()).toBe(true);
  });

  test('escapes any string to something that XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"'\u0000-\u001f\ufffe\uffff]/);
        expect(escaped.isWellFormed()).toBe(true);
      }),
    );
    expect(escapeXml('\ud83d📦\ude00')).toBe('📦');
  });

  test('embeds the fonts when they are given, and nothing that is no font', async () => {
    const fonts = await readEmbeddedFonts();
    const drawing = await draw(samples['empty'] ?? samband, engine);
    const svg = writeSvg(drawing, { theme: LIGHT, fonts });
    expect(svg.match(/@font-face/g)?.length).toBe(2);
    expect(svg.length).toBeLessThan(60_000);
    const wrong = { regular: "data:,x')}</style><script>", semibold: '' };
    expect(writeSvg(drawing, { theme: LIGHT, fonts: wrong })).not.toContain('<script>');
  });
});
