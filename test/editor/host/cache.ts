/**
 * Folders that are made once and used by every later run. A folder is there with its stamp or not at all: it is made
 * under another name and renamed, so a run that is killed, or two runs at once, leave nothing half made behind.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const STAMP = '.complete';
/** A work folder this old belongs to a run that was killed. */
const ABANDONED = 60 * 60_000;

/** Outside the checkout, so that it survives a fresh clone and is never packed or searched. */
export function cacheRoot(): string {
  const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(base, 'ea-lang', 'vscode-host');
}

/** The folder of this name; made now unless it is there and `works`. */
export async function cached(
  name: string,
  make: (folder: string) => Promise<void>,
  works: (folder: string) => boolean,
): Promise<string> {
  const folder = path.join(cacheRoot(), name);
  const usable = () => existsSync(path.join(folder, STAMP)) && works(folder);
  if (usable()) return folder;

  const work = `${folder}.work-${process.pid}-${Date.now()}`;
  rmAbandoned(path.dirname(folder));
  mkdirSync(work, { recursive: true });
  try {
    await make(work);
    if (!works(work)) throw new Error(`${name} was installed but lacks files it needs.`);
    writeFileSync(path.join(work, STAMP), '');
    // Another run may have been faster, in which case its folder is as good.
    if (!usable()) replace(folder, work, usable);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** A folder cannot be renamed onto one that has content, so what is there is first renamed away. */
function replace(folder: string, work: string, usable: () => boolean): void {
  const old = `${folder}.work-${process.pid}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!usable()) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

function rmAbandoned(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.includes('.work-')) continue;
    const file = path.join(parent, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(file, { recursive: true, force: true });
  }
}
