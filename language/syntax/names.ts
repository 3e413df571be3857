/** Names as they are written in a file. */
import { isPlainName } from './scanner.ts';

/** In single quotes where it has spaces or the like, or is a word of the language. */
export function writtenName(name: string): string {
  return isPlainName(name) ? name : `'${name}'`;
}
