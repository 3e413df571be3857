/**
 * Measures what spoils a drawing, from the drawing alone: things that overlap, run out or cross what they must not.
 * Every defect is a sentence with the ids in it, so that a failing test says what to look at.
 */
import type { Box, Drawing, DrawnEdge, DrawnNode, Point, TextLine } from '../../language/drawing/drawing.ts';

/** Lengths below this, in pixels, are rounding and not defects. */
const TOLERANCE = 0.6;

export interface Quality {
  /** Texts that end with an ellipsis of ours, unless they are absurdly long. */
  readonly cutText: readonly string[];
  /** Pieces of lines that are neither level nor upright. */
  readonly slantedEdges: readonly string[];
  readonly siblingOverlaps: readonly string[];
  readonly textOutsideBox: readonly string[];
  readonly textOverText: readonly string[];
  readonly childOutsideParent: readonly string[];
  readonly plateOverBox: readonly string[];
  readonly plateOverPlate: readonly string[];
  readonly edgeThroughBox: readonly string[];
  readonly edgeThroughPlate: readonly string[];
  readonly edgeThroughText: readonly string[];
  readonly edgeEndsAstray: readonly string[];
  readonly outsideCanvas: readonly string[];
  readonly legendCollisions: readonly string[];
}

export function measureQuality(drawing: Drawing): Quality {
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const parents = new Set(drawing.nodes.map((node) => node.parent));
  const leaves = drawing.nodes.filter((node) => !parents.has(node.id));
  const plates = drawing.edges.flatMap((edge) => (edge.plate ? [{ edge, plate: edge.plate }] : []));
  return {
    cutText: [
      ...drawing.nodes.flatMap((node) => cut(node.texts, node.description)),
      ...drawing.edges.flatMap((edge) => cut(edge.texts, edge.description)),
      ...cut(drawing.heading, drawing.title),
      ...cut([...drawing.grid.texts, ...drawing.legend.items.map((item) => item.text)], ''),
    ],
    slantedEdges: drawing.edges
      .filter(({ points }) =>
        points.some((a, index) => {
          const b = points[index + 1];
          return b !== undefined && a.x !== b.x && a.y !== b.y;
        }),
      )
      .map((edge) => `${edge.id} is slanted`),
    siblingOverlaps: pairs(drawing.nodes)
      .filter(([a, b]) => a.parent === b.parent && overlap(a.box, b.box))
      .map(([a, b]) => `${a.id} and ${b.id} overlap`),
    textOutsideBox: [
      ...drawing.nodes.flatMap((node) =>
        inksOfNode(node)
          .filter((ink) => !within(ink, node.box))
          .map(() => `a text or sign of ${node.id} is outside its box`),
      ),
      ...plates.flatMap(({ edge, plate }) =>
        [...edge.texts.map(textBox), ...edge.symbols.map(symbolBox)]
          .filter((ink) => !within(ink, plate))
          .map(() => `the label of ${edge.id} is outside its plate`),
      ),
    ],
    textOverText: drawing.nodes.flatMap((node) =>
      pairs(inksOfNode(node))
        .filter(([a, b]) => overlap(a, b))
        .map(() => `texts or signs of ${node.id} overlap`),
    ),
    childOutsideParent: drawing.nodes.flatMap((node) => {
      const parent = node.parent === undefined ? undefined : byId.get(node.parent);
      if (!parent) return [];
      const covers = inksOfNode(parent).some((ink) => overlap(ink, node.box));
      return within(node.box, parent.box) && !covers ? [] : [`${node.id} is not well inside ${parent.id}`];
    }),
    plateOverBox: plates.flatMap(({ edge, plate }) => [
      ...leaves
        .filter((node) => overlap(plate, node.box))
        .map((node) => `label of ${edge.id} covers ${node.id}`),
      ...drawing.nodes
        .filter((node) => inksOfNode(node).some((ink) => overlap(plate, ink)))
        .map((node) => `label of ${edge.id} covers text of ${node.id}`),
    ]),
    plateOverPlate: pairs(plates)
      .filter(([a, b]) => overlap(a.plate, b.plate))
      .map(([a, b]) => `labels of ${a.edge.id} and ${b.edge.id} overlap`),
    edgeThroughBox: drawing.edges.flatMap((edge) =>
      drawing.nodes
        .filter((node) => !isEndOrAncestor(node, edge, byId) && crosses(edge, node.box))
        .map((node) => `${edge.id} runs through ${node.id}`),
    ),
    edgeThroughPlate: plates.flatMap(({ edge, plate }) =>
      drawing.edges
        .filter((other) => other !== edge && crosses(other, plate))
        .map((other) => `${other.id} runs through the label of ${edge.id}`),
    ),
    edgeThroughText: drawing.edges.flatMap((edge) =>
      drawing.nodes
        .filter((node) => inksOfNode(node).some((ink) => crosses(edge, ink)))
        .map((node) => `${edge.id} runs through the heading of ${node.id}`),
    ),
    edgeEndsAstray: drawing.edges.flatMap((edge) => {
      const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
      const [first, last] = [edge.points[0], edge.points.at(-1)];
      const fine =
        source && target && first && last && onBorder(first, source.box) && onBorder(last, target.box);
      return fine ? [] : [`${edge.id} does not reach both its ends`];
    }),
    outsideCanvas: everything(drawing)
      .filter((box) => !within(box, { x: 0, y: 0, width: drawing.width, height: drawing.height }))
      .map((box) => `something at ${box.x}, ${box.y} is outside the canvas`),
    legendCollisions: legendCollisions(drawing),
  };
}

/** All defects as one list, empty for a drawing without any. */
export function defects(drawing: Drawing): string[] {
  return Object.entries(measureQuality(drawing)).flatMap(([name, found]: [string, readonly string[]]) =>
    found.map((each) => `${name}: ${each}`),
  );
}

/** Steps of less than 8 pixels in a line that could run straight on. They are not always avoidable. */
export function jogs(drawing: Drawing): string[] {
  return drawing.edges
    .filter(({ points }) =>
      points.some((a, index) => {
        const b = points[index + 1];
        const inside = index > 0 && index < points.length - 2;
        return b !== undefined && inside && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 8;
      }),
    )
    .map((edge) => `${edge.id} has a jog`);
}

/** Longer texts than this, in characters, may be cut. */
const ABSURD = 300;

function cut(lines: readonly TextLine[], whole: string): string[] {
  return lines
    .filter((line) => line.text.endsWith('…') && !whole.includes('…') && whole.length <= ABSURD)
    .map((line) => `cut text: ${line.text}`);
}

export function textBox(line: TextLine): Box {
  const shift = line.anchor === 'start' ? 0 : line.anchor === 'middle' ? line.width / 2 : line.width;
  return { x: line.x - shift, y: line.y - line.size * 0.72, width: line.width, height: line.size * 0.92 };
}

function symbolBox({
  x,
  y,
  radius,
}: {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function inksOfNode(node: DrawnNode): Box[] {
  return [...node.texts.map(textBox), ...node.symbols.map(symbolBox), ...(node.icon ? [node.icon] : [])];
}

function everything(drawing: Drawing): Box[] {
  return [
    ...drawing.nodes.map((node) => node.box),
    ...drawing.edges.flatMap((edge) => edge.points.map((point) => ({ ...point, width: 0, height: 0 }))),
    ...drawing.edges.flatMap((edge) => (edge.plate ? [edge.plate] : [])),
    ...[...drawing.heading, ...drawing.grid.texts, ...drawing.legend.texts].map(textBox),
    ...drawing.legend.items.flatMap((item) => [item.box, textBox(item.text)]),
  ];
}

function legendCollisions(drawing: Drawing): string[] {
  const { legend } = drawing;
  if (legend.items.length === 0) return [];
  const others = [
    ...drawing.nodes.map((node) => node.box),
    ...drawing.edges.flatMap((edge) => (edge.plate ? [edge.plate] : [])),
    ...[...drawing.heading, ...drawing.grid.texts].map(textBox),
  ];
  const parts = [
    ...legend.texts.map(textBox),
    ...legend.items.flatMap((item) => [item.box, textBox(item.text)]),
  ];
  return [
    ...others
      .filter((box) => overlap(box, legend.box))
      .map((box) => `the legend covers what is at ${box.x}, ${box.y}`),
    ...drawing.edges
      .filter((edge) => crosses(edge, legend.box))
      .map((edge) => `${edge.id} runs through the legend`),
    ...parts
      .filter((box) => !within(box, legend.box))
      .map((box) => `a part at ${box.x}, ${box.y} is outside the legend`),
    ...pairs(parts)
      .filter(([a, b]) => overlap(a, b))
      .map(([a]) => `parts of the legend overlap at ${a.x}, ${a.y}`),
  ];
}

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TOLERANCE &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TOLERANCE
  );
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  );
}

/** Whether any of the route's straight parts, which run along the axes, goes through the inside of the box. */
function crosses(edge: DrawnEdge, box: Box): boolean {
  return edge.points.some((a, index) => {
    const b = edge.points[index + 1];
    if (!b) return false;
    const part: Box = {
      x: Math.min(a.x, b.x) - TOLERANCE,
      y: Math.min(a.y, b.y) - TOLERANCE,
      width: Math.abs(a.x - b.x) + 2 * TOLERANCE,
      height: Math.abs(a.y - b.y) + 2 * TOLERANCE,
    };
    return overlap(part, { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 });
  });
}

function isEndOrAncestor(node: DrawnNode, edge: DrawnEdge, byId: ReadonlyMap<string, DrawnNode>): boolean {
  for (const end of [edge.source, edge.target])
    for (let at = byId.get(end); at; at = at.parent === undefined ? undefined : byId.get(at.parent))
      if (at === node) return true;
  return false;
}

function onBorder(point: Point, box: Box): boolean {
  const inside = within({ ...point, width: 0, height: 0 }, box);
  const gap = Math.min(
    Math.abs(point.x - box.x),
    Math.abs(point.x - box.x - box.width),
    Math.abs(point.y - box.y),
    Math.abs(point.y - box.y - box.height),
  );
  return inside && gap <= TOLERANCE;
}
