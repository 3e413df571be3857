/**
 * The middle part of a picture that is a table of texts: heads along the top and the left, entries in the cells.
 * Columns are as wide as what stands in them, within limits; what is longer wraps, and nothing is cut.
 */
import type { Picture, PictureNode, PictureTable, TableEntry, TableHead } from '../views/picture.ts';
import type { Box, Drawing, DrawnNode, DrawnSymbol, Group, TextLine } from './drawing.ts';
import type { Figure } from './graph.ts';
import {
  ABOVE,
  ALL_LINES,
  BASELINE,
  common,
  drawnHead,
  GROUP,
  headOf,
  LINE,
  placed,
  SIDE,
  SMALL,
  TITLE,
  textAt,
  widthOf,
} from './heads.ts';
import { balanceText, cleanText, type TextStyle, type WrappedLine, wrapText } from './text.ts';
import { NODE_MARK } from './words.ts';

export interface TableFigure extends Figure {
  readonly grid: Drawing['grid'];
  readonly notes: readonly string[];
}

const ENTRY: TextStyle = { size: 13, weight: 400 };
/** Room above and below each entry, within which it can be hit. */
const ENTRY_GAP = 2;
/** How far the plate of an entry keeps from the next column. */
const INSET = 4;
const SIGN_RADIUS = 6.5;
const SIGN = 18;
const CAPTION = 24;
/** Widest texts, in pixels; a little less where there are many columns. */
const ROW_TEXT = 300;
const WIDEST = 200;
const WIDEST_OF_MANY = 140;
const NARROWEST = 56;
const MANY = 8;
/** A table wider than this, in pixels, names its rows at both ends. */
const WIDE = 1600;

interface Entry {
  readonly entry: TableEntry;
  readonly lines: readonly WrappedLine[];
  readonly height: number;
}

/** Figure with its own origin; coordinates in half pixels. Empty when there is no row or no column. */
export function drawTable(picture: Picture, table: PictureTable): TableFigure {
  const { columns, rows, notes } = table;
  if (rows.length === 0 || columns.length === 0)
    return { width: 0, height: 0, nodes: [], edges: [], grid: { lines: [], texts: [] }, notes };
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const rowText = Math.ceil(
    Math.max(
      widthOf(table.rowLabel, SMALL),
      ...rows.map(({ title }) => balanceText(title, TITLE, ROW_TEXT, ALL_LINES).width),
      ...rows.map(({ line }) => Math.min(ROW_TEXT, widthOf(line ?? '', SMALL))),
    ),
  );
  const caption = table.columnLabel === undefined ? 0 : CAPTION;
  const widths = columnWidths(table);
  const xs: number[] = [];
  let x = rowText + 2 * SIDE;
  for (const width of widths) {
    xs.push(x);
    x += width + 2 * SIDE;
  }
  const right = x;
  const tally = table.tally;
  const tallyWidth = tally ? Math.ceil(widthOf(tally.title, SMALL)) + 2 * SIDE : 0;
  const end = right + tallyWidth;
  // The eye loses its row on the way across a wide table, and finds it again at the end.
  const repeats = end > WIDE;
  const width = end + (repeats ? rowText + 2 * SIDE : 0);

  const columnHeads = columns.map((column, index) => headOf(column, widths[index] ?? 0));
  const headHeight = Math.max(LINE, ...columnHeads.map(({ height }) => height));
  const top = caption + headHeight + 2 * ABOVE;
  const drawn: DrawnNode[] = [];
  const texts: TextLine[] = [
    ...(table.columnLabel === undefined
      ? []
      : [textAt(table.columnLabel, SMALL, rowText + 3 * SIDE, ABOVE + BASELINE)]),
    textAt(table.rowLabel, SMALL, SIDE, top - ABOVE - 4),
  ];
  const lines: Drawing['grid']['lines'][number][] = [];
  const bands: Box[] = [{ x: 0, y: 0, width, height: top }];
  const rule = (y: number): void => {
    lines.push([
      { x: 0, y },
      { x: width, y },
    ]);
  };
  const used = new Set<string>();
  const idOf = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; used.has(id); n++) id = `${wanted}~${n}`;
    used.add(id);
    return id;
  };
  // The heads of rows have the ids of their elements, whatever else those stand for.
  const rowIds = rows.map(({ node, id }) => idOf(node ?? id));

  for (const [index, head] of columnHeads.entries()) {
    const box = {
      x: xs[index] ?? 0,
      y: caption,
      width: (widths[index] ?? 0) + 2 * SIDE,
      height: top - caption,
    };
    drawn.push(
      drawnHead(idOf(head.head.node ?? head.head.id), 'column', head, box, top - ABOVE - head.height, nodes),
    );
  }
  if (tally) texts.push({ ...textAt(tally.title, SMALL, end - SIDE, top - ABOVE - 4), anchor: 'end' });

  let y = top;
  for (const [index, row] of rows.entries()) {
    if (row.group !== undefined && row.group !== rows[index - 1]?.group) {
      const group = table.groups.find(({ id }) => id === row.group);
      if (group) {
        const head = headOf(group, width - 2 * SIDE);
        const height = Math.max(GROUP, head.height + 2 * ABOVE);
        const box = { x: 0, y, width, height };
        bands.push(box);
        drawn.push(drawnHead(idOf(group.id), 'group', head, box, y + (height - head.height) / 2, nodes));
        y += height;
      }
    } else if (index > 0) rule(y);
    const head = headOf(row, rowText);
    const cells = columns.map((_, column) =>
      (table.cells[index]?.[column] ?? []).map((entry) => entryOf(entry, widths[column] ?? 0)),
    );
    const tallest = Math.max(
      head.height,
      ...cells.map((cell) => cell.reduce((sum, it) => sum + it.height, 0)),
    );
    const height = tallest + 2 * ABOVE;
    const rowId = rowIds[index] ?? row.id;
    drawn.push(drawnHead(rowId, 'row', head, { x: 0, y, width: xs[0] ?? 0, height }, y + ABOVE, nodes));
    for (const [column, cell] of cells.entries()) {
      let at = y + ABOVE;
      for (const each of cell) {
        const box = {
          x: (xs[column] ?? 0) + INSET,
          y: at - ENTRY_GAP,
          width: (widths[column] ?? 0) + 2 * (SIDE - INSET),
          height: each.height,
        };
        const id = idOf(`cell:${rowId}:${columns[column]?.id}:${each.entry.node ?? each.entry.text}`);
        const place = { row, column: columns[column] ?? row };
        drawn.push(drawnEntry(id, each, box, place, nodes, picture.language));
        at += each.height;
      }
    }
    if (repeats)
      for (const [number, line] of head.title.entries())
        texts.push(placed(line, TITLE, end + SIDE, y + ABOVE + BASELINE + number * LINE, 'subtitle'));
    const count = tally?.counts[index] ?? 0;
    if (count > 0) {
      const style = count > 1 ? TITLE : SMALL;
      const number = textAt(String(count), style, end - SIDE, y + ABOVE + BASELINE);
      texts.push({ ...number, anchor: 'end', role: count > 1 ? 'heading' : 'subtitle' });
    }
    y += height;
  }
  rule(y);
  if (columns.length > MANY)
    for (const left of [...xs, ...(tally ? [right] : []), ...(repeats ? [end] : [])])
      lines.push([
        { x: left, y: caption },
        { x: left, y },
      ]);
  return {
    width,
    height: y,
    nodes: drawn,
    edges: [],
    grid: { lines, texts, bands, groups: groupsOf(table, drawn) },
    notes,
  };
}

/** The rows under their groups, and in each the cells that say something. */
function groupsOf({ rows, columns, groups }: PictureTable, drawn: readonly DrawnNode[]): readonly Group[] {
  const entries = Map.groupBy(drawn, ({ row, column }) => JSON.stringify([row, column]));
  const rowGroups = rows.map((row): Group => {
    const cells = columns.flatMap((column): Group[] => {
      const nodes = (entries.get(JSON.stringify([row.id, column.id])) ?? []).map(({ id }) => id);
      const title = cleanText(column.title);
      return nodes.length === 0 ? [] : [{ id: `${row.id}:${column.id}`, title, groups: [], nodes }];
    });
    return {
      id: `row:${row.id}`,
      title: cleanText(row.title),
      groups: cells,
      nodes: cells.length === 0 ? [row.node ?? row.id] : [],
    };
  });
  const under = Map.groupBy(rowGroups, (_, index) => rows[index]?.group ?? '');
  return [
    ...(under.get('') ?? []),
    ...groups.map(({ id, title }) => ({
      id,
      title: cleanText(title),
      groups: under.get(id) ?? [],
      nodes: [],
    })),
  ];
}

/** The widths of the texts in the columns. A few columns are alike; of many each has its own. */
function columnWidths({ columns, cells }: PictureTable): readonly number[] {
  const widest = columns.length > MANY ? WIDEST_OF_MANY : WIDEST;
  const natural = columns.map((column, index) => {
    const entries = cells.flatMap((row) => row[index] ?? []);
    return Math.ceil(
      Math.max(
        NARROWEST,
        Math.min(widest, balanceText(column.title, TITLE, widest / 2, ALL_LINES).width),
        Math.min(widest, longestWord(column.title, TITLE)),
        Math.min(widest, widthOf(column.line ?? '', SMALL)),
        ...entries.map((entry) => Math.min(widest, signsOf(entry) + widthOf(entry.text, styleOf(entry)))),
      ),
    );
  });
  const most = Math.max(...natural);
  return columns.length > MANY ? natural : natural.map(() => most);
}

function longestWord(text: string, style: TextStyle): number {
  return Math.max(
    0,
    ...cleanText(text)
      .split(' ')
      .map((word) => widthOf(word, style)),
  );
}

function entryOf(entry: TableEntry, width: number): Entry {
  const { lines } = wrapText(entry.text, styleOf(entry), width - signsOf(entry), ALL_LINES);
  return { entry, lines, height: Math.max(1, lines.length) * LINE + 2 * ENTRY_GAP };
}

const styleOf = ({ strong }: TableEntry): TextStyle => (strong ? TITLE : ENTRY);

const signsOf = ({ marks }: TableEntry): number => marks.length * SIGN;

function drawnEntry(
  id: string,
  { entry, lines }: Entry,
  box: Box,
  { row, column }: { readonly row: TableHead; readonly column: TableHead },
  nodes: ReadonlyMap<string, PictureNode>,
  language: Picture['language'],
): DrawnNode {
  const own = entry.node === undefined ? undefined : nodes.get(entry.node);
  // What names no element of its own is something that is said of the row.
  const node = own ?? (row.node === undefined ? undefined : nodes.get(row.node));
  const style = styleOf(entry);
  const top = box.y + ENTRY_GAP;
  const left = box.x + SIDE - INSET;
  const stands = entry.marks.some((mark) => mark !== 'uncertain');
  const symbols = entry.marks.map(
    (mark, index): DrawnSymbol => ({
      mark,
      x: left + SIGN_RADIUS + index * SIGN,
      y: top + LINE / 2,
      radius: SIGN_RADIUS,
    }),
  );
  const x = left + signsOf(entry);
  return {
    ...common(id, node, own && entry.node, box),
    part: 'entry',
    row: row.id,
    column: column.id,
    emphasis: entry.strong ? 'focus' : 'normal',
    marks: entry.marks,
    texts: lines.map((each, index) =>
      placed(each, style, x, top + BASELINE + index * LINE, stands ? 'detail' : 'name'),
    ),
    words: {
      kind: '',
      name: cleanText(entry.text),
      details: entry.marks.map((mark) => NODE_MARK[mark][language]),
    },
    symbols,
    description: [
      `${cleanText(row.title)} · ${cleanText(column.title)}: ${cleanText(entry.text)}`,
      ...entry.marks.map((mark) => NODE_MARK[mark][language]),
    ].join('\n'),
  };
}
