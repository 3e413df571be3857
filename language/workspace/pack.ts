/**
 * A file with many parts, each found by a key. A reader sees a whole file or none: it is written beside its place and
 * renamed, every byte is covered by a checksum, and whatever does not agree counts as not there.
 *
 *     header   format (8 bytes), tool (32)
 *     parts    one after the other
 *     index    per part: key (32), offset (6), length (4), SHA-256 of the part (32)
 *     footer   offset of the index (6), number of parts (4), SHA-256 of header, index and the numbers (32), format (8)
 */
import { createHash, hash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Changes with the layout of the file. */
const FORMAT = Buffer.from('EAPACK01', 'latin1');
const DIGEST = 32;
const HEADER = FORMAT.length + DIGEST;
const ENTRY = DIGEST + 6 + 4 + DIGEST;
const FOOTER = 6 + 4 + DIGEST + FORMAT.length;
/** A larger one was not written here: the offsets of the parts would not fit. */
const LARGEST = 2 ** 40;
/** Parts are gathered to this many bytes before they are written. */
const CHUNK = 1 << 20;

/** SHA-256 as 32 bytes in a string of Latin-1, which is the shortest that a map takes for a key. */
export function digestOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'buffer').toString('latin1');
}

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly check: string;
}

export class Pack {
  readonly #file: number;
  readonly #places: ReadonlyMap<string, Place>;
  #open = true;

  private constructor(file: number, places: ReadonlyMap<string, Place>) {
    this.#file = file;
    this.#places = places;
  }

  /**
   * The pack at a path; undefined when there is none, or when it is not whole, not of this format or of another tool.
   *
   * @param tool digest of all that decides what the parts look like.
   */
  static open(at: string, tool: string): Pack | undefined {
    let file: number | undefined;
    try {
      // Opening a pipe would wait for somebody to write to it.
      if (!statSync(at).isFile()) return undefined;
      file = openSync(at, 'r');
      return new Pack(file, placesIn(file, tool));
    } catch {
      if (file !== undefined) closeSync(file);
      return undefined;
    }
  }

  get size(): number {
    return this.#places.size;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** In the order in which they were added. */
  keys(): Iterable<string> {
    return this.#places.keys();
  }

  /** A part as it was written; undefined when there is none or when it is damaged. */
  read(key: string): Uint8Array | undefined {
    const place = this.#places.get(key);
    if (!place || !this.#open) return undefined;
    try {
      const part = readAt(this.#file, place.offset, place.length);
      return digestOf(part) === place.check ? part : undefined;
    } catch {
      return undefined;
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#file);
  }
}

/** @throws when anything is not as it was written. */
function placesIn(file: number, tool: string): Map<string, Place> {
  const { size } = fstatSync(file);
  if (size < HEADER + FOOTER || size > LARGEST) throw new Error('not a pack');
  const header = readAt(file, 0, HEADER);
  if (!header.equals(headerOf(tool))) throw new Error('a pack of another format or tool');
  const footer = readAt(file, size - FOOTER, FOOTER);
  if (!footer.subarray(-FORMAT.length).equals(FORMAT)) throw new Error('cut off');
  const start = footer.readUIntBE(0, 6);
  const count = footer.readUInt32BE(6);
  if (start < HEADER || start + count * ENTRY !== size - FOOTER) throw new Error('damaged');
  const index = readAt(file, start, count * ENTRY);
  if (!footer.subarray(10, 10 + DIGEST).equals(sealOf(header, index, footer.subarray(0, 10))))
    throw new Error('damaged');
  const places = new Map<string, Place>();
  for (let at = 0; at < index.length; at += ENTRY) {
    places.set(index.toString('latin1', at, at + DIGEST), {
      offset: index.readUIntBE(at + DIGEST, 6),
      length: index.readUInt32BE(at + DIGEST + 6),
      check: index.toString('latin1', at + DIGEST + 10, at + ENTRY),
    });
  }
  return places;
}

function headerOf(tool: string): Buffer {
  return Buffer.concat([FORMAT, Buffer.from(tool, 'latin1')]);
}

function sealOf(...parts: readonly Uint8Array[]): Buffer {
  const made = createHash('sha256');
  for (const part of parts) made.update(part);
  return made.digest();
}

/** @throws when the file ends before. */
function readAt(file: number, offset: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, buffer, done, length - done, offset + done);
    if (count === 0) throw new Error('cut off');
    done += count;
  }
  return buffer;
}

/** Writes a pack. A disk that refuses makes it fail as a whole, and silently: what is kept can be made again. */
export class PackWriter {
  readonly #target: string;
  readonly #tool: string;
  readonly #unfinished: string;
  #file: number | undefined;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #offset = HEADER;
  readonly #places = new Map<string, Place>();

  constructor(target: string, tool: string) {
    this.#target = target;
    this.#tool = tool;
    this.#unfinished = `${target}.${randomUUID()}.tmp`;
    this.#try(() => {
      // Models may be nobody else's business.
      makeFolder(path.dirname(target), 0o700);
      this.#file = openSync(this.#unfinished, 'wx', 0o600);
      this.#put(headerOf(tool));
    });
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** Adds a part. The bytes may not change before the end of the turn in which `commit` is called. */
  add(key: string, part: Uint8Array): void {
    if (this.#places.has(key)) return;
    this.#places.set(key, { offset: this.#offset, length: part.length, check: digestOf(part) });
    this.#offset += part.length;
    this.#try(() => this.#put(part));
  }

  /** Puts the pack in its place. Answers whether it is there. */
  commit(): boolean {
    this.#try(() => {
      const index = Buffer.concat([...this.#places].map(([key, place]) => entryOf(key, place)));
      const numbers = Buffer.alloc(10);
      numbers.writeUIntBE(this.#offset, 0, 6);
      numbers.writeUInt32BE(this.#places.size, 6);
      this.#put(index);
      this.#put(numbers);
      this.#put(sealOf(headerOf(this.#tool), index, numbers));
      this.#put(FORMAT);
      this.#flush();
    });
    const written = this.#file !== undefined;
    this.#close();
    if (!written) return false;
    try {
      renameSync(this.#unfinished, this.#target);
      return true;
    } catch {
      // On Windows a file that somebody reads is not replaced. The next run may be luckier.
      this.#remove();
      return false;
    }
  }

  /** Gives up, and leaves what was there. */
  abort(): void {
    if (this.#file === undefined) return;
    this.#close();
    this.#remove();
  }

  #put(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= CHUNK) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    let done = 0;
    while (this.#file !== undefined && done < bytes.length)
      done += writeSync(this.#file, bytes, done, bytes.length - done);
  }

  #try(write: () => void): void {
    try {
      write();
    } catch {
      this.abort();
    }
  }

  #close(): void {
    const file = this.#file;
    this.#file = undefined;
    this.#waiting = [];
    try {
      if (file !== undefined) closeSync(file);
    } catch {
      // What was not written in full is told by its checksum, so a late complaint of the disk changes nothing.
    }
  }

  #remove(): void {
    removeIfPossible(this.#unfinished);
  }
}

/** Deletes a file of the cache. One that stays takes room until it is old, and harms nothing else. */
export function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Somebody else has deleted it, or nobody may.
  }
}

function entryOf(key: string, { offset, length, check }: Place): Buffer {
  const entry = Buffer.alloc(ENTRY);
  entry.write(key, 0, DIGEST, 'latin1');
  entry.writeUIntBE(offset, DIGEST, 6);
  entry.writeUInt32BE(length, DIGEST + 6);
  entry.write(check, DIGEST + 10, DIGEST, 'latin1');
  return entry;
}
