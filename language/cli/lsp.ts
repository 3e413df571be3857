/** `ea lsp`: the language server, for any editor that speaks the protocol. */
import { startStdio } from '../server/main.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** Answers once the server has started; it goes on until the editor ends it. */
export function lsp({ stdio }: { readonly stdio?: true }): ExitCode {
  if (!stdio) throw new Failure('lspNeedsStdio', {}, 'none');
  startStdio();
  return EXIT.clean;
}
