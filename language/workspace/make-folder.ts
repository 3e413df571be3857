/** Folders that are to be written in. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder, and those around it, where they do not exist. Each is tried once: where the file system says that a
 * folder does not exist although the one around it does, as in `/proc`, Node's own recursion begins anew for ever.
 *
 * @param mode of folders that are made.
 * @throws the error of the file system; `ENOTDIR` when a file stands where a folder is to be, and `UNMAKEABLE` as code
 *   where none can be made.
 */
export function makeFolder(folder: string, mode?: number): void {
  // A slash at the end would hide a file of that name.
  const place = path.resolve(folder);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  // Node would say "exists already", which would be read as said of the result.
  if (found) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  const outer = path.dirname(place);
  if (outer !== place) makeFolder(outer, mode);
  try {
    mkdirSync(place, mode === undefined ? {} : { mode });
  } catch (error) {
    // Somebody else may have been faster.
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) return;
    // What does not exist is nothing that was asked for, but what was to be made.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw Object.assign(new Error('no folder can be made here', { cause: error }), { code: UNMAKEABLE });
    throw error;
  }
}

export const UNMAKEABLE = 'EA_UNMAKEABLE';
