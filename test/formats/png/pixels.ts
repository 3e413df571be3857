/** Pixels of a PNG with eight bits for each of red, green, blue and opacity, as our writer makes them. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly data: Uint8Array;
}

export function pixelsOfPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.readUInt16BE(24) !== 0x0806 || png[28] !== 0) throw new Error('This PNG is of another kind.');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  const data = new Uint8Array(width * height * 3);
  const stride = width * 4;
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    unfilter(rows[start] ?? 0, row, above);
    for (let x = 0; x < width; x += 1) data.set(row.subarray(x * 4, x * 4 + 3), (y * width + x) * 3);
    above = row;
  }
  return { width, height, data };
}

/** Rows are stored as differences from what a filter expects of the pixels to the left and above. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array): void {
  for (let index = 0; index < row.length; index += 1) {
    const left = row[index - 4] ?? 0;
    const up = above[index] ?? 0;
    const corner = above[index - 4] ?? 0;
    const expected = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
    row[index] = ((row[index] ?? 0) + expected) & 0xff;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
