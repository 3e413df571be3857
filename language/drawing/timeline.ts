/**
 * The middle part of a picture of bars in time: rows under each other, one axis for all. What overlaps in time, with
 * its label, stands in lanes of its own row.
 */
import { dayAfter } from '../model/dates.ts';
import type { Picture, PictureNode, PictureTimeline, TimelineItem, TimelineRow } from '../views/picture.ts';
import type { Box, Drawing, DrawnBar, DrawnNode, Group, TextLine } from './drawing.ts';
import type { Figure } from './graph.ts';
import {
  ABOVE,
  ALL_LINES,
  BASELINE,
  common,
  drawnHead,
  GROUP,
  headOf,
  placed,
  SIDE,
  SMALL,
  SMALL_LINE,
  TITLE,
  textAt,
  widthOf,
} from './heads.ts';
import { balanceText, cleanText, type WrappedLine, wrapText } from './text.ts';
import { type Axis, axisOf } from './ticks.ts';
import { AS_OF, NODE_MARK, PHASE } from './words.ts';

export interface TimelineFigure extends Figure {
  readonly grid: Drawing['grid'];
  readonly notes: readonly string[];
}

/** Pixels of the whole axis. */
const AXIS = 880;
const ROW_TEXT = 280;
const BAR = 23;
const POINT = 12;
const NARROWEST_BAR = 6;
/** Between a bar and its label, and between a label and what comes after it. */
const GAP = 6;
const LANE_GAP = 5;
/** A label beside its bar wraps at this width. */
const LABEL = 340;
const INNER = 7;
const YEARS = 26;
const QUARTERS = 18;

interface Placed {
  readonly item: TimelineItem;
  readonly x: number;
  readonly width: number;
  readonly label: readonly WrappedLine[];
  readonly inside: boolean;
  /** How far it reaches with its label. */
  readonly right: number;
  readonly height: number;
  readonly lane: number;
}

/** Figure with its own origin; coordinates in half pixels. Empty when there are no rows. */
export function drawTimeline(picture: Picture, timeline: PictureTimeline): TimelineFigure {
  const { rows, notes, first, last } = timeline;
  if (rows.length === 0 || first === '')
    return { width: 0, height: 0, nodes: [], edges: [], grid: { lines: [], texts: [] }, notes };
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const axis = axisOf(first, last, AXIS);
  const rowText = Math.ceil(
    Math.max(
      ...rows.map(({ title }) => balanceText(title, TITLE, ROW_TEXT, ALL_LINES).width),
      ...rows.flatMap(({ lines }) => lines.map((line) => Math.min(ROW_TEXT, widthOf(line, SMALL)))),
    ),
  );
  const headWidth = rowText + 2 * SIDE;
  // A point on the first day is as wide as any.
  const left = headWidth + POINT / 2;
  const laidOut = rows.map((row) => lanesOf(row, axis));
  const reach = Math.max(AXIS, ...laidOut.flat().map(({ right }) => right));
  const width = Math.ceil(left + reach + SIDE);
  const top = YEARS + (axis.quarters.length > 0 ? QUARTERS : 0);
  const drawn: DrawnNode[] = [];
  const bands: Box[] = [{ x: 0, y: 0, width, height: top }];
  const lines: Drawing['grid']['lines'][number][] = [];
  const taken = new Set(rows.map(({ id }) => id));

  let y = top;
  for (const [index, row] of rows.entries()) {
    if (row.group !== undefined && row.group !== rows[index - 1]?.group) {
      const group = timeline.groups.find(({ id }) => id === row.group);
      if (group) {
        const head = headOf(group, width - 2 * SIDE);
        const height = Math.max(GROUP, head.height + 2 * ABOVE);
        const box = { x: 0, y, width, height };
        bands.push(box);
        lines.push(level(y, width));
        drawn.push(
          drawnHead(freeId(group.id, taken), 'group', head, box, y + (height - head.height) / 2, nodes),
        );
        y += height;
      }
    } else if (index > 0) lines.push(level(y, width));
    const head = headOf(row, rowText, row.lines);
    const items = laidOut[index] ?? [];
    const laneHeights = heightsOf(items);
    const height =
      Math.max(
        head.height,
        laneHeights.reduce((sum, it) => sum + it + LANE_GAP, -LANE_GAP),
      ) +
      2 * ABOVE;
    drawn.push(drawnHead(row.id, 'row', head, { x: 0, y, width: headWidth, height }, y + ABOVE, nodes));
    for (const [number, each] of items.entries()) {
      const above = laneHeights.slice(0, each.lane).reduce((sum, it) => sum + it + LANE_GAP, 0);
      const id = freeId(`item:${row.id}:${number}`, taken);
      drawn.push(drawnItem(id, row, each, left, y + ABOVE + above, nodes, picture.language));
    }
    y += height;
  }
  lines.push(level(y, width));
  const { years, quarters } = axis;
  for (const { x } of years)
    if (x > 0)
      lines.push([
        { x: left + x, y: 6 },
        { x: left + x, y },
      ]);
  for (const { x } of quarters)
    if (x > 0)
      lines.push([
        { x: left + x, y: YEARS },
        { x: left + x, y: top },
      ]);
  const texts: TextLine[] = [
    ...years.map(
      ({ x, label }): TextLine => ({ ...textAt(label, TITLE, left + x + GAP, 18), role: 'heading' }),
    ),
    ...quarters.map(({ x, label }) =>
      textAt(`${picture.language === 'sv' ? 'K' : 'Q'}${label}`, SMALL, left + x + GAP, YEARS + 11),
    ),
  ];
  const today = todayOf(timeline.today, axis, left, top, y, picture.language);
  return {
    width,
    height: today ? y + 22 : y,
    nodes: drawn,
    edges: [],
    grid: { lines, texts, bands, groups: groupsOf(timeline, drawn), ...(today && { today }) },
    notes,
  };
}

function level(y: number, width: number): Drawing['grid']['lines'][number] {
  return [
    { x: 0, y },
    { x: width, y },
  ];
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
  taken.add(id);
  return id;
}

/** Where the items of a row stand, each in the first lane where it meets no other. */
function lanesOf({ items }: TimelineRow, axis: Axis): readonly Placed[] {
  const lanes: Placed[][] = [];
  for (const [index, item] of items.entries()) {
    const start = item.first === undefined ? 0 : axis.at(item.first);
    const end = item.last === undefined ? AXIS : axis.at(dayAfter(item.last));
    const x = item.shape === 'point' ? start - POINT / 2 : start;
    const width = item.shape === 'point' ? POINT : Math.max(NARROWEST_BAR, end - start);
    const next = items[index + 1];
    const room = follows(item, next)
      ? axis.at(next?.first ?? '') - x - width - 2 * GAP
      : Number.POSITIVE_INFINITY;
    const { lines, inside } = labelOf(item, width, room);
    const beside =
      lines.length === 0 || inside ? 0 : GAP + Math.max(...lines.map((line) => line.width)) + GAP;
    const right = x + width + Math.ceil(beside);
    const height = Math.max(BAR, inside ? 0 : lines.length * SMALL_LINE + 2);
    const meets = (other: Placed): boolean => x < other.right && other.x < right;
    let lane = lanes.findIndex((those) => !those.some(meets));
    if (lane < 0) lane = lanes.length;
    lanes[lane] = [...(lanes[lane] ?? []), { item, x, width, label: lines, inside, right, height, lane }];
  }
  return lanes.flat();
}

/** The next state of the same life cycle, which should stand on the same line. */
function follows(item: TimelineItem, next: TimelineItem | undefined): boolean {
  return (
    item.shape === 'bar' &&
    next?.first !== undefined &&
    item.last !== undefined &&
    next.first > item.last &&
    dayAfter(item.last) === next.first
  );
}

/** With its dates where there is room for them in the bar; beside it else, unless what follows stands there. */
function labelOf(
  { shape, label, dates }: TimelineItem,
  width: number,
  room: number,
): { readonly lines: readonly WrappedLine[]; readonly inside: boolean } {
  const whole = cleanText(`${label} ${dates}`);
  if (shape === 'bar')
    for (const text of [whole, cleanText(label)]) {
      const measured = widthOf(text, SMALL);
      if (text !== '' && measured + 2 * INNER + 2 * GAP <= width)
        return { lines: [{ text, width: measured }], inside: true };
    }
  const { lines } = wrapText(whole, SMALL, LABEL, ALL_LINES);
  const fits = Math.max(0, ...lines.map((line) => line.width)) <= room;
  return { lines: fits ? lines : [], inside: false };
}

function heightsOf(items: readonly Placed[]): readonly number[] {
  const heights: number[] = [];
  for (const { lane, height } of items) heights[lane] = Math.max(heights[lane] ?? BAR, height);
  return heights.length === 0 ? [BAR] : heights;
}

function drawnItem(
  id: string,
  row: TimelineRow,
  { item, x: from, width, label, inside, right, height }: Placed,
  left: number,
  top: number,
  nodes: ReadonlyMap<string, PictureNode>,
  language: Picture['language'],
): DrawnNode {
  const x = left + from;
  const size = item.shape === 'point' ? POINT : BAR;
  const bar: DrawnBar = {
    shape: item.shape,
    phase: item.phase,
    box: { x, y: top + (BAR - size) / 2, width, height: size },
    open:
      item.first === undefined
        ? item.last === undefined
          ? 'both'
          : 'start'
        : item.last === undefined
          ? 'end'
          : 'none',
    uncertain: item.uncertain,
    ...(item.first !== undefined && { first: item.first }),
    ...(item.last !== undefined && { last: item.last }),
  };
  const textX = inside ? x + INNER + (item.first === undefined ? GAP : 0) : x + width + GAP;
  const marks = item.uncertain ? (['uncertain'] as const) : [];
  const said = cleanText(`${item.label} ${item.dates}`);
  return {
    ...common(id, row.node === undefined ? undefined : nodes.get(row.node), row.node, {
      x,
      y: top,
      width: right - from,
      height,
    }),
    part: 'item',
    bar,
    row: row.id,
    marks,
    texts: label.map((line, index) =>
      placed(line, SMALL, textX, top + BASELINE + 1.5 + index * SMALL_LINE, 'name'),
    ),
    words: { kind: PHASE[item.phase][language], name: said, details: [] },
    symbols: [],
    description: [`${cleanText(row.title)}: ${said}`, ...marks.map((mark) => NODE_MARK[mark][language])].join(
      '\n',
    ),
  };
}

function todayOf(
  day: string | undefined,
  axis: Axis,
  left: number,
  top: number,
  bottom: number,
  language: Picture['language'],
): Drawing['grid']['today'] {
  if (day === undefined || day < axis.start || day >= axis.end) return undefined;
  const x = left + axis.at(day);
  return {
    line: [
      { x, y: top },
      { x, y: bottom + 4 },
    ],
    text: { ...textAt(`${AS_OF[language]} ${day}`, SMALL, x, bottom + 16), anchor: 'middle' },
  };
}

/** The rows under their groups, and in each what it says. */
function groupsOf({ rows, groups }: PictureTimeline, drawn: readonly DrawnNode[]): readonly Group[] {
  const items = Map.groupBy(
    drawn.filter(({ part }) => part === 'item'),
    ({ row }) => row,
  );
  const rowGroups = rows.map(
    ({ id, title }): Group => ({
      id: `row:${id}`,
      title: cleanText(title),
      groups: [],
      nodes: (items.get(id) ?? []).map((node) => node.id),
    }),
  );
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
