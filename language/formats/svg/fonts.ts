/** Reading the fonts that an SVG can carry inside. Kept apart from the writer, which reads no files. */
import { readFile } from 'node:fs/promises';
import type { EmbeddedFonts } from './write.ts';

/**
 * The two WOFF2 files of a folder as data URIs, 42 kilobytes together.
 *
 * @param folder Path or file URL, ending with a slash, of the folder with `ea-sans-400.woff2` and `ea-sans-600.woff2`;
 *   without it the fonts of the source tree.
 * @throws the error of the file system when a file cannot be read.
 */
export async function readEmbeddedFonts(
  folder: URL = new URL('../../fonts/', import.meta.url),
): Promise<EmbeddedFonts> {
  const uri = async (weight: number) =>
    `data:font/woff2;base64,${await readFile(new URL(`ea-sans-${weight}.woff2`, folder), 'base64')}`;
  const [regular, semibold] = await Promise.all([uri(400), uri(600)]);
  return { regular, semibold };
}
