/**
 * A model as text, in the style of the formatter: reading what is printed gives the same model. Comments, places and
 * the order between different sorts of statements are no part of a model.
 */
import { CLAUSES, keywordOf, kind, property, STATES, STRUCTURE, UNITS } from '../../model/metamodel/index.ts';
import type { Selector, SelectorAtom, SelectorCondition } from '../../model/selector.ts';
import { OWN } from '../../model/specialisation.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  QuantityValue,
  Reference,
  SelectionSummary,
  Summary,
  TagSummary,
  ValueSummary,
} from '../../model/summary.ts';
import type { Language } from '../../model/text.ts';
import { writtenName } from '../names.ts';
import { plainText } from '../plain.ts';
import { isPlainName } from '../scanner.ts';
import { CONNECTIVES } from '../words.ts';
import { type Block, type Item, join, layOut, type Piece, type Statement } from './layout.ts';

type Place = 'range' | `${string}Range` | 'segments' | 'word';

/** Data without its places: what a summary says, whoever made it. */
export type Said<T> = T extends readonly (infer Item)[]
  ? readonly Said<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends Place ? never : Key]: Said<T[Key]> }
    : T;

/** What a file says. A summary is one; its comments, problems and places are not looked at. */
export type PrintableFile = Said<
  Pick<Summary, 'declarations' | 'arrows' | 'assignments' | 'selections' | 'loose'>
>;

/** There is no way to write it: a name with a quote or a line break in it, or something that was not understood. */
export class UnprintableModel extends Error {
  override readonly name = 'UnprintableModel';
}

/**
 * The text of a file, with `\n` between lines.
 *
 * @param language of the keywords. Words of closed lists and names are written as the file has them.
 * @throws UnprintableModel where something cannot be written.
 */
export function print(file: PrintableFile, language: Language = 'sv'): string {
  return new Printer(file, language).text();
}

class Printer {
  readonly #file: PrintableFile;
  readonly #language: Language;
  readonly #children: ReadonlyMap<number, number[]>;
  readonly #arrows: ReadonlyMap<number, Said<ArrowSummary>[]>;
  readonly #assignments: ReadonlyMap<number, Said<AssignmentSummary>[]>;
  readonly #selections: ReadonlyMap<number, Said<SelectionSummary>[]>;

  constructor(file: PrintableFile, language: Language) {
    this.#file = file;
    this.#language = language;
    this.#children = Map.groupBy(file.declarations.keys(), (index) => file.declarations[index]?.owner ?? -1);
    this.#arrows = Map.groupBy(file.arrows, ({ owner }) => owner);
    this.#assignments = Map.groupBy(file.assignments, ({ owner }) => owner);
    this.#selections = Map.groupBy(file.selections, ({ owner }) => owner);
  }

  text(): string {
    const { properties, tags } = this.#file.loose;
    const items = this.#body(-1, properties, tags);
    // Around what has several lines the eye wants room.
    const tall = (item: Item | undefined): boolean =>
      item?.type === 'statement' && item.block !== undefined && !item.block.oneLine;
    return layOut(items.map((item, index) => ({ ...item, blank: tall(item) || tall(items[index - 1]) })));
  }

  #body(
    owner: number,
    properties: readonly Said<PropertySummary>[],
    tags: readonly Said<TagSummary>[],
  ): Statement[] {
    const assignments = (this.#assignments.get(owner) ?? []).map((it) => this.#assignment(it));
    return [
      ...properties.map((it) => statement(this.#property(it))),
      ...this.#tags(tags),
      ...(assignments.length === 0
        ? []
        : [statement([this.#structure('roles')], { items: assignments, oneLine: false })]),
      ...(this.#arrows.get(owner) ?? []).map((it) => this.#arrow(it)),
      ...(this.#selections.get(owner) ?? []).map((it) => statement(this.#selection(it))),
      ...(this.#children.get(owner) ?? []).map((index) => this.#declaration(index)),
    ];
  }

  #declaration(index: number): Statement {
    const declaration = this.#file.declarations[index] as Said<Declaration>;
    const clauses = this.#clauses(declaration);
    const head = [...this.#head(declaration), ...clauses.flatMap((it) => this.#clause(it))];
    const { properties, tags } = declaration;
    return statement(head, block(this.#body(index, properties.slice(clauses.length), tags)));
  }

  #head({ kind: id, name, title, base, target }: Said<Declaration>): Piece[] {
    if (id === 'extend') {
      return [this.#structure('extend'), ...(target ? path(target) : [])];
    }
    const entry = kind(id);
    if (!entry) throw new UnprintableModel(`There is no kind '${id}'.`);
    return [
      piece('KIND', entry.spelling[this.#language]),
      ...(name === '' ? [] : [named(name)]),
      ...(base ? [piece(':', ':'), ...path(base)] : []),
      ...(title === undefined ? [] : [string(title)]),
    ];
  }

  /** The first properties, as far as they can stand before the block: `för X i Y`. */
  #clauses({ kind: id, properties }: Said<Declaration>): readonly Said<PropertySummary>[] {
    const end = properties.findIndex(
      ({ key, values }) =>
        clauseOf(key, id) === undefined || values.length === 0 || !values.every(isBareName),
    );
    return id === 'extend' ? [] : properties.slice(0, end < 0 ? properties.length : end);
  }

  #clause({ key, values }: Said<PropertySummary>): Piece[] {
    const word = CLAUSES.find(({ id }) => id === clauseOf(key, 'view') || id === key);
    const names = values.flatMap((value) => (value.type === 'word' ? [path(value.reference)] : []));
    return [piece('CLAUSE', word?.spelling[this.#language] ?? key), ...list(names)];
  }

  #property({ key, values }: Said<PropertySummary>): Piece[] {
    const entry = property(key);
    const word = entry
      ? piece('KEY', entry.spelling[this.#language])
      : named(key.startsWith(OWN) ? key.slice(OWN.length) : key);
    return [word, ...list(values.map((value) => this.#value(value)))];
  }

  #tags(tags: readonly Said<TagSummary>[]): Statement[] {
    return tags.length === 0 ? [] : [statement(list(tags.map(({ name }) => [piece('TAG', `#${name}`)])))];
  }

  #arrow(arrow: Said<ArrowSummary>): Statement {
    const { source, target, verb, payload, title, name, properties, tags } = arrow;
    const head = [
      ...(source ? path(source) : []),
      piece('->', '->'),
      ...(target ? path(target) : []),
      ...(verb ? path(verb) : []),
      ...list(payload.map(path)),
      ...(title === undefined ? [] : [string(title)]),
      ...(name === undefined ? [] : [this.#structure('as'), named(name)]),
    ];
    return statement(
      head,
      block([...properties.map((it) => statement(this.#property(it))), ...this.#tags(tags)]),
    );
  }

  #assignment({ role, label, state, holders, properties }: Said<AssignmentSummary>): Statement {
    const head = [
      ...path(role),
      ...(label === undefined ? [] : [string(label)]),
      ...(state === undefined ? list(holders.map(path)) : [this.#state(state)]),
    ];
    return statement(head, block(properties.map((it) => statement(this.#property(it)))));
  }

  #value(value: Said<ValueSummary>): Piece[] {
    const { from, till, at, during, uncertain, printed, reason, x, y } = value;
    return [
      ...this.#bareValue(value),
      ...(from === undefined ? [] : [this.#structure('from'), piece('DATE', from)]),
      ...(till === undefined ? [] : [this.#structure('till'), piece('DATE', till)]),
      ...(at === undefined ? [] : [this.#structure('at'), ...path(at)]),
      ...(during === undefined ? [] : [this.#structure('during'), piece('NUMBER', during)]),
      ...(uncertain ? [this.#structure('uncertain')] : []),
      ...(printed === undefined ? [] : [this.#structure('printed'), string(printed)]),
      ...(reason === undefined ? [] : [this.#structure('because'), string(reason)]),
      ...(x === undefined || y === undefined
        ? []
        : [this.#structure('position'), piece('NUMBER', x), piece(',', ','), piece('NUMBER', y)]),
    ];
  }

  #bareValue(value: Said<ValueSummary>): Piece[] {
    switch (value.type) {
      case 'text':
        return [text(value.text)];
      case 'date':
        return [piece('DATE', value.date)];
      case 'period':
        return [piece('PERIOD', `${value.start}..${value.end}`)];
      case 'quantity':
        return this.#quantity(value);
      case 'state':
        return [this.#state(value.state)];
      case 'word':
        return dotted(value.reference.path.map(word));
    }
  }

  #quantity({ amount, upper, unit, perAmount, perUnit, note }: Said<QuantityValue>): Piece[] {
    return [
      piece('NUMBER', amount),
      ...(upper === undefined ? [] : [piece('RANGE', '–'), piece('NUMBER', upper)]),
      ...(unit === undefined ? [] : [this.#unit(unit)]),
      ...(perAmount === undefined && perUnit === undefined ? [] : [piece('/', '/')]),
      ...(perAmount === undefined ? [] : [piece('NUMBER', perAmount)]),
      ...(perUnit === undefined ? [] : [this.#unit(perUnit)]),
      ...(note === undefined ? [] : [string(note)]),
    ];
  }

  #unit(id: string): Piece {
    const unit = UNITS.find((it) => it.id === id);
    if (!unit) throw new UnprintableModel(`There is no unit '${id}'.`);
    return piece('UNIT', unit.spelling[this.#language]);
  }

  #state(id: string): Piece {
    const state = STATES.find((it) => it.id === id);
    if (!state) throw new UnprintableModel(`There is no state '${id}'.`);
    return piece('STATE', state.spelling[this.#language]);
  }

  #structure(id: string): Piece {
    const found = STRUCTURE.find((it) => it.id === id);
    if (!found) throw new UnprintableModel(`There is no word '${id}'.`);
    return piece(found.spelling.sv, found.spelling[this.#language]);
  }

  #selection({ action, selectors, targets, having }: Said<SelectionSummary>): Piece[] {
    return [
      this.#structure(action),
      ...this.selectors(selectors),
      ...(targets ? [this.#structure('to'), ...this.selectors(targets)] : []),
      ...(having ? [this.#structure('with'), ...this.conditions(having)] : []),
    ];
  }

  selectors(selectors: readonly Said<Selector>[]): Piece[] {
    return list(selectors.map((it) => this.#selector(it, 'or')));
  }

  conditions(conditions: readonly Said<SelectorCondition>[]): Piece[] {
    return conditions.flatMap((it) => this.#condition(it));
  }

  /** @param widest What binds the loosest here: the language has no parentheses. */
  #selector(selector: Said<Selector>, widest: 'or' | 'and' | 'not' | 'atom'): Piece[] {
    if (selector.type === 'atom') return this.#atom(selector);
    const order = ['atom', 'not', 'and', 'or'];
    if (order.indexOf(selector.type) > order.indexOf(widest))
      throw new UnprintableModel(`'${selector.type}' cannot stand inside '${widest}'.`);
    if (selector.type === 'not') return [this.#structure('not'), ...this.#selector(selector.operand, 'atom')];
    const inner = selector.type === 'or' ? 'and' : 'not';
    return selector.operands.flatMap((operand, index) => [
      ...(index === 0 ? [] : [this.#structure(selector.type)]),
      ...this.#selector(operand, inner),
    ]);
  }

  #atom({ what, conditions, incoming, outgoing }: Said<SelectorAtom>): Piece[] {
    return [
      ...(incoming ? [piece('->', '->')] : []),
      ...this.#what(what),
      ...conditions.flatMap((it) => this.#condition(it)),
      ...(outgoing ? [piece('->', '->')] : []),
    ];
  }

  #what(what: Said<SelectorAtom['what']>): Piece[] {
    switch (what.type) {
      case 'all':
        return [piece('*', '*')];
      case 'tag':
        return [piece('TAG', `#${what.name}`)];
      case 'kind':
        return [piece('KIND', kind(what.kind)?.spelling[this.#language] ?? what.kind)];
      case 'below':
        return [this.#structure('below'), ...path(what.reference)];
      case 'element': {
        const names = path(what.reference);
        if (what.depth === 'self') return names;
        const sign = what.depth === 'children' ? '.*' : '.**';
        return [...names, piece(sign, sign)];
      }
    }
  }

  #condition({ key, reference, test }: Said<SelectorCondition>): Piece[] {
    const name = reference
      ? path(reference)
      : [piece('ID', (property(key) ?? kind(key))?.spelling[this.#language] ?? key)];
    const pieces =
      test.type === 'compare'
        ? [piece(test.operator, test.operator), ...this.#value(test.value)]
        : [test.type === 'state' ? this.#state(test.state) : this.#structure('exists')];
    return [piece('[', '['), ...name, ...pieces, piece(']', ']')];
  }
}

function statement(head: readonly Piece[], inner?: Block): Statement {
  return { type: 'statement', head, ...(inner ? { block: inner } : {}) };
}

/** A single short statement may share the line of its block. */
function block(items: readonly Statement[]): Block | undefined {
  if (items.length === 0) return undefined;
  return { items, oneLine: items.length === 1 && items[0]?.block === undefined };
}

function piece(type: string, image: string): Piece {
  return { type, image };
}

/** Pieces with commas between. */
function list(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [piece(',', ','), ...part]));
}

/** @throws UnprintableModel for a name that there is no way to write. */
function named(name: string): Piece {
  if (name === '' || /['\n\r]/.test(name)) {
    throw new UnprintableModel(
      `A name cannot be empty or contain ' or a line break: ${JSON.stringify(name)}`,
    );
  }
  return piece('ID', writtenName(name));
}

function path(reference: Said<Reference>): Piece[] {
  return dotted(reference.path.map(named));
}

function dotted(names: readonly Piece[]): Piece[] {
  if (names.length === 0) throw new UnprintableModel('A name is missing.');
  return names.flatMap((name, index) => (index === 0 ? [name] : [piece('.', '.'), name]));
}

/** A word in a place where most words of the language may stand, too. */
function word(name: string): Piece {
  const keyword = keywordOf(name);
  const free =
    keyword !== undefined &&
    /^\p{L}+$/u.test(name) &&
    keyword.class !== 'STATE' &&
    !CONNECTIVES.has(keyword.spelling.sv);
  return free || isPlainName(name) ? piece('ID', name) : named(name);
}

/** A text on one line. */
function string(content: string): Piece {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' };
  const escaped = content.replace(/\r\n?/g, '\n').replace(/[\n\t"\\]/g, (sign) => escapes[sign] ?? sign);
  return piece('STRING', `"${escaped}"`);
}

/** A text, over several lines if it has several and keeps its value so. */
function text(content: string): Piece {
  // A line of blanks only would be read otherwise when the text is moved, so such a text stays on one line.
  if (!/[\n\r]/.test(content) || /^[^\S\n\r]+$/m.test(content)) return string(content);
  const lines = content.split(/\r\n?|\n/).map((line) => (line === '' ? '' : `  ${line}`));
  const image = `"""\n${lines.join('\n')}\n"""`;
  const isKept = !content.includes('"""') && plainText(image) === plainText(string(content).image);
  return isKept ? { ...piece('MARKDOWN', image), indent: 0 } : string(content);
}

/** The word that may stand before the block instead of a property in it, by its id. */
function clauseOf(key: string, kindId: string): string | undefined {
  if (key === 'about' && kindId === 'view') return 'of';
  return key === 'for' || key === 'in' ? key : undefined;
}

/** Is the value a name and nothing more? */
function isBareName(value: Said<ValueSummary>): boolean {
  const { type, from, till, at, during, uncertain, printed, reason, x } = value;
  const qualifiers = [from, till, at, during, uncertain, printed, reason, x];
  return type === 'word' && qualifiers.every((it) => it === undefined);
}

/** Selectors as they are written after `förbjud`, on one line. */
export function printSelectors(selectors: readonly Said<Selector>[], language: Language): string {
  return join(new Printer(EMPTY, language).selectors(selectors));
}

/** Conditions as they are written after `med`. */
export function printConditions(conditions: readonly Said<SelectorCondition>[], language: Language): string {
  return join(new Printer(EMPTY, language).conditions(conditions));
}

const EMPTY: PrintableFile = {
  declarations: [],
  arrows: [],
  assignments: [],
  selections: [],
  loose: { properties: [], tags: [] },
};
