/** The technical platform: environments and places with their nodes and platforms, what runs on them, and networks. */
import { descendants, isWithin } from '../model/graph.ts';
import { type Element, type Model, targetsOf } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { factsOf } from './facts.ts';
import { nodeOf } from './parts.ts';
import type { Emphasis, PictureEdge, PictureNode } from './picture.ts';
import { relationsBetween } from './relations.ts';
import { edgesBetween, managedBy, orderByParent } from './samband.ts';
import { chosenBy, nearest } from './selection.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

const PLATFORM: ReadonlySet<string> = new Set(['environment', 'node', 'platform', 'network', 'location']);
/** What a picture of a platform is drawn for; environments and places alone say little. */
const MACHINES: ReadonlySet<string> = new Set(['node', 'platform', 'network']);

export const PLATTFORM: ViewType = {
  id: 'plattform',
  title: { sv: 'Plattform', en: 'Platform' },
  direction: 'down',
  standard: standardScopes,
  content: plattformOf,
};

/** Each object, or else organisation, with machines of its own or under its parts; if there is none, all of it. */
function standardScopes(model: Model): readonly (Element | undefined)[] {
  const machines = [...MACHINES].flatMap((kind) => model.ofKind(kind)).filter(({ library }) => !library);
  if (machines.length === 0) return [];
  const objects = new Set(ownObjects(model).map(({ id }) => id));
  const concerned = new Set<string>();
  for (const machine of machines) {
    for (const id of [machine.id, ...targetsOf(model, machine, 'runs')]) {
      const owner = outermostOf(model, id, (element) => objects.has(element.id));
      if (owner !== undefined) concerned.add(owner);
    }
  }
  if (concerned.size === 0)
    for (const { id } of machines) {
      const owner = outermostOf(model, id, ({ kind }) => kind === 'organisation');
      if (owner !== undefined) concerned.add(owner);
    }
  const scopes = [...concerned].flatMap((id) => model.element(id) ?? []);
  return scopes.length === 0 ? [undefined] : scopes;
}

function outermostOf(model: Model, id: string, is: (element: Element) => boolean): string | undefined {
  let found: string | undefined;
  for (let at = model.element(id); at; at = at.parent === undefined ? undefined : model.element(at.parent))
    if (is(at)) found = at.id;
  return found;
}

function plattformOf(model: Model, view: View, language: Language): Content {
  const shown = chosenBy(model, view) ?? standardChoice(model, view);
  const nodes: PictureNode[] = [];
  for (const element of model.elements) {
    if (!shown.has(element.id)) continue;
    nodes.push(
      nodeOf(model, element, language, {
        parent: nearest(model, element.parent, shown) ?? placeOf(model, element, shown),
        lines: factsOf(element, language, ''),
        emphasis: emphasisOf(model, view, element),
      }),
    );
  }
  return {
    nodes: orderByParent(nodes),
    edges: [
      ...edgesBetween(model, shown, language),
      ...relationsBetween(model, shown, language).map((edge) => onWhatRunsIt(model, edge, language)),
    ],
  };
}

/** Machines are what the view is of, whoever has them; of what runs on them, what the scope has nothing to do with is outside. */
function emphasisOf(model: Model, view: View, { id, kind, dependency }: Element): Emphasis {
  if (dependency !== undefined) return 'outside';
  if (PLATFORM.has(kind) || view.scope.length === 0) return 'normal';
  const concerns = view.scope.some(
    (scope) => isWithin(id, scope) || isWithin(scope, id) || managedBy(model, id, scope),
  );
  return concerns ? 'normal' : 'outside';
}

/** What stands in scope or runs what stands in scope, with what it runs. */
function standardChoice(model: Model, view: View): ReadonlySet<string> {
  const isInScope = (id: string): boolean =>
    view.scope.length === 0 || view.scope.some((scope) => isWithin(id, scope));
  const shown = new Set<string>();
  for (const kind of PLATFORM)
    for (const element of model.ofKind(kind)) {
      if (element.library) continue;
      const runs = targetsOf(model, element, 'runs');
      if (!isInScope(element.id) && !runs.some(isInScope)) continue;
      shown.add(element.id);
      for (const id of runs) if (model.element(id)) shown.add(id);
      for (let at = element.parent; at !== undefined; at = model.element(at)?.parent)
        if (PLATFORM.has(model.element(at)?.kind ?? '')) shown.add(at);
    }
  for (const id of view.scope)
    for (const part of descendants(model, id))
      for (const machine of model.referrersOf(part, 'runs')) shown.add(machine.id);
  return shown;
}

/** Where it stands, when that is said and not shown by what it is written in. */
function placeOf(model: Model, element: Element, shown: ReadonlySet<string>): string | undefined {
  const [place, ...others] = targetsOf(model, element, 'locatedAt');
  if (place === undefined || others.length > 0 || !shown.has(place)) return undefined;
  return isWithin(place, element.id) ? undefined : place;
}

const RUNS_ON: Bilingual = { sv: 'körs på', en: 'runs on' };

/** Systems stand above what they run on, as in any picture of a platform. */
function onWhatRunsIt(model: Model, edge: PictureEdge, language: Language): PictureEdge {
  if (edge.verb !== 'runs' || PLATFORM.has(model.element(edge.target)?.kind ?? '')) return edge;
  return { ...edge, source: edge.target, target: edge.source, label: RUNS_ON[language], property: 'target' };
}
