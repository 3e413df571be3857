/** The one door to layout, behind which the engine can be changed. */
import type { LayoutGraph, LayoutResult } from './graph.ts';

/** Milliseconds that a request may take when it says nothing else. */
export const DEFAULT_DEADLINE = 10_000;

export interface LayoutRequest {
  /** Gives up at once, wherever the request is: waiting or being computed. */
  readonly signal?: AbortSignal;
  /** Longest time in milliseconds that computing may take; waiting for earlier requests does not count. `DEFAULT_DEADLINE` without it. */
  readonly deadline?: number;
}

export interface LayoutEngine {
  /**
   * Places the nodes and routes the edges. Requests are served one at a time, in order, and never block the caller's
   * event loop. The same graph gives the same result on every machine.
   *
   * @throws LayoutError `deadline` when it took too long, `failed` when the engine gave up, `closed` after `close`.
   * @throws the signal's reason when it is aborted.
   */
  layout(graph: LayoutGraph, request?: LayoutRequest): Promise<LayoutResult>;
  /** Ends the engine's thread; requests that wait are rejected with `closed`. */
  close(): Promise<void>;
}

export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  readonly reason: 'deadline' | 'failed' | 'closed';

  constructor(reason: 'deadline' | 'failed' | 'closed', message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
