/** Everything that a cell can name: the elements that there are, and those that the import makes. */
import { kind, spell } from '../model/metamodel/index.ts';
import type { Element, Model } from '../model/model.ts';
import { aliasesOf } from '../model/names.ts';
import type { Language } from '../model/text.ts';
import { writtenName } from '../syntax/names.ts';
import { folded, nameFrom } from './texts.ts';
import type { Plain } from './values.ts';

/** A value as it will be written. */
export type Value = (
  | Exclude<Plain, { readonly type: 'named' }>
  | { readonly type: 'thing'; readonly thing: Thing }
) & {
  readonly from?: string;
};

export interface Statement {
  readonly property: string;
  readonly values: readonly Value[];
}

/** An element that is to be written. */
export interface Made {
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly statements: Statement[];
  readonly tags: string[];
  readonly inside: Made[];
  readonly arrows: { readonly target: Thing; readonly verb?: Thing }[];
  parent?: Thing;
}

export type Thing =
  | { readonly element: Element; readonly made?: undefined }
  | { readonly made: Made; readonly element?: undefined };

export type Found = Thing | 'several' | undefined;

export class Things {
  readonly #model: Model;
  readonly #language: Language;
  readonly #byText = new Map<string, Thing[]>();
  readonly #names: Set<string>;
  /** The titles that elements are getting. */
  readonly #titles = new Map<Element, string>();
  readonly #next = new Map<string, number>();

  constructor(model: Model, language: Language) {
    this.#model = model;
    this.#language = language;
    this.#names = new Set(model.names());
    for (const element of model.elements) {
      if (element.kind === 'unknown' || !model.named(element.name).includes(element)) continue;
      const thing: Thing = { element };
      for (const text of new Set([element.name, element.title, ...aliasesOf(element)]))
        this.#put(text, thing);
    }
  }

  #put(text: string, thing: Thing): void {
    const key = folded(text);
    if (key === '') return;
    const list = this.#byText.get(key);
    if (list) list.push(thing);
    else this.#byText.set(key, [thing]);
  }

  /** All that have this name, title or alias, and are of one of these kinds. */
  all(text: string, kinds: readonly string[]): readonly Thing[] {
    const any = kinds.includes('*');
    const fitting = (this.#byText.get(folded(text)) ?? []).filter(
      (thing) => any || kinds.includes(kindOf(thing)),
    );
    // One that has it as its name and as its title, with other capitals, is one thing all the same.
    return [...new Map(fitting.map((thing) => [thing.element ?? thing.made, thing])).values()];
  }

  /**
   * The one of these kinds that a text names. The project's own come before the library's, then those with exactly this
   * title, then the exact name, then the kind that it would be made as. An inventory speaks in titles: a name may have
   * been made of another title that says more.
   */
  find(text: string, kinds: readonly string[], preferred?: string): Found {
    const all = this.all(text, kinds);
    const own = all.filter(({ element }) => element === undefined || isOwn(element));
    const candidates = this.titled(own.length > 0 ? own : all, text);
    if (candidates.length > 1) {
      const exact = candidates.filter((thing) => nameOf(thing) === text);
      if (exact.length === 1) return exact[0];
      const likely = candidates.filter((thing) => kindOf(thing) === preferred);
      return likely.length === 1 ? likely[0] : 'several';
    }
    if (candidates.length === 1 || !text.includes('.')) return candidates[0];
    const resolution = this.#model.lookup(text.split('.'), kinds, undefined);
    const element =
      resolution.status === 'resolved' && resolution.fits ? this.#model.element(resolution.id) : undefined;
    return element && { element };
  }

  /** Makes an element with a name that nothing else has. The same titles in the same order give the same names. */
  make(kindId: string, title: string, wanted = title): Made {
    const made: Made = {
      kind: kindId,
      name: this.#fresh(nameFrom(wanted) || nameFrom(title) || nameFrom(spell(kindId, this.#language))),
      title,
      statements: [],
      tags: [],
      inside: [],
      arrows: [],
    };
    this.add(made);
    return made;
  }

  /** Lets it be found by name and title. */
  add(made: Made): void {
    const thing: Thing = { made };
    for (const text of new Set([made.name, made.title])) this.#put(text, thing);
  }

  /** From now on it is found by another title, and by its old one no more. */
  retitle(element: Element, title: string): void {
    const old = folded(element.title);
    if (![element.name, ...aliasesOf(element)].some((text) => folded(text) === old)) {
      const rest = this.#byText.get(old)?.filter((thing) => thing.element !== element);
      if (rest) this.#byText.set(old, rest);
    }
    this.#titles.set(element, title);
    this.#put(title, { element });
  }

  /** Those of them with exactly this title, where there are such; else all of them. */
  titled(things: readonly Thing[], title: string): readonly Thing[] {
    const exact = things.filter(
      (thing) => ((thing.element && this.#titles.get(thing.element)) ?? titleOf(thing)) === title,
    );
    return exact.length > 0 ? exact : things;
  }

  #fresh(wanted: string): string {
    let name = wanted;
    let count = this.#next.get(wanted) ?? 2;
    for (; this.#names.has(name); count += 1) name = `${wanted}${/\d$/.test(wanted) ? '_' : ''}${count}`;
    if (name !== wanted) this.#next.set(wanted, count);
    this.#names.add(name);
    return name;
  }

  /**
   * How it is referred to from anywhere: by its name alone where no other has it.
   *
   * @param language That of the file; the standard library's words are known in both.
   */
  pathOf({ element, made }: Thing, language: Language): string {
    if (made) return writtenName(made.name);
    const [english] = element.library && language === 'en' ? aliasesOf(element) : [];
    if (english !== undefined && this.#model.named(english).length === 1) return writtenName(english);
    if (element.dependency === undefined && this.#model.named(element.name).length === 1)
      return writtenName(element.name);
    const path: string[] = [];
    for (
      let at: Element | undefined = element;
      at;
      at = at.parent === undefined ? undefined : this.#model.element(at.parent)
    )
      path.unshift(writtenName(at.name));
    return path.join('.');
  }
}

export function kindOf({ element, made }: Thing): string {
  return made ? made.kind : element.kind;
}

export function nameOf({ element, made }: Thing): string {
  return made ? made.name : element.name;
}

export function titleOf({ element, made }: Thing): string {
  return made ? made.title : element.title;
}

export function sameThing(a: Thing, b: Thing): boolean {
  return a.made ? a.made === b.made : a.element === b.element;
}

/** Is it written in the project itself, and so may be changed? */
export function isOwn({ library, dependency }: Element): boolean {
  return !library && dependency === undefined;
}

/** May data make an element of this kind, at the top of a file? Roles, states and verbs are words and not data. */
export function canBeMade(kindId: string): boolean {
  const entry = kind(kindId);
  return (
    entry?.within.includes('file') === true &&
    entry.group !== 'library' &&
    entry.group !== 'tool' &&
    kindId !== 'role'
  );
}
