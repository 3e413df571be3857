/** Positions and offsets in a text. Lines end with LF, CR LF or CR; columns count UTF-16 units. */
import type { Position } from './location.ts';

/** The offset of a position; one beyond the end of a line means the end of that line, as editors mean it. */
export function offsetAt(text: string, position: Position): number {
  const start = linesOf(text)[position.line];
  if (start === undefined) return text.length;
  return Math.min(start + Math.max(0, position.character), endOfLine(text, start));
}

export function positionAt(text: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, text.length));
  const lines = linesOf(text);
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= end) low = middle;
    else high = middle;
  }
  const start = lines[low] ?? 0;
  // Between CR and LF is still the line that they end.
  return { line: low, character: Math.min(end, endOfLine(text, start)) - start };
}

/** Most often the same text is asked about again and again, so its lines are kept until another one comes. */
let latest: { readonly text: string; readonly lines: readonly number[] } = { text: '', lines: [0] };

/** Where the lines of a text begin. */
function linesOf(text: string): readonly number[] {
  if (latest.text === text) return latest.lines;
  const lines = [0];
  for (let at = endOfLine(text, 0); at < text.length; ) {
    const next = at + lengthOfBreak(text, at);
    lines.push(next);
    at = endOfLine(text, next);
  }
  latest = { text, lines };
  return lines;
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
