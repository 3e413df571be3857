import { describe, expect, test } from 'vitest';
import type { Box, LayoutGraph, LayoutResult, Point } from '../../language/layout/index.ts';
import { straighten } from '../../language/layout/straighten.ts';

const left: Box = { x: 0, y: 0, width: 100, height: 60 };
const right: Box = { x: 300, y: 0, width: 100, height: 60 };
const graph: LayoutGraph = {
  nodes: ['a', 'b', 'c'].map((id) => ({ id, width: 100, height: 60, children: [] })),
  edges: [{ id: 'e', source: 'a', target: 'b' }],
  options: { direction: 'right', aspectRatio: 1, placement: 'compact', nodeGap: 20, layerGap: 20 },
};

function result(
  points: readonly Point[],
  more: { readonly label?: Box; readonly c?: Box } = {},
): LayoutResult {
  const { label, c } = more;
  return {
    width: 400,
    height: 100,
    nodes: new Map([['a', left], ['b', right], ...(c ? [['c', c] as const] : [])]),
    routes: new Map([['e', { points, ...(label && { label }) }]]),
  };
}

const pointsOf = (made: LayoutResult) => made.routes.get('e')?.points;

describe('straighten', () => {
  test('makes a line that rounding slanted level', () => {
    const points = [
      { x: 100, y: 30 },
      { x: 300, y: 30.5 },
    ];
    expect(pointsOf(straighten(graph, result(points)))).toEqual([
      { x: 100, y: 30 },
      { x: 300, y: 30 },
    ]);
  });

  test('takes a small step out and moves the label with its line', () => {
    const points = [
      { x: 100, y: 30 },
      { x: 120, y: 30 },
      { x: 120, y: 37 },
      { x: 300, y: 37 },
    ];
    const made = straighten(graph, result(points, { label: { x: 105, y: 20, width: 10, height: 20 } }));
    expect(pointsOf(made)).toEqual([
      { x: 100, y: 37 },
      { x: 300, y: 37 },
    ]);
    expect(made.routes.get('e')?.label?.y).toBe(27);
  });

  test('leaves a step where something stands in the way, and one that is large', () => {
    const step = (by: number) => [
      { x: 100, y: 30 },
      { x: 200, y: 30 },
      { x: 200, y: 30 + by },
      { x: 300, y: 30 + by },
    ];
    const c = { x: 130, y: 32, width: 20, height: 20 };
    const other = { x: 210, y: 10, width: 20, height: 22 };
    const blocked = result(step(8), { c });
    const both = { ...blocked, nodes: new Map([...blocked.nodes, ['d', other] as const]) };
    const withD = { ...graph, nodes: [...graph.nodes, { id: 'd', width: 1, height: 1, children: [] }] };
    expect(pointsOf(straighten(withD, both))).toEqual(step(8));
    expect(pointsOf(straighten(graph, result(step(20))))).toEqual(step(20));
  });
});
