/** Folders that are gone when the tests of a file are over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

// When all are over and not each, since tests that run side by side do not know whose folder is whose.
afterAll(() => {
  for (const root of folders.splice(0)) rmSync(root, { recursive: true, force: true });
});

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
