/** A made-up project before it is written in any language: what there is, what lies in what, and what points where. */

export interface Thing {
  /** The word that the element is declared with, in Swedish. */
  readonly kind: string;
  readonly name: string;
  readonly title?: string;
  /** What stands between the name and the block, such as `för Journal1 i Produktion`. */
  readonly clause?: string;
  readonly facts: readonly Fact[];
  /** Role and holder. */
  readonly roles: readonly (readonly [role: string, holder: string])[];
  readonly arrows: readonly Link[];
  readonly parts: readonly Thing[];
}

/** A property and its value as it is written: quoted text, a word, a quantity or names. */
export type Fact = readonly [property: string, value: string];

export interface Link {
  /** As it is written where the arrow stands: a simple name for what is near, a qualified one for the rest. */
  readonly target: string;
  /** Names from the top of the project, for languages that find names in another way. */
  readonly path: readonly string[];
  readonly verb: string;
  readonly information?: string;
  readonly facts: readonly Fact[];
}

/** What stands at the top of a file, either an element or what is added to one that another file declares. */
export type Piece =
  | { readonly declares: Thing }
  | { readonly extends: string; readonly parts: readonly Thing[] };

/** Where the pieces of a project stand. The path has no ending, which depends on the language. */
export interface Sheet {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** Makes an element of what is said about it. */
export function thing(kind: string, name: string, rest: Partial<Thing> = {}): Thing {
  return { kind, name, facts: [], roles: [], arrows: [], parts: [], ...rest };
}

/** How many elements there are, itself and all that lies in it. */
export function countThings(things: readonly Thing[]): number {
  return things.reduce((sum, { parts }) => sum + 1 + countThings(parts), 0);
}
