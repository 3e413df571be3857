/**
 * `ea lint --since REF`: what is found now and was not found at a commit. The files of that commit are put in a folder
 * of their own and checked there, by the rules, levels and settings of today, so that a rule that is turned on blames
 * nobody for what was there before.
 */
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdits, modify, parse } from 'jsonc-parser';
import type { LintReport } from '../formats/lint-report.ts';
import { visible } from '../formats/pretty/visible.ts';
import type { Finding } from '../rules/rule.ts';
import { CONFIG_NAME } from '../workspace/config/keys.ts';
import { COMPILED_ENDING } from '../workspace/dependencies.ts';
import { commitOf, findRepository, type Repository, type Trouble, writeFilesOf } from '../workspace/git.ts';
import { Failure } from './failure.ts';
import { type Input, readInput } from './input.ts';
import type { MessageKey } from './messages.ts';
import { relativePath } from './places.ts';
import type { Progress } from './progress.ts';
import type { ReadOptions } from './project-input.ts';
import { note, type Session } from './session.ts';

/** Counts findings by fingerprint, which stays the same when files are renamed and lines move. */
export class Earlier {
  /** By folder of the project, relative to the repository, and by fingerprint. */
  readonly #byProject = new Map<string, Map<string, number>>();

  add(project: string, findings: readonly Finding[]): void {
    const counts = this.#byProject.get(project) ?? new Map<string, number>();
    this.#byProject.set(project, counts);
    for (const { fingerprint, suppressed } of findings)
      if (!suppressed) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }

  /** Those that were not there before. What a project that is gone has left may stand in another one now. */
  fresh(
    projects: readonly { readonly path: string; readonly findings: readonly Finding[] }[],
  ): ReadonlySet<Finding> {
    const left = projects.map(({ path: project, findings }) =>
      findings.filter((finding) => !finding.suppressed && !this.#take(project, finding)),
    );
    const gone = [...this.#byProject.keys()].filter(
      (it) => !projects.some(({ path: project }) => project === it),
    );
    return new Set(left.flat().filter((finding) => !gone.some((project) => this.#take(project, finding))));
  }

  #take(project: string, { fingerprint }: Finding): boolean {
    const counts = this.#byProject.get(project);
    const count = counts?.get(fingerprint) ?? 0;
    if (count > 0) counts?.set(fingerprint, count - 1);
    return count > 0;
  }
}

/** What a run has read, and how. */
export interface Run {
  readonly paths: readonly string[];
  readonly input: Input;
  readonly options: ReadOptions;
  readonly session: Session;
  readonly progress: Progress;
}

/**
 * The report without what was found at a commit already. What comments silence is left in it.
 *
 * @throws Failure when there is no such commit, or no repository.
 */
export async function onlySince(revision: string, run: Run, report: LintReport): Promise<LintReport> {
  const places = run.paths.map((it) => realPath(path.resolve(it)));
  const repository = repositoryOf(places);
  const earlier = await findingsAt(revision, repository, places, run);
  const projects = report.projects.map(({ findings }, index) => {
    const root = run.input.projects[index]?.config?.root;
    return { path: root === undefined ? '' : path.relative(repository.root, realPath(root)), findings };
  });
  const fresh = earlier.fresh(projects);
  const kept = (finding: Finding): boolean => finding.suppressed !== undefined || fresh.has(finding);
  const hidden = report.findings.filter((finding) => !kept(finding)).length;
  const { session, progress } = run;
  if (hidden > 0) {
    progress.clear();
    note(session, `ea: ${session.say('sinceHidden', { count: hidden, revision: visible(revision) })}`);
  }
  return {
    ...report,
    findings: report.findings.filter(kept),
    projects: report.projects.map((project) => ({ ...project, findings: project.findings.filter(kept) })),
  };
}

async function findingsAt(
  revision: string,
  repository: Repository,
  places: readonly string[],
  { input, options, session, progress }: Run,
): Promise<Earlier> {
  const earlier = new Earlier();
  const found = await commitOf(repository, revision);
  if ('trouble' in found) throw refused(revision, found.trouble);
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'ea-since-'));
  try {
    const trouble = await writeFilesOf(repository, found.commit, isModel, folder);
    if (trouble) throw refused(revision, trouble);
    const moved = (place: string): string => path.join(folder, path.relative(repository.root, place));
    const roots = input.projects.flatMap(({ config }) => (config ? [realPath(config.root)] : []));
    for (const root of roots) adopt(repository, root, moved);
    // A file that was called something else lay in the same folder, or in one around it.
    const there = [...places, ...roots].map((place) => existing(moved(place), folder));
    progress.phase(session.say('readingSince', { revision: visible(revision) }));
    // What could not be read then is no fault of today.
    const then = await readInput([...new Set(there)], { ...options, cache: false }, session, progress);
    for (const { config, findings } of then.projects)
      earlier.add(config ? path.relative(folder, config.root) : '', findings());
    return earlier;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The place, or the nearest around it that is there. */
function existing(place: string, root: string): string {
  return existsSync(place) || place === root ? place : existing(path.dirname(place), root);
}

/** What projects are read from. */
function isModel(file: string): boolean {
  const name = path.posix.basename(file);
  return (
    name.endsWith('.ea') || name.endsWith(COMPILED_ENDING) || name === CONFIG_NAME || name === 'package.json'
  );
}

/** Keys of a project file that say what counts as a fault, and not what the project is. */
const ABOUT_RULES = ['preset', 'rules', 'overrides'];

/** Lets an earlier version of a project be checked as today, with the packages that are installed. */
function adopt({ root }: Repository, project: string, moved: (place: string) => string): void {
  for (let at = project; at.startsWith(root); at = path.dirname(at)) {
    const packages = path.join(at, 'node_modules');
    if (existsSync(packages) && existsSync(moved(at))) symlinkSync(packages, moved(packages), 'junction');
    if (at === root) break;
  }
  const file = path.join(project, CONFIG_NAME);
  const before = moved(file);
  if (!existsSync(before) || !existsSync(file)) return;
  const today: unknown = parse(readFileSync(file, 'utf8'), [], { allowTrailingComma: true });
  let text = readFileSync(before, 'utf8');
  for (const key of ABOUT_RULES) {
    const value =
      typeof today === 'object' && today !== null ? (today as Record<string, unknown>)[key] : undefined;
    text = applyEdits(text, modify(text, [key], value, {}));
  }
  writeFileSync(before, text);
}

function repositoryOf(places: readonly string[]): Repository {
  const [first] = places;
  const found = first === undefined ? undefined : findRepository(first);
  if (!found) throw new Failure('sinceNoRepository', { path: visible(relativePath(first ?? '.')) }, 'none');
  const repository = { ...found, root: realPath(found.root) };
  const outside = places.find((place) => path.relative(repository.root, place).startsWith('..'));
  if (outside !== undefined)
    throw new Failure('sinceOutside', { path: visible(relativePath(outside)) }, 'none');
  return repository;
}

function realPath(place: string): string {
  return existsSync(place) ? realpathSync(place) : place;
}

const TROUBLES: Readonly<Record<Trouble, MessageKey>> = {
  unknown: 'sinceUnknown',
  shallow: 'sinceShallow',
  unsupported: 'sinceUnsupported',
  unrelated: 'sinceUnrelated',
};

function refused(revision: string, trouble: Trouble): Failure {
  return new Failure(TROUBLES[trouble], { revision: visible(revision) }, 'none');
}
