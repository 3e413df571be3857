/** Finds elements whose names are nearly what was written, fast enough for a project where many names are wrong. */
import type { Element, Model } from '../model/model.ts';
import { aliasesOf } from '../model/names.ts';
import { quickHash } from './hash.ts';
import { allowedSlips, distance } from './nearest.ts';

interface Entry {
  readonly name: string;
  readonly element: Element;
  /** One bit per letter (modulo 32): a slip changes at most two of them, so most names are passed over unread. */
  readonly letters: number;
}

export class SimilarNames {
  readonly #entries: Entry[] = [];
  readonly #model: Model;
  readonly #universe: number;
  readonly #found = new Map<string, readonly string[]>();

  constructor(model: Model) {
    this.#model = model;
    this.#universe = universeOf(model);
    for (const element of model.elements) {
      for (const spelling of [element.name, ...aliasesOf(element)]) {
        const name = spelling.toLowerCase();
        if (name !== '') this.#entries.push({ name, element, letters: lettersOf(name) });
      }
    }
  }

  /** These names when the model has the very same ones, so that what was worked out is kept; else those of the model. */
  of(model: Model): SimilarNames {
    return model === this.#model || this.#universe === universeOf(model) ? this : new SimilarNames(model);
  }

  /** Ids of elements of these kinds, the likeliest first, at most three. Of a dotted name every part may be wrong. */
  find(path: readonly string[], kinds: readonly string[]): readonly string[] {
    const key = `${path.join('\u0000')} ${kinds.join()}`;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#search(path, kinds);
    this.#found.set(key, found);
    return found;
  }

  #search(path: readonly string[], kinds: readonly string[]): readonly string[] {
    const written = (path.at(-1) ?? '').toLowerCase();
    const limit = allowedSlips(written);
    const letters = lettersOf(written);
    const found: { readonly element: Element; readonly slips: number }[] = [];
    for (const entry of this.#entries) {
      if (countBits(entry.letters ^ letters) > 2 * limit) continue;
      if (!kinds.includes('*') && !kinds.includes(entry.element.kind)) continue;
      const slips = distance(written, entry.name, limit);
      if (slips > limit) continue;
      const others = this.#slipsOutside(entry.element, path);
      if (others !== undefined) found.push({ element: entry.element, slips: slips + others });
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

/** Names, kinds and places of all elements as a number. */
function universeOf(model: Model): number {
  return quickHash(
    model.elements.map((element) => `${element.kind} ${element.id} ${aliasesOf(element).join()}`).join('\n'),
  );
}

/** Are there so many unknown names that a file is missing rather than a letter? Then nothing is suggested. */
export function hasTooManyUnknown(model: Model): boolean {
  const unknown = new Set<string>();
  for (const { uri } of model.summaries) {
    if (model.isReadOnly(uri)) continue;
    for (const { reference, open } of model.uses(uri)) {
      if (open || model.resolve(reference).status !== 'unresolved') continue;
      unknown.add(reference.path.join('\u0000'));
      if (unknown.size > MANY) return true;
    }
  }
  return false;
}

const MANY = 100;

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
