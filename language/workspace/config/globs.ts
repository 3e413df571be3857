/** Patterns of file names, counted from a folder. */
import path from 'node:path';
import picomatch from 'picomatch';
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
