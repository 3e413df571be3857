/** Numbers, texts and places as bytes, and back. Written small, so that files of them are read fast. */
import { type Range, rangeOf } from './location.ts';

/** The bytes were not written by this version of the program, or not in full. */
export class MalformedBytes extends Error {
  constructor() {
    super('The bytes are no encoded summary of this version.');
    this.name = 'MalformedBytes';
  }
}

/** Grows as it is written to. Texts that are equal are written once. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #line = 0;
  readonly #texts: string[] = [];
  readonly #indexes = new Map<string, number>();

  /** A whole number from 0 to 2^31 − 1: seven bits a byte, the lowest first. */
  number(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#bytes.length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  text(value: string): void {
    let index = this.#indexes.get(value);
    if (index === undefined) {
      index = this.#texts.push(value) - 1;
      this.#indexes.set(value, index);
    }
    this.number(index);
  }

  /** Places follow each other down the text, so a line is written as its distance from the one before. */
  range({ start, end }: Range): void {
    const down = start.line - this.#line;
    this.#line = start.line;
    this.number(down < 0 ? -2 * down - 1 : 2 * down);
    this.number(start.character);
    this.number(end.line - start.line);
    this.number(end.character);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  /** The texts first, then the rest. */
  finish(version: number): Uint8Array<ArrayBuffer> {
    const joined = this.#texts.join('');
    // Half of a character outside the basic plane has no UTF-8, so a text with one is escaped.
    const escaped = !joined.isWellFormed();
    const texts = new TextEncoder().encode(escaped ? JSON.stringify(joined) : joined);
    const head = new ByteWriter();
    for (const value of [version, Number(escaped), this.#texts.length, texts.length]) head.number(value);
    for (const text of this.#texts) head.number(text.length);
    const result = new Uint8Array(head.#length + texts.length + this.#length);
    result.set(head.#bytes.subarray(0, head.#length));
    result.set(texts, head.#length);
    result.set(this.#bytes.subarray(0, this.#length), head.#length + texts.length);
    return result;
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 0;
  readonly #texts: readonly string[];

  /** @throws MalformedBytes when they are of another version. */
  constructor(bytes: Uint8Array, version: number) {
    this.#bytes = bytes;
    if (this.number() !== version) throw new MalformedBytes();
    const escaped = this.number() === 1;
    const count = this.number();
    const size = this.number();
    if (count + size > bytes.length - this.#at) throw new MalformedBytes();
    const lengths = Array.from({ length: count }, () => this.number());
    const joined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      bytes.subarray(this.#at, this.#at + size),
    );
    this.#at += size;
    this.#texts = cut(escaped ? unescaped(joined) : joined, lengths);
  }

  /** Has everything been read, and nothing beyond it? */
  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || shift > 28) throw new MalformedBytes();
      this.#at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  text(): string {
    const text = this.#texts[this.number()];
    if (text === undefined) throw new MalformedBytes();
    return text;
  }

  range(): Range {
    const down = this.number();
    this.#line += down & 1 ? -((down + 1) >>> 1) : down >>> 1;
    const line = this.#line;
    const character = this.number();
    const lines = this.number();
    return rangeOf(line, character, line + lines, this.number());
  }

  list<T>(read: () => T): readonly T[] {
    const count = this.number();
    if (count === 0) return NOTHING;
    // Every item takes a byte at least, so a count beyond the end is no count.
    if (count > this.#bytes.length - this.#at) throw new MalformedBytes();
    const items: T[] = [];
    for (let index = 0; index < count; index += 1) items.push(read());
    return items;
  }
}

const NOTHING: readonly never[] = Object.freeze([]);

function unescaped(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw new MalformedBytes();
  }
}

function cut(joined: string, lengths: readonly number[]): string[] {
  let at = 0;
  const texts = lengths.map((length) => {
    at += length;
    return joined.slice(at - length, at);
  });
  if (at !== joined.length) throw new MalformedBytes();
  return texts;
}
