/** Reading the fonts that a PDF takes its letters from. Kept apart from the writer, which reads no files. */
import { readFile } from 'node:fs/promises';

export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/**
 * @param folder Path or file URL, ending with a slash, of the folder with `ea-sans-400.ttf` and `ea-sans-600.ttf`;
 *   without it the fonts of the source tree.
 * @throws the error of the file system when a file cannot be read.
 */
export async function readPdfFonts(
  folder: URL = new URL('../../fonts/', import.meta.url),
): Promise<PdfFonts> {
  const file = (weight: number) => readFile(new URL(`ea-sans-${weight}.ttf`, folder));
  const [regular, semibold] = await Promise.all([file(400), file(600)]);
  return { regular, semibold };
}
