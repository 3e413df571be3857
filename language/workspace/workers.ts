/** Parses in threads beside this one. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParseAnswer, ParseRequest } from './worker-messages.ts';

/** Threads beyond these wait for memory more than they compute. */
const MOST = 4;

/**
 * Parsing leaves much garbage and little else. Small rooms keep it from piling up, as each thread has rooms of its own.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512, stackSizeMb: 4 };

/** How many threads are worth having on this machine: all but the one that asks. */
export function parserThreads(): number {
  return Math.min(Math.max(1, availableParallelism() - 1), MOST);
}

interface Job {
  readonly id: number;
  readonly resolve: (summaries: ParseAnswer['summaries']) => void;
  readonly count: number;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
}

export interface ParserOptions {
  /** Number of threads. */
  readonly threads?: number;
  /** The thread's file, for tests. */
  readonly worker?: string | URL;
}

export class Parsers {
  readonly #file: string | URL;
  readonly #most: number;
  readonly #threads: Thread[] = [];
  #nextId = 0;
  #deaths = 0;
  #closed = false;

  constructor({ threads = parserThreads(), worker }: ParserOptions = {}) {
    this.#file = worker ?? new URL('./worker.ts', import.meta.url);
    this.#most = threads;
  }

  /** Requests that keep every thread busy while answers are taken in. */
  get width(): number {
    return 2 * this.#most;
  }

  /**
   * The encoded summary of each text. Undefined for those that could not be had, because the parser tripped on them or
   * because their thread died, and for all once the threads are closed.
   */
  parse(texts: readonly string[]): Promise<ParseAnswer['summaries']> {
    return new Promise((resolve) => {
      const thread = this.#closed ? undefined : this.#choose();
      if (!thread) {
        resolve(texts.map(() => undefined));
        return;
      }
      const id = this.#nextId;
      this.#nextId += 1;
      thread.jobs.set(id, { id, resolve, count: texts.length });
      // One that computes keeps the process alive, one that waits does not.
      thread.worker.ref();
      const request: ParseRequest = { id, texts };
      thread.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const threads = this.#threads.splice(0);
    for (const { jobs } of threads) giveUp(jobs);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  /** An idle thread, else a new one, else the least busy; undefined when threads keep dying. */
  #choose(): Thread | undefined {
    const [idlest] = [...this.#threads].sort((a, b) => a.jobs.size - b.jobs.size);
    const full = this.#threads.length >= this.#most || this.#deaths >= 2 * this.#most;
    return idlest && (full || idlest.jobs.size === 0) ? idlest : full ? undefined : this.#start();
  }

  #start(): Thread | undefined {
    try {
      // Options and variables for the main thread (test runners, inspectors) do not suit this one.
      const worker = new Worker(this.#file, { resourceLimits: LIMITS, execArgv: [], env: {} });
      const thread: Thread = { worker, jobs: new Map() };
      worker.on('message', ({ id, summaries }: ParseAnswer) => {
        thread.jobs.get(id)?.resolve(summaries);
        thread.jobs.delete(id);
        if (thread.jobs.size === 0) worker.unref();
      });
      worker.on('error', () => this.#died(thread));
      worker.on('exit', () => this.#died(thread));
      worker.unref();
      this.#threads.push(thread);
      return thread;
    } catch {
      this.#deaths += 1;
      return undefined;
    }
  }

  /** Its jobs come back undone, for someone else to do. */
  #died(thread: Thread): void {
    const index = this.#threads.indexOf(thread);
    if (index < 0) return;
    this.#threads.splice(index, 1);
    this.#deaths += 1;
    giveUp(thread.jobs);
  }
}

function giveUp(jobs: Map<number, Job>): void {
  for (const { resolve, count } of jobs.values()) resolve(new Array(count).fill(undefined));
  jobs.clear();
}
