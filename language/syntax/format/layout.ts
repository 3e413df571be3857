/**
 * Where line breaks, indentation and spaces go. Knows statements as words and blocks only, so that a file that was
 * read and a model that is printed come out in one style.
 */

import { plainText } from '../plain.ts';

/** Columns that a line may fill. */
const WIDTH = 120;
const INDENT = 2;

/** A word, a sign, a text or a comment. */
export interface Piece {
  readonly image: string;
  /** Name of its token type, such as `KEY` or `,`. */
  readonly type: string;
  /** Does it begin a line, as written? */
  readonly startsLine?: boolean;
  /** Indentation of the line that it is written on, which the further lines of a long text are relative to. */
  readonly indent?: number;
}

export interface Statement {
  readonly type: 'statement';
  readonly head: readonly Piece[];
  readonly block?: Block;
  /** Is there an empty line above it? */
  readonly blank?: boolean;
  /** Does it stand on the line of the statement before it? */
  readonly sharesLine?: boolean;
}

/** A comment between statements. */
export interface Comment {
  readonly type: 'comment';
  readonly piece: Piece;
  readonly blank?: boolean;
  /** On the line of what stands before it. */
  readonly trailing?: boolean;
}

/** Text that is moved with its block and otherwise left as it is. */
export interface Raw {
  readonly type: 'raw';
  readonly text: string;
  readonly indent: number;
  readonly blank?: boolean;
}

export type Item = Statement | Comment | Raw;

export interface Block {
  readonly items: readonly Item[];
  /** Written on one line, and to be kept so where it fits. */
  readonly oneLine: boolean;
}

/** The text of a file, with `\n` between lines and at the end; empty for no items. */
export function layOut(items: readonly Item[]): string {
  const lines = linesOf(items, 0);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function linesOf(items: readonly Item[], indent: number): string[] {
  const lines: string[] = [];
  // The statements that share the last line, as long as another may join them.
  let shared: string | undefined;
  for (const [index, item] of items.entries()) {
    if (item.blank && index > 0) lines.push('');
    if (item.type === 'comment') {
      shared = undefined;
      const last = lines.at(-1);
      const [first = '', ...rest] = commentLines(item.piece, indent);
      if (item.trailing && last !== undefined && last !== '') lines[lines.length - 1] = `${last} ${first}`;
      else lines.push(pad(indent) + first);
      lines.push(...rest);
      continue;
    }
    if (item.type === 'raw') {
      shared = undefined;
      lines.push(...rawLines(item, indent));
      continue;
    }
    const width = isSilenced(items[index + 1]) ? Number.POSITIVE_INFINITY : WIDTH;
    const [first = '', ...rest] = statementLines(item, indent, width);
    const joined = item.sharesLine && shared !== undefined ? `${shared}  ${first.trimStart()}` : undefined;
    if (joined !== undefined && rest.length === 0 && joined.length <= width) {
      lines[lines.length - 1] = joined;
      shared = joined;
    } else {
      lines.push(first, ...rest);
      shared = rest.length === 0 ? first : undefined;
    }
  }
  return lines;
}

/** A comment at the end of a line that silences a rule holds for that line only, so the line must stay whole. */
function isSilenced(next: Item | undefined): boolean {
  return next?.type === 'comment' && next.trailing === true && next.piece.image.includes('ea-ignore');
}

function statementLines({ head, block }: Statement, indent: number, width: number): string[] {
  if (!block) return headLines(head, indent, '', width);
  const lines = headLines(head, indent, ' {', width);
  const inline = inlineBlock(block);
  if (inline !== undefined) {
    const whole = headLines(head, indent, ` ${inline}`, width);
    const fits = (whole.at(-1) ?? '').length <= width && whole.length <= lines.length;
    if (fits || block.items.length === 0) return whole;
  }
  const [first, ...others] = block.items;
  if (first?.type === 'comment' && first.trailing) {
    // What stands after the brace goes on with its line.
    const [comment = '', ...rest] = commentLines(first.piece, indent + INDENT);
    lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${comment}`;
    return [...lines, ...rest, ...linesOf(others, indent + INDENT), `${pad(indent)}}`];
  }
  return [...lines, ...linesOf(block.items, indent + INDENT), `${pad(indent)}}`];
}

/** The block on one line, or undefined where it was not written so or holds what needs lines of its own. */
function inlineBlock(block: Block): string | undefined {
  if (block.items.length === 0) return '{}';
  if (!block.oneLine) return undefined;
  const parts: string[] = [];
  for (const item of block.items) {
    const part = inlineItem(item);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `{ ${parts.join('  ')} }`;
}

function inlineItem(item: Item): string | undefined {
  if (item.type === 'raw') return item.text.includes('\n') ? undefined : item.text;
  if (item.type === 'comment') return isOneLine(item.piece) ? item.piece.image : undefined;
  if (!item.head.every(isOneLine)) return undefined;
  const head = join(item.head);
  if (!item.block) return head;
  const block = inlineBlock(item.block);
  return block === undefined ? undefined : `${head} ${block}`;
}

const isOneLine = ({ type, image }: Piece): boolean => type !== 'LINE_COMMENT' && !/[\n\r]/.test(image);

/** The head of a statement, with what follows it on its last line. */
function headLines(head: readonly Piece[], indent: number, after: string, limit: number): string[] {
  const rows = splitWhere(head, (before, piece) => isKeptBreak(before, piece));
  const lines = rows.flatMap((row, index) => {
    const column = indent + (index === 0 ? 0 : INDENT);
    const last = index === rows.length - 1 ? after : '';
    return fitted(row, column, indent + INDENT, last, limit);
  });
  const result = lines.flatMap(({ pieces, column }) => pieceLines(pieces, column));
  const last = lines.at(-1)?.pieces.at(-1);
  // A comment to the end of the line would swallow the brace.
  if (last?.type === 'LINE_COMMENT' && after !== '') result.push(pad(indent) + after.trimStart());
  else if (result.length > 0) result[result.length - 1] += after;
  else result.push(pad(indent) + after.trimStart());
  return result;
}

interface Row {
  readonly pieces: readonly Piece[];
  readonly column: number;
}

/** Breaks a row that is too long: each text of a list on a line of its own, other lists and words filled. */
function fitted(row: readonly Piece[], column: number, further: number, after: string, limit: number): Row[] {
  const width = (pieces: readonly Piece[], at: number): number => at + join(pieces).length;
  if (row.some((piece) => !isOneLine(piece)) || width(row, column) + after.length <= limit)
    return [{ pieces: row, column }];
  const texts = splitWhere(row, (before, piece) => before.type === ',' && piece.type === 'STRING');
  if (texts.length > 1) {
    return texts.flatMap((part, index) =>
      fitted(part, index === 0 ? column : further, further, index === texts.length - 1 ? after : '', limit),
    );
  }
  const parts = splitWhere(row, mayBreak);
  const rows: Row[] = [];
  let current: readonly Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const longer = [...current, ...part];
    const at = rows.length === 0 ? column : further;
    const end = index === parts.length - 1 ? after.length : 0;
    if (current.length > 0 && width(longer, at) + end > limit) {
      rows.push({ pieces: current, column: at });
      current = part;
    } else current = longer;
  }
  return [...rows, { pieces: current, column: rows.length === 0 ? column : further }];
}

/** Words that always begin something new in a statement. */
const JOINTS = new Set(['och', 'eller', 'hos', 'avser', 'osäkert', 'tryckt', 'eftersom', 'mot', 'med']);
/** Words that begin something new after a value, and are a value themselves elsewhere. */
const OPENERS = new Set(['KEY', 'CLAUSE']);
const ENDS = new Set(['ID', 'QUOTED', 'STRING', 'MARKDOWN', 'STATE', 'NUMBER', 'UNIT', 'DATE', 'PERIOD']);

/** May a line be broken between two pieces of a statement? */
function mayBreak(before: Piece, piece: Piece): boolean {
  if (before.type === ',' || JOINTS.has(piece.type)) return true;
  return OPENERS.has(piece.type) && ENDS.has(before.type);
}

const isComment = ({ type }: Piece): boolean => type === 'LINE_COMMENT' || type === 'BLOCK_COMMENT';

/** Breaks that the author has made where one may be made, or where a comment makes it needed. */
function isKeptBreak(before: Piece, piece: Piece): boolean {
  if (before.type === 'LINE_COMMENT') return true;
  return piece.startsLine === true && (mayBreak(before, piece) || isComment(before) || isComment(piece));
}

function splitWhere(
  pieces: readonly Piece[],
  splits: (before: Piece, piece: Piece) => boolean,
): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before === undefined || splits(before, piece)) rows.push([piece]);
    else rows.at(-1)?.push(piece);
    before = piece;
  }
  return rows;
}

const NOTHING_BEFORE = new Set([',', '.', '.*', '.**', ']', '/', 'RANGE']);
const NOTHING_AFTER = new Set(['.', '[', '/', 'RANGE']);

function gap(before: Piece, piece: Piece): string {
  if (isComment(before) || isComment(piece)) return ' ';
  return NOTHING_BEFORE.has(piece.type) || NOTHING_AFTER.has(before.type) ? '' : ' ';
}

export function join(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    text += (before === undefined ? '' : gap(before, piece)) + piece.image;
    before = piece;
  }
  return text;
}

function pieceLines(pieces: readonly Piece[], column: number): string[] {
  const moved = pieces.map((piece) =>
    isOneLine(piece) ? piece : { ...piece, image: moveLines(piece, column) },
  );
  return (pad(column) + join(moved)).split('\n');
}

function commentLines(piece: Piece, indent: number): string[] {
  return isOneLine(piece) ? [piece.image.trimEnd()] : moveLines(piece, indent).trimEnd().split('\n');
}

/** The lines after the first one, moved as far as the line that they began on, as far as their own spaces go. */
function moveLines({ type, image, indent = 0 }: Piece, to: number): string {
  const moved = shift(image, to - indent);
  return type === 'MARKDOWN' && plainText(moved) !== plainText(image) ? image : moved;
}

function rawLines({ text, indent }: Raw, to: number): string[] {
  return (pad(to) + shift(text, to - indent)).split('\n');
}

/** Moves every line but the first, and no line that is empty. */
function shift(text: string, columns: number): string {
  if (columns === 0) return text;
  const [first = '', ...rest] = text.split('\n');
  const moved = rest.map((line) => {
    if (line.trim() === '') return line;
    if (columns > 0) return pad(columns) + line;
    const spaces = line.length - line.trimStart().length;
    return line.slice(Math.min(spaces, -columns));
  });
  return [first, ...moved].join('\n');
}

function pad(columns: number): string {
  return ' '.repeat(columns);
}
