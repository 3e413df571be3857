/**
 * Text to words and signs, by the terminals of the grammar: at each place the first pattern that matches. Blanks are
 * left out and comments are kept apart.
 */
import { keywordOf } from '../model/metamodel/index.ts';
import { GRAMMAR } from './table.generated.ts';
import { isWordLike } from './words.ts';

/** What a token is: a terminal of the grammar, or a word or sign that the grammar spells out. */
export interface TokenType {
  readonly name: string;
  /** Its place among all types, for sets of them. */
  readonly index: number;
}

/** A word or sign in its place. Lines and columns count from one, offsets from zero, and all ends are included. */
export class Token {
  image: string;
  startOffset: number;
  endOffset: number;
  startLine: number;
  endLine: number;
  startColumn: number;
  endColumn: number;
  tokenType: TokenType;

  constructor(
    image: string,
    startOffset: number,
    endOffset: number,
    startLine: number,
    endLine: number,
    startColumn: number,
    endColumn: number,
    tokenType: TokenType,
  ) {
    this.image = image;
    this.startOffset = startOffset;
    this.endOffset = endOffset;
    this.startLine = startLine;
    this.endLine = endLine;
    this.startColumn = startColumn;
    this.endColumn = endColumn;
    this.tokenType = tokenType;
  }
}

export const TOKEN_TYPES: ReadonlyMap<string, TokenType> = new Map(
  [...GRAMMAR.keywords, ...GRAMMAR.terminals.map(({ name }) => name)].map((name, index) => [
    name,
    { name, index },
  ]),
);

/** @throws when the grammar has no such terminal or keyword, which is a fault of the program. */
export function tokenType(name: string): TokenType {
  const type = TOKEN_TYPES.get(name);
  if (!type) throw new Error(`The grammar has no ${name}.`);
  return type;
}

/** Characters that no pattern takes, in a row. */
export interface Unexpected {
  readonly offset: number;
  readonly length: number;
  /** Counted from one. */
  readonly line: number;
  readonly column: number;
}

export interface Scanned {
  readonly tokens: Token[];
  readonly comments: Token[];
  readonly unexpected: readonly Unexpected[];
}

/** Reads a text from its beginning to its end; whatever it holds, every character is accounted for. */
export function scan(text: string): Scanned {
  const tokens: Token[] = [];
  const comments: Token[] = [];
  const unexpected: Unexpected[] = [];
  const { length } = text;
  let line = 1;
  // Offset of the first character of the line.
  let start = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB) {
      at += 1;
      continue;
    }
    if (code === NEWLINE || code === RETURN) {
      at += code === RETURN && text.charCodeAt(at + 1) === NEWLINE ? 2 : 1;
      line += 1;
      start = at;
      continue;
    }
    const single = SINGLE.get(code);
    const isName = single === undefined && (code < 256 ? BEGINS[code] === 1 : matchEnd(NAME, text, at) > at);
    if (single || isName) {
      const end = single ? at + 1 : endOfName(text, at);
      const { image, type } = single ?? wordOf(text.slice(at, end));
      tokens.push(new Token(image, at, end - 1, line, line, at - start + 1, end - start, type));
      at = end;
      continue;
    }
    const pattern = patternAt(text, at);
    if (!pattern) {
      const from = at;
      at += 1;
      while (at < length && !isExpected(text, at)) at += 1;
      unexpected.push({ offset: from, length: at - from, line, column: from - start + 1 });
      continue;
    }
    const { type } = pattern;
    const end = pattern.expression.lastIndex;
    const from = at;
    const [firstLine, firstStart] = [line, start];
    if (pattern.spansLines) {
      for (; at < end; at += 1) {
        const inner = text.charCodeAt(at);
        if (inner === NEWLINE || (inner === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) {
          line += 1;
          start = at + 1;
        }
      }
    }
    at = end;
    if (pattern.blank) continue;
    const image = text.slice(from, end);
    const token = new Token(image, from, end - 1, firstLine, line, from - firstStart + 1, end - start, type);
    (pattern.hidden ? comments : tokens).push(token);
  }
  return { tokens, comments, unexpected };
}

const [TAB, NEWLINE, RETURN, SPACE] = [9, 10, 13, 32] as const;
const ID = tokenType('ID');

interface Pattern {
  readonly type: TokenType;
  readonly expression: RegExp;
  readonly hidden: boolean;
  /** Left out altogether. */
  readonly blank: boolean;
  readonly spansLines: boolean;
  /** What it can begin with, as far as that is a short list. */
  readonly first: ReadonlySet<number> | undefined;
}

/** The signs after the terminals, since none of those is the beginning of a sign; and long signs before short ones. */
const PATTERNS: readonly Pattern[] = [
  ...GRAMMAR.terminals.flatMap(({ name, pattern, hidden }) =>
    pattern === undefined || name === 'ID' ? [] : [patternOf(name, pattern, hidden === true)],
  ),
  ...GRAMMAR.keywords
    .filter((word) => !isWordLike(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => patternOf(word, word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), false)),
];

function patternOf(name: string, source: string, hidden: boolean): Pattern {
  const blank = new RegExp(`^(?:${source})$`).test(' ');
  return {
    type: tokenType(name),
    expression: new RegExp(source, 'y'),
    hidden,
    blank,
    spansLines: blank || /\[\\s\\S\]/.test(source),
    first: firstOf(source),
  };
}

/** The characters that the text of a pattern can begin with; undefined when they are not plain to see. */
function firstOf(source: string): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const way of waysOf(source)) {
    const [, escaped, plain] = /^(?:\\([^\w\s]|d)|([^\\[(.^$]))/.exec(way) ?? [];
    const characters = escaped === 'd' ? '0123456789' : (escaped ?? plain);
    if (characters === undefined) return undefined;
    for (const character of characters) found.add(character.charCodeAt(0));
  }
  return found;
}

/** What stands between the bars that are in no parentheses. */
function waysOf(source: string): string[] {
  const ways = [''];
  let depth = 0;
  for (const part of source.match(/\\.|\[(?:\\.|[^\]])*\]|./g) ?? []) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) ways.push('');
    else ways[ways.length - 1] += part;
  }
  return ways;
}

/** The patterns that can match what begins with a character, worked out once for each. */
const byFirst = new Map<number, readonly Pattern[]>();

/** The first pattern that matches at a place, with its end as `lastIndex`. */
function patternAt(text: string, at: number): Pattern | undefined {
  const code = text.charCodeAt(at);
  let patterns = byFirst.get(code);
  if (!patterns) {
    patterns = PATTERNS.filter(({ first }) => first?.has(code) ?? true);
    if (code < 256) byFirst.set(code, patterns);
  }
  for (const pattern of patterns) {
    if (matchEnd(pattern.expression, text, at) > at) return pattern;
  }
  return undefined;
}

/** Where the match of an expression at a place ends; the place itself when there is none. */
function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

function isExpected(text: string, at: number): boolean {
  return matchEnd(NAME, text, at) > at || patternAt(text, at) !== undefined;
}

/** Signs of one character that nothing else begins with. */
const SINGLE: ReadonlyMap<number, Word> = new Map(
  ['{', '}', ','].map((sign) => [sign.charCodeAt(0), { image: sign, type: tokenType(sign) }]),
);

const NAME = new RegExp(GRAMMAR.terminals.find(({ name }) => name === 'ID')?.pattern ?? '', 'y');
/** Can a name be written without quotes? */
export function isPlainName(name: string): boolean {
  return name !== '' && matchEnd(NAME, name, 0) === name.length && keywordOf(name) === undefined;
}

/** Of the first 256 characters: can a name begin with it, and go on with it? */
const BEGINS = Uint8Array.from({ length: 256 }, (_, code) => matchEnd(NAME, String.fromCharCode(code), 0));
const GOES_ON = Uint8Array.from(
  { length: 256 },
  (_, code) => matchEnd(NAME, `a${String.fromCharCode(code)}`, 0) - 1,
);

function endOfName(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code >= 256) return matchEnd(NAME, text, at);
    if (GOES_ON[code] === 0) return end;
  }
  return text.length;
}

/**
 * Short words that have been told from names, each kept once however many files it stands in. Few projects hold more
 * different ones, and the table may be forgotten.
 */
let words = new Map<string, Word>();
const MOST_WORDS = 50_000;
/** A longer part of a text is no copy of its own and would keep all of the text in memory. */
const LONGEST = 12;

interface Word {
  readonly image: string;
  readonly type: TokenType;
}

/** A word of the vocabulary is of its class, whichever language it is written in; any other is a name. */
function wordOf(image: string): Word {
  const known = words.get(image);
  if (known) return known;
  const keyword = keywordOf(image);
  const name = keyword && (keyword.class === 'STRUCTURE' ? keyword.spelling.sv : keyword.class);
  const word = { image, type: (name === undefined ? undefined : TOKEN_TYPES.get(name)) ?? ID };
  if (image.length > LONGEST) return word;
  if (words.size >= MOST_WORDS) words = new Map();
  words.set(image, word);
  return word;
}
