/** Small facts about tokens. Lines and columns of a token count from one, ranges from zero. */
import { type Range, rangeOf } from '../model/location.ts';
import { Token, type TokenType } from './scanner.ts';

/** A token without text, standing before another one. */
export function virtual(type: TokenType, before: Token, image = ''): Token {
  const { startOffset, startLine, startColumn } = before;
  return new Token(
    image,
    startOffset,
    startOffset - 1,
    startLine,
    startLine,
    startColumn,
    startColumn - 1,
    type,
  );
}

/** A token that was not written, standing right after another one. */
export function virtualAfter(type: TokenType, token: Token, image: string): Token {
  const { endOffset, endLine, endColumn } = token;
  return new Token(image, endOffset + 1, endOffset, endLine, endLine, endColumn + 1, endColumn, type);
}

/** Does it stand in the text? */
export function isWritten({ startOffset, endOffset }: Token): boolean {
  return endOffset >= startOffset;
}

/** A token's place, counted from zero. */
export function rangeOfToken({ startLine, startColumn, endLine, endColumn }: Token): Range {
  return rangeOf(startLine - 1, startColumn - 1, endLine - 1, endColumn);
}

/** The place from the beginning of one token to the end of another. */
export function rangeOfTokens({ startLine, startColumn }: Token, { endLine, endColumn }: Token): Range {
  return rangeOf(startLine - 1, startColumn - 1, endLine - 1, endColumn);
}
