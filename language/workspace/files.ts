/** Reads `.ea` files from disk. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { libraryFolder } from './assets.ts';
import { CONFIG_NAME } from './config/keys.ts';

export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** Folders that never hold sources. */
const IGNORED = new Set(['node_modules', 'dist', 'out', 'target', 'build']);

/** Is a file or folder of this name left out, with everything in it? */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || IGNORED.has(name);
}

/** A file larger than this is no model that a person wrote; it is refused with a message rather than read. */
export const MAX_FILE_BYTES = 20_000_000;

export class UnreadableFile extends Error {
  readonly file: string;
  /** `encoding`, `size`, or the file system's own code, such as `EACCES`. */
  readonly code: string;
  constructor(file: string, reason: string, code: string) {
    super(`${file}: ${reason}`);
    this.name = 'UnreadableFile';
    this.file = file;
    this.code = code;
  }
}

/**
 * All `.ea` files under a folder, or the file itself, sorted by path. Hidden folders and build output are left out.
 *
 * @param unreadable Is told of folders further in that cannot be read; without it they end the search.
 * @throws the error of the file system when the root cannot be read.
 */
export function findFiles(root: string, unreadable?: (folder: string, error: unknown) => void): string[] {
  if (statSync(root).isFile()) return [path.resolve(root)];
  return findSources(root, unreadable).files;
}

/**
 * All `.ea` files under a folder, and all `ea.config.json`, each of which begins a project. Both sorted by path.
 *
 * @throws as `findFiles`.
 */
export function findSources(
  root: string,
  unreadable?: (folder: string, error: unknown) => void,
): { readonly files: string[]; readonly configs: string[] } {
  const files: string[] = [];
  const configs: string[] = [];
  const entriesOf = (folder: string): Dirent[] => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (!unreadable || folder === path.resolve(root)) throw error;
      unreadable(folder, error);
      return [];
    }
  };
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      if (isIgnored(entry.name)) continue;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (!entry.isFile()) continue;
      else if (entry.name.endsWith('.ea')) files.push(full);
      else if (entry.name === CONFIG_NAME) configs.push(full);
    }
  };
  visit(path.resolve(root));
  return { files: files.sort(), configs: configs.sort() };
}

/**
 * The text of a file.
 * @throws UnreadableFile when it cannot be opened, is not UTF-8 or is absurdly large.
 */
export function readSource(file: string): SourceFile {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES)
      throw new UnreadableFile(file, `${size} bytes, more than ${MAX_FILE_BYTES}`, 'size');
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UnreadableFile(file, error instanceof Error ? error.message : String(error), code);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return { uri: uriOf(file), text };
  } catch {
    throw new UnreadableFile(file, 'not UTF-8', 'encoding');
  }
}

/** Where a file lies when links have been followed: the same for every path that leads to it. */
export function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

export function uriOf(file: string): string {
  return URI.file(path.resolve(file)).toString();
}

export function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The standard library's files. */
export function readLibrary(): SourceFile[] {
  return findFiles(libraryFolder()).map(readSource);
}
