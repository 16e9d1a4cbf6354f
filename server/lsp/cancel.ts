import {
  type CancellationToken, type DiagnosticServerCancellationData, LSPErrorCodes, ResponseError,
} from 'vscode-languageserver';

/** Answers a request unless it is cancelled: then it answers that it was, and nothing else. */
export async function answer<T>(
  token: CancellationToken,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T | ResponseError<never>> {
  const signal = signalOf(token);
  try {
    return await run(signal);
  } catch (error) {
    if (signal.aborted) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    throw error;
  }
}

/**
 * The same for a question that the editor asks by itself again and again:
 * what goes wrong is logged and not shown, and what is on the screen stays.
 */
export async function answerQuietly<T>(
  token: CancellationToken,
  onError: (error: unknown) => void,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T | ResponseError<DiagnosticServerCancellationData>> {
  try {
    return await answer(token, run);
  } catch (error) {
    onError(error);
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'This check failed.', { retriggerRequest: false });
  }
}

/** A signal that is aborted when a request is cancelled. */
function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Lets other messages in, a cancel among them. Rejects where one came. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}
