/** The part of a drawing that stands in a rectangle, so that a page says nothing of what is on another. */
import type { Box, Drawing, DrawnEdge, LegendItem, Point, TextLine } from '../../drawing/drawing.ts';

/** Arrowheads, signs and strokes reach this far outside what they belong to, in pixels. */
const REACH = 12;

/** What stands in the rectangle, wholly or in part, where it stood. */
export function partOf(drawing: Drawing, window: Box): Drawing {
  const shows = (box: Box): boolean => meet(box, window);
  const line = (each: TextLine): boolean => shows(boxOf(each));
  const item = (each: LegendItem): boolean => shows(each.box) || line(each.text);
  const { heading, nodes, edges, grid, legend } = drawing;
  return {
    ...drawing,
    heading: heading.filter(line),
    nodes: nodes.filter(({ box }) => shows(box)).map((node) => ({ ...node, texts: node.texts.filter(line) })),
    edges: edges
      .filter((edge) => shows(extentOf(edge)))
      .map((edge) => ({ ...edge, texts: edge.texts.filter(line) })),
    grid: {
      ...grid,
      lines: grid.lines.filter((points) => shows(around(points))),
      texts: grid.texts.filter(line),
    },
    legend: { ...legend, items: legend.items.filter(item), texts: legend.texts.filter(line) },
  };
}

function meet(a: Box, b: Box): boolean {
  return (
    a.x - REACH < b.x + b.width &&
    a.x + a.width + REACH > b.x &&
    a.y - REACH < b.y + b.height &&
    a.y + a.height + REACH > b.y
  );
}

function extentOf({ points, plate, texts }: DrawnEdge): Box {
  const corners = [...(plate ? [plate] : []), ...texts.map(boxOf)].flatMap(({ x, y, width, height }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  return around([...points, ...corners]);
}

function around(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function boxOf({ x, y, width, size, anchor }: TextLine): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size, width, height: size * 1.3 };
}
