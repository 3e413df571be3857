/** A VSIX is a zip; what gets installed is its folder `extension`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const FOLDER = 'extension/';
/** The records of a zip that matter here, by their signatures. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;

/** The files of the extension by their paths in it. */
export function filesOf(vsix: string): Map<string, Buffer> {
  const zip = readFileSync(vsix);
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  if (end < 0) throw new Error(`${vsix} is not a zip`);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${vsix} is a damaged zip`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    const name = zip.toString('utf8', at + 46, nameEnd);
    if (name.startsWith(FOLDER) && !name.endsWith('/'))
      files.set(name.slice(FOLDER.length), content(zip, at));
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

/** The file itself lies behind a header of its own, whose names may have another length. */
function content(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === STORED ? packed : inflateRawSync(packed);
}

export function unpack(vsix: string, folder: string): string {
  for (const [name, bytes] of filesOf(vsix)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}
