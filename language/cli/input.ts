/** Reads the projects that are named on the command line, or that what is named lies in. */
import type { UnreadableInput } from '../formats/lint-report.ts';
import { visible } from '../formats/pretty/visible.ts';
import type { Language } from '../model/text.ts';
import { type FoundProject, findProjects, NO_MODEL, NOTHING_THERE } from '../workspace/discover.ts';
import { realPathOf } from '../workspace/files.ts';
import { Turns } from '../workspace/turns.ts';
import { askForReport } from './bug.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Progress } from './progress.ts';
import { type ProjectInput, type ReadOptions, readProject } from './project-input.ts';
import { EMPTY_FOLDER, NO_MODEL_FILE } from './reasons.ts';
import { Refusals } from './refusals.ts';
import { note, type Session } from './session.ts';
import { stoppable } from './stoppable.ts';

export interface Input {
  /** Sorted by folder; what lies in none that has an `ea.config.json` first. */
  readonly projects: readonly ProjectInput[];
  /** Number of files that were asked for and could be read. */
  readonly count: number;
  /** Where the files lie that were found, readable or not, when links have been followed. */
  readonly files: ReadonlySet<string>;
  /** The language that the projects ask for or are written in; undefined where they do not agree. */
  readonly language: Language | undefined;
  /** What could not be read, sorted by path. The rest is in its project all the same. */
  readonly unreadable: readonly UnreadableInput[];
  /** What went wrong in files among the unreadable that we trip on, which is a fault of ours and not of theirs. */
  readonly bugs: readonly unknown[];
  /** The text of a file as it was read; undefined when it has changed since. */
  text(uri: string): string | undefined;
}

export type Refuse = (place: string, why: unknown) => void;

/** Milliseconds between two looks at what else goes on. */
const TURN = 50;

/** The progress is left standing for what comes next. */
export function readInput(
  paths: readonly string[],
  options: ReadOptions,
  session: Session,
  progress: Progress,
): Promise<Input> {
  return stoppable((signal) => readAll(paths, options, session, progress, signal), progress.clear);
}

async function readAll(
  paths: readonly string[],
  options: ReadOptions,
  session: Session,
  progress: Progress,
  signal: AbortSignal,
): Promise<Input> {
  const refusals = new Refusals(session);
  const found = projectsAt(paths, (place, why) => refusals.add(place, why));
  const turns = new Turns(TURN, signal);
  const projects: ProjectInput[] = [];
  for (const project of found) {
    projects.push(await readProject(project, paths, options, { progress, refusals, turns }));
  }
  const language = common(projects.flatMap((project) => project.language ?? []));
  session.settle(language);
  return {
    projects,
    count: projects.reduce((sum, { count }) => sum + count, 0),
    files: new Set(found.flatMap(({ files }) => files.map(realPathOf))),
    language,
    unreadable: refusals.sorted,
    bugs: refusals.bugs,
    text: (uri) => {
      for (const project of projects) {
        const text = project.text(uri);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

function projectsAt(paths: readonly string[], refuse: Refuse): FoundProject[] {
  const said = new Map<unknown, unknown>([
    [NOTHING_THERE, EMPTY_FOLDER],
    [NO_MODEL, NO_MODEL_FILE],
  ]);
  return findProjects(paths, (place, why) => refuse(place, said.get(why) ?? why));
}

/** The files that paths name, each once however many paths and links lead to it, and the language that is stated. */
export function findInput(
  paths: readonly string[],
  refuse: Refuse,
): { readonly files: readonly string[]; readonly language: Language | undefined } {
  const projects = projectsAt(paths, refuse);
  const files = projects.flatMap(({ files, asked }) => files.filter(asked));
  return {
    files: [...new Map(files.map((file) => [realPathOf(file), file])).values()],
    language: common(projects.flatMap(({ config }) => config?.language ?? [])),
  };
}

function common(languages: readonly Language[]): Language | undefined {
  const [first, ...others] = new Set(languages);
  return others.length === 0 ? first : undefined;
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
