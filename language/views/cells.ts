/** What a matrix says where a row and a column meet: what one of the two states of the other, or of a third between them. */
import { flowOf } from '../model/flow.ts';
import { managerOf } from '../model/governance.ts';
import { type StateId, spell } from '../model/metamodel/index.ts';
import { type Assignment, type Element, type Model, valuesOf } from '../model/model.ts';
import { sayValue, stateWord } from '../model/said.ts';
import type { ValueSummary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Mark, TableEntry } from './picture.ts';
import { relationWord } from './relations.ts';
import { nearest } from './selection.ts';
import { titleOf } from './titles.ts';

/** Entries by row and column; what is not there is not stated. */
export class Cells {
  readonly #rows = new Map<string, Map<string, TableEntry[]>>();

  /** What is said twice is shown once, with the doubts of both. */
  add(row: string, column: string, entry: TableEntry): void {
    const columns = this.#rows.get(row) ?? new Map<string, TableEntry[]>();
    this.#rows.set(row, columns);
    const entries = columns.get(column) ?? [];
    columns.set(column, entries);
    const known = entries.findIndex(({ text, node }) => text === entry.text && node === entry.node);
    const same = entries[known];
    if (!same) entries.push(entry);
    else
      entries[known] = {
        ...same,
        strong: same.strong || entry.strong,
        marks: [...new Set([...same.marks, ...entry.marks])],
      };
  }

  at(row: string, column: string): readonly TableEntry[] {
    return this.#rows.get(row)?.get(column) ?? [];
  }

  isRow(row: string): boolean {
    return this.#rows.has(row);
  }

  /** The columns that anything is said of. */
  columns(): ReadonlySet<string> {
    return new Set([...this.#rows.values()].flatMap((columns) => [...columns.keys()]));
  }
}

const PART: Bilingual = { sv: 'ingår', en: 'part' };
const MANAGES: Bilingual = { sv: 'förvaltar', en: 'manages' };
const DEPENDS: Bilingual = { sv: 'beror av', en: 'depends on' };
const MASTER: Bilingual = { sv: 'källsystem', en: 'master' };

/** What the ends of an arrow do with what it carries, by the way that data goes. */
const CARRIES: Readonly<Record<'source' | 'target', Readonly<Record<string, Bilingual>>>> = {
  source: {
    backward: { sv: 'läser', en: 'reads' },
    forward: { sv: 'lämnar', en: 'provides' },
    both: { sv: 'utbyter', en: 'exchanges' },
    none: { sv: 'använder', en: 'uses' },
  },
  target: {
    backward: { sv: 'lämnar', en: 'provides' },
    forward: { sv: 'tar emot', en: 'receives' },
    both: { sv: 'utbyter', en: 'exchanges' },
  },
};

/** Not about the two that meet: what describes an element, or is about the tool. */
const QUIET: ReadonlySet<string> = new Set(['lifecycle', 'about', 'specialises']);

/**
 * Everything that is stated of elements in rows and elements in columns, or of what stands inside them. Values that are
 * said to apply at a column (`stöds VAS hos NLL`) are the answer where there are any; else relations are named.
 */
export function cellsBetween(
  model: Model,
  rows: ReadonlySet<string>,
  columns: ReadonlySet<string>,
  language: Language,
): Cells {
  const oneWay = [...rows].some((id) => columns.has(id));
  const named = new Cells();
  const applied: {
    readonly row: string;
    readonly column: string;
    readonly key: string;
    readonly value: ValueSummary;
  }[] = [];
  const places = (x: string | undefined, y: string | undefined): readonly (readonly [string, string])[] => {
    const place = (row: string | undefined, column: string | undefined) => {
      const [r, c] = [nearest(model, row, rows), nearest(model, column, columns)];
      return r !== undefined && c !== undefined && r !== c ? [[r, c] as const] : [];
    };
    return oneWay ? place(x, y) : [...place(x, y), ...place(y, x)];
  };
  const meet = (x: string | undefined, y: string | undefined, entry: Partial<TableEntry>): void => {
    for (const [row, column] of places(x, y))
      named.add(row, column, { text: '', marks: [], strong: false, ...entry });
  };

  for (const element of model.elements) {
    for (const key of keysOf(element)) {
      if (QUIET.has(key)) continue;
      for (const value of valuesOf(element, key)) {
        const at = value.at && resolved(model, value.at);
        for (const [row, column] of places(element.id, at)) applied.push({ row, column, key, value });
        if (value.type !== 'word') continue;
        const strong = key === 'master';
        const text = strong ? MASTER[language] : relationWord(key, language);
        const target = resolved(model, value.reference);
        meet(element.id, target, { text, strong, marks: doubtsOf(value.uncertain) });
      }
    }
    if (rows.has(element.id) || columns.has(element.id)) addHome(model, element, meet, language);
  }
  for (const { source, target, verb: verbId, payload } of model.arrows) {
    const verb = verbId === undefined ? undefined : model.element(verbId);
    meet(source, target, { text: verb ? titleOf(verb, language) : DEPENDS[language] });
    const flow = flowOf(model, verb);
    for (const carried of payload) {
      meet(source, carried, { text: CARRIES.source[flow]?.[language] ?? '' });
      const word = CARRIES.target[flow];
      if (word) meet(target, carried, { text: word[language] });
    }
  }
  for (const assignment of model.assignments) {
    for (const entry of holdersOf(model, assignment, language))
      meet(assignment.owner, assignment.role, entry);
    const role = assignment.role === undefined ? undefined : model.element(assignment.role);
    for (const holder of assignment.holders)
      meet(assignment.owner, holder, { text: role ? titleOf(role, language) : '' });
  }
  return applied.length === 0 ? named : appliedCells(model, applied, language);
}

/** What an element stands in, and who manages it. */
function addHome(
  model: Model,
  element: Element,
  meet: (x: string | undefined, y: string | undefined, entry: Partial<TableEntry>) => void,
  language: Language,
): void {
  const manager = managerOf(model, element.id);
  const managing = manager.type === 'element' ? manager.id : undefined;
  if (managing !== undefined && managing !== element.parent)
    meet(element.id, managing, { text: MANAGES[language] });
  meet(element.id, element.parent, { text: PART[language] });
}

function appliedCells(
  model: Model,
  applied: readonly {
    readonly row: string;
    readonly column: string;
    readonly key: string;
    readonly value: ValueSummary;
  }[],
  language: Language,
): Cells {
  const cells = new Cells();
  const several = new Set(applied.map(({ key }) => key)).size > 1;
  for (const { row, column, key, value } of applied) {
    const element = model.element(row);
    const entry = entryOf(model, element, key, value, language);
    const text = several ? `${spell(key, language)}: ${entry.text}` : entry.text;
    cells.add(row, column, { ...entry, text });
  }
  return cells;
}

const PROCURING: Bilingual = { sv: 'under upphandling', en: 'being procured' };

/** What stands where a value is not known, or is known not to be. */
export function stateEntry(state: StateId, uncertain: boolean, language: Language): TableEntry {
  const text = state === 'procuring' ? PROCURING[language] : stateWord(state, language);
  return { text, strong: false, marks: [state, ...doubtsOf(uncertain)] };
}

export function doubtsOf(uncertain: boolean | undefined): readonly Mark[] {
  return uncertain ? ['uncertain'] : [];
}

/** A value as it is read in a cell: the element it names, its text, or the state that stands in its place. */
export function entryOf(
  model: Model,
  element: Element | undefined,
  key: string,
  value: ValueSummary,
  language: Language,
): TableEntry {
  if (value.type === 'state') return stateEntry(value.state, value.uncertain === true, language);
  const doubts = doubtsOf(value.uncertain);
  const id = value.type === 'word' ? resolved(model, value.reference) : undefined;
  const target = id === undefined ? undefined : model.element(id);
  return target
    ? { text: titleOf(target, language), strong: false, marks: doubts, node: target.id }
    : {
        text: sayValue(element?.kind, key, { ...value, uncertain: false }, language),
        strong: false,
        marks: doubts,
      };
}

/** Who holds a role: one entry each, or the state that the role is in. */
export function holdersOf(
  model: Model,
  { holders, summary }: Assignment,
  language: Language,
): readonly TableEntry[] {
  const named = holders.map((id): TableEntry => {
    const holder = model.element(id);
    return { text: holder ? titleOf(holder, language) : id, marks: [], strong: false, node: id };
  });
  if (summary.state === undefined)
    return named.length > 0
      ? named
      : [
          {
            text: summary.label ?? stateWord('unknown', language),
            marks: summary.label ? [] : ['unknown'],
            strong: false,
          },
        ];
  return [...named, stateEntry(summary.state, false, language)];
}

export function keysOf({ declaration, extensions }: Element): readonly string[] {
  const keys = declaration.properties.map(({ key }) => key);
  if (extensions.length === 0) return [...new Set(keys)];
  return [
    ...new Set([...keys, ...extensions.flatMap((it) => it.declaration.properties.map(({ key }) => key))]),
  ];
}

function resolved(model: Model, reference: NonNullable<ValueSummary['at']>): string | undefined {
  const resolution = model.resolve(reference);
  return resolution.status === 'resolved' ? resolution.id : undefined;
}
