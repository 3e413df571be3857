/** The collisions that a layout engine does not see, since it knows boxes but not what is written in them. */
import type { Box, DrawnEdge, DrawnNode, Point } from './drawing.ts';

export interface Collisions {
  /** Ids of the containers whose heading a line runs through. */
  readonly headings: ReadonlySet<string>;
  /** How many times a line runs through another line's label, or a label covers a box or another label. */
  readonly labels: number;
}

export function findCollisions(figure: {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}): Collisions {
  const headings = new Set<string>();
  for (const node of figure.nodes) {
    const inks = [
      ...node.texts.map((line) => ({
        x: line.x,
        y: line.y - line.size * 0.75,
        width: line.width,
        height: line.size,
      })),
      ...node.symbols.map(({ x, y, radius }) => ({
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
      })),
      ...(node.icon ? [node.icon] : []),
    ];
    const crossed = figure.edges.some((edge) => inks.some((ink) => runsThrough(edge.points, ink)));
    if (node.container && crossed) headings.add(node.id);
  }
  let labels = 0;
  for (const [index, edge] of figure.edges.entries()) {
    const { plate } = edge;
    if (!plate) continue;
    for (const other of figure.edges) if (other !== edge && runsThrough(other.points, plate)) labels++;
    for (const other of figure.edges.slice(index + 1))
      if (other.plate && overlap(plate, other.plate)) labels++;
    for (const node of figure.nodes) if (!node.container && overlap(plate, node.box)) labels++;
  }
  return { headings, labels };
}

function runsThrough(points: readonly Point[], box: Box): boolean {
  return points.some((a, index) => {
    const b = points[index + 1];
    if (!b) return false;
    const part = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    return overlap({ x: part.x - 1, y: part.y - 1, width: part.width + 2, height: part.height + 2 }, box);
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
