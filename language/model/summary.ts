/**
 * What one file says, as plain data: the only thing that the model is built from. Made by `syntax`, cacheable, cheap to
 * send between threads, and the same for the same text. Declarations are listed in the order of the text; the index of
 * a declaration is its address within the file, and −1 stands for the file itself.
 */
import type { Range } from './location.ts';
import type { StateId } from './metamodel/index.ts';
import type { Selector, SelectorCondition } from './selector.ts';
import type { Language } from './text.ts';

export interface Summary {
  readonly uri: string;
  readonly declarations: readonly Declaration[];
  readonly arrows: readonly ArrowSummary[];
  readonly assignments: readonly AssignmentSummary[];
  readonly selections: readonly SelectionSummary[];
  /** What stands at the top of the file although only an element can say it. */
  readonly loose: { readonly properties: readonly PropertySummary[]; readonly tags: readonly TagSummary[] };
  readonly suppressions: readonly SuppressionSummary[];
  readonly problems: readonly ProblemSummary[];
  /** Places that fold: blocks and comments, by first and last line. */
  readonly folds: readonly FoldSummary[];
  /** How many keywords at the beginning of the file are Swedish only, and how many English only. */
  readonly spelling: Readonly<Record<Language, number>>;
}

/** A name as written: one segment per dot, without quotes, in NFC. */
export interface Reference {
  readonly path: readonly string[];
  readonly segments: readonly Range[];
  readonly range: Range;
}

export interface Declaration {
  /** Canonical kind, `extend` for `utöka X { … }`, or `unknown` for a block whose head was not understood. */
  readonly kind: string;
  /** Empty when the text has none. */
  readonly name: string;
  readonly nameRange: Range;
  readonly title?: string;
  readonly titleRange?: Range;
  /** Index of the declaration that this one stands inside, or −1. */
  readonly owner: number;
  readonly base?: Reference;
  /** What `utöka` adds to. */
  readonly target?: Reference;
  readonly range: Range;
  readonly kindRange: Range;
  readonly properties: readonly PropertySummary[];
  readonly tags: readonly TagSummary[];
}

export interface TagSummary {
  readonly name: string;
  readonly range: Range;
}

export interface PropertySummary {
  /** Canonical property id. */
  readonly key: string;
  /** As written. */
  readonly word: string;
  readonly wordRange: Range;
  readonly values: readonly ValueSummary[];
  readonly range: Range;
}

interface Qualified {
  readonly range: Range;
  readonly from?: string;
  readonly till?: string;
  /** `hos NLL`: at whom the value applies. */
  readonly at?: Reference;
  /** `avser 2018`: the year, date or period that the value is for, as written. */
  readonly during?: string;
  /** `osäkert`: uncertain or approximate. */
  readonly uncertain?: boolean;
  /** `tryckt "52 000"`: what the source says, where the value has been corrected. */
  readonly printed?: string;
  /** `eftersom "…"`: why the value is read so. */
  readonly reason?: string;
  /** `vid 400, 120`: pixels from the left and from the top of a picture, both or neither. */
  readonly x?: string;
  readonly y?: string;
}

/** A value as written, before anyone knows what the property wants. Amounts are exact decimals as text. */
export type ValueSummary = Qualified &
  (
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'date'; readonly date: string }
    | { readonly type: 'period'; readonly start: string; readonly end: string }
    | QuantityValue
    | { readonly type: 'state'; readonly state: StateId }
    | { readonly type: 'word'; readonly reference: Reference }
  );

export interface QuantityValue {
  readonly type: 'quantity';
  readonly amount: string;
  readonly upper?: string;
  readonly unit?: string;
  /** `4/år` has perUnit `year`, `3/8 personer` has perAmount 8 and perUnit `person`. */
  readonly perAmount?: string;
  readonly perUnit?: string;
  /** A condition on the value: `2 h "8–17"`. */
  readonly note?: string;
}

export interface ArrowSummary {
  readonly owner: number;
  readonly source?: Reference;
  readonly target?: Reference;
  readonly verb?: Reference;
  readonly payload: readonly Reference[];
  readonly title?: string;
  readonly name?: string;
  readonly nameRange?: Range;
  readonly arrowRange: Range;
  readonly range: Range;
  readonly properties: readonly PropertySummary[];
  readonly tags: readonly TagSummary[];
}

export interface AssignmentSummary {
  readonly owner: number;
  /** Empty when the text was not understood. */
  readonly role: Reference;
  readonly label?: string;
  readonly state?: StateId;
  readonly stateRange?: Range;
  readonly holders: readonly Reference[];
  readonly properties: readonly PropertySummary[];
  readonly range: Range;
}

/** What a view shows or hides, or a rule of the user's own forbids or requires. */
export interface SelectionSummary {
  readonly owner: number;
  readonly action: 'show' | 'hide' | 'forbid' | 'require';
  readonly selectors: readonly Selector[];
  /** Of a rule: what arrows go to, after `mot`. Without it the rule is about elements. */
  readonly targets?: readonly Selector[];
  /** Of a rule: conditions after `med`, on the arrows, or on the elements where no arrow is named. */
  readonly having?: readonly SelectorCondition[];
  /** Of a rule: something on its line was not understood, so nobody knows what it was to say. */
  readonly broken?: true;
  readonly range: Range;
}

/** `// ea-ignore rule/id: reason (till 2027-01-01)`. */
export interface SuppressionSummary {
  readonly rules: readonly string[];
  /** Where each of the rules is named. */
  readonly ruleRanges: readonly Range[];
  readonly reason: string;
  /** Where the reason stands, with its colon; empty, behind the last rule, when there is neither. */
  readonly reasonRange: Range;
  readonly till?: string;
  readonly range: Range;
  /** First and last line that it covers: its own line, and the statement on the line after it when it stands alone. */
  readonly lines: readonly [number, number];
}

export interface ProblemSummary {
  readonly code: string;
  readonly range: Range;
  readonly words: Readonly<Record<string, string>>;
}

export interface FoldSummary {
  readonly start: number;
  readonly end: number;
  readonly kind: 'block' | 'comment' | 'region';
}
