/**
 * Text to syntax trees, one statement at the top of the file at a time. A statement that cannot be parsed costs itself
 * only: its tokens are replaced by one BROKEN token and the rest is parsed again, so that each mistake gives one problem
 * and every other statement is understood.
 */
import { parseWithLangium, type Verdict } from './langium.ts';
import { tokenize } from './lexer.ts';
import type { Statement } from './nodes.ts';
import { type Problem, syntaxProblem } from './problem.ts';
import { readStatement } from './reader.ts';
import { Token, type TokenType, tokenType } from './scanner.ts';
import { isWritten, rangeOfToken } from './tokens.ts';

export interface ParsedFile {
  readonly statements: readonly Statement[];
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  readonly problems: readonly Problem[];
}

const END = tokenType('END');
const KIND = tokenType('KIND');
const BROKEN = tokenType('BROKEN');
const OPEN = tokenType('{');
const CLOSE = tokenType('}');
const ROLES = tokenType('roller');

/** Parses a file. Never throws for any text: what is wrong is in `problems`. */
export function parse(text: string): ParsedFile {
  const { tokens, comments, problems: lexical } = tokenize(text);
  const problems = [...lexical];
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.tokenType === END) {
      at += 1;
      continue;
    }
    const read = readLine(tokens, at);
    const end = read?.end ?? endOfLine(tokens, at);
    for (const it of read?.statements ?? repaired(tokens.slice(at, end))) statements.push(it);
    at = end;
  }
  return { statements, tokens, comments, problems };

  function repaired(segment: readonly Token[]): readonly Statement[] {
    return attempt(repair(segment)).statements ?? [];
  }

  /**
   * Replaces what cannot be parsed by BROKEN, innermost statements first: each is tried alone, so that a file with many
   * mistakes costs little more than one with few.
   */
  function repair(segment: readonly Token[], from = 0): readonly Token[] {
    if (isPlain(segment)) return segment;
    let current = repairBlocks(segment, from);
    const stages = new Map<number, number>();
    for (let round = 0; round <= segment.length; round += 1) {
      const failed = attempt(current).error;
      if (failed === undefined) return current;
      const at = Math.min(failed, current.length - 1);
      const region = brokenRegion(current, at, stages);
      if (current.slice(...region).every((token) => token.tokenType === BROKEN)) {
        // What stands for broken text is itself out of place: it has been reported, so it can go.
        current = [...current.slice(0, region[0]), ...current.slice(Math.max(region[1], region[0] + 1))];
        continue;
      }
      const place = writtenToken(current, isBoundary(current[at]) ? at - 1 : at);
      if (current[at]?.tokenType !== BROKEN) {
        problems.push(problemAt(current, place));
      }
      current = replaceByBroken(current, region, BROKEN);
    }
    return current;
  }

  /** Repairs the statements inside the blocks of a statement, each on its own, from a token on. */
  function repairBlocks(segment: readonly Token[], from: number): readonly Token[] {
    const result = segment.slice(0, from);
    for (let index = from; index < segment.length; index += 1) {
      const token = segment[index] as Token;
      result.push(token);
      if (token.image !== '{') continue;
      const end = endOfBlock(segment, index);
      const head = segment[index - 1];
      // A line of a role block can be understood in one only.
      const around = head?.tokenType === ROLES ? [head, token] : [];
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

type Attempt = Verdict & { readonly statements?: readonly Statement[] };

function attempt(tokens: readonly Token[]): Attempt {
  const statements = readAll(tokens);
  return statements ? { statements } : parseWithLangium(tokens);
}

function isPlain(tokens: readonly Token[]): boolean {
  return readAll(tokens) !== undefined;
}

/** Statements up to the END that ends their line. Undefined when they cannot be read without further thought. */
function readLine(
  tokens: readonly Token[],
  start: number,
): { readonly statements: readonly Statement[]; readonly end: number } | undefined {
  const statements: Statement[] = [];
  let at = start;
  do {
    const read = readStatement(tokens, at);
    if (!read) return undefined;
    if (read.statement) statements.push(read.statement);
    at = read.end;
  } while (at < tokens.length && tokens[at - 1]?.tokenType !== END);
  return { statements, end: at };
}

function readAll(tokens: readonly Token[]): readonly Statement[] | undefined {
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readStatement(tokens, at);
    if (!read) return undefined;
    if (read.statement) statements.push(read.statement);
    at = read.end;
  }
  return statements;
}

/** Index of the END at which a statement that is in no block ends with its line. */
function endOfLine(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const type = tokens[at]?.tokenType;
    if (type === OPEN) depth += 1;
    else if (type === CLOSE) depth -= 1;
    else if (type === END && depth <= 0) return at;
  }
  return tokens.length;
}

interface StatementTokens {
  readonly tokens: readonly Token[];
  /** The END after it, when there is one. */
  readonly end: readonly Token[];
}

/** Splits tokens where a statement that is in no block of theirs ends with its line. */
function splitStatements(tokens: readonly Token[]): StatementTokens[] {
  const statements: StatementTokens[] = [];
  let current: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{') depth += 1;
    else if (token.image === '}') depth -= 1;
    if (token.tokenType === END && depth <= 0) {
      statements.push({ tokens: current, end: [token] });
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) statements.push({ tokens: current, end: [] });
  return statements;
}

/** Index of the `}` that closes the `{` at an index. */
function endOfBlock(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (tokens[index]?.image === '{') depth += 1;
    else if (tokens[index]?.image === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** The token to point at: what was not written cannot be, so the one before it is. */
function writtenToken(tokens: readonly Token[], at: number): Token {
  for (let index = at; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token && isWritten(token)) return token;
  }
  return tokens[0] as Token;
}

/** With the token, what it runs together with, and the kind whose head it stands in. */
function problemAt(tokens: readonly Token[], place: Token): Problem {
  const index = tokens.indexOf(place);
  const next = tokens[index + 1];
  const range = rangeOfToken(place);
  if (place.image === '=' && next?.image === '>' && next.startOffset === place.endOffset + 1)
    return syntaxProblem(
      'not-understood',
      { start: range.start, end: rangeOfToken(next).end },
      { text: '=>' },
    );
  let start = index;
  while (start > 0 && !isBoundary(tokens[start - 1])) start -= 1;
  const kind = place.image === ',' && tokens[start]?.tokenType === KIND ? tokens[start]?.image : undefined;
  return syntaxProblem('not-understood', range, {
    text: place.image,
    ...(kind === undefined ? {} : { kind }),
  });
}

const isBoundary = (token: Token | undefined): boolean =>
  token === undefined || token.image === '{' || token.image === '}' || token.tokenType === END;

const beginsStatement = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['KIND', 'KEY', '->', 'utöka', 'roller', 'visa', 'dölj', 'förbjud', 'kräv'].includes(token.tokenType.name);

/**
 * The tokens to give up: first from where the parser stopped to the next statement on the line, since what comes before
 * may be whole; when that does not help, the statement from its start; then the whole run up to the ends of the line
 * or block.
 */
function brokenRegion(
  tokens: readonly Token[],
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
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  type: TokenType,
): Token[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return [];
  const { startOffset, startLine, startColumn } = first;
  const { endOffset, endLine, endColumn } = last;
  const token = new Token('', startOffset, endOffset, startLine, endLine, startColumn, endColumn, type);
  return [...tokens.slice(0, from), token, ...tokens.slice(to)];
}
