/** What is hit when something stops: all that depends on it, step by step. */
import { isWithin } from '../model/graph.ts';
import { type Element, type Model, targetsOf } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { edgeOf, nodeOf, propertyEdge } from './parts.ts';
import type { PictureEdge, PictureNode } from './picture.ts';
import { orderByParent } from './samband.ts';
import { chosenBy, nearest } from './selection.ts';
import type { Content, ViewType } from './type.ts';
import type { View } from './view.ts';

export const PAVERKAN: ViewType = {
  id: 'paverkan',
  title: { sv: 'Påverkan', en: 'Impact' },
  direction: 'right',
  standard: (model) => mostNeeded(model),
  content: paverkanOf,
};

/** Properties by which something needs what it names, and what the line is called. */
const NEEDS: readonly (readonly [key: string, label: Bilingual])[] = [
  ['uses', { sv: 'använder', en: 'uses' }],
  ['realiser', { sv: 'realiseras av', en: 'realised by' }],
  ['composedOf', { sv: 'består av', en: 'composed of' }],
  ['supportedBy', { sv: 'stöds av', en: 'supported by' }],
];
const RUN: Bilingual = { sv: 'körs på', en: 'runs on' };

/** Kinds that can stop. */
const CAN_STOP: readonly string[] = ['component', 'service', 'node', 'platform', 'network'];
/** Standard views are of the few that most depend on, and only if that is more than a handful. */
const MOST = 3;
const LEAST_USERS = 4;

/** Most users first; equal ones in the order of the text. */
function mostNeeded(model: Model): readonly Element[] {
  return CAN_STOP.flatMap((kind) => model.ofKind(kind))
    .map((element) => ({ element, users: new Set(needsOf(model, element).map(({ source }) => source)).size }))
    .filter(({ users }) => users >= LEAST_USERS)
    .sort((a, b) => b.users - a.users)
    .slice(0, MOST)
    .map(({ element }) => element);
}

/** Who needs an element, and why. */
function needsOf(model: Model, element: Element): readonly { source: string; edge: EdgeMaker }[] {
  const byArrow = model.incoming(element.id).flatMap((arrow) =>
    arrow.source === undefined
      ? []
      : [
          {
            source: arrow.source,
            edge: ((source, target, language) => edgeOf(model, arrow, source, target, language)) as EdgeMaker,
          },
        ],
  );
  const byProperty = NEEDS.flatMap(([key, label]) =>
    model.referrersOf(element.id, key).map(({ id }) => ({ source: id, edge: named(key, label) })),
  );
  const run = targetsOf(model, element, 'runs').map((id) => ({
    source: id,
    edge: named('runs', RUN, 'target'),
  }));
  return [...byArrow, ...byProperty, ...run];
}

type EdgeMaker = (source: string, target: string, language: Language) => PictureEdge;

function named(verb: string, label: Bilingual, of?: 'target'): EdgeMaker {
  return (source, target, language) =>
    propertyEdge(`${source} ${verb} ${target}`, source, target, verb, label[language], of);
}

function paverkanOf(model: Model, view: View, language: Language): Content {
  const wanted = chosenBy(model, view);
  const steps = stepsFrom(model, view);
  const shown = new Set([...steps.keys()].filter((id) => !wanted || wanted.has(id) || steps.get(id) === 0));
  const nodes: PictureNode[] = [];
  for (const element of model.elements) {
    const step = steps.get(element.id);
    if (step === undefined || !shown.has(element.id)) continue;
    nodes.push(
      nodeOf(model, element, language, {
        parent: nearest(model, element.parent, shown),
        lines: step < 2 ? [] : [away(step, language)],
        emphasis: step === 0 ? 'focus' : 'normal',
      }),
    );
  }
  const edges = new Map<string, PictureEdge>();
  for (const { id } of nodes) {
    const element = model.element(id);
    if (!element) continue;
    for (const { source, edge } of needsOf(model, element)) {
      const from = nearest(model, source, shown);
      if (from === undefined || isWithin(from, id) || isWithin(id, from)) continue;
      const made = edge(from, id, language);
      edges.set(`${from} ${id} ${made.label}`, made);
    }
  }
  return { nodes: orderByParent(nodes), edges: [...edges.values()] };
}

/**
 * How many steps away from what stops each element is that is hit by it; 0 is what stops. What stands inside a thing
 * stops with it, and a thing is hit when something inside it is, but only where the model ties them.
 */
function stepsFrom(model: Model, view: View): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  let front = view.scope.filter((id) => model.element(id) !== undefined);
  for (let step = 0; front.length > 0; step++) {
    const next: string[] = [];
    for (const id of front) {
      if (steps.has(id)) continue;
      steps.set(id, step);
      const element = model.element(id);
      for (const { source } of element ? needsOf(model, element) : []) next.push(source);
      // The layers and interfaces of what stops are reached by those who call them.
      for (const child of model.childrenOf(id)) {
        if (!PARTS.has(child.kind)) continue;
        for (const { source } of needsOf(model, child)) if (!isWithin(source, id)) next.push(source);
      }
      // Who calls as a layer is hit as a component.
      const parent = element?.parent;
      if (element && parent !== undefined && PARTS.has(element.kind)) next.push(parent);
    }
    front = next;
  }
  return steps;
}

const PARTS: ReadonlySet<string> = new Set(['layer', 'interface']);

function away(step: number, language: Language): string {
  return language === 'sv' ? `i ${step} led` : `${step} steps away`;
}
