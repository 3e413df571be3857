/** What an import did, or would do: plain data, for people and for programs. */
import type { Bilingual } from '../model/text.ts';

export interface Report {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejected[];
  /** Cells that were left out of rows that were read. */
  readonly notUnderstood: readonly LeftOut[];
  /** What rows refer to and nothing had the name of, made once each. */
  readonly made: readonly MadeElement[];
  readonly changes: readonly Change[];
  /** Elements of this source whose rows are no longer there. Never deleted. */
  readonly gone: readonly Gone[];
  /** Columns that nothing was made of. */
  readonly unused: readonly string[];
  readonly notes: readonly Bilingual[];
}

export interface Rejected {
  readonly row: number;
  readonly reason: Bilingual;
}

export interface LeftOut {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Bilingual;
}

export interface MadeElement {
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  /** The first row that refers to it. */
  readonly row: number;
}

export interface Change {
  readonly row: number;
  readonly action: 'create' | 'update';
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  /** Empty for a new element. */
  readonly details: readonly Detail[];
}

export interface Detail {
  /** The property, `title`, `parent`, `->` or `#`. */
  readonly what: string;
  /** As it was written; absent for what was not there. */
  readonly before?: string;
  readonly after: string;
}

export interface Gone {
  readonly name: string;
  readonly title: string;
  readonly source: string;
}
