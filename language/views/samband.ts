/** Systems and the integrations between them: what is in focus, its neighbours framed by who manages them. */
import { managerOf } from '../model/governance.ts';
import { descendants, isWithin } from '../model/graph.ts';
import { kind } from '../model/metamodel/index.ts';
import { type Element, type Model, targetsOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import { asking, questionOf, questionTitle } from './answers.ts';
import { factsOf } from './facts.ts';
import type { Occasion } from './occasion.ts';
import { edgeOf, frameOf, nodeOf } from './parts.ts';
import type { Emphasis, PictureEdge, PictureNode } from './picture.ts';
import { relationsBetween } from './relations.ts';
import { chosenBy, nearest } from './selection.ts';
import { titleOf } from './titles.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

export const SAMBAND: ViewType = {
  id: 'samband',
  title: { sv: 'Samband', en: 'Connections' },
  direction: 'right',
  standard: (model) => {
    const objects = ownObjects(model);
    return objects.length === 0 ? [undefined] : objects.filter((object) => hasConnections(model, object));
  },
  content: sambandOf,
};

/** One system on its own has no connections to show. */
function hasConnections(model: Model, object: Element): boolean {
  const components = [...descendants(model, object.id), ...targetsOf(model, object, 'manages')].filter(
    (id) => model.element(id)?.kind === 'component',
  );
  return (
    components.length > 1 ||
    components.some((id) =>
      descendants(model, id).some(
        (part) => model.outgoing(part).length > 0 || model.incoming(part).length > 0,
      ),
    )
  );
}

export function sambandOf(model: Model, view: View, language: Language, occasion: Occasion = {}): Content {
  const chosen = chosenBy(model, view) ?? standardChoice(model, view);
  const group = questionOf(model, view, 'group') ?? 'manager';
  const ask = asking(model, language, occasion, chosen);
  const nodes: PictureNode[] = [];
  const frames = new Map<string, PictureNode>();
  // Nothing is drawn inside an element that has arrows on its own, since the arrows are lifted to what is shown.
  for (const element of model.elements) {
    if (!chosen.has(element.id)) continue;
    const emphasis = emphasisOf(model, view, element.id);
    const inside = nearest(model, element.parent, chosen);
    const frame =
      inside === undefined ? frameFor(model, view, element, group, ask, language, emphasis) : undefined;
    if (frame && frame.id !== element.id) {
      const known = frames.get(frame.id);
      if (!known || (known.emphasis === 'outside' && emphasis !== 'outside')) frames.set(frame.id, frame);
    }
    nodes.push(
      nodeOf(model, element, language, {
        emphasis,
        lines: factsOf(element, language, group),
        parent: inside ?? (frame && frame.id !== element.id ? frame.id : undefined),
      }),
    );
  }
  return {
    nodes: [...frames.values(), ...orderByParent(nodes)],
    edges: [...edgesBetween(model, chosen, language), ...relationsBetween(model, chosen, language)],
  };
}

/** The components in scope and whatever they are joined to; for a whole project every component and what it is joined to. */
function standardChoice(model: Model, view: View): ReadonlySet<string> {
  const isComponent = (id: string): boolean => model.element(id)?.kind === 'component';
  const inScope = new Set<string>();
  if (view.scope.length === 0) for (const component of model.ofKind('component')) inScope.add(component.id);
  for (const id of view.scope) {
    for (const part of descendants(model, id)) if (isComponent(part)) inScope.add(part);
    const element = model.element(id);
    if (element?.kind === 'object')
      for (const component of model.ofKind('component'))
        if (managedBy(model, component.id, id)) inScope.add(component.id);
  }
  // The neighbours: the outermost component around the other end, or the end itself.
  const chosen = new Set(inScope);
  const lift = (id: string): string => {
    let found = id;
    for (
      let at = model.element(id);
      at;
      at = at.parent === undefined ? undefined : model.element(at.parent)
    ) {
      if (at.kind === 'component') found = at.id;
    }
    return found;
  };
  for (const arrow of model.arrows) {
    if (arrow.source === undefined || arrow.target === undefined) continue;
    const from = nearest(model, arrow.source, inScope) !== undefined;
    const to = nearest(model, arrow.target, inScope) !== undefined;
    const other = from && !to ? arrow.target : to && !from ? arrow.source : undefined;
    if (other !== undefined) chosen.add(lift(other));
  }
  return chosen;
}

/** Is the element managed by this object, by its own word or the object's? */
export function managedBy(model: Model, id: string, object: string): boolean {
  const manager = managerOf(model, id);
  const says = manager.type === 'element' && manager.id === object;
  return says || model.referrersOf(id, 'manages').some((element) => element.id === object);
}

function emphasisOf(model: Model, view: View, id: string): Emphasis {
  // What another project answers for is never what this one's picture is about.
  if (model.element(id)?.dependency !== undefined) return 'outside';
  if (view.scope.length === 0) return 'normal';
  return view.scope.some((scope) => isWithin(id, scope) || managedBy(model, id, scope)) ? 'focus' : 'outside';
}

function frameFor(
  model: Model,
  view: View,
  element: Element,
  group: string,
  ask: ReturnType<typeof asking>,
  language: Language,
  emphasis: Emphasis,
): PictureNode | undefined {
  const owner =
    group === 'manager' || group === 'object'
      ? managerElement(model, element.id)
      : ancestorOfKind(model, element, group);
  if (owner) {
    const kindText = kind(owner.kind)?.spelling[language] ?? owner.kind;
    // The frame of what the view is about stands out; others are as quiet as frames are.
    const strength = emphasis === 'focus' && !view.scope.includes(owner.id) ? 'normal' : emphasis;
    return frameOf(`frame:${owner.id}`, owner.kind, kindText, titleOf(owner, language), strength);
  }
  const answer = ask(element, group);
  if (answer === undefined) return undefined;
  const { id, text, state } = answer;
  const title = state !== undefined ? `${capital(questionTitle(group, language))}: ${text}` : text;
  return frameOf(`frame:${group}:${id}`, 'frame', '', title, emphasis);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function managerElement(model: Model, id: string): Element | undefined {
  const manager = managerOf(model, id);
  return manager.type === 'element' && manager.id !== id ? model.element(manager.id) : undefined;
}

function ancestorOfKind(model: Model, element: Element, kindId: string): Element | undefined {
  for (let at = element.parent; at !== undefined; at = model.element(at)?.parent) {
    const found = model.element(at);
    if (found?.kind === kindId) return found;
  }
  return undefined;
}

/** The frames of who manages what is shown, and which of them each outermost element stands in. */
export function framesByManager(
  model: Model,
  view: View,
  shown: ReadonlySet<string>,
  language: Language,
): { readonly nodes: readonly PictureNode[]; readonly of: ReadonlyMap<string, string> } {
  const frames = new Map<string, PictureNode>();
  const of = new Map<string, string>();
  for (const element of model.elements) {
    if (!shown.has(element.id)) continue;
    const frame = frameFor(
      model,
      view,
      element,
      'manager',
      asking(model, language, {}, shown),
      language,
      'normal',
    );
    if (!frame || frame.id === element.id) continue;
    frames.set(frame.id, frame);
    of.set(element.id, frame.id);
  }
  return { nodes: [...frames.values()], of };
}

/** Arrows lifted to what is shown; those within one box are left out, and equal ones are drawn once. */
export function edgesBetween(model: Model, shown: ReadonlySet<string>, language: Language): PictureEdge[] {
  const edges: PictureEdge[] = [];
  const seen = new Set<string>();
  for (const arrow of model.arrows) {
    const source = nearest(model, arrow.source, shown);
    const target = nearest(model, arrow.target, shown);
    if (source === undefined || target === undefined || source === target) continue;
    if (isWithin(source, target) || isWithin(target, source)) continue;
    const edge = edgeOf(model, arrow, source, target, language);
    const key = `${source}\u0000${target}\u0000${edge.label}`;
    if (seen.has(key)) continue;
    seen.add(key);
    edges.push(edge);
  }
  return edges;
}

/** A parent comes before its children, otherwise the order of the text. */
export function orderByParent(nodes: readonly PictureNode[]): PictureNode[] {
  const children = new Map<string, PictureNode[]>();
  const ids = new Set(nodes.map((node) => node.id));
  for (const node of nodes) {
    const parent = node.parent !== undefined && ids.has(node.parent) ? node.parent : '';
    const list = children.get(parent);
    if (list) list.push(node);
    else children.set(parent, [node]);
  }
  const ordered: PictureNode[] = [];
  const visit = (parent: string): void => {
    for (const node of children.get(parent) ?? []) {
      ordered.push(node);
      visit(node.id);
    }
  };
  visit('');
  return ordered;
}
