/** Cleaning and wrapping of the texts that people have written, before they are measured and drawn. */
import { measureText, type Weight } from '../fonts/metrics.ts';

export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number;
  readonly weight: Weight;
}

export interface WrappedLine {
  readonly text: string;
  /** Pixels. */
  readonly width: number;
}

export interface WrappedText {
  readonly lines: readonly WrappedLine[];
  /** The widest line, in pixels. */
  readonly width: number;
  /** True when something was left out and an ellipsis put in its place. */
  readonly cut: boolean;
}

const ELLIPSIS = '…';
const SOFT_HYPHEN = '\u00ad';

/** Terminal escapes, with the letters that belong to them. */
const ANSI = /[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g;
/** Control characters, marks that turn the reading direction, invisible joiners and halves of surrogate pairs. */
const UNWANTED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * One line of plain text in NFC. Takes away what a picture must not contain (control and escape characters,
 * direction overrides, lone surrogates) and makes every run of white space one space. Soft hyphens stay,
 * and the spaces that hold the digits of a number together.
 */
export function cleanText(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(UNWANTED, '')
    .normalize('NFC')
    .replace(/(?<=\d)(\u00a0)(?=\d)|\s+/g, (_, kept: string | undefined) => kept ?? ' ')
    .trim();
}

/**
 * Breaks clean text into lines no wider than `width` pixels: between words first, then inside words too long for a
 * line after `/ - _ .`, between `camelCase` humps and at soft hyphens, and at last between any two characters.
 * What does not fit in `maxLines` ends with an ellipsis.
 */
export function wrapText(text: string, style: TextStyle, width: number, maxLines = 3): WrappedText {
  const { size, weight } = style;
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => measureText(visible(candidate), size, weight) <= width;
  const put = (piece: string, space: string): boolean => {
    const candidate = line === '' ? piece : line + space + piece;
    if (!fits(candidate)) return false;
    line = candidate;
    return true;
  };
  const flush = () => {
    if (line !== '') lines.push(line);
    line = '';
  };

  for (const word of cleanText(text).split(' ')) {
    if (word === '' || put(word, ' ')) continue;
    flush();
    if (put(word, '')) continue;
    for (const part of word.split(INNER_BREAK)) {
      if (put(part, '')) continue;
      flush();
      if (put(part, '')) continue;
      const characters = [...part];
      for (const [index, character] of characters.entries()) {
        const hyphen = LETTER.test(character) && LETTER.test(characters[index + 1] ?? '') ? '-' : '';
        if (line === '' || fits(line + character + hyphen)) {
          line += character;
          continue;
        }
        if (LETTER.test(character) && LETTER.test(line.at(-1) ?? '')) line += '-';
        flush();
        line = character;
      }
    }
  }
  flush();

  const cut = lines.length > maxLines;
  const kept = lines.slice(0, maxLines).map(visible);
  const last = kept.at(-1);
  if (cut && last !== undefined) kept[kept.length - 1] = shorten(last, style, width);
  const measured = kept.map((each) => ({ text: each, width: measureText(each, size, weight) }));
  return { lines: measured, width: Math.max(0, ...measured.map((each) => each.width)), cut };
}

/** Wraps like `wrapText`, then narrows the lines as far as their number allows, so that they are of like length. */
export function balanceText(text: string, style: TextStyle, width: number, maxLines = 3): WrappedText {
  let best = wrapText(text, style, width, maxLines);
  if (best.cut || best.lines.length < 2) return best;
  let low = width / best.lines.length / 2;
  let high = width;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = wrapText(text, style, middle, maxLines);
    const broken = tried.cut || tried.lines.length > best.lines.length || breaksWords(tried, best);
    if (broken) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  // Pieces of broken words must stay where they are.
  const whole = best.lines.map((line) => line.text).join(' ') === cleanText(text);
  return whole ? evened(best, style) : best;
}

/** The same lines with their words moved so that the shortest is as long as it can be, none wider than before. */
function evened(text: WrappedText, { size, weight }: TextStyle): WrappedText {
  const { lines, width } = text;
  const words = lines.flatMap((line) => line.text.split(' '));
  const measure = (from: number, to: number) => measureText(words.slice(from, to).join(' '), size, weight);
  const slack = (from: number, to: number) => {
    const left = width - measure(from, to);
    return left < -0.01 ? Number.POSITIVE_INFINITY : left * left;
  };
  /** For each word the best way to set it and those after it in as many lines as have been counted so far. */
  let tails = words.map((_, from): Tail => ({ cost: slack(from, words.length), ends: [words.length] }));
  for (let count = 2; count <= lines.length; count++) {
    tails = words.map((_, from): Tail => {
      let best: Tail = { cost: Number.POSITIVE_INFINITY, ends: [] };
      for (let to = from + 1; to < words.length; to++) {
        const first = slack(from, to);
        if (first === Number.POSITIVE_INFINITY) break;
        const tail = tails[to];
        if (tail && first + tail.cost < best.cost)
          best = { cost: first + tail.cost, ends: [to, ...tail.ends] };
      }
      return best;
    });
  }
  const [whole] = tails;
  if (!whole || whole.cost === Number.POSITIVE_INFINITY) return text;
  const set = whole.ends.map((to, index) => {
    const from = whole.ends[index - 1] ?? 0;
    return { text: words.slice(from, to).join(' '), width: measure(from, to) };
  });
  return { ...text, lines: set, width: Math.max(...set.map((line) => line.width)) };
}

interface Tail {
  /** Sum of the squares of what the lines leave free. */
  readonly cost: number;
  /** Where each line ends, as the index of the word after it. */
  readonly ends: readonly number[];
}

const LETTER = /^\p{L}$/u;
const INNER_BREAK = /(?<=[/\-–_.,:·])(?=[^/\-–_.,:·])|(?<=\p{Ll})(?=\p{Lu})|(?<=\u00ad)/u;

/** A soft hyphen shows only at the end of a line. */
function visible(line: string): string {
  const shown = line.endsWith(SOFT_HYPHEN) ? `${line.slice(0, -1)}-` : line;
  return shown.replaceAll(SOFT_HYPHEN, '');
}

function shorten(line: string, { size, weight }: TextStyle, width: number): string {
  const characters = [...line];
  while (characters.length > 0) {
    const candidate = characters.join('').trimEnd() + ELLIPSIS;
    if (measureText(candidate, size, weight) <= width) return candidate;
    characters.pop();
  }
  return ELLIPSIS;
}

/** Whether the narrower text has the words in more pieces than the wider. */
function breaksWords(narrow: WrappedText, wide: WrappedText): boolean {
  const words = (text: WrappedText) => text.lines.map((line) => line.text).join(' ');
  return words(narrow).length > words(wide).length;
}
