/** Paths as they are shown and written: relative to the folder that the command runs in, the same on every machine. */
import path from 'node:path';
import type { Places } from '../formats/lint-report.ts';
import { libraryFolder } from '../workspace/assets.ts';
import { pathOf, uriOf } from '../workspace/files.ts';

export const LIBRARY_PREFIX = 'ea:library/';

/** A path relative to a folder, that which the command runs in unless another is given, with `/` on every system; `.` for the folder itself. */
export function relativePath(file: string, from = process.cwd()): string {
  const relative = path.relative(from, file);
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}

/** @param from the folder that paths are relative to; that which the command runs in when left out. */
export function createPlaces(from?: string): Places {
  const library = `${uriOf(libraryFolder())}/`;
  const isLibrary = (uri: string): boolean => uri.startsWith(library);
  return {
    isLibrary,
    path: (uri) =>
      isLibrary(uri)
        ? `${LIBRARY_PREFIX}${decodeURIComponent(uri.slice(library.length))}`
        : relativePath(pathOf(uri), from),
  };
}
