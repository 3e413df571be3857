/**
 * The description of integrations that Region Halland asks for: one row for each, under who is responsible for it, with
 * everything that is said of it.
 */
import { managerOf } from '../model/governance.ts';
import { isWithin } from '../model/graph.ts';
import { spell } from '../model/metamodel/index.ts';
import { type Arrow, type Element, isOwn, type Model, valuesOf } from '../model/model.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { answerHead, answerTo } from './answers.ts';
import { entryOf } from './cells.ts';
import { applicationOf } from './integrationsoversikt.ts';
import { nodeOf } from './parts.ts';
import type { TableEntry, TableHead } from './picture.ts';
import { chosenBy } from './selection.ts';
import { titleOf } from './titles.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

export const INTEGRATIONSBESKRIVNING: ViewType = {
  id: 'integrationsbeskrivning',
  title: { sv: 'Integrationsbeskrivning', en: 'Integration descriptions' },
  direction: 'right',
  standard: (model) => {
    const objects = ownObjects(model);
    if (objects.length > MOST) return [];
    const counts = new Map<string, number>();
    for (const arrow of integrations(model))
      for (const id of new Set(objectsAt(model, arrow))) counts.set(id, (counts.get(id) ?? 0) + 1);
    return objects.filter(({ id }) => (counts.get(id) ?? 0) >= LEAST);
  },
  content: beskrivningOf,
};

/** More objects than this are chosen among by declaring the descriptions that are wanted. */
const MOST = 24;
/** A single one is told by any picture. */
const LEAST = 2;
const MOST_ROWS = 150;

const WHAT: Bilingual = { sv: 'Integration', en: 'Integration' };
const DOES: Bilingual = { sv: 'gör', en: 'does' };
const NOBODY: Bilingual = { sv: 'Ansvarig ej angiven', en: 'Nobody responsible stated' };
const MORE: Bilingual = {
  sv: '{count} integrationer till får inte plats; välj med visa och dölj.',
  en: '{count} more integrations have no room; choose with show and hide.',
};

/** What is said of an integration, in the order of reading. */
const COLUMNS = [
  'verb',
  'information',
  'via',
  'contract',
  'frequency',
  'agreement',
  'criticality',
  'lifecycle',
  'description',
  'remark',
] as const;
type Column = (typeof COLUMNS)[number];

/** Arrows between different applications. */
function integrations(model: Model): readonly Arrow[] {
  return model.arrows.filter(({ source, target }) => {
    const [a, b] = [applicationOf(model, source), applicationOf(model, target)];
    return a !== undefined && b !== undefined && a.id !== b.id && (isOwn(a) || isOwn(b));
  });
}

/** The objects that manage its ends. */
function objectsAt(model: Model, { source, target }: Arrow): readonly string[] {
  return [source, target].flatMap((id) => {
    const manager = id === undefined ? undefined : managerOf(model, id);
    return manager?.type === 'element' ? [manager.id] : [];
  });
}

function beskrivningOf(model: Model, view: View, language: Language): Content {
  const chosen = chosenBy(model, view);
  const isShown = (arrow: Arrow): boolean => {
    const ends = [arrow.source, arrow.target].flatMap((id) => id ?? []);
    if (chosen) return ends.every((id) => chosen.has(id) || chosen.has(applicationOf(model, id)?.id ?? ''));
    if (view.scope.length === 0) return true;
    return view.scope.some(
      (scope) => ends.some((id) => isWithin(id, scope)) || objectsAt(model, arrow).includes(scope),
    );
  };
  const all = integrations(model).filter(isShown);
  const groups = Map.groupBy(
    all.slice(0, MOST_ROWS).map((arrow) => ({ arrow, head: responsibleFor(model, arrow, language) })),
    ({ head }) => head.id,
  );
  const inOrder = [...groups.values()].flat();
  const rows = inOrder.map(({ arrow, head }) => rowOf(model, arrow, head, language));
  const said = inOrder.map(
    ({ arrow }) => new Map(COLUMNS.map((column) => [column, entriesOf(model, arrow, column, language)])),
  );
  const told = COLUMNS.filter((column) => said.some((row) => (row.get(column) ?? []).length > 0));
  // Where nothing is said of any of them, that is what the table tells.
  const columns = told.length > 0 ? told : (['verb'] as const);
  const heads = [...groups.values()].flatMap(([first]) => first?.head ?? []);
  const cells = said.map((row) => columns.map((column) => row.get(column) ?? []));
  const shown = new Set([...heads, ...cells.flat(2)].flatMap(({ node }) => node ?? []));
  const more = all.length - rows.length;
  return {
    nodes: model.elements.filter(({ id }) => shown.has(id)).map((it) => nodeOf(model, it, language)),
    edges: [],
    table: {
      rowLabel: WHAT[language],
      rows,
      columns: columns.map((column) => ({ id: column, title: titleFor(column, language) })),
      groups: heads,
      cells,
      notes: more > 0 ? [MORE[language].replace('{count}', String(more))] : [],
    },
  };
}

/** Whoever it says, else whoever manages what it is written in, since an integration is documented by who answers for it. */
function responsibleFor(model: Model, arrow: Arrow, language: Language): TableHead {
  const [stated] = valuesOf(arrow, 'manager');
  if (stated) {
    const { text, node } = entryOf(model, undefined, 'manager', stated, language);
    return { id: `group:${node ?? text}`, title: text, ...(node !== undefined && { node }) };
  }
  const writer = model.element(arrow.owner ?? arrow.source ?? '');
  const answer = writer && answerTo(model, writer, 'manager', language);
  if (!answer || answer.state !== undefined) return { id: 'group:', title: NOBODY[language] };
  return answerHead(answer);
}

/** An arrow is no element, but has a place and an id of its own. */
function rowOf(model: Model, arrow: Arrow, { id: group }: TableHead, language: Language): TableHead {
  const title = (id: string | undefined): string => {
    const element = applicationOf(model, id);
    return element ? titleOf(element, language) : '';
  };
  const said = arrow.summary.title ?? arrow.summary.name;
  return {
    id: arrow.id,
    title: `${title(arrow.source)} → ${title(arrow.target)}`,
    ...(said !== undefined && { line: said }),
    group,
  };
}

function entriesOf(model: Model, arrow: Arrow, column: Column, language: Language): readonly TableEntry[] {
  const named = (element: Element | undefined): TableEntry[] =>
    element ? [{ text: titleOf(element, language), marks: [], strong: false, node: element.id }] : [];
  if (column === 'information') return arrow.payload.flatMap((id) => named(model.element(id)));
  if (column === 'verb') {
    const verb = arrow.verb === undefined ? undefined : model.element(arrow.verb);
    return named(verb).map(({ node: _, ...entry }) => entry);
  }
  return valuesOf(arrow, column).map((value) => entryOf(model, undefined, column, value, language));
}

function titleFor(column: Column, language: Language): string {
  const word = column === 'verb' ? DOES[language] : spell(column, language);
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}
