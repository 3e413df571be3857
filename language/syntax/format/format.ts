/**
 * Lays out a file in the one style of the language. Only white space changes; statements that were not understood are
 * left as they are, and a text that would be read otherwise afterwards is not touched at all.
 */
import { parse } from '../parser.ts';
import { plainText } from '../plain.ts';
import { summarise } from '../summarise.ts';
import { layOut } from './layout.ts';
import { offsets, partsOf, readItems, statementStarts } from './read.ts';

const BOM = '\uFEFF';

/** The text in the style of the language, with its line endings and byte order mark. Never throws, whatever the text. */
export function format(text: string): string {
  const bom = text.startsWith(BOM) ? BOM : '';
  const plain = text.slice(bom.length).replace(/\r\n?/g, '\n');
  const formatted = formatPlain(plain);
  return bom + (usesCrLf(text) ? formatted.replaceAll('\n', '\r\n') : formatted);
}

/** Do most of the lines end as on Windows? */
function usesCrLf(text: string): boolean {
  const ends = text.match(/\r\n?|\n/g) ?? [];
  return ends.filter((end) => end === '\r\n').length * 2 > ends.length;
}

function formatPlain(text: string): string {
  const file = parse(text);
  const meaning = new Reading(text, file);
  for (const whole of file.problems.length === 0 ? [false] : [false, true]) {
    const result = layOut(readItems(text, file, whole));
    if (result === text) return result;
    if (isSame(meaning, result) && (file.problems.length === 0 || declares(text) === declares(result)))
      return result;
  }
  return text;
}

/** What a text adds to the model. What stands beside mistakes may be taken in or not, though its words are the same. */
function declares(text: string): string {
  const { declarations, arrows, assignments, selections, loose } = summarise('', text);
  const places = /^(range|segments|.*Range)$/;
  return JSON.stringify([declarations, arrows, assignments, selections, loose], (key, value: unknown) =>
    places.test(key) ? undefined : value,
  );
}

/** Are two texts that differ in white space read as the same? */
export function saysTheSame(text: string, other: string): boolean {
  const [before, after] = [text, other].map((it) => it.replace(/\r\n?/g, '\n'));
  return isSame(new Reading(before ?? '', parse(before ?? '')), after ?? '');
}

/** Is a text with other white space read as this one? */
function isSame(before: Reading, text: string): boolean {
  const after = new Reading(text, parse(text));
  return (
    before.parts.length === after.parts.length &&
    before.parts.every((part, index) => part === after.parts[index]) &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => mark === after.marks[index])
  );
}

/** What a text says, without its white space: what stands in it, where statements begin, and what is wrong. */
class Reading {
  readonly parts: readonly string[];
  readonly marks: readonly string[];

  constructor(text: string, file: ReturnType<typeof parse>) {
    const parts = partsOf(text, file);
    this.parts = parts.map(({ type, image }) => `${type} ${meaningOf(type, image)}`);
    const indices = new Map(parts.map(({ start }, index) => [start, index]));
    const place = (offset: number): number => indices.get(offset) ?? -1;
    const offset = offsets(text);
    this.marks = [
      ...[...statementStarts(file.statements)].map(([start, broken]) => `${place(start)} ${broken}`),
      ...file.problems.map(({ code, range }) => `${place(offset(range.start))} ${code}`),
    ];
  }
}

function meaningOf(type: string, image: string): string {
  if (type === 'MARKDOWN') return plainText(image);
  return type.endsWith('COMMENT') ? image.replace(/\s+/g, ' ').trimEnd() : image;
}
