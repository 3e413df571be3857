/** Finds the element that a name means: from the inside out, the nearest one of a kind that fits. */
import { push } from './by-file.ts';
import type { Element, Resolution } from './model.ts';
import type { Language } from './text.ts';

const NOTHING: readonly never[] = Object.freeze([]);
const UNRESOLVED: Resolution = { status: 'unresolved' };

/** A name that more elements have than this is looked for scope by scope: every component may have its `Data`. */
const FEW = 8;

/** Elements as the table sees them. */
export interface Named extends Element {
  /** Other names, besides the one that it is declared with. */
  readonly aliases: readonly string[];
  /** How many additions lie around it. */
  readonly round: number;
  /** What a name that means it is resolved to. */
  meaning?: Resolution | undefined;
}

export class NameTable {
  readonly #byName = new Map<string, Named[]>();
  /** Of a name that many elements have: those inside each element, whatever the depth. Made when asked for. */
  readonly #inside = new Map<string, Map<string, Named[]>>();
  /** The elements that stand for dependencies, by alias. */
  readonly #roots = new Map<string, Named>();
  readonly #element: (id: string) => Named | undefined;

  constructor(element: (id: string) => Named | undefined) {
    this.#element = element;
  }

  add(element: Named): void {
    for (const name of namesOf(element)) {
      const list = this.#byName.get(name);
      if (!list) this.#byName.set(name, [element]);
      else if (!list.includes(element)) list.push(element);
      this.#inside.delete(name);
    }
  }

  remove(element: Named): void {
    for (const name of namesOf(element)) {
      const list = this.#byName.get(name);
      const index = list?.indexOf(element) ?? -1;
      if (!list || index < 0) continue;
      if (list.length === 1) this.#byName.delete(name);
      else list.splice(index, 1);
      this.#inside.delete(name);
    }
  }

  has(element: Named): boolean {
    return namesOf(element).some((name) => this.#byName.get(name)?.includes(element));
  }

  addRoot(root: Named): void {
    this.#roots.set(root.name, root);
  }

  named(name: string): readonly Named[] {
    return this.#byName.get(name) ?? NOTHING;
  }

  names(): Iterable<string> {
    return this.#byName.keys();
  }

  /**
   * Elements of a kind that fits come before others, the project's own before the library's, and then the nearest:
   * fewest steps out from the scope, then fewest steps in. Two that are equally near are ambiguous.
   *
   * Inside a dependency names mean what they mean in that project; from outside its elements are found by its alias,
   * and what follows the alias means what it would mean at the top of that project.
   *
   * @param latest leaves out what has more additions around it.
   */
  resolve(
    path: readonly string[],
    kinds: readonly string[],
    scope: string | undefined,
    latest = Number.POSITIVE_INFINITY,
  ): Resolution {
    const home = scope === undefined ? undefined : this.#element(scope)?.dependency;
    const root = home === undefined && this.#roots.size > 0 ? this.#roots.get(path[0] ?? '') : undefined;
    if (!root)
      return this.#find(
        path,
        kinds,
        scope,
        (it) => it.round <= latest && (it.library || it.dependency === home),
      );
    if (path.length > 1) return this.#find(path.slice(1), kinds, root.id, (it) => it.dependency === root.id);
    const own = this.#find(path, kinds, scope, (it) => it.round <= latest && it.dependency === undefined);
    return own.status === 'unresolved' && kinds.includes('*')
      ? { status: 'resolved', id: root.id, fits: true }
      : own;
  }

  #find(
    path: readonly string[],
    kinds: readonly string[],
    scope: string | undefined,
    visible: (element: Named) => boolean,
  ): Resolution {
    const last = path.at(-1);
    if (last === undefined) return UNRESOLVED;
    const candidates =
      this.#nearby(path, last, kinds, scope, visible) ?? this.#ending(path, last).filter(visible);
    if (candidates.length === 0) return UNRESOLVED;
    const ofKind = kinds.includes('*')
      ? candidates
      : candidates.filter((element) => kinds.includes(element.kind));
    // What was not understood may be anything, but gives way to what was.
    const fitting = ofKind.length > 0 ? ofKind : candidates.filter((element) => element.kind === 'unknown');
    const fits = fitting.length > 0;
    const nearest = this.#nearest(fits ? fitting : candidates, scope);
    const [only] = nearest;
    if (only && nearest.length === 1) {
      if (!fits) return { status: 'resolved', id: only.id, fits };
      only.meaning ??= { status: 'resolved', id: only.id, fits };
      return only.meaning;
    }
    return { status: 'ambiguous', ids: nearest.map((element) => element.id).sort() };
  }

  /** The elements that the names of a path lead to, from whichever of its names is the rarest. */
  #ending(path: readonly string[], last: string): readonly Named[] {
    const all = this.named(last);
    if (path.length === 1) return all;
    if (all.length > FEW) {
      const outer = path.slice(0, -1);
      const homes = this.named(outer.at(-1) ?? '');
      if (homes.length < all.length) {
        const ids = new Set(this.#ending(outer, outer.at(-1) ?? '').map(({ id }) => id));
        if (ids.size === 0) return NOTHING;
        const inside = this.#insideOf(last, all);
        return [...ids].flatMap((id) => (inside.get(id) ?? []).filter(({ parent }) => parent === id));
      }
    }
    return all.filter((element) => this.#endsWith(element, path));
  }

  /**
   * The elements of a common name inside the nearest scope that holds one that fits: no other can be nearer, so that
   * the many elsewhere need not be looked at. Undefined when there is none, or when the name is not that common.
   */
  #nearby(
    path: readonly string[],
    name: string,
    kinds: readonly string[],
    scope: string | undefined,
    visible: (element: Named) => boolean,
  ): readonly Named[] | undefined {
    const all = this.named(name);
    if (all.length <= FEW || scope === undefined) return undefined;
    const inside = this.#insideOf(name, all);
    const any = kinds.includes('*');
    for (let at: string | undefined = scope; at !== undefined; at = this.#element(at)?.parent) {
      const fitting = (inside.get(at) ?? []).filter(
        (element) =>
          !element.library &&
          visible(element) &&
          (any || kinds.includes(element.kind)) &&
          (path.length === 1 || this.#endsWith(element, path)),
      );
      if (fitting.length > 0) return fitting;
    }
    return undefined;
  }

  #insideOf(name: string, all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
    const known = this.#inside.get(name);
    if (known) return known;
    const inside = new Map<string, Named[]>();
    for (const element of all) {
      for (let at = element.parent; at !== undefined; at = this.#element(at)?.parent)
        push(inside, at, element);
    }
    this.#inside.set(name, inside);
    return inside;
  }

  #endsWith(element: Named, path: readonly string[]): boolean {
    let current: Named | undefined = element;
    for (let index = path.length - 1; index >= 0; index -= 1) {
      if (!current) return false;
      const segment = path[index];
      if (segment !== current.name && !current.aliases.includes(segment ?? '')) return false;
      current = current.parent === undefined ? undefined : this.#element(current.parent);
    }
    return true;
  }

  #nearest(candidates: readonly Named[], scope: string | undefined): readonly Named[] {
    if (candidates.length < 2) return candidates;
    const steps = new Map<string | undefined, number>();
    let at = scope;
    let out = 0;
    for (; at !== undefined; at = this.#element(at)?.parent, out += 1) steps.set(at, out);
    steps.set(undefined, out);
    let best: Named[] = [];
    let shortest = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      const distance = this.#distance(candidate, steps) + (candidate.library ? 1e9 : 0);
      if (distance < shortest) {
        best = [candidate];
        shortest = distance;
      } else if (distance === shortest) best.push(candidate);
    }
    return best;
  }

  #distance(candidate: Named, stepsOut: ReadonlyMap<string | undefined, number>): number {
    let inward = 0;
    let at = candidate.parent;
    while (!stepsOut.has(at)) {
      inward += 1;
      at = at === undefined ? undefined : this.#element(at)?.parent;
    }
    return (stepsOut.get(at) ?? 0) * 1e4 + inward;
  }
}

function namesOf({ name, aliases }: Named): readonly string[] {
  const own = name === '' ? NOTHING : [name];
  return aliases.length === 0 ? own : [...own, ...aliases];
}

export function aliasesOf({ declaration }: Pick<Element, 'declaration'>): readonly string[] {
  const { properties } = declaration;
  if (!properties.some((property) => property.key === 'alias')) return NOTHING;
  return properties
    .filter((property) => property.key === 'alias')
    .flatMap((property) => property.values)
    .flatMap((value) => (value.type === 'word' ? [value.reference.path.join('.')] : []));
}

/** The name of an element in a file of a language: the standard library has an English name for everything. */
export function spokenName(element: Element, language: Language): string {
  return (element.library && language === 'en' ? aliasesOf(element)[0] : undefined) ?? element.name;
}
