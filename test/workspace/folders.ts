/** Folders with files that are given as text, or as data to be written as JSON. */
import { realpathSync } from 'node:fs';
import { temporaryFolder } from '../temporary-folder.ts';

/** A new folder with these files, by the name that it has when links have been followed. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)] as const,
  );
  return realpathSync.native(temporaryFolder(Object.fromEntries(texts), 'ea-projects-'));
}
