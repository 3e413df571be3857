/**
 * A syntax tree of tokens: the shape that langium gives the nodes of the grammar, with the words themselves where that
 * has their texts, so that a place is never looked for.
 */
import type * as ast from './generated/ast.ts';
import type { Token } from './scanner.ts';

/** The words of a value; of a name with dots, those between them. Never empty. */
export type Words = readonly Token[];

export type SyntaxNode<T> = T extends { readonly $type: infer Type }
  ? { readonly $type: Type } & Span & {
        readonly [K in Exclude<keyof T, `$${string}`>]: T[K] extends (infer Item)[]
          ? readonly Value<Item>[]
          : Value<T[K]>;
      }
  : never;

/** First and last of the words that it is written with. */
export interface Span {
  readonly first: Token;
  readonly last: Token;
}

type Value<T> = T extends string ? Words : T extends boolean | undefined ? T : SyntaxNode<T>;

export type Statement = SyntaxNode<ast.Statement>;
