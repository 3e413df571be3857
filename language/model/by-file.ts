/** Lists by key, made up of what files contribute to them; what one file contributes is replaced as a whole. */

const NOTHING: readonly never[] = Object.freeze([]);

interface Parts<T> {
  /** Decides which part comes first: it is compared as text. */
  file: string;
  items: readonly T[];
  others?: Map<string, readonly T[]>;
  /** All of them in order, until something changes. */
  all?: readonly T[] | undefined;
}

export class ByFile<T> {
  readonly #lists = new Map<string, Parts<T>>();

  get(key: string): readonly T[] {
    const parts = this.#lists.get(key);
    if (!parts) return NOTHING;
    if (!parts.others) return parts.items;
    parts.all ??= [[parts.file, parts.items] as const, ...parts.others]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, items]) => items);
    return parts.all;
  }

  /** What a file contributes from now on; nothing takes it out of the list. */
  set(key: string, file: string, list: readonly T[]): void {
    // A list that has grown holds room for more.
    const items = list.length > 1 ? list.slice() : list;
    const parts = this.#lists.get(key);
    if (items.length === 0) this.#remove(key, file, parts);
    else if (!parts) this.#lists.set(key, { file, items });
    else {
      parts.all = undefined;
      if (parts.file === file) parts.items = items;
      else {
        parts.others ??= new Map();
        parts.others.set(file, items);
      }
    }
  }

  #remove(key: string, file: string, parts: Parts<T> | undefined): void {
    if (!parts) return;
    parts.all = undefined;
    if (parts.file !== file) {
      parts.others?.delete(file);
    } else {
      const [next] = parts.others ?? [];
      if (!next) {
        this.#lists.delete(key);
        return;
      }
      [parts.file, parts.items] = next;
      parts.others?.delete(parts.file);
    }
    if (parts.others?.size === 0) delete parts.others;
  }

  keys(): Iterable<string> {
    return this.#lists.keys();
  }
}

/** Items by key, in the order in which they come. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
