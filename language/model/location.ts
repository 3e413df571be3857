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

/** A range from its four numbers. */
export function rangeOf(line: number, character: number, endLine: number, endCharacter: number): Range {
  return new TextRange(line, character, endLine, endCharacter);
}

export function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
