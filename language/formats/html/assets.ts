/** Reading what every page carries. Kept apart from the writer, which reads no files. */
import { readFile } from 'node:fs/promises';
import { readEmbeddedFonts } from '../svg/fonts.ts';
import type { HtmlAssets } from './write.ts';

/**
 * The page's script and style, which lie beside this file, and the fonts.
 *
 * @throws the error of the file system when a file cannot be read.
 */
export async function readHtmlAssets(): Promise<HtmlAssets> {
  const [script, style, fonts] = await Promise.all([
    readFile(new URL('./page.generated.js', import.meta.url), 'utf8'),
    readFile(new URL('./page.css', import.meta.url), 'utf8'),
    readEmbeddedFonts(),
  ]);
  return { script, style, fonts };
}
