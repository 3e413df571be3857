/**
 * Names that need quotes and lack them: `IT-stöd`, `1177`, `3M`. What was meant is plain, so they are read as names and
 * one problem tells of the quotes.
 */
import { type Problem, syntaxProblem } from './problem.ts';
import { Token, type TokenType, tokenType, type Unexpected } from './scanner.ts';
import { rangeOfToken } from './tokens.ts';

const ID = tokenType('ID');
const KIND = tokenType('KIND');
const NUMBER = tokenType('NUMBER');
const ARROW = tokenType('->');
/** What a part of such a name may have been taken for. */
const PARTS: ReadonlySet<TokenType> = new Set(
  ['ID', 'KIND', 'KEY', 'STATE', 'UNIT', 'CLAUSE', 'NUMBER'].map(tokenType),
);
const HYPHEN = /^[-‐‑]$/u;

export interface Named {
  readonly tokens: readonly Token[];
  /** Characters that were not part of such a name. */
  readonly unexpected: readonly Unexpected[];
  readonly problems: readonly Problem[];
}

export function joinBareNames(
  text: string,
  tokens: readonly Token[],
  unexpected: readonly Unexpected[],
): Named {
  const hyphens = new Map(
    unexpected
      .filter(({ offset, length }) => HYPHEN.test(text.slice(offset, offset + length)))
      .map((it) => [it.offset, it]),
  );
  if (hyphens.size === 0 && !tokens.some((token, index) => numberAsName(tokens, index, token))) {
    return { tokens, unexpected, problems: [] };
  }
  const joined: Token[] = [];
  const used = new Set<Unexpected>();
  const problems: Problem[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    let last = token;
    if (PARTS.has(token.tokenType)) {
      for (;;) {
        const next = tokens[index + 1];
        const hyphen = hyphens.get(last.endOffset + 1);
        const follows =
          next && PARTS.has(next.tokenType) && next.startOffset === last.endOffset + (hyphen ? 2 : 1);
        if (!next || !follows || !(hyphen || numberAsName(joined, joined.length, token))) break;
        if (hyphen) used.add(hyphen);
        last = next;
        index += 1;
      }
    }
    if (last === token && !numberAsName(joined, joined.length, token)) {
      joined.push(token);
      continue;
    }
    const name = text.slice(token.startOffset, last.endOffset + 1);
    const { startOffset, startLine, startColumn } = token;
    const whole = new Token(
      name,
      startOffset,
      last.endOffset,
      startLine,
      last.endLine,
      startColumn,
      last.endColumn,
      ID,
    );
    joined.push(whole);
    problems.push(syntaxProblem('bare-name', rangeOfToken(whole), { name }));
  }
  return { tokens: joined, unexpected: unexpected.filter((it) => !used.has(it)), problems };
}

/** A number where a name has to come: after a kind or an arrow, on its line. */
function numberAsName(before: readonly Token[], index: number, token: Token): boolean {
  const previous = before[index - 1];
  const asks = previous?.tokenType === KIND || previous?.tokenType === ARROW;
  return token.tokenType === NUMBER && asks && previous.endLine === token.startLine;
}
