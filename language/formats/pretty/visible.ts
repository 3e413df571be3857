/**
 * Text from files, made safe to print. A name may hold whatever a file can hold: codes that move the cursor, colour the
 * rest of the screen or turn the reading direction would let a file rewrite what the reader sees of the findings.
 */

/** Control characters, line separators, and characters that are invisible or reorder what stands around them. */
const HOSTILE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

/** One line of printable text; what cannot be shown is written as its code, `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(HOSTILE, (character) =>
    character === '\t' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** As `visible`, for text whose lines are to be kept. */
export function visibleLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => visible(line.replaceAll('\t', '  ')))
    .join('\n');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Latin letters and signs, one column each. */
const NARROW = /^[\u0020-\u02ff]*$/;
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns of a terminal a visible text takes. */
export function columnsOf(text: string): number {
  // Nearly every line there is; finding letter boundaries takes a hundred times as long.
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
