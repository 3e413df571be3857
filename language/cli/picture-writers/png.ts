import type { Drawing } from '../../drawing/drawing.ts';
import { THEMES, type ThemeName } from '../../drawing/theme.ts';
import type { Painters } from '../../formats/png/painters.ts';
import { PngError } from '../../formats/png/write.ts';
import { writeSvg } from '../../formats/svg/write.ts';
import { Unwritable, type ViewWriter, type WriterContext } from '../picture-formats.ts';

const DEFAULT_SCALE = 2;
/** Pixels of a PNG; painting takes about twenty bytes for each. */
const MOST_PIXELS = 40_000_000;

/** PNG, painted at the scale asked for. */
export function pngWriter({ options, once, painters }: WriterContext): ViewWriter {
  const { scale = DEFAULT_SCALE } = options;
  return ({ drawing }, theme) =>
    once(`png ${theme} ${scale}`, drawing, () => paint(painters, drawing, theme, scale));
}

async function paint(
  painters: Painters,
  drawing: Drawing,
  theme: ThemeName,
  scale: number,
): Promise<Uint8Array> {
  try {
    const svg = writeSvg(drawing, { theme: THEMES[theme] });
    return await painters.paint(svg, { scale, maxPixels: MOST_PIXELS });
  } catch (cause) {
    if (!(cause instanceof PngError)) throw cause;
    if (cause.reason === 'failed') throw new Unwritable('viewFailed', { reason: cause.message }, { cause });
    const fitting = Math.floor(Math.sqrt(MOST_PIXELS / (drawing.width * drawing.height)) * 10) / 10;
    throw new Unwritable('pngTooLarge', { scale: fitting }, { cause });
  }
}
