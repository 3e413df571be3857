import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import type { Drawing } from '../../../language/drawing/drawing.ts';
import { DARK, LIGHT, type Theme } from '../../../language/drawing/theme.ts';
import { readPdfFonts } from '../../../language/formats/pdf/fonts.ts';
import { pagesOf } from '../../../language/formats/pdf/pages.ts';
import { partOf } from '../../../language/formats/pdf/part.ts';
import { textsOf, withFontsOnly } from '../../../language/formats/pdf/texts.ts';
import { writePdf } from '../../../language/formats/pdf/write.ts';
import { createPngWriter } from '../../../language/formats/png/write.ts';
import { writeSvg } from '../../../language/formats/svg/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { hostile, samband, samples } from '../../drawing/samples.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type Pixels, pixelsOfPng } from '../png/pixels.ts';
import { poppler } from './poppler.ts';

const engine = createElkEngine();
afterAll(() => engine.close());
const fonts = await readPdfFonts();

async function pdfOf(
  drawings: readonly Drawing[],
  theme: Theme = LIGHT,
  created?: Date,
): Promise<Uint8Array> {
  const chapters = drawings.map((drawing) => {
    const { scale, pages } = pagesOf(drawing, 11);
    return {
      title: drawing.title,
      pages: pages.map((page) => ({ page, scale, svg: writeSvg(drawing, { theme }) })),
    };
  });
  const { paper, muted: ink } = theme;
  const document = { title: 'Åsikt & <script>', language: 'sv-SE', paper, ink, chapters };
  return writePdf(created ? { ...document, created } : document, fonts);
}

function written(bytes: Uint8Array): string {
  const file = path.join(temporaryFolder({}, 'ea-pdf-'), 'a.pdf');
  writeFileSync(file, bytes);
  return file;
}

/** Pixels of a PPM as it is printed by `pdftoppm` without compression: red, green and blue of each, row by row. */
function pixelsOf(ppm: Buffer): Pixels {
  const [head, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('This is no PPM.');
  return { width: Number(width), height: Number(height), data: ppm.subarray(head.length) };
}

const squeezed = (text: string): string => text.replace(/[\s\f]+/g, '');

/** The outline's titles, as a reader that is strict about the file finds them. */
function outlineOf(pdf: PDFDocument): readonly string[] {
  const titles: string[] = [];
  let item = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(item.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText());
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

describe('PDF', () => {
  test.each(Object.entries(samples))('says all texts of %s, as text', async (_, picture) => {
    const { drawing } = withFontsOnly(await draw(picture, engine));
    const text = squeezed(poppler('pdftotext', ['-layout', written(await pdfOf([drawing])), '-']).toString());
    for (const { text: line } of textsOf(drawing))
      for (const word of line.split(/\s+/)) expect(text).toContain(squeezed(word));
  });

  test('has a page of the size of each picture, an outline, a title and a language', async () => {
    const drawings = [await draw(samband, engine), await draw(hostile, engine)];
    const pdf = await PDFDocument.load(await pdfOf(drawings), {
      throwOnInvalidObject: true,
      updateMetadata: false,
    });
    const sizes = pdf.getPages().map((page) => page.getSize());
    for (const [index, { width, height }] of drawings.entries()) {
      expect(sizes[index]?.width).toBeCloseTo(width * 0.75, 1);
      expect(sizes[index]?.height).toBeCloseTo(height * 0.75, 1);
    }
    expect(outlineOf(pdf)).toEqual(drawings.map(({ title }) => title));
    expect([pdf.getTitle(), pdf.getCreationDate()]).toEqual(['Åsikt & <script>', undefined]);
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('sv-SE');
  });

  test('is the same bytes each time, and made when it is said to be', async () => {
    const drawing = await draw(samband, engine);
    const [first, second] = [await pdfOf([drawing]), await pdfOf([drawing])];
    expect(Buffer.compare(first, second)).toBe(0);
    const created = new Date(86_400_000);
    const dated = await PDFDocument.load(await pdfOf([drawing], LIGHT, created), { updateMetadata: false });
    expect(dated.getCreationDate()).toEqual(created);
    expect(dated.getModificationDate()).toBeUndefined();
  });

  test.each([LIGHT, DARK])('looks as the PNG does, in theme $name', async (theme) => {
    const drawing = await draw(samband, engine);
    const file = written(await pdfOf([drawing], theme));
    const painted = pixelsOf(poppler('pdftoppm', ['-r', '96', file]));
    const png = await createPngWriter();
    const wanted = pixelsOfPng(Buffer.from(png.write(writeSvg(drawing, { theme }), { scale: 1 })));
    expect(Math.abs(painted.width - wanted.width)).toBeLessThan(2);
    expect(Math.abs(painted.height - wanted.height)).toBeLessThan(2);
    const { width, height } = wanted;
    let difference = 0;
    let contrast = 0;
    const ground = wanted.data[0] ?? 0;
    for (let y = 0; y < Math.min(height, painted.height); y += 1)
      for (let x = 0; x < Math.min(width, painted.width); x += 1)
        for (let colour = 0; colour < 3; colour += 1) {
          const own = painted.data[(y * painted.width + x) * 3 + colour] ?? 0;
          const other = wanted.data[(y * width + x) * 3 + colour] ?? 0;
          difference += Math.abs(own - other);
          contrast += Math.abs(other - ground);
        }
    // Two painters smooth edges in two ways; one that lost its texts or boxes would be far off.
    expect(difference / (width * height * 3)).toBeLessThan(4);
    expect(difference).toBeLessThan(contrast * 0.5);
  });

  test('shows an empty square for what the fonts have not', async () => {
    const [first, ...others] = samband.nodes;
    if (!first) throw new Error('The sample has no nodes.');
    const { drawing, missing } = withFontsOnly(
      await draw({ ...samband, nodes: [{ ...first, title: 'Båt 🛥️ 東' }, ...others] }, engine),
    );
    expect(missing).toEqual(['🛥', '東']);
    const text = poppler('pdftotext', [written(await pdfOf([drawing])), '-']).toString();
    expect(text).toContain('Båt □ □');
  });

  test('says of a part only what stands there', async () => {
    const drawing = await draw(samband, engine);
    const half = { x: 0, y: 0, width: drawing.width / 2, height: drawing.height };
    const left = partOf(drawing, half);
    const right = partOf(drawing, { ...half, x: half.width });
    expect(left.nodes.length).toBeLessThan(drawing.nodes.length);
    const seen = new Set([...left.nodes, ...right.nodes].map(({ id }) => id));
    expect(seen).toEqual(new Set(drawing.nodes.map(({ id }) => id)));
    for (const { box } of left.nodes) expect(box.x).toBeLessThan(half.width + 20);
  });
});
