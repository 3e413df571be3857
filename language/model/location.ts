/** Places in text, shared by every stage. Lines and columns count from zero in UTF-16 units, as in LSP. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

export function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** A range of a text that stays in memory: there are many, so it keeps its numbers and no positions. */
class TextRange implements Range {
  private readonly line: number;
  private readonly character: number;
  private readonly endLine: number;
  private readonly endCharacter: number;

  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.line = line;
    this.character = character;
    this.endLine = endLine;
    this.endCharacter = endCharacter;
  }

  get start(): Position {
    return { line: this.line, character: this.character };
  }

  get end(): Position {
    return { line: this.endLine, character: this.endCharacter };
  }

  toJSON(): Range {
    return { start: this.start, end: this.end };
  }
}

/** The same in half the space, for the lines and columns that nearly every text has. */
class PackedRange implements Range {
  private readonly from: number;
  private readonly till: number;

  constructor(from: number, till: number) {
    this.from = from;
    this.till = till;
  }

  get start(): Position {
    return positionOf(this.from);
  }

  get end(): Position {
    return positionOf(this.till);
  }

  toJSON(): Range {
    return { start: this.start, end: this.end };
  }
}

/** A line and a column fit into a small integer of 31 bits: 2^18 lines of 2^12 columns. */
const COLUMN_BITS = 12;
const COLUMNS = 1 << COLUMN_BITS;
const LINES = 1 << 18;

function positionOf(packed: number): Position {
  return { line: packed >>> COLUMN_BITS, character: packed & (COLUMNS - 1) };
}

/** A range from its four numbers. */
export function rangeOf(line: number, character: number, endLine: number, endCharacter: number): Range {
  if (
    endLine < LINES &&
    character < COLUMNS &&
    endCharacter < COLUMNS &&
    line <= endLine &&
    line >= 0 &&
    character >= 0
  )
    return new PackedRange((line << COLUMN_BITS) | character, (endLine << COLUMN_BITS) | endCharacter);
  return new TextRange(line, character, endLine, endCharacter);
}

export function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
