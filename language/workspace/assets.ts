/**
 * Where the files beside the code lie. An address written out as here is found by the bundler too, which copies what it
 * points to and writes in the new place.
 */
import { fileURLToPath } from 'node:url';

/** Folder with the standard library's `.ea` files, without a slash at the end. */
export function libraryFolder(): string {
  return fileURLToPath(new URL('../library', import.meta.url));
}
