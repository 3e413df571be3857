/** PNG of an SVG, by resvg in WebAssembly with our own fonts and no others, so that every machine gives the same bytes. */
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngAssets {
  /** File of `@resvg/resvg-wasm/index_bg.wasm`. */
  readonly wasm: URL;
  /** Folder, ending with a slash, with `ea-sans-400.ttf` and `ea-sans-600.ttf`. */
  readonly fonts: URL;
}

export interface PngOptions {
  /** Pixels of the PNG per pixel of the drawing. Default 2. */
  readonly scale?: number;
  /** Most pixels that the PNG may have. Default 40 million, which takes about one gigabyte to paint. */
  readonly maxPixels?: number;
}

export class PngError extends Error {
  override readonly name = 'PngError';
  readonly reason: 'too-large' | 'failed';

  constructor(reason: 'too-large' | 'failed', message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export interface PngWriter {
  /**
   * Paints the SVG. Blocks while painting, about 0.2 s for a usual picture at scale 2.
   *
   * @throws PngError `too-large` when there would be more than `maxPixels`, `failed` when it is not an SVG.
   */
  write(svg: string, options?: PngOptions): Uint8Array;
}

const DEFAULT_SCALE = 2;
const DEFAULT_MOST_PIXELS = 40_000_000;

/** WebAssembly can be started once per process; later calls wait for the first. */
let started: Promise<void> | undefined;

/**
 * Loads what painting needs. Without assets, those of the source tree and of the installed package are used; a bundle
 * must say where its own copies are.
 *
 * @throws the error of the file system when a file cannot be read.
 */
export async function createPngWriter(assets: PngAssets = sourceAssets()): Promise<PngWriter> {
  started ??= readFile(assets.wasm)
    .then((bytes) => initWasm(bytes))
    .catch((error: unknown) => {
      started = undefined;
      throw error;
    });
  const fontFile = async (weight: number) =>
    new Uint8Array(await readFile(new URL(`ea-sans-${weight}.ttf`, assets.fonts)));
  const [fontBuffers] = await Promise.all([Promise.all([fontFile(400), fontFile(600)]), started]);
  return { write: (svg, options = {}) => paint(svg, fontBuffers, options) };
}

function sourceAssets(): PngAssets {
  return {
    wasm: new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    fonts: new URL('../../fonts/', import.meta.url),
  };
}

function paint(svg: string, fontBuffers: Uint8Array[], options: PngOptions): Uint8Array {
  const { scale = DEFAULT_SCALE, maxPixels = DEFAULT_MOST_PIXELS } = options;
  let resvg: InstanceType<typeof Resvg>;
  try {
    resvg = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'EA Sans', sansSerifFamily: 'EA Sans' },
      fitTo: { mode: 'zoom', value: scale },
    });
  } catch (cause) {
    throw new PngError('failed', 'The picture could not be painted: it is not a readable SVG.', { cause });
  }
  try {
    const pixels = Math.ceil(resvg.width * scale) * Math.ceil(resvg.height * scale);
    if (pixels > maxPixels) {
      const fitting = Math.floor(scale * Math.sqrt(maxPixels / pixels) * 100) / 100;
      throw new PngError(
        'too-large',
        `The PNG would have ${millions(pixels)} million pixels, more than the limit of ${millions(maxPixels)}. ` +
          `Use scale ${fitting} or less, or export SVG instead.`,
      );
    }
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    // WebAssembly memory is not collected; without this each picture stays until the process ends.
    resvg.free();
  }
}

function millions(pixels: number): string {
  return (pixels / 1e6).toFixed(1);
}
