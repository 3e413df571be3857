/** From a model, its views and what is found wrong with it to what the page shows: plain data, with no markup yet. */
import type { Drawing, DrawnEdge, DrawnNode } from '../../drawing/drawing.ts';
import { cornerPath } from '../../drawing/icons.ts';
import { lookOf } from '../../drawing/theme.ts';
import type { Location } from '../../model/location.ts';
import { kind } from '../../model/metamodel/index.ts';
import { type Element, isOwn, locationOf, type Model, tagsOf } from '../../model/model.ts';
import type { Language } from '../../model/text.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Picture } from '../../views/picture.ts';
import { titleOf } from '../../views/titles.ts';
import { VIEW_TYPES, viewType } from '../../views/types.ts';
import type { View } from '../../views/views.ts';
import type { Places } from '../lint-report.ts';
import type {
  PageArrow,
  PageBox,
  PageData,
  PageEdge,
  PageElement,
  PageFinding,
  PageKind,
  PageNode,
  PagePlace,
  PageView,
} from './data.ts';
import { ElementList } from './elements.ts';
import { factsOf, factsOfAssignments } from './facts.ts';
import { findingsByElement } from './findings.ts';
import { pageWords } from './words.ts';

/** A view that has been drawn. */
export interface DrawnView {
  readonly view: View;
  readonly picture: Picture;
  readonly drawing: Drawing;
}

export interface HtmlSource {
  /** The name of the project. */
  readonly title: string;
  readonly language: Language;
  readonly model: Model;
  readonly views: readonly DrawnView[];
  readonly findings: readonly Finding[];
  /** Without it the page says nothing of where things are written. */
  readonly places?: Places;
}

/** All that the writer needs. The views of `data` and the drawn ones are the same, in the same order. */
export interface HtmlProject {
  readonly title: string;
  readonly data: PageData;
  readonly views: readonly DrawnView[];
}

/** Pure: the same model, drawings and findings give the same data. */
export function htmlProject(source: HtmlSource): HtmlProject {
  const { model, language, title } = source;
  const views = inGroups(source);
  const list = elementsOf(model, views);
  return {
    title,
    views: views.map(({ drawn }) => drawn),
    data: {
      language,
      words: pageWords(language),
      kinds: kindsOf(list.elements, language),
      views: views.map(({ drawn, group }) => pageView(drawn, group, list, source)),
      elements: pageElements(list, source),
      arrows: pageArrows(list, source),
    },
  };
}

interface Grouped {
  readonly drawn: DrawnView;
  readonly group: string;
}

/** By what they are of, the whole project first, then objects in the order of the model; inside by kind of view. */
function inGroups({ model, language, views }: HtmlSource): readonly Grouped[] {
  const all = views.map((drawn) => ({ drawn, element: objectOf(model, drawn.view) }));
  const counts = Map.groupBy(all, ({ element }) => element);
  // A process with a single picture would stand under a heading of the same name.
  const isHome = (element: Element | undefined): boolean =>
    element?.kind === 'object' || (counts.get(element)?.length ?? 0) > 1;
  const about = new Map(all.map(({ drawn, element }) => [drawn, isHome(element) ? element : undefined]));
  const order = new Map([undefined, ...model.elements].map((element, index) => [element, index]));
  const types = new Map(VIEW_TYPES.map(({ id }, index) => [id, index]));
  const rank = (drawn: DrawnView) => order.get(about.get(drawn)) ?? 0;
  const rankOfType = ({ view }: DrawnView) => types.get(view.type) ?? 0;
  return [...views]
    .sort((a, b) => rank(a) - rank(b) || rankOfType(a) - rankOfType(b))
    .map((drawn) => {
      const element = about.get(drawn);
      return { drawn, group: element ? titleOf(element, language) : pageWords(language).wholeProject };
    });
}

/** The object that a view is of or inside; without one the outermost of what it is of; nothing when it is of several. */
function objectOf(model: Model, { scope }: View): Element | undefined {
  const objects = new Set(
    scope.map((id) => {
      let last: Element | undefined;
      for (
        let at = model.element(id);
        at;
        at = at.parent === undefined ? undefined : model.element(at.parent)
      ) {
        last = at;
        if (at.kind === 'object') break;
      }
      return last;
    }),
  );
  const [only] = objects;
  return objects.size === 1 ? only : undefined;
}

/** What the project declares, what its pictures show, and what that has arrows to or from. */
function elementsOf(model: Model, views: readonly Grouped[]): ElementList {
  const ids = new Set(model.elements.filter((it) => isOwn(it) && it.kind !== 'view').map(({ id }) => id));
  for (const { drawn } of views) {
    for (const node of drawn.drawing.nodes) {
      const element = elementOfNode(model, node);
      if (element) ids.add(element.id);
    }
  }
  for (const { source, target } of model.arrows) {
    if (source === undefined || target === undefined || !(ids.has(source) || ids.has(target))) continue;
    ids.add(source);
    ids.add(target);
  }
  const inOrder = model.elements.filter(({ id }) => ids.has(id));
  const known = new Set(inOrder.map(({ id }) => id));
  // The library is not among the elements, though a picture may show some of it.
  const others = [...ids].filter((id) => !known.has(id)).map((id) => model.element(id));
  return new ElementList([...inOrder, ...others.filter((element) => element !== undefined)]);
}

/** Frames around what an element manages are called after it. */
function elementOfNode(
  model: Model,
  { id, element }: Pick<DrawnNode, 'id' | 'element'>,
): Element | undefined {
  return model.element(element ?? id) ?? model.element(id.replace(/^frame:/, ''));
}

function kindsOf(elements: readonly Element[], language: Language): Readonly<Record<string, PageKind>> {
  const ids = [...new Set(elements.map((element) => element.kind))].sort();
  return Object.fromEntries(
    ids.map((id) => {
      const label = id === 'project' ? { sv: 'projekt', en: 'project' } : kind(id)?.spelling;
      return [id, { label: label?.[language] ?? id, icon: cornerPath({ kind: id }), tone: lookOf(id).tone }];
    }),
  );
}

function pageView(drawn: DrawnView, group: string, list: ElementList, source: HtmlSource): PageView {
  const { view, drawing } = drawn;
  const { model, places } = source;
  const assignments = new Map(model.assignments.map((assignment) => [assignment.id, assignment]));
  const node = (drawn: DrawnNode): PageNode => {
    const { id, description, box, container, frame, location } = drawn;
    const element = list.index(elementOfNode(model, drawn)?.id);
    const assignment = assignments.get(id);
    const about = assignment && list.indices([assignment.owner, assignment.role, ...assignment.holders]);
    return {
      id,
      description,
      box: plainBox(box),
      ...(container || frame ? { outer: true } : {}),
      ...(element === undefined ? {} : { element }),
      ...(about && about.length > 0 ? { about } : {}),
      ...(element === undefined ? placed(location, places) : {}),
    };
  };
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const endOf = (id: string) => elementOfNode(model, byId.get(id) ?? { id })?.id;
  const edge = ({
    id,
    description,
    source: from,
    target: to,
    points,
    plate,
    members,
    location,
  }: DrawnEdge): PageEdge => {
    const ends = members ? members.flatMap(({ source, target }) => [source, target]) : [from, to];
    const about = list.indices(ends.map(endOf));
    return {
      id,
      description,
      points: points.flatMap(({ x, y }) => [round(x), round(y)]),
      ...(plate ? { plate: plainBox(plate) } : {}),
      ...(members ? { members: members.map(({ id }) => id) } : {}),
      ...(about.length > 0 ? { about } : {}),
      ...placed(location, places),
    };
  };
  return {
    id: view.id,
    title: drawing.title,
    kind: viewType(view.type).title[drawing.language],
    group,
    width: round(drawing.width),
    height: round(drawing.height),
    nodes: drawing.nodes.map(node),
    edges: drawing.edges.map(edge),
  };
}

function plainBox({ x, y, width, height }: DrawnNode['box']): PageBox {
  return [round(x), round(y), round(width), round(height)];
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10 || 0;
}

function placed(location: Location | undefined, places: Places | undefined): { readonly place?: PagePlace } {
  return location && places ? { place: placeOf(location, places) } : {};
}

function placeOf({ uri, range }: Location, places: Places): PagePlace {
  return { file: places.path(uri), line: range.start.line + 1 };
}

function pageElements(list: ElementList, source: HtmlSource): readonly PageElement[] {
  const { model, language, places } = source;
  const findings = findingsByElement(model, source.findings);
  return list.elements.map((element): PageElement => {
    const origin = element.dependency === undefined ? undefined : model.element(element.dependency);
    const facts = factsOf(
      model,
      list,
      element.kind,
      [element.declaration, ...element.extensions.map(({ declaration }) => declaration)].flatMap(
        ({ properties }) => properties,
      ),
      language,
    );
    const roles = factsOfAssignments(model, list, model.assignmentsOf(element.id), language);
    const tags = tagsOf(element);
    const found = (findings.get(element.id) ?? []).map(
      ({ severity, rule, message, uri, range }): PageFinding => ({
        severity,
        rule,
        message: message[language],
        ...placed({ uri, range }, places),
      }),
    );
    const parent = list.index(element.parent);
    return {
      id: element.id,
      kind: element.kind,
      name: element.name,
      title: titleOf(element, language) || element.id,
      ...(parent === undefined ? {} : { parent }),
      ...(facts.length > 0 ? { facts } : {}),
      ...(roles.length > 0 ? { roles } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(found.length > 0 ? { findings: found } : {}),
      ...(origin ? { from: titleOf(origin, language) } : {}),
      ...(element.library ? {} : placed(locationOf(element), places)),
    };
  });
}

function pageArrows(list: ElementList, { model, language, places }: HtmlSource): readonly PageArrow[] {
  return model.arrows.flatMap(({ source, target, verb, payload, summary, uri }): PageArrow[] => {
    const [from, to] = [list.index(source), list.index(target)];
    if (from === undefined || to === undefined) return [];
    const named = verb === undefined ? undefined : model.element(verb);
    const said = [named ? titleOf(named, language) : pageWords(language).dependsOn, summary.title ?? ''];
    const facts = factsOf(model, list, undefined, summary.properties, language);
    return [
      {
        source: from,
        target: to,
        verb: said.filter((it) => it !== '').join(': '),
        ...(payload.length > 0 ? { payload: payload.map((id) => list.text(model, id, language)) } : {}),
        ...(facts.length > 0 ? { facts } : {}),
        ...placed({ uri, range: summary.range }, places),
      },
    ];
  });
}
