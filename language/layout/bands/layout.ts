/** Bands stacked from the top: boxes first, then the lines between them. */
import type { Box, LayoutGraph, LayoutNode, LayoutResult } from '../graph.ts';
import { placeBands } from './place.ts';
import { type Fixed, routeEdges } from './route.ts';

/** Pure. @throws Error when some line finds no way, for example one from a container into itself. */
export function layoutBands(graph: LayoutGraph, bands: readonly (readonly string[])[]): LayoutResult {
  const placement = placeBands(graph, bands);
  const fixed: Fixed[] = [];
  const visit = (node: LayoutNode, parent: string | undefined): void => {
    const box = placement.boxes.get(node.id);
    if (!box) return;
    const leaf = node.children.length === 0;
    fixed.push({
      id: node.id,
      box,
      leaf,
      headings: leaf ? [] : headingsOf(node, box),
      ...(parent !== undefined && { parent }),
    });
    for (const child of node.children) visit(child, node.id);
  };
  for (const root of graph.nodes) visit(root, undefined);
  const routes = routeEdges(
    graph.edges.filter((edge) => !edge.hidden),
    fixed,
    placement,
  );

  // Lines may run around the outside; everything is moved so that nothing has a negative coordinate.
  const xs = [...routes.values()].flatMap(({ points, label }) => [
    ...points.map((point) => point.x),
    ...(label ? [label.x, label.x + label.width] : []),
  ]);
  const ys = [...routes.values()].flatMap(({ points, label }) => [
    ...points.map((point) => point.y),
    ...(label ? [label.y, label.y + label.height] : []),
  ]);
  const left = Math.min(0, ...xs);
  const top = Math.min(0, ...ys);
  const shift = <Place extends { readonly x: number; readonly y: number }>(place: Place): Place => ({
    ...place,
    x: place.x - left,
    y: place.y - top,
  });
  return {
    width: Math.max(placement.width, ...xs) - left,
    height: Math.max(placement.height, ...ys) - top,
    nodes: new Map([...placement.boxes].map(([id, box]) => [id, shift(box)])),
    routes: new Map(
      [...routes].map(([id, { points, label }]) => [
        id,
        { points: points.map(shift), ...(label && { label: shift(label) }) },
      ]),
    ),
  };
}

function headingsOf({ heading }: LayoutNode, { x, y, width }: Box): Box[] {
  if (!heading) return [];
  const { left, right, height } = heading;
  return [
    { x, y, width: left, height },
    ...(right > 0 ? [{ x: x + width - right, y, width: right, height }] : []),
  ];
}
