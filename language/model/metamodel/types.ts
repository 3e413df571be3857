/** The shape of the vocabulary table. */
import type { Bilingual } from '../text.ts';

/** A word with its Swedish and English spelling: the same thing to every stage behind the lexer. */
export interface Word {
  readonly id: string;
  readonly spelling: Bilingual;
  readonly doc: Bilingual;
  /** Further forms of the same word, such as the singular of a unit. */
  readonly also?: readonly string[];
  /** How just one, or several, of a unit are said, where that is not its spelling. */
  readonly singular?: Bilingual;
  readonly plural?: Bilingual;
}

/** What a property takes. `many` properties take several values separated by commas. */
export type ValueType =
  | { readonly type: 'text' }
  | { readonly type: 'number' }
  /** A number with one of these units; `per` when a rate such as `4/år` is allowed. */
  | { readonly type: 'quantity'; readonly units: readonly string[]; readonly per?: boolean }
  /** A number, with any unit or none, or a text: what an indicator aims at. */
  | { readonly type: 'figure' }
  | { readonly type: 'date' }
  | { readonly type: 'period' }
  | { readonly type: 'enum'; readonly values: readonly Word[] }
  /** A reference to an element of one of these kinds. */
  | { readonly type: 'reference'; readonly kinds: readonly string[] }
  /** A word, a text or an element of one of these kinds: names that need not be modelled. */
  | { readonly type: 'open'; readonly kinds: readonly string[] }
  /** New names that the element is also known by. */
  | { readonly type: 'names' }
  /** A name of the vocabulary itself: a kind or a property (`gruppera`, `färga`), or one of some further words. */
  | { readonly type: 'vocabulary'; readonly further?: readonly Word[] };

export interface PropertyEntry extends Word {
  readonly value: ValueType;
  readonly many?: boolean;
  /** Which of the explicit unknowns the property takes instead of a value. */
  readonly states?: readonly StateId[];
}

export type StateId = 'vacant' | 'unknown' | 'missing' | 'none' | 'procuring';

export type KindGroup =
  | 'actors'
  | 'governance'
  | 'business'
  | 'application'
  | 'technology'
  | 'tool'
  | 'library';

export interface KindEntry extends Word {
  readonly group: KindGroup;
  /** Plural, for headings and counts. */
  readonly plural: Bilingual;
  /** Kinds that it may stand inside; `file` is the top of a file. */
  readonly within: readonly string[];
  /** Ids of the properties it takes, besides those that every element takes. */
  readonly properties: readonly string[];
  /** Closed lists for a property whose values depend on the kind (`typ`). */
  readonly enums?: Readonly<Record<string, readonly Word[]>>;
  /** The ArchiMate 3.2 element type it is exported as, or undefined for what has none. */
  readonly archimate?: string;
}
