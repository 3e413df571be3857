/**
 * Lines with right angles between boxes that already have their places: the cheapest way over a mesh, where bends and
 * crossings cost and boxes, headings, labels and other lines are closed.
 */
import { boxBetween } from './extent.ts';
import type { Box, LayoutEdge, LayoutNode, LayoutRoute, Point } from './graph.ts';

export interface Fixed {
  readonly id: string;
  readonly box: Box;
  readonly parent?: string;
  readonly leaf: boolean;
  /** The places in it that its heading takes. */
  readonly headings: readonly Box[];
}

export interface RouteOptions {
  readonly width: number;
  readonly height: number;
  /** Heights at which labels preferably stand, if any. */
  readonly lanes: readonly number[];
  /** Lines that have their way already. */
  readonly laid?: readonly LayoutRoute[];
}

/** The boxes of a graph, each after the one around it, with the places that headings take at their usual corner. */
export function fixedBoxes(
  nodes: readonly LayoutNode[],
  boxes: ReadonlyMap<string, Box>,
  parent?: string,
): readonly Fixed[] {
  return nodes.flatMap((node): readonly Fixed[] => {
    const box = boxes.get(node.id);
    if (!box) return [];
    const leaf = node.children.length === 0;
    const headings = leaf ? [] : headingsOf(node, box);
    const own = { id: node.id, box, leaf, headings, ...(parent !== undefined && { parent }) };
    return [own, ...fixedBoxes(node.children, boxes, node.id)];
  });
}

function headingsOf({ heading }: LayoutNode, { x, y, width }: Box): readonly Box[] {
  if (!heading) return [];
  const { left, right, height } = heading;
  return [
    { x, y, width: left, height },
    ...(right > 0 ? [{ x: x + width - right, y, width: right, height }] : []),
  ];
}

/** Distance between neighbouring points of the mesh, in pixels, and in a picture larger than `LARGE` from corner to corner. */
const STEP = 8;
const WIDE_STEP = 16;
const LARGE = 6000;
/** How far a line keeps from boxes, headings and labels, and parallel lines from each other. */
const BOX_MARGIN = 7;
const INK_MARGIN = 5;
const PLATE_MARGIN = 6;
const LINE_PITCH = 11;
/** Length of the straight piece at either end of a line, in pixels, with room for an arrowhead. */
const STUB = 16;
const CORNER = 14;
const BEND_COST = 160;
const CROSSING_COST = 120;
/** Per pixel that a line ends away from the middle of a side. */
const LEAF_BIAS = 1.5;
const CONTAINER_BIAS = 0.02;
/** Per pixel and container that a line runs inside of, so that it turns in the open. */
const INSIDE_COST = 0.25;
/** Per pixel along and per pixel away from the middle between two bands. */
const LANE_COST = 0.003;
const REPEAT_COST = 40;
const MOST_REROUTES = 6;

/** The outer rim of the picture where lines may run, in pixels. */
const RIM = 40;

/** @throws Error when a line finds no way. */
export function routeEdges(
  edges: readonly LayoutEdge[],
  nodes: readonly Fixed[],
  options: RouteOptions,
): ReadonlyMap<string, LayoutRoute> {
  const router = new Router(nodes, options);
  const routes = new Map<string, LayoutRoute>();
  for (const edge of router.inOrder(edges)) routes.set(edge.id, router.route(edge));
  return new Map(edges.flatMap((edge) => [[edge.id, routes.get(edge.id) ?? { points: [] }] as const]));
}

type Axis = 0 | 1;
const HORIZONTAL = 0;
const VERTICAL = 1;

interface Port {
  readonly border: Point;
  readonly column: number;
  readonly row: number;
  readonly axis: Axis;
  readonly cost: number;
}

class Router {
  readonly #nodes: readonly Fixed[];
  readonly #byId: ReadonlyMap<string, Fixed>;
  readonly #lanes: readonly number[];
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #closed: Uint8Array;
  /** Points where lines that already have their way run along an axis, or too near one that does. */
  readonly #taken: readonly [Uint8Array, Uint8Array];
  readonly #crossed: readonly [Uint8Array, Uint8Array];
  /** Points where this line may not run along an axis, since a border does. */
  readonly #bordered: readonly [Uint8Array, Uint8Array];
  readonly #extra: Float64Array;
  /** What a pixel of a level line costs more at a point. */
  readonly #level: Float64Array;
  /** Of each point and axis in a search: what the way there costs, and the one before it on the way. */
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  readonly #plates: Box[] = [];
  readonly #lines: (readonly [Point, Point])[] = [];
  readonly #ends: Point[] = [];

  constructor(nodes: readonly Fixed[], { width, height, lanes, laid = [] }: RouteOptions) {
    this.#nodes = nodes;
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    this.#lanes = lanes;
    const step = width + height > LARGE ? WIDE_STEP : STEP;
    this.#xs = mesh(
      step,
      -RIM,
      width + RIM,
      nodes.map(({ box }) => box.x + box.width / 2),
    );
    this.#ys = mesh(step, -RIM, height + RIM, [...nodes.map(({ box }) => box.y + box.height / 2), ...lanes]);
    const size = this.#xs.length * this.#ys.length;
    this.#closed = new Uint8Array(size);
    this.#taken = [new Uint8Array(size), new Uint8Array(size)];
    this.#crossed = [new Uint8Array(size), new Uint8Array(size)];
    this.#bordered = [new Uint8Array(size), new Uint8Array(size)];
    this.#extra = new Float64Array(size);
    this.#level = new Float64Array(size);
    this.#cost = new Float64Array(2 * size);
    this.#from = new Int32Array(2 * size);
    for (const [row, y] of lanes.length === 0 ? [] : this.#ys.entries()) {
      const off = Math.min(60, ...lanes.map((lane) => Math.abs(lane - y)));
      this.#level.fill(off * LANE_COST, row * this.#xs.length, (row + 1) * this.#xs.length);
    }
    for (const { box, leaf } of nodes) if (!leaf) this.#add(this.#level, box, INSIDE_COST);
    for (const { points, label } of laid) {
      this.#take(points);
      if (label) this.#plates.push(label);
    }
  }

  /** Those with a straight way first, then short before long. */
  inOrder(edges: readonly LayoutEdge[]): LayoutEdge[] {
    const rank = (edge: LayoutEdge): number => {
      const [a, b] = [this.#byId.get(edge.source)?.box, this.#byId.get(edge.target)?.box];
      if (!a || !b) return 0;
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      const distance = Math.max(0, -across) + Math.max(0, -along);
      return distance + (Math.max(across, along) > 2 * CORNER ? 0 : 10_000);
    };
    return edges
      .map((edge, index) => ({ edge, index, rank: rank(edge) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ edge }) => edge);
  }

  route(edge: LayoutEdge): LayoutRoute {
    const [source, target] = [this.#byId.get(edge.source), this.#byId.get(edge.target)];
    if (!source || !target || source === target) throw new Error(`no way for line ${edge.id}`);
    const around = new Set([...this.#ancestors(source), ...this.#ancestors(target)]);
    if (around.has(source) || around.has(target)) throw new Error(`line ${edge.id} ends where it starts`);
    this.#close(around);
    this.#extra.fill(0);
    let best:
      | { readonly points: Point[]; readonly label: Box | undefined; readonly cost: number }
      | undefined;
    for (let tries = 0; tries <= MOST_REROUTES; tries++) {
      const points = this.#search(source, target);
      if (!points) break;
      const label = edge.label && this.#placeLabel(points, edge.label, around);
      const cost = label?.cost ?? 0;
      if (!best || cost < best.cost) best = { points, label: label?.box, cost };
      if (cost < BAD_LABEL) break;
      this.#repel(points);
    }
    if (!best) throw new Error(`no way for line ${edge.id}`);
    this.#take(best.points);
    if (best.label) this.#plates.push(best.label);
    return { points: best.points, ...(best.label && { label: best.label }) };
  }

  #ancestors(node: Fixed): Fixed[] {
    const parent = node.parent === undefined ? undefined : this.#byId.get(node.parent);
    return parent ? [parent, ...this.#ancestors(parent)] : [];
  }

  /** What this line must keep out of. */
  #close(around: ReadonlySet<Fixed>): void {
    this.#closed.fill(0);
    this.#bordered[HORIZONTAL].fill(0);
    this.#bordered[VERTICAL].fill(0);
    for (const node of this.#nodes) {
      if (!around.has(node)) {
        this.#fill(this.#closed, node.box, BOX_MARGIN);
        continue;
      }
      for (const heading of node.headings) this.#fill(this.#closed, heading, INK_MARGIN);
      const { x, y, width, height } = node.box;
      for (const side of [x, x + width])
        this.#fill(this.#bordered[VERTICAL], { x: side, y, width: 0, height }, BOX_MARGIN);
      for (const side of [y, y + height])
        this.#fill(this.#bordered[HORIZONTAL], { x, y: side, width, height: 0 }, BOX_MARGIN);
    }
    for (const plate of this.#plates) this.#fill(this.#closed, plate, PLATE_MARGIN);
  }

  #fill(into: Uint8Array, box: Box, margin: number): void {
    const columns = span(this.#xs, box.x - margin, box.x + box.width + margin);
    const rows = span(this.#ys, box.y - margin, box.y + box.height + margin);
    for (let row = rows.from; row <= rows.to; row++)
      into.fill(1, row * this.#xs.length + columns.from, row * this.#xs.length + columns.to + 1);
  }

  #add(to: Float64Array, box: Box, amount: number): void {
    const columns = span(this.#xs, box.x, box.x + box.width);
    const rows = span(this.#ys, box.y, box.y + box.height);
    for (let row = rows.from; row <= rows.to; row++)
      for (let column = columns.from; column <= columns.to; column++) {
        const at = row * this.#xs.length + column;
        to[at] = (to[at] ?? 0) + amount;
      }
  }

  #ports({ box, leaf }: Fixed): Port[] {
    const bias = leaf ? LEAF_BIAS : CONTAINER_BIAS;
    const ports: Port[] = [];
    const add = (border: Point, column: number, row: number, axis: Axis, off: number): void => {
      const x = this.#xs[column];
      const y = this.#ys[row];
      if (x === undefined || y === undefined || this.#closed[row * this.#xs.length + column] === 1) return;
      if (!this.#isFree(border, { x, y }, axis)) return;
      ports.push({ border, column, row, axis, cost: off * bias + Math.abs(x - border.x + y - border.y) });
    };
    const columns = span(this.#xs, box.x + CORNER, box.x + box.width - CORNER);
    const above = span(this.#ys, Number.NEGATIVE_INFINITY, box.y - STUB).to;
    const below = span(this.#ys, box.y + box.height + STUB, Number.POSITIVE_INFINITY).from;
    for (let column = columns.from; column <= columns.to; column++) {
      const x = this.#xs[column] ?? 0;
      const off = Math.abs(x - box.x - box.width / 2);
      add({ x, y: box.y }, column, above, VERTICAL, off);
      add({ x, y: box.y + box.height }, column, below, VERTICAL, off);
    }
    const rows = span(this.#ys, box.y + CORNER, box.y + box.height - CORNER);
    const before = span(this.#xs, Number.NEGATIVE_INFINITY, box.x - STUB).to;
    const after = span(this.#xs, box.x + box.width + STUB, Number.POSITIVE_INFINITY).from;
    for (let row = rows.from; row <= rows.to; row++) {
      const y = this.#ys[row] ?? 0;
      const off = Math.abs(y - box.y - box.height / 2);
      add({ x: box.x, y }, before, row, HORIZONTAL, off);
      add({ x: box.x + box.width, y }, after, row, HORIZONTAL, off);
    }
    return ports;
  }

  /** Whether a straight piece at the end of a line meets no other line, label, heading or end of a line. */
  #isFree(a: Point, b: Point, axis: Axis): boolean {
    const piece = boxBetween(a, b);
    if (this.#ends.some((end) => overlap(grow(piece, LINE_PITCH), { ...end, width: 0, height: 0 })))
      return false;
    if (this.#plates.some((plate) => overlap(grow(piece, PLATE_MARGIN), plate))) return false;
    return !this.#lines.some(([from, to]) => {
      const other = boxBetween(from, to);
      const parallel = (axis === VERTICAL) === (from.x === to.x);
      return overlap(grow(piece, parallel ? LINE_PITCH : 3), other);
    });
  }

  /** Dijkstra's way with a guess of what remains, from every port of the one to every port of the other. */
  #search(source: Fixed, target: Fixed): Point[] | undefined {
    const [xs, ys] = [this.#xs, this.#ys];
    const columns = xs.length;
    const starts = this.#ports(source);
    const goals = new Map<number, Port[]>();
    for (const port of this.#ports(target)) {
      const at = port.row * columns + port.column;
      const list = goals.get(at);
      if (list) list.push(port);
      else goals.set(at, [port]);
    }
    if (starts.length === 0 || goals.size === 0) return undefined;
    const cost = this.#cost.fill(Number.POSITIVE_INFINITY);
    const from = this.#from.fill(-1);
    const startOf = new Map<number, Port>();
    const heap = new Heap();
    const guess = (column: number, row: number): number => {
      const [x, y] = [xs[column] ?? 0, ys[row] ?? 0];
      const { box } = target;
      return Math.max(box.x - x, 0, x - box.x - box.width) + Math.max(box.y - y, 0, y - box.y - box.height);
    };
    for (const port of starts) {
      const state = (port.row * columns + port.column) * 2 + port.axis;
      if (port.cost >= (cost[state] ?? 0)) continue;
      cost[state] = port.cost;
      startOf.set(state, port);
      heap.push(state, port.cost + guess(port.column, port.row));
    }
    let found: { readonly state: number; readonly port: Port; readonly cost: number } | undefined;
    for (let top = heap.pop(); top; top = heap.pop()) {
      const { item: state, key } = top;
      if (found && key >= found.cost) break;
      const axis: Axis = state % 2 === 0 ? HORIZONTAL : VERTICAL;
      const at = (state - axis) / 2;
      const column = at % columns;
      const row = (at - column) / columns;
      const spent = cost[state] ?? 0;
      if (key > spent + guess(column, row) + 1e-6) continue;
      for (const port of goals.get(at) ?? []) {
        const total = spent + port.cost + (port.axis === axis ? 0 : BEND_COST);
        if (!found || total < found.cost) found = { state, port, cost: total };
      }
      for (const [nextColumn, nextRow, nextAxis] of [
        [column - 1, row, HORIZONTAL],
        [column + 1, row, HORIZONTAL],
        [column, row - 1, VERTICAL],
        [column, row + 1, VERTICAL],
      ] as const) {
        if (nextColumn < 0 || nextRow < 0 || nextColumn >= columns || nextRow >= ys.length) continue;
        const next = nextRow * columns + nextColumn;
        if (this.#closed[next] === 1) continue;
        const blocked =
          this.#taken[nextAxis][at] === 1 ||
          this.#taken[nextAxis][next] === 1 ||
          (this.#bordered[nextAxis][at] === 1 && this.#bordered[nextAxis][next] === 1);
        if (blocked) continue;
        const length =
          Math.abs((xs[nextColumn] ?? 0) - (xs[column] ?? 0)) + Math.abs((ys[nextRow] ?? 0) - (ys[row] ?? 0));
        const total =
          spent +
          length +
          (nextAxis === axis ? 0 : BEND_COST) +
          (this.#crossed[nextAxis][next] === 1 ? CROSSING_COST : 0) +
          (nextAxis === HORIZONTAL ? length * (this.#level[next] ?? 0) : 0) +
          (this.#extra[next] ?? 0);
        const nextState = next * 2 + nextAxis;
        if (total >= (cost[nextState] ?? 0) - 1e-9) continue;
        cost[nextState] = total;
        from[nextState] = state;
        startOf.delete(nextState);
        heap.push(nextState, total + guess(nextColumn, nextRow));
      }
    }
    if (!found) return undefined;
    const points: Point[] = [found.port.border];
    let state = found.state;
    for (;;) {
      const at = Math.floor(state / 2);
      const column = at % columns;
      points.push({ x: xs[column] ?? 0, y: ys[(at - column) / columns] ?? 0 });
      const before = from[state] ?? -1;
      if (before < 0) break;
      state = before;
    }
    const start = startOf.get(state);
    if (start) points.push(start.border);
    return corners(points.reverse());
  }

  /** Makes the way that was found dear, so that the next search finds another. */
  #repel(points: readonly Point[]): void {
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (!b) continue;
      this.#add(this.#extra, grow(boxBetween(a, b), 10), REPEAT_COST / STEP);
    }
  }

  #take(points: readonly Point[]): void {
    const [first, last] = [points[0], points.at(-1)];
    if (first && last) this.#ends.push(first, last);
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (!b) continue;
      this.#lines.push([a, b]);
      const axis: Axis = a.x === b.x ? VERTICAL : HORIZONTAL;
      this.#fill(this.#taken[axis], boxBetween(a, b), LINE_PITCH);
      this.#fill(this.#crossed[axis === VERTICAL ? HORIZONTAL : VERTICAL], boxBetween(a, b), 0.1);
    }
  }

  /** The best place along the line; its cost is at least `BAD_LABEL` when it covers or is crossed by something. */
  #placeLabel(
    points: readonly Point[],
    size: { readonly width: number; readonly height: number },
    around: ReadonlySet<Fixed>,
  ): { readonly box: Box; readonly cost: number } | undefined {
    let best: { readonly box: Box; readonly cost: number } | undefined;
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (!b) continue;
      const vertical = a.x === b.x;
      const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      const half = (vertical ? size.height : size.width) / 2;
      const lead = half + 8 + (index === 0 ? 2 : 0);
      const end = length - half - 8 - (index === points.length - 2 ? 10 : 0);
      const short = end < lead;
      const positions = short
        ? [length / 2]
        : [...steps(lead, end), length / 2, ...this.#lanesBetween(a, b)].filter(
            (at) => at >= lead && at <= end,
          );
      for (const at of positions) {
        const share = length === 0 ? 0 : at / length;
        const middle = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
        const box = {
          x: half2(middle.x - size.width / 2),
          y: half2(middle.y - size.height / 2),
          width: size.width,
          height: size.height,
        };
        const lane = Math.min(...this.#lanes.map((y) => Math.abs(y - middle.y)), 200);
        const off = Math.abs(at - length / 2);
        const cost =
          (short ? BAD_LABEL : 0) +
          this.#harm(box, points, around) +
          (vertical ? Math.min(lane, 60 + off) : off) * 0.5;
        if (!best || cost < best.cost - 1e-9) best = { box, cost };
      }
    }
    return best;
  }

  #lanesBetween(a: Point, b: Point): number[] {
    if (a.x !== b.x) return [];
    return this.#lanes.map((y) => (y - a.y) * Math.sign(b.y - a.y));
  }

  #harm(box: Box, own: readonly Point[], around: ReadonlySet<Fixed>): number {
    let harm = 0;
    for (const node of this.#nodes) {
      if (node.leaf && overlap(grow(box, 4), node.box)) harm += BAD_LABEL;
      if (!node.leaf && !around.has(node) && overlap(grow(box, 4), node.box)) harm += BAD_LABEL;
      if (node.headings.some((heading) => overlap(grow(box, 3), heading))) harm += BAD_LABEL;
      if (!node.leaf && onBorder(box, node.box)) harm += BORDER_HARM;
    }
    for (const plate of this.#plates) if (overlap(grow(box, 4), plate)) harm += BAD_LABEL;
    for (const [a, b] of this.#lines) if (overlap(grow(box, 4), boxBetween(a, b))) harm += BAD_LABEL;
    // Its own line passes under it once.
    const pieces = own.filter((a, index) => {
      const b = own[index + 1];
      return b !== undefined && overlap(grow(box, 2), grow(boxBetween(a, b), 0.5));
    });
    return harm + (pieces.length > 1 ? BAD_LABEL : 0);
  }
}

const BAD_LABEL = 10_000;
const BORDER_HARM = 400;

/** Coordinates at even distances, and those that boxes are centred on in place of the nearest. */
function mesh(step: number, from: number, to: number, centres: readonly number[]): Float64Array {
  const exact = [...new Set(centres.map(half2))].sort((a, b) => a - b);
  const apart: number[] = [];
  for (const each of exact)
    if (each - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) >= step / 2) apart.push(each);
  const even: number[] = [];
  let index = 0;
  for (let at = from; at <= to; at += step) {
    while (index < apart.length && (apart[index] ?? 0) < at - step / 2) index++;
    const near = apart[index];
    if (near === undefined || Math.abs(near - at) >= step / 2 + 0.5) even.push(at);
  }
  return Float64Array.from([...new Set([...even, ...apart])].sort((a, b) => a - b));
}

/** Indices of the first and last coordinates within the limits, `to` before `from` when there is none. */
function span(
  values: Float64Array,
  low: number,
  high: number,
): { readonly from: number; readonly to: number } {
  let [a, b] = [0, values.length];
  while (a < b) {
    const middle = (a + b) >> 1;
    if ((values[middle] ?? 0) < low) a = middle + 1;
    else b = middle;
  }
  const from = a;
  b = values.length;
  while (a < b) {
    const middle = (a + b) >> 1;
    if ((values[middle] ?? 0) <= high) a = middle + 1;
    else b = middle;
  }
  return { from, to: a - 1 };
}

function* steps(from: number, to: number): Iterable<number> {
  for (let at = from; at <= to; at += 4) yield at;
}

function corners(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const next = points[index + 1];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (
      last &&
      next &&
      ((last.x === point.x && point.x === next.x) || (last.y === point.y && point.y === next.y))
    )
      continue;
    kept.push(point);
  }
  return kept;
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a border of the container runs under the box. */
function onBorder(box: Box, container: Box): boolean {
  const wide = grow(box, 3);
  const inside =
    wide.x >= container.x &&
    wide.y >= container.y &&
    wide.x + wide.width <= container.x + container.width &&
    wide.y + wide.height <= container.y + container.height;
  return !inside && overlap(wide, container);
}

function half2(value: number): number {
  return Math.round(value * 2) / 2;
}

/** A heap of numbers with keys, smallest key first; equal keys come out in the order they went in. */
class Heap {
  readonly #items: { readonly item: number; readonly key: number; readonly order: number }[] = [];
  #order = 0;

  push(item: number, key: number): void {
    const items = this.#items;
    const entry = { item, key, order: this.#order++ };
    let at = items.length;
    items.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (!above || !isBefore(entry, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = entry;
  }

  pop(): { readonly item: number; readonly key: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      const [left, right] = [items[child], items[child + 1]];
      if (!left) break;
      if (right && isBefore(right, left)) child++;
      const smaller = items[child];
      if (!smaller || !isBefore(smaller, last)) break;
      items[at] = smaller;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

interface Entry {
  readonly key: number;
  readonly order: number;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.key < b.key || (a.key === b.key && a.order < b.order);
}
