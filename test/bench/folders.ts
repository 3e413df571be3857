/** Made-up projects on disk, and room for caches, all gone when the bench ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = mkdtempSync(path.join(tmpdir(), 'ea-bench-'));
process.on('exit', () => rmSync(ROOT, { recursive: true, force: true }));

/** Writes the files and gives their folder. */
export function folderWith(name: string, files: ReadonlyMap<string, string>): string {
  const folder = path.join(ROOT, name);
  for (const [file, text] of files) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return folder;
}

/** An empty folder, even when there was one of that name. */
export function emptyFolder(name: string): string {
  const folder = path.join(ROOT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
