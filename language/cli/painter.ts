/** From a view to the files that show it. */
import { draw } from '../drawing/draw.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { THEMES, type ThemeName, themeSuffix } from '../drawing/theme.ts';
import { writeDrawingJson } from '../formats/json/drawing.ts';
import type { Places } from '../formats/lint-report.ts';
import { createPngWriter, PngError, type PngWriter } from '../formats/png/write.ts';
import { readEmbeddedFonts } from '../formats/svg/fonts.ts';
import { type EmbeddedFonts, writeSvg } from '../formats/svg/write.ts';
import { type LayoutEngine, LayoutError } from '../layout/index.ts';
import type { Model } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import { pictureOf, type View } from '../views/views.ts';
import type { DrawingCache } from '../workspace/drawing-cache.ts';
import type { MessageKey, Words } from './messages.ts';
import type { PictureFormat } from './options.ts';

export interface Product {
  /** What follows the view's name in the name of the file: `-dark.svg`. */
  readonly ending: string;
  readonly data: string | Uint8Array;
}

/** @throws UndrawableView when this view cannot be drawn; another one still may. */
export type Painter = (model: Model, view: View) => Promise<readonly Product[]>;

export interface PainterOptions {
  readonly engine: LayoutEngine;
  /** What was drawn in earlier runs. */
  readonly drawings?: DrawingCache | undefined;
  readonly language: Language;
  readonly places: Places;
  readonly format?: readonly PictureFormat[];
  readonly theme?: readonly ThemeName[];
  readonly scale?: number;
}

export class UndrawableView extends Error {
  override readonly name = 'UndrawableView';
  readonly key: MessageKey;
  readonly words: Words;

  constructor(key: MessageKey, words: Words = {}, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
    this.words = words;
  }
}

/** Nobody sits and waits for this one as for the preview, so a large picture gets its time. */
const DEADLINE = 60_000;
const DEFAULT_SCALE = 2;
/** Pixels of a PNG; painting takes about twenty bytes for each. */
const MOST_PIXELS = 40_000_000;

export function createPainter(options: PainterOptions): Painter {
  const { engine, language, places, format = ['svg'], theme = ['light'] } = options;
  let fonts: Promise<EmbeddedFonts> | undefined;
  let png: Promise<PngWriter> | undefined;

  const paintedOnce = (what: string, drawing: Drawing, make: () => Uint8Array): Uint8Array =>
    options.drawings?.product(drawing, what, make) ?? make();

  const products = async (kind: PictureFormat, drawing: Drawing): Promise<readonly Product[]> => {
    switch (kind) {
      case 'json':
        return [{ ending: '.json', data: writeDrawingJson(drawing, places) }];
      case 'svg': {
        fonts ??= readEmbeddedFonts();
        const embedded = await fonts;
        return theme.map((name) => ({
          ending: `${themeSuffix(name)}.svg`,
          data: writeSvg(drawing, { theme: THEMES[name], fonts: embedded }),
        }));
      }
      case 'png': {
        png ??= createPngWriter();
        const writer = await png;
        const { scale = DEFAULT_SCALE } = options;
        return theme.map((name) => ({
          ending: `${themeSuffix(name)}.png`,
          data: paintedOnce(`png ${name} ${scale}`, drawing, () => paint(writer, drawing, name, scale)),
        }));
      }
    }
  };

  return async (model, view) => {
    const picture = pictureOf(model, view, language);
    const make = (): Promise<Drawing> => draw(picture, engine, { deadline: DEADLINE });
    const drawing = await layOut(() => options.drawings?.draw(picture, make) ?? make());
    const made: Product[] = [];
    for (const kind of format) made.push(...(await products(kind, drawing)));
    return made;
  };
}

async function layOut(run: () => Promise<Drawing>): Promise<Drawing> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof LayoutError)) throw cause;
    if (cause.reason === 'deadline') throw new UndrawableView('viewTooSlow', {}, { cause });
    throw new UndrawableView('viewFailed', { reason: cause.message }, { cause });
  }
}

function paint(writer: PngWriter, drawing: Drawing, theme: ThemeName, scale: number): Uint8Array {
  try {
    return writer.write(writeSvg(drawing, { theme: THEMES[theme] }), { scale, maxPixels: MOST_PIXELS });
  } catch (cause) {
    if (!(cause instanceof PngError)) throw cause;
    if (cause.reason === 'failed')
      throw new UndrawableView('viewFailed', { reason: cause.message }, { cause });
    const fitting = Math.floor(Math.sqrt(MOST_PIXELS / (drawing.width * drawing.height)) * 10) / 10;
    throw new UndrawableView('pngTooLarge', { scale: fitting }, { cause });
  }
}
