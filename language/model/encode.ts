/**
 * A summary as bytes, for sending between threads and for keeping on disk, and back. What stands in a file does not
 * depend on where the file lies, so its address is not among the bytes.
 */
import { ByteReader, ByteWriter, MalformedBytes } from './bytes.ts';
import { type Range, sameRange } from './location.ts';
import type { StateId } from './metamodel/index.ts';
import { oneName } from './reference.ts';
import type { Selector, SelectorAtom, SelectorCondition } from './selector.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  FoldSummary,
  ProblemSummary,
  PropertySummary,
  QuantityValue,
  Reference,
  SelectionSummary,
  Summary,
  SuppressionSummary,
  TagSummary,
  ValueSummary,
} from './summary.ts';

/** Counts up whenever the same summary would be other bytes, or the same text another summary. */
export const SUMMARY_VERSION = 4;

/** All of a summary but its address. The buffer may be transferred to another thread. */
export function encodeSummary(summary: Summary): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  new Encoder(writer).summary(summary);
  return writer.finish(SUMMARY_VERSION);
}

/**
 * The summary that the bytes were made from, at an address.
 * @throws MalformedBytes when they were not made by `encodeSummary` of this version, or not in full.
 */
export function decodeSummary(uri: string, bytes: Uint8Array): Summary {
  const reader = new ByteReader(bytes, SUMMARY_VERSION);
  const summary = new Decoder(reader).summary(uri);
  if (!reader.ended) throw new MalformedBytes();
  return summary;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The words that a number stands for; a new one goes last, so that old numbers keep their meaning. */
const VALUE_TYPES = ['text', 'date', 'period', 'quantity', 'state', 'word'] as const;
const QUALIFIERS = ['from', 'till', 'during', 'printed', 'reason', 'x', 'y'] as const;
const FOLD_KINDS = ['block', 'comment', 'region'] as const;
const ACTIONS = ['show', 'hide', 'forbid', 'require'] as const;
const SELECTOR_TYPES = ['or', 'and', 'not', 'atom'] as const;
const WHATS = ['all', 'tag', 'below', 'kind', 'element'] as const;
const DEPTHS = ['self', 'children', 'descendants'] as const;
const TESTS = ['exists', 'state', 'compare'] as const;
const OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;

class Encoder {
  readonly #to: ByteWriter;

  constructor(to: ByteWriter) {
    this.#to = to;
  }

  summary(summary: Summary): void {
    const to = this.#to;
    to.list(summary.declarations, (it) => this.#declaration(it));
    to.list(summary.arrows, (it) => this.#arrow(it));
    to.list(summary.assignments, (it) => this.#assignment(it));
    to.list(summary.selections, (it) => this.#selection(it));
    this.#carried(summary.loose);
    to.list(summary.suppressions, (it) => this.#suppression(it));
    to.list(summary.problems, (it) => this.#problem(it));
    to.list(summary.folds, (it) => this.#fold(it));
    to.number(summary.spelling.sv);
    to.number(summary.spelling.en);
  }

  #declaration(it: Declaration): void {
    const to = this.#to;
    to.number(
      flags(
        it.title !== undefined,
        it.titleRange !== undefined,
        it.base !== undefined,
        it.target !== undefined,
      ),
    );
    to.text(it.kind);
    to.text(it.name);
    to.number(it.owner + 1);
    to.range(it.range);
    to.range(it.kindRange);
    to.range(it.nameRange);
    if (it.title !== undefined) to.text(it.title);
    if (it.titleRange) to.range(it.titleRange);
    if (it.base) this.#reference(it.base);
    if (it.target) this.#reference(it.target);
    this.#carried(it);
  }

  #arrow(it: ArrowSummary): void {
    const to = this.#to;
    to.number(
      flags(
        it.source !== undefined,
        it.target !== undefined,
        it.verb !== undefined,
        it.title !== undefined,
        it.name !== undefined,
        it.nameRange !== undefined,
      ),
    );
    to.number(it.owner + 1);
    to.range(it.range);
    to.range(it.arrowRange);
    if (it.source) this.#reference(it.source);
    if (it.target) this.#reference(it.target);
    if (it.verb) this.#reference(it.verb);
    if (it.title !== undefined) to.text(it.title);
    if (it.name !== undefined) to.text(it.name);
    if (it.nameRange) to.range(it.nameRange);
    to.list(it.payload, (reference) => this.#reference(reference));
    this.#carried(it);
  }

  #assignment(it: AssignmentSummary): void {
    const to = this.#to;
    to.number(flags(it.label !== undefined, it.state !== undefined, it.stateRange !== undefined));
    to.number(it.owner + 1);
    to.range(it.range);
    this.#reference(it.role);
    if (it.label !== undefined) to.text(it.label);
    if (it.state !== undefined) to.text(it.state);
    if (it.stateRange) to.range(it.stateRange);
    to.list(it.holders, (reference) => this.#reference(reference));
    to.list(it.properties, (property) => this.#property(property));
  }

  #carried(it: {
    readonly properties: readonly PropertySummary[];
    readonly tags: readonly TagSummary[];
  }): void {
    this.#to.list(it.properties, (property) => this.#property(property));
    this.#to.list(it.tags, ({ name, range }) => {
      this.#to.text(name);
      this.#to.range(range);
    });
  }

  #property(it: PropertySummary): void {
    this.#to.text(it.key);
    this.#to.text(it.word);
    this.#to.range(it.range);
    this.#to.range(it.wordRange);
    this.#to.list(it.values, (value) => this.#value(value));
  }

  #value(it: ValueSummary): void {
    const to = this.#to;
    const own = it.type !== 'word' || !sameRange(it.range, it.reference.range);
    const texts = QUALIFIERS.map((key) => it[key]);
    const has = flags(
      own,
      it.at !== undefined,
      it.uncertain === true,
      ...texts.map((text) => text !== undefined),
    );
    to.number(VALUE_TYPES.indexOf(it.type) * 1024 + has);
    if (own) to.range(it.range);
    if (it.at !== undefined) this.#reference(it.at);
    for (const text of texts) if (text !== undefined) to.text(text);
    switch (it.type) {
      case 'text':
        to.text(it.text);
        break;
      case 'date':
        to.text(it.date);
        break;
      case 'period':
        to.text(it.start);
        to.text(it.end);
        break;
      case 'state':
        to.text(it.state);
        break;
      case 'word':
        this.#reference(it.reference);
        break;
      case 'quantity':
        this.#quantity(it);
    }
  }

  #quantity(it: QuantityValue): void {
    const { upper, unit, perAmount, perUnit, note } = it;
    const more = [upper, unit, perAmount, perUnit, note];
    this.#to.number(flags(...more.map((text) => text !== undefined)));
    this.#to.text(it.amount);
    for (const text of more) if (text !== undefined) this.#to.text(text);
  }

  /** The range of a name is nearly always that of its parts. */
  #reference({ path, segments, range }: Reference): void {
    const own = !isSpanOf(range, segments);
    this.#to.number(2 * segments.length + Number(own));
    for (const segment of segments) this.#to.range(segment);
    for (const name of path) this.#to.text(name);
    if (own) this.#to.range(range);
  }

  #selection(it: SelectionSummary): void {
    this.#to.number(it.owner + 1);
    this.#to.number(ACTIONS.indexOf(it.action) * 2 + flags(it.broken === true));
    this.#to.range(it.range);
    this.#to.list(it.selectors, (selector) => this.#selector(selector));
    this.#to.list(it.targets ?? [], (selector) => this.#selector(selector));
    this.#to.list(it.having ?? [], (condition) => this.#condition(condition));
  }

  #selector(it: Selector): void {
    this.#to.number(SELECTOR_TYPES.indexOf(it.type));
    this.#to.range(it.range);
    if (it.type === 'not') this.#selector(it.operand);
    else if (it.type === 'atom') this.#atom(it);
    else this.#to.list(it.operands, (operand) => this.#selector(operand));
  }

  #atom({ what, conditions, incoming, outgoing }: SelectorAtom): void {
    const to = this.#to;
    to.number(WHATS.indexOf(what.type) * 4 + flags(incoming, outgoing));
    if (what.type === 'tag') to.text(what.name);
    else if (what.type === 'kind') to.text(what.kind);
    else if (what.type !== 'all') this.#reference(what.reference);
    if (what.type === 'element') to.number(DEPTHS.indexOf(what.depth));
    to.list(conditions, (condition) => this.#condition(condition));
  }

  #condition({ key, reference, test, range }: SelectorCondition): void {
    const to = this.#to;
    to.text(key);
    to.range(range);
    to.number(TESTS.indexOf(test.type) * 2 + flags(reference !== undefined));
    if (reference) this.#reference(reference);
    if (test.type === 'state') to.text(test.state);
    else if (test.type === 'compare') {
      to.number(OPERATORS.indexOf(test.operator));
      this.#value(test.value);
    }
  }

  #suppression(suppression: SuppressionSummary): void {
    const { rules, ruleRanges, reason, reasonRange, till, range, lines } = suppression;
    const to = this.#to;
    to.number(flags(till !== undefined));
    to.list(rules, (rule) => to.text(rule));
    to.list(ruleRanges, (it) => to.range(it));
    to.text(reason);
    to.range(reasonRange);
    if (till !== undefined) to.text(till);
    to.range(range);
    to.number(lines[0]);
    to.number(lines[1]);
  }

  #problem({ code, range, words }: ProblemSummary): void {
    this.#to.text(code);
    this.#to.range(range);
    this.#to.list(Object.entries(words), ([name, word]) => {
      this.#to.text(name);
      this.#to.text(word);
    });
  }

  #fold({ start, end, kind }: FoldSummary): void {
    this.#to.number(start);
    this.#to.number(end - start);
    this.#to.number(FOLD_KINDS.indexOf(kind));
  }
}

class Decoder {
  readonly #from: ByteReader;

  constructor(from: ByteReader) {
    this.#from = from;
  }

  summary(uri: string): Summary {
    const from = this.#from;
    const declarations = from.list(() => this.#declaration());
    const arrows = from.list(() => this.#arrow());
    const assignments = from.list(() => this.#assignment());
    const selections = from.list(() => this.#selection());
    const loose = { properties: this.#properties(), tags: this.#tags() };
    const suppressions = from.list(() => this.#suppression());
    const problems = from.list(() => this.#problem());
    const folds = from.list(() => this.#fold());
    const spelling = { sv: from.number(), en: from.number() };
    const lists = { declarations, arrows, assignments, selections };
    return { uri, ...lists, loose, suppressions, problems, folds, spelling };
  }

  #declaration(): Declaration {
    const from = this.#from;
    const has = from.number();
    const kind = from.text();
    const name = from.text();
    const owner = from.number() - 1;
    const range = from.range();
    const kindRange = from.range();
    const nameRange = from.range();
    const more: Mutable<Pick<Declaration, 'title' | 'titleRange' | 'base' | 'target'>> = {};
    if (has & 1) more.title = from.text();
    if (has & 2) more.titleRange = from.range();
    if (has & 4) more.base = this.#reference();
    if (has & 8) more.target = this.#reference();
    const properties = this.#properties();
    const tags = this.#tags();
    return { kind, name, nameRange, owner, range, kindRange, properties, tags, ...more };
  }

  #arrow(): ArrowSummary {
    const from = this.#from;
    const has = from.number();
    const owner = from.number() - 1;
    const range = from.range();
    const arrowRange = from.range();
    const more: Mutable<Pick<ArrowSummary, 'source' | 'target' | 'verb' | 'title' | 'name' | 'nameRange'>> =
      {};
    if (has & 1) more.source = this.#reference();
    if (has & 2) more.target = this.#reference();
    if (has & 4) more.verb = this.#reference();
    if (has & 8) more.title = from.text();
    if (has & 16) more.name = from.text();
    if (has & 32) more.nameRange = from.range();
    const payload = from.list(() => this.#reference());
    const properties = this.#properties();
    const tags = this.#tags();
    return { owner, payload, arrowRange, range, properties, tags, ...more };
  }

  #assignment(): AssignmentSummary {
    const from = this.#from;
    const has = from.number();
    const owner = from.number() - 1;
    const range = from.range();
    const role = this.#reference();
    const more: Mutable<Pick<AssignmentSummary, 'label' | 'state' | 'stateRange'>> = {};
    if (has & 1) more.label = from.text();
    if (has & 2) more.state = from.text() as StateId;
    if (has & 4) more.stateRange = from.range();
    const holders = from.list(() => this.#reference());
    const properties = this.#properties();
    return { owner, role, holders, properties, range, ...more };
  }

  #properties(): readonly PropertySummary[] {
    return this.#from.list(() => {
      const key = this.#from.text();
      const word = this.#from.text();
      const range = this.#from.range();
      const wordRange = this.#from.range();
      return { key, word, wordRange, values: this.#from.list(() => this.#value()), range };
    });
  }

  #tags(): readonly TagSummary[] {
    return this.#from.list(() => ({ name: this.#from.text(), range: this.#from.range() }));
  }

  #value(): ValueSummary {
    const from = this.#from;
    const head = from.number();
    const range = head & 1 ? from.range() : undefined;
    const qualifiers: Mutable<Pick<ValueSummary, 'at' | 'uncertain' | (typeof QUALIFIERS)[number]>> = {};
    if (head & 2) qualifiers.at = this.#reference();
    if (head & 4) qualifiers.uncertain = true;
    for (const [index, key] of QUALIFIERS.entries()) {
      if (head & (8 << index)) qualifiers[key] = from.text();
    }
    const type = wordAt(VALUE_TYPES, head >>> 10);
    if (type === 'word') {
      const reference = this.#reference();
      return { type, reference, range: range ?? reference.range, ...qualifiers };
    }
    if (!range) throw new MalformedBytes();
    switch (type) {
      case 'text':
        return { type, text: from.text(), range, ...qualifiers };
      case 'date':
        return { type, date: from.text(), range, ...qualifiers };
      case 'period':
        return { type, start: from.text(), end: from.text(), range, ...qualifiers };
      case 'state':
        return { type, state: from.text() as StateId, range, ...qualifiers };
      case 'quantity':
        return { ...this.#quantity(), range, ...qualifiers };
    }
  }

  #quantity(): QuantityValue {
    const has = this.#from.number();
    const quantity: Mutable<QuantityValue> = { type: 'quantity', amount: this.#from.text() };
    if (has & 1) quantity.upper = this.#from.text();
    if (has & 2) quantity.unit = this.#from.text();
    if (has & 4) quantity.perAmount = this.#from.text();
    if (has & 8) quantity.perUnit = this.#from.text();
    if (has & 16) quantity.note = this.#from.text();
    return quantity;
  }

  #reference(): Reference {
    const head = this.#from.number();
    // A name of one segment without a range of its own, as nearly all are.
    if (head === 2) {
      const range = this.#from.range();
      return oneName(this.#from.text(), range);
    }
    const segments: Range[] = [];
    const path: string[] = [];
    for (let index = head >>> 1; index > 0; index -= 1) segments.push(this.#from.range());
    for (let index = head >>> 1; index > 0; index -= 1) path.push(this.#from.text());
    if (head & 1) return { path, segments, range: this.#from.range() };
    const [first] = segments;
    const last = segments.at(-1);
    if (!first || !last) throw new MalformedBytes();
    return { path, segments, range: first === last ? first : { start: first.start, end: last.end } };
  }

  #selection(): SelectionSummary {
    const from = this.#from;
    const owner = from.number() - 1;
    const head = from.number();
    const action = wordAt(ACTIONS, head >>> 1);
    const range = from.range();
    const selectors = from.list(() => this.#selector());
    const targets = from.list(() => this.#selector());
    const having = from.list(() => this.#condition());
    const more = {
      ...(targets.length > 0 ? { targets } : {}),
      ...(having.length > 0 ? { having } : {}),
      ...(head & 1 ? { broken: true as const } : {}),
    };
    return { owner, action, selectors, ...more, range };
  }

  #selector(): Selector {
    const from = this.#from;
    const type = wordAt(SELECTOR_TYPES, from.number());
    const range = from.range();
    if (type === 'not') return { type, operand: this.#selector(), range };
    if (type === 'atom') return this.#atom(range);
    return { type, operands: from.list(() => this.#selector()), range };
  }

  #atom(range: Range): SelectorAtom {
    const head = this.#from.number();
    const what = this.#what(wordAt(WHATS, head >>> 2));
    const conditions = this.#from.list(() => this.#condition());
    return {
      type: 'atom',
      what,
      conditions,
      incoming: (head & 1) !== 0,
      outgoing: (head & 2) !== 0,
      range,
    };
  }

  #what(type: (typeof WHATS)[number]): SelectorAtom['what'] {
    switch (type) {
      case 'all':
        return { type };
      case 'tag':
        return { type, name: this.#from.text() };
      case 'kind':
        return { type, kind: this.#from.text() };
      case 'below':
        return { type, reference: this.#reference() };
      case 'element':
        return { type, reference: this.#reference(), depth: wordAt(DEPTHS, this.#from.number()) };
    }
  }

  #condition(): SelectorCondition {
    const key = this.#from.text();
    const range = this.#from.range();
    const head = this.#from.number();
    const name = head & 1 ? { reference: this.#reference() } : {};
    const type = wordAt(TESTS, head >>> 1);
    switch (type) {
      case 'exists':
        return { key, ...name, test: { type }, range };
      case 'state':
        return { key, ...name, test: { type, state: this.#from.text() }, range };
      case 'compare': {
        const operator = wordAt(OPERATORS, this.#from.number());
        return { key, ...name, test: { type, operator, value: this.#value() }, range };
      }
    }
  }

  #suppression(): SuppressionSummary {
    const from = this.#from;
    const has = from.number();
    const rules = from.list(() => from.text());
    const ruleRanges = from.list(() => from.range());
    const reason = from.text();
    const reasonRange = from.range();
    const end = has & 1 ? { till: from.text() } : {};
    const range = from.range();
    const lines = [from.number(), from.number()] as const;
    return { rules, ruleRanges, reason, reasonRange, range, lines, ...end };
  }

  #problem(): ProblemSummary {
    const code = this.#from.text();
    const range = this.#from.range();
    const words = this.#from.list(() => [this.#from.text(), this.#from.text()] as const);
    return { code, range, words: Object.fromEntries(words) };
  }

  #fold(): FoldSummary {
    const start = this.#from.number();
    const end = start + this.#from.number();
    return { start, end, kind: wordAt(FOLD_KINDS, this.#from.number()) };
  }
}

/** One bit for each, the first the lowest. */
function flags(...present: readonly boolean[]): number {
  let bits = 0;
  for (let index = 0; index < present.length; index += 1) if (present[index]) bits |= 1 << index;
  return bits;
}

function wordAt<T extends string>(words: readonly T[], index: number): T {
  const word = words[index];
  if (word === undefined) throw new MalformedBytes();
  return word;
}

/** Does a range reach from the first of some places to the last? */
function isSpanOf(range: Range, places: readonly Range[]): boolean {
  const [first] = places;
  const last = places.at(-1);
  return first !== undefined && last !== undefined && sameRange(range, { start: first.start, end: last.end });
}
