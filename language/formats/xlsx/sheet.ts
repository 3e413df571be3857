/** The cells of one sheet. */
import { type Cell, MAX_CELLS, type MergedCells, type Row, tooManyCells } from '../table.ts';
import { numberCell } from './numbers.ts';
import { decodeCharacters, isTrue, TextRuns, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

export interface SheetContent {
  readonly rows: readonly Row[];
  readonly merged: readonly MergedCells[];
  /** Cells whose value was computed by a formula when the file was saved. */
  readonly computed: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** Excel has no more, and a row number beyond it is no row number. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @throws UnusableTable for XML that is damaged, or a sheet of more cells than can be kept. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): Promise<SheetContent> {
  const rows: Row[] = [];
  const merged: MergedCells[] = [];
  const inline = new TextRuns();
  let computed = 0;
  let hiddenRows = 0;
  let hiddenColumns = 0;
  let count = 0;
  let number = 0;
  let rowHidden = false;
  let cells = new Map<number, Cell>();
  let column = -1;
  let style = 0;
  let type = 'n';
  let reading: 'v' | 'f' | undefined;
  let value = '';
  let formula: string | undefined;

  const keep = (): void => {
    const cell = cellOf(type, value, inline.take(), formula, style, workbook);
    if (cell === undefined || column < 0 || column >= MOST_COLUMNS) return;
    if (formula !== undefined && cell.type !== 'uncomputed') computed += 1;
    count += 1;
    if (count > MAX_CELLS) throw tooManyCells();
    cells.set(column, cell);
  };

  await readXml(chunks, {
    open(name, attributes) {
      inline.open(name);
      switch (name) {
        case 'row':
          number = Number(attributes['r'] ?? number + 1);
          if (!Number.isInteger(number) || number < 1 || number > MOST_ROWS)
            throw new Error(`row ${attributes['r']}`);
          rowHidden = isTrue(attributes['hidden']);
          cells = new Map();
          column = -1;
          break;
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          style = Number(attributes['s'] ?? 0);
          type = attributes['t'] ?? 'n';
          value = '';
          formula = undefined;
          break;
        case 'v':
          reading = 'v';
          break;
        case 'f':
          reading = 'f';
          formula = '';
          break;
        case 'mergeCell': {
          const area = areaOf(attributes['ref'] ?? '');
          if (area) merged.push(area);
          if (merged.length > MAX_CELLS) throw tooManyCells();
          break;
        }
        case 'col':
          if (isTrue(attributes['hidden'])) hiddenColumns += 1;
          break;
      }
    },
    text(piece) {
      inline.add(piece);
      if (reading === 'v') value += piece;
      else if (reading === 'f') formula += piece;
    },
    close(name) {
      inline.close(name);
      if (name === 'v' || name === 'f') reading = undefined;
      else if (name === 'c') keep();
      else if (name === 'row' && cells.size > 0) {
        rows.push({ number, cells });
        if (rowHidden) hiddenRows += 1;
      }
    },
  });
  rows.sort((a, b) => a.number - b.number);
  return { rows, merged, computed, hiddenRows, hiddenColumns };
}

function cellOf(
  type: string,
  value: string,
  inline: string,
  formula: string | undefined,
  style: number,
  workbook: Workbook,
): Cell | undefined {
  // A text that a formula has computed may be empty; a number that is not there has not been computed.
  if (formula !== undefined && value === '' && type !== 'str' && inline === '')
    return { type: 'uncomputed', text: `=${formula}` };
  switch (type) {
    case 's':
      return textCell(workbook.strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(inline === '' ? decodeCharacters(value) : inline);
    case 'str':
      return textCell(decodeCharacters(value));
    case 'b':
      return value === '' ? undefined : { type: 'boolean', text: isTrue(value.trim()) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { type: 'error', text: value };
    case 'd': {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
      return day === undefined ? textCell(value) : { type: 'date', text: day };
    }
    default:
      return value.trim() === ''
        ? undefined
        : numberCell(value, workbook.formats[style] ?? 'plain', workbook.from1904);
  }
}

function textCell(text: string): Cell | undefined {
  return text.trim() === '' ? undefined : { type: 'text', text };
}

/** `AB12` is column 27; −1 for what is no cell. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function areaOf(name: string): MergedCells | undefined {
  const [, first, last] = /^\$?([A-Z]+\$?\d+):\$?([A-Z]+\$?\d+)$/.exec(name) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0]);
  return { name, rows: [rowOf(first), rowOf(last)], columns: [columnOf(first), columnOf(last)] };
}
