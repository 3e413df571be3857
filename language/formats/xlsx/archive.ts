/**
 * The zip file that a workbook is. What it says of its own sizes is believed only where that makes it smaller: a part is
 * refused for the size it claims, for the size it turns out to have, and for being packed too well to be a table.
 */
import { fromBufferPromise, type ZipFile } from 'yauzl';
import { UnusableTable } from '../table.ts';

/** Bytes, unpacked, of all parts that are read. */
const MOST_BYTES = 200_000_000;
const MOST_ENTRIES = 10_000;
/** Sheets are packed some ten to forty times; nothing but zeros comes near a thousand. */
const MOST_PACKED = 200;
/** Bytes below which it does not matter how well something is packed. */
const SMALL = 10_000_000;

export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Awaited<ReturnType<typeof entriesOf>>[number]>;
  #left = MOST_BYTES;

  private constructor(zip: ZipFile, entries: Awaited<ReturnType<typeof entriesOf>>) {
    this.#zip = zip;
    this.#entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  /** @throws UnusableTable for what is no zip file, or a broken or hostile one. */
  static async open(bytes: Buffer): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      return new Archive(zip, await entriesOf(zip));
    } catch (error) {
      throw damaged(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a part, chunk by chunk, so that a large one is never whole in memory.
   *
   * @throws UnusableTable for a part that is missing, locked, damaged or too large, at the chunk where that shows.
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(new Error(`${name} is missing`));
    if (entry.isEncrypted()) throw locked();
    const { compressedSize, uncompressedSize } = entry;
    if (uncompressedSize > this.#left) throw tooLarge(uncompressedSize);
    if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_PACKED)
      throw tooLarge(uncompressedSize);
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        this.#left -= (chunk as Uint8Array).length;
        if (this.#left < 0) throw tooLarge(MOST_BYTES);
        yield chunk as Uint8Array;
      }
    } catch (error) {
      throw damaged(error);
    }
  }
}

async function entriesOf(zip: ZipFile) {
  const entries = [];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name are read differently by different programs, which is how files hide things.
    if (names.has(name)) throw new Error(`${entry.fileName} is there twice`);
    names.add(name);
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) throw new Error(`more than ${MOST_ENTRIES} parts`);
  }
  return entries;
}

/** As it is when it says already what is wrong. */
export function damaged(error: unknown): UnusableTable {
  if (error instanceof UnusableTable) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new UnusableTable(
    {
      sv: `Arbetsboken är skadad (${detail}). Öppna den i Excel och spara den på nytt.`,
      en: `The workbook is damaged (${detail}). Open it in Excel and save it again.`,
    },
    { cause: error },
  );
}

export function locked(): UnusableTable {
  return new UnusableTable({
    sv: 'Arbetsboken är skyddad med lösenord. Spara en kopia utan lösenord.',
    en: 'The workbook is protected with a password. Save a copy without one.',
  });
}

function tooLarge(bytes: number): UnusableTable {
  const megabytes = Math.round(bytes / 1e6);
  return new UnusableTable({
    sv: `Arbetsboken packas upp till ${megabytes} MB, mer än någon systemförteckning behöver, och läses därför inte. Spara bara bladet med listan, utan tomma formaterade rader.`,
    en: `The workbook unpacks to ${megabytes} MB, more than any inventory needs, and is therefore not read. Save only the sheet with the list, without empty formatted rows.`,
  });
}
