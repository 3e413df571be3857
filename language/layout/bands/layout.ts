/** Bands stacked from the top: boxes first, then the lines between them. */
import { fromCorner, partsOf, sizeOf } from '../extent.ts';
import type { LayoutGraph, LayoutResult } from '../graph.ts';
import { fixedBoxes, routeEdges } from '../route.ts';
import { placeBands } from './place.ts';

/** Pure. @throws Error when some line finds no way, for example one from a container into itself. */
export function layoutBands(graph: LayoutGraph, bands: readonly (readonly string[])[]): LayoutResult {
  const placement = placeBands(graph, bands);
  const fixed = fixedBoxes(graph.nodes, placement.boxes);
  const routes = routeEdges(
    graph.edges.filter((edge) => !edge.hidden),
    fixed,
    placement,
  );

  const size = sizeOf([{ x: 0, y: 0, ...placement }, ...[...routes.values()].flatMap(partsOf)]);
  return fromCorner({ ...size, nodes: placement.boxes, routes });
}
