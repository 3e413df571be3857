/** Lets work that goes in turns be stopped between two of them, so that it leaves nothing half done. */

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * A signal ends the work, then the process, with the code that shells expect. Without this it would end wherever it is:
 * at once, but with what it was writing left behind.
 *
 * @param tidy What to do before the process ends.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>, tidy: () => void): Promise<T> {
  const controller = new AbortController();
  let code = 0;
  const listeners = Object.entries(SIGNALS).map(([name, exitCode]) => {
    const stop = (): void => {
      code = exitCode;
      controller.abort();
    };
    process.once(name, stop);
    return () => process.off(name, stop);
  });
  try {
    const result = await work(controller.signal);
    controller.signal.throwIfAborted();
    return result;
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    tidy();
    return process.exit(code);
  } finally {
    for (const remove of listeners) remove();
  }
}
