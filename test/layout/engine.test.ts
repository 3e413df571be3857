import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import {
  createElkEngine,
  type LayoutGraph,
  type LayoutNode,
  type LayoutOptions,
} from '../../language/layout/index.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const options: LayoutOptions = {
  direction: 'right',
  aspectRatio: 1.6,
  placement: 'compact',
  nodeGap: 30,
  layerGap: 40,
};

function leaf(id: string, width = 100, height = 40): LayoutNode {
  return { id, width, height, children: [] };
}

function box(id: string, children: readonly LayoutNode[], width = 0, height = 0): LayoutNode {
  return { id, width, height, children, padding: { top: 40, right: 10, bottom: 12, left: 14 } };
}

function graph(
  nodes: readonly LayoutNode[],
  links: readonly string[],
  more: Partial<LayoutOptions> = {},
): LayoutGraph {
  const edges = links.map((link, index) => {
    const [source = '', target = ''] = link.split('>');
    return { id: `e${index}`, source, target, label: { width: 50, height: 20 } };
  });
  return { nodes, edges, options: { ...options, ...more } };
}

/** Large enough to be under way for seconds. */
const large = graph(
  Array.from({ length: 400 }, (_, index) => leaf(`n${index}`)),
  Array.from({ length: 900 }, (_, index) => `n${index % 400}>n${(index * 37 + 11) % 400}`),
);

const upright = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.every((point, index) => {
    const next = points[index + 1];
    return !next || (point.x === next.x) !== (point.y === next.y);
  });

describe('bands', () => {
  const bands = { bands: [['top'], ['middle', 'aside'], ['bottom']] };
  const nodes = [
    box('bottom', [leaf('x'), leaf('y')]),
    box('top', [leaf('a', 120, 60), leaf('b'), leaf('c')]),
    box('middle', [leaf('l'), leaf('m')]),
    leaf('aside'),
  ];

  test('stand in the order given, all as wide, with rows of equal boxes', async () => {
    const { nodes: boxes, width } = await engine.layout(graph(nodes, ['a>l', 'm>y', 'l>m'], bands));
    const at = (id: string) => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(at('top').y + at('top').height).toBeLessThan(at('middle').y);
    expect(at('middle').y + at('middle').height).toBeLessThan(at('bottom').y);
    expect(at('middle').y - at('top').y - at('top').height).toBe(
      at('bottom').y - at('middle').y - at('middle').height,
    );
    expect([at('top').width, at('bottom').width]).toEqual([width, width]);
    expect(at('aside').x + at('aside').width).toBeCloseTo(width);
    expect(at('aside')).toMatchObject({ y: at('middle').y, height: at('middle').height });
    for (const id of ['b', 'c'])
      expect(at(id)).toMatchObject({ y: at('a').y, width: at('a').width, height: at('a').height });
  });

  test('have lines between them that run upright and level, past everything that is not theirs', async () => {
    const { nodes: boxes, routes } = await engine.layout(
      graph(nodes, ['a>l', 'm>y', 'l>m', 'c>x', 'top>bottom', 'aside>y'], bands),
    );
    expect(routes.size).toBe(6);
    for (const { points } of routes.values()) {
      expect(upright(points)).toBe(true);
      for (const [id, { x, y, width, height }] of boxes)
        for (const point of points)
          if (!['top', 'middle', 'bottom'].includes(id))
            expect(point.x > x && point.x < x + width && point.y > y && point.y < y + height).toBe(false);
    }
  });

  test('are given up when a line leads into what it comes from', async () => {
    await expect(engine.layout(graph(nodes, ['top>a'], bands))).rejects.toMatchObject({ reason: 'failed' });
  });
});

describe('ELK engine', () => {
  test('gives absolute coordinates of nested nodes and of routes that cross containers', async () => {
    const { nodes, routes } = await engine.layout(
      graph([box('outer', [box('inner', [leaf('a')])]), leaf('b')], ['a>b']),
    );
    const [outer, inner, a, b] = ['outer', 'inner', 'a', 'b'].map((id) => nodes.get(id));
    expect(inner).toMatchObject({ x: (outer?.x ?? 0) + 14, y: (outer?.y ?? 0) + 40 });
    expect(a).toMatchObject({ x: (inner?.x ?? 0) + 14, y: (inner?.y ?? 0) + 40, width: 100, height: 40 });
    const route = routes.get('e0');
    expect(route?.points[0]?.x).toBe((a?.x ?? 0) + 100);
    expect(route?.points.at(-1)?.x).toBe(b?.x);
    expect(route?.label).toMatchObject({ width: 50, height: 20 });
  });

  test.each(['down', 'right'] as const)(
    'keeps a container to its least size when running %s',
    async (direction) => {
      const { nodes } = await engine.layout(
        graph([box('c', [leaf('a')], 300, 200), leaf('b')], ['a>b'], { direction }),
      );
      expect(nodes.get('c')).toMatchObject({ width: 300, height: 200 });
    },
  );

  test('ends lines at the ports of a leaf', async () => {
    const hub: LayoutNode = {
      ...leaf('hub', 100, 200),
      ports: [
        { id: 'low', x: 100, y: 180, side: 'right' },
        { id: 'high', x: 100, y: 20, side: 'right' },
      ],
    };
    const { nodes, routes } = await engine.layout({
      nodes: [hub, leaf('a'), leaf('b')],
      edges: [
        { id: 'x', source: 'hub', target: 'a', sourcePort: 'low' },
        { id: 'y', source: 'hub', target: 'b', sourcePort: 'high' },
      ],
      options,
    });
    const top = nodes.get('hub')?.y ?? 0;
    expect(routes.get('x')?.points[0]?.y).toBe(top + 180);
    expect(routes.get('y')?.points[0]?.y).toBe(top + 20);
  });

  test('gives the same result twice, and in a second engine', async () => {
    const other = createElkEngine();
    const asked = graph(
      [box('c', [leaf('a'), leaf('b')]), leaf('d'), leaf('e')],
      ['a>d', 'b>e', 'd>e', 'e>a'],
    );
    const [first, again, elsewhere] = [
      await engine.layout(asked),
      await engine.layout(asked),
      await other.layout(asked),
    ];
    await other.close();
    expect(again).toEqual(first);
    expect(elsewhere).toEqual(first);
    for (const { x, y } of first.nodes.values()) expect([x * 2, y * 2].every(Number.isInteger)).toBe(true);
  });

  test('rejects with the reason of the signal, and goes on with the next request', async () => {
    const controller = new AbortController();
    const given = engine.layout(large, { signal: controller.signal });
    const queued = engine.layout(large, { signal: controller.signal });
    const next = engine.layout(graph([leaf('a'), leaf('b')], ['a>b']));
    controller.abort(new Error('newer text'));
    await expect(given).rejects.toThrow('newer text');
    await expect(queued).rejects.toThrow('newer text');
    expect((await next).nodes.size).toBe(2);
    await expect(engine.layout(large, { signal: controller.signal })).rejects.toThrow('newer text');
  });

  test('rejects after the deadline and leaves the event loop free meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await expect(engine.layout(large, { deadline: 120 })).rejects.toMatchObject({
      name: 'LayoutError',
      reason: 'deadline',
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(8);
  });

  test('rejects a graph that ELK refuses, and a worker that is not there', async () => {
    await expect(engine.layout(graph([leaf('a')], ['a>nobody']))).rejects.toMatchObject({ reason: 'failed' });
    const broken = createElkEngine({ worker: new URL('./no-such-worker.cjs', import.meta.url) });
    await expect(broken.layout(graph([leaf('a')], []))).rejects.toMatchObject({ reason: 'failed' });
    await broken.close();
  });

  test('rejects what waits when it is closed', async () => {
    const closing = createElkEngine();
    const [running, waiting] = [closing.layout(large), closing.layout(large)];
    const settled = Promise.allSettled([running, waiting]);
    await closing.close();
    expect((await settled).map((each) => each.status === 'rejected' && each.reason.reason)).toEqual([
      'closed',
      'closed',
    ]);
    await expect(closing.layout(large)).rejects.toMatchObject({ reason: 'closed' });
  });

  test('does not keep a process alive that has nothing more to do', () => {
    const module = new URL('../../language/layout/index.ts', import.meta.url).href;
    const program = `import { createElkEngine } from '${module}'; createElkEngine(); console.log('made');`;
    const run = ['--input-type=module', '--eval', program];
    expect(execFileSync(process.execPath, run, { timeout: 5000, encoding: 'utf8' })).toBe('made\n');
  });
});
