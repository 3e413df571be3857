/** Pictures such as nobody would draw, within what the contract allows. */
import fc from 'fast-check';
import type { Mark, Picture, PictureEdge, PictureNode } from '../../language/views/picture.ts';

const KINDS = ['object', 'component', 'layer', 'node', 'information', 'role', 'unheard-of'];
const WORDS = [
  'Vårdplan',
  'Ärendehantering',
  'SLL IT',
  'IdP',
  'katalog-tjänst/v2',
  'Å',
  'meddelandeFörmedlingsTjänst',
  'och',
];

const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((some) => some.join(' '));
const marks = (...some: Mark[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray<Mark>(some) });

interface RandomNode {
  readonly parent: number;
  readonly kind: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
  readonly nested: boolean;
}

const randomNode: fc.Arbitrary<RandomNode> = fc.record({
  parent: fc.nat(30),
  kind: fc.constantFrom(...KINDS),
  title: words(7),
  lines: fc.array(words(6), { maxLength: 3 }),
  marks: marks('vacant', 'missing', 'unknown'),
  nested: fc.boolean(),
});

const randomEdge = fc.record({
  source: fc.nat(30),
  target: fc.nat(30),
  label: fc.oneof(fc.constant(''), words(8)),
  flow: fc.constantFrom<PictureEdge['flow'][]>('none', 'forward', 'backward', 'both'),
  hard: fc.boolean(),
  marks: marks('missing', 'unknown'),
});

/** Up to 16 nodes, at most three deep, and up to 16 edges between any of them that do not contain each other. */
export const randomPicture: fc.Arbitrary<Picture> = fc
  .record({
    type: fc.constantFrom<Picture['type'][]>('samband', 'skikt'),
    direction: fc.constantFrom<Picture['direction'][]>('down', 'right'),
    language: fc.constantFrom<Picture['language'][]>('sv', 'en'),
    title: words(5),
    nodes: fc.array(randomNode, { minLength: 1, maxLength: 16 }),
    edges: fc.array(randomEdge, { maxLength: 16 }),
    focus: fc.nat(30),
  })
  .map(({ nodes: randomNodes, edges: randomEdges, focus, ...rest }) => {
    const nodes = makeNodes(randomNodes, focus);
    return {
      ...rest,
      id: 'random',
      subtitle: 'Slumpad bild',
      nodes,
      edges: randomEdges.flatMap((each, index): PictureEdge[] => {
        const source = nodes[each.source % nodes.length];
        const target = nodes[each.target % nodes.length];
        if (!source || !target || isInside(source, target, nodes) || isInside(target, source, nodes))
          return [];
        // A loop on a node happens; a bunch of them on one node does not.
        const isLoop = ({ source: from, target: to }: { source: number; target: number }) =>
          from % nodes.length === to % nodes.length;
        const before = randomEdges.slice(0, index);
        if (
          isLoop(each) &&
          before.some((other) => isLoop(other) && other.source % nodes.length === each.source % nodes.length)
        )
          return [];
        const { label, flow, hard, marks: some } = each;
        return [
          {
            id: `e${index}`,
            source: source.id,
            target: target.id,
            verb: 'uses',
            label,
            flow,
            hard,
            marks: some,
          },
        ];
      }),
    };
  });

const BANDS = [
  { frame: 'business', kind: 'activity' },
  { frame: 'product', kind: 'product' },
  { frame: 'component', kind: 'layer' },
  { frame: 'node', kind: 'node' },
] as const;

const randomBand = fc.array(fc.array(words(5), { maxLength: 5 }), { minLength: 1, maxLength: 3 });

/** All four layers of an object, each with up to three boxes of up to five in its frame, and up to 14 lines. */
export const randomBands: fc.Arbitrary<Picture> = fc
  .record({
    language: fc.constantFrom<Picture['language'][]>('sv', 'en'),
    title: words(5),
    bands: fc.tuple(randomBand, randomBand, randomBand, randomBand),
    edges: fc.array(randomEdge, { maxLength: 14 }),
  })
  .map(({ bands, edges, ...rest }) => {
    const nodes = BANDS.flatMap(({ frame, kind }, band): PictureNode[] => {
      const some = bands[band] ?? [];
      const plain = { kindLabel: kind, lines: [], marks: [], emphasis: 'normal' } as const;
      const around = `band:${frame}`;
      return [
        { ...plain, id: around, kind: frame, title: frame, frame: true },
        ...some.flatMap((titles, index): PictureNode[] => {
          const id = `${frame}${index}`;
          return [
            { ...plain, id, kind: frame, title: frame, parent: around },
            ...titles.map((title, at) => ({ ...plain, id: `${id}.${at}`, kind, title, parent: id })),
          ];
        }),
      ];
    });
    return {
      ...rest,
      id: 'bands',
      type: 'skikt',
      direction: 'down',
      subtitle: 'Slumpade skikt',
      nodes,
      edges: edges.flatMap((each, index): PictureEdge[] => {
        const source = nodes[each.source % nodes.length];
        const target = nodes[(each.source + 1 + each.target) % nodes.length];
        if (!source || !target || source === target) return [];
        if (isInside(source, target, nodes) || isInside(target, source, nodes)) return [];
        const { label, flow, hard, marks: some } = each;
        const ends = { source: source.id, target: target.id };
        return [{ id: `e${index}`, ...ends, verb: 'uses', label, flow, hard, marks: some }];
      }),
    };
  });

function makeNodes(randomNodes: readonly RandomNode[], focus: number): PictureNode[] {
  const nodes: PictureNode[] = [];
  for (const [index, each] of randomNodes.entries()) {
    const parent = each.nested ? nodes[each.parent % Math.max(1, index)] : undefined;
    const grandparent = nodes.find((node) => node.id === parent?.parent);
    const focused = index === focus % randomNodes.length;
    nodes.push({
      id: `n${index}`,
      kind: each.kind,
      kindLabel: each.kind,
      title: each.title,
      lines: each.lines,
      marks: each.marks,
      emphasis: focused ? 'focus' : index % 3 === 0 ? 'outside' : 'normal',
      ...(parent && grandparent?.parent === undefined && { parent: parent.id }),
      ...(index % 5 === 4 && { frame: true }),
    });
  }
  return nodes;
}

function isInside(inner: PictureNode, outer: PictureNode, nodes: readonly PictureNode[]): boolean {
  if (inner.id === outer.id) return false;
  for (let at: PictureNode | undefined = inner; at; at = nodes.find((node) => node.id === at?.parent))
    if (at.id === outer.id) return true;
  return false;
}
