/** Reads what is named on the command line as one project: one namespace, however many files and folders. */
import { compareText, type UnreadableInput } from '../formats/lint-report.ts';
import { visible } from '../formats/pretty/visible.ts';
import type { Summary } from '../model/summary.ts';
import type { CheckOptions } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { libraryFolder } from '../workspace/assets.ts';
import { ProjectCache } from '../workspace/cache.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { findFiles, readSource, realPathOf } from '../workspace/files.ts';
import { loadSummaries, type ReadFile, readFiles } from '../workspace/load.ts';
import { digestOf } from '../workspace/pack.ts';
import { Project } from '../workspace/project.ts';
import { Turns } from '../workspace/turns.ts';
import { askForReport, describeBug } from './bug.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { relativePath } from './places.ts';
import type { Progress } from './progress.ts';
import { EMPTY_FOLDER, isRefusal, reasonOf } from './reasons.ts';
import { note, type Session } from './session.ts';
import { stoppable } from './stoppable.ts';

export interface Input {
  /** Number of files that the project is made of. */
  readonly count: number;
  /** Where the files lie that were found, readable or not, when links have been followed. */
  readonly files: ReadonlySet<string>;
  /** What could not be read, sorted by path. The rest is in the project all the same. */
  readonly unreadable: readonly UnreadableInput[];
  /** What went wrong in files among the unreadable that we trip on, which is a fault of ours and not of theirs. */
  readonly bugs: readonly unknown[];
  /** The text of a file as it was read; undefined when it has changed since. */
  text(uri: string): string | undefined;
  /** All findings of the project, sorted by file and place. Checks unless nothing has changed since the last check. */
  findings(): readonly Finding[];
  /** The files as a project. @throws when `InputOptions.model` was not asked for. */
  project(): Project;
}

export interface InputOptions {
  readonly check: CheckOptions;
  /** Is the model wanted, or only what is wrong with it? */
  readonly model: boolean;
  /** May results of earlier runs be used, and those of this one be kept? */
  readonly cache: boolean;
}

export type Refuse = (place: string, why: unknown) => void;

/** Milliseconds between two looks at what else goes on. */
const TURN = 50;

/** The progress is left standing for what comes next. */
export function readInput(
  paths: readonly string[],
  options: InputOptions,
  session: Session,
  progress: Progress,
): Promise<Input> {
  return stoppable((signal) => readProject(paths, options, session, progress, signal), progress.clear);
}

async function readProject(
  paths: readonly string[],
  { check, model, cache: caches }: InputOptions,
  session: Session,
  progress: Progress,
  signal: AbortSignal,
): Promise<Input> {
  const refusals = new Refusals(session);
  const refuse: Refuse = (place, why) => refusals.add(place, why);
  const found = findInput(paths, refuse);
  const folder = caches ? cacheFolder() : undefined;
  const cache = folder === undefined ? undefined : new ProjectCache(folder, paths);
  const turns = new Turns(TURN, signal);
  const step = (done: number, total: number, file: string): void =>
    progress.step(done, total, relativePath(file));
  const files = await readFiles([...found.values()], { cache, turns, progress: step, refuse });
  const key = keyOf(files, check);
  let findings = cache?.findings(key) as readonly Finding[] | undefined;
  let project: Project | undefined;
  if (model || !findings) {
    const made = new Project(check);
    const take = (summary: Summary): void => made.put(summary);
    await loadSummaries(files, { cache, turns, progress: step, take, fail: refuse, helps: true });
    project = made;
  }
  cache?.touch();
  cache?.close();
  return {
    count: files.length - refusals.bugs.length,
    files: new Set(found.keys()),
    unreadable: refusals.sorted,
    bugs: refusals.bugs,
    text: (uri) => textOf(files.find((file) => file.uri === uri)),
    findings: () => {
      if (findings) return findings;
      // A project without files has nothing to find, and rules may count on there being one.
      findings = project && project.uris.length > 0 ? project.findings : [];
      // What the digests say of a file that we trip on is not what was checked.
      if (refusals.bugs.length === 0) cache?.keepFindings(key, findings);
      return findings;
    },
    project: () => {
      if (!project) throw new Error('The model was not asked for.');
      return project;
    },
  };
}

/** Places that could not be read, with the reasons. */
class Refusals {
  readonly bugs: unknown[] = [];
  readonly #reasons = new Map<string, string>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get sorted(): UnreadableInput[] {
    return [...this.#reasons]
      .sort(([a], [b]) => compareText(a, b))
      .map(([path, reason]) => ({ path, reason }));
  }

  /** @param why what the file system said, `EMPTY_FOLDER`, or what we trip on. */
  add(place: string, why: unknown): void {
    const known = why === EMPTY_FOLDER || isRefusal(why);
    if (!known) this.bugs.push(why);
    const reason = known ? reasonOf(why, this.#session.language) : describeBug(why, this.#session);
    this.#reasons.set(relativePath(place), reason);
  }
}

/** However many paths and links lead to a file, it is there once, by the first of them and by where it lies. */
export function findInput(paths: readonly string[], refuse: Refuse): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const file of paths.flatMap((place) => filesIn(place, refuse))) {
    const real = realPathOf(file);
    if (!files.has(real)) files.set(real, file);
  }
  return files;
}

function filesIn(place: string, refuse: Refuse): string[] {
  try {
    const found = findFiles(place, refuse);
    if (found.length === 0) refuse(place, EMPTY_FOLDER);
    return found;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refuse(place, error);
    return [];
  }
}

/** Digest of all that findings follow from, beside the program itself. */
function keyOf(files: readonly ReadFile[], { severities = {}, today }: CheckOptions): string {
  const texts = files.map(({ uri, digest }) => [uri, digest]).sort();
  // Findings point to the library as well, and that lies where the program does.
  return digestOf(JSON.stringify([libraryFolder(), today ?? '', Object.entries(severities).sort(), texts]));
}

/** Read again rather than kept, since few texts are shown and all of them together are large. */
function textOf(read: ReadFile | undefined): string | undefined {
  if (!read) return undefined;
  try {
    const { text } = readSource(read.file);
    return digestOf(text) === read.digest ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Says what could not be read, and answers how the command ends for it. */
export function reportUnreadable(
  { unreadable, bugs }: Pick<Input, 'unreadable' | 'bugs'>,
  session: Session,
): ExitCode {
  for (const { path, reason } of unreadable) {
    const words = { path: visible(path), reason: visible(reason) };
    note(session, `ea: ${session.say('unreadable', words)}`, 'red');
  }
  if (bugs.length > 0) askForReport(bugs, session);
  return bugs.length > 0 ? EXIT.internal : unreadable.length > 0 ? EXIT.usage : EXIT.clean;
}
