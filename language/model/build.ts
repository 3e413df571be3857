/**
 * Summaries to a model: places every declaration in the tree, then resolves every name. A model can be changed file by
 * file; what that costs depends on the file and on what refers to the names it changes, and not on the project.
 */
import { ByFile, push } from './by-file.ts';
import type {
  Arrow,
  Assignment,
  Demand,
  Dependency,
  Element,
  Model,
  ReferenceUse,
  Resolution,
  Selection,
} from './model.ts';
import type { ArrowSummary, AssignmentSummary, Reference, Summary } from './summary.ts';
import { Tree } from './tree.ts';
import { usesIn } from './uses.ts';

const NOTHING: readonly never[] = Object.freeze([]);
const UNRESOLVED: Resolution = { status: 'unresolved' };

/**
 * Builds the model of a project. The order of the summaries does not matter; the library's elements give way to the
 * project's own where names meet.
 */
export function buildModel(
  project: readonly Summary[],
  library: readonly Summary[] = [],
  dependencies: readonly Dependency[] = [],
): ProjectModel {
  const model = new ProjectModel(project, library);
  finish(model.build(dependencies));
  return model;
}

/** Takes all steps at once. */
export function finish<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a file has in the model besides its elements. */
interface Linked {
  readonly summary: Summary;
  readonly uses: readonly ReferenceUse[];
  readonly arrows: readonly Arrow[];
  readonly assignments: readonly Assignment[];
  readonly selections: readonly Selection[];
}

/** What a change of files has done to the model. */
export interface ModelChange {
  /** True when the model was built anew, so that nothing is known of what has stayed the same. */
  readonly rebuilt: boolean;
  /** The files that were changed, and others where a name has come to mean something else. */
  readonly files: ReadonlySet<string>;
  /** Names that may mean something else than before. */
  readonly names: ReadonlySet<string>;
  /** Elements that have come, gone or changed their kind. */
  readonly elements: ReadonlySet<string>;
  /** Elements that other places add something to, and where that has changed. */
  readonly extended: ReadonlySet<string>;
  /** Answers that may be others than before, as `ask` gives them their keys. */
  readonly answers: ReadonlySet<string>;
}

/** Changes one after the other as one. */
export function together(changes: readonly ModelChange[]): ModelChange {
  const [only] = changes;
  if (only && changes.length === 1) return only;
  const all = <T>(sets: (change: ModelChange) => ReadonlySet<T>): ReadonlySet<T> =>
    new Set(changes.flatMap((change) => [...sets(change)]));
  return {
    rebuilt: changes.some(({ rebuilt }) => rebuilt),
    files: all(({ files }) => files),
    names: all(({ names }) => names),
    elements: all(({ elements }) => elements),
    extended: all(({ extended }) => extended),
    answers: all(({ answers }) => answers),
  };
}

/** The questions whose answers change with what files contribute, as keys. */
export const ask = {
  children: (id: string | undefined): string => `childrenOf ${id ?? ''}`,
  kind: (kind: string): string => `ofKind ${kind}`,
  outgoing: (id: string): string => `outgoing ${id}`,
  incoming: (id: string): string => `incoming ${id}`,
  assignments: (id: string): string => `assignmentsOf ${id}`,
  referrers: (id: string, property: string): string => `referrersOf ${id} ${property}`,
  demands: (): string => 'demands',
};

type Indexed = readonly [key: string, item: unknown];

export class ProjectModel implements Model {
  dependencies: readonly Dependency[] = [];
  #project: Map<string, Summary>;
  readonly #librarySummaries: readonly Summary[];
  readonly #libraryUris: ReadonlySet<string>;
  #foreign: ReadonlyMap<string, Summary> = new Map();
  #tree: Tree;
  #links = new Map<string, Linked>();
  #resolutions = new Map<Reference, Resolution>();
  #usesOf = new ByFile<ReferenceUse>();
  #outgoing = new ByFile<Arrow>();
  #incoming = new ByFile<Arrow>();
  #assignmentsOf = new ByFile<Assignment>();
  /** By the property that refers. */
  #referrers = new Map<string, ByFile<Element>>();
  /** How often the files use a last name. Made when a file changes for the first time. */
  #users: Map<string, Set<string>> | undefined;
  /** Lists over all files, made when they are asked for. */
  #summaries: readonly Summary[] | undefined;
  #elements: readonly Element[] | undefined;
  #arrows: readonly Arrow[] | undefined;
  #assignments: readonly Assignment[] | undefined;
  #selections: readonly Selection[] | undefined;
  #demands: readonly Demand[] | undefined;

  /** A model that knows its files, and nothing of what they say before it is built. */
  constructor(project: readonly Summary[], library: readonly Summary[]) {
    this.#project = new Map(project.map((summary) => [summary.uri, summary]));
    this.#librarySummaries = [...library].sort(byUri);
    this.#libraryUris = new Set(library.map(({ uri }) => uri));
    this.#tree = new Tree(this.#libraryUris, this.#orderOf);
  }

  /**
   * Replaces, adds or takes away files of the project, and says what has changed by it.
   * @param changes the new summaries by address; undefined for a file that is gone.
   */
  update(changes: ReadonlyMap<string, Summary | undefined>): ModelChange {
    const files = new Set<string>();
    const names = new Set<string>();
    const elements = new Set<string>();
    const extended = new Set<string>();
    const answers = new Set<string>();
    this.#forgetLists();
    for (const [uri, summary] of changes) {
      if (summary) this.#project.set(uri, summary);
      else this.#project.delete(uri);
    }
    const users = this.#usersByName();
    for (const [uri, summary] of changes) {
      this.#addPlaces(uri, answers);
      const change = this.#tree.replace(uri, summary);
      if (!change) return this.#rebuild(changes);
      this.#addPlaces(uri, answers);
      files.add(uri);
      for (const name of change.names) names.add(name);
      for (const id of change.elements) elements.add(id);
      for (const id of change.extended) extended.add(id);
    }
    for (const name of names) {
      for (const uri of users.get(name) ?? [])
        if (!files.has(uri) && this.#meansOther(uri, name)) files.add(uri);
    }
    // All names first, then what is made of them.
    const summaries = [...files].flatMap(
      (uri) => (changes.has(uri) ? changes.get(uri) : this.summary(uri)) ?? NOTHING,
    );
    for (const uri of files) this.#unlink(uri, answers);
    const linked = summaries.map((summary) => this.#link(summary));
    for (const link of linked) this.#addLinks(link, answers);
    for (const uri of files) this.#countUses(uri);
    return { rebuilt: false, files, names, elements, extended, answers };
  }

  #rebuild(changes: ReadonlyMap<string, Summary | undefined>): ModelChange {
    finish(this.build(this.dependencies));
    const nothing = new Set<string>();
    const files = new Set(changes.keys());
    return { rebuilt: true, files, names: nothing, elements: nothing, extended: nothing, answers: nothing };
  }

  /** Builds all of it from what the files say, in steps of one file. It is of no use before the last of them. */
  *build(dependencies: readonly Dependency[]): Generator<{ readonly done: number; readonly total: number }> {
    this.#forgetLists();
    this.dependencies = dependencies
      .map((it) => ({ ...it, summaries: [...it.summaries].sort(byUri) }))
      .sort((a, b) => (a.alias < b.alias ? -1 : 1));
    const foreign = this.dependencies.flatMap(({ summaries }) => summaries);
    this.#foreign = new Map(foreign.map((summary) => [summary.uri, summary]));
    this.#orders = new Map(foreign.map(({ uri }, index) => [uri, `1${String(index).padStart(6, '0')}`]));
    this.#links = new Map();
    this.#resolutions = new Map();
    this.#usesOf = new ByFile();
    this.#outgoing = new ByFile();
    this.#incoming = new ByFile();
    this.#assignmentsOf = new ByFile();
    this.#referrers = new Map();
    this.#users = undefined;
    this.#tree = new Tree(this.#libraryUris, this.#orderOf);
    const { summaries } = this;
    let done = 0;
    const total = 3 * summaries.length;
    for (const _ of this.#tree.grow(summaries, this.dependencies)) {
      done += 1;
      yield { done, total };
    }
    for (const summary of summaries) {
      this.#addLinks(this.#link(summary));
      done += 1;
      yield { done, total };
    }
  }

  #orders: ReadonlyMap<string, string> = new Map();

  /** A text by which files are ordered: those of the project, of its dependencies, of the library. */
  readonly #orderOf = (uri: string): string =>
    this.#libraryUris.has(uri) ? `2${uri}` : (this.#orders.get(uri) ?? `0${uri}`);

  #forgetLists(): void {
    this.#summaries = undefined;
    this.#elements = undefined;
    this.#arrows = undefined;
    this.#assignments = undefined;
    this.#selections = undefined;
    this.#demands = undefined;
  }

  /** Resolves the names of a file, and makes its arrows and assignments of them. */
  #link(summary: Summary): Linked {
    const { uri } = summary;
    const uses = usesIn(summary, (declaration) => this.#tree.idOf(uri, declaration));
    for (const { reference, kinds, scope } of uses)
      this.#resolutions.set(reference, this.#tree.names.resolve(reference.path, kinds, scope));
    // Links with the same ends are numbered within their file.
    const seen = new Map<string, number>();
    const numbered = (key: string): string => {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count === 1 ? key : `${key}~${count}`;
    };
    const arrows = summary.arrows.map((arrow) => this.#arrow(uri, arrow, numbered));
    const assignments = summary.assignments
      // One that was not understood has no role to speak of.
      .filter(({ role }) => role.path.length > 0)
      .map((assignment) => this.#assignment(uri, assignment, numbered));
    const selections = summary.selections.map((selection): Selection => {
      const owner = this.#tree.idOf(uri, selection.owner);
      return { uri, summary: selection, ...(owner === undefined ? {} : { owner }) };
    });
    return { summary, uses, arrows, assignments, selections };
  }

  #idOf(reference: Reference | undefined): string | undefined {
    const resolution = reference && this.#resolutions.get(reference);
    return resolution?.status === 'resolved' ? resolution.id : undefined;
  }

  #idsOf(references: readonly Reference[]): readonly string[] {
    return references.length === 0 ? NOTHING : references.flatMap((it) => this.#idOf(it) ?? NOTHING);
  }

  #arrow(uri: string, summary: ArrowSummary, numbered: (key: string) => string): Arrow {
    const owner = this.#tree.idOf(uri, summary.owner);
    const source = summary.source ? this.#idOf(summary.source) : owner;
    const target = this.#idOf(summary.target);
    const verb = this.#idOf(summary.verb);
    const key =
      summary.name ??
      `${source ?? '?'} -> ${summary.target?.path.join('.') ?? '?'} ${summary.verb?.path.join('.') ?? ''} ${summary.payload.map((it) => it.path.join('.')).join(', ')}`.trimEnd();
    return {
      id: numbered(key),
      uri,
      summary,
      payload: this.#idsOf(summary.payload),
      ...(source === undefined ? {} : { source }),
      ...(target === undefined ? {} : { target }),
      ...(verb === undefined ? {} : { verb }),
      ...(owner === undefined ? {} : { owner }),
    };
  }

  #assignment(uri: string, summary: AssignmentSummary, numbered: (key: string) => string): Assignment {
    const owner = this.#tree.idOf(uri, summary.owner);
    const role = this.#idOf(summary.role);
    const key = `${owner ?? ''} ${summary.role.path.join('.')} ${summary.label ?? ''}`.trimEnd();
    return {
      id: numbered(key),
      uri,
      summary,
      holders: this.#idsOf(summary.holders),
      ...(owner === undefined ? {} : { owner }),
      ...(role === undefined ? {} : { role }),
    };
  }

  /** What a file contributes to the tables, each with its key there. */
  #entriesOf({ uses, arrows, assignments }: Linked): {
    readonly uses: readonly (readonly [string, ReferenceUse])[];
    readonly referrers: ReadonlyMap<string, readonly (readonly [string, Element | undefined])[]>;
    readonly outgoing: readonly (readonly [string, Arrow])[];
    readonly incoming: readonly (readonly [string, Arrow])[];
    readonly assignments: readonly (readonly [string, Assignment])[];
  } {
    const usesOf: (readonly [string, ReferenceUse])[] = [];
    const referrers = new Map<string, (readonly [string, Element | undefined])[]>();
    for (const use of uses) {
      const id = this.#idOf(use.reference);
      if (id === undefined) continue;
      usesOf.push([id, use]);
      const { property, scope } = use;
      if (property !== undefined && scope !== undefined) push(referrers, property, [id, this.element(scope)]);
    }
    return {
      uses: usesOf,
      referrers,
      outgoing: arrows.flatMap((arrow) =>
        arrow.source === undefined ? [] : [[arrow.source, arrow] as const],
      ),
      incoming: arrows.flatMap((arrow) =>
        arrow.target === undefined ? [] : [[arrow.target, arrow] as const],
      ),
      assignments: assignments.flatMap((it) => (it.owner === undefined ? [] : [[it.owner, it] as const])),
    };
  }

  #addLinks(linked: Linked, answers?: Set<string>): void {
    const { uri } = linked.summary;
    const order = this.#orderOf(uri);
    this.#links.set(uri, linked);
    const entries = this.#entriesOf(linked);
    fill(this.#usesOf, order, entries.uses);
    for (const [property, referrers] of entries.referrers)
      fill(this.#referrersIn(property), order, referrers);
    fill(this.#outgoing, order, entries.outgoing);
    fill(this.#incoming, order, entries.incoming);
    fill(this.#assignmentsOf, order, entries.assignments);
    if (!answers) return;
    addAnswers(entries, answers);
    if (linked.selections.some(isDemand)) answers.add(ask.demands());
  }

  #unlink(uri: string, answers: Set<string>): void {
    const linked = this.#links.get(uri);
    if (!linked) return;
    const order = this.#orderOf(uri);
    const entries = this.#entriesOf(linked);
    addAnswers(entries, answers);
    if (linked.selections.some(isDemand)) answers.add(ask.demands());
    clear(this.#usesOf, order, entries.uses);
    for (const [property, referrers] of entries.referrers)
      clear(this.#referrersIn(property), order, referrers);
    clear(this.#outgoing, order, entries.outgoing);
    clear(this.#incoming, order, entries.incoming);
    clear(this.#assignmentsOf, order, entries.assignments);
    for (const { reference } of linked.uses) {
      this.#resolutions.delete(reference);
      this.#users?.get(reference.path.at(-1) ?? '')?.delete(uri);
    }
    this.#links.delete(uri);
  }

  /** The places in the tree that a file has to do with. */
  #addPlaces(uri: string, answers: Set<string>): void {
    for (const { parent, kind } of this.#tree.elementsIn(uri)) {
      answers.add(ask.children(parent));
      answers.add(ask.kind(kind));
      if (kind === 'rule') answers.add(ask.demands());
    }
  }

  #usersByName(): Map<string, Set<string>> {
    if (this.#users) return this.#users;
    this.#users = new Map();
    for (const uri of this.#links.keys()) this.#countUses(uri);
    return this.#users;
  }

  #countUses(uri: string): void {
    for (const { reference } of this.#links.get(uri)?.uses ?? NOTHING) {
      const name = reference.path.at(-1) ?? '';
      const files = this.#users?.get(name);
      if (files) files.add(uri);
      else this.#users?.set(name, new Set([uri]));
    }
  }

  /** Has a name that a file uses another meaning than when the file was linked? */
  #meansOther(uri: string, name: string): boolean {
    return (
      this.#links.get(uri)?.uses.some(({ reference, kinds, scope }) => {
        if (reference.path.at(-1) !== name) return false;
        const now = this.#tree.names.resolve(reference.path, kinds, scope);
        return !sameMeaning(now, this.resolve(reference));
      }) ?? false
    );
  }

  get summaries(): readonly Summary[] {
    this.#summaries ??= [
      ...[...this.#project.values()].sort(byUri),
      ...this.dependencies.flatMap(({ summaries }) => summaries),
      ...this.#librarySummaries,
    ];
    return this.#summaries;
  }
  summary(uri: string): Summary | undefined {
    return this.#links.get(uri)?.summary;
  }
  get elements(): readonly Element[] {
    this.#elements ??= this.#tree.elements(this.summaries.map(({ uri }) => uri));
    return this.#elements;
  }
  get arrows(): readonly Arrow[] {
    this.#arrows ??= this.#all((linked) => linked.arrows);
    return this.#arrows;
  }
  get assignments(): readonly Assignment[] {
    this.#assignments ??= this.#all((linked) => linked.assignments);
    return this.#assignments;
  }
  get selections(): readonly Selection[] {
    this.#selections ??= this.#all((linked) => linked.selections);
    return this.#selections;
  }
  #all<T>(list: (linked: Linked) => readonly T[]): readonly T[] {
    return this.summaries.flatMap(({ uri }) => {
      const linked = this.#links.get(uri);
      return linked ? list(linked) : NOTHING;
    });
  }
  element(id: string): Element | undefined {
    return this.#tree.byId.get(id);
  }
  ofKind(kind: string): readonly Element[] {
    return this.#tree.ofKind(kind);
  }
  childrenOf(id: string | undefined): readonly Element[] {
    return this.#tree.childrenOf(id);
  }
  outgoing(id: string): readonly Arrow[] {
    return this.#outgoing.get(id);
  }
  incoming(id: string): readonly Arrow[] {
    return this.#incoming.get(id);
  }
  assignmentsOf(id: string): readonly Assignment[] {
    return this.#assignmentsOf.get(id);
  }
  referrersOf(id: string, property: string): readonly Element[] {
    return this.#referrers.get(property)?.get(id) ?? NOTHING;
  }
  #referrersIn(property: string): ByFile<Element> {
    const known = this.#referrers.get(property);
    if (known) return known;
    const made = new ByFile<Element>();
    this.#referrers.set(property, made);
    return made;
  }
  demands(): readonly Demand[] {
    this.#demands ??= this.selections.filter(isDemand).flatMap(({ uri, summary, owner }) => {
      const rule = owner === undefined ? undefined : this.element(owner);
      return rule?.kind === 'rule' ? [{ rule, uri, summary }] : [];
    });
    return this.#demands;
  }
  resolve(reference: Reference): Resolution {
    return this.#resolutions.get(reference) ?? UNRESOLVED;
  }
  uses(uri: string): readonly ReferenceUse[] {
    return this.#links.get(uri)?.uses ?? NOTHING;
  }
  usesOf(id: string): readonly ReferenceUse[] {
    return this.#usesOf.get(id);
  }
  named(name: string): readonly Element[] {
    return this.#tree.names.named(name);
  }
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution {
    return this.#tree.names.resolve(path, kinds, scope);
  }
  names(): Iterable<string> {
    return this.#tree.names.names();
  }
  elementOf(uri: string, declaration: number): Element | undefined {
    const id = this.#tree.idOf(uri, declaration);
    return id === undefined ? undefined : this.element(id);
  }
  arrowsIn(uri: string): readonly Arrow[] {
    return this.#links.get(uri)?.arrows ?? NOTHING;
  }
  assignmentsIn(uri: string): readonly Assignment[] {
    return this.#links.get(uri)?.assignments ?? NOTHING;
  }
  elementsIn(uri: string): readonly Element[] {
    return this.#tree.elementsIn(uri);
  }
  isLibrary(uri: string): boolean {
    return this.#libraryUris.has(uri);
  }
  isReadOnly(uri: string): boolean {
    return this.#libraryUris.has(uri) || this.#foreign.has(uri);
  }
}

function isDemand({ summary: { action } }: Selection): boolean {
  return action === 'forbid' || action === 'require';
}

function byUri(a: Summary, b: Summary): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

function sameMeaning(a: Resolution, b: Resolution): boolean {
  if (a.status === 'resolved') return b.status === 'resolved' && a.id === b.id && a.fits === b.fits;
  if (a.status === 'ambiguous') return b.status === 'ambiguous' && a.ids.join('\n') === b.ids.join('\n');
  return b.status === 'unresolved';
}

function fill<T>(
  table: ByFile<T>,
  order: string,
  entries: readonly (readonly [string, T | undefined])[],
): void {
  if (entries.length === 0) return;
  const lists = new Map<string, T[]>();
  for (const [key, item] of entries) if (item !== undefined) push(lists, key, item);
  for (const [key, items] of lists) table.set(key, order, items);
}

function clear<T>(table: ByFile<T>, order: string, entries: readonly Indexed[]): void {
  for (const [key] of entries) table.set(key, order, NOTHING);
}

function addAnswers(
  entries: Readonly<Record<'outgoing' | 'incoming' | 'assignments', readonly Indexed[]>> & {
    readonly referrers: ReadonlyMap<string, readonly Indexed[]>;
  },
  answers: Set<string>,
): void {
  for (const [property, referrers] of entries.referrers)
    for (const [id] of referrers) answers.add(ask.referrers(id, property));
  for (const [key] of entries.outgoing) answers.add(ask.outgoing(key));
  for (const [key] of entries.incoming) answers.add(ask.incoming(key));
  for (const [key] of entries.assignments) answers.add(ask.assignments(key));
}
