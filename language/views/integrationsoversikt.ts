/**
 * The overview of integrations that Region Halland asks for: applications and which of them exchange something. Neither
 * integration engines nor what is exchanged are drawn; that is for the map of each application.
 */
import { flowOf } from '../model/flow.ts';
import { enumValue, kind } from '../model/metamodel/index.ts';
import { type Element, isOwn, type Model, textOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import { nodeOf, propertyEdge } from './parts.ts';
import { ASSOCIATION, type PictureEdge, type PictureNode } from './picture.ts';
import { framesByManager } from './samband.ts';
import { chosenBy } from './selection.ts';
import type { Content, ViewType } from './type.ts';
import type { View } from './view.ts';

export const INTEGRATIONSOVERSIKT: ViewType = {
  id: 'integrationsoversikt',
  title: { sv: 'Integrationsöversikt', en: 'Integration overview' },
  direction: 'right',
  standard: (model) => (associations(model).length < LEAST ? [] : [undefined]),
  content: oversiktOf,
};

/** Fewer than this are seen at a glance in any picture. */
const LEAST = 3;

interface Association {
  readonly a: Element;
  readonly b: Element;
}

/** The pairs of applications with an arrow between them, straight or by way of engines, each pair once. */
function associations(model: Model): readonly Association[] {
  const found = new Map<string, Association>();
  const add = (a: Element, b: Element): void => {
    if (a.id === b.id) return;
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    if (!found.has(key)) found.set(key, { a, b });
  };
  const throughEngine = new Map<Element, Passage[]>();
  for (const arrow of model.arrows) {
    const [a, b] = [applicationOf(model, arrow.source), applicationOf(model, arrow.target)];
    if (!a || !b) continue;
    const [engine, application] = isEngine(b) ? [b, a] : [a, b];
    if (!isEngine(engine)) add(a, b);
    if (!isEngine(engine) || isEngine(application)) continue;
    const flow = flowOf(model, arrow.verb === undefined ? undefined : model.element(arrow.verb));
    const toTarget = flow !== 'backward';
    const toSource = flow !== 'forward';
    const passages = throughEngine.get(engine) ?? [];
    throughEngine.set(engine, passages);
    passages.push({
      application,
      carried: arrow.payload,
      gives: engine === b ? toTarget : toSource,
      takes: engine === b ? toSource : toTarget,
    });
  }
  for (const passages of throughEngine.values())
    for (const from of passages)
      for (const to of passages)
        if (from.gives && to.takes && maySame(from, to)) add(from.application, to.application);
  return [...found.values()];
}

/** What an application gives to an engine, or takes from it. */
interface Passage {
  readonly application: Element;
  readonly carried: readonly string[];
  readonly gives: boolean;
  readonly takes: boolean;
}

/** May what one gives be what the other takes? Where it is not said what, it may. */
function maySame(a: Passage, b: Passage): boolean {
  return a.carried.length === 0 || b.carried.length === 0 || a.carried.some((id) => b.carried.includes(id));
}

/** The outermost component around an end of an arrow. */
export function applicationOf(model: Model, id: string | undefined): Element | undefined {
  let found: Element | undefined;
  for (let at = id; at !== undefined; at = model.element(at)?.parent) {
    const element = model.element(at);
    if (element?.kind === 'component') found = element;
  }
  return found;
}

/** Does it only pass on what others exchange? */
export function isEngine(element: Element): boolean {
  const types = kind('component')?.enums?.['type'] ?? [];
  return enumValue(types, textOf(element, 'type') ?? '')?.id === 'platform';
}

function oversiktOf(model: Model, view: View, language: Language): Content {
  const chosen = chosenBy(model, view);
  const scope = new Set(view.scope);
  const isInScope = (element: Element): boolean =>
    scope.size === 0 || [...scope].some((id) => element.id === id || element.id.startsWith(`${id}.`));
  const wanted = associations(model).filter(
    ({ a, b }) =>
      (chosen ? chosen.has(a.id) && chosen.has(b.id) : isInScope(a) || isInScope(b)) &&
      (isOwn(a) || isOwn(b)),
  );
  const shown = new Set(wanted.flatMap(({ a, b }) => [a.id, b.id]));
  const frames = framesByManager(model, view, shown, language);
  const nodes: PictureNode[] = model.elements
    .filter(({ id }) => shown.has(id))
    .map((element) =>
      nodeOf(model, element, language, {
        parent: frames.of.get(element.id),
        emphasis: isOwn(element) ? 'normal' : 'outside',
      }),
    );
  const edges: PictureEdge[] = wanted.map(({ a, b }) =>
    propertyEdge(`${a.id} ${ASSOCIATION} ${b.id}`, a.id, b.id, ASSOCIATION, ''),
  );
  return { nodes: [...frames.nodes, ...nodes], edges };
}
