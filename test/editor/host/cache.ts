/**
 * Folders that are made once and used by every later run. A folder is there with its stamp or not at all: it is made
 * under another name and renamed, so a run that is killed, or two runs at once, leave nothing half made behind. The stamp
 * says how much is in the folder, so one that somebody cleaned in, or a full disk cut short, is made anew.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
  const usable = () => works(folder) && stampOf(folder) === content(folder);
  if (usable()) return folder;

  const work = `${folder}.work-${process.pid}-${Date.now()}`;
  rmAbandoned(path.dirname(folder));
  mkdirSync(work, { recursive: true });
  try {
    await make(work);
    if (!works(work)) throw new Error(`${name} was installed but lacks files it needs.`);
    writeFileSync(path.join(work, STAMP), content(work));
    // Another run may have been faster, in which case its folder is as good.
    if (!usable()) replace(folder, work, usable);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

function stampOf(folder: string): string | undefined {
  const stamp = path.join(folder, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** Number and size of the files; some thousand of them take a tenth of a second. */
function content(folder: string): string {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === STAMP) continue;
    files++;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return `${files} files, ${bytes} bytes`;
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
