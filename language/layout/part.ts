/** The last touch on one container of a large picture: straight lines, and labels that cover nothing. */
import type { LayoutGraph, LayoutResult } from './graph.ts';
import { placeLabels } from './place-labels.ts';
import { straighten, upright } from './straighten.ts';

/** With more lines than this, comparing each with all others takes longer than the small steps are worth. */
const MOST_STRAIGHTENED = 200;

export function finishPart(graph: LayoutGraph, result: LayoutResult): LayoutResult {
  const straight = graph.edges.length > MOST_STRAIGHTENED ? upright(result) : straighten(graph, result);
  return placeLabels(graph.edges, straight, [...straight.nodes.values()]);
}
