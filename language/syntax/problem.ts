/** What the parser has to say about one file, as data; the words are chosen by the rules `syntax/…`. */
import type { Range } from '../model/location.ts';

export type SyntaxCode =
  | 'unexpected-character'
  | 'bare-name'
  | 'unclosed-quote'
  | 'unclosed-block'
  | 'unopened-block'
  | 'not-understood'
  | 'unknown-word'
  | 'missing-name'
  | 'missing-value'
  | 'missing-target';

export interface Problem {
  readonly code: SyntaxCode;
  readonly range: Range;
  /** Words of the message, by name. */
  readonly words: Readonly<Record<string, string>>;
}

export function syntaxProblem(
  code: SyntaxCode,
  range: Range,
  words: Readonly<Record<string, string>> = {},
): Problem {
  return { code, range, words };
}
