/** The views of a project: those declared, and the standard ones that every project and object has anyway. */
import { descendants } from '../model/graph.ts';
import type { Location } from '../model/location.ts';
import { enumValue, kind } from '../model/metamodel/index.ts';
import { type Element, locationOf, type Model, targetsOf, textOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import type { PictureType } from './picture.ts';

export interface View {
  /** Qualified name of a declared view, or `type:scope` of a standard one. */
  readonly id: string;
  readonly title: (language: Language) => string;
  readonly type: PictureType;
  readonly declared: boolean;
  /** Ids of the elements that it is about; none is the whole project. */
  readonly scope: readonly string[];
  readonly location?: Location;
}

export const TYPE_TITLES: Readonly<Record<PictureType, Readonly<Record<Language, string>>>> = {
  samband: { sv: 'Samband', en: 'Connections' },
  skikt: { sv: 'Skikt', en: 'Layers' },
  roller: { sv: 'Roller', en: 'Roles' },
};

const TYPES: readonly PictureType[] = ['samband', 'skikt', 'roller'];

/** Declared views in the order of the files, then a standard view per type and object that no declared one covers. */
export function viewsOf(model: Model): readonly View[] {
  const declared = model.ofKind('view').map((element) => declaredView(model, element));
  const covered = new Set(declared.flatMap((view) => view.scope.map((id) => `${view.type}:${id}`)));
  const objects = model.ofKind('object').filter((element) => !element.library);
  const standard =
    objects.length > 0
      ? objects.flatMap((object) =>
          TYPES.filter((type) => hasSomething(model, type, object)).map((type) => standardView(type, object)),
        )
      : [standardView('samband', undefined)];
  return [...declared, ...standard.filter((view) => !covered.has(view.id))];
}

/** Would the standard view of an object show anything? */
function hasSomething(model: Model, type: PictureType, object: Element): boolean {
  if (type === 'roller') return model.assignmentsOf(object.id).length > 0;
  const parts = [...descendants(model, object.id)].slice(1).flatMap((id) => model.element(id)?.kind ?? []);
  if (type === 'samband')
    return parts.includes('component') || targetsOf(model, object, 'manages').length > 0;
  return parts.some((it) => ['business', 'activity', 'product', 'component', 'node'].includes(it));
}

function declaredView(model: Model, element: Element): View {
  const about = targetsOf(model, element, 'about');
  const scope = about.length > 0 ? about : element.parent === undefined ? [] : [element.parent];
  return {
    id: element.id,
    title: (language) => titleOf(element, language),
    type: typeOf(element),
    declared: true,
    scope,
    location: locationOf(element),
  };
}

function typeOf(element: Element): PictureType {
  const values = kind('view')?.enums?.['type'] ?? [];
  const found = enumValue(values, textOf(element, 'type') ?? '')?.id;
  return TYPES.find((type) => type === found) ?? 'samband';
}

function standardView(type: PictureType, object: Element | undefined): View {
  const location = object && locationOf(object);
  return {
    id: `${type}:${object?.id ?? '*'}`,
    title: (language) =>
      object ? `${TYPE_TITLES[type][language]}: ${titleOf(object, language)}` : TYPE_TITLES[type][language],
    type,
    declared: false,
    scope: object ? [object.id] : [],
    ...(location ? { location } : {}),
  };
}

/** The title in a language; the English one is a property of its own. */
export function titleOf(element: Element, language: Language): string {
  const english = language === 'en' ? textOf(element, 'english') : undefined;
  return english ?? element.title;
}
