import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import { LIGHT } from '../../../language/drawing/theme.ts';
import { createPngWriter } from '../../../language/formats/png/write.ts';
import { writeSvg } from '../../../language/formats/svg/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { empty, skiktBare } from '../../drawing/samples.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('PNG', () => {
  test('has the size asked for and the same bytes each time', async () => {
    const drawing = await draw(skiktBare, engine);
    const svg = writeSvg(drawing, { theme: LIGHT });
    const writer = await createPngWriter();
    const png = writer.write(svg, { scale: 0.5 });
    expect(sizeOf(png)).toEqual([Math.ceil(drawing.width / 2), Math.ceil(drawing.height / 2)]);
    const second = await createPngWriter();
    expect(Buffer.compare(second.write(svg, { scale: 0.5 }), png)).toBe(0);
  });

  test('draws text with our fonts, bold apart from regular', async () => {
    const writer = await createPngWriter();
    const text = (weight: number, family: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="2" y="15" font-family="${family}" font-weight="${weight}">Vårdplan</text></svg>`;
    const blank = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"/>';
    const images = [blank, text(400, 'EA Sans'), text(600, 'EA Sans')].map((svg) =>
      Buffer.from(writer.write(svg)).toString('base64'),
    );
    expect(new Set(images).size).toBe(3);
  });

  test('refuses more pixels than allowed and says which scale fits', async () => {
    const writer = await createPngWriter();
    const svg = writeSvg(await draw(empty, engine), { theme: LIGHT });
    expect(() => writer.write(svg, { maxPixels: 10_000 })).toThrow(
      expect.objectContaining({
        name: 'PngError',
        reason: 'too-large',
        message: expect.stringMatching(/Use scale 0\.\d+ or less/),
      }),
    );
    expect(() => writer.write('no svg')).toThrow(expect.objectContaining({ reason: 'failed' }));
  });

  test('says which file is not there', async () => {
    const fonts = new URL('./nowhere/', import.meta.url);
    const wasm = new URL('./index_bg.wasm', import.meta.url);
    await expect(createPngWriter({ fonts, wasm })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
