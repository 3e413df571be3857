/**
 * The one wrapper around every request and notification: whatever happens inside is logged and harms nothing else.
 * A request that fails gets a proper error, so that the client does not wait; the server goes on.
 */
import {
  type CancellationToken,
  ErrorCodes,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';

export type Log = (message: string) => void;

export class Guard {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** A handler that answers with an error where `handle` throws, and with `RequestCancelled` once the client gave up. */
  request<Params, Result>(
    name: string,
    handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
    return async (params, token) => {
      try {
        if (token.isCancellationRequested) return cancelled();
        const result = await handle(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        if (token.isCancellationRequested) return cancelled();
        if (error instanceof ResponseError) return new ResponseError(error.code, error.message);
        this.#say(name, error);
        return new ResponseError(ErrorCodes.InternalError, `${name}: ${messageOf(error)}`);
      }
    };
  }

  /** As `request`, with the kind of error that the protocol wants for the first request. */
  initialize(
    handle: (params: InitializeParams) => InitializeResult,
  ): (params: InitializeParams) => InitializeResult | ResponseError<InitializeError> {
    return (params) => {
      try {
        return handle(params);
      } catch (error) {
        this.#say('initialize', error);
        return new ResponseError(ErrorCodes.InternalError, messageOf(error), { retry: false });
      }
    };
  }

  notification<Params>(
    name: string,
    handle: (params: Params) => void | Promise<void>,
  ): (params: Params) => Promise<void> {
    return (params) => this.run(name, () => handle(params));
  }

  /** Runs something that nobody waits for. */
  async run(name: string, action: () => void | Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#say(name, error);
    }
  }

  #say(name: string, error: unknown): void {
    // Logging writes to the client, who may be gone.
    try {
      this.#log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } catch {}
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** The model or another request of the same sort overtook this one. */
export function overtaken(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'A newer request took its place.');
}

export function invalid(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
