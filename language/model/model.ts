/**
 * The model of a project: built from summaries, the same for the same files in any order. It changes only when its
 * files do, and never while somebody asks.
 * It knows no parser, no editor and no file system.
 */
import type { Location } from './location.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  Reference,
  SelectionSummary,
  Summary,
  ValueSummary,
} from './summary.ts';

export interface Element {
  /** Qualified name, unique in the project: `SVO.WebCare.Datalagring`. A second declaration of a name gets `~2`. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The title, or the name where there is none. */
  readonly title: string;
  /** Id of the element that it stands inside. */
  readonly parent?: string;
  readonly uri: string;
  readonly declaration: Declaration;
  /** What `utöka` adds from other places, in the order of the files. */
  readonly extensions: readonly { readonly uri: string; readonly declaration: Declaration }[];
  /** True for what the standard library declares. */
  readonly library: boolean;
  /** Id of the dependency that declares it, which is its alias. Such an element is read-only. */
  readonly dependency?: string;
}

/** Another project that this one uses: its elements are `alias.Name`, and nothing in them can be changed. */
export interface Dependency {
  readonly alias: string;
  /** The other project's own name. */
  readonly title: string;
  /** Where the alias is declared. */
  readonly location: Location;
  readonly summaries: readonly Summary[];
}

export interface Arrow {
  /** Stable id: its name when it has one, else made from its ends, verb and payload. */
  readonly id: string;
  readonly uri: string;
  readonly summary: ArrowSummary;
  /** Ids of the ends, where they could be resolved. */
  readonly source?: string;
  readonly target?: string;
  /** Id of the verb element. */
  readonly verb?: string;
  readonly payload: readonly string[];
  /** Id of the element that it is written in. */
  readonly owner?: string;
}

export interface Assignment {
  readonly id: string;
  readonly uri: string;
  readonly summary: AssignmentSummary;
  /** Id of the element (most often an object) whose role it is. */
  readonly owner?: string;
  readonly role?: string;
  readonly holders: readonly string[];
}

export interface Selection {
  readonly uri: string;
  readonly summary: SelectionSummary;
  readonly owner?: string;
}

/** A statement of a rule of the user's own: what it forbids or requires. */
export interface Demand {
  readonly rule: Element;
  readonly uri: string;
  readonly summary: SelectionSummary;
}

export type Resolution =
  | {
      readonly status: 'resolved';
      readonly id: string /** False when the element is of a kind that does not fit. */;
      readonly fits: boolean;
    }
  | { readonly status: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly status: 'unresolved' };

/** Why a name is written somewhere, which decides what it may refer to. */
export type ReferenceRole =
  | 'source'
  | 'target'
  | 'verb'
  | 'payload'
  | 'role'
  | 'holder'
  | 'property'
  | 'base'
  | 'extend'
  | 'selector';

export interface ReferenceUse {
  readonly reference: Reference;
  readonly uri: string;
  readonly role: ReferenceRole;
  /** Kinds that fit; `*` is any. */
  readonly kinds: readonly string[];
  /** Id of the element whose scope the name is looked up in; undefined is the top. */
  readonly scope?: string;
  /** An open property takes words that are no elements as well. */
  readonly open: boolean;
  /** Set for a value of a property. */
  readonly property?: string;
}

/** What rules and views may ask. The recording reader of the rules answers the same questions. */
export interface ModelReader {
  element(id: string): Element | undefined;
  /** All elements of a kind that the project declares, and then the library's. Those of dependencies are left out. */
  ofKind(kind: string): readonly Element[];
  childrenOf(id: string | undefined): readonly Element[];
  outgoing(id: string): readonly Arrow[];
  incoming(id: string): readonly Arrow[];
  /** Role assignments written in an element. */
  assignmentsOf(id: string): readonly Assignment[];
  /** Elements that refer to this one in a property, by property id. */
  referrersOf(id: string, property: string): readonly Element[];
  /** What the rules of the project forbid and require, and then those of its dependencies. */
  demands(): readonly Demand[];
  resolve(reference: Reference): Resolution;
}

export interface Model extends ModelReader {
  /** Those of the project, then those of its dependencies, then the library's. */
  readonly summaries: readonly Summary[];
  /** What a file says, of the project or of what it uses. */
  summary(uri: string): Summary | undefined;
  readonly dependencies: readonly Dependency[];
  /** Those of dependencies among them. */
  readonly elements: readonly Element[];
  readonly arrows: readonly Arrow[];
  readonly assignments: readonly Assignment[];
  readonly selections: readonly Selection[];
  /** Every name written in a file, in the order of the text. */
  uses(uri: string): readonly ReferenceUse[];
  /** Every place where an element is named, besides its declaration. */
  usesOf(id: string): readonly ReferenceUse[];
  /** Elements with this simple name or alias. */
  named(name: string): readonly Element[];
  /** What a name would mean in a scope (undefined is the top), for elements of these kinds. */
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution;
  /** All simple names and aliases, for suggestions and completion. */
  names(): Iterable<string>;
  /** The element that a declaration became. */
  elementOf(uri: string, declaration: number): Element | undefined;
  arrowsIn(uri: string): readonly Arrow[];
  assignmentsIn(uri: string): readonly Assignment[];
  elementsIn(uri: string): readonly Element[];
  /** Is the file part of the standard library? */
  isLibrary(uri: string): boolean;
  /** Does the file belong to the standard library or to a dependency? */
  isReadOnly(uri: string): boolean;
}

/** Does the project itself declare the element? */
export function isOwn(element: Element): boolean {
  return !element.library && element.dependency === undefined;
}

export function locationOf(element: Element): Location {
  return { uri: element.uri, range: element.declaration.nameRange };
}

const NOTHING: readonly never[] = Object.freeze([]);

/** All properties of one name, the declaration's own first, then what `utöka` adds. */
export function propertiesNamed(element: Element, key: string): readonly PropertySummary[] {
  const own = element.declaration.properties.filter((property) => property.key === key);
  return element.extensions.length === 0
    ? own
    : own.concat(
        ...element.extensions.map(({ declaration }) => declaration.properties.filter((it) => it.key === key)),
      );
}

/** The values of a property, the declaration's own first, then what `utöka` adds. */
export function valuesOf(carrier: Element | Arrow | Assignment, key: string): readonly ValueSummary[] {
  if (!('declaration' in carrier)) return valuesIn(carrier.summary.properties, key, NOTHING);
  let values = valuesIn(carrier.declaration.properties, key, NOTHING);
  if (carrier.extensions.length > 0)
    for (const { declaration } of carrier.extensions) values = valuesIn(declaration.properties, key, values);
  return values;
}

/**
 * What properties that stand in one place add to the values from before. Rules ask this more than anything else, and most
 * often of what is not there, so nothing is made before there are two to join.
 */
function valuesIn(
  properties: readonly PropertySummary[],
  key: string,
  before: readonly ValueSummary[],
): readonly ValueSummary[] {
  let values = before;
  for (let index = 0; index < properties.length; index += 1) {
    const property = properties[index] as PropertySummary;
    if (property.key === key) values = values.length === 0 ? property.values : values.concat(property.values);
  }
  return values;
}

/** The elements that a property refers to, in the order written; what cannot be resolved is left out. */
export function targetsOf(
  model: ModelReader,
  carrier: Element | Arrow | Assignment,
  key: string,
): readonly string[] {
  return targetsIn(model, valuesOf(carrier, key));
}

/** The elements that values refer to, in their order; what cannot be resolved is left out. */
export function targetsIn(model: ModelReader, values: readonly ValueSummary[]): readonly string[] {
  if (values.length === 0) return NOTHING;
  const ids: string[] = [];
  for (const value of values) {
    if (value.type !== 'word') continue;
    const resolution = model.resolve(value.reference);
    if (resolution.status === 'resolved') ids.push(resolution.id);
  }
  return ids;
}

/** The single word, text or number of a property as text, or undefined. */
export function textOf(carrier: Element | Arrow | Assignment, key: string): string | undefined {
  const value = valuesOf(carrier, key)[0];
  return value === undefined ? undefined : printValue(value);
}

/** A value as a reader would write it, with canonical ids for units and states. */
export function printValue(value: ValueSummary): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'period':
      return `${value.start}..${value.end}`;
    case 'state':
      return value.state;
    case 'word':
      return value.reference.path.join('.');
    case 'quantity': {
      const amount = value.upper === undefined ? value.amount : `${value.amount}–${value.upper}`;
      const unit = value.unit === undefined ? '' : ` ${value.unit}`;
      const per =
        value.perAmount === undefined && value.perUnit === undefined
          ? ''
          : `/${value.perAmount ?? ''}${value.perUnit ?? ''}`;
      return `${amount}${unit}${per}`;
    }
  }
}

/** The tags of an element, its own and those added to it. */
export function tagsOf(element: Element): readonly string[] {
  return [...element.declaration.tags, ...element.extensions.flatMap((it) => it.declaration.tags)].map(
    (tag) => tag.name,
  );
}
