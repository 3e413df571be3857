/**
 * Which projects there are and which one a file belongs to: that of the nearest `ea.config.json` outwards; where there is
 * none the workspace folder; for a file outside all of them its own folder; for a document without a file itself alone.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { libraryFolder } from '../workspace/assets.ts';
import { BASELINE_ENDING } from '../workspace/baseline/keys.ts';
import { ProjectCache } from '../workspace/cache.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { CONFIG_NAME } from '../workspace/config/keys.ts';
import { type ProjectConfig, projectConfig } from '../workspace/config/project-config.ts';
import {
  COMPILED_ENDING,
  type FoundDependencies,
  type FoundDependency,
  findDependencies,
} from '../workspace/dependencies.ts';
import { filesOfProject, projectFolder } from '../workspace/discover.ts';
import { findSources, isIgnored, pathOf, readSource, uriOf } from '../workspace/files.ts';
import { loadSummaries, readFiles } from '../workspace/load.ts';
import { Turns } from '../workspace/turns.ts';
import { canonicalUri, type Documents } from './documents.ts';
import type { Guard } from './guard.ts';
import { Space } from './space.ts';

/** Reading goes on for this long before other work gets its turn, in milliseconds. */
const SLICE = 20;

/** From how many characters on files are parsed in threads: about what this thread would parse in a third of a second. */
const WORTH_THREADS = 400_000;

/** How far the reading of projects has come. */
export interface LoadProgress {
  report(done: number, total: number): void;
  /** All has been read, or nobody wants it any more. */
  done(): void;
}

export class Workspace {
  readonly #documents: Documents;
  readonly #guard: Guard;
  readonly #today: () => string;
  readonly #changed: (space: Space, uri?: string) => void;
  #folders: readonly string[] = [];
  #spaces = new Map<string, Space>();
  /** What is known of the files of projects, by folder. */
  readonly #configs = new Map<string, ProjectConfig>();
  /** The project's folder of each folder that was asked about. */
  readonly #around = new Map<string, string | undefined>();
  readonly #progress: () => LoadProgress;
  /** Stops what is being read. */
  #loading = new AbortController();
  #loaded = true;
  /** Files are read one request after the other, so that the last that was heard of a file is what counts. */
  #ready: Promise<void> = Promise.resolve();

  /**
   * @param changed is told of every project that has something new, and of the file if it was one.
   * @param progress is asked for somebody to tell how far it has come, whenever reading begins.
   */
  constructor(
    documents: Documents,
    guard: Guard,
    today: () => string,
    changed: (space: Space, uri?: string) => void,
    progress: () => LoadProgress = () => ({ report: () => {}, done: () => {} }),
  ) {
    this.#progress = progress;
    this.#documents = documents;
    this.#guard = guard;
    this.#today = today;
    this.#changed = (space, uri) => {
      if (!space.hidden) changed(space, uri);
      for (const other of this.#spaces.values()) if (other.dependsOn(space)) changed(other);
    };
  }

  get spaces(): readonly Space[] {
    return [...this.#spaces.values()];
  }

  /** Settles when all that was asked for so far has been read. */
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
    this.#configs.clear();
    this.#around.clear();
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#loaded = false;
    for (const document of this.#documents.all) this.opened(document.uri, document.text);
    this.#enqueue('load', (signal) => this.#load(signal));
  }

  /** Reads nothing more. */
  close(): void {
    this.#loading.abort();
  }

  #enqueue(name: string, work: (signal: AbortSignal) => Promise<void>): void {
    const { signal } = this.#loading;
    this.#ready = this.#ready.then(() => this.#stoppable(name, work, signal));
  }

  async #stoppable(
    name: string,
    work: (signal: AbortSignal) => Promise<void>,
    signal: AbortSignal = this.#loading.signal,
  ): Promise<void> {
    await this.#guard.run(name, async () => {
      try {
        if (!signal.aborted) await work(signal);
      } catch (error) {
        // Folders have come or gone meanwhile, and all is read anew.
        if (!signal.aborted) throw error;
      }
    });
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
    const alone = root === uri;
    const space = this.#create(root, alone || !this.#watches(root));
    if (space.loose) void this.#stoppable('load', (signal) => this.#loadLoose(space, uri, signal));
    else if (this.#loaded) space.markLoaded();
    return space;
  }

  #create(root: string, loose: boolean): Space {
    const space = new Space(root, loose, this.#today);
    this.#spaces.set(root, space);
    this.#configure(space);
    return space;
  }

  /** Does a project lie in a workspace folder, or a workspace folder in it? Then all of it is read from the start. */
  #watches(root: string): boolean {
    if (!root.startsWith('file:')) return false;
    const folder = pathOf(root);
    return this.#folders.some(
      (it) => it === folder || isInside(root, it) || (this.#configOf(root) && isInside(uriOf(it), folder)),
    );
  }

  opened(uri: string, text: string): void {
    if (isLibraryFile(uri)) return;
    if (isConfig(uri)) {
      this.#configTouched(uri);
      return;
    }
    const space = this.spaceOf(uri);
    if (space.hidden) {
      space.hidden = false;
      this.#configure(space);
    }
    this.edited(uri, text);
    this.#changed(space, uri);
  }

  edited(uri: string, text: string): void {
    if (isLibraryFile(uri)) return;
    if (isConfig(uri)) {
      this.#configTouched(uri);
      return;
    }
    for (const space of [this.spaceOf(uri), ...this.#borrowersOf(uri)])
      if (space.put(uri, text)) this.#changed(space, uri);
  }

  /** Dependencies that are no project of their own and so have the file beside the project that it belongs to. */
  #borrowersOf(uri: string): Space[] {
    return this.spaces.filter((space) => space.hidden && space.has(uri) && space.root !== this.#rootOf(uri));
  }

  /** The text on disk counts again; a document that is not on disk is gone. */
  closed(uri: string): void {
    if (isConfig(uri)) {
      this.#configTouched(uri);
      return;
    }
    for (const other of this.#borrowersOf(uri)) this.#read(other, uri);
    const space = this.#spaces.get(this.#rootOf(uri));
    if (!space) return;
    const used = this.spaces.some((other) => other.dependsOn(space));
    if (space.loose && ![...this.#documents.all].some((it) => this.#rootOf(it.uri) === space.root)) {
      if (used) {
        this.#read(space, uri);
        space.hidden = true;
        space.configure(space.config, NO_DEPENDENCIES, () => space);
      } else this.#spaces.delete(space.root);
    } else this.#read(space, uri);
    this.#changed(space, uri);
  }

  /** Something happened on disk, perhaps to very many files at once: they are taken as one change. */
  touchedAll(spellings: readonly string[]): void {
    this.#enqueue('touched', async (signal) => {
      const turns = new Turns(SLICE, signal);
      const changed = new Map<Space, string[]>();
      for (const spelling of new Set(spellings)) {
        if (turns.over) await turns.next();
        const uri = canonicalUri(spelling);
        const space = this.#spaces.get(this.#rootOf(uri));
        const plain =
          space && uri.endsWith('.ea') && this.#borrowersOf(uri).length === 0 && isFile(pathOf(uri));
        if (!plain) await this.#guard.run('touched', () => this.touched(spelling));
        else if (!this.#documents.get(uri) && !this.#isLeftOut(pathOf(uri)) && !isLibraryFile(uri))
          changed.set(space, [...(changed.get(space) ?? []), pathOf(uri)]);
      }
      for (const [space, files] of changed) {
        const [first = ''] = files;
        this.#mendDependencies(first);
        await this.#readAll(space, files, signal, false);
        for (const file of files) this.#changed(space, uriOf(file));
      }
    });
  }

  /** Something happened on disk to a file or folder that is not open. */
  touched(spelling: string): void {
    const uri = canonicalUri(spelling);
    if (!uri.startsWith('file:') || this.#documents.get(uri)) return;
    const file = pathOf(uri);
    if (isConfig(uri)) {
      this.#configTouched(uri);
      return;
    }
    if (!existsSync(file)) {
      this.#removeUnder(uri);
      this.#mendDependencies(file);
      return;
    }
    if (this.#isLeftOut(file)) return;
    this.#mendDependencies(file);
    for (const found of statSync(file).isDirectory()
      ? this.#find(file)
      : file.endsWith('.ea')
        ? [file]
        : []) {
      const at = uriOf(found);
      if (this.#documents.get(at) || isLibraryFile(at)) continue;
      const space = this.#spaces.get(this.#rootOf(at));
      for (const each of [...(space ? [space] : []), ...this.#borrowersOf(at)]) {
        this.#read(each, at);
        this.#changed(each, at);
      }
    }
  }

  /** What was wrong with a dependency may be so no more, and a compiled model is another one. */
  #mendDependencies(file: string): void {
    const compiled = file.endsWith(COMPILED_ENDING);
    for (const space of this.spaces) {
      const affected = space.incomplete || (compiled && space.config?.config.dependencies !== undefined);
      if (!affected || space.hidden) continue;
      this.#configure(space);
      this.#changed(space);
    }
  }

  /** The file of a project has come, gone or changed: that project is made anew, and nothing else. */
  #configTouched(uri: string): void {
    if (isBaseline(uri)) {
      for (const space of this.#baselineOwners(pathOf(uri))) {
        const root = pathOf(space.root);
        this.#configs.set(root, this.#readConfig(root));
        this.#configure(space);
        this.#changed(space);
      }
      return;
    }
    const folder = path.dirname(pathOf(uri));
    const before = this.#configs.get(folder);
    const exists = existsSync(pathOf(uri)) || this.#documents.get(uri) !== undefined;
    if (before && exists) {
      const now = this.#readConfig(folder);
      this.#configs.set(folder, now);
      const same = (key: 'include' | 'exclude'): boolean =>
        JSON.stringify(before.config[key]) === JSON.stringify(now.config[key]);
      const space = this.#spaces.get(uriOf(folder));
      if (same('include') && same('exclude')) {
        if (space) this.#reconfigure(space);
        return;
      }
    }
    this.#configs.delete(folder);
    this.#around.clear();
    if (!this.#loaded) this.reload();
    else this.#regroup(folder);
  }

  /** The projects whose baseline a file is, or would be if it were there. */
  #baselineOwners(file: string): Space[] {
    return this.spaces.filter(({ config }) => config?.baselineFile === file);
  }

  /** A project and those that depend on it, which show its name and ask for its version. */
  #reconfigure(space: Space): void {
    for (const each of [space, ...this.spaces.filter((other) => other.dependsOn(space))]) {
      this.#configure(each);
      this.#changed(each);
    }
  }

  /** Gives every file in a folder to the project that it belongs to now. */
  #regroup(folder: string): void {
    const touched = new Set<Space>();
    const uris = new Set<string>();
    for (const space of this.spaces) {
      for (const uri of space.uris) {
        if (!isInside(uri, folder)) continue;
        uris.add(uri);
        space.remove(uri);
        touched.add(space);
      }
      if (touched.has(space) && space.uris.length === 0) this.#spaces.delete(space.root);
    }
    if (this.#watches(uriOf(folder))) for (const file of this.#find(folder)) uris.add(uriOf(file));
    for (const uri of uris) {
      const document = this.#documents.get(uri);
      // A file that its project leaves out is nobody's until somebody opens it.
      if (!document && this.#rootOf(uri) === uri) continue;
      const space = this.spaceOf(uri);
      touched.add(space);
      if (document) space.put(uri, document.text);
      else this.#read(space, uri);
    }
    const home = this.#spaces.get(uriOf(folder));
    if (home) touched.add(home);
    for (const space of touched) this.#reconfigure(space);
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

  async #load(signal: AbortSignal): Promise<void> {
    const turns = new Turns(SLICE, signal);
    const files = new Set<string>();
    for (const folder of this.#folders) {
      await turns.next();
      // A folder that cannot be read must not keep the others from being read.
      await this.#guard.run('load', () => {
        const around = this.#configAround(folder);
        for (const file of this.#find(around?.root ?? folder)) files.add(file);
      });
    }
    const bySpace = new Map<Space, string[]>();
    for (const file of files) {
      if (turns.over) await turns.next();
      const uri = uriOf(file);
      if (isLibraryFile(uri) || this.#rootOf(uri) === uri) continue;
      const space = this.spaceOf(uri);
      const own = bySpace.get(space) ?? [];
      own.push(file);
      bySpace.set(space, own);
    }
    for (const [space, own] of bySpace) await this.#readAll(space, own, signal, true);
    const read = this.spaces.filter(({ loose }) => !loose);
    for (const space of read) await this.#stoppable('load', () => space.prepare(turns), signal);
    signal.throwIfAborted();
    this.#loaded = true;
    for (const space of this.#spaces.values()) {
      if (space.loose) continue;
      space.markLoaded();
      this.#changed(space);
    }
  }

  /** A file on its own is seen with its neighbours; the folders below may be anything, such as a whole home. */
  async #loadLoose(space: Space, uri: string, signal: AbortSignal): Promise<void> {
    // After the one who asked has put the open document in.
    await nextTurn();
    try {
      if (!uri.startsWith('file:')) return;
      if (space.root === uri) return;
      const folder = pathOf(space.root);
      const files = space.config
        ? filesOfProject(space.config)
        : readdirSync(folder)
            .filter((it) => it.endsWith('.ea'))
            .map((name) => path.join(folder, name));
      await this.#readAll(space, files, signal, false);
    } finally {
      space.markLoaded();
      this.#changed(space);
    }
  }

  /**
   * Reads files of a project in short turns, those that nobody has parsed before in threads when they are many.
   *
   * @param whole Are they all there are, so that what they say is worth keeping for the next start?
   */
  async #readAll(space: Space, files: readonly string[], signal: AbortSignal, whole: boolean): Promise<void> {
    const turns = new Turns(SLICE, signal);
    const progress = this.#progress();
    const folder = space.root.startsWith('file:') ? cacheFolder() : undefined;
    const cache = whole && folder !== undefined ? new ProjectCache(folder, [pathOf(space.root)]) : undefined;
    const open = (file: string): boolean => this.#documents.get(uriOf(file)) !== undefined;
    const wanted = files.filter((file) => !open(file) && !isLibraryFile(uriOf(file)));
    const refuse = (file: string, error: unknown): void => {
      if (open(file)) return;
      if (isFile(file)) space.refuse(uriOf(file), error);
      else space.remove(uriOf(file));
    };
    try {
      const read = await readFiles(wanted, { cache, turns, refuse });
      const digests = new Map(read.map(({ uri, digest }) => [uri, digest]));
      await loadSummaries(read, {
        cache,
        turns,
        progress: (done, total) => progress.report(done, total),
        // What the editor has of a file since goes before what is on disk.
        take: (summary) => {
          if (!this.#documents.get(summary.uri)) space.take(summary, digests.get(summary.uri) ?? '');
        },
        fail: refuse,
        threshold: WORTH_THREADS,
      });
      cache?.touch();
    } finally {
      cache?.close();
      progress.done();
    }
  }

  /** Tells a project what its file says now. One that is there for others only has no need of its dependencies. */
  #configure(space: Space): void {
    const config = this.#configOf(space.root);
    const dependencies = config && !space.hidden ? findDependencies(config) : NO_DEPENDENCIES;
    space.configure(config, dependencies, (it) => this.#linked(it));
    for (const other of this.spaces) {
      if (other.hidden && !this.spaces.some((it) => it.dependsOn(other))) this.#spaces.delete(other.root);
    }
  }

  /** The project that a dependency is: one that is open, or one that is read for those who depend on it. */
  #linked({ content }: FoundDependency): Space {
    const folder = content.type === 'source' ? content.root : '';
    const root = uriOf(folder);
    const known = this.#spaces.get(root);
    if (known) return known;
    const listed = this.#watches(root) && !this.#isLeftOut(folder) && this.#configOf(root) !== undefined;
    if (listed) return this.#create(root, false);
    const space = new Space(root, true, this.#today);
    space.hidden = true;
    this.#spaces.set(root, space);
    void this.#stoppable('load', async (signal) => {
      // After the one who asked knows that it depends on this one.
      await nextTurn();
      await this.#readAll(space, content.type === 'source' ? content.files : [], signal, false);
      for (const { uri, text } of this.#documents.all) if (space.has(uri)) space.put(uri, text);
      space.markLoaded();
      this.#changed(space);
    });
    return space;
  }

  #configOf(root: string): ProjectConfig | undefined {
    if (!root.startsWith('file:')) return undefined;
    const config = this.#configAround(pathOf(root));
    return config?.root === pathOf(root) ? config : undefined;
  }

  /** The file of the project that a folder lies in. */
  #configAround(folder: string): ProjectConfig | undefined {
    if (!this.#around.has(folder)) this.#around.set(folder, projectFolder(folder));
    const root = this.#around.get(folder);
    if (root === undefined) return undefined;
    const known = this.#configs.get(root) ?? this.#readConfig(root);
    this.#configs.set(root, known);
    return known;
  }

  /** As the editor has it, if it is open there. */
  #readConfig(folder: string): ProjectConfig {
    const document = this.#documents.get(uriOf(path.join(folder, CONFIG_NAME)));
    return projectConfig(folder, document?.text, (file) => this.#documents.get(uriOf(file))?.text);
  }

  /** All sources in a folder; what cannot be looked into is said in the log. */
  #find(folder: string): string[] {
    return findSources(folder, (_, error) => {
      void this.#guard.run('load', () => {
        throw error;
      });
    }).files;
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
    const file = pathOf(uri);
    if (path.basename(file) === CONFIG_NAME) return uriOf(path.dirname(file));
    if (isBaseline(uri)) return this.#baselineOwners(file)[0]?.root ?? uriOf(path.dirname(file));
    const config = this.#configAround(path.dirname(file));
    // A file that its project leaves out stands alone.
    if (config) return config.includes(file) ? uriOf(config.root) : uri;
    // Of workspace folders that lie in each other the innermost.
    const [folder] = this.#folders.filter((it) => isInside(uri, it)).sort((a, b) => b.length - a.length);
    return uriOf(folder ?? path.dirname(file));
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

const NO_DEPENDENCIES: FoundDependencies = { found: [], problems: [] };

/** The file of a project or its baseline, which are no part of its model. */
export function isConfig(uri: string): boolean {
  return uri.startsWith('file:') && (path.basename(pathOf(uri)) === CONFIG_NAME || isBaseline(uri));
}

function isBaseline(uri: string): boolean {
  return uri.startsWith('file:') && pathOf(uri).endsWith(BASELINE_ENDING);
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
