/** ELK in a thread of its own: warm between requests, ended and started anew when a request is given up. */
import { Worker } from 'node:worker_threads';
import { DEFAULT_DEADLINE, type LayoutEngine, LayoutError, type LayoutRequest } from '../engine.ts';
import type { LayoutGraph, LayoutResult } from '../graph.ts';
import type { WorkerAnswer } from './messages.ts';

export interface ElkEngineOptions {
  /**
   * The worker's file, as a path or a file URL. A bundle must say where its own copy is; without it the TypeScript
   * source beside this module is started, which Node runs as it is.
   */
  readonly worker?: string | URL;
  /** Starts the thread with the first request, for a process that may not come to have one. */
  readonly lazy?: boolean;
}

/** ELK recurses as deep as a graph is long; one megabyte, Node's default, ends at chains of some thousand nodes. */
const STACK_MEGABYTES = 4;

interface Job {
  readonly graph: LayoutGraph;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: LayoutResult) => void;
  readonly reject: (reason: unknown) => void;
  readonly abort: () => void;
}

/** Starts the thread at once if nothing else is said, so that it is warm when the first request comes. */
export function createElkEngine(options: ElkEngineOptions = {}): LayoutEngine {
  return new ElkEngine(options.worker ?? new URL('./worker.ts', import.meta.url), options.lazy === true);
}

class ElkEngine implements LayoutEngine {
  readonly #file: string | URL;
  readonly #waiting: Job[] = [];
  #running: { readonly job: Job; readonly id: number; readonly timer: NodeJS.Timeout } | undefined;
  #worker: Worker | undefined;
  #nextId = 1;
  #closed = false;

  constructor(file: string | URL, lazy: boolean) {
    this.#file = file;
    if (!lazy) this.#worker = this.#start();
  }

  layout(graph: LayoutGraph, request: LayoutRequest = {}): Promise<LayoutResult> {
    const { signal, deadline = DEFAULT_DEADLINE } = request;
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new LayoutError('closed', 'The layout engine is closed.');
      signal?.throwIfAborted();
      const job: Job = { graph, deadline, signal, resolve, reject, abort: () => this.#abort(job) };
      signal?.addEventListener('abort', job.abort, { once: true });
      this.#waiting.push(job);
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const error = new LayoutError('closed', 'The layout engine was closed.');
    for (const job of this.#waiting.splice(0)) this.#leave(job, () => job.reject(error));
    this.#finish((job) => job.reject(error));
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      resourceLimits: { stackSizeMb: STACK_MEGABYTES },
      // Options for the main thread (test runners, inspectors) do not suit this one.
      execArgv: [],
      env: {},
    });
    worker.on('message', (answer: WorkerAnswer) => this.#answer(worker, answer));
    worker.on('error', (error) => this.#died(worker, error));
    worker.on('exit', (code) => this.#died(worker, new Error(`the layout thread ended with code ${code}`)));
    // A thread that waits must not keep the process alive; one that works must.
    worker.unref();
    return worker;
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    const job = this.#waiting.shift();
    if (!job) return;
    const id = this.#nextId++;
    const timer = setTimeout(() => this.#expire(), job.deadline);
    this.#running = { job, id, timer };
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ id, graph: job.graph });
  }

  #answer(worker: Worker, answer: WorkerAnswer): void {
    if (worker !== this.#worker || answer.id !== this.#running?.id) return;
    this.#finish((job) => {
      if ('result' in answer) job.resolve(answer.result);
      else job.reject(new LayoutError('failed', `The layout could not be made: ${answer.error}`));
    });
    this.#next();
  }

  #expire(): void {
    this.#restart();
    this.#finish((job) =>
      job.reject(
        new LayoutError('deadline', `The layout took longer than ${job.deadline} ms and was stopped.`),
      ),
    );
    this.#next();
  }

  #abort(job: Job): void {
    const index = this.#waiting.indexOf(job);
    if (index >= 0) {
      this.#waiting.splice(index, 1);
      this.#leave(job, () => job.reject(job.signal?.reason));
    } else if (this.#running?.job === job) {
      this.#restart();
      this.#finish(() => job.reject(job.signal?.reason));
      this.#next();
    }
  }

  #died(worker: Worker, cause: Error): void {
    if (worker !== this.#worker) return;
    // Started again by the next request, so that a file that cannot be started is not tried for ever.
    this.#worker = undefined;
    this.#finish((job) =>
      job.reject(new LayoutError('failed', `The layout could not be made: ${cause.message}`, { cause })),
    );
    this.#next();
  }

  /** A thread that computes cannot be interrupted, only ended. */
  #restart(): void {
    const old = this.#worker;
    this.#worker = this.#start();
    void old?.terminate();
  }

  #finish(settle: (job: Job) => void): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    this.#worker?.unref();
    this.#leave(running.job, () => settle(running.job));
  }

  #leave(job: Job, settle: () => void): void {
    job.signal?.removeEventListener('abort', job.abort);
    settle();
  }
}
