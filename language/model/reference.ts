/** How references are kept: a project has more of them than of anything else, and nearly all are one name. */
import type { Range } from './location.ts';
import type { Reference } from './summary.ts';

/** A reference of one name, whose only segment is all of it. */
class OneName implements Reference {
  readonly path: readonly string[];
  readonly range: Range;

  constructor(path: readonly string[], range: Range) {
    this.path = path;
    this.range = range;
  }

  get segments(): readonly Range[] {
    return [this.range];
  }
}

/** Paths of one name, each kept once however often it is written. The table may be forgotten. */
let paths = new Map<string, readonly [string]>();
const MOST_PATHS = 50_000;

function pathOf(name: string): readonly string[] {
  const known = paths.get(name);
  if (known) return known;
  const path: readonly [string] = [name];
  if (paths.size >= MOST_PATHS) paths = new Map();
  paths.set(name, path);
  return path;
}

/** A reference of one name that stands at a place. */
export function oneName(name: string, range: Range): Reference {
  return new OneName(pathOf(name), range);
}
