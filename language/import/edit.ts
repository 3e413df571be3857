/**
 * Changes to the text of a file that leave everything else in it as it is: comments, order, blank lines and the way its
 * lines are broken and indented. All changes are collected against the text as it was, and applied at once.
 */
import type { Position, Range } from '../model/location.ts';
import type { Declaration } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { tokenize } from '../syntax/lexer.ts';
import type { Token } from '../syntax/scanner.ts';
import { spellingOf } from '../syntax/spelling.ts';
import { isWritten } from '../syntax/tokens.ts';

/** Lines of a statement, indented by two spaces for each level inside it. */
export type Lines = readonly string[];

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Block {
  readonly open: Token;
  readonly close: Token;
}

export class FileEditor {
  readonly text: string;
  /** The language that most of its keywords are in; undefined when that cannot be told. */
  readonly language: Language | undefined;
  readonly #tokens: readonly Token[];
  readonly #comments: readonly Token[];
  readonly #blockComments: readonly Token[];
  readonly #lines: readonly number[];
  readonly #newline: string;
  #edits: Edit[] = [];
  readonly #removed: Edit[] = [];

  /** @param text Without syntax errors. */
  constructor(text: string) {
    this.text = text;
    const { tokens, comments } = tokenize(text);
    this.#tokens = tokens.filter(isWritten);
    this.#comments = comments;
    const { sv, en } = spellingOf(this.#tokens);
    this.language = sv === en ? undefined : sv > en ? 'sv' : 'en';
    this.#blockComments = this.#comments.filter(({ image }) => image.startsWith('/*'));
    const lines = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) lines.push(index + end.length);
    this.#lines = lines;
    this.#newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  }

  get changed(): boolean {
    return this.#edits.length > 0;
  }

  /** The text with all changes made. */
  result(): string {
    return this.#apply(0, this.text.length, this.#edits);
  }

  /** As written. */
  slice(range: Range): string {
    return this.text.slice(this.#offset(range.start), this.#offset(range.end));
  }

  /** Does a comment stand within these bounds? Replacing them would lose it. */
  hasComment(range: Range): boolean {
    const [start, end] = [this.#offset(range.start), this.#offset(range.end)];
    return this.#comments.some(({ startOffset }) => startOffset >= start && startOffset < end);
  }

  replace(range: Range, text: string): void {
    this.#edit(this.#offset(range.start), this.#offset(range.end), text);
  }

  /** Puts words right after a place, with a space between. */
  insertAfter(range: Range, text: string): void {
    const at = this.#offset(range.end);
    this.#edit(at, at, ` ${text}`);
  }

  /** Takes a statement away, and its line when nothing else stands on it. */
  remove(range: Range): void {
    const { start, end, alone } = this.#linesOf(range);
    const gone = alone
      ? { start, end, text: '' }
      : { start: this.#offset(range.start), end: this.#offset(range.end), text: '' };
    this.#edits.push(gone);
    this.#removed.push(gone);
  }

  /**
   * Adds statements to an element: properties after those that it has, and the rest at the end of its block, which it
   * gets when it has none. What is to be removed from it is removed before.
   */
  add(declaration: Declaration, properties: readonly Lines[], rest: readonly Lines[] = []): void {
    const block = this.#blockOf(declaration);
    if (!block) {
      if (properties.length + rest.length > 0) this.#giveBlock(declaration, [...properties, ...rest]);
      return;
    }
    if (properties.length > 0) this.#addProperties(declaration, block, properties);
    if (rest.length > 0) this.#addToEnd(declaration, block, rest);
  }

  #addProperties(declaration: Declaration, block: Block, statements: readonly Lines[]): void {
    const open = block.open.startOffset;
    const close = block.close.startOffset;
    if (this.#lineOf(open) === this.#lineOf(close)) {
      const flat = statements.flat().join('  ');
      const space = /\s/.test(this.text.charAt(open + 1)) ? '' : ' ';
      this.#edit(open + 1, open + 1, ` ${flat}${space}`);
      return;
    }
    const indent = this.#indentIn(block, declaration);
    const text = statements.flat().map((line) => `${this.#newline}${indent}${line}`);
    // A clause before the block is a property as well.
    const last = declaration.properties.findLast(({ range }) => {
      const start = this.#offset(range.start);
      return start > open && start < close;
    });
    const ends = last ? this.#offset(last.range.end) : open + 1;
    const kept = !this.#removed.some(({ start, end }) => start < ends && end >= ends);
    const after = kept && this.#endsLine(ends) ? ends : open + 1;
    const at = this.#endOfLine(after);
    if (this.#endsLine(after)) this.#edit(at, at, text.join(''));
    // Something follows on the line of the brace: it gets a line of its own.
    else this.#edit(after, after + this.#blanksAt(after), `${text.join('')}${this.#newline}${indent}`);
  }

  #addToEnd(declaration: Declaration, block: Block, statements: readonly Lines[]): void {
    const indent = this.#indentIn(block, declaration);
    const close = block.close.startOffset;
    const line = this.#startOfLine(close);
    const text = statements.flat().map((it) => `${indent}${it}${this.#newline}`);
    if (this.text.slice(line, close).trim() === '') {
      this.#edit(line, line, text.join(''));
      return;
    }
    const before = close - (/[^\S\r\n]*$/.exec(this.text.slice(line, close))?.[0].length ?? 0);
    const head = this.#indentOf(this.#offset(declaration.range.start));
    this.#edit(before, close, `${this.#newline}${text.join('')}${head}`);
  }

  /** Adds statements at the end of the file. */
  append(statements: readonly Lines[]): void {
    if (statements.length === 0) return;
    const { text } = this;
    const gap = text === '' ? '' : /[\r\n]$/.test(text) ? this.#newline : this.#newline.repeat(2);
    const lines = statements.map((it, index) => {
      // A blank line between blocks, and none in a list of things that take a line each.
      const next = statements[index + 1];
      const apart =
        next !== undefined && (it.length > 1 || next.length > 1 || it[0]?.startsWith('//') === true);
      return `${it.join(this.#newline)}${this.#newline}${apart ? this.#newline : ''}`;
    });
    this.#edit(text.length, text.length, gap + lines.join(''));
  }

  /**
   * Takes a declaration out, with the comments on the lines above it and the changes made inside it so far.
   *
   * @returns its lines, moved to the left; undefined, and nothing is done, when it shares a line with something else.
   */
  take({ range }: Declaration): Lines | undefined {
    const { start, end, alone } = this.#linesOf(range);
    if (!alone) return undefined;
    let first = this.#lineOf(start);
    while (first > 0 && /^\s*\/\//.test(this.text.slice(this.#lines[first - 1], this.#lines[first])))
      first -= 1;
    const from = this.#lines[first] ?? start;
    const inside = this.#edits.filter((edit) => edit.start >= from && edit.end <= end);
    const moved = this.#apply(from, end, inside).replace(/(?:\r\n|\r|\n)$/, '');
    this.#edits = this.#edits.filter((edit) => !inside.includes(edit));
    this.#edit(from, end, '');
    const lines = moved.split(/\r\n|\r|\n/);
    const indent = this.#indentOf(this.#offset(range.start));
    return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  }

  #edit(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  #apply(start: number, end: number, edits: readonly Edit[]): string {
    // What is put in at one place keeps the order in which it was asked for, since sorting is stable.
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const parts: string[] = [];
    let at = start;
    for (const edit of sorted) {
      if (edit.start < at) throw new Error(`Two changes meet at ${edit.start}.`);
      parts.push(this.text.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    parts.push(this.text.slice(at, end));
    return parts.join('');
  }

  #giveBlock(declaration: Pick<Declaration, 'range'>, statements: readonly Lines[]): void {
    const at = this.#offset(declaration.range.end);
    const head = this.#indentOf(this.#offset(declaration.range.start));
    const indent = head + unitOf(head);
    const lines = statements.flat().map((line) => `${indent}${line}${this.#newline}`);
    this.#edit(at, at, ` {${this.#newline}${lines.join('')}${head}}`);
  }

  #blockOf({ range, nameRange }: Pick<Declaration, 'range' | 'nameRange'>): Block | undefined {
    const end = this.#offset(range.end);
    const last = this.#tokens[this.#tokenFrom(end) - 1];
    if (last?.image !== '}' || last.startOffset !== end - 1) return undefined;
    for (let index = this.#tokenFrom(this.#offset(nameRange.start)); ; index += 1) {
      const token = this.#tokens[index];
      if (!token || token.startOffset >= end) return undefined;
      if (token.image === '{') return { open: token, close: last };
    }
  }

  /** Index of the first token that starts at an offset or later. */
  #tokenFrom(offset: number): number {
    return firstAtLeast(this.#tokens.length, (index) => this.#tokens[index]?.startOffset ?? 0, offset);
  }

  /** How the statements directly in a block are indented: as its least indented line, which the lexer goes by. */
  #indentIn({ open, close }: Block, { range }: Pick<Declaration, 'range'>): string {
    let least: string | undefined;
    let depth = 0;
    for (let index = this.#tokenFrom(open.startOffset + 1); ; index += 1) {
      const token = this.#tokens[index];
      if (!token || token.startOffset >= close.startOffset) break;
      if (token.image === '}') depth -= 1;
      const line = this.#startOfLine(token.startOffset);
      const before = this.text.slice(line, token.startOffset);
      if (depth === 0 && before.trim() === '' && (least === undefined || before.length < least.length))
        least = before;
      if (token.image === '{') depth += 1;
    }
    const head = this.#indentOf(this.#offset(range.start));
    return least ?? head + unitOf(head);
  }

  #linesOf(range: Range): { readonly start: number; readonly end: number; readonly alone: boolean } {
    const from = this.#offset(range.start);
    const till = this.#offset(range.end);
    const start = this.#startOfLine(from);
    const last = this.#endOfLine(till);
    const rest = this.text.slice(till, last).trim();
    const alone = this.text.slice(start, from).trim() === '' && (rest === '' || rest.startsWith('//'));
    return { start, end: this.#lines[this.#lineOf(last) + 1] ?? this.text.length, alone };
  }

  #offset({ line, character }: Position): number {
    return (this.#lines[line] ?? this.text.length) + character;
  }

  #lineOf(offset: number): number {
    return firstAtLeast(this.#lines.length, (index) => this.#lines[index] ?? 0, offset + 1) - 1;
  }

  #startOfLine(offset: number): number {
    return this.#lines[this.#lineOf(offset)] ?? 0;
  }

  /** Where the line of a place ends, before its line break; a block comment that begins on it is gone past. */
  #endOfLine(offset: number): number {
    let at = offset;
    for (;;) {
      const next = this.#lines[this.#lineOf(at) + 1];
      const end =
        next === undefined ? this.text.length : next - (this.text.slice(next - 2, next) === '\r\n' ? 2 : 1);
      const comment = this.#blockComments.find(
        ({ startOffset, image }) =>
          startOffset < end && startOffset >= at && startOffset + image.length > end,
      );
      if (!comment) return end;
      at = comment.startOffset + comment.image.length;
    }
  }

  /** Is there nothing but comments on the rest of the line? */
  #endsLine(offset: number): boolean {
    const next = this.#tokens[this.#tokenFrom(offset)];
    return next === undefined || next.startOffset > this.#endOfLine(offset);
  }

  #blanksAt(offset: number): number {
    return /^[^\S\r\n]*/.exec(this.text.slice(offset, offset + 200))?.[0].length ?? 0;
  }

  #indentOf(offset: number): string {
    return /^[^\S\r\n]*/.exec(this.text.slice(this.#startOfLine(offset), offset))?.[0] ?? '';
  }
}

function unitOf(indent: string): string {
  return indent.startsWith('\t') ? '\t' : '  ';
}

/** The first index whose value is at least as large, in values that rise. */
function firstAtLeast(length: number, value: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
