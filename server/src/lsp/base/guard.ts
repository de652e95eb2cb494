import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where the server writes what a person may want to read when something goes wrong. */
export interface Log {
  error(message: string): void;
  info(message: string): void;
}

/** An answer that says why there is none. */
export type Refusal = ResponseError<never>;

export function refuse(code: number, reason: string): Refusal {
  return new ResponseError<never>(code, reason);
}

/**
 * Makes an answer safe to register: a mistake in one feature is logged and answered with `empty`, so that the others live on;
 * a cancelled request is answered as the protocol says. A `ResponseError` is an answer and passes.
 */
export function guard<Params, Result, Rest extends readonly unknown[]>(
  log: Log,
  name: string,
  empty: Result | Refusal,
  answer: (params: Params, token: CancellationToken, ...rest: Rest) => Promise<Result | Refusal>,
): (params: Params, token: CancellationToken, ...rest: Rest) => Promise<Result | Refusal> {
  return async (params, token, ...rest) => {
    try {
      const result = await answer(params, token, ...rest);
      return token.isCancellationRequested ? refuse(LSPErrorCodes.RequestCancelled, 'cancelled') : result;
    } catch (error) {
      if (token.isCancellationRequested) return refuse(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (error instanceof ResponseError) return error as Refusal;
      log.error(`${name}: ${explain(error)}`);
      return empty;
    }
  };
}

/** The same for what waits for no answer: notifications, listeners, work that goes on by itself. */
export function guardNotice<Arguments extends readonly unknown[]>(
  log: Log,
  name: string,
  act: (...args: Arguments) => Promise<void> | void,
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      await act(...args);
    } catch (error) {
      log.error(`${name}: ${explain(error)}`);
    }
  };
}

/** An error as a log line; errors of our own making carry their place. */
function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
