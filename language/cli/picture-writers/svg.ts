import { THEMES } from '../../drawing/theme.ts';
import { readEmbeddedFonts } from '../../formats/svg/fonts.ts';
import { writeSvg } from '../../formats/svg/write.ts';
import type { ViewWriter } from '../picture-formats.ts';

/** SVG that carries its fonts. */
export async function svgWriter(): Promise<ViewWriter> {
  const fonts = await readEmbeddedFonts();
  return ({ drawing }, theme) => writeSvg(drawing, { theme: THEMES[theme], fonts });
}
