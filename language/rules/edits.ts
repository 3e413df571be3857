/** What a fix comes to in the texts as they are: each edit as a place and the text that takes it. */
import { comparePositions, type Range } from '../model/location.ts';
import { offsetAt, positionAt } from '../model/offsets.ts';
import type { Edit } from './rule.ts';

export interface TextEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}

/** @param textOf gives the text of a file; edits of one that has none are left out. */
export function textEdits(edits: readonly Edit[], textOf: (uri: string) => string | undefined): TextEdit[] {
  return edits.flatMap(({ uri, range, newText, how }) => {
    if (how === undefined && !newText.includes('\n')) return [{ uri, range, newText }];
    const text = textOf(uri);
    if (text === undefined) return [];
    if (how === undefined) return [{ uri, range, newText: newText.replaceAll('\n', lineBreakOf(text)) }];
    const start = offsetAt(text, range.start);
    const end = offsetAt(text, range.end);
    const change = CHANGES[how](text, start, end, newText);
    const place = { start: positionAt(text, change.start), end: positionAt(text, change.end) };
    return [{ uri, range: place, newText: change.newText }];
  });
}

/** The text with all edits made; they must not overlap. */
export function applyTextEdits(text: string, edits: readonly Omit<TextEdit, 'uri'>[]): string {
  const backwards = edits.toSorted((a, b) => comparePositions(b.range.start, a.range.start));
  return backwards.reduce(
    (result, { range, newText }) =>
      result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end)),
    text,
  );
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const STEP = '  ';

type Place = (text: string, start: number, end: number, statement: string) => Change;

const CHANGES: Readonly<Record<NonNullable<Edit['how']>, Place>> = { inside, after, removed, last };

function inside(text: string, start: number, end: number, statement: string): Change {
  const indent = indentOf(text, start);
  const eol = lineBreakOf(text);
  const lines = indented(statement, indent + STEP, eol);
  if (text[end - 1] !== '}') return at(end, ` {${eol}${lines}${eol}${indent}}`);
  const brace = end - 1;
  const before = text.slice(0, brace);
  const last = before.trimEnd();
  const alone = /[\r\n]/.test(before.slice(last.length));
  // In a block that stands on one line a short statement stands there too.
  if (!alone && !text.slice(start, end).includes('\n') && !statement.includes('\n') && !last.endsWith('{'))
    return { start: last.length, end: brace, newText: `  ${statement} ` };
  if (!alone) return { start: last.length, end: brace, newText: `${eol}${lines}${eol}${indent}` };
  // Before the white space that stands in front of the brace, so that a comment there stays where it is.
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return at(lineStart, `${lines}${eol}`);
}

function after(text: string, start: number, end: number, statement: string): Change {
  const eol = lineBreakOf(text);
  const lines = indented(statement, indentOf(text, start), eol);
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  // Behind a comment that ends the line; what else stands on it may be the end of the block around.
  const place = /^\s*(\/\/.*)?$/.test(rest) ? end + rest.length : end;
  return at(place, `${eol}${lines}${place === end && rest.trim() !== '' ? eol + indentOf(text, start) : ''}`);
}

function removed(text: string, start: number, end: number): Change {
  const before = /[^\S\r\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = /^[^\S\r\n]*(\r\n|\r|\n|$)/.exec(text.slice(end));
  const from = start - before;
  const first = from === 0 || /[\r\n]/.test(text[from - 1] ?? '');
  if (first && behind) return { start: from, end: end + behind[0].length, newText: '' };
  // What stands before it on the line stays, without white space behind.
  return behind ? { start: from, end, newText: '' } : { start, end, newText: '' };
}

function last(text: string, _start: number, _end: number, statement: string): Change {
  const eol = lineBreakOf(text);
  const gap = text.trim() === '' ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
  return at(text.length, `${gap}${indented(statement, '', eol)}${eol}`);
}

function at(offset: number, newText: string): Change {
  return { start: offset, end: offset, newText };
}

function indented(statement: string, indent: string, eol: string): string {
  return statement
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join(eol);
}

/** The white space that the line of an offset begins with. */
function indentOf(text: string, offset: number): string {
  const start = offsetAt(text, { line: positionAt(text, offset).line, character: 0 });
  return /^\s*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
