/**
 * Braces that do not match would move everything after them to the wrong place in the tree. Where they do not balance,
 * indentation says what was meant: a block reaches as far as its lines are indented deeper than the line that opened it.
 * A file whose braces balance is never touched.
 */
import { type Problem, syntaxProblem } from './problem.ts';
import { type Token, type TokenType, tokenType } from './scanner.ts';
import { rangeOfToken, virtual, virtualAfter } from './tokens.ts';

interface Repaired {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

interface OpenBlock {
  readonly brace: Token;
  /** Column of the first token on the line where the block's statement stands. */
  readonly indent: number;
}

export function repairBraces(tokens: readonly Token[]): Repaired {
  if (balanced(tokens)) return { tokens, problems: [] };
  const problems: Problem[] = [];
  const opened = insertMissingOpeners(tokens, tokenType('{'), problems);
  return { tokens: insertMissingClosers(opened, tokenType('}'), problems), problems };
}

function balanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{') depth += 1;
    else if (token.image === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Groups the tokens by the line that they start on. */
function byLine(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const current = lines.at(-1);
    if (current?.[0] && current[0].startLine === token.startLine) current.push(token);
    else lines.push([token]);
  }
  return lines;
}

/**
 * For each line, the column where its statement begins: its own, or that of a line above when it goes on with it.
 */
function statementColumns(lines: readonly (readonly Token[])[]): number[] {
  let statement = 1;
  let last: Token | undefined;
  return lines.map((current) => {
    const own = (current[0] as Token).startColumn;
    const opened = last === undefined || last.image === '{' || last.image === '}';
    if (opened || own < statement + 2) statement = own;
    last = current.at(-1);
    return statement;
  });
}

/**
 * A `}` whose line closes more than was open at that indentation tells that an opener is missing: after the head that
 * stands at the same indentation above it, or, for a block on one line, before the second statement of the line.
 */
function insertMissingOpeners(tokens: readonly Token[], type: TokenType, problems: Problem[]): Token[] {
  const lines = byLine(tokens);
  const stack: { indent: number; line: number }[] = [];
  lines.forEach((current, index) => {
    const indent = (current[0] as Token).startColumn;
    let within = 0;
    for (let at = 0; at < current.length; at += 1) {
      const token = current[at] as Token;
      if (token.image === '{') {
        stack.push({ indent, line: index });
        within += 1;
      } else if (token.image === '}') {
        const top = stack.at(-1);
        if (at > 0 && within === 0) {
          at = openOnLine(current, at, type, problems);
        } else if (at === 0 && (top === undefined || top.indent < indent)) {
          if (openAbove(lines, index, indent, type, problems)) continue;
          problems.push(syntaxProblem('unopened-block', rangeOfToken(token)));
          current.splice(at, 1);
          at -= 1;
        } else {
          stack.pop();
          within -= Math.min(within, 1);
        }
      }
    }
  });
  return lines.flat();
}

/** `skikt Presentation -> Applikationslogik }`: the block opens before the first statement after the head. */
function openOnLine(current: Token[], at: number, type: TokenType, problems: Problem[]): number {
  const token = current[at] as Token;
  problems.push(syntaxProblem('unopened-block', rangeOfToken(token)));
  const start = current.findIndex((other, index) => index > 0 && index < at && startsStatement(other));
  if (start < 0) {
    current.splice(at, 1);
    return at - 1;
  }
  current.splice(start, 0, virtual(type, current[start] as Token, '{'));
  return at + 1;
}

/** The nearest line above with the same indentation is the head that lost its `{`, if nothing else opened since. */
function openAbove(
  lines: Token[][],
  from: number,
  indent: number,
  type: TokenType,
  problems: Problem[],
): boolean {
  for (let index = from - 1; index >= 0; index -= 1) {
    const head = lines[index] as Token[];
    const first = head[0];
    // A line whose only token was a brace too many is empty by now.
    if (!first || first.startColumn > indent) continue;
    if (first.startColumn < indent || !startsStatement(first) || head.some((token) => token.image === '}'))
      return false;
    const next = lines[index + 1]?.[0];
    if (!next || index + 1 === from + 1) return false;
    head.push(virtualAfter(type, head.at(-1) as Token, '{'));
    problems.push(syntaxProblem('unopened-block', rangeOfToken(first)));
    return true;
  }
  return false;
}

function insertMissingClosers(tokens: readonly Token[], type: TokenType, problems: Problem[]): Token[] {
  const result: Token[] = [];
  const stack: OpenBlock[] = [];
  const close = (): void => {
    const block = stack.pop();
    const last = result.at(-1);
    if (!block || !last) return;
    problems.push(syntaxProblem('unclosed-block', rangeOfToken(block.brace)));
    result.push(virtualAfter(type, last, '}'));
  };
  const lines = byLine(tokens);
  const columns = statementColumns(lines);
  for (const [index, current] of lines.entries()) {
    const first = current[0] as Token;
    const indent = columns[index] ?? 1;
    // A line no deeper than the one that opened the block is outside it; `}` at the same indentation closes it.
    for (
      let top = stack.at(-1);
      top && (first.image === '}' ? indent < top.indent : indent <= top.indent);
      top = stack.at(-1)
    ) {
      close();
    }
    for (const token of current) {
      if (token.image === '{') stack.push({ brace: token, indent });
      if (token.image !== '}') result.push(token);
      else if (stack.pop()) result.push(token);
      else problems.push(syntaxProblem('unopened-block', rangeOfToken(token)));
    }
  }
  while (stack.length > 0) close();
  return result;
}

/** Tokens that a statement can begin with and that are no value. */
function startsStatement(token: Token): boolean {
  return ['KIND', 'KEY', '->', 'TAG', 'utöka', 'roller', 'visa', 'dölj', 'förbjud', 'kräv'].includes(
    token.tokenType.name,
  );
}
