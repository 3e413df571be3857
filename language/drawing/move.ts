/** Moving a whole figure, so that each part of a drawing can be made with an origin of its own. */
import type { Box, Drawing, DrawnEdge, DrawnNode, Point } from './drawing.ts';

interface Movable {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly grid: Drawing['grid'];
}

export function move(figure: Movable, by: Point): Movable {
  const shift = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: place.x + by.x,
    y: place.y + by.y,
  });
  const optional = (box: Box | undefined) => box && shift(box);
  return {
    nodes: figure.nodes.map((node) => {
      const icon = optional(node.icon);
      return {
        ...node,
        box: shift(node.box),
        texts: node.texts.map(shift),
        symbols: node.symbols.map(shift),
        ...(icon && { icon }),
        ...(node.bar && { bar: { ...node.bar, box: shift(node.bar.box) } }),
      };
    }),
    edges: figure.edges.map((edge) => {
      const plate = optional(edge.plate);
      return {
        ...edge,
        points: edge.points.map(shift),
        texts: edge.texts.map(shift),
        symbols: edge.symbols.map(shift),
        ...(plate && { plate }),
      };
    }),
    grid: {
      ...figure.grid,
      lines: figure.grid.lines.map(([from, to]) => [shift(from), shift(to)] as const),
      texts: figure.grid.texts.map(shift),
      ...(figure.grid.today && {
        today: {
          line: [shift(figure.grid.today.line[0]), shift(figure.grid.today.line[1])] as const,
          text: shift(figure.grid.today.text),
        },
      }),
      ...(figure.grid.bands && { bands: figure.grid.bands.map(shift) }),
    },
  };
}
