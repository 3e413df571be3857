/**
 * Brings what the rows want into the files of a project. What the mapping speaks of follows the source; everything else
 * that stands there stays. An empty cell says nothing, and nothing is ever deleted.
 */

import type { Change, Detail, Gone, LeftOut } from '../formats/import-report.ts';
import { push } from '../model/by-file.ts';
import { enumValue, propertiesOf, property, STRUCTURE, valueTypeOf } from '../model/metamodel/index.ts';
import { type Element, type Model, propertiesNamed, tagsOf, valuesOf } from '../model/model.ts';
import type { Declaration, PropertySummary, ValueSummary } from '../model/summary.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { writtenText } from '../syntax/names.ts';
import { FileEditor, type Lines } from './edit.ts';
import type { Mapping } from './mapping.ts';
import type { Wanted, WantedRows } from './rows.ts';
import { block, kindOrder, Printer, tagLine } from './statements.ts';
import {
  kindOf,
  type Made,
  nameOf,
  type Statement,
  type Thing,
  type Things,
  titleOf,
  type Value,
} from './things.ts';
import { readDefault } from './values.ts';

export interface MergeOptions {
  /** The file that new elements are written to. */
  readonly target: string;
  /** The text of a file of the project; undefined for one that does not exist yet. */
  readonly textOf: (uri: string) => string | undefined;
  /** Does an element whose row is gone get a remark? */
  readonly markMissing: boolean;
}

export interface Merged {
  /** The new text of every file that changes, by URI. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly gone: readonly Gone[];
  readonly notUnderstood: readonly LeftOut[];
  readonly notes: readonly Bilingual[];
}

/** What a made element inside another one is called, when the mapping only says of which kind it is. */
const INSIDE: Bilingual = { sv: 'Uppgifter', en: 'Data' };

export function merge(
  wanted: WantedRows,
  mapping: Mapping,
  model: Model,
  things: Things,
  options: MergeOptions,
): Merged {
  return new Merger(mapping, model, things, options).merge(wanted);
}

interface Additions {
  readonly declaration: Declaration;
  readonly properties: Lines[];
  readonly rest: Lines[];
}

class Merger {
  readonly #mapping: Mapping;
  readonly #model: Model;
  readonly #things: Things;
  readonly #options: MergeOptions;
  readonly #printers = new Map<string, Printer>();
  readonly #editors = new Map<string, FileEditor>();
  readonly #additions = new Map<string, Map<Declaration, Additions>>();
  /** What is to be written inside elements that are made, by the element. */
  readonly #placed = new Map<Made, Lines[]>();
  /** New `utöka` blocks, by file and element. */
  readonly #extends = new Map<string, Map<Element, Lines[]>>();
  readonly #changes: Change[] = [];
  readonly #notUnderstood: LeftOut[] = [];
  readonly #notes: Bilingual[] = [];
  #unchanged = 0;

  constructor(mapping: Mapping, model: Model, things: Things, options: MergeOptions) {
    this.#mapping = mapping;
    this.#model = model;
    this.#things = things;
    this.#options = options;
  }

  merge({ rows, made, gone }: WantedRows): Merged {
    const top: Lines[] = [];
    const moves: { element: Element; parent: Thing; row: number }[] = [];
    for (const row of rows) {
      const { element } = row.thing;
      if (element) this.#update(row, element, moves);
      else this.#fill(row, row.thing.made);
    }
    const print = this.#printer(this.#options.target);
    for (const row of rows) {
      if (!row.thing.made) continue;
      const lines = print.element(row.thing.made, this.#placed.get(row.thing.made));
      if (row.parent) this.#place(row.parent, this.#options.target, lines);
      else top.push(lines);
    }
    const missing = gone.map(({ element, source }) => this.#markGone(element, source));
    this.#move(moves);
    this.#flush();
    const sorted = [...made].sort((a, b) => kindOrder(a.kind) - kindOrder(b.kind));
    const elements = sorted.map((each) => print.element(each, this.#placed.get(each)));
    this.#finish([...elements], top);
    const files = new Map<string, string>();
    for (const [uri, editor] of this.#editors) if (editor.changed) files.set(uri, editor.result());
    return {
      files,
      changes: this.#changes,
      unchanged: this.#unchanged,
      gone: missing,
      notUnderstood: this.#notUnderstood,
      notes: this.#notes,
    };
  }

  /** Gives a new element what its row says, and what the mapping gives to all new ones. */
  #fill(row: Wanted, made: Made): void {
    if (row.source !== undefined)
      made.statements.push({ property: 'source', values: [{ type: 'text', text: row.source }] });
    made.statements.push(...row.statements);
    for (const [id, text] of this.#mapping.defaults) {
      const entry = property(id);
      if (!entry || !propertiesOf(made.kind).includes(id)) continue;
      if (made.statements.some((statement) => statement.property === id)) continue;
      const values = readDefault(text, entry, made.kind).flatMap((plain): Value[] => {
        if (plain.type !== 'named') return [plain];
        const type = valueTypeOf(made.kind, entry);
        const thing = this.#things.find(plain.text, 'kinds' in type ? type.kinds : []);
        return typeof thing === 'object' ? [{ type: 'thing', thing }] : [];
      });
      if (values.length > 0) made.statements.push({ property: id, values });
    }
    made.tags.push(...row.tags);
    made.arrows.push(...row.arrows);
    for (const [kindId, statements] of row.inside)
      made.inside.push(this.#insideOf(kindId, statements, this.#options.target));
    this.#changes.push({ row: row.row, action: 'create', ...describe(row.thing), details: [] });
  }

  #insideOf(kindId: string, statements: readonly Statement[], uri: string): Made {
    const name = INSIDE[this.#language(uri)];
    return { kind: kindId, name, title: name, statements: [...statements], tags: [], inside: [], arrows: [] };
  }

  #update(row: Wanted, element: Element, moves: { element: Element; parent: Thing; row: number }[]): void {
    const details: Detail[] = [];
    const add = this.#additionsTo(element);
    const editor = this.#editor(element.uri);
    const { declaration } = element;
    if (element.title !== row.title) {
      details.push({ what: 'title', before: element.title, after: row.title });
      if (declaration.titleRange) editor.replace(declaration.titleRange, writtenText(row.title));
      else editor.insertAfter(declaration.base?.range ?? declaration.nameRange, writtenText(row.title));
    }
    if (row.source !== undefined && !hasText(element, 'source', row.source))
      this.#state(
        { property: 'source', values: [{ type: 'text', text: row.source }] },
        element,
        add.properties,
        details,
      );
    this.#unmark(element, details);
    for (const statement of row.statements) this.#say(row.row, statement, element, add.properties, details);
    const tags = row.tags.filter((tag) => !tagsOf(element).includes(tag));
    if (tags.length > 0) {
      add.properties.push([tagLine(tags)]);
      details.push({ what: '#', after: tags.join(', ') });
    }
    this.#arrows(row, element, add.rest, details);
    for (const [kindId, statements] of row.inside) {
      const child = this.#model
        .childrenOf(element.id)
        .find(({ kind, name }) => kind === kindId && (name === INSIDE.sv || name === INSIDE.en));
      if (child) {
        const inside = this.#additionsTo(child);
        for (const statement of statements) this.#say(row.row, statement, child, inside.properties, details);
        continue;
      }
      const made = this.#insideOf(kindId, statements, element.uri);
      add.rest.push(this.#printer(element.uri).element(made));
      for (const statement of statements)
        details.push({ what: statement.property, after: this.#written(statement, kindId, element.uri) });
    }
    if (row.parent) this.#parent(row, row.parent, element, moves, details);
    if (details.length === 0) this.#unchanged += 1;
    else this.#changes.push({ row: row.row, action: 'update', ...describe(row.thing), details });
  }

  /** Says it for the first time. */
  #state(statement: Statement, element: Element, into: Lines[], details: Detail[]): void {
    into.push([this.#printer(element.uri).statement(statement, element.kind)]);
    details.push({ what: statement.property, after: this.#written(statement, element.kind, element.uri) });
  }

  #written(statement: Statement, kindId: string, uri: string): string {
    const print = this.#printer(uri);
    return statement.values.map((value) => print.value(value, statement.property, kindId)).join(', ');
  }

  /** Makes what an element says with a property follow the source. The first statement of it is the import's. */
  #say(row: number, statement: Statement, element: Element, into: Lines[], details: Detail[]): void {
    const stated = propertiesNamed(element, statement.property);
    const [first] = stated;
    if (!first) {
      this.#state(statement, element, into, details);
      return;
    }
    const uri = this.#uriOf(element, first);
    const editor = this.#editor(uri);
    const written = first.values.map((value) => editor.slice(value.range));
    const others = stated.slice(1).flatMap(({ values }) => values);
    const wanted = statement.values.filter(
      (value) => !others.some((other) => this.#same(value, other, element, statement)),
    );
    const final = this.#follow(statement, wanted, first, written, element);
    if (final.length === 0 || final.join('\n') === written.join('\n')) return;
    const range = rangeOfValues(first.values);
    const before = written.join(', ');
    if (!range || editor.hasComment(range)) {
      this.#notUnderstood.push({
        row,
        column: property(statement.property)?.spelling[this.#mapping.language] ?? statement.property,
        value: this.#written(statement, element.kind, element.uri),
        reason: {
          sv: `det finns en kommentar bland värdena i ${element.id}, så de ändras inte`,
          en: `there is a comment among the values in ${element.id}, so they are not changed`,
        },
      });
      return;
    }
    const after = final.join(', ');
    editor.replace(range, after);
    details.push({ what: statement.property, before, after });
  }

  /** The values of a statement as they are to be written, those that stay as they are written. */
  #follow(
    statement: Statement,
    wanted: readonly Value[],
    first: PropertySummary,
    written: readonly string[],
    element: Element,
  ): readonly string[] {
    const printer = this.#printer(this.#uriOf(element, first));
    const print = (value: Value): string => printer.value(value, statement.property, element.kind);
    const many = property(statement.property)?.many === true;
    const dated = statement.property === 'lifecycle';
    const found = new Set<Value>();
    const kept = first.values.flatMap((value, index) => {
      const same = wanted.find((each) => this.#same(each, value, element, statement));
      const text = written[index] ?? '';
      if (same) {
        found.add(same);
        if (same.from === undefined || same.from === value.from) return [text];
        const till = value.till === undefined ? '' : ` till ${value.till}`;
        return [print(same) + till];
      }
      // What was true at a time stays in the history.
      return dated && (value.from !== undefined || value.till !== undefined) ? [text] : [];
    });
    const added = wanted.filter((value) => !found.has(value)).map(print);
    return many || kept.length === 0 ? [...kept, ...added] : kept;
  }

  #same(value: Value, stated: ValueSummary, element: Element, { property: id }: Statement): boolean {
    switch (value.type) {
      case 'text':
        return stated.type === 'text'
          ? stated.text === value.text
          : stated.type !== 'state' &&
              this.#editorOfValue(element, stated)?.slice(stated.range) === value.text;
      case 'state':
        return stated.type === 'state' && stated.state === value.state;
      case 'date':
        return stated.type === 'date' && stated.date === value.date;
      case 'period':
        return stated.type === 'period' && stated.start === value.start && stated.end === value.end;
      case 'quantity':
        return (
          stated.type === 'quantity' &&
          stated.amount === value.amount &&
          stated.unit === value.unit &&
          stated.upper === undefined &&
          stated.perAmount === undefined &&
          stated.perUnit === undefined
        );
      case 'alias':
        return stated.type === 'word' && stated.reference.path.join('.') === value.name;
      case 'enum': {
        const entry = property(id);
        const type = entry && valueTypeOf(element.kind, entry);
        const word = stated.type === 'word' ? stated.reference.path.join('.') : undefined;
        return word !== undefined && type?.type === 'enum' && enumValue(type.values, word)?.id === value.id;
      }
      case 'thing': {
        if (stated.type !== 'word' || !value.thing.element) return false;
        const resolution = this.#model.resolve(stated.reference);
        return resolution.status === 'resolved' && resolution.id === value.thing.element.id;
      }
    }
  }

  /** The editor of the file that a value of an element is written in. */
  #editorOfValue(element: Element, value: ValueSummary): FileEditor | undefined {
    const has = ({ properties }: Declaration): boolean =>
      properties.some(({ values }) => values.includes(value));
    if (has(element.declaration)) return this.#editor(element.uri);
    const extension = element.extensions.find(({ declaration }) => has(declaration));
    return extension && this.#editor(extension.uri);
  }

  #uriOf(element: Element, statement: PropertySummary): string {
    return (
      element.extensions.find(({ declaration }) => declaration.properties.includes(statement))?.uri ??
      element.uri
    );
  }

  #arrows(row: Wanted, element: Element, into: Lines[], details: Detail[]): void {
    if (row.arrows.length === 0) return;
    const outgoing = this.#model.outgoing(element.id);
    const joined = new Set(outgoing.map(({ target }) => target));
    for (const arrow of row.arrows) {
      const { element: target } = arrow.target;
      if (target && joined.has(target.id)) continue;
      into.push([this.#printer(element.uri).arrow(arrow)]);
      details.push({ what: '->', after: titleOf(arrow.target) });
    }
    const wanted = new Set(row.arrows.map(({ target }) => target.element?.id));
    const verb = row.arrows[0]?.verb?.element?.id;
    const stale = outgoing.filter(
      ({ target, verb: its, summary, payload, owner }) =>
        owner === element.id &&
        target !== undefined &&
        !wanted.has(target) &&
        its === verb &&
        payload.length + summary.properties.length === 0 &&
        summary.title === undefined,
    );
    for (const { target } of stale)
      this.#notes.push({
        sv: `Rad ${row.row}: ${element.title} integrerar enligt modellen med ${target}, som inte nämns i filen. Pilen är kvar.`,
        en: `Row ${row.row}: ${element.title} integrates with ${target} in the model, which the file does not name. The arrow is left.`,
      });
  }

  /** Moves an element that stands in another object than the source says, or in none. */
  #parent(
    row: Wanted,
    parent: Thing,
    element: Element,
    moves: { element: Element; parent: Thing; row: number }[],
    details: Detail[],
  ): void {
    const current = element.parent === undefined ? undefined : this.#model.element(element.parent);
    for (
      let at: Element | undefined = current;
      at;
      at = at.parent === undefined ? undefined : this.#model.element(at.parent)
    )
      if (at === parent.element) return;
    if (current && current.kind !== kindOf(parent)) {
      this.#notes.push({
        sv: `Rad ${row.row}: ${element.title} ligger i ${current.title} och inte i ${titleOf(parent)}. Den har lagts dit för hand och är kvar.`,
        en: `Row ${row.row}: ${element.title} stands in ${current.title} and not in ${titleOf(parent)}. It was put there by hand and is left.`,
      });
      return;
    }
    moves.push({ element, parent, row: row.row });
    details.push({
      what: 'parent',
      after: titleOf(parent),
      ...(current === undefined ? {} : { before: current.title }),
    });
  }

  #move(moves: readonly { element: Element; parent: Thing; row: number }[]): void {
    for (const { element } of moves) this.#flushInside(element);
    for (const { element, parent, row } of moves) {
      const lines = this.#editor(element.uri).take(element.declaration);
      if (lines) this.#place(parent, element.uri, lines);
      else
        this.#notes.push({
          sv: `Rad ${row}: ${element.title} delar rad med något annat och flyttas inte till ${titleOf(parent)}.`,
          en: `Row ${row}: ${element.title} shares a line with something else and is not moved to ${titleOf(parent)}.`,
        });
    }
  }

  /** Writes lines inside an element, from a file: there, or in an `utöka` of it. */
  #place(parent: Thing, uri: string, lines: Lines): void {
    if (parent.made) {
      push(this.#placed, parent.made, lines);
      return;
    }
    const { element } = parent;
    const declaration =
      element.uri === uri
        ? element.declaration
        : element.extensions.find((extension) => extension.uri === uri)?.declaration;
    if (declaration) {
      this.#additionsIn(uri, declaration).rest.push(lines);
      return;
    }
    const inFile = this.#extends.get(uri) ?? new Map<Element, Lines[]>();
    this.#extends.set(uri, inFile);
    push(inFile, element, lines);
  }

  #markGone(element: Element, source: string): Gone {
    const text = goneRemark(this.#mapping)[this.#language(element.uri)];
    if (this.#options.markMissing && !hasText(element, 'remark', text)) {
      const remark: Statement = { property: 'remark', values: [{ type: 'text', text }] };
      this.#additionsTo(element).properties.push([
        this.#printer(element.uri).statement(remark, element.kind),
      ]);
    }
    return { name: element.id, title: element.title, source };
  }

  /** A row that is back again takes its remark away. */
  #unmark(element: Element, details: Detail[]): void {
    const remark = goneRemark(this.#mapping);
    for (const statement of element.declaration.properties) {
      const [only, second] = statement.values;
      if (statement.key !== 'remark' || only?.type !== 'text' || second) continue;
      if (only.text !== remark.sv && only.text !== remark.en) continue;
      this.#editor(element.uri).remove(statement.range);
      details.push({ what: 'remark', before: only.text, after: '' });
    }
  }

  #additionsTo(element: Element): Additions {
    return this.#additionsIn(element.uri, element.declaration);
  }

  #additionsIn(uri: string, declaration: Declaration): Additions {
    const inFile = this.#additions.get(uri) ?? new Map<Declaration, Additions>();
    this.#additions.set(uri, inFile);
    const known = inFile.get(declaration);
    if (known) return known;
    const additions = { declaration, properties: [], rest: [] };
    inFile.set(declaration, additions);
    return additions;
  }

  #flush(): void {
    for (const [uri, inFile] of this.#additions)
      for (const { declaration, properties, rest } of inFile.values())
        if (properties.length + rest.length > 0) this.#editor(uri).add(declaration, properties, rest);
    this.#additions.clear();
  }

  /** Makes the additions inside an element that is about to be moved. */
  #flushInside(element: Element): void {
    const inFile = this.#additions.get(element.uri);
    for (const { id, declaration } of [element, ...this.#model.childrenOf(element.id)]) {
      const additions = inFile?.get(declaration);
      if (!additions || !this.#model.element(id)) continue;
      this.#editor(element.uri).add(declaration, additions.properties, additions.rest);
      inFile?.delete(declaration);
    }
  }

  /** Writes what stands at the top of files: what was made, `utöka` blocks, and rows that stand in nothing. */
  #finish(made: readonly Lines[], top: readonly Lines[]): void {
    const { target } = this.#options;
    const extended = (uri: string): Lines[] =>
      [...(this.#extends.get(uri) ?? [])].map(([element, placed]) => {
        const language = this.#language(uri);
        const word = STRUCTURE.find(({ id }) => id === 'extend')?.spelling[language] ?? '';
        return block(`${word} ${this.#things.pathOf({ element }, language)}`, placed.flat());
      });
    for (const uri of this.#extends.keys()) if (uri !== target) this.#editor(uri).append(extended(uri));
    const statements = [...made, ...extended(target), ...top];
    if (statements.length === 0) return;
    const editor = this.#editor(target);
    editor.append(editor.text.trim() === '' ? [[header(this.#mapping)], ...statements] : statements);
  }

  /** That which a file is written in already. */
  #language(uri: string): Language {
    return this.#editor(uri).language ?? this.#mapping.language;
  }

  #printer(uri: string): Printer {
    const known = this.#printers.get(uri);
    if (known) return known;
    const printer = new Printer(this.#things, this.#language(uri));
    this.#printers.set(uri, printer);
    return printer;
  }

  #editor(uri: string): FileEditor {
    const known = this.#editors.get(uri);
    if (known) return known;
    const editor = new FileEditor(this.#options.textOf(uri) ?? '');
    this.#editors.set(uri, editor);
    return editor;
  }
}

function describe(thing: Thing): { kind: string; name: string; title: string } {
  return {
    kind: kindOf(thing),
    name: thing.element ? thing.element.id : nameOf(thing),
    title: titleOf(thing),
  };
}

function hasText(element: Element, key: string, text: string): boolean {
  return valuesOf(element, key).some((value) => value.type === 'text' && value.text === text);
}

function rangeOfValues(values: readonly ValueSummary[]) {
  const [first] = values;
  const last = values.at(-1);
  return first && last && { start: first.range.start, end: last.range.end };
}

function goneRemark({ source }: Mapping): Bilingual {
  return { sv: `Finns inte längre i källan (${source}).`, en: `No longer in the source (${source}).` };
}

function header({ language }: Mapping): string {
  return language === 'sv'
    ? '// Skapad av ea import, som uppdaterar det som filen den läser talar om. Allt annat som skrivs här är kvar.'
    : '// Made by ea import, which updates what the file that it reads speaks of. All else that is written here stays.';
}
