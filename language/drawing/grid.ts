/**
 * The middle part of a picture that is a matrix: heads along the top and the left, and in each cell a stack of cards.
 * No layout engine is needed: cards stand in lanes, and lines run in the gutters between the lanes.
 */
import { measureText } from '../fonts/metrics.ts';
import type { Picture, PictureEdge, PictureGrid, PictureNode } from '../views/picture.ts';
import { type Card, makeCard } from './card.ts';
import { describeEdge, describeNode, drawnRelation, lineLabel, wordsOf } from './describe.ts';
import type { Box, Drawing, DrawnEdge, DrawnNode, Group, Point, TextLine } from './drawing.ts';
import type { Figure } from './graph.ts';
import { cleanText, type TextStyle, wrapText } from './text.ts';

export interface GridFigure extends Figure {
  readonly grid: Drawing['grid'];
}

const CARD_TEXT = 210;
const NARROWEST_CARD = 190;
const ROW_HEAD = 112;
const COLUMN_HEAD = 34;
/** A stack taller than this goes on in a second lane beside the first. */
const TALLEST_STACK = 4;
const MOST_LANES = 3;
const GAP = 14;
const CELL_PADDING = 20;
/** Room that one line takes in a gutter. */
const TRACK = 9;
const HEAD: TextStyle = { size: 13, weight: 600 };
const HEAD_LINE = 17;

interface Slot {
  readonly node: PictureNode;
  readonly card: Card;
  readonly lane: number;
  readonly shelf: number;
}

/** Figure with its own origin; coordinates in half pixels. */
export function drawGrid(picture: Picture, grid: PictureGrid): GridFigure {
  const cells = withStrays(picture, grid);
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const kinds = new Set(cells.flat(2).map((id) => nodes.get(id)?.kind));
  const laneCounts = grid.columns.map((_, column) =>
    Math.max(1, ...cells.map((row) => lanesFor(row[column]?.length ?? 0))),
  );
  const firstLane = laneCounts.map((_, column) => laneCounts.slice(0, column).reduce((a, b) => a + b, 0));

  const slots = new Map<string, Slot>();
  const shelves: { readonly row: number; readonly slots: Slot[] }[] = [];
  for (const [row, columns] of cells.entries()) {
    const firstShelf = shelves.length;
    shelves.push({ row, slots: [] });
    for (const [column, ids] of columns.entries()) {
      const lanes = laneCounts[column] ?? 1;
      for (const [index, id] of ids.entries()) {
        const node = nodes.get(id);
        if (!node || slots.has(id)) continue;
        const card = makeCard(node, {
          language: picture.language,
          container: false,
          showKind: kinds.size > 1,
          textWidth: CARD_TEXT,
          heading: 'above',
        });
        const shelf = firstShelf + Math.floor(index / lanes);
        while (shelves.length <= shelf) shelves.push({ row, slots: [] });
        const slot: Slot = { node, card, lane: (firstLane[column] ?? 0) + (index % lanes), shelf };
        shelves[shelf]?.slots.push(slot);
        slots.set(id, slot);
      }
    }
  }

  const edges = picture.edges.filter((edge) => slots.has(edge.source) && slots.has(edge.target));
  const tracks = edges.filter((edge) => !facing(edge, slots)).length * TRACK;
  const cardWidth = Math.ceil(
    Math.max(NARROWEST_CARD, ...[...slots.values()].map((slot) => slot.card.width)),
  );
  const gutter = GAP + tracks;

  const columnX: number[] = [];
  const laneX: number[] = [];
  let x = ROW_HEAD;
  for (const lanes of laneCounts) {
    columnX.push(x);
    x += CELL_PADDING;
    for (let lane = 0; lane < lanes; lane++) {
      laneX.push(x);
      x += cardWidth + gutter;
    }
    x += CELL_PADDING - GAP;
  }
  const width = x;
  const rowY: number[] = [];
  const shelfY: number[] = [];
  const shelfHeight: number[] = [];
  let y = COLUMN_HEAD;
  for (const [index, shelf] of shelves.entries()) {
    const first = shelves[index - 1]?.row !== shelf.row;
    if (first) {
      rowY.push(y);
      y += CELL_PADDING + tracks;
    }
    const height = Math.max(
      shelf.slots.length === 0 ? 24 : 0,
      ...shelf.slots.map((slot) => slot.card.height),
    );
    shelfY.push(y);
    shelfHeight.push(height);
    const last = shelves[index + 1]?.row !== shelf.row;
    y += height + (last ? CELL_PADDING : GAP + tracks);
  }
  const height = y;

  const boxOf = (slot: Slot): Box => ({
    x: laneX[slot.lane] ?? 0,
    y: shelfY[slot.shelf] ?? 0,
    width: cardWidth,
    height: shelfHeight[slot.shelf] ?? 0,
  });
  const titles = new Map(picture.nodes.map((node) => [node.id, cleanText(node.title)]));
  let track = 0;
  const drawnEdges = edges.map((edge): DrawnEdge => {
    const [source, target] = [slots.get(edge.source), slots.get(edge.target)];
    const points =
      source && target
        ? facing(edge, slots)
          ? across(boxOf(source), boxOf(target))
          : around(boxOf(source), boxOf(target), ++track * TRACK)
        : [];
    return {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      verb: edge.verb,
      hard: edge.hard,
      flow: edge.flow,
      marks: edge.marks,
      points,
      texts: [],
      symbols: [],
      label: cleanText(lineLabel(edge)),
      ...drawnRelation(edge),
      description: describeEdge(edge, titles, picture.language),
      ...(edge.location && { location: edge.location }),
    };
  });
  const drawnNodes = [...slots.values()].map((slot): DrawnNode => {
    const box = boxOf(slot);
    const { node } = slot;
    return {
      id: node.id,
      kind: node.kind,
      ...(node.look && { look: node.look }),
      box,
      container: false,
      frame: false,
      emphasis: node.emphasis,
      marks: node.marks,
      ...slot.card.place(box),
      words: wordsOf(node, picture.language),
      description: describeNode(node, picture.language),
      ...(node.location && { location: node.location }),
    };
  });
  return {
    width,
    height,
    nodes: drawnNodes,
    edges: drawnEdges,
    grid: {
      lines: rules(rowY, columnX, width, height),
      texts: heads(grid, rowY, columnX, width, [...rowY.slice(1), height]),
      groups: groupsOf(grid, slots),
    },
  };
}

/** The cells, with nodes that no cell names in a row of their own, so that nothing of the picture is lost. */
function withStrays(picture: Picture, grid: PictureGrid): readonly (readonly (readonly string[])[])[] {
  const placed = new Set(grid.cells.flat(2));
  const strays = picture.nodes.filter((node) => !placed.has(node.id) && !node.frame).map((node) => node.id);
  const cells = grid.rows.map((_, row) => grid.columns.map((_, column) => grid.cells[row]?.[column] ?? []));
  return strays.length === 0
    ? cells
    : [...cells, grid.columns.map((_, column) => (column === 0 ? strays : []))];
}

/** The rows, and in each the cells that hold something. */
function groupsOf(grid: PictureGrid, slots: ReadonlyMap<string, Slot>): readonly Group[] {
  const placed = new Set<string>();
  const rows = grid.rows.map((row, index): Group => {
    const cells = grid.columns.map((column, at): Group => {
      const nodes = (grid.cells[index]?.[at] ?? []).filter((id) => slots.has(id) && !placed.has(id));
      for (const id of nodes) placed.add(id);
      return { id: `${row.id}:${column.id}`, title: cleanText(column.title), groups: [], nodes };
    });
    const filled = cells.filter((cell) => cell.nodes.length > 0);
    return { id: row.id, title: cleanText(row.title), groups: filled, nodes: [] };
  });
  return rows.filter((row) => row.groups.length > 0);
}

function lanesFor(count: number): number {
  return Math.min(MOST_LANES, Math.max(1, Math.ceil(count / TALLEST_STACK)));
}

/** Whether two cards stand beside each other with nothing between, so that a straight line joins them. */
function facing(edge: PictureEdge, slots: ReadonlyMap<string, Slot>): boolean {
  const [a, b] = [slots.get(edge.source), slots.get(edge.target)];
  if (!a || !b || a.shelf !== b.shelf || a.lane === b.lane) return false;
  const [low, high] = [Math.min(a.lane, b.lane), Math.max(a.lane, b.lane)];
  for (const slot of slots.values())
    if (slot.shelf === a.shelf && slot.lane > low && slot.lane < high) return false;
  return true;
}

function across(from: Box, to: Box): Point[] {
  const y = from.y + Math.round(Math.min(from.height, to.height) / 2);
  return from.x < to.x
    ? [
        { x: from.x + from.width, y },
        { x: to.x, y },
      ]
    : [
        { x: from.x, y },
        { x: to.x + to.width, y },
      ];
}

/** Out to the right, along the gutter, and in from above. Each line has a track of its own. */
function around(from: Box, to: Box, track: number): Point[] {
  const start = { x: from.x + from.width, y: from.y + Math.round(from.height * 0.75) };
  const gutter = start.x + track;
  const above = to.y - track;
  const end = to.x + to.width - Math.min(track + 16, to.width / 2);
  return [
    start,
    { x: gutter, y: start.y },
    { x: gutter, y: above },
    { x: end, y: above },
    { x: end, y: to.y },
  ];
}

function rules(
  rowY: readonly number[],
  columnX: readonly number[],
  width: number,
  height: number,
): Drawing['grid']['lines'] {
  const rows = rowY.map(
    (y) =>
      [
        { x: 0, y },
        { x: width, y },
      ] as const,
  );
  const columns = columnX.map(
    (x) =>
      [
        { x, y: 0 },
        { x, y: height },
      ] as const,
  );
  return [...rows, ...columns];
}

function heads(
  grid: PictureGrid,
  rowY: readonly number[],
  columnX: readonly number[],
  width: number,
  rowEnds: readonly number[],
): TextLine[] {
  const texts: TextLine[] = [];
  for (const [index, column] of grid.columns.entries()) {
    const left = columnX[index] ?? 0;
    const room = (columnX[index + 1] ?? width) - left - 2 * CELL_PADDING;
    const line = wrapText(column.title, HEAD, room, 1).lines[0];
    if (line) texts.push(head(line.text, left + CELL_PADDING, 21));
  }
  for (const [index, row] of grid.rows.entries()) {
    const top = rowY[index] ?? 0;
    const most = Math.max(1, Math.floor(((rowEnds[index] ?? top) - top - CELL_PADDING) / HEAD_LINE));
    for (const [number, line] of wrapText(row.title, HEAD, ROW_HEAD - 16, Math.min(3, most)).lines.entries())
      texts.push(head(line.text, 0, top + CELL_PADDING + 15 + number * HEAD_LINE));
  }
  return texts;
}

function head(text: string, x: number, y: number): TextLine {
  return {
    text,
    x,
    y,
    ...HEAD,
    anchor: 'start',
    role: 'heading',
    width: measureText(text, HEAD.size, HEAD.weight),
  };
}
