/**
 * The layers of an object by pm³, top to bottom: the business it supports, its products, its components with their
 * architecture layers, and the platform under them. Of a component: its layers and what runs it.
 */
import { descendants } from '../model/graph.ts';
import { type Element, type Model, targetsOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import { edgeOf, frameOf, nodeOf, propertyEdge } from './parts.ts';
import type { Emphasis, PictureEdge, PictureNode } from './picture.ts';
import { orderByParent } from './samband.ts';
import { chosenBy, nearest } from './selection.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

interface Band {
  readonly id: string;
  readonly kinds: ReadonlySet<string>;
  readonly title: Readonly<Record<Language, string>>;
  /** The business and the platform lie outside the object, although they belong to its picture. */
  readonly emphasis: Emphasis;
}

const BANDS: readonly Band[] = [
  {
    id: 'business',
    kinds: new Set(['business', 'activity']),
    title: { sv: 'Objektverksamhet', en: 'Business' },
    emphasis: 'outside',
  },
  {
    id: 'product',
    kinds: new Set(['product']),
    title: { sv: 'Förvaltningsprodukter', en: 'Products' },
    emphasis: 'normal',
  },
  {
    id: 'component',
    kinds: new Set(['component', 'layer']),
    title: { sv: 'IT-komponenter', en: 'IT components' },
    emphasis: 'focus',
  },
  {
    id: 'node',
    kinds: new Set(['environment', 'node']),
    title: { sv: 'Teknisk plattform', en: 'Technical platform' },
    emphasis: 'outside',
  },
];

const LABELS = {
  uses: { sv: 'använder', en: 'uses' },
  realiser: { sv: 'realiseras av', en: 'realised by' },
  runs: { sv: 'körs på', en: 'runs on' },
} as const;

/** More arrows than this from activities to products are drawn from the business that the activities belong to. */
const MOST_USES = 6;

export const SKIKT: ViewType = {
  id: 'skikt',
  title: { sv: 'Skikt', en: 'Layers' },
  direction: 'down',
  standard: (model) => ownObjects(model).filter((object) => hasBands(model, object)),
  content: skiktOf,
};

function hasBands(model: Model, object: Element): boolean {
  return descendants(model, object.id).some((id) => {
    const kind = id === object.id ? undefined : model.element(id)?.kind;
    return kind !== undefined && BANDS.some(({ kinds }) => kinds.has(kind));
  });
}

function skiktOf(model: Model, view: View, language: Language): Content {
  const shown =
    chosenBy(model, view) ??
    new Set(view.scope.flatMap((id) => [...descendants(model, id), ...runningOn(model, id)]));
  const nodes: PictureNode[] = [];
  const frames: PictureNode[] = [];
  const drawn = new Set<string>();
  for (const band of BANDS) {
    const members = model.elements.filter((element) => shown.has(element.id) && band.kinds.has(element.kind));
    if (members.length === 0) continue;
    for (const element of members) drawn.add(element.id);
    const frame = frameOf(`band:${band.id}`, band.id, '', band.title[language], band.emphasis);
    const ids = new Set(members.map((element) => element.id));
    const placed = members.map((element) => ({ element, inside: nearest(model, element.parent, ids) }));
    // One element that holds the rest is its own frame.
    const framed = placed.filter((it) => it.inside === undefined).length > 1;
    if (framed) frames.push(frame);
    for (const { element, inside } of placed) {
      nodes.push(
        nodeOf(model, element, language, {
          emphasis: element.dependency === undefined ? band.emphasis : 'outside',
          parent: inside ?? (framed ? frame.id : undefined),
        }),
      );
    }
  }
  return { nodes: [...frames, ...orderByParent(nodes)], edges: edges(model, drawn, language) };
}

/** Platform nodes that run something in scope or that it calls, wherever they stand, with the environment around them. */
function runningOn(model: Model, id: string): string[] {
  const around = (node: Element): string[] =>
    node.parent === undefined ? [node.id] : [node.parent, node.id];
  return descendants(model, id).flatMap((part) => {
    const called = model.outgoing(part).flatMap((arrow) => model.element(arrow.target ?? '') ?? []);
    return [...model.referrersOf(part, 'runs'), ...called.filter((it) => it.kind === 'node')].flatMap(around);
  });
}

function edges(model: Model, shown: ReadonlySet<string>, language: Language): PictureEdge[] {
  const found = new Map<string, PictureEdge>();
  const add = (source: string | undefined, target: string | undefined, verb: keyof typeof LABELS): void => {
    if (source === undefined || target === undefined || source === target) return;
    const id = `${source} ${verb} ${target}`;
    if (found.has(id)) return;
    const of = verb === 'runs' ? 'target' : 'source';
    found.set(id, propertyEdge(id, source, target, verb, LABELS[verb][language], of));
  };
  const on = (id: string): string | undefined => nearest(model, id, shown);
  const uses = model.elements
    .filter(({ id }) => shown.has(id))
    .reduce((sum, element) => sum + targetsOf(model, element, 'uses').length, 0);
  const userOf = (element: Element): string =>
    uses > MOST_USES ? businessOf(model, element, shown) : element.id;
  for (const element of model.elements) {
    if (!shown.has(element.id)) continue;
    for (const target of targetsOf(model, element, 'uses')) add(userOf(element), on(target), 'uses');
    for (const target of targetsOf(model, element, 'realiser')) add(element.id, on(target), 'realiser');
    for (const target of targetsOf(model, element, 'runs')) add(on(target), element.id, 'runs');
  }
  const arrows = model.arrows.flatMap((arrow) => {
    const source = arrow.source !== undefined && shown.has(arrow.source) ? arrow.source : undefined;
    const target = arrow.target !== undefined && shown.has(arrow.target) ? arrow.target : undefined;
    return source !== undefined && target !== undefined && source !== target
      ? [edgeOf(model, arrow, source, target, language)]
      : [];
  });
  return [...found.values(), ...arrows];
}

/** Activities use products through the business they belong to, which spares the picture a bundle of parallel arrows. */
function businessOf(model: Model, element: Element, shown: ReadonlySet<string>): string {
  const parent = element.parent === undefined ? undefined : model.element(element.parent);
  return element.kind === 'activity' && parent && shown.has(parent.id)
    ? businessOf(model, parent, shown)
    : element.id;
}
