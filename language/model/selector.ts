/** The one selector language as data: views, rules, suppressions and the command line all select with it. */
import type { Range } from './location.ts';
import type { Reference, ValueSummary } from './summary.ts';

export type Selector =
  | { readonly type: 'or' | 'and'; readonly operands: readonly Selector[]; readonly range: Range }
  | { readonly type: 'not'; readonly operand: Selector; readonly range: Range }
  | SelectorAtom;

export interface SelectorAtom {
  readonly type: 'atom';
  readonly what:
    | { readonly type: 'all' }
    | { readonly type: 'tag'; readonly name: string }
    | { readonly type: 'below'; readonly reference: Reference }
    /** A kind when it is a kind's word, else an element, with its children or all descendants. */
    | { readonly type: 'kind'; readonly kind: string }
    | {
        readonly type: 'element';
        readonly reference: Reference;
        readonly depth: 'self' | 'children' | 'descendants';
      };
  readonly conditions: readonly SelectorCondition[];
  /** With the neighbours that point here, or that it points at, and the arrows between. */
  readonly incoming: boolean;
  readonly outgoing: boolean;
  readonly range: Range;
}

/** What a condition can ask of an arrow besides its properties: words that are kinds elsewhere. */
export const PARTS_OF_ARROWS: readonly string[] = ['verb', 'information'];

export interface SelectorCondition {
  /** Canonical property id or one of `PARTS_OF_ARROWS`; empty when it is another name. */
  readonly key: string;
  /** What stands in place of a key: a role, or a property that a profile has added. */
  readonly reference?: Reference;
  readonly test:
    | { readonly type: 'exists' }
    | { readonly type: 'state'; readonly state: string }
    | {
        readonly type: 'compare';
        readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
        readonly value: ValueSummary;
      };
  readonly range: Range;
}

export function atomsOf(selector: Selector): readonly SelectorAtom[] {
  switch (selector.type) {
    case 'atom':
      return [selector];
    case 'not':
      return atomsOf(selector.operand);
    default:
      return selector.operands.flatMap(atomsOf);
  }
}
