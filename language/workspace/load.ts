/**
 * From files to summaries: every file is read, what was parsed in an earlier run is taken from the cache, and the rest
 * is parsed, in threads when it is much. All in short turns, so that whoever waits for this thread is served meanwhile.
 */
import { decodeSummary, encodeSummary } from '../model/encode.ts';
import type { Summary } from '../model/summary.ts';
import { summarise } from '../syntax/summarise.ts';
import type { ProjectCache } from './cache.ts';
import { readSource, type SourceFile } from './files.ts';
import { digestOf, type PackWriter } from './pack.ts';
import type { Turns } from './turns.ts';
import { Parsers, parserThreads } from './workers.ts';

/** A file that has been read. Its text is let go of when the cache knows what it says. */
export interface ReadFile {
  readonly file: string;
  readonly uri: string;
  /** Of the text. */
  readonly digest: string;
  readonly text?: string;
}

export interface ReadOptions {
  readonly cache?: ProjectCache | undefined;
  readonly turns: Turns;
  /** Is told before each file. */
  readonly progress?: (done: number, total: number, file: string) => void;
  /** Is told of a file that cannot be read. Without it, or when it throws, that ends the reading. */
  readonly refuse: (file: string, error: unknown) => void;
}

/** Reads files. Those that cannot be read are left out. */
export async function readFiles(
  files: readonly string[],
  { cache, turns, progress, refuse }: ReadOptions,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    if (turns.over) await turns.next();
    progress?.(index, files.length, file);
    try {
      const { uri, text } = readSource(file);
      const digest = digestOf(text);
      read.push(cache?.has(digest) ? { file, uri, digest } : { file, uri, digest, text });
    } catch (error) {
      refuse(file, error);
    }
  }
  return read;
}

export interface LoadOptions {
  readonly cache?: ProjectCache | undefined;
  readonly turns: Turns;
  readonly progress?: (done: number, total: number, file: string) => void;
  /** Takes what a file says. The files come in any order. */
  readonly take: (summary: Summary) => void;
  /** Is told of a file that has become unreadable in between, or that the parser trips on, which is a fault of ours. */
  readonly fail: (file: string, error: unknown) => void;
  /** Does this thread parse as well while others do? One that has somebody to serve better does not. */
  readonly helps?: boolean;
  /** From how many characters on threads are used. */
  readonly threshold?: number;
  /** The threads to use, made when they are needed. */
  readonly parsers?: () => Parsers;
}

/**
 * Below this the threads would take longer to start than they save. One thread beside this one saves little: it has to
 * learn the parser anew, and sends everything through bytes.
 */
const WORTH_THREADS = parserThreads() > 1 ? 1_500_000 : 30_000_000;

/** Characters in one request to a thread: enough to be worth a message, few enough to be parsed in one turn. */
const BATCH = 60_000;

/** Gives the summary of every file, and keeps in the cache what was not there. */
export async function loadSummaries(files: readonly ReadFile[], options: LoadOptions): Promise<void> {
  const { cache, turns } = options;
  const unknown: Parsable[] = [];
  let done = 0;
  const report = (file: string): void => {
    options.progress?.(done, files.length, file);
    done += 1;
  };
  for (const file of files) {
    if (turns.over) await turns.next();
    const summary = file.text === undefined ? cached(cache, file) : undefined;
    if (summary) {
      report(file.file);
      options.take(summary);
    } else {
      const parsable = withText(file, options);
      if (parsable) unknown.push(parsable);
    }
  }
  // Many parts that nobody needs any more are worth writing the rest anew.
  const worthWriting = cache && (unknown.length > 0 || cache.size > 2 * files.length + 100);
  const writer = worthWriting ? cache.rewrite() : undefined;
  try {
    await parseAll(unknown, { ...options, progress: (_, __, file) => report(file) }, writer);
    if (cache && writer) await keepRest(files, cache, writer, turns);
  } finally {
    // After `commit` there is nothing left to give up.
    writer?.abort();
  }
}

/** A file as the parser wants it. */
interface Parsable extends SourceFile {
  readonly file: string;
  readonly digest: string;
}

function cached(cache: ProjectCache | undefined, { uri, digest }: ReadFile): Summary | undefined {
  const bytes = cache?.read(digest);
  try {
    return bytes && decodeSummary(uri, bytes);
  } catch {
    return undefined;
  }
}

/** What was thought to be in the cache and is not, is read once more. */
function withText({ file, uri, digest, text }: ReadFile, { fail }: LoadOptions): Parsable | undefined {
  if (text !== undefined) return { file, uri, digest, text };
  try {
    const again = readSource(file);
    return { file, uri, digest: digestOf(again.text), text: again.text };
  } catch (error) {
    fail(file, error);
    return undefined;
  }
}

async function parseAll(
  files: readonly Parsable[],
  options: LoadOptions,
  writer: PackWriter | undefined,
): Promise<void> {
  const { threshold = WORTH_THREADS, helps = false } = options;
  const queue = batchesOf(files);
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size < threshold) {
    await parseHere(queue, options, writer);
    return;
  }
  const parsers = options.parsers?.() ?? new Parsers();
  const { signal } = options.turns;
  const stop = (): void => void parsers.close();
  signal?.addEventListener('abort', stop);
  try {
    const inThreads = Array.from({ length: parsers.width }, () =>
      parseInThread(queue, parsers, options, writer),
    );
    await Promise.all(helps ? [...inThreads, parseHere(queue, options, writer)] : inThreads);
  } finally {
    signal?.removeEventListener('abort', stop);
    await parsers.close();
  }
}

function batchesOf(files: readonly Parsable[]): Parsable[][] {
  const batches: Parsable[][] = [];
  let room = 0;
  for (const file of files) {
    room -= file.text.length;
    if (room < 0) {
      batches.push([]);
      room = BATCH - file.text.length;
    }
    batches.at(-1)?.push(file);
  }
  return batches;
}

async function parseHere(
  queue: Parsable[][],
  options: LoadOptions,
  writer: PackWriter | undefined,
): Promise<void> {
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    for (const file of batch) {
      if (options.turns.over) await options.turns.next();
      parseOne(file, options, writer);
    }
  }
}

async function parseInThread(
  queue: Parsable[][],
  parsers: Parsers,
  options: LoadOptions,
  writer: PackWriter | undefined,
): Promise<void> {
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const summaries = await parsers.parse(batch.map(({ text }) => text));
    options.turns.signal?.throwIfAborted();
    for (const [index, file] of batch.entries()) {
      if (options.turns.over) await options.turns.next();
      const bytes = summaries[index];
      if (bytes === undefined) {
        parseOne(file, options, writer);
        continue;
      }
      writer?.add(file.digest, bytes);
      options.progress?.(0, 0, file.file);
      options.take(decodeSummary(file.uri, bytes));
    }
  }
}

function parseOne(file: Parsable, options: LoadOptions, writer: PackWriter | undefined): void {
  options.progress?.(0, 0, file.file);
  try {
    const summary = summarise(file.uri, file.text);
    writer?.add(file.digest, encodeSummary(summary));
    options.take(summary);
  } catch (error) {
    options.fail(file.file, error);
  }
}

/** What was in the cache before and is in use is kept. */
async function keepRest(
  files: readonly ReadFile[],
  cache: ProjectCache,
  writer: PackWriter,
  turns: Turns,
): Promise<void> {
  for (const { digest } of files) {
    if (turns.over) await turns.next();
    const bytes = writer.has(digest) ? undefined : cache.read(digest);
    if (bytes) writer.add(digest, bytes);
  }
  // On some systems a file that is open cannot be replaced.
  cache.close();
  writer.commit();
  cache.reopen();
}
