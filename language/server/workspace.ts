/**
 * Which projects there are and which one a file belongs to: the workspace folder; for a file outside all of them its
 * own folder; for a document without a file itself alone.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { libraryFolder } from '../workspace/assets.ts';
import { findFiles, isIgnored, pathOf, readSource, uriOf } from '../workspace/files.ts';
import { canonicalUri, type Documents } from './documents.ts';
import type { Guard } from './guard.ts';
import { Space } from './space.ts';

/** Reading goes on for this long before other work gets its turn, in milliseconds. */
const SLICE = 20;

export class Workspace {
  readonly #documents: Documents;
  readonly #guard: Guard;
  readonly #today: () => string;
  readonly #changed: (space: Space, uri?: string) => void;
  #folders: readonly string[] = [];
  #spaces = new Map<string, Space>();
  #loading = 0;
  #loaded = true;
  #ready: Promise<void> = Promise.resolve();

  /** @param changed is told of every project that has something new, and of the file if it was one. */
  constructor(
    documents: Documents,
    guard: Guard,
    today: () => string,
    changed: (space: Space, uri?: string) => void,
  ) {
    this.#documents = documents;
    this.#guard = guard;
    this.#today = today;
    this.#changed = changed;
  }

  get spaces(): readonly Space[] {
    return [...this.#spaces.values()];
  }

  /** Settles when every workspace folder has been read. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = foldersOf(uris);
    this.reload();
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = foldersOf(removed);
    const kept = this.#folders.filter((folder) => !gone.includes(folder));
    this.#folders = [...new Set([...kept, ...foldersOf(added)])];
    this.reload();
  }

  /** Starts from nothing: after the set of folders has changed. */
  reload(): void {
    for (const space of this.#spaces.values()) space.markLoaded();
    this.#spaces = new Map();
    this.#loading += 1;
    this.#loaded = false;
    for (const document of this.#documents.all) this.opened(document.uri, document.text);
    this.#ready = this.#guard.run('load', () => this.#load(this.#loading));
  }

  /** The project of a file that somebody has read already. */
  known(uri: string): Space | undefined {
    return isLibraryFile(uri) ? this.spaces[0] : this.#spaces.get(this.#rootOf(uri));
  }

  /** The project of a file, made when there is none yet. A file of the standard library belongs to any. */
  spaceOf(uri: string): Space {
    const known = this.#spaces.get(this.#rootOf(uri));
    if (known) return known;
    const borrowed = isLibraryFile(uri) ? this.spaces[0] : undefined;
    if (borrowed) return borrowed;
    const root = this.#rootOf(uri);
    const loose = !this.#folders.some((folder) => isInside(uri, folder));
    const space = new Space(root, loose, this.#today);
    this.#spaces.set(root, space);
    if (loose) void this.#guard.run('load', () => this.#loadLoose(space, uri));
    else if (this.#loaded) space.markLoaded();
    return space;
  }

  opened(uri: string, text: string): void {
    if (isLibraryFile(uri)) return;
    const space = this.spaceOf(uri);
    space.put(uri, text);
    this.#changed(space, uri);
  }

  edited(uri: string, text: string): void {
    if (isLibraryFile(uri)) return;
    const space = this.spaceOf(uri);
    if (space.put(uri, text)) this.#changed(space, uri);
  }

  /** The text on disk counts again; a document that is not on disk is gone. */
  closed(uri: string): void {
    const space = this.#spaces.get(this.#rootOf(uri));
    if (!space) return;
    if (space.loose && ![...this.#documents.all].some((it) => this.#rootOf(it.uri) === space.root)) {
      this.#spaces.delete(space.root);
    } else this.#read(space, uri);
    this.#changed(space, uri);
  }

  /** Something happened on disk to a file or folder that is not open. */
  touched(spelling: string): void {
    const uri = canonicalUri(spelling);
    if (!uri.startsWith('file:') || this.#documents.get(uri)) return;
    const file = pathOf(uri);
    if (!existsSync(file)) {
      this.#removeUnder(uri);
      return;
    }
    if (this.#isLeftOut(file)) return;
    for (const found of statSync(file).isDirectory()
      ? this.#find(file)
      : file.endsWith('.ea')
        ? [file]
        : []) {
      const at = uriOf(found);
      const space = this.#spaces.get(this.#rootOf(at));
      if (space && !this.#documents.get(at) && !isLibraryFile(at)) {
        this.#read(space, at);
        this.#changed(space, at);
      }
    }
  }

  /** Does it lie in a folder that is not looked into, such as that of installed packages? */
  #isLeftOut(file: string): boolean {
    const folder = this.#folders.find((it) => !path.relative(it, file).startsWith('..'));
    return folder !== undefined && path.relative(folder, file).split(path.sep).some(isIgnored);
  }

  #removeUnder(uri: string): void {
    for (const space of this.#spaces.values()) {
      const gone = space.uris.filter((it) => it === uri || it.startsWith(`${uri}/`));
      for (const file of gone) {
        if (this.#documents.get(file)) continue;
        space.remove(file);
        this.#changed(space, file);
      }
    }
  }

  async #load(generation: number): Promise<void> {
    const files: string[] = [];
    for (const folder of this.#folders) {
      // A folder that cannot be read must not keep the others from being read.
      await this.#guard.run('load', () => {
        files.push(...this.#find(folder));
      });
    }
    let until = performance.now() + SLICE;
    for (const uri of new Set(files.map(uriOf))) {
      if (performance.now() > until) {
        await nextTurn();
        if (generation !== this.#loading) return;
        until = performance.now() + SLICE;
      }
      if (isLibraryFile(uri)) continue;
      const space = this.spaceOf(uri);
      if (!this.#documents.get(uri)) this.#read(space, uri);
      space.flushFile(uri);
    }
    this.#loaded = true;
    for (const space of this.#spaces.values()) {
      if (space.loose) continue;
      space.markLoaded();
      this.#changed(space);
    }
  }

  /** A file on its own is seen with its neighbours; the folders below may be anything, such as a whole home. */
  async #loadLoose(space: Space, uri: string): Promise<void> {
    // After the one who asked has put the open document in.
    await nextTurn();
    try {
      if (!uri.startsWith('file:')) return;
      const folder = pathOf(space.root);
      for (const name of readdirSync(folder).filter((it) => it.endsWith('.ea'))) {
        const at = uriOf(path.join(folder, name));
        if (!this.#documents.get(at) && !isLibraryFile(at)) this.#read(space, at);
      }
    } finally {
      space.markLoaded();
      this.#changed(space);
    }
  }

  /** All sources in a folder; what cannot be looked into is said in the log. */
  #find(folder: string): string[] {
    return findFiles(folder, (_, error) => {
      void this.#guard.run('load', () => {
        throw error;
      });
    });
  }

  #read(space: Space, uri: string): void {
    if (!uri.startsWith('file:') || !existsSync(pathOf(uri))) {
      space.remove(uri);
      return;
    }
    try {
      space.put(uri, readSource(pathOf(uri)).text);
    } catch (error) {
      space.refuse(uri, error);
    }
  }

  #rootOf(uri: string): string {
    if (!uri.startsWith('file:')) return uri;
    // Of workspace folders that lie in each other the innermost.
    const [folder] = this.#folders.filter((it) => isInside(uri, it)).sort((a, b) => b.length - a.length);
    return uriOf(folder ?? path.dirname(pathOf(uri)));
  }
}

function foldersOf(uris: readonly string[]): string[] {
  return uris.filter((uri) => uri.startsWith('file:')).map((uri) => path.resolve(pathOf(uri)));
}

function isInside(uri: string, folder: string): boolean {
  if (!uri.startsWith('file:')) return false;
  const relative = path.relative(folder, pathOf(uri));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** The standard library is in every project already, also while somebody reads or edits its files. */
function isLibraryFile(uri: string): boolean {
  return isInside(uri, libraryFolder());
}
