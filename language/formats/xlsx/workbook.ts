/** The parts of a workbook around its sheets: which sheets there are, the shared texts and the formats. */
import { UnusableTable } from '../table.ts';
import type { Archive } from './archive.ts';
import { type NumberFormat, numberFormat } from './numbers.ts';
import { attribute, readXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Do dates count from 1904, as on old Macs? */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By the number that a cell gives for its style. */
  readonly formats: readonly NumberFormat[];
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = [...(await relations(archive, ''))].find(([, { type }]) => type === 'officeDocument')?.[1]
    .part;
  // A binary workbook (.xlsb) has its parts in another form.
  if (main === undefined || main.endsWith('.bin') || !archive.has(main)) throw notAWorkbook();
  const related = await relations(archive, main);
  const part = (type: string): string | undefined =>
    [...related.values()].find((relation) => relation.type === type && archive.has(relation.part))?.part;
  const sheets: Sheet[] = [];
  let from1904 = false;
  let known = false;
  await readXml(archive.read(main), {
    open(name, attributes) {
      if (name === 'workbook') known = true;
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = related.get(attribute(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet') return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', part: relation.part, hidden });
    },
  });
  if (!known) throw notAWorkbook();
  const strings = part('sharedStrings');
  const styles = part('styles');
  return {
    sheets,
    from1904,
    strings: strings === undefined ? [] : await sharedStrings(archive, strings),
    formats: styles === undefined ? [] : await formatsOf(archive, styles),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export function notAWorkbook(): UnusableTable {
  return new UnusableTable({
    sv: 'Filen är ingen Excel-arbetsbok av sorten .xlsx. Öppna den i Excel och välj Spara som, Excel-arbetsbok (.xlsx), eller spara den som CSV.',
    en: 'The file is no Excel workbook of the kind .xlsx. Open it in Excel and choose Save as, Excel workbook (.xlsx), or save it as CSV.',
  });
}

interface Relation {
  /** The last word of the type's address. */
  readonly type: string;
  readonly part: string;
}

/** What a part points to, by id. Only parts of the same file: what lies outside is never looked at. */
async function relations(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!archive.has(file)) return found;
  await readXml(archive.read(file), {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      found.set(id, { type: type?.slice(type.lastIndexOf('/') + 1) ?? '', part: resolve(part, target) });
    },
  });
  return found;
}

/** `xl/workbook.xml` and `worksheets/sheet1.xml` make `xl/worksheets/sheet1.xml`. */
function resolve(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}

async function sharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new TextRuns();
  await readXml(archive.read(part), {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Gathers the text of a cell or shared string: that of every `t`, but not the reading aids of Japanese (`rPh`). */
export class TextRuns {
  #text = '';
  #reading = false;
  #aside = false;

  open(name: string): void {
    if (name === 't') this.#reading = !this.#aside;
    else if (name === 'rPh') this.#aside = true;
  }
  add(piece: string): void {
    if (this.#reading) this.#text += piece;
  }
  close(name: string): void {
    if (name === 't') this.#reading = false;
    else if (name === 'rPh') this.#aside = false;
  }
  take(): string {
    const text = decodeCharacters(this.#text);
    this.#text = '';
    return text;
  }
}

/** `_x000D_` is how a workbook writes a character that XML does not take. */
export function decodeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

async function formatsOf(archive: Archive, part: string): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes.get(id)));
}
