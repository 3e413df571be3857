/** A workspace folder on disk, for tests. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../temporary-folder.ts';

/** A folder with files that is gone after `dispose`, or else when the tests of the file are over. */
export interface Folder {
  readonly path: string;
  readonly uri: string;
  uriOf(file: string): string;
  write(file: string, text: string): void;
  remove(file: string): void;
  dispose(): void;
}

export function folderWith(files: Readonly<Record<string, string>>): Folder {
  const root = temporaryFolder(files, 'ea-server-');
  return {
    path: root,
    uri: pathToFileURL(root).href,
    uriOf: (file) => pathToFileURL(path.join(root, file)).href,
    write(file, text) {
      const full = path.join(root, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, text);
    },
    remove: (file) => rmSync(path.join(root, file)),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}
