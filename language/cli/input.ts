/** Reads what is named on the command line as one project: one namespace, however many files and folders. */
import { compareText, type UnreadableInput } from '../formats/lint-report.ts';
import { visible } from '../formats/pretty/visible.ts';
import type { CheckOptions } from '../rules/check.ts';
import { findFiles, readSource, realPathOf, type SourceFile } from '../workspace/files.ts';
import { Project } from '../workspace/project.ts';
import { askForReport, describeBug } from './bug.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { relativePath } from './places.ts';
import type { Progress } from './progress.ts';
import { EMPTY_FOLDER, isRefusal, reasonOf } from './reasons.ts';
import { note, type Session } from './session.ts';

export interface Input {
  readonly project: Project;
  /** Where the files lie that were found, readable or not, when links have been followed. */
  readonly files: ReadonlySet<string>;
  /** The text of every file that could be read, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  /** What could not be read, sorted by path. The rest is in the project all the same. */
  readonly unreadable: readonly UnreadableInput[];
  /** What went wrong in files among the unreadable that we trip on, which is a fault of ours and not of theirs. */
  readonly bugs: readonly unknown[];
}

export type Refuse = (place: string, why: unknown) => void;

/** The progress is left standing for what comes next. */
export function readInput(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
  progress: Progress,
): Input {
  const project = new Project(options);
  const texts = new Map<string, string>();
  const refused = new Map<string, string>();
  const refuse: Refuse = (place, why) => refused.set(relativePath(place), reasonOf(why, session.language));
  const files = findInput(paths, refuse);
  const bugs: unknown[] = [];
  let done = 0;
  for (const file of files.values()) {
    progress.step(done, files.size, relativePath(file));
    done += 1;
    const source = read(file, refuse);
    if (!source) continue;
    try {
      project.set(source);
    } catch (error) {
      bugs.push(error);
      refused.set(relativePath(file), describeBug(error, session));
      continue;
    }
    texts.set(source.uri, source.text);
  }
  const unreadable = [...refused].sort(([a], [b]) => compareText(a, b));
  return {
    project,
    files: new Set(files.keys()),
    texts,
    unreadable: unreadable.map(([path, reason]) => ({ path, reason })),
    bugs,
  };
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

function read(file: string, refuse: Refuse): SourceFile | undefined {
  try {
    return readSource(file);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    refuse(file, error);
    return undefined;
  }
}
