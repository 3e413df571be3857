import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { arrangeByContainer } from '../../language/layout/containers.ts';
import { LayoutError } from '../../language/layout/engine.ts';
import type { Box, LayoutEdge, LayoutGraph, LayoutNode } from '../../language/layout/graph.ts';
import { createElkEngine, type LayoutResult } from '../../language/layout/index.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

/** However busy the machine is. */
const PATIENT = { deadline: 55_000 };
const among = () => ({ placement: 'compact', thoroughness: 3, labels: 'among' }) as const;
const after = () => ({ placement: 'narrow', thoroughness: 1, labels: 'after' }) as const;

const options = {
  direction: 'down',
  aspectRatio: 1.6,
  placement: 'compact',
  nodeGap: 32,
  layerGap: 44,
} as const;
const padding = { top: 40, right: 18, bottom: 18, left: 18 };

/** A tree of up to three levels, and lines between any two siblings, also from one to itself and several alike. */
const randomGraph: fc.Arbitrary<LayoutGraph> = fc
  .record({
    direction: fc.constantFrom('down', 'right'),
    parents: fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }),
    sizes: fc.array(
      fc.record({ width: fc.integer({ min: 60, max: 220 }), height: fc.integer({ min: 30, max: 90 }) }),
      {
        minLength: 30,
        maxLength: 30,
      },
    ),
    links: fc.array(
      fc.record({ from: fc.nat(40), to: fc.nat(40), label: fc.integer({ min: -40, max: 160 }) }),
      {
        maxLength: 35,
      },
    ),
  })
  .map(({ direction, parents, sizes, links }) => {
    const count = parents.length;
    const parentOf = (index: number): number => ((parents[index] ?? 0) % (index + 1)) - 1;
    const depth = (index: number): number => (index < 0 ? 0 : 1 + depth(parentOf(index)));
    const above = (index: number): number => {
      const parent = parentOf(index);
      return depth(parent) < 3 ? parent : -1;
    };
    const make = (parent: number): LayoutNode[] =>
      Array.from({ length: count }, (_, index) => index)
        .filter((index) => above(index) === parent)
        .map((index) => ({
          id: `x${index}`,
          ...(sizes[index] ?? { width: 100, height: 40 }),
          children: make(index),
          padding,
        }));
    const edges = links.flatMap(({ from, to, label }, index): LayoutEdge[] => {
      const source = from % count;
      const siblings = parents.map((_, other) => other).filter((other) => above(other) === above(source));
      const target = siblings[to % siblings.length] ?? source;
      // One loop on a node is enough.
      if (target === source && links.slice(0, index).some((each) => each.from % count === source)) return [];
      return [
        {
          id: `l${index}`,
          source: `x${source}`,
          target: `x${target}`,
          ...(label > 10 && { label: { width: label, height: 21 } }),
        },
      ];
    });
    return { nodes: make(-1), edges, options: { ...options, direction } };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** What is wrong with a result, in words. */
function faults({ nodes, edges }: LayoutGraph, result: LayoutResult): string[] {
  const found: string[] = [];
  const box = (id: string): Box => result.nodes.get(id) ?? { x: Number.NaN, y: 0, width: 0, height: 0 };
  const leaves: string[] = [];
  const visit = (siblings: readonly LayoutNode[], parent: LayoutNode | undefined): void => {
    for (const [index, node] of siblings.entries()) {
      if (!result.nodes.has(node.id)) found.push(`${node.id} has no place`);
      if (box(node.id).width < node.width || box(node.id).height < node.height)
        found.push(`${node.id} is too small`);
      const around = parent ? box(parent.id) : { x: 0, y: 0, width: result.width, height: result.height };
      if (!within(box(node.id), around)) found.push(`${node.id} is outside what contains it`);
      for (const other of siblings.slice(index + 1))
        if (overlap(box(node.id), box(other.id))) found.push(`${node.id} overlaps ${other.id}`);
      if (node.children.length === 0) leaves.push(node.id);
      visit(node.children, node);
    }
  };
  visit(nodes, undefined);
  for (const { id, source, target } of edges) {
    const points = result.routes.get(id)?.points ?? [];
    const [first, last] = [points[0], points.at(-1)];
    const touches = (point: { x: number; y: number } | undefined, end: Box): boolean =>
      point !== undefined &&
      overlap({ ...point, width: 0, height: 0 }, grown(end, 1)) &&
      !overlap({ ...point, width: 0, height: 0 }, grown(end, -1));
    if (!touches(first, box(source)) || !touches(last, box(target)))
      found.push(`${id} does not reach its ends`);
    for (const [index, a] of points.slice(0, -1).entries()) {
      const b = points[index + 1] ?? a;
      if (a.x !== b.x && a.y !== b.y) found.push(`${id} is slanted`);
      const piece = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      for (const leaf of leaves)
        if (overlap(piece, grown(box(leaf), -1))) found.push(`${id} runs through ${leaf}`);
      for (const [other, { label }] of result.routes)
        if (other !== id && label && overlap(piece, label))
          found.push(`${id} runs through the label of ${other}`);
    }
  }
  const labels = [...result.routes].flatMap(([id, { label }]) => (label ? [{ id, label }] : []));
  for (const [index, { id, label }] of labels.entries()) {
    for (const other of labels.slice(index + 1))
      if (overlap(label, other.label)) found.push(`labels of ${id} and ${other.id} overlap`);
    for (const leaf of leaves) if (overlap(label, box(leaf))) found.push(`the label of ${id} covers ${leaf}`);
  }
  return found;
}

describe('layout by container', () => {
  test.each([
    ['among', among],
    ['after', after],
  ] as const)('has no faults with labels %s the rest', async (_, effort) => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        expect(faults(graph, await arrangeByContainer(engine, graph, effort, PATIENT))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('gives the same whether a container was laid out before or not, and in another engine', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async (graph) => {
        const other = createElkEngine();
        const first = await arrangeByContainer(engine, graph, among);
        expect(await arrangeByContainer(engine, graph, among)).toEqual(first);
        expect(await arrangeByContainer(other, graph, among)).toEqual(first);
        await other.close();
      }),
      { numRuns: 4 },
    );
  });

  const leaf = (id: string, width = 100): LayoutNode => ({ id, width, height: 40, children: [] });
  const box = (id: string, children: readonly LayoutNode[]): LayoutNode => ({
    ...leaf(id),
    children,
    padding,
  });
  const edge = (source: string, target: string): LayoutEdge => ({
    id: `${source}>${target}`,
    source,
    target,
  });

  test('asks the engine only for containers that have changed', async () => {
    const asked: LayoutGraph[] = [];
    const counting = {
      layout: (...[graph, request]: Parameters<typeof engine.layout>) => {
        asked.push(graph);
        return engine.layout(graph, request);
      },
      close: () => Promise.resolve(),
    };
    const graph = (width: number): LayoutGraph => ({
      nodes: [box('a', [leaf('a1'), leaf('a2')]), box('b', [leaf('b1', width), leaf('b2'), leaf('b3')])],
      edges: [edge('a1', 'a2'), edge('b1', 'b2'), edge('b2', 'b3'), edge('a', 'b')],
      options,
    });
    await arrangeByContainer(counting, graph(100), among);
    expect(asked).toHaveLength(3);
    await arrangeByContainer(counting, graph(100), among);
    expect(asked).toHaveLength(3);
    await arrangeByContainer(counting, graph(300), among);
    expect(asked).toHaveLength(5);
  });

  test('packs what has no lines without asking the engine', async () => {
    const idle = { layout: () => Promise.reject(new Error('asked')), close: () => Promise.resolve() };
    const nodes = [box('a', [leaf('a1'), leaf('a2')]), box('b', [leaf('b1')])];
    const result = await arrangeByContainer(idle, { nodes, edges: [], options }, among);
    expect(result.nodes.get('a2')).toMatchObject({ width: 100, height: 40 });
    expect(faults({ nodes, edges: [], options }, result)).toEqual([]);
  });

  test('refuses a line between containers', async () => {
    const nodes = [box('a', [leaf('a1')]), leaf('b')];
    await expect(
      arrangeByContainer(engine, { nodes, edges: [edge('a1', 'b')], options }, among),
    ).rejects.toThrow(RangeError);
  });

  test('ends with the deadline of the whole, or with the reason of the signal', async () => {
    const never = {
      layout: async (_: LayoutGraph, { signal }: { signal?: AbortSignal } = {}) => {
        if (!signal?.aborted)
          await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
        throw signal?.reason;
      },
      close: () => Promise.resolve(),
    };
    const graph = { nodes: [leaf('a'), leaf('b')], edges: [edge('a', 'b')], options };
    await expect(arrangeByContainer(never, graph, among, { deadline: 5 })).rejects.toMatchObject({
      reason: 'deadline',
    });
    await expect(arrangeByContainer(never, graph, among, { deadline: 5 })).rejects.toBeInstanceOf(
      LayoutError,
    );
    const stop = new AbortController();
    const asked = arrangeByContainer(never, graph, among, { signal: stop.signal });
    stop.abort(new Error('newer text'));
    await expect(asked).rejects.toThrow('newer text');
  });
});
