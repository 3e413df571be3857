/** Long work in short turns, so that others get theirs and a signal is heard. */
import { setImmediate as nextTurn } from 'node:timers/promises';

export class Turns {
  readonly #length: number;
  /** Stops the work at the end of a turn. */
  readonly signal: AbortSignal | undefined;
  #until: number;

  /** @param length milliseconds that a turn may take. */
  constructor(length: number, signal?: AbortSignal) {
    this.#length = length;
    this.signal = signal;
    this.#until = performance.now() + length;
  }

  /** Has this turn lasted long enough? Asked before `next`, which takes a moment even when there is nothing to wait for. */
  get over(): boolean {
    return performance.now() > this.#until;
  }

  /**
   * Lets everything else that waits run, then begins a new turn.
   * @throws what the signal was aborted with.
   */
  async next(): Promise<void> {
    await nextTurn();
    this.signal?.throwIfAborted();
    this.#until = performance.now() + this.#length;
  }
}
