/** Small facts about tokens. Lines and columns of a token count from one, ranges from zero. */
import type { IToken, TokenType } from 'chevrotain';
import type { Range } from '../model/location.ts';

/** A token without text, standing before another one. */
export function virtual(type: TokenType, before: IToken, image = ''): IToken {
  return {
    image,
    startOffset: before.startOffset,
    endOffset: before.startOffset - 1,
    startLine: line(before),
    endLine: line(before),
    startColumn: before.startColumn ?? 1,
    endColumn: (before.startColumn ?? 1) - 1,
    tokenType: type,
    ...(type.tokenTypeIdx === undefined ? {} : { tokenTypeIdx: type.tokenTypeIdx }),
  } as IToken;
}

export function line(token: IToken): number {
  return token.startLine ?? 1;
}

export function endLine(token: IToken): number {
  return token.endLine ?? line(token);
}

export function column(token: IToken): number {
  return token.startColumn ?? 1;
}

/** A token's place, counted from zero. */
export function rangeOfToken(token: IToken): Range {
  return {
    start: { line: line(token) - 1, character: column(token) - 1 },
    end: { line: endLine(token) - 1, character: token.endColumn ?? column(token) },
  };
}

/** A token that was not written, standing right after another one. */
export function virtualAfter(type: TokenType, token: IToken, image: string): IToken {
  const after = {
    ...token,
    startOffset: (token.endOffset ?? token.startOffset) + 1,
    startLine: endLine(token),
    startColumn: (token.endColumn ?? column(token)) + 1,
  };
  return virtual(type, after, image);
}
