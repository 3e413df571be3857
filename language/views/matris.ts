/** Rows against columns: which support each function has where, which system handles which information, who holds which role. */
import { isWithin } from '../model/graph.ts';
import { keywordOf, kind, property, spell, type Word } from '../model/metamodel/index.ts';
import { type Element, isOwn, type Model, textOf, valuesOf } from '../model/model.ts';
import { type Support, supportMatrix } from '../model/support.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { answerHead, asking, questionOf } from './answers.ts';
import { Cells, cellsBetween, doubtsOf, entryOf, holdersOf, stateEntry } from './cells.ts';
import type { Occasion } from './occasion.ts';
import { nodeOf } from './parts.ts';
import type { TableEntry, TableHead } from './picture.ts';
import { enumId } from './roller.ts';
import { chosenBy } from './selection.ts';
import { titleOf } from './titles.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

export const MATRIS: ViewType = {
  id: 'matris',
  title: { sv: 'Matris', en: 'Matrix' },
  direction: 'down',
  standard: (model) => (usualAxes(model) ? [undefined] : []),
  content: matrisOf,
};

/** What rows and columns are: kinds, or for columns also a property. */
interface Axes {
  readonly rows: string;
  readonly columns: string;
}

/** Those at whom something applies. */
const PARTIES: ReadonlySet<string> = new Set(['organisation', 'unit', 'actor']);
/** What columns are for rows of a kind, where the view does not say, and the other way round. */
const USUAL: readonly Axes[] = [
  { rows: 'capability', columns: 'organisation' },
  { rows: 'component', columns: 'information' },
  { rows: 'object', columns: 'role' },
  { rows: 'agreement', columns: 'organisation' },
];
const COLUMNS_OF_THE_REST = 'organisation';
/** A table that goes on beyond this is no picture. */
const MOST_ROWS = 250;
const MOST_COLUMNS = 40;
/** What is listed along the side rather than along the top. */
const WIDE = 12;

/** Undefined for a project that has nothing to put against each other. Looks at no more than it must. */
function usualAxes(model: Model): Axes | undefined {
  const own = (kindId: string): readonly Element[] => model.ofKind(kindId).filter(isOwn);
  const [support, information, roles] = USUAL;
  if (own('capability').some((it) => valuesOf(it, 'supportedBy').some(({ at }) => at))) return support;
  const handled = new Set(model.arrows.flatMap(({ payload }) => payload));
  const known = own('information').filter((it) => valuesOf(it, 'master').length > 0 || handled.has(it.id));
  if (known.length > 1) return information;
  if (ownObjects(model).filter(({ id }) => model.assignmentsOf(id).length > 0).length > 1) return roles;
  return undefined;
}

interface Table {
  readonly rows: readonly Element[];
  readonly columns: readonly TableHead[];
  readonly cells: Cells;
  /** Rows that say nothing to any column. */
  readonly silent: number;
}

function matrisOf(model: Model, view: View, language: Language, occasion: Occasion): Content {
  const stated = statedAxes(model, view);
  const axes = axesOf(model, stated);
  const chosen = chosenBy(model, view);
  const found = tableOf(model, view, axes, chosen, language);
  // A long list reads downwards.
  if (stated.rows === undefined && stated.columns === undefined && found.columns.length > WIDE) {
    const turned = { rows: axes.columns, columns: axes.rows };
    const other = tableOf(model, view, turned, chosen, language);
    if (other.columns.length < found.columns.length)
      return { ...contentOf(model, view, turned, other, language, occasion), edges: [] };
  }
  return { ...contentOf(model, view, axes, found, language, occasion), edges: [] };
}

function statedAxes(model: Model, view: View): Partial<Axes> {
  const element = model.element(view.id);
  const stated = (key: string): string | undefined => {
    const text = element && textOf(element, key);
    return text === undefined ? undefined : keywordOf(text)?.id;
  };
  const [rows, columns] = [stated('rows'), stated('columns')];
  return { ...(rows !== undefined && { rows }), ...(columns !== undefined && { columns }) };
}

function axesOf(model: Model, { rows, columns }: Partial<Axes>): Axes {
  if (rows !== undefined && columns !== undefined) return { rows, columns };
  if (rows !== undefined) {
    const usual =
      USUAL.find((it) => it.rows === rows)?.columns ?? USUAL.find((it) => it.columns === rows)?.rows;
    return { rows, columns: usual ?? COLUMNS_OF_THE_REST };
  }
  if (columns !== undefined) {
    const usual =
      USUAL.find((it) => it.columns === columns)?.rows ?? USUAL.find((it) => it.rows === columns)?.columns;
    return { rows: usual ?? 'object', columns };
  }
  return usualAxes(model) ?? { rows: 'component', columns: 'information' };
}

function tableOf(
  model: Model,
  view: View,
  axes: Axes,
  chosen: ReadonlySet<string> | undefined,
  language: Language,
): Table {
  const isShown = (it: Element): boolean =>
    chosen?.has(it.id) ??
    (isOwn(it) && (view.scope.length === 0 || view.scope.some((id) => isWithin(it.id, id))));
  // What a view names is shown, although nothing is said of it; one that names no row or no column means all of them.
  const listed = (
    kinds: ReadonlySet<string>,
  ): { readonly all: readonly Element[]; readonly named: boolean } => {
    const every = [...kinds].flatMap((id) => model.ofKind(id));
    const named = chosen === undefined ? [] : every.filter(({ id }) => chosen.has(id));
    if (named.length > 0) return { all: named, named: true };
    return { all: every.filter((it) => !isPartOfSystem(model, it)), named: false };
  };
  const rowsListed = listed(kindsOf(axes.rows));
  const candidates = rowsListed.named ? rowsListed.all : rowsListed.all.filter(isShown);
  if (!kind(axes.columns)) return byProperty(model, candidates, axes, language);

  const columnsListed = listed(kindsOf(axes.columns));
  const rowIds = new Set(candidates.map(({ id }) => id));
  const columnIds = new Set(columnsListed.all.map(({ id }) => id));
  const supports = axes.rows === 'capability' && axes.columns === 'organisation';
  const cells = supports
    ? supportCells(model, rowIds, language)
    : cellsBetween(model, rowIds, columnIds, language);
  const said = cells.columns();
  const columns = supports && !columnsListed.named ? model.elements : columnsListed.all;
  const kept = candidates.filter(({ id }) => rowsListed.named || cells.isRow(id));
  return {
    rows: kept,
    columns: inOrder(columns.filter(({ id }) => columnsListed.named || said.has(id))).map((column) =>
      headOf(model, column, language),
    ),
    cells,
    silent: candidates.length - kept.length,
  };
}

/** What a component consists of is told by the whole. */
function isPartOfSystem(model: Model, { kind: kindId, parent }: Element): boolean {
  return kindId === 'component' && parent !== undefined && model.element(parent)?.kind === 'component';
}

/** A party is anyone at whom something applies, unless the view wants organisations in particular. */
function kindsOf(id: string): ReadonlySet<string> {
  return id === 'organisation' ? PARTIES : new Set([id]);
}

/** Roles have an order of their own; all else stands as it is declared. */
function inOrder(elements: readonly Element[]): readonly Element[] {
  const order = (it: Element): number => Number((it.kind === 'role' && textOf(it, 'order')) || 99);
  return elements.toSorted((a, b) => order(a) - order(b));
}

function headOf(model: Model, element: Element, language: Language): TableHead {
  const side = element.kind === 'role' ? SIDES[enumId(model, element, 'side')] : undefined;
  return {
    id: element.id,
    title: titleOf(element, language),
    ...(side && { line: side[language] }),
    node: element.id,
  };
}

const SIDES: Readonly<Record<string, Bilingual>> = {
  business: { sv: 'verksamhet', en: 'business' },
  it: { sv: 'IT', en: 'IT' },
};

function supportCells(model: Model, rows: ReadonlySet<string>, language: Language): Cells {
  const cells = new Cells();
  const matrix = supportMatrix(model);
  for (const { capability, cells: supports } of matrix.rows) {
    if (!rows.has(capability.id)) continue;
    for (const [index, column] of matrix.columns.entries())
      for (const support of supports[index] ?? [])
        cells.add(capability.id, column.id, supportEntry(support, language));
  }
  return cells;
}

function supportEntry(support: Support, language: Language): TableEntry {
  const { uncertain } = support;
  if (support.type === 'state') return stateEntry(support.state, uncertain, language);
  const marks = doubtsOf(uncertain);
  return support.type === 'element'
    ? { text: titleOf(support.element, language), marks, strong: false, node: support.element.id }
    : { text: support.text, marks, strong: false };
}

const YES: Bilingual = { sv: 'ja', en: 'yes' };

/** A column for each value of a property: of the rows themselves, or of the roles in them. */
function byProperty(
  model: Model,
  candidates: readonly Element[],
  { rows, columns: key }: Axes,
  language: Language,
): Table {
  const cells = new Cells();
  const columns = new Map<string, TableHead>();
  const put = (row: Element, head: TableHead, entry: TableEntry): void => {
    columns.set(head.id, columns.get(head.id) ?? head);
    cells.add(row.id, head.id, entry);
  };
  const ofRoles = rows !== 'role' && (key === 'side' || key === 'level');
  for (const row of candidates) {
    for (const value of ofRoles ? [] : valuesOf(row, key)) {
      const { node, text, marks } = entryOf(model, row, key, value, language);
      const entry = { text: YES[language], marks: doubtsOf(value.uncertain), strong: false };
      put(
        row,
        { id: node ?? `value:${text}`, title: text, ...(node !== undefined && { node }) },
        {
          ...entry,
          ...(value.type === 'state' && { text, marks }),
        },
      );
    }
    for (const assignment of ofRoles ? model.assignmentsOf(row.id) : []) {
      const role = assignment.role === undefined ? undefined : model.element(assignment.role);
      const value = enumId(model, role, key);
      for (const entry of holdersOf(model, assignment, language))
        put(
          row,
          { id: `value:${value}`, title: enumTitle(key, value, language) },
          {
            ...entry,
            text: role ? `${titleOf(role, language)}: ${entry.text}` : entry.text,
          },
        );
    }
  }
  const kept = candidates.filter(({ id }) => cells.isRow(id));
  const order = enumValues(key).map(({ id }) => `value:${id}`);
  const place = ({ id }: TableHead): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return {
    rows: kept,
    columns: [...columns.values()].sort((a, b) => place(a) - place(b)),
    cells,
    silent: candidates.length - kept.length,
  };
}

const WITHOUT: Bilingual = { sv: 'ej angivet', en: 'not stated' };

function enumTitle(key: string, value: string, language: Language): string {
  return enumValues(key).find(({ id }) => id === value)?.spelling[language] ?? WITHOUT[language];
}

function enumValues(key: string): readonly Word[] {
  const type = property(key)?.value;
  return type?.type === 'enum' ? type.values : [];
}

function contentOf(
  model: Model,
  view: View,
  axes: Axes,
  { rows, columns: allColumns, cells, silent }: Table,
  language: Language,
  occasion: Occasion,
): Pick<Content, 'nodes' | 'table'> {
  const columns = allColumns.slice(0, MOST_COLUMNS);
  const grouped = groupsOf(model, view, rows.slice(0, MOST_ROWS), language, occasion);
  const names = Map.groupBy(grouped.rows, ({ element }) => titleOf(element, language));
  const heads = grouped.rows.map(({ element, group }): TableHead => {
    const title = titleOf(element, language);
    const home = element.parent === undefined ? undefined : model.element(element.parent);
    const same = (names.get(title)?.length ?? 0) > 1 && home !== undefined && home.id !== group;
    return {
      id: element.id,
      title,
      node: element.id,
      ...(same && { line: titleOf(home, language) }),
      ...(group !== undefined && { group }),
    };
  });
  const entries = heads.map((row) => columns.map((column) => cells.at(row.id, column.id)));
  const shown = new Set(
    [...heads, ...columns, ...grouped.groups, ...entries.flat(2)].flatMap(({ node }) => node ?? []),
  );
  const counts = entries.map((row) => new Set(row.filter(isAnswer).map(answerOf)).size);
  const compares = axes.rows === 'capability' && columns.length > 1;
  return {
    nodes: model.elements
      .filter(({ id }) => shown.has(id))
      .map((element) => nodeOf(model, element, language)),
    table: {
      rowLabel: pluralOf(axes.rows, language),
      columnLabel: pluralOf(axes.columns, language),
      rows: heads,
      columns,
      groups: grouped.groups,
      cells: entries,
      ...(compares && { tally: { title: DIFFERENT[language], counts } }),
      notes: notesOf(axes, silent, rows.length - heads.length, allColumns.length - columns.length, language),
    },
  };
}

const DIFFERENT: Bilingual = { sv: 'Olika', en: 'Different' };

/** A cell that says nothing, or only that there is nothing, is no answer of its own. */
function isAnswer(cell: readonly TableEntry[]): boolean {
  return cell.some(({ marks }) => marks.every((mark) => mark === 'uncertain'));
}

/** The same product at two organisations has the same title, and is the same answer. */
function answerOf(cell: readonly TableEntry[]): string {
  return JSON.stringify(cell.map(({ text }) => text).sort());
}

function pluralOf(id: string, language: Language): string {
  const word = kind(id)?.plural[language] ?? spell(id, language);
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}

interface Grouped {
  readonly rows: readonly { readonly element: Element; readonly group?: string }[];
  readonly groups: readonly TableHead[];
}

/** Rows under what they stand in, or what `gruppera` names; not when that would be a heading for nearly every row. */
function groupsOf(
  model: Model,
  view: View,
  rows: readonly Element[],
  language: Language,
  occasion: Occasion,
): Grouped {
  const stated = questionOf(model, view, 'group');
  const ask = asking(model, language, occasion, new Set(rows.map(({ id }) => id)));
  const groupOf = (row: Element): TableHead | undefined => {
    if (stated === undefined) return homeOf(model, row, language);
    const answer = ask(row, stated);
    return answer && answerHead(answer);
  };
  const groups = Map.groupBy(
    rows.map((row) => ({ row, head: groupOf(row) })),
    ({ head }) => head?.id ?? '',
  );
  const worth =
    stated === undefined
      ? groups.size > 1 && !groups.has('') && rows.length >= 2 * groups.size
      : groups.size > 0;
  if (!worth) return { rows: rows.map((it) => ({ element: it })), groups: [] };
  // Rows without a group come first, where no heading has begun.
  const inOrder = [
    ...(groups.get('') ?? []),
    ...[...groups].flatMap(([id, some]) => (id === '' ? [] : some)),
  ];
  return {
    rows: inOrder.map(({ row, head }) => ({ element: row, ...(head && { group: head.id }) })),
    groups: [...groups.values()].flatMap(([first]) => first?.head ?? []),
  };
}

function homeOf(model: Model, { parent }: Element, language: Language): TableHead | undefined {
  const home = parent === undefined ? undefined : model.element(parent);
  return home && { id: `group:${home.id}`, title: titleOf(home, language), node: home.id };
}

function notesOf(
  axes: Axes,
  silent: number,
  moreRows: number,
  moreColumns: number,
  language: Language,
): readonly string[] {
  const say = (text: Bilingual, count: number, id: string): readonly string[] => {
    if (count === 0) return [];
    const words = kind(id);
    const what = (count === 1 ? words?.spelling : words?.plural)?.[language] ?? spell(id, language);
    return [text[language].replace('{count}', String(count)).replace('{what}', () => what)];
  };
  return [
    ...say(SILENT, silent, axes.rows),
    ...say(MORE, moreRows, axes.rows),
    ...say(MORE, moreColumns, axes.columns),
  ];
}

const SILENT: Bilingual = {
  sv: 'Inte med: {count} {what} som inget sägs om här.',
  en: 'Left out: {count} {what} of which nothing is said here.',
};
const MORE: Bilingual = {
  sv: '{count} {what} till får inte plats; välj med visa och dölj.',
  en: '{count} more {what} have no room; choose with show and hide.',
};
