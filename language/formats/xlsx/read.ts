/** An Excel workbook to a table. */
import type { Bilingual } from '../../model/text.ts';
import { type Table, UnusableTable } from '../table.ts';
import { Archive, locked } from './archive.ts';
import { readSheet, type SheetContent } from './sheet.ts';
import { notAWorkbook, readWorkbook, type Sheet } from './workbook.ts';

export interface XlsxOptions {
  /** The name of a sheet or its number from one; without it the first that is not hidden. */
  readonly sheet?: string;
}

/** How the file before .xlsx begins, and a workbook with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** @throws UnusableTable with what to do about it. Memory stays within some hundred megabytes whatever the file. */
export async function readXlsx(bytes: Buffer, options: XlsxOptions = {}): Promise<Table> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw bytes.includes(ENCRYPTED) ? locked() : notAWorkbook();
  if (!isZip(bytes)) throw notAWorkbook();
  const archive = await Archive.open(bytes);
  const workbook = await readWorkbook(archive);
  const sheet = choose(workbook.sheets, options.sheet);
  const content = await readSheet(archive.read(sheet.part), workbook);
  return {
    rows: content.rows,
    merged: content.merged,
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name }) => name),
    notes: notesOn(content, sheet),
  };
}

/** Does a file begin as a workbook does, old or new, whatever it is called? */
export function isWorkbook(bytes: Buffer): boolean {
  return isZip(bytes) || bytes.subarray(0, OLE.length).equals(OLE);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function choose(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const plain = (text: string): string => text.trim().toLowerCase();
  const found =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find(({ name }) => plain(name) === plain(wanted)) ??
        (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined));
  if (found) return found;
  const names = sheets.map(({ name }) => name).join(', ');
  throw new UnusableTable(
    wanted === undefined
      ? { sv: 'Arbetsboken har inga blad.', en: 'The workbook has no sheets.' }
      : {
          sv: `Det finns inget blad ${wanted}. Bladen är: ${names}`,
          en: `There is no sheet ${wanted}. The sheets are: ${names}`,
        },
  );
}

function notesOn({ computed, hiddenRows, hiddenColumns }: SheetContent, sheet: Sheet): Bilingual[] {
  const notes: Bilingual[] = [];
  if (sheet.hidden) notes.push({ sv: 'Bladet är dolt.', en: 'The sheet is hidden.' });
  if (computed > 0)
    notes.push({
      sv: `${computed} celler har formler; värdet från när filen sparades används.`,
      en: `${computed} cells have formulas; the value from when the file was saved is used.`,
    });
  if (hiddenRows > 0)
    notes.push({
      sv: `${hiddenRows} rader är dolda eller bortfiltrerade i Excel och har lästs ändå.`,
      en: `${hiddenRows} rows are hidden or filtered away in Excel and were read all the same.`,
    });
  if (hiddenColumns > 0)
    notes.push({
      sv: 'Det finns dolda kolumner, som har lästs ändå.',
      en: 'There are hidden columns, which were read all the same.',
    });
  return notes;
}
