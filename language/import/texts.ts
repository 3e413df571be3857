/** Texts out of cells: made plain, and compared as people compare them. */

/** Control characters and those that turn the reading direction or cannot be seen; line breaks and tabs are kept. */
const HOSTILE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What nearly every cell is made of, and where there is nothing to clean. */
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff]*$/;

/** What a cell says: composed letters, line breaks as `\n`, nothing around it, and nothing that a terminal obeys. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(HOSTILE, '')
    .normalize('NFC')
    .trim();
}

/** As `cleanText`, on one line: for titles and names. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Two texts that differ in case or white space only are the same; å, ä and ö stay what they are. */
export function folded(text: string): string {
  return cleanLine(text).toLowerCase();
}

/** A column heading without case, punctuation and what stands in brackets: `Personuppgifter (Ja/Nej)*`. */
export function foldedHeading(text: string): string {
  const line = folded(text);
  const bare = line.replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? line.replace(/[^\p{L}\p{N}]/gu, '') : bare;
}

/**
 * The name of an element with this title: its words with capitals, run together. The title itself, to be quoted, where
 * that would begin with a digit. Empty for a title without letters and digits.
 */
export function nameFrom(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  if (joined === '') return '';
  const name = /^[\p{L}_]/u.test(joined) ? joined : words.join(' ');
  return shortened(name).normalize('NFC');
}

/** Longer than any name that can be read in a picture. */
const LONGEST = 80;

function shortened(name: string): string {
  return name.length <= LONGEST
    ? name
    : name.slice(0, LONGEST).toWellFormed().replaceAll('\ufffd', '').trim();
}
