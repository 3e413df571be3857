/** The map of objects: families, the objects in them, and the components that each object manages. */
import { managerOf } from '../model/governance.ts';
import { isWithin } from '../model/graph.ts';
import type { Element, Model } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { factsOf } from './facts.ts';
import { nodeOf } from './parts.ts';
import type { PictureNode } from './picture.ts';
import { orderByParent } from './samband.ts';
import { chosenBy, nearest } from './selection.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

export const LANDSKAP: ViewType = {
  id: 'landskap',
  title: { sv: 'Objektkarta', en: 'Landscape' },
  direction: 'down',
  // One object is no map.
  standard: (model) => (ownObjects(model).length > 1 ? [undefined] : []),
  content: landskapOf,
};

/** What governs, outermost first, and is a box around what is governed. */
const AROUND: ReadonlySet<string> = new Set(['organisation', 'unit', 'family', 'object']);

function landskapOf(model: Model, view: View, language: Language): Content {
  const shown = chosenBy(model, view) ?? standardChoice(model, view);
  const nodes: PictureNode[] = [];
  for (const element of model.elements) {
    if (!shown.has(element.id)) continue;
    nodes.push(
      nodeOf(model, element, language, {
        parent: insideOf(model, element, shown),
        emphasis: element.dependency === undefined ? 'normal' : 'outside',
        lines: [...factsOf(element, language, ''), ...vacancies(model, element, language)],
      }),
    );
  }
  return { nodes: orderByParent(nodes), edges: [] };
}

/** Families and objects in scope with the components they manage, and the organisations they belong to where these differ. */
function standardChoice(model: Model, view: View): ReadonlySet<string> {
  const isInScope = (id: string): boolean =>
    view.scope.length === 0 || view.scope.some((scope) => isWithin(id, scope));
  const objects = ownObjects(model).filter(({ id }) => isInScope(id));
  const families = model.ofKind('family').filter(({ id, library }) => !library && isInScope(id));
  const shown = new Set([...objects, ...families].map(({ id }) => id));
  for (const component of model.ofKind('component')) {
    const outermost = component.parent === undefined || model.element(component.parent)?.kind !== 'component';
    const manager = outermost ? managerOf(model, component.id) : undefined;
    if (manager?.type === 'element' && shown.has(manager.id)) shown.add(component.id);
  }
  const homes = new Set([...objects, ...families].flatMap((element) => homeOf(model, element) ?? []));
  if (homes.size > 1) for (const home of homes) shown.add(home);
  return shown;
}

/** The organisation or the like that something stands in. */
function homeOf(model: Model, element: Element): string | undefined {
  let home: string | undefined;
  for (let at = element.parent; at !== undefined; at = model.element(at)?.parent) {
    const kind = model.element(at)?.kind;
    if (kind === 'organisation' || kind === 'unit') home = at;
  }
  return home;
}

/** The box around it: what it stands in, else what manages it. */
function insideOf(model: Model, element: Element, shown: ReadonlySet<string>): string | undefined {
  if (element.kind !== 'component') return nearest(model, element.parent, shown);
  const manager = managerOf(model, element.id);
  const within = nearest(model, element.parent, shown);
  if (within !== undefined && !AROUND.has(model.element(within)?.kind ?? '')) return within;
  return manager.type === 'element' && shown.has(manager.id) ? manager.id : within;
}

const VACANT: Bilingual = { sv: 'vakanta roller', en: 'vacant roles' };
const ONE_VACANT: Bilingual = { sv: '1 vakant roll', en: '1 vacant role' };

/** How many posts nobody holds: what a map of governance is asked first. */
function vacancies(model: Model, { id }: Element, language: Language): readonly string[] {
  const count = model.assignmentsOf(id).filter(({ summary }) => summary.state === 'vacant').length;
  if (count === 0) return [];
  return [count === 1 ? ONE_VACANT[language] : `${count} ${VACANT[language]}`];
}
