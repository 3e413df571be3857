/**
 * What is kept of a project between runs: the summary of every text by the text's digest, the findings of the last
 * check by the digest of all that they follow from, and drawings by the digest of what they show. Each lies in one file
 * per project, which may be deleted at any time. Whatever goes wrong here, less is kept, and nobody needs to be told.
 *
 * Neither size nor time of a file is believed: a text may change and keep both. All texts are read and digested, which
 * takes a hundredth of the time that parsing them would.
 */
import { readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { realPathOf } from './files.ts';
import { digestOf, Pack, PackWriter, removeIfPossible } from './pack.ts';
import { toolDigest } from './tool-digest.ts';

/** Files of other names in the folder are not ours. */
const OWN_NAME = /^[0-9a-f]{40}\.(summaries|findings|drawings)(\.[0-9a-f-]{36}\.tmp)?$/;

const DAY = 24 * 60 * 60 * 1000;
/** What nobody has used for so long goes. */
const LONGEST_KEPT = 30 * DAY;
/** An unfinished file of this age has lost its writer. */
const LONGEST_WRITTEN = DAY / 24;
/** All that is kept, of all projects; the longest unused goes first. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Findings beyond this take longer to read than they are worth. */
const MOST_FINDINGS_BYTES = 32 * 1024 * 1024;

export class ProjectCache {
  readonly #folder: string;
  readonly #place: string;
  readonly #tool: string;
  #summaries: Pack | undefined;

  /**
   * @param folder where to keep it; need not exist.
   * @param roots files and folders that the project is made of. The same ones find what was kept of them.
   */
  constructor(folder: string, roots: readonly string[], tool: string = toolDigest()) {
    const id = digestOf([tool, ...roots.map(realPathOf).sort()].join('\0'));
    this.#folder = folder;
    this.#place = path.join(folder, Buffer.from(id, 'latin1').toString('hex').slice(0, 40));
    this.#tool = tool;
    this.#summaries = Pack.open(`${this.#place}.summaries`, tool);
  }

  /** Number of texts whose summaries were found when the cache was opened. */
  get size(): number {
    return this.#summaries?.size ?? 0;
  }

  has(text: string): boolean {
    return this.#summaries?.has(text) === true;
  }

  /** The encoded summary of the text with a digest. */
  read(text: string): Uint8Array | undefined {
    return this.#summaries?.read(text);
  }

  /** Begins to write the summaries anew; what is not added is not kept. */
  rewrite(): PackWriter {
    return new PackWriter(`${this.#place}.summaries`, this.#tool);
  }

  /** Opens what `rewrite` has put in place. */
  reopen(): void {
    this.close();
    this.#summaries = Pack.open(`${this.#place}.summaries`, this.#tool);
    this.#prune();
  }

  /** Says that it was used, so that it is kept. */
  touch(): void {
    for (const kind of ['summaries', 'findings', 'drawings']) touch(`${this.#place}.${kind}`);
  }

  /** Lets go of the file, which on some systems cannot be replaced before. */
  close(): void {
    this.#summaries?.close();
    this.#summaries = undefined;
  }

  /** What `keepFindings` was given for the same key in the last run. */
  findings(key: string): unknown {
    const pack = Pack.open(`${this.#place}.findings`, this.#tool);
    try {
      const kept = pack?.read(key);
      return kept && JSON.parse(Buffer.from(kept).toString());
    } catch {
      return undefined;
    } finally {
      pack?.close();
    }
  }

  /** @param value plain data. */
  keepFindings(key: string, value: unknown): void {
    const data = Buffer.from(JSON.stringify(value));
    if (data.length > MOST_FINDINGS_BYTES) return;
    const writer = new PackWriter(`${this.#place}.findings`, this.#tool);
    writer.add(key, data);
    if (writer.commit()) this.#prune();
  }

  /** The drawings of earlier runs, for the caller to close. */
  drawings(): Pack | undefined {
    return Pack.open(`${this.#place}.drawings`, this.#tool);
  }

  /** @param fill adds what is to be kept; what was there before is not. */
  keepDrawings(fill: (writer: PackWriter) => void): void {
    const writer = new PackWriter(`${this.#place}.drawings`, this.#tool);
    fill(writer);
    if (writer.commit()) this.#prune();
  }

  /** Deletes what is too old and, of the rest, what is too much. */
  #prune(): void {
    const now = Date.now();
    let room = MOST_BYTES;
    for (const { file, used, size } of ownFiles(this.#folder)) {
      const age = now - used;
      room -= size;
      if (age > (file.endsWith('.tmp') ? LONGEST_WRITTEN : LONGEST_KEPT) || room < 0) removeIfPossible(file);
    }
  }
}

/** The last used first. */
function ownFiles(folder: string): { file: string; used: number; size: number }[] {
  try {
    return readdirSync(folder)
      .filter((name) => OWN_NAME.test(name))
      .flatMap((name) => {
        const file = path.join(folder, name);
        const found = statSync(file, { throwIfNoEntry: false });
        return found ? [{ file, used: found.mtimeMs, size: found.size }] : [];
      })
      .sort((a, b) => b.used - a.used);
  } catch {
    return [];
  }
}

/** Once a day is enough for telling what is used from what is not. */
function touch(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A folder that cannot be written to still serves; its files only look older than they are.
  }
}
