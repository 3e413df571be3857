/** What the file carries of the project, and the ways from one thing to another in it. */

import type { Box } from '../../drawing/drawing.ts';
import { type Address, writeAddress } from '../../formats/html/address.ts';
import type {
  PageArrow,
  PageBox,
  PageData,
  PageEdge,
  PageElement,
  PageNode,
  PageView,
} from '../../formats/html/data.ts';
import type { PageWord } from '../../formats/html/words.ts';
import type { Scene } from '../scene.ts';

/** What is told of: an element of the model, or a box or a line of a view that is none. */
export type Chosen =
  | { readonly type: 'element'; readonly element: PageElement; readonly index: number }
  | { readonly type: 'part'; readonly part: PageNode | PageEdge };

export class Project {
  readonly data: PageData;
  readonly #views: ReadonlyMap<string, PageView>;
  readonly #elements: ReadonlyMap<string, number>;
  readonly #shownIn = new Map<number, PageView[]>();
  readonly #children = new Map<number, number[]>();
  readonly #outgoing: ReadonlyMap<number, readonly PageArrow[]>;
  readonly #incoming: ReadonlyMap<number, readonly PageArrow[]>;

  constructor(data: PageData) {
    this.data = data;
    this.#views = new Map(data.views.map((view) => [view.id, view]));
    this.#elements = new Map(data.elements.map(({ id }, index) => [id, index]));
    for (const view of data.views) {
      const shown = new Set(view.nodes.map(({ element }) => element).filter((index) => index !== undefined));
      for (const index of shown) add(this.#shownIn, index, view);
    }
    for (const [index, { parent }] of data.elements.entries()) {
      if (parent !== undefined) add(this.#children, parent, index);
    }
    this.#outgoing = Map.groupBy(data.arrows, ({ source }) => source);
    this.#incoming = Map.groupBy(data.arrows, ({ target }) => target);
  }

  /** A word of the page, with `{0}`, `{1}` … filled in. */
  say(word: PageWord, ...values: readonly (string | number)[]): string {
    return this.data.words[word].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  }

  view(id: string | undefined): PageView | undefined {
    return id === undefined ? undefined : this.#views.get(id);
  }

  element(index: number): PageElement | undefined {
    return this.data.elements[index];
  }

  viewsWith(index: number): readonly PageView[] {
    return this.#shownIn.get(index) ?? [];
  }

  childrenOf(index: number): readonly number[] {
    return this.#children.get(index) ?? [];
  }

  outgoing(index: number): readonly PageArrow[] {
    return this.#outgoing.get(index) ?? [];
  }

  incoming(index: number): readonly PageArrow[] {
    return this.#incoming.get(index) ?? [];
  }

  /** What an address names. */
  chosen(id: string | undefined, view: PageView | undefined): Chosen | undefined {
    if (id === undefined) return undefined;
    const part =
      view?.nodes.find((node) => node.id === id) ??
      view?.edges.find((edge) => edge.id === id || edge.members?.includes(id));
    const index =
      (part && 'element' in part ? part.element : undefined) ?? (part ? undefined : this.#elements.get(id));
    const element = index === undefined ? undefined : this.element(index);
    if (element && index !== undefined) return { type: 'element', element, index };
    return part ? { type: 'part', part } : undefined;
  }

  /** The boxes and lines of a view that show what is chosen. */
  partsOf(chosen: Chosen, view: PageView): readonly string[] {
    if (chosen.type === 'part') return [chosen.part.id];
    return view.nodes.filter(({ element }) => element === chosen.index).map(({ id }) => id);
  }

  /** The address of an element: in the view that is on screen where that shows it, else in the first that does. */
  addressOf(index: number, { view, table }: Address): string {
    const views = this.viewsWith(index);
    const there = views.find(({ id }) => id === view) ?? views[0] ?? this.view(view);
    return `#${writeAddress({
      ...(there ? { view: there.id } : {}),
      element: this.element(index)?.id ?? '',
      table: table === true,
    })}`;
  }
}

/** Where the boxes and lines of a view stand, for the stage. */
export function sceneOf({ id, title, width, height, nodes, edges }: PageView): Scene {
  return {
    id,
    title,
    width,
    height,
    nodes: nodes.map((node) => ({
      id: node.id,
      description: node.description,
      box: boxOf(node.box),
      container: node.outer === true,
      frame: false,
    })),
    edges: edges.map((edge) => ({
      id: edge.id,
      description: edge.description,
      points: pairs(edge.points),
      ...(edge.plate ? { plate: boxOf(edge.plate) } : {}),
    })),
  };
}

function boxOf([x, y, width, height]: PageBox): Box {
  return { x, y, width, height };
}

function pairs(numbers: readonly number[]): { readonly x: number; readonly y: number }[] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
