/** Folders that are gone when the tests of a file are over, or the program that is no test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders: string[] = [];

const remove = (): void => {
  for (const root of folders.splice(0)) rmSync(root, { recursive: true, force: true });
};

if (process.env['VITEST'] === undefined) process.once('exit', remove);
else {
  // When all are over and not each, since tests that run side by side do not know whose folder is whose.
  const { afterAll } = await import('vitest');
  afterAll(remove);
}

/** A new folder with these files, by path with `/` between folders. */
export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> | ReadonlyMap<string, string> = {},
  prefix = 'ea-test-',
): string {
  const root = mkdtempSync(path.join(tmpdir(), prefix));
  folders.push(root);
  for (const [name, data] of files instanceof Map ? files : Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), data);
  }
  return root;
}
