/** Finds elements whose names are nearly what was written, fast enough for a project where many names are wrong. */
import type { Element, Model } from '../model/model.ts';
import { allowedSlips, distance } from './nearest.ts';

/** All names of a model, with what rules out most of them at a glance. */
export class SimilarNames {
  readonly #model: Model;
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];
  /** One bit per letter (modulo 32): a slip changes at most two of them, so most names are passed over unread. */
  #letters = new Int32Array(1024);

  constructor(model: Model) {
    this.#model = model;
    for (const name of model.names()) this.#add(name);
  }

  /** Looks again which of these names the model has. */
  update(names: Iterable<string>): void {
    for (const name of names) {
      const place = this.#places.get(name);
      const exists = this.#model.named(name).length > 0;
      if (exists && place === undefined) this.#add(name);
      else if (!exists && place !== undefined) {
        this.#places.delete(name);
        this.#names[place] = '';
        this.#free.push(place);
      }
    }
  }

  #add(name: string): void {
    const place = this.#free.pop() ?? this.#names.length;
    if (place >= this.#letters.length) {
      const grown = new Int32Array(2 * place);
      grown.set(this.#letters);
      this.#letters = grown;
    }
    this.#places.set(name, place);
    this.#names[place] = name;
    this.#letters[place] = lettersOf(name.toLowerCase());
  }

  /** Ids of elements of these kinds, the likeliest first, at most three. Of a dotted name every part may be wrong. */
  find(path: readonly string[], kinds: readonly string[]): readonly string[] {
    const written = (path.at(-1) ?? '').toLowerCase();
    const limit = allowedSlips(written);
    const letters = lettersOf(written);
    const found: { readonly element: Element; readonly slips: number }[] = [];
    for (let place = 0; place < this.#names.length; place += 1) {
      if (countBits((this.#letters[place] ?? 0) ^ letters) > 2 * limit) continue;
      const name = this.#names[place] ?? '';
      const slips = name === '' ? limit + 1 : distance(written, name.toLowerCase(), limit);
      if (slips > limit) continue;
      for (const element of this.#model.named(name)) {
        if (!kinds.includes('*') && !kinds.includes(element.kind)) continue;
        const others = this.#slipsOutside(element, path);
        if (others !== undefined) found.push({ element, slips: slips + others });
      }
    }
    found.sort(
      (a, b) =>
        a.slips - b.slips ||
        Number(a.element.library) - Number(b.element.library) ||
        (a.element.id < b.element.id ? -1 : 1),
    );
    return [...new Set(found.map((it) => it.element.id))].slice(0, 3);
  }

  /** Slips in the parts before the last; undefined when they are too many. A part that was left out costs one. */
  #slipsOutside(element: Element, path: readonly string[]): number | undefined {
    let slips = 0;
    let at = element.parent;
    for (const part of path.slice(0, -1).reverse()) {
      const outer = at === undefined ? undefined : this.#model.element(at);
      if (!outer) return slips + 1;
      const limit = allowedSlips(part);
      const here = distance(part.toLowerCase(), outer.name.toLowerCase(), limit);
      // A wrong home with the right name inside is still worth offering.
      slips += Math.min(here, limit + 1);
      at = outer.parent;
    }
    return slips;
  }
}

/** So many unknown names say that a file is missing rather than a letter; then nothing is suggested. */
export const MANY_UNKNOWN = 100;

/** The names that a file uses and nobody has. */
export function unknownNames(model: Model, uri: string): readonly string[] {
  const unknown: string[] = [];
  for (const { reference, open } of model.uses(uri)) {
    if (!open && model.resolve(reference).status === 'unresolved')
      unknown.push(reference.path.join('\u0000'));
  }
  return unknown;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
