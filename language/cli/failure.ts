/** What a user did that cannot be done, in words for the user: ends the command without a stack trace. */
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { MessageKey, Words } from './messages.ts';

export interface Hint {
  readonly key: MessageKey;
  readonly words?: Words;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly key: MessageKey;
  readonly words: Words;
  /** What to do about it; `help` points to the command's help. */
  readonly hint: Hint | 'help' | 'none';

  /** How the command ends. */
  readonly code: ExitCode;

  constructor(
    key: MessageKey,
    words: Words = {},
    hint: Hint | 'help' | 'none' = 'help',
    code: ExitCode = EXIT.usage,
  ) {
    super(key);
    this.key = key;
    this.words = words;
    this.hint = hint;
    this.code = code;
  }
}
