/** Names and texts as they are written in a file: what `plain.ts` reads back as the same. */
import { isPlainName } from './scanner.ts';

/** In single quotes where it has spaces or the like, or is a word of the language. */
export function writtenName(name: string): string {
  return isPlainName(name) ? name : `'${name}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' };

/** A text in double quotes on one line, whatever it holds. */
export function writtenText(text: string): string {
  return `"${text.replace(/\r\n?/g, '\n').replace(/[\\"\n\t]/g, (character) => ESCAPES[character] ?? '')}"`;
}
