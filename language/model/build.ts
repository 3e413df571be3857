/** Summaries to a model: places every declaration in the tree, then resolves every name. */
import type {
  Arrow,
  Assignment,
  Dependency,
  Element,
  Model,
  ReferenceUse,
  Resolution,
  Selection,
} from './model.ts';
import type { NameTable } from './names.ts';
import type { Reference, Summary } from './summary.ts';
import { Tree } from './tree.ts';
import { usesIn } from './uses.ts';

const NOTHING: readonly never[] = [];

/**
 * Builds the model of a project. The order of the summaries does not matter; the library's elements give way to the
 * project's own where names meet.
 */
export function buildModel(
  project: readonly Summary[],
  library: readonly Summary[] = [],
  dependencies: readonly Dependency[] = [],
): Model {
  const byUri = (a: Summary, b: Summary): number => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
  const inOrder = dependencies
    .map((it) => ({ ...it, summaries: [...it.summaries].sort(byUri) }))
    .sort((a, b) => (a.alias < b.alias ? -1 : 1));
  return new BuiltModel([...project].sort(byUri), [...library].sort(byUri), inOrder);
}

class BuiltModel implements Model {
  readonly summaries: readonly Summary[];
  readonly dependencies: readonly Dependency[];
  readonly elements: readonly Element[];
  readonly arrows: Arrow[] = [];
  readonly assignments: Assignment[] = [];
  readonly selections: Selection[] = [];
  readonly #libraryUris: ReadonlySet<string>;
  readonly #foreignUris: ReadonlySet<string>;
  readonly #tree: Tree;
  readonly #names: NameTable;
  readonly #resolutions = new Map<Reference, Resolution>();
  readonly #uses = new Map<string, readonly ReferenceUse[]>();
  readonly #usesOf = new Map<string, ReferenceUse[]>();
  readonly #byKind = new Map<string, Element[]>();
  readonly #outgoing = new Map<string, Arrow[]>();
  readonly #incoming = new Map<string, Arrow[]>();
  readonly #assignmentsOf = new Map<string, Assignment[]>();
  readonly #referrers = new Map<string, Element[]>();
  readonly #arrowsIn = new Map<string, Arrow[]>();
  readonly #assignmentsIn = new Map<string, Assignment[]>();
  readonly #elementsIn = new Map<string, Element[]>();

  constructor(project: readonly Summary[], library: readonly Summary[], dependencies: readonly Dependency[]) {
    const foreign = dependencies.flatMap(({ summaries }) => summaries);
    this.summaries = [...project, ...foreign, ...library];
    this.dependencies = dependencies;
    this.#libraryUris = new Set(library.map((summary) => summary.uri));
    this.#foreignUris = new Set(foreign.map((summary) => summary.uri));
    this.#tree = new Tree(this.summaries, this.#libraryUris, dependencies);
    this.#names = this.#tree.names;
    this.elements = this.#tree.elements;
    for (const element of this.elements) {
      if (element.dependency === undefined) push(this.#byKind, element.kind, element);
      push(this.#elementsIn, element.uri, element);
    }
    for (const summary of this.summaries) this.#link(summary);
    for (const summary of this.summaries) this.#connect(summary);
  }

  #link(summary: Summary): void {
    const uses = usesIn(summary, (declaration) => this.#tree.idOf(summary.uri, declaration));
    this.#uses.set(summary.uri, uses);
    for (const use of uses) {
      const resolution = this.#names.resolve(use.reference.path, use.kinds, use.scope);
      this.#resolutions.set(use.reference, resolution);
      if (resolution.status !== 'resolved') continue;
      push(this.#usesOf, resolution.id, use);
      const carrier =
        use.property === undefined || use.scope === undefined ? undefined : this.element(use.scope);
      if (carrier) push(this.#referrers, `${resolution.id}\u0000${use.property}`, carrier);
    }
  }

  #connect(summary: Summary): void {
    const id = (reference: Reference | undefined): string | undefined => {
      const resolution = reference && this.#resolutions.get(reference);
      return resolution?.status === 'resolved' ? resolution.id : undefined;
    };
    const ids = (references: readonly Reference[]): string[] => references.flatMap((it) => id(it) ?? NOTHING);
    const seen = new Map<string, number>();
    for (const arrow of summary.arrows) {
      const owner = this.#tree.idOf(summary.uri, arrow.owner);
      const source = arrow.source ? id(arrow.source) : owner;
      const target = id(arrow.target);
      const verb = id(arrow.verb);
      const key =
        arrow.name ??
        `${source ?? '?'} -> ${arrow.target?.path.join('.') ?? '?'} ${arrow.verb?.path.join('.') ?? ''} ${arrow.payload.map((it) => it.path.join('.')).join(', ')}`.trimEnd();
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const built: Arrow = {
        id: count === 1 ? key : `${key}~${count}`,
        uri: summary.uri,
        summary: arrow,
        payload: ids(arrow.payload),
        ...(source === undefined ? {} : { source }),
        ...(target === undefined ? {} : { target }),
        ...(verb === undefined ? {} : { verb }),
        ...(owner === undefined ? {} : { owner }),
      };
      this.arrows.push(built);
      push(this.#arrowsIn, summary.uri, built);
      if (source !== undefined) push(this.#outgoing, source, built);
      if (target !== undefined) push(this.#incoming, target, built);
    }
    for (const assignment of summary.assignments) {
      // One that was not understood has no role to speak of.
      if (assignment.role.path.length === 0) continue;
      const owner = this.#tree.idOf(summary.uri, assignment.owner);
      const role = id(assignment.role);
      const key = `${owner ?? ''} ${assignment.role.path.join('.')} ${assignment.label ?? ''}`.trimEnd();
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const built: Assignment = {
        id: count === 1 ? key : `${key}~${count}`,
        uri: summary.uri,
        summary: assignment,
        holders: ids(assignment.holders),
        ...(owner === undefined ? {} : { owner }),
        ...(role === undefined ? {} : { role }),
      };
      this.assignments.push(built);
      push(this.#assignmentsIn, summary.uri, built);
      if (owner !== undefined) push(this.#assignmentsOf, owner, built);
    }
    for (const selection of summary.selections) {
      const owner = this.#tree.idOf(summary.uri, selection.owner);
      this.selections.push({
        uri: summary.uri,
        summary: selection,
        ...(owner === undefined ? {} : { owner }),
      });
    }
  }

  element(id: string): Element | undefined {
    return this.#tree.byId.get(id);
  }
  ofKind(kind: string): readonly Element[] {
    return this.#byKind.get(kind) ?? NOTHING;
  }
  childrenOf(id: string | undefined): readonly Element[] {
    return this.#tree.childrenOf(id);
  }
  outgoing(id: string): readonly Arrow[] {
    return this.#outgoing.get(id) ?? NOTHING;
  }
  incoming(id: string): readonly Arrow[] {
    return this.#incoming.get(id) ?? NOTHING;
  }
  assignmentsOf(id: string): readonly Assignment[] {
    return this.#assignmentsOf.get(id) ?? NOTHING;
  }
  referrersOf(id: string, property: string): readonly Element[] {
    return this.#referrers.get(`${id}\u0000${property}`) ?? NOTHING;
  }
  resolve(reference: Reference): Resolution {
    return this.#resolutions.get(reference) ?? { status: 'unresolved' };
  }
  uses(uri: string): readonly ReferenceUse[] {
    return this.#uses.get(uri) ?? NOTHING;
  }
  usesOf(id: string): readonly ReferenceUse[] {
    return this.#usesOf.get(id) ?? NOTHING;
  }
  named(name: string): readonly Element[] {
    return this.#names.named(name);
  }
  lookup(path: readonly string[], kinds: readonly string[], scope: string | undefined): Resolution {
    return this.#names.resolve(path, kinds, scope);
  }
  names(): Iterable<string> {
    return this.#names.names();
  }
  elementOf(uri: string, declaration: number): Element | undefined {
    const id = this.#tree.idOf(uri, declaration);
    return id === undefined ? undefined : this.element(id);
  }
  arrowsIn(uri: string): readonly Arrow[] {
    return this.#arrowsIn.get(uri) ?? NOTHING;
  }
  assignmentsIn(uri: string): readonly Assignment[] {
    return this.#assignmentsIn.get(uri) ?? NOTHING;
  }
  elementsIn(uri: string): readonly Element[] {
    return this.#elementsIn.get(uri) ?? NOTHING;
  }
  isLibrary(uri: string): boolean {
    return this.#libraryUris.has(uri);
  }
  isReadOnly(uri: string): boolean {
    return this.#libraryUris.has(uri) || this.#foreignUris.has(uri);
  }
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
