/**
 * From text to tokens, in four steps: Langium's lexer, words of the vocabulary told apart from names,
 * braces repaired where they do not match, and an END where a statement ends with its line.
 */
import { Lexer as ChevrotainLexer, type ILexingError, type IToken, type TokenType } from 'chevrotain';
import { DefaultLexer, DefaultTokenBuilder, type LexerResult } from 'langium';
import { keywordOf, type WordClass } from '../model/metamodel/index.ts';
import { repairBraces } from './braces.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { column, endLine, line, rangeOfToken, virtual } from './tokens.ts';

/** Classes of words that the metamodel table fills. */
const CLASSES: readonly string[] = ['KIND', 'KEY', 'STATE', 'UNIT', 'CLAUSE'] satisfies WordClass[];

/** Words that join or end what comes before them, so they cannot stand where just any word may. */
export const CONNECTIVES: ReadonlySet<string> = new Set([
  'och',
  'eller',
  'inte',
  'från',
  'till',
  'som',
  'hos',
  'avser',
  'osäkert',
  'tryckt',
  'eftersom',
]);

const WORD_LIKE = /^[\p{L}_]/u;

export class EaTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(...args: Parameters<DefaultTokenBuilder['buildTokens']>): TokenType[] {
    const tokens = super.buildTokens(...args);
    if (!Array.isArray(tokens)) throw new Error('The grammar has no lexer modes.');
    const word = tokens.find((token) => token.name === 'WORD');
    if (!word) throw new Error('The grammar has a terminal WORD.');
    for (const token of tokens) {
      const bare =
        token.name !== 'UNIT' &&
        (CLASSES.includes(token.name) || ['WORD', 'END', 'BROKEN'].includes(token.name));
      const keyword = WORD_LIKE.test(token.name) && token.name === token.name.toLowerCase();
      if (bare || keyword) token.PATTERN = ChevrotainLexer.NA;
      const isWord =
        token.name === 'ID' || (keyword && !CONNECTIVES.has(token.name)) || CLASSES.includes(token.name);
      if (isWord) token.CATEGORIES = [word];
    }
    return tokens;
  }
}

/** The token types that the steps after lexing need, by name. */
export type TokenTypes = ReadonlyMap<string, TokenType>;

export interface EaLexerResult extends LexerResult {
  readonly problems: readonly Problem[];
}

export class EaLexer extends DefaultLexer {
  readonly types: TokenTypes = new Map(Object.entries(this.tokenTypes));
  #next: IToken[] | undefined;

  /** Lets the next call of `tokenize` give these tokens: the parser asks the lexer, and recovery parses again. */
  replay(tokens: IToken[]): void {
    this.#next = tokens;
  }

  override tokenize(text: string): LexerResult {
    if (!this.#next) return this.read(text);
    const tokens = this.#next;
    this.#next = undefined;
    return { tokens, hidden: [], errors: [] };
  }

  /** All the tokens of a text, ready to be parsed, and what is wrong with the characters and braces. */
  read(text: string): EaLexerResult {
    const { tokens, hidden, errors } = super.tokenize(text);
    const problems: Problem[] = errors.map((error) => unexpectedCharacters(text, error));
    for (const token of tokens) {
      this.#classify(token);
      const unclosed = unclosedQuote(token);
      if (unclosed) problems.push(unclosed);
    }
    const repaired = repairBraces(withoutDepths(tokens, problems), this.types);
    for (const problem of repaired.problems) problems.push(problem);
    return { tokens: this.#endLines(repaired.tokens, text, problems), hidden, errors: [], problems };
  }

  /** A word of the vocabulary becomes a token of its class, whichever language it is written in. */
  #classify(token: IToken): void {
    if (token.tokenType.name !== 'ID') return;
    const keyword = keywordOf(token.image.normalize('NFC'));
    if (!keyword) return;
    const name = keyword.class === 'STRUCTURE' ? keyword.spelling.sv : keyword.class;
    const type = this.types.get(name);
    if (!type) return;
    token.tokenType = type;
    if (type.tokenTypeIdx !== undefined) token.tokenTypeIdx = type.tokenTypeIdx;
  }

  /**
   * Puts END where a line ends a statement: before the first word of a line, unless the line is indented deeper than
   * the statements of its block, which goes on with the line above.
   */
  #endLines(tokens: readonly IToken[], text: string, problems: Problem[]): IToken[] {
    const type = this.types.get('END');
    const roles = this.types.get('roller');
    if (!type || !roles) throw new Error('The grammar has a terminal END and a keyword roller.');
    const result: IToken[] = [];
    const blocks = blockIndents(tokens, text);
    const open = [blocks.get(undefined) ?? 0];
    // Where the running statement begins; a line that stands one column off is taken to stand with its block.
    let running = 0;
    let previous: IToken | undefined;
    for (const [index, token] of tokens.entries()) {
      const startsLine = previous === undefined || line(token) > endLine(previous);
      const base = open.at(-1) ?? 0;
      const indent = startsLine ? indentation(text, token) : 0;
      const afterOpener = previous === undefined || previous.image === '{';
      const onItsHead = token.image === '{' && indent === base && !afterOpener;
      const goesOn = previous?.image === ',' && continuesList(tokens, index);
      // An element begins its own statement, however its lines were moved in.
      const isHead = ['KIND', 'utöka', 'roller'].includes(token.tokenType.name) && previous?.image !== ',';
      const isDeeper = indent >= Math.max(base, running) + CONTINUATION;
      const begins = startsLine && (!isDeeper || isHead) && !onItsHead && !goesOn;
      if (begins || (startsLine && afterOpener)) running = indent < base + CONTINUATION ? base : indent;
      if (begins && !afterOpener && token.image !== '}') result.push(virtual(type, token));
      if (token.image === '{' && (begins || previous?.image === '{')) {
        // A block without a head: only `roller` has a head of one word, so that is the one most likely lost.
        problems.push(syntaxProblem('not-understood', rangeOfToken(token), { text: '{' }));
        result.push(virtual(roles, token));
      }
      if (token.image === '{') open.push(blocks.get(token) ?? indent);
      else if (token.image === '}') open.pop();
      result.push(token);
      previous = token;
    }
    return result;
  }
}

/** After a comma at the end of a line: is this line more of the list, and not a statement of its own? */
function continuesList(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !['ID', 'QUOTED', 'STRING', 'TAG', 'NUMBER', 'DATE', 'PERIOD'].includes(token.tokenType.name))
    return false;
  return (
    next === undefined ||
    next.image === ',' ||
    next.image === '.' ||
    next.image === '}' ||
    line(next) > endLine(token)
  );
}

/** How much deeper a line is that goes on with a statement; one column is too easily a slip. */
const CONTINUATION = 2;
const TAB = 4;

/** The indentation of the statements in each block, by its `{`: that of its least indented line. */
function blockIndents(tokens: readonly IToken[], text: string): ReadonlyMap<IToken | undefined, number> {
  const indents = new Map<IToken | undefined, number>();
  const open: (IToken | undefined)[] = [undefined];
  let previous: IToken | undefined;
  for (const token of tokens) {
    if (token.image === '}') open.pop();
    else if (previous === undefined || line(token) > endLine(previous)) {
      const block = open.at(-1);
      indents.set(block, Math.min(indents.get(block) ?? Number.POSITIVE_INFINITY, indentation(text, token)));
    }
    if (token.image === '{') open.push(token);
    previous = token;
  }
  return indents;
}

function indentation(text: string, token: IToken): number {
  const start = token.startOffset - column(token) + 1;
  const before = text.slice(Math.max(0, start), token.startOffset);
  return before.length + (TAB - 1) * (before.split('\t').length - 1);
}

/** Deeper than any model that a person writes; every stage behind may then follow the tree by recursion. */
const DEEPEST = 100;

/** Leaves out what is nested too deep, and says so once for each place where it begins. */
function withoutDepths(tokens: readonly IToken[], problems: Problem[]): readonly IToken[] {
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
  return kept.length === tokens.length ? tokens : kept;
}

function unclosedQuote(token: IToken): Problem | undefined {
  const { name } = token.tokenType;
  const closed =
    token.image.length > 1 && /^(["'])[\s\S]*\1$/.test(token.image) && !/[^\\](\\\\)*\\"$/.test(token.image);
  if ((name !== 'STRING' && name !== 'QUOTED') || closed) return undefined;
  return syntaxProblem('unclosed-quote', rangeOfToken(token), { quote: token.image.charAt(0) });
}

function unexpectedCharacters(text: string, error: ILexingError): Problem {
  const start = { line: (error.line ?? 1) - 1, character: (error.column ?? 1) - 1 };
  const end = { line: start.line, character: start.character + error.length };
  const unexpected = text.slice(error.offset, error.offset + error.length);
  return syntaxProblem('unexpected-character', { start, end }, { text: unexpected });
}
