/// <reference path="./untyped-modules.d.ts" />
/**
 * Makes the fonts that pictures are set in, and the table that measures them.
 *
 * The fonts are subsets of Source Sans 3 with `kern`, `mark`, `mkmk` and `ccmp` only. They are renamed to "EA Sans"
 * because the Open Font License reserves the name "Source" for unmodified files. Ligatures are left out so that a
 * table of advances and kerning pairs gives exactly the width that a browser and resvg draw.
 *
 * Run `node .build/fonts.ts`. The result is a function of the source fonts and this file alone.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const TARGET = new URL('../language/fonts/', import.meta.url);

export const FAMILY = 'EA Sans';
export const WEIGHTS = [
  { weight: 400, style: 'Regular', file: '400Regular/SourceSans3_400Regular.ttf' },
  { weight: 600, style: 'SemiBold', file: '600SemiBold/SourceSans3_600SemiBold.ttf' },
] as const;

/** Inclusive code point ranges that the fonts cover, as far as Source Sans 3 has them. Stated in the fonts' README. */
export const COVERAGE: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x20, 0x7e, 'ASCII'],
  [0xa0, 0xff, 'Latin-1'],
  [0x100, 0x17f, 'Latin Extended-A'],
  [0x218, 0x21b, 'Romanian comma letters'],
  [0x2010, 0x2026, 'dashes, quotes, ellipsis'],
  [0x2030, 0x203a, 'per mille, primes, angle quotes'],
  [0x20ac, 0x20ac, 'euro'],
  [0x2116, 0x2122, 'numero, trade mark'],
  [0x2190, 0x2199, 'arrows'],
  [0x21d0, 0x21d3, 'double arrows'],
  [0x394, 0x394, 'capital delta'],
  [0x3bc, 0x3bc, 'mu'],
  [0x3c0, 0x3c0, 'pi'],
  [0x2206, 0x221e, 'mathematical operators'],
  [0x2248, 0x2265, 'relations'],
  [0x25a0, 0x25cf, 'geometric shapes'],
  [0x2713, 0x2717, 'check marks'],
];

export function sourceFont(file: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`));
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The code points of `COVERAGE` that the font has, in order. */
export function coveredCharacters(font: Font): number[] {
  const points: number[] = [];
  for (const [first, last] of COVERAGE)
    for (let point = first; point <= last; point++) if (font.hasGlyphForCodePoint(point)) points.push(point);
  return [...new Set(points)].sort((a, b) => a - b);
}

/**
 * Replaces the `name` table. The typographic family and subfamily (16, 17) are what lets resvg find the weight 600,
 * and harfbuzz drops them when it subsets.
 */
export function renameFont(bytes: Buffer, style: string): Buffer {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = bytes.readUInt32BE(entry + 8);
    tables.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)),
    );
  }
  const regular = style === 'Regular';
  const names: readonly (readonly [id: number, text: string])[] = [
    [0, `Copyright 2010-2020 Adobe (http://www.adobe.com/). Modified (subset and renamed) for EA.`],
    [1, regular ? FAMILY : `${FAMILY} ${style}`],
    [2, 'Regular'],
    [3, `${FAMILY} ${style} 1`],
    [4, `${FAMILY} ${style}`],
    [5, 'Version 1.000'],
    [6, `${FAMILY}-${style}`.replaceAll(' ', '')],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    [16, FAMILY],
    [17, style],
  ];
  const records = Buffer.alloc(6 + 12 * names.length);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  const strings: Buffer[] = [];
  let stringOffset = 0;
  for (const [index, [id, text]] of names.entries()) {
    const encoded = Buffer.from(text, 'utf16le').swap16();
    for (const [field, value] of [3, 1, 0x409, id, encoded.length, stringOffset].entries())
      records.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    strings.push(encoded);
    stringOffset += encoded.length;
  }
  tables.set('name', Buffer.concat([records, ...strings]));
  return assemble(bytes.subarray(0, 4), tables);
}

function assemble(version: Buffer, tables: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + 16 * tags.length);
  version.copy(directory, 0);
  for (const [field, value] of [
    tags.length,
    power * 16,
    Math.log2(power),
    (tags.length - power) * 16,
  ].entries())
    directory.writeUInt16BE(value, 4 + 2 * field);
  const parts = [directory];
  let offset = directory.length;
  let headOffset = -1;
  for (const [index, tag] of tags.entries()) {
    const table = Buffer.from(tables.get(tag) ?? Buffer.alloc(0));
    if (tag === 'head') {
      headOffset = offset;
      table.writeUInt32BE(0, 8);
    }
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(parts);
  if (headOffset >= 0) font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headOffset + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 4) sum = (sum + bytes.readUInt32BE(index)) >>> 0;
  return sum;
}

interface Kerning {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly classes: readonly (readonly number[])[];
}

/**
 * Kerning of all pairs, folded into classes: characters with equal rows share a left class and characters with equal
 * columns share a right class, so 160,000 pairs fit in a few kilobytes without losing any.
 */
function kerning(font: Font, characters: readonly number[], advances: readonly number[]): Kerning {
  const texts = characters.map((point) => String.fromCodePoint(point));
  const rows = texts.map((first, i) =>
    texts.map((second, j) =>
      Math.round(font.layout(first + second).advanceWidth - (advances[i] ?? 0) - (advances[j] ?? 0)),
    ),
  );
  const columns = texts.map((_, j) => rows.map((row) => row[j] ?? 0));
  const rightClasses = classify(columns);
  const leftClasses = classify(rows);
  const classes = leftClasses.firsts.map((first) => {
    const row = rows[first] ?? [];
    const sparse: number[] = [];
    for (const [rightClass, column] of rightClasses.firsts.entries()) {
      const value = row[column] ?? 0;
      if (value !== 0) sparse.push(rightClass, value);
    }
    return sparse;
  });
  return { left: leftClasses.numbers, right: rightClasses.numbers, classes };
}

function classify(vectors: readonly (readonly number[])[]): { numbers: number[]; firsts: number[] } {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const numbers = vectors.map((vector, index) => {
    const key = vector.join();
    const number = known.get(key) ?? firsts.push(index) - 1;
    known.set(key, number);
    return number;
  });
  return { numbers, firsts };
}

async function main(): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const tables: string[] = [];
  let characters = '';
  const sources: string[] = [];
  for (const { weight, style, file } of WEIGHTS) {
    const source = sourceFont(file);
    sources.push(`${weight} ${digest(source)}`);
    characters = String.fromCodePoint(...coveredCharacters(create(source)));
    const subset = Buffer.from(
      await subsetFont(source, characters, {
        targetFormat: 'sfnt',
        keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp'],
        noHinting: true,
      }),
    );
    const font = renameFont(subset, style);
    const woff2 = await subsetFont(font, characters, { targetFormat: 'woff2' });
    writeFileSync(new URL(`ea-sans-${weight}.ttf`, TARGET), font);
    writeFileSync(new URL(`ea-sans-${weight}.woff2`, TARGET), woff2);
    const measured = create(font);
    const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
    const advances = points.map((point) => measured.layout(String.fromCodePoint(point)).advanceWidth);
    const { left, right, classes } = kerning(measured, points, advances);
    tables.push(
      `  ${weight}: {\n    advances: ${JSON.stringify(advances)},\n    left: ${JSON.stringify(left)},\n` +
        `    right: ${JSON.stringify(right)},\n    kerning: ${JSON.stringify(classes)},\n  },`,
    );
    console.log(
      `${weight}: ${points.length} characters, ttf ${font.length} bytes, woff2 ${woff2.length} bytes`,
    );
  }
  writeFileSync(new URL('metrics.generated.ts', TARGET), metricsFile(sources, characters, tables));
}

function metricsFile(sources: readonly string[], characters: string, tables: readonly string[]): string {
  const text = [...characters]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point > 0x20 && point < 0x7f && character !== "'" && character !== '\\'
        ? character
        : `\\u${point.toString(16).padStart(4, '0')}`;
    })
    .join('');
  return `// Generated by .build/fonts.ts from Source Sans 3. Do not edit; run \`node .build/fonts.ts\`.
// biome-ignore-all format: one line per table keeps the file small.
import type { FontMetrics } from './metrics.ts';

/** SHA-256 of the source fonts, so that a test can tell when this file is stale. */
export const SOURCES: readonly string[] = ${JSON.stringify(sources)};

/** The characters covered, in the order of all tables below. */
export const CHARACTERS =
  '${text}';

/** Widths in thousandths of the font size. */
export const METRICS: Readonly<Record<400 | 600, FontMetrics>> = {
${tables.join('\n')}
};
`;
}

if (import.meta.main) await main();
