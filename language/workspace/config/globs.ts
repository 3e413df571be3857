/** Patterns of file names, counted from a folder. */
import path from 'node:path';
import picomatch from 'picomatch';
import type { Bilingual } from '../../model/text.ts';
import { nearest } from '../../rules/nearest.ts';
import { didYouMean } from '../../rules/words.ts';
import { pathOf } from '../files.ts';

/**
 * Tells whether a file matches any of the patterns. A pattern that names a folder matches everything in it, and one
 * that cannot be understood matches nothing.
 *
 * @param root the folder that they are counted from, absolute.
 */
export function matcher(root: string, patterns: readonly string[]): (file: string) => boolean {
  const tests = patterns.map((pattern) => {
    const bare = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
    try {
      return picomatch([bare, `${bare}/**`], { dot: true });
    } catch {
      return () => false;
    }
  });
  return (file) => {
    const relative = path.relative(root, file).split(path.sep).join('/');
    return tests.some((test) => test(relative));
  };
}

/** The same for addresses of files. */
export function uriMatcher(root: string, patterns: readonly string[]): (uri: string) => boolean {
  const matches = matcher(root, patterns);
  const known = new Map<string, boolean>();
  return (uri) => {
    const before = known.get(uri);
    if (before !== undefined) return before;
    const now = uri.startsWith('file:') && matches(pathOf(uri));
    known.set(uri, now);
    return now;
  };
}

/** A pattern that no file matches, and what may have been meant. */
export interface IdlePattern {
  /** Its place among the patterns. */
  readonly index: number;
  readonly message: Bilingual;
  readonly instead: readonly string[];
}

/** @param files absolute. None are idle where there are no files. */
export function idlePatterns(
  root: string,
  patterns: readonly string[],
  files: readonly string[],
): readonly IdlePattern[] {
  if (files.length === 0) return [];
  return patterns.flatMap((pattern, index) => {
    if (files.some(matcher(root, [pattern]))) return [];
    const instead = patternsNear(root, pattern, files);
    const end = didYouMean(instead);
    const message = {
      sv: `Ingen fil i projektet motsvarar '${pattern}'${end.sv}`,
      en: `No file of the project matches '${pattern}'${end.en}`,
    };
    return [{ index, message, instead }];
  });
}

/** The same with the name of a file or folder that there is, up to where it says that anything may stand. */
function patternsNear(root: string, pattern: string, files: readonly string[]): readonly string[] {
  const written = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const literal = /^[^*?[\]{}()!]*/.exec(written)?.[0] ?? '';
  const base = literal === written ? written : literal.slice(0, Math.max(0, literal.lastIndexOf('/')));
  if (base === '') return [];
  const names = new Set<string>();
  for (const file of files) {
    let at = path.relative(root, file).split(path.sep).join('/');
    if (at.startsWith('../')) continue;
    if (literal !== written) at = path.posix.dirname(at);
    for (; at !== '.'; at = path.posix.dirname(at)) names.add(at);
  }
  return nearest(base, [...names].sort())
    .map((it) => it + written.slice(base.length))
    .filter((it) => files.some(matcher(root, [it])));
}
