/** Who holds which role: levels from top to bottom, the business side to the left of the IT side. */
import { enumValue, property } from '../model/metamodel/index.ts';
import { type Assignment, type Element, type Model, printValue, textOf } from '../model/model.ts';
import { statedValues } from '../model/specialisation.ts';
import type { Language } from '../model/text.ts';
import type { Mark, PictureNode } from './picture.ts';
import { titleOf } from './titles.ts';
import { type Content, ownObjects, type ViewType } from './type.ts';
import type { View } from './view.ts';

const LEVELS = [
  { id: 'budget', title: { sv: 'Budgetnivå', en: 'Budget level' } },
  { id: 'decision', title: { sv: 'Beslutsnivå', en: 'Decision level' } },
  { id: 'operational', title: { sv: 'Operativ nivå', en: 'Operational level' } },
  { id: 'other', title: { sv: 'Utan nivå', en: 'No level' } },
] as const;

const SIDES = [
  { id: 'business', title: { sv: 'Verksamhet', en: 'Business' } },
  { id: 'it', title: { sv: 'IT', en: 'IT' } },
  { id: 'other', title: { sv: 'Utan sida', en: 'No side' } },
] as const;

const VACANT = { sv: 'vakant', en: 'vacant' } as const;
const UNKNOWN = { sv: 'okänd', en: 'unknown' } as const;
const NOT_STATED = { sv: 'innehavare ej angiven', en: 'holder not stated' } as const;

interface Card {
  readonly node: PictureNode;
  readonly level: string;
  readonly side: string;
  readonly order: number;
}

export const ROLLER: ViewType = {
  id: 'roller',
  title: { sv: 'Roller', en: 'Roles' },
  direction: 'down',
  standard: (model) => ownObjects(model).filter(({ id }) => model.assignmentsOf(id).length > 0),
  content: rollerOf,
};

function rollerOf(model: Model, view: View, language: Language): Content {
  const scope = view.scope.length > 0 ? view.scope : model.ofKind('object').map((object) => object.id);
  const assignments = scope.flatMap((id) => model.assignmentsOf(id));
  // The same role is held at each of several objects, so that a card has to say at which.
  const several = new Set(assignments.map(({ owner }) => owner)).size > 1;
  const cards = assignments
    .map((assignment) => cardOf(model, assignment, several, language))
    .sort((a, b) => a.order - b.order);
  const rows = LEVELS.filter((level) => cards.some((card) => card.level === level.id));
  const columns = SIDES.filter((side) => cards.some((card) => card.side === side.id));
  return {
    nodes: cards.map((card) => card.node),
    edges: [],
    grid: {
      rows: rows.map(({ id, title }) => ({ id, title: title[language] })),
      columns: columns.map(({ id, title }) => ({ id, title: title[language] })),
      cells: rows.map((row) =>
        columns.map((column) =>
          cards
            .filter((card) => card.level === row.id && card.side === column.id)
            .map((card) => card.node.id),
        ),
      ),
    },
  };
}

function cardOf(model: Model, assignment: Assignment, saysWhere: boolean, language: Language): Card {
  const { summary } = assignment;
  const role = assignment.role === undefined ? undefined : model.element(assignment.role);
  const holders = assignment.holders.map((id) => {
    const holder = model.element(id);
    return holder ? titleOf(holder, language) : id;
  });
  const owner = saysWhere && assignment.owner !== undefined ? model.element(assignment.owner) : undefined;
  const state = summary.state;
  const marks: Mark[] = state === 'vacant' || state === 'unknown' || state === 'missing' ? [state] : [];
  const status =
    state === 'vacant'
      ? VACANT
      : state === 'unknown'
        ? UNKNOWN
        : holders.length === 0
          ? NOT_STATED
          : undefined;
  const node: PictureNode = {
    id: assignment.id,
    kind: 'role',
    kindLabel: '',
    title: role ? titleOf(role, language) : summary.role.path.join('.'),
    lines: [owner && titleOf(owner, language), summary.label, ...holders, status?.[language]].filter(
      (line): line is string => line !== undefined,
    ),
    emphasis: 'normal',
    marks,
    location: { uri: assignment.uri, range: summary.role.range },
  };
  return {
    node,
    level: enumId(model, role, 'level'),
    side: enumId(model, role, 'side'),
    order: Number((role && textOf(role, 'order')) ?? 99),
  };
}

/** What a role says of its level or side; a role that says nothing follows the one that it specialises. */
export function enumId(model: Model, role: Element | undefined, key: string): string {
  const entry = property(key);
  const [value] = role ? statedValues(model, role, key) : [];
  return (
    (value && entry?.value.type === 'enum'
      ? enumValue(entry.value.values, printValue(value))?.id
      : undefined) ?? 'other'
  );
}
