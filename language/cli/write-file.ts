/** Writes results so that a reader sees the old file or the whole new one, never half of it. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Language } from '../model/text.ts';
import { makeFolder } from '../workspace/make-folder.ts';
import { Failure } from './failure.ts';
import { isRefusal, reasonOf } from './reasons.ts';

/**
 * Makes the folder when it does not exist.
 *
 * @throws Failure when the file cannot be written.
 */
export function writeFile(file: string, data: string | Uint8Array, language: Language): void {
  finishBeforeStopping();
  // In the same folder, since a file cannot be renamed from one disk to another. Never the name of one left behind.
  const unfinished = path.join(path.dirname(file), `.ea-${randomUUID()}.tmp`);
  try {
    if (isDevice(file)) {
      writeFileSync(file, data);
      return;
    }
    makeFolder(path.dirname(file));
    replace(unfinished, file, data);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Failure('cannotWrite', { path: file, reason: reasonOf(error, language) }, 'none');
  }
}

/**
 * Makes the folder that files are going to be written in, so that one that cannot be made is told of before the work.
 *
 * @throws Failure when it cannot be made.
 */
export function prepareFolder(folder: string, language: Language): void {
  try {
    makeFolder(folder);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Failure('cannotWrite', { path: folder, reason: reasonOf(error, language) }, 'none');
  }
}

/**
 * Gives a file that is there already another content, and keeps its permissions. A link is followed.
 *
 * @throws the error of the file system when the file cannot be written; it is then as it was.
 */
export function rewriteFile(file: string, data: Uint8Array): void {
  finishBeforeStopping();
  const real = realpathSync(file);
  // A file that is write-protected could be replaced all the same, by whoever may write in its folder.
  accessSync(real, constants.W_OK);
  const unfinished = path.join(path.dirname(real), `.ea-${randomUUID()}.tmp`);
  replace(unfinished, real, data, statSync(real).mode);
}

/**
 * Writes a file that must not be there yet. Makes the folder when it does not exist.
 *
 * @throws Failure when the file exists or cannot be written.
 */
export function writeNewFile(file: string, data: string, language: Language): void {
  try {
    makeFolder(path.dirname(file));
    writeFileSync(file, data, { flag: 'wx' });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Failure('cannotWrite', { path: file, reason: reasonOf(error, language) }, 'none');
  }
}

function replace(unfinished: string, file: string, data: string | Uint8Array, mode?: number): void {
  // Before the attempt: what could not be created is not ours to remove.
  const created = openSync(unfinished, 'wx');
  try {
    try {
      writeFileSync(created, data);
      if (mode !== undefined) fchmodSync(created, mode);
    } finally {
      closeSync(created);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * `/dev/stdout` and pipes are to be written to, not replaced by a file. A link elsewhere is replaced, so that one that
 * somebody has laid in the folder of the results cannot point to what else is written over.
 */
function isDevice(file: string): boolean {
  if (path.resolve(file).startsWith('/dev/')) return true;
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found !== undefined && (found.isFIFO() || found.isCharacterDevice() || found.isSocket());
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let prepared = false;

/**
 * A signal without a listener ends the process wherever it is. With one it waits for the current turn of the event
 * loop, and a file is written and renamed within one turn. Called late, so that a long check can be interrupted at once.
 */
function finishBeforeStopping(): void {
  if (prepared) return;
  prepared = true;
  for (const [signal, exitCode] of Object.entries(SIGNALS))
    process.once(signal, () => process.exit(exitCode));
}
