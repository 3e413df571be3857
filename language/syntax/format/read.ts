/**
 * A file as items to be laid out. Where statements begin is what the parser says; their words, and the comments
 * between them, are taken from the text itself, so that nothing of it is left out.
 */
import type { Position } from '../../model/location.ts';
import type * as ast from '../generated/ast.ts';
import type { Statement, SyntaxNode } from '../nodes.ts';
import type { ParsedFile } from '../parser.ts';
import type { Token } from '../scanner.ts';
import { isWritten } from '../tokens.ts';
import type { Block, Item, Piece } from './layout.ts';

/** A stretch of text without white space around it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly image: string;
  /** Name of the token type, a comment's among them; `junk` for what is no token. */
  readonly type: string;
  /** For a brace that is not in the text but was meant. */
  readonly virtual: boolean;
}

/** Offsets where statements begin; true for those that were not understood or lack a part. */
export function statementStarts(statements: readonly Statement[]): ReadonlyMap<number, boolean> {
  const starts = new Map<number, boolean>();
  /** @param based Does the element around it stand on another one, whose properties may be anything? */
  const add = (node: Statement | SyntaxNode<ast.Assignment>, based: boolean): void => {
    const offset = node.first.startOffset;
    starts.set(offset, !isComplete(node, based) || starts.get(offset) === true);
    const inside = node.$type === 'Arrow' || node.$type === 'Assignment' ? based : isBased(node);
    if (node.$type === 'Roles') for (const assignment of node.assignments) add(assignment, based);
    else if ('body' in node) for (const statement of node.body) add(statement, inside);
  };
  for (const statement of statements) add(statement, false);
  return starts;
}

function isBased(node: Statement | SyntaxNode<ast.Assignment>): boolean {
  return node.$type === 'Element' && node.base !== undefined;
}

function isComplete(node: Statement | SyntaxNode<ast.Assignment>, based: boolean): boolean {
  switch (node.$type) {
    case 'Element':
      return node.name !== undefined;
    case 'Extend':
    case 'Arrow':
      return node.target !== undefined;
    case 'Property':
      return node.values.length > 0;
    case 'Selection':
    case 'Demand':
      return node.selectors.length > 0;
    case 'Assignment':
      return node.role !== undefined;
    case 'Unknown':
      return based && node.values.length > 0 && node.body.length === 0 && node.title === undefined;
    default:
      return node.$type !== 'Broken';
  }
}

/** Everything in a text but white space, in its order. */
export function partsOf(text: string, { tokens, comments }: ParsedFile): readonly Part[] {
  const written: Part[] = [];
  for (const token of tokens) if (token.image !== '') written.push(partOf(token));
  for (const token of comments) written.push(partOf(token));
  // A brace that was meant stands before what begins where it would.
  written.sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: Part[] = [];
  let at = 0;
  const junk = (to: number): void => {
    for (const match of text.slice(at, to).matchAll(/\S+/g)) {
      const start = at + match.index;
      const end = start + match[0].length;
      parts.push({ start, end, image: match[0], type: 'junk', virtual: false });
    }
  };
  for (const part of written) {
    junk(part.start);
    parts.push(part);
    at = Math.max(at, part.end);
  }
  junk(text.length);
  return parts;
}

function partOf(token: Token): Part {
  const { image, startOffset: start, endOffset, tokenType } = token;
  return { start, end: endOffset + 1, image, type: tokenType.name, virtual: !isWritten(token) };
}

/**
 * The items of a file, from a text whose lines end with `\n`.
 *
 * @param whole leaves a statement at the top of the file as it is when anything inside it was not understood.
 */
export function readItems(text: string, file: ParsedFile, whole: boolean): readonly Item[] {
  return new Reader(text, file, whole).items();
}

class Reader {
  readonly #text: string;
  readonly #parts: readonly Part[];
  readonly #starts: ReadonlyMap<number, boolean>;
  readonly #whole: boolean;
  /** Offsets of what is wrong, until a statement has been found for each. */
  readonly #problems: Set<number>;
  #at = 0;
  #depth = 0;
  #spoilt = false;

  constructor(text: string, file: ParsedFile, whole: boolean) {
    this.#text = text;
    this.#parts = partsOf(text, file);
    this.#starts = statementStarts(file.statements);
    this.#whole = whole;
    const offset = offsets(text);
    this.#problems = new Set(file.problems.map(({ range }) => offset(range.start)));
  }

  items(): readonly Item[] {
    const items: Item[] = [];
    // At the top a closing brace closes nothing.
    for (; this.#at < this.#parts.length; this.#at += 1) {
      items.push(...this.#block());
      if (this.#at < this.#parts.length) items.push(this.#raw(this.#at, this.#at + 1));
    }
    return items;
  }

  /** Up to the brace that closes the block, or the end. */
  #block(): Item[] {
    const items: Item[] = [];
    const firstPart = this.#at;
    // The part that each item begins with.
    const begins: number[] = [];
    while (this.#at < this.#parts.length) {
      const part = this.#parts[this.#at] as Part;
      if (part.type === '}') break;
      const start = this.#at;
      const item = isComment(part) ? this.#comment(firstPart) : this.#statement();
      const before = items.at(-1);
      const sameLine = start > firstPart && !this.#startsLine(start);
      // What shares its line with broken text is left as it is too, since it may be a part of it.
      if (sameLine && before && before.type !== 'comment' && (before.type === 'raw' || item.type === 'raw')) {
        items[items.length - 1] = this.#raw(begins.at(-1) ?? start, this.#at);
        continue;
      }
      begins.push(start);
      const shares = sameLine && item.type === 'statement' && before?.type === 'statement';
      items.push(shares ? { ...item, sharesLine: true } : item);
    }
    return items;
  }

  #comment(firstPart: number): Item {
    const at = this.#at;
    this.#at += 1;
    const trailing = at > 0 && !this.#startsLine(at) && (at > firstPart || this.#parts[at - 1]?.type === '{');
    return { type: 'comment', piece: this.#piece(at), blank: this.#isBlank(at), trailing };
  }

  #statement(): Item {
    const start = this.#at;
    const first = this.#parts[start] as Part;
    let broken = this.#starts.get(first.start) !== false;
    const head: Piece[] = [];
    let block: Block | undefined;
    this.#depth += 1;
    for (;;) {
      const next = this.#nextWord();
      const part = this.#parts[next];
      if (!part || part.type === '}') break;
      if (next > start && this.#starts.has(part.start) && !part.virtual) break;
      if (part.virtual) this.#spoilt = true;
      if (part.type === 'junk' || block) broken = true;
      for (; this.#at < next; this.#at += 1) head.push(this.#piece(this.#at));
      if (part.type === '{') block = this.#braces();
      else {
        head.push(this.#piece(this.#at));
        this.#at += 1;
      }
    }
    this.#depth -= 1;
    const last = this.#parts[this.#at - 1] as Part;
    for (const problem of this.#problems) {
      if (problem < first.start || problem >= last.end) continue;
      this.#problems.delete(problem);
      broken = true;
    }
    if (broken) this.#spoilt ||= this.#whole;
    if (this.#depth === 0) {
      broken ||= this.#spoilt;
      this.#spoilt = false;
    }
    if (broken || head.length === 0) return this.#raw(start, this.#at);
    return { type: 'statement', head, blank: this.#isBlank(start), ...(block ? { block } : {}) };
  }

  /** A block with its braces. */
  #braces(): Block {
    const open = this.#parts[this.#at] as Part;
    this.#at += 1;
    const items = this.#block();
    const close = this.#parts[this.#at];
    if (!close || close.virtual) this.#spoilt = true;
    if (close) this.#at += 1;
    const oneLine = close !== undefined && !this.#text.slice(open.start, close.end).includes('\n');
    return { items, oneLine };
  }

  /** Index of the next part that is no comment; comments at the end belong to no statement. */
  #nextWord(): number {
    let index = this.#at;
    while (index < this.#parts.length && isComment(this.#parts[index] as Part)) index += 1;
    return index;
  }

  #raw(from: number, to: number): Item {
    const start = (this.#parts[from] as Part).start;
    const end = Math.max(start, ...this.#parts.slice(from, to).map((part) => part.end));
    const text = this.#text.slice(start, end);
    return { type: 'raw', text, indent: this.#indent(start), blank: this.#isBlank(from) };
  }

  #piece(index: number): Piece {
    const { image, type, start } = this.#parts[index] as Part;
    return { image, type, startsLine: this.#startsLine(index), indent: this.#indent(start) };
  }

  #before(index: number): string {
    return this.#text.slice(this.#parts[index - 1]?.end ?? 0, this.#parts[index]?.start);
  }

  #startsLine(index: number): boolean {
    return index === 0 || this.#before(index).includes('\n');
  }

  #isBlank(index: number): boolean {
    return /\n[^\S\n]*\n/.test(this.#before(index));
  }

  /** Width of the white space that the line begins with. */
  #indent(offset: number): number {
    const line = this.#text.lastIndexOf('\n', offset - 1) + 1;
    let at = line;
    while (at < offset && /\s/.test(this.#text.charAt(at))) at += 1;
    return at - line;
  }
}

const isComment = ({ type }: Part): boolean => type === 'LINE_COMMENT' || type === 'BLOCK_COMMENT';

/** From places to offsets in a text whose lines end with `\n`. */
export function offsets(text: string): (position: Position) => number {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return ({ line, character }) => (lines[line] ?? text.length) + character;
}
