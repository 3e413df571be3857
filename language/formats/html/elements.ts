/** The elements of a page by their place in its list. */
import type { Element, Model } from '../../model/model.ts';
import type { Language } from '../../model/text.ts';
import { titleOf } from '../../views/titles.ts';
import type { PageText } from './data.ts';

export class ElementList {
  readonly elements: readonly Element[];
  readonly #indices: ReadonlyMap<string, number>;

  constructor(elements: readonly Element[]) {
    this.elements = elements;
    this.#indices = new Map(elements.map(({ id }, index) => [id, index]));
  }

  index(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#indices.get(id);
  }

  /** Those that are in the list, each once. */
  indices(ids: readonly (string | undefined)[]): readonly number[] {
    return [...new Set(ids.map((id) => this.index(id)).filter((index) => index !== undefined))];
  }

  /** What an element is called, with its place where it has one. */
  text(model: Model, id: string, language: Language): PageText {
    const element = model.element(id);
    const index = this.index(id);
    return {
      text: (element && titleOf(element, language)) || id,
      ...(index === undefined ? {} : { element: index }),
    };
  }
}
