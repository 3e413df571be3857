/**
 * Graphviz of a drawing. `dot` lays it out anew from what it says; `neato -n2` keeps the places of the drawing, which
 * stand beside it and which `dot` does not look at.
 */
import type { Corners } from '../../drawing/archimate.ts';
import type { Box, Drawing, DrawnEdge, Point } from '../../drawing/drawing.ts';
import { cornersOfNode, type Head, headsOf, inksOf, platePaint, strokePaint } from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import { type Branch, breakLines, outlineOf, type Relation, stacking, walk } from '../outline.ts';
import { MADE_BY } from '../words.ts';

/** Graphviz measures in points from the lower left corner, of which there are 72 to the 96 pixels of an inch. */
const POINTS = 0.75;
const INCH = 96;
const LINE = { node: 30, edge: 26, cluster: 45, title: 90 } as const;
const FONT = 'Helvetica';
/** How far a line stops short of the point of its arrowhead, in points. */
const HEAD = 8;

/** The same drawing and theme give the same string. */
export function writeDot(drawing: Drawing, { theme }: { readonly theme: Theme }): string {
  const outline = outlineOf(drawing);
  const branches = new Map(walk(outline.roots).map((branch) => [branch.key, branch]));
  const ends = new Set(outline.relations.flatMap(({ source, target }) => [source, target]));
  const routes = new Map(drawing.edges.map((edge) => [edge.id, edge]));
  const place = placer(drawing);
  const around = parentsOf(outline.roots);

  const statements = (siblings: readonly Branch[], indent: string): string[] =>
    siblings.flatMap((branch) => {
      if (branch.children.length === 0)
        return [`${indent}${quote(branch.key)} ${nodeList(branch, theme, place)}`];
      const anchor = ends.has(branch.key)
        ? [`${indent}  ${quote(branch.key)} ${list({ ...ANCHOR, ...pos(branch, place) })}`]
        : [];
      return [
        `${indent}subgraph ${quote(cluster(branch.key))} {`,
        `${indent}  graph ${clusterList(branch, theme, place)}`,
        ...anchor,
        ...statements(branch.children, `${indent}  `),
        `${indent}}`,
      ];
    });
  const relation = (each: Relation): string => {
    const contains = (outer: string, inner: string): boolean =>
      outer === inner || (around.get(inner) ?? []).includes(outer);
    const clipped = (key: string, other: string): string | undefined =>
      branches.get(key)?.children.length && !contains(key, other) ? cluster(key) : undefined;
    const attributes = {
      ...relationAttributes(each, theme),
      ltail: clipped(each.source, each.target),
      lhead: clipped(each.target, each.source),
      ...routeOf(routes.get(each.id), place),
    };
    return `  ${quote(each.source)} -> ${quote(each.target)} ${list(attributes)}`;
  };
  const hidden = stacking(outline).map(
    ([above, below]) => `  ${quote(lowest(above))} -> ${quote(highest(below))} [style="invis"]`,
  );
  return [
    `// ${MADE_BY[drawing.language]}`,
    `digraph ${quote(drawing.id)} {`,
    `  graph ${list({
      label: labelOf([drawing.title], LINE.title),
      labelloc: 't',
      labeljust: 'l',
      charset: 'UTF-8',
      compound: 'true',
      newrank: 'true',
      rankdir: drawing.direction === 'right' && !drawing.grid.groups ? 'LR' : 'TB',
      bgcolor: theme.paper,
      fontname: FONT,
      fontcolor: theme.ink,
      bb: bounds({ x: 0, y: 0, width: drawing.width, height: drawing.height }, place),
    })}`,
    `  node ${list({ shape: 'box', style: 'filled', fontname: FONT, fontsize: '11', margin: '0.15,0.1' })}`,
    `  edge ${list({ fontname: FONT, fontsize: '9', color: theme.edge, fontcolor: theme.ink, arrowsize: '0.8' })}`,
    ...statements(outline.roots, '  '),
    ...outline.relations.map(relation),
    ...hidden,
    '}',
    '',
  ].join('\n');
}

/** From pixels downwards to points upwards; absent in a drawing whose boxes are nowhere. */
type Placer = (point: Point) => Point;

function placer({ height }: Drawing): Placer {
  return ({ x, y }) => ({ x: round(x * POINTS), y: round((height - y) * POINTS) });
}

function cluster(key: string): string {
  return `cluster_${key}`;
}

/** A point that nobody sees, which lines to a container lead to; `lhead` and `ltail` end them at its border. */
const ANCHOR = { shape: 'point', style: 'invis', label: '', width: '0', height: '0' } as const;

function nodeList(branch: Branch, theme: Theme, place: Placer): string {
  const { node, nested } = branch;
  const label = labelOf(branch.texts, LINE.node);
  if (!node)
    return list({ label, fillcolor: theme.frameFill, color: theme.frameStroke, fontcolor: theme.muted });
  const paint = platePaint(node, nested, theme);
  const corners = cornersOfNode(node);
  return list({
    label,
    ...dataOf(branch),
    fillcolor: paint.fill,
    color: paint.stroke,
    fontcolor: inksOf(node, theme).name,
    penwidth: String(paint.strokeWidth),
    style: ['filled', ...CORNERS[corners], ...(paint.dashed ? ['dashed'] : [])].join(','),
    ...sizeOf(node.box),
    ...pos(branch, place),
  });
}

function clusterList(branch: Branch, theme: Theme, place: Placer): string {
  const { node, nested } = branch;
  // Each line begins at the left.
  const label = `${labelOf(branch.texts, LINE.cluster, '\\l')}\\l`;
  const shared = { label, labeljust: 'l', style: 'filled', fontname: FONT, fontsize: '11' };
  if (!node)
    return list({ ...shared, fillcolor: theme.frameFill, color: theme.frameStroke, fontcolor: theme.muted });
  const paint = platePaint(node, nested, theme);
  return list({
    ...shared,
    ...dataOf(branch),
    style: paint.dashed ? 'filled,dashed' : 'filled',
    fillcolor: paint.fill,
    color: paint.stroke,
    fontcolor: inksOf(node, theme).name,
    penwidth: String(paint.strokeWidth),
    bb: bounds(node.box, place),
  });
}

/** Corners that are cut off are only marked, since eight-sided boxes are larger than what the drawing has room for. */
const CORNERS: Readonly<Record<Corners, readonly string[]>> = {
  square: [],
  round: ['rounded'],
  cut: ['diagonals'],
};

/** What programs find the element by, and what is shown when it is pointed at. */
function dataOf({ node }: Branch): Attributes {
  return node ? { tooltip: tooltipOf(node.description), eaId: plain(node.id), eaKind: plain(node.kind) } : {};
}

function sizeOf({ width, height }: Box): Attributes {
  return { width: String(round(width / INCH)), height: String(round(height / INCH)) };
}

function pos({ node }: Branch, place: Placer): Attributes {
  if (!node) return {};
  const { x, y } = place({ x: node.box.x + node.box.width / 2, y: node.box.y + node.box.height / 2 });
  return { pos: `${x},${y}` };
}

function bounds({ x, y, width, height }: Box, place: Placer): string {
  const [low, high] = [place({ x, y: y + height }), place({ x: x + width, y })];
  return `${low.x},${low.y},${high.x},${high.y}`;
}

function relationAttributes(relation: Relation, theme: Theme): Attributes {
  const { colour, width, dash, ink } = strokePaint(relation, theme);
  const missing = relation.marks.includes('missing');
  return {
    label: relation.texts.length === 0 ? undefined : labelOf(relation.texts, LINE.edge),
    tooltip: tooltipOf(relation.description),
    eaKind: plain(relation.verb),
    ...headList(relation),
    penwidth: String(width),
    style: dash,
    color: missing ? colour : undefined,
    fontcolor: missing ? ink : undefined,
  };
}

const HEADS: Readonly<Record<Head, string>> = {
  none: 'none',
  arrow: 'normal',
  open: 'vee',
  half: 'rvee',
  triangle: 'empty',
  diamond: 'diamond',
  hollowDiamond: 'odiamond',
  dot: 'dot',
};

/** What is not said is an arrow to the target. */
function headList(relation: Relation): Attributes {
  const { start, end } = headsOf(relation);
  const dir = start === 'none' ? (end === 'none' ? 'none' : undefined) : end === 'none' ? 'back' : 'both';
  if (!relation.relation) return { dir };
  return {
    dir,
    arrowtail: start === 'none' ? undefined : HEADS[start],
    arrowhead: end === 'none' ? undefined : HEADS[end],
  };
}

/** The route of the drawing as a curve of Graphviz, whose every stretch is straight. */
function routeOf(edge: DrawnEdge | undefined, place: Placer): Attributes {
  if (!edge || edge.points.length < 2) return {};
  const points = edge.points.map(place);
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return {};
  const heads = headsOf(edge);
  const [atStart, atEnd] = [heads.start !== 'none', heads.end !== 'none'];
  const line = [
    atStart ? short(first, second) : first,
    ...points.slice(1, -1),
    atEnd ? short(last, before) : last,
  ];
  const curve = line.flatMap((point, index) => {
    const previous = line[index - 1];
    if (!previous) return [point];
    return [between(previous, point, 1 / 3), between(previous, point, 2 / 3), point];
  });
  const tips = [...(atStart ? [`s,${at(first)}`] : []), ...(atEnd ? [`e,${at(last)}`] : [])];
  const plate =
    edge.plate && place({ x: edge.plate.x + edge.plate.width / 2, y: edge.plate.y + edge.plate.height / 2 });
  return { pos: [...tips, ...curve.map(at)].join(' '), ...(plate && { lp: at(plate) }) };
}

function short(tip: Point, from: Point): Point {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  return between(tip, from, length === 0 ? 0 : Math.min(0.5, HEAD / length));
}

function between(from: Point, to: Point, share: number): Point {
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}

function at({ x, y }: Point): string {
  return `${x},${y}`;
}

function highest({ key, children }: Branch): string {
  const [first] = children;
  return first ? highest(first) : key;
}

function lowest({ key, children }: Branch): string {
  const last = children.at(-1);
  return last ? lowest(last) : key;
}

/** The keys of what is around each branch. */
function parentsOf(roots: readonly Branch[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, readonly string[]>();
  const visit = (branch: Branch, around: readonly string[]): void => {
    parents.set(branch.key, around);
    for (const child of branch.children) visit(child, [...around, branch.key]);
  };
  for (const root of roots) visit(root, []);
  return parents;
}

type Attributes = Readonly<Record<string, string | undefined>>;

function list(attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${value}"`],
  );
  return `[${written.join(', ')}]`;
}

/**
 * A tooltip, which Graphviz reads twice: an escaped backslash begins an escape the second time. It becomes its wide form.
 */
function tooltipOf(description: string): string {
  return labelOf(description.replaceAll('\\', '＼').split('\n'));
}

/**
 * Texts under each other as the inside of a quoted label. A backslash begins escapes there, and an ampersand the name of
 * a character.
 */
function labelOf(texts: readonly string[], most = Number.POSITIVE_INFINITY, end = '\\n'): string {
  return texts
    .flatMap((text) => breakLines(text, most))
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
    .join(end);
}

function quote(id: string): string {
  return `"${plain(id)}"`;
}

/** Names are read as they stand, but for the quote. What a line cannot hold becomes a space. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
