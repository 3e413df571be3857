/** Paints in threads beside this one, since painting is most of the work of an export. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PaintAnswer, PaintRequest } from './messages.ts';
import { PngError } from './write.ts';

/** The largest pictures take a gigabyte each to paint. */
const MOST = 3;

interface Job extends PaintRequest {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

export interface PaintersOptions {
  /** Number of threads; by default as many as the machine has processors for, up to three. */
  readonly threads?: number;
}

export class Painters {
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #waiting: Job[] = [];
  #nextId = 0;
  #closed = false;

  constructor({ threads = Math.min(availableParallelism(), MOST) }: PaintersOptions = {}) {
    this.#most = Math.max(1, threads);
  }

  /** @throws PngError as of `PngWriter.write`, and `failed` when the thread ends or the painters are closed. */
  paint(svg: string, options: Omit<PaintRequest, 'id' | 'svg'>): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new PngError('failed', 'Painting was ended.');
      this.#waiting.push({ id: this.#nextId++, svg, ...options, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const error = new PngError('failed', 'Painting was ended.');
    for (const { reject } of [...this.#waiting.splice(0), ...this.#busy.values()]) reject(error);
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    this.#busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    const [job] = this.#waiting;
    if (!job) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#most ? this.#start() : undefined);
    if (!worker) return;
    this.#waiting.shift();
    this.#busy.set(worker, job);
    const { resolve: _, reject: __, ...request } = job;
    // One that paints keeps the process alive, one that waits does not.
    worker.ref();
    worker.postMessage(request);
  }

  #start(): Worker {
    // Options and variables for the main thread (test runners, inspectors) do not suit this one.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [], env: {} });
    worker.on('message', (answer: PaintAnswer) => this.#answer(worker, answer));
    worker.on('error', (error) => this.#died(worker, error.message));
    worker.on('exit', (code) => this.#died(worker, `the thread ended with code ${code}`));
    return worker;
  }

  #answer(worker: Worker, answer: PaintAnswer): void {
    const job = this.#busy.get(worker);
    if (job?.id !== answer.id) return;
    this.#busy.delete(worker);
    worker.unref();
    this.#idle.push(worker);
    if ('png' in answer) job.resolve(answer.png);
    else job.reject(new PngError(answer.reason, answer.message));
    this.#next();
  }

  #died(worker: Worker, why: string): void {
    const index = this.#idle.indexOf(worker);
    if (index >= 0) this.#idle.splice(index, 1);
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    job?.reject(new PngError('failed', `The picture could not be painted: ${why}`));
    if (!this.#closed) this.#next();
  }
}
