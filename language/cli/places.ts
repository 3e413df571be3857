/** Paths as they are shown and written: relative to the folder that the command runs in, the same on every machine. */
import path from 'node:path';
import type { Places } from '../formats/lint-report.ts';
import { libraryFolder } from '../workspace/assets.ts';
import { pathOf, uriOf } from '../workspace/files.ts';

export const LIBRARY_PREFIX = 'ea:library/';

/** A path relative to the folder that the command runs in, with `/` on every system; `.` for the folder itself. */
export function relativePath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}

export function createPlaces(): Places {
  const library = `${uriOf(libraryFolder())}/`;
  const isLibrary = (uri: string): boolean => uri.startsWith(library);
  return {
    isLibrary,
    path: (uri) =>
      isLibrary(uri)
        ? `${LIBRARY_PREFIX}${decodeURIComponent(uri.slice(library.length))}`
        : relativePath(pathOf(uri)),
  };
}
