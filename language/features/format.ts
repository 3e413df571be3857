/** Laying out a document, a part of it, or the block whose brace was just typed: edits of white space only. */
import { comparePositions, type Position, type Range } from '../model/location.ts';
import { format, saysTheSame } from '../syntax/format/format.ts';
import { applyEdits, type WordEdit } from '../syntax/format/keywords.ts';
import { parse } from '../syntax/parser.ts';
import { rangeOfToken } from '../syntax/tokens.ts';
import type { Source } from './source.ts';

/** What to change so that a file is in style, in the order of the text. */
export function formatDocument({ text }: Pick<Source, 'text'>): readonly WordEdit[] {
  return spaceEdits(text, format(text));
}

/**
 * The same for the lines of a range. Where these cannot be laid out alone without being read otherwise, the statements
 * at the top of the file that they belong to are; where that is not possible either, nothing is.
 */
export function formatRange({ text }: Pick<Source, 'text'>, range: Range): readonly WordEdit[] {
  const edits = spaceEdits(text, format(text));
  // A selection that ends where a line begins does not have that line in it.
  const last = range.end.character === 0 && range.end.line > range.start.line ? 1 : 0;
  const lines = { first: range.start.line, last: range.end.line - last };
  for (const { first, last: end } of [lines, wholeStatements(text, lines)]) {
    const chosen = edits.filter(({ range: { end: at } }) => at.line >= first && at.line <= end);
    if (chosen.length === edits.length || saysTheSame(text, applyEdits(text, chosen))) return chosen;
  }
  return [];
}

/** The same for the block that a closing brace right before the position ends. */
export function formatBlock(source: Pick<Source, 'text' | 'words'>, position: Position): readonly WordEdit[] {
  const { tokens } = source.words;
  let index = tokens.findIndex(
    ({ type, range }) => type === '}' && comparePositions(range.end, position) === 0,
  );
  if (index < 0) return [];
  const end = position;
  for (let depth = 0; index >= 0; index -= 1) {
    const word = tokens[index];
    if (word?.type === '}') depth += 1;
    else if (word?.type === '{') depth -= 1;
    if (word && depth === 0) return formatRange(source, { start: word.range.start, end });
  }
  return [];
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Those of the statements at the top of the file that the lines touch. */
function wholeStatements(text: string, { first, last }: Lines): Lines {
  const starts = parse(text).statements.map((statement) => rangeOfToken(statement.first).start.line);
  const before = starts.findLast((line) => line <= first) ?? 0;
  const after = starts.find((line) => line > last);
  return { first: before, last: after === undefined ? Number.POSITIVE_INFINITY : after - 1 };
}

/** Where two texts that differ in white space only do so. */
function spaceEdits(before: string, after: string): readonly WordEdit[] {
  const edits: WordEdit[] = [];
  const place = { offset: 0, line: 0, character: 0 };
  let at = 0;
  while (place.offset < before.length || at < after.length) {
    const start = { line: place.line, character: place.character };
    const { offset } = place;
    while (isSpace(before[place.offset])) step(before, place);
    const from = at;
    while (isSpace(after[at])) at += 1;
    const newText = after.slice(from, at);
    if (newText !== before.slice(offset, place.offset)) {
      const end = { line: place.line, character: place.character };
      edits.push({ range: { start, end }, offset, length: place.offset - offset, newText });
    }
    while (place.offset < before.length && !isSpace(before[place.offset]) && !isSpace(after[at])) {
      step(before, place);
      at += 1;
    }
  }
  return edits;
}

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);

/** One character on; a line ends with LF, CR LF or CR. */
function step(text: string, place: { offset: number; line: number; character: number }): void {
  const sign = text[place.offset];
  place.offset += 1;
  if (sign === '\n' || (sign === '\r' && text[place.offset] !== '\n')) {
    place.line += 1;
    place.character = 0;
  } else place.character += 1;
}
