/**
 * From text to tokens, in three steps: words and signs with the vocabulary told apart from names, braces repaired where
 * they do not match, and an END where a statement ends with its line.
 */
import { joinBareNames } from './bare-names.ts';
import { repairBraces } from './braces.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { scan, type Token, tokenType, type Unexpected } from './scanner.ts';
import { rangeOfToken, virtual } from './tokens.ts';

export interface Tokens {
  /** Words and signs, ready to be parsed, with those that were added. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly problems: readonly Problem[];
}

const END = tokenType('END');
const ROLES = tokenType('roller');
const OPEN = tokenType('{');
const CLOSE = tokenType('}');
const COMMA = tokenType(',');
const COLON = tokenType(':');
const KEY = tokenType('KEY');
/** An element begins its own statement, however its lines were moved in. */
const HEADS = new Set(['KIND', 'utöka', 'roller'].map(tokenType));
/** Words that make up a list. */
const ITEMS = new Set(['ID', 'QUOTED', 'STRING', 'TAG', 'NUMBER', 'DATE', 'PERIOD'].map(tokenType));
const QUOTED = new Set(['STRING', 'QUOTED'].map(tokenType));

/** All the tokens of a text, and what is wrong with the characters and braces. */
export function tokenize(text: string): Tokens {
  const scanned = scan(text);
  const { tokens, unexpected, problems: bare } = joinBareNames(text, scanned.tokens, scanned.unexpected);
  const problems: Problem[] = [...bare, ...unexpected.map((it) => unexpectedCharacters(text, it))];
  for (const [index, token] of tokens.entries()) {
    if (!QUOTED.has(token.tokenType)) continue;
    const unclosed = unclosedQuote(token, tokens[index - 1]);
    if (unclosed) problems.push(unclosed);
  }
  const repaired = repairBraces(withoutDepths(withoutColons(tokens, problems), problems));
  for (const problem of repaired.problems) problems.push(problem);
  return { tokens: endLines(repaired.tokens, text, problems), comments: scanned.comments, problems };
}

/**
 * Puts END where a line ends a statement: before the first word of a line, unless the line is indented deeper than
 * the statements of its block, which goes on with the line above.
 */
function endLines(tokens: readonly Token[], text: string, problems: Problem[]): Token[] {
  const result: Token[] = [];
  const blocks = blockIndents(tokens, text);
  const open = [blocks.get(undefined) ?? 0];
  // Where the running statement begins; a line that stands one column off is taken to stand with its block.
  let running = 0;
  let previous: Token | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const type = token.tokenType;
    const startsLine = previous === undefined || token.startLine > previous.endLine;
    const opens = type === OPEN;
    const afterOpener = previous === undefined || previous.tokenType === OPEN;
    let begins = false;
    if (startsLine) {
      const base = open.at(-1) ?? 0;
      const indent = indentation(text, token);
      const onItsHead = opens && indent === base && !afterOpener;
      const goesOn = previous?.tokenType === COMMA && continuesList(tokens, index);
      const isHead = HEADS.has(type) && previous?.tokenType !== COMMA;
      const isDeeper = indent >= Math.max(base, running) + CONTINUATION;
      begins = (!isDeeper || isHead) && !onItsHead && !goesOn;
      if (begins || afterOpener) running = indent < base + CONTINUATION ? base : indent;
      if (begins && !afterOpener && type !== CLOSE) result.push(virtual(END, token));
    }
    if (opens) {
      if (begins || previous?.tokenType === OPEN) {
        // A block without a head: only `roller` has a head of one word, so that is the one most likely lost.
        problems.push(syntaxProblem('not-understood', rangeOfToken(token), { text: '{' }));
        result.push(virtual(ROLES, token));
      }
      open.push(blocks.get(token) ?? (startsLine ? indentation(text, token) : 0));
    } else if (type === CLOSE) open.pop();
    result.push(token);
    previous = token;
  }
  return result;
}

/** After a comma at the end of a line: is this line more of the list, and not a statement of its own? */
function continuesList(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !ITEMS.has(token.tokenType)) return false;
  return (
    next === undefined ||
    next.image === ',' ||
    next.image === '.' ||
    next.image === '}' ||
    next.startLine > token.endLine
  );
}

/** `leverantör: Tieto` is how many other languages write it; the colon is told of and left out. */
function withoutColons(tokens: readonly Token[], problems: Problem[]): readonly Token[] {
  const stray = tokens.filter(
    (token, index) => token.tokenType === COLON && tokens[index - 1]?.tokenType === KEY,
  );
  if (stray.length === 0) return tokens;
  for (const token of stray)
    problems.push(syntaxProblem('unexpected-character', rangeOfToken(token), { text: ':' }));
  return tokens.filter((token) => !stray.includes(token));
}

/** How much deeper a line is that goes on with a statement; one column is too easily a slip. */
const CONTINUATION = 2;
const TAB = 4;
const TAB_STOP = 9;

/** The indentation of the statements in each block, by its `{`: that of its least indented line. */
function blockIndents(tokens: readonly Token[], text: string): ReadonlyMap<Token | undefined, number> {
  const indents = new Map<Token | undefined, number>();
  const open: (Token | undefined)[] = [undefined];
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.tokenType === CLOSE) open.pop();
    else if (previous === undefined || token.startLine > previous.endLine) {
      const block = open.at(-1);
      indents.set(block, Math.min(indents.get(block) ?? Number.POSITIVE_INFINITY, indentation(text, token)));
    }
    if (token.tokenType === OPEN) open.push(token);
    previous = token;
  }
  return indents;
}

function indentation(text: string, token: Token): number {
  let width = 0;
  for (let at = Math.max(0, token.startOffset - token.startColumn + 1); at < token.startOffset; at += 1)
    width += text.charCodeAt(at) === TAB_STOP ? TAB : 1;
  return width;
}

/** Deeper than any model that a person writes; every stage behind may then follow the tree by recursion. */
const DEEPEST = 100;

/** Leaves out what is nested too deep, and says so once for each place where it begins. */
function withoutDepths(tokens: readonly Token[], problems: Problem[]): readonly Token[] {
  if (depthOf(tokens) <= DEEPEST) return tokens;
  let depth = 0;
  const kept = tokens.filter((token) => {
    if (token.image === '{') {
      depth += 1;
      if (depth === DEEPEST + 1) {
        problems.push(syntaxProblem('not-understood', rangeOfToken(token), { text: '{' }));
      }
    }
    const keep = depth <= DEEPEST;
    if (token.image === '}') depth -= 1;
    return keep;
  });
  return kept;
}

function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === OPEN) deepest = Math.max(deepest, ++depth);
    else if (tokenType === CLOSE) depth -= 1;
  }
  return deepest;
}

function unclosedQuote(token: Token, before: Token | undefined): Problem | undefined {
  const { image, startOffset } = token;
  const closed =
    image.length > 1 &&
    image.charAt(0) === image.charAt(image.length - 1) &&
    !(image.endsWith('\\"') && /[^\\](\\\\)*\\"$/.test(image));
  if (closed) return undefined;
  // Three quotes that are not closed are read as an empty text and the beginning of another.
  if (image.startsWith('"') && before?.image === '""' && before.startOffset + 2 === startOffset) {
    const { end } = rangeOfToken(token);
    return syntaxProblem('unclosed-quote', { start: rangeOfToken(before).start, end }, { quote: '"""' });
  }
  return syntaxProblem('unclosed-quote', rangeOfToken(token), { quote: image.charAt(0) });
}

function unexpectedCharacters(text: string, { offset, length, line, column }: Unexpected): Problem {
  const start = { line: line - 1, character: column - 1 };
  const end = { line: start.line, character: start.character + length };
  return syntaxProblem('unexpected-character', { start, end }, { text: text.slice(offset, offset + length) });
}
