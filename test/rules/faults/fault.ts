import type { Ground } from './ground.ts';

/** One fault, for one rule. */
export interface Fault {
  readonly rule: string;
  /** Plants it. Gives the id of the element that the finding has to be about, if it is about one. */
  readonly plant: (ground: Ground) => string | undefined;
  /** Rules that find something else that is truly wrong because of it. */
  readonly alongside?: readonly string[];
}
