/**
 * Boxes of a picture that is a stack of bands: every band is as wide as the widest needs to be, what is in it stands in
 * rows, and the boxes of a row are equally tall. Lines take part only by the room that their labels need.
 */
import type { Box, LayoutEdge, LayoutGraph, LayoutNode } from '../graph.ts';

export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** The middles of the spaces between bands, from the top. */
  readonly lanes: readonly number[];
  /** How many containers have lines that lead from one of their rows to another. */
  readonly broken: number;
}

/** A node with the size it gets and, of a container, the rows of what it holds. */
interface Plan {
  readonly node: LayoutNode;
  width: number;
  height: number;
  readonly rows: readonly Row[];
  readonly rowGap: number;
  /** Room under the rows for lines that lead past a neighbour. */
  readonly channel: number;
  /** Whether lines lead from one row to another. */
  readonly broken: boolean;
}

interface Row {
  readonly plans: readonly Plan[];
  /** Between each plan and the next. */
  readonly gaps: number[];
}

/** What a label needs on either side of it, so that some of the line is seen, and its arrowhead. */
const LABEL_ENDS = 44;
const UNLABELLED = 48;
/** Free space above and below a label that stands between two rows. */
const LABEL_AIR = 44;
/** A box that fills its row grows no wider than this, in pixels. */
const WIDEST = 520;
/** What a container whose lines lead from row to row is worth, as a difference in the logarithm of the shape. */
const BROKEN = 0.3;
const WIDTH_STEP = 40;

export function placeBands(graph: LayoutGraph, bands: readonly (readonly string[])[]): Placement {
  const tools = new Tools(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const filled = bands
    .map((ids) => ids.flatMap((id) => nodes.get(id) ?? []))
    .filter((band) => band.length > 0);
  const widest = Math.max(...filled.map((band) => tools.row(band, Number.POSITIVE_INFINITY).width));
  const gap = tools.bandGap(filled);

  let best: { readonly placement: Placement; readonly worth: number } | undefined;
  const narrowest = Math.max(...filled.map((band) => tools.row(band, 0).width));
  for (
    let width = Math.ceil(narrowest);
    width < Math.max(widest, narrowest) + WIDTH_STEP;
    width += WIDTH_STEP
  ) {
    const placement = tools.stack(filled, Math.min(width, Math.ceil(Math.max(widest, narrowest))), gap);
    const distance = Math.abs(Math.log(placement.width / placement.height / graph.options.aspectRatio));
    const worth = distance + placement.broken * BROKEN;
    if (!best || worth < best.worth) best = { placement, worth };
  }
  return best?.placement ?? { width: 0, height: 0, boxes: new Map(), lanes: [], broken: 0 };
}

class Tools {
  readonly #graph: LayoutGraph;
  readonly #parents = new Map<string, string>();
  readonly #siblingEdges: readonly { readonly edge: LayoutEdge; readonly ends: readonly [string, string] }[];

  constructor(graph: LayoutGraph) {
    this.#graph = graph;
    const visit = (node: LayoutNode): void => {
      for (const child of node.children) {
        this.#parents.set(child.id, node.id);
        visit(child);
      }
    };
    for (const root of graph.nodes) visit(root);
    this.#siblingEdges = graph.edges.map((edge) => ({ edge, ends: this.#apart(edge.source, edge.target) }));
  }

  /** Space between bands: room for the tallest label that stands there, the same everywhere. */
  bandGap(bands: readonly (readonly LayoutNode[])[]): number {
    const between = this.#siblingEdges.filter(({ ends }) => {
      const at = (id: string) => bands.findIndex((band) => band.some((node) => node.id === id));
      return at(ends[0]) !== at(ends[1]);
    });
    const label = Math.max(0, ...between.map(({ edge }) => edge.label?.height ?? 0));
    const { layerGap } = this.#graph.options;
    return between.length === 0 ? layerGap : layerGap + label;
  }

  row(band: readonly LayoutNode[], available: number): { readonly width: number } {
    return { width: widthOf(this.#rowOf(band.map((node) => this.#plan(node, available)))) };
  }

  stack(bands: readonly (readonly LayoutNode[])[], width: number, gap: number): Placement {
    const boxes = new Map<string, Box>();
    const lanes: number[] = [];
    let broken = 0;
    let y = 0;
    for (const [index, band] of bands.entries()) {
      const shares = this.#shares(band, width);
      widen(shares, width, width);
      const height = Math.max(...shares.plans.map((plan) => plan.height));
      let x = 0;
      for (const [at, plan] of shares.plans.entries()) {
        broken += brokenIn(plan);
        write(plan, { x, y, width: plan.width, height }, boxes);
        x += plan.width + (shares.gaps[at] ?? 0);
      }
      y += height;
      if (index < bands.length - 1) {
        lanes.push(y + gap / 2);
        y += gap;
      }
    }
    return { width, height: y, boxes, lanes, broken };
  }

  /** What has no content gets the width that it needs, and the others what remains by how much they hold. */
  #shares(band: readonly LayoutNode[], width: number): Row {
    const narrow = this.#rowOf(band.map((node) => this.#plan(node, 0)));
    const weight = (node: LayoutNode): number =>
      Math.max(
        1,
        node.children.reduce((sum, each) => sum + weight(each), 0),
      );
    const containers = band.filter((node) => node.children.length > 0);
    const total = containers.reduce((sum, node) => sum + weight(node), 0);
    const own = narrow.plans.reduce((sum, plan) => sum + (plan.rows.length === 0 ? plan.width : 0), 0);
    const free = width - own - narrow.gaps.reduce((sum, gap) => sum + gap, 0);
    return this.#rowOf(
      band.map((node) =>
        this.#plan(node, node.children.length === 0 ? node.width : (free * weight(node)) / total),
      ),
    );
  }

  /** In as few rows as fit in the width. */
  #plan(node: LayoutNode, available: number): Plan {
    if (node.children.length === 0)
      return { node, width: node.width, height: node.height, rows: [], rowGap: 0, channel: 0, broken: false };
    const { top, right, bottom, left } = paddingOf(node);
    const inner = available - left - right;
    const children = this.#inOrder(node.children).map((child) => this.#plan(child, inner));
    level(children);
    let rows: Row[] = [];
    for (let count = 1; count <= children.length; count++) {
      const columns = Math.ceil(children.length / count);
      rows = [];
      for (let at = 0; at < children.length; at += columns)
        rows.push(this.#rowOf(children.slice(at, at + columns)));
      if (Math.max(...rows.map(widthOf)) <= inner) break;
    }
    const { rowGap, channel, broken } = this.#roomBetween(rows);
    const width = Math.max(node.width, left + Math.max(...rows.map(widthOf)) + right);
    const heights = rows.reduce((sum, row) => sum + heightOf(row), 0) + (rows.length - 1) * rowGap;
    const height = Math.max(node.height, top + heights + channel + bottom);
    return { node, width, height, rows, rowGap, channel, broken };
  }

  #rowOf(plans: readonly Plan[]): Row {
    const gaps = plans.slice(1).map((plan, index) => {
      const before = plans[index]?.node.id ?? '';
      const labels = this.#between(before, plan.node.id).map((edge) =>
        edge.label ? edge.label.width + LABEL_ENDS : UNLABELLED,
      );
      return Math.max(this.#graph.options.nodeGap, ...labels);
    });
    return { plans, gaps };
  }

  #roomBetween(rows: readonly Row[]): Pick<Plan, 'rowGap' | 'channel' | 'broken'> {
    const { nodeGap } = this.#graph.options;
    const place = new Map<string, readonly [row: number, column: number]>();
    for (const [row, { plans }] of rows.entries())
      for (const [column, plan] of plans.entries()) place.set(plan.node.id, [row, column]);
    let rowGap = nodeGap * 0.75;
    let channel = 0;
    let broken = false;
    for (const { edge, ends } of this.#siblingEdges) {
      const [from, to] = [place.get(ends[0]), place.get(ends[1])];
      if (!from || !to) continue;
      const need = (edge.label?.height ?? 0) + LABEL_AIR;
      if (from[0] !== to[0]) {
        rowGap = Math.max(rowGap, need);
        broken = true;
      } else if (Math.abs(from[1] - to[1]) !== 1) {
        if (rows.length > 1) rowGap = Math.max(rowGap, need);
        channel += need - LABEL_AIR / 2;
      }
    }
    return { rowGap, channel, broken };
  }

  /** The order of the text, but what a line leads to stands after what it leads from, and next to it when it can. */
  #inOrder(siblings: readonly LayoutNode[]): LayoutNode[] {
    const ids = new Set(siblings.map((node) => node.id));
    const ties = this.#siblingEdges.map(({ ends }) => ends).filter(([a, b]) => ids.has(a) && ids.has(b));
    if (ties.length === 0) return [...siblings];
    const waiting = [...siblings];
    const ordered: LayoutNode[] = [];
    while (waiting.length > 0) {
      const last = ordered.at(-1)?.id;
      const isFree = (node: LayoutNode) =>
        !ties.some(([a, b]) => b === node.id && waiting.some((each) => each.id === a && each !== node));
      const next =
        waiting.find((node) => isFree(node) && ties.some(([a, b]) => a === last && b === node.id)) ??
        waiting.find(isFree) ??
        waiting[0];
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      ordered.push(next);
    }
    return ordered;
  }

  #between(a: string, b: string): LayoutEdge[] {
    return this.#siblingEdges
      .filter(({ ends: [from, to] }) => (from === a && to === b) || (from === b && to === a))
      .map(({ edge }) => edge);
  }

  /** The two around the ends that have the same parent. */
  #apart(source: string, target: string): readonly [string, string] {
    const path = (id: string): string[] => {
      const parent = this.#parents.get(id);
      return parent === undefined ? [id] : [...path(parent), id];
    };
    const [from, to] = [path(source), path(target)];
    let at = 0;
    while (at < Math.min(from.length, to.length) - 1 && from[at] === to[at]) at++;
    return [from[at] ?? source, to[at] ?? target];
  }
}

/** Boxes without content are equally large, so that rows under each other form columns. */
function level(plans: readonly Plan[]): void {
  const leaves = plans.filter((plan) => plan.rows.length === 0);
  const width = Math.max(0, ...leaves.map((plan) => plan.width));
  const height = Math.max(0, ...leaves.map((plan) => plan.height));
  for (const plan of leaves) {
    plan.width = width;
    plan.height = height;
  }
}

/** Gives a row's boxes what is left of the width, each in proportion to how much it holds. */
function widen(row: Row, width: number, most: number): void {
  let extra = width - widthOf(row);
  let open = row.plans.filter((plan) => roomIn(plan, most) > 0);
  while (extra > 0.5 && open.length > 0) {
    const weight = open.reduce((sum, plan) => sum + leafCount(plan), 0);
    const portion = extra / weight;
    for (const plan of open) {
      const more = Math.min(portion * leafCount(plan), roomIn(plan, most));
      plan.width += more;
      extra -= more;
    }
    open = open.filter((plan) => roomIn(plan, most) > 0.5);
  }
  for (const plan of row.plans) {
    plan.width = Math.floor(plan.width);
    fill(plan);
  }
  // What rounding left over goes between the boxes, so that they stay equal and right edges are in line.
  const rest = width - widthOf(row);
  const gaps = row.plans.length - 1;
  if (gaps > 0 && rest > 0 && rest <= row.plans.length + 1)
    for (const [index, gap] of row.gaps.entries()) row.gaps[index] = gap + rest / gaps;
  const [only] = row.plans;
  if (only && gaps === 0 && rest > 0 && rest < 2) {
    only.width += rest;
    fill(only);
  }
}

function roomIn(plan: Plan, most: number): number {
  return plan.rows.length > 0 ? Number.POSITIVE_INFINITY : most - plan.width;
}

function fill(plan: Plan): void {
  if (plan.rows.length === 0) return;
  const { left, right } = paddingOf(plan.node);
  const inner = plan.width - left - right;
  const [first] = plan.rows;
  const even = plan.rows.every(
    (row) =>
      row.plans.every((each) => each.rows.length === 0) &&
      row.gaps.every((gap) => gap === plan.rows[0]?.gaps[0]),
  );
  for (const row of plan.rows) {
    if (!even || !first || row === first) widen(row, inner, WIDEST);
    else {
      for (const each of row.plans) each.width = first.plans[0]?.width ?? each.width;
      for (const index of row.gaps.keys()) row.gaps[index] = first.gaps[index] ?? 0;
    }
  }
}

function write(plan: Plan, box: Box, boxes: Map<string, Box>): void {
  boxes.set(plan.node.id, box);
  const { top, left } = paddingOf(plan.node);
  let y = box.y + top;
  for (const row of plan.rows) {
    const height = heightOf(row);
    let x = box.x + left;
    for (const [index, each] of row.plans.entries()) {
      write(each, { x, y, width: each.width, height }, boxes);
      x += each.width + (row.gaps[index] ?? 0);
    }
    y += height + plan.rowGap;
  }
}

function widthOf(row: Row): number {
  return (
    row.plans.reduce((sum, plan) => sum + plan.width, 0) +
    row.gaps.slice(0, row.plans.length - 1).reduce((sum, gap) => sum + gap, 0)
  );
}

function heightOf(row: Row): number {
  return Math.max(0, ...row.plans.map((plan) => plan.height));
}

function brokenIn(plan: Plan): number {
  return plan.rows.reduce(
    (sum, row) => sum + row.plans.reduce((all, each) => all + brokenIn(each), 0),
    plan.broken ? 1 : 0,
  );
}

function leafCount(plan: Plan): number {
  return plan.rows.length === 0
    ? 1
    : plan.rows.reduce((sum, row) => sum + row.plans.reduce((all, each) => all + leafCount(each), 0), 0);
}

function paddingOf(node: LayoutNode) {
  return node.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
}
