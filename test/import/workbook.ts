/** Writes workbooks for tests, the well-formed and the hostile ones. */
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the zip file claims, when it is not the truth. */
  readonly claims?: number;
  readonly flags?: number;
  /** Packed already; then `data` is that. */
  readonly packed?: { readonly size: number; readonly crc: number };
}

/** A zip file, as the specification has it and no more. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, flags = 0, packed } of parts) {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const body = packed ? bytes : deflateRawSync(bytes);
    const size = claims ?? packed?.size ?? bytes.length;
    const crc = packed?.crc ?? crc32(bytes);
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(file.length, 22);
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), common, file, body]));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, file]));
    offset += 30 + file.length + body.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

/** Packs so many bytes without ever having them. */
export async function packedZeros(
  size: number,
  before: string,
): Promise<NonNullable<Part['packed']> & { data: Buffer }> {
  const deflate = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => deflate.on('end', resolve));
  const block = Buffer.alloc(1 << 20, 0x20);
  let left = size;
  let crc = 0;
  for (let next = Buffer.from(before); left > 0; next = block.subarray(0, Math.min(left, block.length))) {
    crc = crc32(next, crc);
    left -= next.length;
    if (!deflate.write(next)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await ended;
  return { data: Buffer.concat(chunks), size, crc };
}

/** A cell: text, a number, a date as its serial number, a truth value, or XML that is put there as it is. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly xml: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly state?: 'hidden';
  /** Put after the rows. */
  readonly after?: string;
  /** Put before them. */
  readonly before?: string;
}

const xml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, with the shared texts that Excel writes. */
export function workbookParts(
  sheets: readonly Sheet[],
  options: { readonly date1904?: boolean } = {},
): Part[] {
  const shared: string[] = [];
  const indexes = new Map<string, number>();
  const index = (text: string): number => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, shared.length);
    return shared.push(text) - 1;
  };
  const cell = (value: CellValue, place: string): string => {
    if (value === null) return '';
    if (typeof value === 'string') return `<c r="${place}" t="s"><v>${index(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if ('date' in value) return `<c r="${place}" s="1"><v>${value.date}</v></c>`;
    return value.xml.replace('<c', `<c r="${place}"`);
  };
  const sheetXml = ({ rows, after = '', before = '' }: Sheet): string => {
    const lines = rows.map((row, y) => {
      const cells = row.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`));
      return `<row r="${y + 1}">${cells.join('')}</row>`;
    });
    return `<?xml version="1.0"?><worksheet xmlns="x">${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
  };
  const pages = sheets.map((sheet, number) => ({
    name: `xl/worksheets/sheet${number + 1}.xml`,
    data: sheetXml(sheet),
  }));
  const list = sheets.map(
    ({ name, state }, number) =>
      `<sheet name="${xml(name)}" sheetId="${number + 1}" r:id="rId${number + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = sheets.map((_, number) =>
    relation(`rId${number + 1}`, 'worksheet', `worksheets/sheet${number + 1}.xml`),
  );
  return [
    {
      name: '_rels/.rels',
      data: `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="x" xmlns:r="${TYPES}"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relations.join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="166" formatCode="0.00 &quot;dygn&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/sharedStrings.xml',
      data: `<sst>${shared.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    },
    ...pages,
  ];
}

export function workbook(
  sheets: readonly Sheet[] | Sheet['rows'],
  options: { readonly date1904?: boolean } = {},
): Buffer {
  const all = isRows(sheets) ? [{ name: 'Blad1', rows: sheets }] : sheets;
  return zip(workbookParts(all, options));
}

function isRows(sheets: readonly Sheet[] | Sheet['rows']): sheets is Sheet['rows'] {
  return Array.isArray(sheets[0]);
}
