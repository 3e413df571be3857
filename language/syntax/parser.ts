/**
 * Text to syntax trees, one statement at the top of the file at a time. A statement that cannot be parsed costs itself
 * only: its tokens are replaced by one BROKEN token and the rest is parsed again, so that each mistake gives one problem
 * and every other statement is understood.
 */
import type { IToken, TokenType } from 'chevrotain';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
} from 'langium';
import { keywordOf } from '../model/metamodel/index.ts';
import type { File, Statement } from './generated/ast.ts';
import { EaGeneratedModule, EaGeneratedSharedModule } from './generated/module.ts';
import { EaLexer, type EaLexerResult, EaTokenBuilder } from './lexer.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { rangeOfToken } from './tokens.ts';

export interface ParsedFile {
  readonly statements: readonly Statement[];
  readonly tokens: readonly IToken[];
  /** Comments and white space. */
  readonly hidden: readonly IToken[];
  readonly problems: readonly Problem[];
}

interface Services {
  readonly parser: LangiumCoreServices['parser']['LangiumParser'];
  readonly lexer: EaLexer;
}

let services: Services | undefined;

/** Building the parser takes some 50 ms, so it waits for the first file. */
function parserServices(): Services {
  if (services) return services;
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EaGeneratedSharedModule);
  const core = inject(createDefaultCoreModule({ shared }), EaGeneratedModule, {
    parser: {
      TokenBuilder: () => new EaTokenBuilder(),
      // Texts stay as written: the summary takes quotes and escapes off in one place.
      ValueConverter: () => ({ convert: (input: string) => input }),
      Lexer: (language: LangiumCoreServices) => new EaLexer(language),
    },
  });
  shared.ServiceRegistry.register(core);
  const lexer = core.parser.Lexer;
  if (!(lexer instanceof EaLexer)) throw new Error('The language is wired with another lexer.');
  services = { parser: core.parser.LangiumParser, lexer };
  return services;
}

/** Only the tokens, for features that need words and not meaning. */
export function tokenize(text: string): EaLexerResult {
  return parserServices().lexer.read(text);
}

/** Can a name be written without quotes? */
export function isPlainName(name: string): boolean {
  const pattern = parserServices().lexer.types.get('ID')?.PATTERN;
  if (!(pattern instanceof RegExp)) throw new Error('The grammar has a terminal ID.');
  const [whole] = pattern.exec(name) ?? [];
  return whole === name && keywordOf(name) === undefined;
}

/** Parses a file. Never throws for any text: what is wrong is in `problems`. */
export function parse(text: string): ParsedFile {
  const { parser, lexer } = parserServices();
  const { tokens, hidden, problems: lexical } = lexer.read(text);
  const problems = [...lexical];
  const broken = lexer.types.get('BROKEN');
  if (!broken) throw new Error('The grammar has a terminal BROKEN.');
  const statements: Statement[] = [];
  for (const segment of splitStatements(tokens)) {
    if (segment.tokens.length === 0) continue;
    for (const statement of parseSegment(segment.tokens)) statements.push(statement);
  }
  return { statements, tokens, hidden, problems };

  function parseSegment(segment: readonly IToken[]): readonly Statement[] {
    const whole = attempt(segment);
    if (whole.error === undefined) return whole.statements;
    const repaired = attempt(repair(segment));
    return repaired.error === undefined ? repaired.statements : [];
  }

  function attempt(candidate: readonly IToken[]): { statements: readonly Statement[]; error?: IToken } {
    lexer.replay([...candidate]);
    const { value, parserErrors } = parser.parse<File>(text);
    const [first] = parserErrors;
    return first ? { statements: [], error: first.token } : { statements: value.statements };
  }

  /**
   * Replaces what cannot be parsed by BROKEN, innermost statements first: each is tried alone, so that a file with many
   * mistakes costs little more than one with few.
   */
  function repair(segment: readonly IToken[], from = 0): readonly IToken[] {
    const { error } = attempt(segment);
    if (error === undefined) return segment;
    let current = repairBlocks(segment, from);
    const stages = new Map<number, number>();
    for (let round = 0; round <= segment.length; round += 1) {
      const failed = attempt(current).error;
      if (failed === undefined) return current;
      const at = indexOfError(current, failed);
      const region = brokenRegion(current, at, stages);
      if (current.slice(...region).every((token) => token.tokenType === broken)) {
        // What stands for broken text is itself out of place: it has been reported, so it can go.
        current = [...current.slice(0, region[0]), ...current.slice(Math.max(region[1], region[0] + 1))];
        continue;
      }
      const place = writtenToken(current, isBoundary(current[at]) ? at - 1 : at);
      if (current[at]?.tokenType !== broken) {
        problems.push(syntaxProblem('not-understood', rangeOfToken(place), { text: place.image }));
      }
      current = replaceByBroken(current, region, broken as TokenType);
    }
    return current;
  }

  /** Repairs the statements inside the blocks of a statement, each on its own, from a token on. */
  function repairBlocks(segment: readonly IToken[], from: number): readonly IToken[] {
    const result = segment.slice(0, from);
    for (let index = from; index < segment.length; index += 1) {
      const token = segment[index] as IToken;
      result.push(token);
      if (token.image !== '{') continue;
      const end = endOfBlock(segment, index);
      const head = segment[index - 1];
      // A line of a role block can be understood in one only.
      const around = head?.tokenType.name === 'roller' ? [head, token] : [];
      const closing = around.length > 0 && segment[end] ? [segment[end]] : [];
      for (const statement of splitStatements(segment.slice(index + 1, end))) {
        const repaired = repair([...around, ...statement.tokens, ...closing], around.length);
        result.push(...repaired.slice(around.length, repaired.length - closing.length), ...statement.end);
      }
      index = end - 1;
    }
    return result;
  }
}

interface StatementTokens {
  readonly tokens: readonly IToken[];
  /** The END after it, when there is one. */
  readonly end: readonly IToken[];
}

/** Splits tokens where a statement that is in no block of theirs ends with its line. */
function splitStatements(tokens: readonly IToken[]): StatementTokens[] {
  const statements: StatementTokens[] = [];
  let current: IToken[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{') depth += 1;
    else if (token.image === '}') depth -= 1;
    if (token.tokenType.name === 'END' && depth <= 0) {
      statements.push({ tokens: current, end: [token] });
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) statements.push({ tokens: current, end: [] });
  return statements;
}

/** Index of the `}` that closes the `{` at an index. */
function endOfBlock(tokens: readonly IToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (tokens[index]?.image === '{') depth += 1;
    else if (tokens[index]?.image === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** Where the parser stopped; at the end of input that is the last token. */
function indexOfError(tokens: readonly IToken[], token: IToken): number {
  const index = tokens.indexOf(token);
  return index < 0 ? tokens.length - 1 : index;
}

/** The token to point at: what was not written cannot be, so the one before it is. */
function writtenToken(tokens: readonly IToken[], at: number): IToken {
  for (let index = at; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token && (token.endOffset ?? 0) >= token.startOffset) return token;
  }
  return tokens[0] as IToken;
}

const isBoundary = (token: IToken | undefined): boolean =>
  token === undefined || token.image === '{' || token.image === '}' || token.tokenType.name === 'END';

const beginsStatement = (token: IToken | undefined): boolean =>
  token !== undefined &&
  ['KIND', 'KEY', '->', 'utöka', 'roller', 'visa', 'dölj'].includes(token.tokenType.name);

/**
 * The tokens to give up: first from where the parser stopped to the next statement on the line, since what comes before
 * may be whole; when that does not help, the statement from its start; then the whole run up to the ends of the line
 * or block.
 */
function brokenRegion(
  tokens: readonly IToken[],
  at: number,
  stages: Map<number, number>,
): readonly [number, number] {
  // A boundary that was not expected belongs to the statement before it.
  const anchor = isBoundary(tokens[at]) && at > 0 ? at - 1 : at;
  let start = anchor;
  while (start > 0 && !isBoundary(tokens[start - 1])) start -= 1;
  let end = anchor + 1;
  while (end < tokens.length && !isBoundary(tokens[end])) end += 1;
  const run = tokens[start]?.startOffset ?? 0;
  const stage = stages.get(run) ?? (anchor === at ? 0 : 1);
  stages.set(run, stage + 1);
  if (stage > 1) return [start, end];
  let from = anchor;
  if (stage === 1) while (from > start && !beginsStatement(tokens[from])) from -= 1;
  let to = anchor + 1;
  while (to < end && !beginsStatement(tokens[to])) to += 1;
  return [from, to];
}

function replaceByBroken(
  tokens: readonly IToken[],
  [from, to]: readonly [number, number],
  type: TokenType,
): IToken[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return [];
  const token: IToken = { ...first, tokenType: type, image: '' };
  if (last.endOffset !== undefined) token.endOffset = last.endOffset;
  if (last.endLine !== undefined) token.endLine = last.endLine;
  if (last.endColumn !== undefined) token.endColumn = last.endColumn;
  if (type.tokenTypeIdx !== undefined) token.tokenTypeIdx = type.tokenTypeIdx;
  return [...tokens.slice(0, from), token, ...tokens.slice(to)];
}
