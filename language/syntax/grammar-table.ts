/** The shape of the grammar as data, which is generated from `ea.langium` and which the reader is made from. */

export interface GrammarTable {
  /** In the order in which they are tried. */
  readonly terminals: readonly Terminal[];
  /** Signs and words that the grammar spells out. */
  readonly keywords: readonly string[];
  readonly rules: Readonly<Record<string, GrammarRule>>;
}

export interface Terminal {
  readonly name: string;
  /** Source of a regular expression; none for one that the lexer fills by other means. */
  readonly pattern?: string;
  readonly hidden?: true;
}

export interface GrammarRule {
  /** `text` gives a value of one or several words, `part` belongs to the rule that calls it. */
  readonly gives: 'node' | 'text' | 'part';
  readonly body: GrammarPart;
  /** What a node of the rule holds, by name: whether it is a list, a mark or a single value. */
  readonly features?: Readonly<Record<string, 'list' | 'mark' | 'one'>>;
}

export type GrammarPart = (
  | { readonly type: 'keyword'; readonly word: string }
  | { readonly type: 'terminal'; readonly name: string }
  | { readonly type: 'rule'; readonly name: string }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly GrammarPart[] }
) & {
  readonly times?: '?' | '*' | '+';
  readonly feature?: string;
  readonly operator?: '=' | '+=' | '?=';
};
