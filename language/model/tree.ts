/** Places every declaration in one tree: nesting gives the parent, `utöka` grafts onto an element from elsewhere. */
import type { Dependency, Element } from './model.ts';
import { NameTable } from './names.ts';
import type { Declaration, Reference, Summary } from './summary.ts';

interface Mutable extends Omit<Element, 'extensions'> {
  readonly extensions: { readonly uri: string; readonly declaration: Declaration }[];
}

interface Pending {
  readonly uri: string;
  readonly index: number;
  readonly declaration: Declaration;
}

export class Tree {
  readonly elements: Element[] = [];
  readonly byId = new Map<string, Element>();
  readonly names: NameTable;
  readonly #children = new Map<string, Element[]>();
  readonly #ids = new Map<string, (string | undefined)[]>();
  readonly #library: ReadonlySet<string>;
  /** Ids of the elements that stand for dependencies, by the files that these consist of. */
  readonly #roots = new Map<string, string>();

  constructor(
    summaries: readonly Summary[],
    library: ReadonlySet<string>,
    dependencies: readonly Dependency[] = [],
  ) {
    this.#library = library;
    this.names = new NameTable((id) => this.byId.get(id));
    for (const dependency of dependencies) this.#addRoot(dependency);
    let waiting = this.#placeAll(summaries);
    // An extension may add what another one extends, so rounds go on until nothing more finds its place. Each round
    // looks at the elements of the rounds before it only, which keeps the order of files from mattering.
    while (waiting.length > 0) {
      const found = waiting.map((pending) => ({ pending, target: this.#targetOf(pending) }));
      const placed = found.filter((it) => it.target !== undefined);
      if (placed.length === 0) break;
      for (const { pending, target } of placed) if (target) this.#graft(pending, target);
      const next = this.#placeInside(summaries);
      waiting = [...found.filter((it) => it.target === undefined).map((it) => it.pending), ...next];
    }
    // What extends nothing keeps its contents, at the top.
    for (const pending of waiting) this.#setId(pending.uri, pending.index, undefined);
    this.#placeInside(summaries, true);
  }

  idOf(uri: string, declaration: number): string | undefined {
    return declaration < 0 ? this.#roots.get(uri) : this.#ids.get(uri)?.[declaration];
  }

  childrenOf(id: string | undefined): readonly Element[] {
    return this.#children.get(id ?? '') ?? [];
  }

  /** What a dependency declares at the top stands in an element of its own, so that its names are its own too. */
  #addRoot({ alias, title, location, summaries }: Dependency): void {
    const { uri, range } = location;
    const declaration: Declaration = {
      kind: 'project',
      name: alias,
      nameRange: range,
      title,
      owner: -1,
      range,
      kindRange: range,
      properties: [],
      tags: [],
    };
    const id = quoteName(alias);
    const root: Element = {
      id,
      kind: 'project',
      name: alias,
      title,
      uri,
      declaration,
      extensions: [],
      library: false,
      dependency: id,
    };
    this.elements.push(root);
    this.byId.set(id, root);
    this.names.addRoot(root);
    for (const summary of summaries) this.#roots.set(summary.uri, id);
  }

  readonly #placed = new Set<Declaration>();
  /** The next number for a name that is declared again. */
  readonly #copies = new Map<string, number>();

  #placeAll(summaries: readonly Summary[]): Pending[] {
    for (const { uri, declarations } of summaries)
      this.#ids.set(uri, new Array<string | undefined>(declarations.length));
    return this.#placeInside(summaries);
  }

  /** Places what stands in something that has its place already; gives the extensions that are new to this round. */
  #placeInside(summaries: readonly Summary[], everything = false): Pending[] {
    const pending: Pending[] = [];
    for (const { uri, declarations } of summaries) {
      declarations.forEach((declaration, index) => {
        if (this.#placed.has(declaration)) return;
        const owner = declaration.owner < 0 ? undefined : declarations[declaration.owner];
        if (owner && !this.#placed.has(owner) && !everything) return;
        if (owner?.kind === 'extend' && !everything && this.idOf(uri, declaration.owner) === undefined)
          return;
        this.#placed.add(declaration);
        if (declaration.kind === 'extend') pending.push({ uri, index, declaration });
        else this.#place(uri, index, declaration);
      });
    }
    return pending;
  }

  #place(uri: string, index: number, declaration: Declaration): void {
    const parent = this.idOf(uri, declaration.owner);
    const dependency = this.#roots.get(uri);
    const local = declaration.name === '' ? `?${declaration.kind}` : quoteName(declaration.name);
    const wanted = parent === undefined ? local : `${parent}.${local}`;
    let id = wanted;
    for (let copy = this.#copies.get(wanted) ?? 2; this.byId.has(id); copy += 1) {
      id = `${wanted}~${copy}`;
      this.#copies.set(wanted, copy + 1);
    }
    const element: Mutable = {
      id,
      kind: declaration.kind,
      name: declaration.name,
      title: declaration.title ?? declaration.name,
      uri,
      declaration,
      extensions: [],
      library: this.#library.has(uri),
      ...(parent === undefined ? {} : { parent }),
      ...(dependency === undefined ? {} : { dependency }),
    };
    this.elements.push(element);
    this.byId.set(id, element);
    this.#setId(uri, index, id);
    const siblings = this.#children.get(parent ?? '');
    if (siblings) siblings.push(element);
    else this.#children.set(parent ?? '', [element]);
    if (id === wanted || element.library) this.names.add(element);
  }

  #targetOf({ uri, declaration }: Pending): Element | undefined {
    const target: Reference | undefined = declaration.target;
    if (!target) return undefined;
    const resolution = this.names.resolve(target.path, ['*'], this.idOf(uri, declaration.owner));
    const found = resolution.status === 'resolved' ? this.byId.get(resolution.id) : undefined;
    // Nothing is added to what another project declares.
    return found?.dependency === this.#roots.get(uri) ? found : undefined;
  }

  #graft({ uri, index, declaration }: Pending, target: Element): void {
    (target as Mutable).extensions.push({ uri, declaration });
    this.#setId(uri, index, target.id);
  }

  #setId(uri: string, index: number, id: string | undefined): void {
    const ids = this.#ids.get(uri);
    if (ids) ids[index] = id;
  }
}

/** A name as it is written in a reference: quoted when it is no plain word. */
export function quoteName(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) ? name : `'${name}'`;
}
