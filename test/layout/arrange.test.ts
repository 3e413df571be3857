import { describe, expect, test } from 'vitest';
import { arrange } from '../../language/layout/arrange.ts';
import { arrangeWithColumns } from '../../language/layout/column.ts';
import type { LayoutEngine, LayoutGraph, LayoutNode, LayoutResult } from '../../language/layout/index.ts';
import { packRows } from '../../language/layout/pack.ts';

/** An engine that puts roots side by side, draws straight lines, and remembers what it was asked. */
function simpleEngine(): LayoutEngine & { readonly asked: LayoutGraph[] } {
  const asked: LayoutGraph[] = [];
  return {
    asked,
    layout: async (graph) => {
      asked.push(graph);
      const nodes = new Map<string, { x: number; y: number; width: number; height: number }>();
      const down = graph.options.direction === 'down';
      let at = 0;
      for (const { id, width, height } of graph.nodes) {
        nodes.set(id, { x: down ? 0 : at, y: down ? at : 0, width, height });
        at += (down ? height : width) + 10;
      }
      const routes: LayoutResult['routes'] = new Map(
        graph.edges
          .filter((edge) => !edge.hidden)
          .map((edge) => [edge.id, { points: ends(graph, edge.source, edge.target) }]),
      );
      return { width: 100, height: at, nodes, routes };
    },
    close: async () => {},
  };
}

function ends(graph: LayoutGraph, source: string, target: string) {
  const place = (id: string) => graph.nodes.findIndex((node) => node.id === id);
  return [
    { x: place(source), y: 0 },
    { x: place(target), y: 0 },
  ];
}

const options = {
  direction: 'right',
  aspectRatio: 1.5,
  placement: 'compact',
  nodeGap: 20,
  layerGap: 20,
} as const;
const leaf = (id: string): LayoutNode => ({ id, width: 60, height: 30, children: [] });
const padding = { top: 30, right: 5, bottom: 5, left: 5 };

describe('arrange', () => {
  test('packs what no line ties into rows near the wanted shape', () => {
    const { boxes, width, height } = packRows(
      Array.from({ length: 12 }, () => ({ width: 100, height: 50 })),
      { gap: 10, aspectRatio: 2, level: true },
    );
    expect(new Set(boxes.map((box) => box.y)).size).toBe(3);
    expect(width / height).toBeCloseTo(430 / 170, 3);
  });

  test('gives the engine only what lines tie together', async () => {
    const engine = simpleEngine();
    const loose: LayoutNode = { id: 'box', width: 0, height: 0, padding, children: [leaf('c'), leaf('d')] };
    const result = await arrange(engine, {
      nodes: [leaf('a'), loose, leaf('b')],
      edges: [{ id: 'e', source: 'a', target: 'b' }],
      options,
    });
    expect(engine.asked[0]?.nodes.map((node) => node.id)).toEqual(['a', 'b']);
    const [box, c] = [result.nodes.get('box'), result.nodes.get('c')];
    expect(c).toMatchObject({ x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 30 });
    expect(box?.y).toBeGreaterThanOrEqual(30);
  });

  test('asks no engine at all when there are no lines', async () => {
    const engine = simpleEngine();
    const result = await arrange(engine, { nodes: [leaf('a'), leaf('b')], edges: [], options });
    expect(engine.asked).toEqual([]);
    expect([...result.nodes.keys()]).toEqual(['a', 'b']);
  });

  test('lays a column out by itself and leads lines from its border in to its members', async () => {
    const engine = simpleEngine();
    const column: LayoutNode = { id: 'box', width: 0, height: 0, padding, children: [leaf('c'), leaf('d')] };
    const result = await arrangeWithColumns(
      engine,
      { nodes: [leaf('a'), column], edges: [{ id: 'e', source: 'a', target: 'd' }], options },
      new Set(['box']),
    );
    const [inner, outer] = engine.asked;
    expect(inner?.options.direction).toBe('down');
    expect(inner?.edges).toMatchObject([{ source: 'c', target: 'd', hidden: true }]);
    expect(outer?.nodes.find((node) => node.id === 'box')?.ports).toHaveLength(1);
    const d = result.nodes.get('d');
    expect(result.routes.get('e')?.points.at(-1)).toEqual({ x: d?.x, y: (d?.y ?? 0) + 15 });
  });

  test('lays a column with a loop out as usual', async () => {
    const engine = simpleEngine();
    const column: LayoutNode = { id: 'box', width: 0, height: 0, padding, children: [leaf('c')] };
    const edges = [{ id: 'e', source: 'c', target: 'c' }];
    await arrangeWithColumns(engine, { nodes: [column], edges, options }, new Set(['box']));
    expect(engine.asked).toHaveLength(1);
    expect(engine.asked[0]?.nodes[0]?.children).toHaveLength(1);
  });
});
