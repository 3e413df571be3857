/**
 * Random models, derived from the vocabulary table: every kind, every property and every sort of value that there is,
 * so that what is added to the table is tried by every law. Texts come from printing them.
 */
import fc from 'fast-check';
import {
  ARROW_PROPERTIES,
  ASSIGNMENT_PROPERTIES,
  KINDS,
  type KindEntry,
  PROPERTIES,
  propertiesOf,
  property,
  STATES,
  UNITS,
  type ValueType,
  valueTypeOf,
} from '../language/model/metamodel/index.ts';
import type { Selector, SelectorAtom, SelectorCondition } from '../language/model/selector.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  QuantityValue,
  Reference,
  SelectionSummary,
  TagSummary,
  ValueSummary,
} from '../language/model/summary.ts';
import { type PrintableFile, print, type Said } from '../language/syntax/format/print.ts';

/** An element with what stands in it, before it is listed with the others of its file. */
interface Node {
  readonly element: Omit<Said<Declaration>, 'owner'>;
  readonly arrows: readonly Omit<Said<ArrowSummary>, 'owner'>[];
  readonly assignments: readonly Omit<Said<AssignmentSummary>, 'owner'>[];
  readonly selections: readonly Omit<Said<SelectionSummary>, 'owner'>[];
  readonly children: readonly Node[];
}

/** Few, so that elements of several files meet in them; some need quotes. */
const NAMES = [
  'A',
  'B',
  'C',
  'Dd',
  'Åäö',
  'Ω1',
  'Min plan',
  'IT-stöd',
  'roller',
  'komponent',
  'okänd',
  'från',
];

const name = fc.constantFrom(...NAMES);

const reference: fc.Arbitrary<Said<Reference>> = fc.record({
  path: fc.oneof(
    { weight: 5, arbitrary: name.map((it) => [it]) },
    { weight: 1, arbitrary: fc.array(name, { minLength: 2, maxLength: 3 }) },
  ),
});

const referenceTo = (...path: readonly string[]): Said<Reference> => ({ path });

/** Any text that a file can hold; Windows line ends are read as plain ones. */
const text = fc
  .oneof(
    fc.constantFrom(
      '',
      'text',
      'å «citat» – 8–17',
      'a "b" c',
      '\\',
      'a\\"',
      '"""',
      ' x ',
      'a\n  b\nc',
      '\n\na',
      'a\n\n',
      '\t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('a', ' ', '  ', '\n', '"', '\\', '\t', 'å'), { maxLength: 8 })
      .map((it) => it.join('')),
  )
  .map((it) => it.replace(/\r\n?/g, '\n').normalize('NFC'));

const date = fc.constantFrom('2012-01', '2012-01-15', '2027-12-31');
const amount = fc.constantFrom('0', '1', '2', '12', '99.9', '6199695', '0.25');
const unit = fc.constantFrom(...UNITS.map(({ id }) => id));

function optional<T>(arbitrary: fc.Arbitrary<T>, freq = 4): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}

/** Without the keys that have no value, as summaries are. */
function record<T extends object>(
  model: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> },
): fc.Arbitrary<T> {
  return fc
    .record(model as { [K in keyof T]: fc.Arbitrary<T[K]> })
    .map((it) => Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as T);
}

function quantity(units: readonly string[], per: boolean): fc.Arbitrary<Said<QuantityValue>> {
  return record<Said<QuantityValue>>({
    type: fc.constant('quantity' as const),
    amount,
    upper: optional(amount),
    unit: units.length === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...units), 1),
    perAmount: per ? optional(amount) : fc.constant(undefined),
    perUnit: per ? optional(unit, 2) : fc.constant(undefined),
    note: optional(text),
  });
}

const word = (path: fc.Arbitrary<Said<Reference>>): fc.Arbitrary<Said<ValueSummary>> =>
  path.map((it) => ({ type: 'word', reference: it }));

function valueFor(type: ValueType): fc.Arbitrary<Said<ValueSummary>> {
  switch (type.type) {
    case 'text':
      return text.map((it) => ({ type: 'text', text: it }));
    case 'number':
      return amount.map((it) => ({ type: 'quantity', amount: it }));
    case 'quantity':
      return quantity(type.units, type.per === true);
    case 'figure':
      return fc.oneof(
        quantity(
          UNITS.map(({ id }) => id),
          true,
        ),
        text.map((it) => ({ type: 'text' as const, text: it })),
      );
    case 'date':
      return date.map((it) => ({ type: 'date', date: it }));
    case 'period':
      return fc.tuple(date, date).map(([start, end]) => ({ type: 'period', start, end }));
    case 'enum': {
      const words = type.values.flatMap(({ spelling }) => [spelling.sv, spelling.en]);
      return word(fc.constantFrom(...words).map((it) => referenceTo(it)));
    }
    case 'reference':
      return word(reference);
    case 'open':
      return fc.oneof(
        word(reference),
        text.map((it) => ({ type: 'text' as const, text: it })),
      );
    case 'names':
      return word(name.map((it) => referenceTo(it)));
    case 'vocabulary': {
      const words = [...KINDS, ...PROPERTIES].flatMap(({ spelling }) => [spelling.sv, spelling.en]);
      return word(fc.constantFrom(...words).map((it) => referenceTo(it)));
    }
  }
}

type Qualifiers = Pick<
  Said<ValueSummary>,
  'from' | 'till' | 'at' | 'during' | 'uncertain' | 'printed' | 'reason' | 'x' | 'y'
>;

/** Who, when, how sure and where: rarely anything of it. */
const facts = record<Qualifiers>({
  from: optional(date, 9),
  till: optional(date, 9),
  at: optional(reference, 9),
  during: optional(fc.constantFrom('2018', '2012-01', '2012-01..2012-12', '2012-01-15..2013-01-14'), 9),
  uncertain: optional(fc.constant(true), 9),
  printed: optional(text, 9),
  reason: optional(text, 9),
});
const pixels = fc.constantFrom('0', '40', '1200', '3.5');
const qualifiers: fc.Arbitrary<Qualifiers> = fc
  .tuple(facts, optional(fc.tuple(pixels, pixels), 9))
  .map(([said, place]) => ({ ...said, ...(place && { x: place[0], y: place[1] }) }));

const propertyArbitraries = new Map<string, fc.Arbitrary<Said<PropertySummary>>>();

/** A property with values that it takes on an element of a kind; without a kind on an arrow or assignment. */
function propertyOf(key: string, kindId: string | undefined): fc.Arbitrary<Said<PropertySummary>> {
  const id = `${key} ${kindId ?? ''}`;
  const known = propertyArbitraries.get(id) ?? newPropertyOf(key, kindId);
  propertyArbitraries.set(id, known);
  return known;
}

function newPropertyOf(key: string, kindId: string | undefined): fc.Arbitrary<Said<PropertySummary>> {
  const entry = property(key);
  if (!entry) throw new Error(`There is no property ${key}.`);
  const states = (entry.states ?? []).map((state) => ({ type: 'state' as const, state }));
  const usual = valueFor(valueTypeOf(kindId, entry));
  const bare =
    states.length === 0 ? usual : fc.oneof({ weight: 4, arbitrary: usual }, fc.constantFrom(...states));
  const value = fc
    .tuple(bare, qualifiers)
    .map(([it, more]): Said<ValueSummary> => ({ ...it, ...more }) as Said<ValueSummary>);
  return fc.array(value, { minLength: 1, maxLength: entry.many ? 3 : 1 }).map((values) => ({ key, values }));
}

function propertiesFrom(
  keys: readonly string[],
  kindId: string | undefined,
): fc.Arbitrary<readonly Said<PropertySummary>[]> {
  if (keys.length === 0) return fc.constant([]);
  return fc
    .uniqueArray(fc.constantFrom(...keys), { maxLength: 4 })
    .chain((some) => fc.tuple(...some.map((key) => propertyOf(key, kindId))));
}

const tags: fc.Arbitrary<readonly Said<TagSummary>[]> = fc.array(
  fc.constantFrom('vård', 'x-1', 'Åäö').map((it) => ({ name: it })),
  { maxLength: 2 },
);

const arrow = record<Omit<Said<ArrowSummary>, 'owner'>>({
  source: optional(reference),
  target: reference,
  verb: optional(
    fc.constantFrom('hämtar', 'reads', 'skickar', ...NAMES).map((it) => referenceTo(it)),
    2,
  ),
  payload: fc.array(reference, { maxLength: 2 }),
  title: optional(text),
  name: optional(name),
  properties: propertiesFrom(ARROW_PROPERTIES, undefined),
  tags,
}).map((it) => (it.verb === undefined ? { ...it, payload: [] } : it));

const state = fc.constantFrom(...STATES.map(({ id }) => id));

const assignment = record<Omit<Said<AssignmentSummary>, 'owner'>>({
  role: fc.oneof(
    fc.constantFrom('objektägare', 'objectmanager').map((it) => referenceTo(it)),
    reference,
  ),
  label: optional(text),
  state: optional(state),
  holders: fc.array(reference, { maxLength: 3 }),
  properties: propertiesFrom(ASSIGNMENT_PROPERTIES, undefined),
}).map((it) => (it.state === undefined ? it : { ...it, holders: [] }));

const anyProperty = fc.constantFrom(...PROPERTIES.map(({ id }) => id));

/** A role, or any other name that is no property. */
const roleName = fc.oneof(
  fc.constantFrom('objektägare', 'objectmanager').map((it) => referenceTo(it)),
  reference,
);

const condition: fc.Arbitrary<Said<SelectorCondition>> = fc
  .record({
    key: fc.oneof(
      { weight: 3, arbitrary: anyProperty.map((key) => ({ key })) },
      fc.constantFrom('verb', 'information').map((key) => ({ key })),
      roleName.map((it) => ({ key: '', reference: it })),
    ),
    test: fc.oneof(
      fc.constant({ type: 'exists' as const }),
      state.map((it) => ({ type: 'state' as const, state: it })),
      fc.record({
        type: fc.constant('compare' as const),
        operator: fc.constantFrom(
          '=' as const,
          '!=' as const,
          '<' as const,
          '<=' as const,
          '>' as const,
          '>=' as const,
        ),
        value: fc.oneof(word(reference), quantity(['h', 'year'], true), valueFor({ type: 'text' })),
      }),
    ),
  })
  .map(({ key, test }) => ({ ...key, test }));

const atom: fc.Arbitrary<Said<SelectorAtom>> = fc.record({
  type: fc.constant('atom' as const),
  what: fc.oneof(
    fc.constant({ type: 'all' as const }),
    fc.constantFrom('vård', 'x-1').map((it) => ({ type: 'tag' as const, name: it })),
    reference.map((it) => ({ type: 'below' as const, reference: it })),
    fc.constantFrom(...KINDS).map(({ id }) => ({ type: 'kind' as const, kind: id })),
    fc.record({
      type: fc.constant('element' as const),
      reference,
      depth: fc.constantFrom('self' as const, 'children' as const, 'descendants' as const),
    }),
  ),
  conditions: fc.array(condition, { maxLength: 2 }),
  incoming: fc.boolean(),
  outgoing: fc.boolean(),
});

/** Selectors as they nest: or of and of not; one operand is no list. */
function joined(type: 'or' | 'and', operand: fc.Arbitrary<Said<Selector>>): fc.Arbitrary<Said<Selector>> {
  return fc
    .array(operand, { minLength: 1, maxLength: 3 })
    .map((operands) => (operands.length === 1 ? (operands[0] as Said<Selector>) : { type, operands }));
}

const negation: fc.Arbitrary<Said<Selector>> = fc.oneof(
  { weight: 3, arbitrary: atom },
  atom.map((operand) => ({ type: 'not' as const, operand })),
);

const selectors = fc.array(joined('or', joined('and', negation)), { minLength: 1, maxLength: 2 });

const selection: fc.Arbitrary<Omit<Said<SelectionSummary>, 'owner'>> = fc.oneof(
  fc.record({ action: fc.constantFrom('show' as const, 'hide' as const), selectors }),
  record<Omit<Said<SelectionSummary>, 'owner'>>({
    action: fc.constantFrom('forbid' as const, 'require' as const),
    selectors,
    targets: optional(selectors, 1),
    having: optional(fc.array(condition, { minLength: 1, maxLength: 2 }), 1),
  }),
);

const kindsIn = (parent: string): readonly KindEntry[] =>
  KINDS.filter(({ within }) => within.includes(parent));

/** An element of a kind, with others inside it down to a depth. */
function nodeOf({ id }: KindEntry, depth: number): fc.Arbitrary<Node> {
  return fc.record({
    element: record<Node['element']>({
      kind: fc.constant(id),
      name,
      title: optional(text, 1),
      base: optional(reference, 9),
      properties: propertiesFrom(propertiesOf(id), id),
      tags,
    }),
    ...contents(kindsIn(id), depth),
  });
}

/** What adds to an element from another place may hold anything. */
function extension(depth: number): fc.Arbitrary<Node> {
  return fc.record({
    element: record<Node['element']>({
      kind: fc.constant('extend'),
      name: fc.constant(''),
      target: reference,
      properties: propertiesFrom(
        PROPERTIES.map(({ id }) => id),
        undefined,
      ),
      tags,
    }),
    ...contents(KINDS, depth),
  });
}

type Contents = Omit<Node, 'element'>;

function contents(
  kinds: readonly KindEntry[],
  depth: number,
): { [K in keyof Contents]: fc.Arbitrary<Contents[K]> } {
  const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(arbitrary, { maxLength: 2 }));
  const inner = depth === 0 || kinds.length === 0 ? undefined : nodeAmong(kinds, depth - 1);
  return {
    arrows: some(arrow),
    assignments: some(assignment),
    selections: some(selection),
    children: inner ? fc.array(inner, { maxLength: 3 }) : fc.constant([]),
  };
}

function nodeAmong(kinds: readonly KindEntry[], depth: number): fc.Arbitrary<Node> {
  const ofKind = fc.constantFrom(...kinds).chain((kind) => nodeOf(kind, depth));
  return fc.oneof({ weight: 9, arbitrary: ofKind }, extension(depth));
}

/** Lists the elements of a file and what stands in them, as a summary does. */
function fileOf({ children, arrows, assignments, selections }: Contents): PrintableFile {
  const lists = {
    declarations: [] as Said<Declaration>[],
    arrows: [] as Said<ArrowSummary>[],
    assignments: [] as Said<AssignmentSummary>[],
    selections: [] as Said<SelectionSummary>[],
  };
  const put = (node: Contents, owner: number): void => {
    lists.arrows.push(...node.arrows.map((it) => ({ ...it, owner })));
    lists.assignments.push(...node.assignments.map((it) => ({ ...it, owner })));
    lists.selections.push(...node.selections.map((it) => ({ ...it, owner })));
    for (const child of node.children) put(child, lists.declarations.push({ ...child.element, owner }) - 1);
  };
  put({ children, arrows, assignments, selections }, -1);
  return { ...lists, loose: { properties: [], tags: [] } };
}

/** What one file says, with elements nested as the vocabulary allows. */
export function randomFile(depth = 3): fc.Arbitrary<PrintableFile> {
  return fc.record(contents(kindsIn('file'), depth)).map(fileOf);
}

/** A file with one element of a kind that says everything its kind can say. */
export function randomElement(kind: KindEntry): fc.Arbitrary<PrintableFile> {
  const properties = fc.tuple(...propertiesOf(kind.id).map((key) => propertyOf(key, kind.id)));
  return fc.tuple(nodeOf(kind, 0), properties).map(([node, all]) =>
    fileOf({
      children: [{ ...node, element: { ...node.element, properties: all } }],
      arrows: [],
      assignments: [],
      selections: [],
    }),
  );
}

/** The texts of a project's files by name. Names are few, so that the files refer to each other. */
export function randomProject(files = 4): fc.Arbitrary<ReadonlyMap<string, string>> {
  return fc
    .array(randomFile(2), { minLength: 1, maxLength: files })
    .map(
      (list) => new Map(list.map((file, index) => [`${String.fromCharCode(97 + index)}.ea`, print(file)])),
    );
}
