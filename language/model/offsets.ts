/** Positions and offsets in a text. Lines end with LF, CR LF or CR; columns count UTF-16 units. */
import type { Position } from './location.ts';

/** The offset of a position; one beyond the end of a line means the end of that line, as editors mean it. */
export function offsetAt(text: string, position: Position): number {
  let offset = 0;
  for (let line = 0; line < position.line; line += 1) {
    const next = endOfLine(text, offset);
    if (next === text.length) return text.length;
    offset = next + lengthOfBreak(text, next);
  }
  return Math.min(offset + Math.max(0, position.character), endOfLine(text, offset));
}

export function positionAt(text: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 0;
  let start = 0;
  for (;;) {
    const next = endOfLine(text, start);
    if (next >= end || next === text.length) return { line, character: end - start };
    const after = next + lengthOfBreak(text, next);
    // Between CR and LF is still the line that they end.
    if (after > end) return { line, character: next - start };
    start = after;
    line += 1;
  }
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function lengthOfBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
}
