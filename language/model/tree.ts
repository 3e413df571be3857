/** Places every declaration in one tree: nesting gives the parent, `utöka` grafts onto an element from elsewhere. */
import { ByFile, grouped, push } from './by-file.ts';
import type { Dependency, Element, Resolution } from './model.ts';
import { aliasesOf, NameTable } from './names.ts';
import type { Declaration, Summary } from './summary.ts';

type Extension = Element['extensions'][number];

const NONE: readonly Extension[] = Object.freeze([]);

/** What extends nothing keeps its contents, at the top, behind all else. */
const LAST_ROUND = 99;

/** An element as the tree knows it. It is the same object for as long as its file declares it at the same place. */
export class Placed implements Element {
  readonly id: string;
  kind: string;
  readonly name: string;
  title: string;
  declare readonly parent?: string;
  readonly uri: string;
  declaration: Declaration;
  extensions: readonly Extension[] = NONE;
  readonly library: boolean;
  declare readonly dependency?: string;
  /** How many additions lie around it: what an addition holds is placed after what it may be added to. */
  readonly round: number;
  /** Other names. */
  aliases: readonly string[];
  meaning: Resolution | undefined = undefined;

  constructor(
    id: string,
    declaration: Declaration,
    uri: string,
    round: number,
    library: boolean,
    parent: string | undefined,
    dependency: string | undefined,
  ) {
    this.id = id;
    this.kind = declaration.kind;
    this.name = declaration.name;
    this.title = declaration.title ?? declaration.name;
    this.uri = uri;
    this.declaration = declaration;
    this.library = library;
    this.round = round;
    this.aliases = aliasesOf({ declaration });
    if (parent !== undefined) this.parent = parent;
    if (dependency !== undefined) this.dependency = dependency;
  }
}

/** An addition, and what it was found to be added to. */
interface Addition {
  readonly index: number;
  readonly declaration: Declaration;
  readonly round: number;
  target: string | undefined;
  /** The round after which its target was found. */
  found: number;
}

/** One file in the tree. */
interface PlacedFile {
  readonly summary: Summary;
  /** Ids by index of the declaration. */
  readonly ids: (string | undefined)[];
  readonly elements: Placed[];
  readonly additions: Addition[];
}

/** What has changed in the tree with a file. */
export interface TreeChange {
  /** Names that may mean something else than before. */
  readonly names: ReadonlySet<string>;
  /** Elements that have come, gone, or changed their kind or what is added to them. */
  readonly elements: ReadonlySet<string>;
  readonly extended: ReadonlySet<string>;
}

export class Tree {
  readonly byId = new Map<string, Placed>();
  readonly names: NameTable;
  readonly #files = new Map<string, PlacedFile>();
  readonly #order: (uri: string) => string;
  readonly #library: ReadonlySet<string>;
  /** Ids of the elements that stand for dependencies, by the files that these consist of. */
  readonly #roots = new Map<string, string>();
  readonly #rootElements: Placed[] = [];
  readonly #children = new ByFile<Placed>();
  readonly #kinds = new ByFile<Placed>();
  readonly #extensions = new ByFile<Extension>();
  /** Ids that more than one file would give, with those files. */
  readonly #contested = new Map<string, Set<string>>();
  /** Files with additions, by the last name of what these are added to. */
  readonly #additions = new Map<string, Set<string>>();
  #rounds = 0;

  /** @param order gives a text by which files are ordered. */
  constructor(library: ReadonlySet<string>, order: (uri: string) => string) {
    this.#library = library;
    this.#order = order;
    this.names = new NameTable((id) => this.byId.get(id));
  }

  /** Places all files in an empty tree, in steps of one file. */
  *grow(summaries: readonly Summary[], dependencies: readonly Dependency[]): Generator<undefined> {
    for (const dependency of dependencies) this.#addRoot(dependency);
    const files = summaries.map((summary): PlacedFile => {
      const ids = new Array<string | undefined>(summary.declarations.length);
      const file: PlacedFile = { summary, ids, elements: [], additions: [] };
      this.#files.set(summary.uri, file);
      return file;
    });
    const placements = files.map((file) => new Placement(this, file, this.#freeIds(file.summary.uri)));
    for (const placement of placements) {
      placement.placeRound(0);
      yield;
    }
    // An extension may add what another one extends, so rounds go on until nothing more finds its place. Each round
    // looks at the elements of the rounds before it only, which keeps the order of files from mattering.
    for (let round = 0; ; round += 1) {
      const found = placements.map((placement) => placement.findTargets(round));
      if (found.every((count) => count === 0)) break;
      for (const placement of placements) placement.placeRound(round + 1);
    }
    for (const placement of placements) placement.placeRest();
    for (const file of files) {
      this.#index(file);
      yield;
    }
  }

  /** Every element that the files declare, and those that stand for dependencies before them. */
  elements(uris: readonly string[]): Placed[] {
    const rounds = new Map<number, Placed[]>([[0, this.#rootElements.slice()]]);
    for (const uri of uris) {
      for (const element of this.#files.get(uri)?.elements ?? []) push(rounds, element.round, element);
    }
    return [...rounds].sort(([a], [b]) => a - b).flatMap(([, elements]) => elements);
  }

  elementsIn(uri: string): readonly Placed[] {
    return this.#files.get(uri)?.elements ?? NONE_PLACED;
  }

  ofKind(kind: string): readonly Placed[] {
    return this.#kinds.get(kind);
  }

  childrenOf(id: string | undefined): readonly Placed[] {
    return this.#children.get(id ?? '');
  }

  idOf(uri: string, declaration: number): string | undefined {
    return declaration < 0 ? this.#roots.get(uri) : this.#files.get(uri)?.ids[declaration];
  }

  isLibrary(uri: string): boolean {
    return this.#library.has(uri);
  }

  /** Its number is that of the round after which an element of this path exists, if one ever does. */
  targetOf(
    uri: string,
    { declaration, round }: Addition,
    latest: number,
  ): { readonly target: string; readonly found: number } | undefined {
    const { target } = declaration;
    if (!target) return undefined;
    const scope = this.idOf(uri, declaration.owner);
    for (let found = round; found <= latest; found += 1) {
      const resolution = this.names.resolve(target.path, ['*'], scope, found);
      const element = resolution.status === 'resolved' ? this.byId.get(resolution.id) : undefined;
      // Nothing is added to what another project declares.
      if (element && element.dependency === this.#roots.get(uri)) return { target: element.id, found };
    }
    return undefined;
  }

  /**
   * Takes in another summary of a file, or none. Undefined when the change reaches so far that the tree has to be built
   * anew: when ids are contested, or what other files add loses its place. The tree is of no use then.
   */
  replace(uri: string, summary: Summary | undefined): TreeChange | undefined {
    const before = this.#files.get(uri);
    const old = new Map(before?.elements.map((element) => [element.id, element]));
    const contested = this.#contestedIds(uri, old);
    if (before) this.#unindex(before);
    const file: PlacedFile = {
      summary: summary ?? emptySummary(uri),
      ids: new Array<string | undefined>(summary?.declarations.length ?? 0),
      elements: [],
      additions: [],
    };
    const names = new Set<string>();
    const ids = new Set<string>();
    // Old elements stay where they are until they turn out to be declared no more.
    const placement = new Placement(this, file, this.#heldIds(uri, contested), old, names, ids);
    if (summary) this.#files.set(uri, file);
    else this.#files.delete(uri);
    this.#removeOutside(file, old, names, ids);
    placement.placeRound(0);
    for (let round = 0; ; round += 1) {
      if (placement.findTargets(round) > 0) placement.placeRound(round + 1);
      else if (round >= this.#rounds) break;
    }
    placement.placeRest();
    if (placement.failed || [...contested.values()].some((list) => list.length > 0)) return undefined;
    const kept = new Set(file.elements);
    for (const element of old.values()) {
      if (kept.has(element)) continue;
      if (element.extensions.some((it) => it.uri !== uri)) return undefined;
      this.#forget(element, names, ids);
    }
    const extended = this.#index(file, before);
    for (const name of names) if (!this.#additionsStand(name)) return undefined;
    return { names, elements: ids, extended };
  }

  /** Elements that the new text certainly does not declare at their place go first, so that nothing is added to them. */
  #removeOutside(file: PlacedFile, old: Map<string, Placed>, names: Set<string>, ids: Set<string>): void {
    const declared = new Set(file.summary.declarations.map(({ name }) => name));
    for (const element of old.values()) {
      if (declared.has(element.name) || element.extensions.length > 0) continue;
      this.#forget(element, names, ids);
      old.delete(element.id);
    }
  }

  #forget(element: Placed, names: Set<string>, ids: Set<string>): void {
    this.byId.delete(element.id);
    this.names.remove(element);
    ids.add(element.id);
    for (const name of [element.name, ...element.aliases]) names.add(name);
  }

  /** Do the additions to elements of this name find what they found? */
  #additionsStand(name: string): boolean {
    for (const other of this.#additions.get(name) ?? []) {
      for (const addition of this.#files.get(other)?.additions ?? []) {
        if (addition.declaration.target?.path.at(-1) !== name || addition.round === LAST_ROUND) continue;
        const now = this.targetOf(other, addition, this.#rounds);
        if (now?.target !== addition.target || (now && now.found !== addition.found)) return false;
      }
    }
    return true;
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
    const root = new Placed(id, declaration, uri, 0, false, undefined, id);
    this.#rootElements.push(root);
    this.byId.set(id, root);
    this.names.addRoot(root);
    for (const summary of summaries) this.#roots.set(summary.uri, id);
  }

  /** Gives every declaration an id that nothing has yet: the second of a name gets `~2`. */
  #freeIds(uri: string): (wanted: string) => string {
    return (wanted) => {
      const holder = this.byId.get(wanted);
      if (!holder) return wanted;
      const count = (this.#copies.get(wanted) ?? 1) + 1;
      this.#copies.set(wanted, count);
      if (holder.uri !== uri || this.#contested.has(wanted)) {
        const files = this.#contested.get(wanted) ?? new Set([holder.uri]);
        this.#contested.set(wanted, files.add(uri));
      }
      return `${wanted}~${count}`;
    };
  }

  /** How many elements there are that would have an id, while the tree is built. */
  readonly #copies = new Map<string, number>();

  /** Ids that other files want as well, which the file gives up in the order in which it got them. */
  #contestedIds(uri: string, old: ReadonlyMap<string, Placed>): Map<string, string[]> {
    if (this.#contested.size === 0) return new Map();
    const mine = [...old.values()].filter((it) => this.#contested.get(wantedId(it))?.has(uri));
    return new Map(
      [...grouped(mine, wantedId)].map(([wanted, elements]) => [wanted, elements.map(({ id }) => id)]),
    );
  }

  /** Gives the ids that the file had as long as they are contested; undefined where it would have to take another. */
  #heldIds(uri: string, contested: ReadonlyMap<string, string[]>): (wanted: string) => string | undefined {
    const counts = new Map<string, number>();
    return (wanted) => {
      if (this.#contested.has(wanted)) return contested.get(wanted)?.shift();
      const holder = this.byId.get(wanted);
      if (holder && holder.uri !== uri) return undefined;
      const count = (counts.get(wanted) ?? 0) + 1;
      counts.set(wanted, count);
      return count === 1 ? wanted : `${wanted}~${count}`;
    };
  }

  /** Puts what a file declares into the tables. Gives the elements that it adds to, or has added to before. */
  #index(file: PlacedFile, before?: PlacedFile): ReadonlySet<string> {
    const { uri } = file.summary;
    const order = this.#order(uri);
    for (const { round } of file.elements)
      if (round !== LAST_ROUND && round > this.#rounds) this.#rounds = round;
    for (const [round, elements] of grouped(file.elements, (it) => inRound(it.round, order))) {
      for (const [parent, children] of grouped(elements, (it) => it.parent ?? ''))
        this.#children.set(parent, round, children);
      const own = elements.filter(({ dependency }) => dependency === undefined);
      for (const [kind, ofKind] of grouped(own, (it) => it.kind)) this.#kinds.set(kind, round, ofKind);
    }
    const extended = new Set<string>();
    for (const { target } of before?.additions ?? []) if (target !== undefined) extended.add(target);
    for (const addition of file.additions) {
      const name = addition.declaration.target?.path.at(-1);
      if (name === undefined) continue;
      const files = this.#additions.get(name) ?? new Set();
      this.#additions.set(name, files.add(uri));
      if (addition.target !== undefined) extended.add(addition.target);
    }
    const found = file.additions.filter(({ target }) => target !== undefined);
    for (const [round, additions] of grouped(found, (it) => inRound(it.found, order))) {
      for (const [target, list] of grouped(additions, (it) => it.target ?? ''))
        this.#extensions.set(
          target,
          round,
          list.map(({ declaration }) => ({ uri, declaration })),
        );
    }
    for (const id of extended) {
      const element = this.byId.get(id);
      const extensions = this.#extensions.get(id);
      if (element) element.extensions = extensions.length === 0 ? NONE : extensions;
    }
    return extended;
  }

  #unindex(file: PlacedFile): void {
    const { uri } = file.summary;
    const order = this.#order(uri);
    for (const { round, parent, kind } of file.elements) {
      this.#children.set(parent ?? '', inRound(round, order), NONE_PLACED);
      this.#kinds.set(kind, inRound(round, order), NONE_PLACED);
    }
    for (const { declaration, target, found } of file.additions) {
      if (target !== undefined) this.#extensions.set(target, inRound(found, order), NONE);
      const name = declaration.target?.path.at(-1);
      if (name !== undefined) this.#additions.get(name)?.delete(uri);
    }
  }
}

const NONE_PLACED: readonly Placed[] = Object.freeze([]);

/** Finds places for the declarations of one file, round by round. */
class Placement {
  readonly #tree: Tree;
  readonly #file: PlacedFile;
  readonly #idFor: (wanted: string) => string | undefined;
  readonly #placed: Uint8Array;
  readonly #old: ReadonlyMap<string, Placed> | undefined;
  readonly #names: Set<string> | undefined;
  readonly #ids: Set<string> | undefined;
  #left: number;
  #waiting: Addition[] = [];
  failed = false;

  constructor(
    tree: Tree,
    file: PlacedFile,
    idFor: (wanted: string) => string | undefined,
    old?: ReadonlyMap<string, Placed>,
    names?: Set<string>,
    ids?: Set<string>,
  ) {
    this.#tree = tree;
    this.#file = file;
    this.#idFor = idFor;
    this.#left = file.summary.declarations.length;
    this.#placed = new Uint8Array(this.#left);
    this.#old = old;
    this.#names = names;
    this.#ids = ids;
  }

  /** Places what stands in something that has its place already. */
  placeRound(round: number): void {
    if (this.#left > 0) this.#place(round, false);
  }

  /** Places what stands in additions to nothing. */
  placeRest(): void {
    if (this.#left > 0) this.#place(LAST_ROUND, true);
  }

  /** Looks for what the waiting additions are added to, among the elements up to a round; gives how many found it. */
  findTargets(round: number): number {
    const { uri } = this.#file.summary;
    const found = this.#waiting.map((addition) =>
      addition.round > round ? undefined : this.#tree.targetOf(uri, { ...addition, round }, round),
    );
    const waiting: Addition[] = [];
    this.#waiting.forEach((addition, index) => {
      const target = found[index]?.target;
      if (target === undefined) {
        waiting.push(addition);
        return;
      }
      addition.target = target;
      addition.found = round;
      this.#file.ids[addition.index] = target;
    });
    const count = this.#waiting.length - waiting.length;
    this.#waiting = waiting;
    return count;
  }

  #place(round: number, everything: boolean): void {
    const { summary, ids, additions } = this.#file;
    const { uri, declarations } = summary;
    for (let index = 0; index < declarations.length; index += 1) {
      const declaration = declarations[index] as Declaration;
      const { owner, kind } = declaration;
      if (this.#placed[index] === 1) continue;
      if (owner >= 0 && !everything) {
        if (this.#placed[owner] === 0) continue;
        if (declarations[owner]?.kind === 'extend' && ids[owner] === undefined) continue;
      }
      this.#placed[index] = 1;
      this.#left -= 1;
      if (kind !== 'extend') ids[index] = this.#element(declaration, uri, round);
      else {
        const addition: Addition = { index, declaration, round, target: undefined, found: 0 };
        additions.push(addition);
        if (!everything) this.#waiting.push(addition);
      }
    }
  }

  #element(declaration: Declaration, uri: string, round: number): string | undefined {
    const tree = this.#tree;
    const parent = tree.idOf(uri, declaration.owner);
    const wanted = idIn(parent, declaration);
    const id = this.#idFor(wanted);
    if (id === undefined) {
      this.failed = true;
      return undefined;
    }
    const known = this.#old?.get(id);
    if (known?.round === round) {
      this.#renew(known, declaration);
      this.#file.elements.push(known);
      return id;
    }
    // One that moves to another round would leave what is added to it behind.
    if (known) this.failed = true;
    const library = tree.isLibrary(uri);
    const dependency = tree.idOf(uri, -1);
    const element = new Placed(id, declaration, uri, round, library, parent, dependency);
    this.#file.elements.push(element);
    tree.byId.set(id, element);
    // An element whose name is an alias as well is still found where nothing follows the name.
    const aliasTaken = id === `${wanted}~2` && tree.byId.get(wanted)?.kind === 'project';
    if (id === wanted || library || aliasTaken) tree.names.add(element);
    this.#ids?.add(id);
    if (this.#names) for (const name of [element.name, ...element.aliases]) this.#names.add(name);
    return id;
  }

  /** The same element with what is said of it now. */
  #renew(element: Placed, declaration: Declaration): void {
    const { names } = this.#tree;
    const aliases = aliasesOf({ declaration });
    const renamed = aliases.join('\u0000') !== element.aliases.join('\u0000');
    element.declaration = declaration;
    element.title = declaration.title ?? declaration.name;
    if (!renamed && element.kind === declaration.kind) return;
    const known = names.has(element);
    for (const name of [element.name, ...element.aliases, ...aliases]) this.#names?.add(name);
    // Another name is a part of longer names as well.
    if (renamed) this.#addNamesInside(element);
    if (known) names.remove(element);
    element.kind = declaration.kind;
    element.aliases = aliases;
    if (known) names.add(element);
    this.#ids?.add(element.id);
  }

  #addNamesInside(element: Placed): void {
    const own = [...(this.#old?.values() ?? [])].filter(({ parent }) => parent === element.id);
    for (const child of new Set([...own, ...this.#tree.childrenOf(element.id)])) {
      for (const name of [child.name, ...child.aliases]) this.#names?.add(name);
      this.#addNamesInside(child);
    }
  }
}

/** Files are ordered within each round. */
function inRound(round: number, order: string): string {
  return String(round).padStart(2, '0') + order;
}

function idIn(parent: string | undefined, { name, kind }: Declaration): string {
  const local = name === '' ? `?${kind}` : quoteName(name);
  return parent === undefined ? local : `${parent}.${local}`;
}

/** The id that an element would have if it were the only one of its name in its place. */
function wantedId({ parent, declaration }: Placed): string {
  return idIn(parent, declaration);
}

function emptySummary(uri: string): Summary {
  const nothing = { declarations: [], arrows: [], assignments: [], selections: [] };
  const loose = { properties: [], tags: [] };
  return { uri, ...nothing, loose, suppressions: [], problems: [], folds: [], spelling: { sv: 0, en: 0 } };
}

const PLAIN = /^[A-Za-z_][A-Za-z_0-9]*$/;

/** A name as it is written in a reference: quoted when it is no plain word. */
export function quoteName(name: string): string {
  return PLAIN.test(name) || /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) ? name : `'${name}'`;
}
