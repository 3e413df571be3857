/** Records to what they want to be in the model: which element each row is, and what is to be said about it. */

import type { LeftOut, MadeElement, Rejected } from '../formats/import-report.ts';
import type { Cell } from '../formats/table.ts';
import { kind, type PropertyEntry, propertiesOf, property, valueTypeOf } from '../model/metamodel/index.ts';
import { type Element, type Model, valuesOf } from '../model/model.ts';
import type { Bilingual } from '../model/text.ts';
import { ENDS } from '../model/uses.ts';
import type { Column, Mapping, Use } from './mapping.ts';
import type { Record, Records } from './records.ts';
import { cleanLine, folded } from './texts.ts';
import {
  canBeMade,
  type Found,
  isOwn,
  kindOf,
  type Made,
  type Statement,
  sameThing,
  type Thing,
  type Things,
  titleOf,
  type Value,
} from './things.ts';
import { LIFECYCLE, type NotUnderstood, partsOf, readCell } from './values.ts';

export interface Wanted {
  readonly row: number;
  readonly thing: Thing;
  readonly title: string;
  /** What `källa` says of the row, where it has an id. */
  readonly source?: string;
  readonly parent?: Thing;
  readonly statements: readonly Statement[];
  /** What is said of elements inside it, by their kind. */
  readonly inside: ReadonlyMap<string, readonly Statement[]>;
  readonly tags: readonly string[];
  readonly arrows: readonly { readonly target: Thing; readonly verb?: Thing }[];
}

export interface WantedRows {
  readonly rows: readonly Wanted[];
  readonly rejected: readonly Rejected[];
  readonly notUnderstood: readonly LeftOut[];
  /** What was made because rows refer to it, in the order in which it was needed. */
  readonly made: readonly Made[];
  readonly madeElements: readonly MadeElement[];
  /** Elements of this source that no row is about. */
  readonly gone: readonly { readonly element: Element; readonly source: string }[];
}

/** What a name that is not found is made as, where the mapping says nothing. Else the first kind that can be made. */
const MADE_AS: Readonly<{ [property: string]: string }> = { owner: 'actor', manager: 'unit' };

/** An element that a cell has made by naming it. */
interface Making {
  readonly made: Made;
  readonly row: Row;
  readonly column: Column;
}

type Row = { -readonly [K in keyof Wanted]: Wanted[K] } & {
  readonly record: Record;
  readonly statements: Statement[];
};

export function wantedRows(records: Records, mapping: Mapping, model: Model, things: Things): WantedRows {
  return new Reader(mapping, model, things).read(records);
}

class Reader {
  readonly #mapping: Mapping;
  readonly #things: Things;
  readonly #rejected: Rejected[] = [];
  readonly #notUnderstood: LeftOut[] = [];
  readonly #made: Made[] = [];
  readonly #madeElements: MadeElement[] = [];
  readonly #makings: Making[] = [];
  /** Elements that have come from this source, by what `källa` says. */
  readonly #known = new Map<string, Element>();
  readonly #byId = new Map<string, Thing>();
  readonly #states: readonly Element[];

  constructor(mapping: Mapping, model: Model, things: Things) {
    this.#mapping = mapping;
    this.#things = things;
    this.#states = model.ofKind('state');
    for (const element of model.elements) {
      if (!isOwn(element) || mapping.source === '') continue;
      for (const value of valuesOf(element, 'source'))
        if (
          value.type === 'text' &&
          value.text.startsWith(`${mapping.source} `) &&
          !this.#known.has(value.text)
        )
          this.#known.set(value.text, element);
    }
  }

  read({ records, rejected }: Records): WantedRows {
    this.#rejected.push(...rejected);
    const rows = this.#identify(records);
    this.#fillAll(rows);
    const seen = new Set(rows.map(({ source }) => source));
    return {
      rows,
      rejected: this.#rejected.sort((a, b) => a.row - b.row),
      notUnderstood: this.#notUnderstood,
      made: this.#made,
      madeElements: this.#madeElements,
      gone: [...this.#known]
        .filter(([source]) => !seen.has(source))
        .map(([source, element]) => ({ element, source })),
    };
  }

  /**
   * What a name stands for is told when everything that the rows make is known, as it will be when the same file is read
   * again: so all is read once more for as long as something has been made.
   */
  #fillAll(rows: readonly Row[]): void {
    const told = this.#notUnderstood.length;
    for (let known = -1; known !== this.#made.length; ) {
      known = this.#made.length;
      this.#notUnderstood.length = told;
      for (const row of rows) this.#fill(row);
      for (const making of this.#makings) this.#fillMade(making);
    }
  }

  /** Which element each row is: by its id, else by its name. All rows have theirs before any refers to another. */
  #identify(records: readonly Record[]): Row[] {
    const column = (as: Use['as']): Column | undefined =>
      this.#mapping.columns.find(({ use }) => use.as === as);
    const [idColumn, titleColumn, nameColumn] = [column('id'), column('title'), column('name')];
    const ids = new Map<string, number>();
    const claimed = new Map<string, number>();
    const rows: Row[] = [];
    const fresh: { row: Row; kindId: string; name: string }[] = [];
    const textOf = ({ cells }: Record, it: Column | undefined): string =>
      cleanLine((it && cells.get(it)?.text) ?? '');
    const titleOfRow = (record: Record): string => textOf(record, titleColumn) || textOf(record, nameColumn);
    const titles = new Set(records.map((record) => folded(titleOfRow(record))));
    for (const record of records) {
      const cellOf = (it: Column | undefined): Cell | undefined => it && record.cells.get(it);
      const [idCell, titleCell, nameCell] = [cellOf(idColumn), cellOf(titleColumn), cellOf(nameColumn)];
      const id = textOf(record, idColumn);
      const name = textOf(record, nameColumn);
      const title = titleOfRow(record);
      const broken = [idCell, titleCell, nameCell].find((cell) => cell?.type === 'error');
      if (broken) {
        this.#reject(record.row, {
          sv: `Namnet eller id:t är ett fel i Excel (${broken.text}).`,
          en: `The name or the id is an error in Excel (${broken.text}).`,
        });
        continue;
      }
      if (title === '') {
        const heading = (titleColumn ?? nameColumn)?.heading ?? '';
        this.#reject(record.row, {
          sv: `Raden har inget namn (${heading} är tom).`,
          en: `The row has no name (${heading} is empty).`,
        });
        continue;
      }
      const earlier = id === '' ? undefined : ids.get(id);
      if (earlier !== undefined) {
        this.#reject(record.row, {
          sv: `Samma id som rad ${earlier}: ${id}.`,
          en: `The same id as row ${earlier}: ${id}.`,
        });
        continue;
      }
      const source = id === '' ? undefined : `${this.#mapping.source} ${id}`;
      const kindId = this.#kindOf(record);
      const known = source === undefined ? undefined : this.#known.get(source);
      const found = known ? { element: known } : this.#byName(title, kindId, source !== undefined, titles);
      if (found === 'several' && source === undefined) {
        this.#reject(record.row, {
          sv: `Flera element heter ${title}, och raden har inget id.`,
          en: `Several elements are called ${title}, and the row has no id.`,
        });
        continue;
      }
      const element = found === 'several' ? undefined : found?.element;
      // Without an id the name is all there is to tell rows apart by.
      const claim = element ? element.id : source === undefined ? `${kindId} ${folded(title)}` : undefined;
      const claimedBy = claim === undefined ? undefined : claimed.get(claim);
      if (claimedBy !== undefined && source === undefined) {
        this.#reject(record.row, {
          sv: `Samma namn som rad ${claimedBy}: ${title}.`,
          en: `The same name as row ${claimedBy}: ${title}.`,
        });
        continue;
      }
      if (claim !== undefined && claimedBy === undefined) claimed.set(claim, record.row);
      if (id !== '') ids.set(id, record.row);
      const row: Row = {
        row: record.row,
        record,
        // Replaced below for rows that no element stands for yet.
        thing: element && claimedBy === undefined ? { element } : (undefined as unknown as Thing),
        title,
        statements: [],
        inside: new Map(),
        tags: [],
        arrows: [],
        ...(source === undefined ? {} : { source }),
      };
      if (row.thing === undefined) fresh.push({ row, kindId, name });
      else if (row.thing.element && row.thing.element.kind !== kindId) {
        const { sv, en } = kind(row.thing.element.kind)?.spelling ?? { sv: '', en: '' };
        this.#leaveOut(record.row, this.#kindColumn()?.heading ?? '', title, {
          sv: `är ${sv} i modellen och förblir det`,
          en: `is ${en} in the model and stays so`,
        });
      }
      rows.push(row);
      if (id !== '' && row.thing !== undefined) this.#byId.set(folded(id), row.thing);
    }
    // Names in other cells are those of the inventory as it is now.
    for (const { thing, title } of rows)
      if (thing?.element && thing.element.title !== title) this.#things.retitle(thing.element, title);
    for (const { row, kindId, name } of fresh) {
      row.thing = { made: this.#things.make(kindId, row.title, name || row.title) };
      const id = row.source?.slice(this.#mapping.source.length + 1);
      if (id !== undefined) this.#byId.set(folded(id), row.thing);
    }
    return rows;
  }

  #kindColumn(): Column | undefined {
    return this.#mapping.columns.find(({ use }) => use.as === 'kind');
  }

  #kindOf(record: Record): string {
    const column = this.#kindColumn();
    const cell = column && record.cells.get(column);
    if (!column || !cell || column.use.as !== 'kind') return this.#mapping.kind;
    const found = column.use.kinds.get(folded(cell.text));
    if (found === undefined)
      this.#leaveOut(record.row, column.heading, cell.text, {
        sv: `säger ingen sort; raden blir ${kind(this.#mapping.kind)?.spelling.sv}`,
        en: `names no kind; the row becomes ${kind(this.#mapping.kind)?.spelling.en}`,
      });
    return found ?? this.#mapping.kind;
  }

  /**
   * An element that somebody has written already, unless it is that of another row of this source. What is called so
   * comes before what only has a name like it, which is that of another row where one has its title.
   */
  #byName(title: string, kindId: string, hasId: boolean, titles: ReadonlySet<string>): Found {
    const key = folded(title);
    const own = this.#things
      .all(title, [kindId])
      .filter(({ element }) => element && isOwn(element) && !(hasId && this.#isFromSource(element)));
    const titled = own.filter((thing) => folded(titleOf(thing)) === key);
    const free = own.filter((thing) => !titles.has(folded(titleOf(thing))));
    const candidates = this.#things.titled(titled.length > 0 ? titled : free, title);
    return candidates.length > 1 ? 'several' : candidates[0];
  }

  #isFromSource(element: Element): boolean {
    return valuesOf(element, 'source').some(
      (value) => value.type === 'text' && value.text.startsWith(`${this.#mapping.source} `),
    );
  }

  #fill(row: Row): void {
    const inside = new Map<string, Statement[]>();
    const tags: string[] = [];
    const arrows: { target: Thing; verb?: Thing }[] = [];
    row.statements.length = 0;
    delete row.parent;
    for (const column of this.#mapping.columns) {
      const cell = row.record.cells.get(column);
      if (!cell) continue;
      switch (column.use.as) {
        case 'parent': {
          const parent = this.#parent(row, column, cell, column.use.kind);
          if (parent) row.parent = parent;
          break;
        }
        case 'tag':
          tags.push(...this.#tags(row, column, cell));
          break;
        case 'arrow':
          arrows.push(...this.#arrows(row, column, cell, column.use.verb));
          break;
        case 'property': {
          const { in: insideKind, property: id } = column.use;
          const kindId = insideKind ?? kindOf(row.thing);
          const entry = property(id);
          if (!entry) break;
          if (!propertiesOf(kindId).includes(id)) {
            this.#leaveOut(row.row, column.heading, cell.text, {
              sv: `${kind(kindId)?.spelling.sv} har inte ${entry.spelling.sv}`,
              en: `${kind(kindId)?.spelling.en} has no ${entry.spelling.en}`,
            });
            break;
          }
          let statements = row.statements;
          if (insideKind !== undefined) {
            statements = inside.get(insideKind) ?? [];
            inside.set(insideKind, statements);
          }
          this.#say(row, column, entry, this.#values(row, column, cell, entry, kindId), statements);
          break;
        }
      }
    }
    for (const [each, statements] of inside) if (statements.length === 0) inside.delete(each);
    for (const statement of row.statements)
      if (statement.property === 'lifecycle') this.#sortStates(statement);
    row.inside = inside;
    row.tags = [...new Set(tags)];
    row.arrows = arrows.filter(
      ({ target }, index) => arrows.findIndex((other) => sameThing(other.target, target)) === index,
    );
  }

  /** Adds the values of one column to what others say with the same property. */
  #say(
    row: Row,
    column: Column,
    entry: PropertyEntry,
    values: readonly Value[],
    statements: Statement[],
  ): void {
    const known = statements.find((statement) => statement.property === entry.id);
    if (!known) {
      const [first] = values;
      if (first) statements.push({ property: entry.id, values: entry.many ? dedupe(values) : [first] });
      return;
    }
    if (!entry.many) {
      if (values.length > 0)
        this.#leaveOut(row.row, column.heading, row.record.cells.get(column)?.text ?? '', {
          sv: `${entry.spelling.sv} har redan fått ett värde från en annan kolumn`,
          en: `${entry.spelling.en} has a value from another column already`,
        });
      return;
    }
    statements[statements.indexOf(known)] = { ...known, values: dedupe([...known.values, ...values]) };
  }

  /** In the order of the life cycle, whichever column each state came from. */
  #sortStates(statement: Statement): void {
    const order = (value: Value): number =>
      value.type === 'thing' && value.thing.element ? this.#states.indexOf(value.thing.element) : -1;
    (statement.values as Value[]).sort((a, b) => order(a) - order(b));
  }

  #values(row: Row, column: Column, cell: Cell, entry: PropertyEntry, kindId: string): Value[] {
    const type = valueTypeOf(kindId, entry);
    const kinds = type.type === 'reference' || type.type === 'open' ? type.kinds : [];
    const isName = (text: string): boolean => this.#things.all(text, kinds).length > 0;
    const read = readCell(cell, column, entry, kindId, this.#mapping.dates, isName);
    this.#leaveOutAll(row, column, read.not);
    const values: Value[] = [];
    for (const value of read.values) {
      if (column.use.as === 'property' && column.use.from !== undefined) {
        const thing = this.#things.find(column.use.from, kinds);
        if (value.type === 'date' && typeof thing === 'object')
          values.push({ type: 'thing', thing, from: value.date });
        else if (value.type === 'state') values.push(value);
        else
          this.#leaveOut(row.row, column.heading, cell.text, {
            sv: `${column.use.from} är inget värde på ${entry.spelling.sv}`,
            en: `${column.use.from} is no value of ${entry.spelling.en}`,
          });
      } else if (value.type !== 'named') values.push(value);
      else {
        const thing = this.#thing(row, column, value.text, kinds, entry);
        if (thing) values.push({ type: 'thing', thing });
        else if (thing === undefined && type.type === 'open') values.push({ type: 'text', text: value.text });
      }
    }
    return values;
  }

  /** What a name stands for, made when there is none; null when that cannot be told, which has been reported. */
  #thing(
    row: Row,
    column: Column,
    text: string,
    kinds: readonly string[],
    entry: PropertyEntry | undefined,
  ): Thing | null | undefined {
    const likely = column.create || (MADE_AS[entry?.id ?? ''] ?? kinds.find(canBeMade));
    const found =
      this.#things.find(text, kinds, likely) ?? this.#synonym(text, kinds) ?? this.#ofId(text, kinds);
    if (typeof found === 'object') return found;
    if (found === 'several') {
      this.#leaveOut(row.row, column.heading, text, {
        sv: 'flera element heter så',
        en: 'several elements have that name',
      });
      return null;
    }
    const isOpen = entry?.value.type === 'open';
    if (isOpen && column.create === undefined) return undefined;
    const makes = column.create === false ? undefined : likely;
    if (makes !== undefined && kinds.includes(makes) && canBeMade(makes))
      return this.#make(row, column, makes, text);
    if (isOpen) return undefined;
    const states = kinds.includes('state') ? this.#states.map(({ name }) => name).join(', ') : '';
    this.#leaveOut(
      row.row,
      column.heading,
      text,
      states === ''
        ? { sv: 'finns inte i modellen', en: 'is not in the model' }
        : { sv: `inte något av ${states}`, en: `none of ${states}` },
    );
    return null;
  }

  #synonym(text: string, kinds: readonly string[]): Thing | 'several' | undefined {
    if (!kinds.includes('state')) return undefined;
    const name = Object.keys(LIFECYCLE).find((each) => LIFECYCLE[each]?.includes(folded(text)));
    return name === undefined ? undefined : this.#things.find(name, kinds);
  }

  #ofId(text: string, kinds: readonly string[]): Thing | undefined {
    const thing = this.#byId.get(folded(text));
    return thing && (kinds.includes('*') || kinds.includes(kindOf(thing))) ? thing : undefined;
  }

  #make(row: Row, column: Column, kindId: string, text: string): Thing {
    const made = this.#things.make(kindId, text);
    this.#made.push(made);
    this.#makings.push({ made, row, column });
    this.#madeElements.push({ kind: kindId, name: made.name, title: made.title, row: row.row });
    return { made };
  }

  /** Gives an element that a cell has made what the mapping says of all that its column makes. */
  #fillMade({ made, row, column }: Making): void {
    made.statements.length = 0;
    for (const [id, value] of column.with) {
      const entry = property(id);
      if (!entry || !propertiesOf(made.kind).includes(id)) continue;
      const plain: Column = {
        ...column,
        use: { as: 'property', property: id, prefix: '' },
        values: new Map(),
      };
      const values = this.#values(row, plain, { type: 'text', text: value }, entry, made.kind);
      if (values.length > 0) made.statements.push({ property: id, values });
    }
  }

  #parent(row: Row, column: Column, cell: Cell, kindId: string): Thing | undefined {
    const [text] = this.#names(row, column, cell, false, [kindId]);
    if (text === undefined) return undefined;
    const thing = this.#thing(row, { ...column, create: column.create ?? kindId }, text, [kindId], undefined);
    if (thing?.element && !isOwn(thing.element)) {
      this.#leaveOut(row.row, column.heading, text, {
        sv: 'hör till ett annat projekt och kan inte ändras härifrån',
        en: 'belongs to another project and cannot be changed from here',
      });
      return undefined;
    }
    if (!thing || !sameThing(thing, row.thing)) return thing ?? undefined;
    this.#leaveOut(row.row, column.heading, text, { sv: 'är raden själv', en: 'is the row itself' });
    return undefined;
  }

  #arrows(
    row: Row,
    column: Column,
    cell: Cell,
    verbName: string | undefined,
  ): { target: Thing; verb?: Thing }[] {
    const verb = verbName === undefined ? undefined : this.#things.find(verbName, ['verb']);
    const arrows: { target: Thing; verb?: Thing }[] = [];
    for (const text of this.#names(row, column, cell, true, ENDS)) {
      const create = column.create ?? (canBeMade(this.#mapping.kind) ? this.#mapping.kind : false);
      // A supplier may be called what its system is called, and it is the system that integrates.
      const same = this.#things.find(text, [this.#mapping.kind]);
      const target =
        typeof same === 'object' ? same : this.#thing(row, { ...column, create }, text, ENDS, undefined);
      if (!target) continue;
      if (sameThing(target, row.thing))
        this.#leaveOut(row.row, column.heading, text, { sv: 'är raden själv', en: 'is the row itself' });
      else arrows.push(typeof verb === 'object' ? { target, verb } : { target });
    }
    return arrows;
  }

  #tags(row: Row, column: Column, cell: Cell): string[] {
    return this.#names(row, column, cell, true, []).flatMap((text) => {
      const tag = text
        .toLowerCase()
        .replace(/[^\p{Script=Latin}\d_-]+/gu, '-')
        .replace(/^[-\d]+|-+$/g, '');
      if (tag !== '') return [tag];
      this.#leaveOut(row.row, column.heading, text, {
        sv: 'kan inte bli en tagg',
        en: 'cannot become a tag',
      });
      return [];
    });
  }

  /** The texts of a cell that names things, translated; what says that there is nothing is left out. */
  #names(row: Row, column: Column, cell: Cell, many: boolean, kinds: readonly string[]): string[] {
    if (cell.type === 'error') {
      this.#leaveOut(row.row, column.heading, cell.text, { sv: 'ett fel i Excel', en: 'an error in Excel' });
      return [];
    }
    const isName = (text: string): boolean => this.#things.all(text, kinds).length > 0;
    return partsOf(cell, column, { type: 'reference', kinds }, many, isName).flatMap((part) => {
      const translated = column.values.get(folded(part));
      if (translated === null) return [];
      const text = translated ?? part;
      return SAYS_NOTHING.has(folded(text)) ? [] : [text];
    });
  }

  #reject(row: number, reason: Bilingual): void {
    this.#rejected.push({ row, reason });
  }

  #leaveOut(row: number, column: string, value: string, reason: Bilingual): void {
    this.#notUnderstood.push({ row, column, value: cleanLine(value), reason });
  }

  #leaveOutAll(row: Row, column: Column, not: readonly NotUnderstood[]): void {
    for (const { value, reason } of not) this.#leaveOut(row.row, column.heading, value, reason);
  }
}

const SAYS_NOTHING = new Set([
  '-',
  '–',
  '—',
  'n/a',
  'ingen',
  'inga',
  'inget',
  'none',
  'ej aktuellt',
  '?',
  'okänd',
  'okänt',
  'unknown',
  'saknas',
]);

/** The same element once; a date said of it in one column goes with it. */
function dedupe(values: readonly Value[]): Value[] {
  const result: Value[] = [];
  for (const value of values) {
    const index = result.findIndex((other) => sameValue(other, value));
    const known = result[index];
    if (!known) result.push(value);
    else if (known.from === undefined && value.from !== undefined)
      result[index] = { ...known, from: value.from };
  }
  return result;
}

function sameValue(a: Value, b: Value): boolean {
  if (a.type === 'thing' && b.type === 'thing') return sameThing(a.thing, b.thing);
  return a.type === b.type && JSON.stringify({ ...a, from: '' }) === JSON.stringify({ ...b, from: '' });
}
