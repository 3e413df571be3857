/** Which elements and views a search finds, the likeliest first. */
import type { PageData } from '../../formats/html/data.ts';

export interface Hit {
  readonly type: 'element' | 'view';
  /** In the list of elements or of views. */
  readonly index: number;
}

export interface Found {
  /** No more than were asked for. */
  readonly hits: readonly Hit[];
  readonly count: number;
}

interface Entry extends Hit {
  /** How much there is to see of it: in how many views it is shown. */
  readonly weight: number;
  readonly names: readonly string[];
  /** Everything that it may be found by. */
  readonly all: string;
}

/** @returns a search through all names, titles and kinds; every word has to be there, and accents do not count. */
export function finder({ elements, views, kinds }: PageData): (query: string, most: number) => Found {
  const shown = new Map<number, number>();
  for (const { nodes } of views) {
    for (const { element } of nodes)
      if (element !== undefined) shown.set(element, (shown.get(element) ?? 0) + 1);
  }
  const entries: readonly Entry[] = [
    ...elements.map(({ title, name, id, kind }, index): Entry => {
      const names = [fold(title), fold(name)];
      return {
        type: 'element',
        index,
        weight: shown.get(index) ?? 0,
        names,
        all: [...names, fold(id), fold(kinds[kind]?.label ?? kind)].join('\n'),
      };
    }),
    ...views.map(({ title, kind, group }, index): Entry => {
      const names = [fold(title)];
      return { type: 'view', index, weight: 1, names, all: [...names, fold(kind), fold(group)].join('\n') };
    }),
  ];
  return (query, most) => {
    const wanted = fold(query).trim();
    const words = wanted.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return { hits: [], count: 0 };
    const found = entries
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((entry) => ({ entry, rank: rank(entry, wanted) }))
      .sort((a, b) => a.rank - b.rank || b.entry.weight - a.entry.weight);
    return {
      hits: found.slice(0, most).map(({ entry: { type, index } }) => ({ type, index })),
      count: found.length,
    };
  };
}

/** The whole name, then its beginning, then the beginning of a word in it, then anywhere, and at last other texts. */
function rank({ names }: Entry, wanted: string): number {
  if (names.some((name) => name === wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(` ${wanted}`))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : 4;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
