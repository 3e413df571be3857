/**
 * Which projects there are. All `.ea` files under the folder of an `ea.config.json` are one project; a folder with such
 * a file further in is a project of its own. Where there is none, what was named is one project together.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_NAME } from './config/keys.ts';
import { type ProjectConfig, projectConfig } from './config/project-config.ts';
import { findSources, realPathOf } from './files.ts';

type Unreadable = (place: string, error: unknown) => void;

/** A project with the files that it consists of, sorted, absolute. */
export interface FoundProject {
  /** Undefined for files that no `ea.config.json` says anything of. */
  readonly config?: ProjectConfig;
  readonly files: readonly string[];
  /** Was something of it named? The rest is there for what that refers to. */
  asked(file: string): boolean;
}

/** The nearest folder with an `ea.config.json`, from this folder outwards. */
export function projectFolder(folder: string): string | undefined {
  let at = path.resolve(folder);
  for (;;) {
    if (existsSync(path.join(at, CONFIG_NAME))) return at;
    const outer = path.dirname(at);
    if (outer === at) return undefined;
    at = outer;
  }
}

/** The files of the project in a folder, sorted: without those of projects further in. @throws as `findSources`. */
export function filesOfProject(config: ProjectConfig, unreadable?: Unreadable): string[] {
  const { files, configs } = findSources(config.root, unreadable);
  const folders = new Set(configs.map((file) => path.dirname(file)));
  return files.filter((file) => ownerOf(file, folders, config.root) === undefined && config.includes(file));
}

/** The innermost of the folders that a file lies in, below a root. */
function ownerOf(file: string, folders: ReadonlySet<string>, root: string): string | undefined {
  for (let at = path.dirname(file); at.length > root.length; at = path.dirname(at)) {
    if (folders.has(at)) return at;
  }
  return undefined;
}

/** Says that a place holds nothing to read. */
export const NOTHING_THERE = Symbol('nothing there');
/** Says that a file in a project is no model. */
export const NO_MODEL = Symbol('no model');

/**
 * The projects that paths name, or lie in, sorted by folder; what lies in none of them first, as one project.
 *
 * @param refuse is told of what cannot be read, with `NOTHING_THERE` of folders without a file of a model, and with
 *   `NO_MODEL` of files that are none.
 */
export function findProjects(paths: readonly string[], refuse: Unreadable): FoundProject[] {
  const loose: string[] = [];
  const asked = new Map<string, string[]>();
  const ask = (root: string, place: string): void => {
    asked.set(root, [...(asked.get(root) ?? []), place]);
  };
  for (const named of paths) {
    const place = path.resolve(named);
    const found = attempt(named, refuse, () =>
      statSync(place).isFile() ? undefined : findSources(place, refuse),
    );
    if (found === null) continue;
    if (found === undefined) {
      const folder = path.dirname(place);
      const root = projectFolder(folder);
      // The file of a project stands for the project.
      if (path.basename(place) === CONFIG_NAME) {
        ask(folder, folder);
        if (attempt(named, refuse, () => findSources(folder, refuse))?.files.length === 0)
          refuse(named, NOTHING_THERE);
      } else if (root === undefined) loose.push(place);
      else if (place.endsWith('.ea')) ask(root, place);
      else refuse(named, NO_MODEL);
      continue;
    }
    const folders = new Set(found.configs.map((file) => path.dirname(file)));
    for (const folder of folders) ask(folder, place);
    const around = projectFolder(place);
    if (around !== undefined) ask(around, place);
    else
      loose.push(...found.files.filter((file) => ownerOf(file, folders, path.dirname(place)) === undefined));
    if (found.files.length === 0) refuse(named, NOTHING_THERE);
  }
  const projects: FoundProject[] = [];
  for (const [root, places] of [...asked].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const config = projectConfig(root);
    const files = attempt(root, refuse, () => filesOfProject(config, refuse)) ?? [];
    // A file that was named is read, also when its project leaves it out.
    loose.push(...places.filter((place) => place.endsWith('.ea') && !files.includes(place) && isFile(place)));
    const wanted = new Set(places);
    projects.push({ config, files: once(files), asked: (file) => isInOneOf(file, wanted) });
  }
  if (loose.length === 0) return projects;
  return [{ files: once(loose), asked: () => true }, ...projects];
}

function attempt<T>(place: string, refuse: Unreadable, action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    refuse(place, error);
    return null;
  }
}

function isFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

function isInOneOf(file: string, places: ReadonlySet<string>): boolean {
  for (let at = file; ; at = path.dirname(at)) {
    if (places.has(at)) return true;
    if (path.dirname(at) === at) return false;
  }
}

/** However many paths and links lead to a file, it is read once, by the first of them. */
function once(files: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const file of files) {
    const real = realPathOf(file);
    if (!first.has(real)) first.set(real, file);
  }
  return [...first.values()];
}
