/** Reads one project with what it depends on, from what earlier runs have kept as far as it is still true. */
import path from 'node:path';
import type { Dependency } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import type { CheckOptions } from '../rules/check.ts';
import type { Severities } from '../rules/levels.ts';
import type { Finding, Preset } from '../rules/rule.ts';
import { libraryFolder } from '../workspace/assets.ts';
import { type BaselineFile, openBaseline } from '../workspace/baseline/baseline-file.ts';
import { baselineProblems } from '../workspace/baseline/problems.ts';
import { ProjectCache } from '../workspace/cache.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { configFindings } from '../workspace/config/findings.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import {
  type FoundDependencies,
  findDependencies,
  summariesOf,
  takenAliases,
} from '../workspace/dependencies.ts';
import type { FoundProject } from '../workspace/discover.ts';
import { pathOf, readSource, uriOf } from '../workspace/files.ts';
import { loadSummaries, type ReadFile, readFiles } from '../workspace/load.ts';
import { digestOf } from '../workspace/pack.ts';
import { Project } from '../workspace/project.ts';
import type { Turns } from '../workspace/turns.ts';
import { Failure } from './failure.ts';
import { relativePath } from './places.ts';
import type { Progress } from './progress.ts';
import type { Refusals } from './refusals.ts';
import type { StandingProjects } from './standing-projects.ts';

export interface ProjectInput {
  /** Undefined for files that no `ea.config.json` says anything of. */
  readonly config?: ProjectConfig;
  /** What is accepted in it. */
  readonly baseline?: BaselineFile;
  /** Number of files that were asked for and could be read. */
  readonly count: number;
  /** Folders and files that its findings follow from, beside its own folder. */
  readonly beside: readonly string[];
  /** The language that its `ea.config.json` asks for, or that most of its keywords are written in. */
  readonly language: Language | undefined;
  /** Is it a file of the project that was asked for, and not only there for what others refer to? */
  asked(uri: string): boolean;
  /** The text of a file as it was read; undefined for others, and when it has changed since. */
  text(uri: string): string | undefined;
  /** What is wrong in the files that were asked for and in `ea.config.json`. Checks unless nothing has changed. */
  findings(): readonly Finding[];
  /** What it was built from. @throws when `ReadOptions.model` was not asked for. */
  project(): Project;
}

export interface ReadOptions {
  /** Which rules are on, whatever the projects say. */
  readonly preset?: Preset;
  /** The file with what is accepted, instead of those of the projects; false for none at all. */
  readonly baseline?: string | false;
  /** Levels that go before those of the projects. */
  readonly severities: Severities;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Is the model wanted, or only what is wrong with it? */
  readonly model: boolean;
  /** What an earlier reading in this process has left, to go on from. */
  readonly standing?: StandingProjects;
  /** May results of earlier runs be used, and those of this one be kept? */
  readonly cache: boolean;
}

interface Company {
  readonly progress: Progress;
  readonly refusals: Refusals;
  readonly turns: Turns;
}

const ALONE: FoundDependencies = { found: [], problems: [] };

/** @param paths as they were named, by which what was kept of files without a project is found again. */
export async function readProject(
  found: FoundProject,
  paths: readonly string[],
  options: ReadOptions,
  { progress, refusals, turns }: Company,
): Promise<ProjectInput> {
  const { config } = found;
  const refuse = (place: string, why: unknown): void => refusals.add(place, why);
  const bugs = refusals.bugs.length;
  const folder = options.cache ? cacheFolder() : undefined;
  const cache = folder === undefined ? undefined : new ProjectCache(folder, config ? [config.root] : paths);
  const step = (done: number, total: number, file: string): void =>
    progress.step(done, total, relativePath(file));
  const dependencies = config ? findDependencies(config) : ALONE;
  const foreign = dependencies.found.flatMap(({ content }) =>
    content.type === 'source' ? content.files : [],
  );
  const files = await readFiles([...found.files, ...foreign], { cache, turns, progress: step, refuse });
  const baseline = baselineOf(config, options);
  const check = checkOptions(config, baseline, options);
  const key = keyOf(files, config, baseline, dependencies, options);
  let kept = options.standing ? undefined : (cache?.findings(key) as Kept | undefined);
  let project: Project | undefined;
  const load = (these: readonly ReadFile[], take: (summary: Summary) => void): Promise<void> =>
    // The cache is written for all files or none.
    loadSummaries(these, {
      cache: these.length === files.length ? cache : undefined,
      turns,
      progress: step,
      take,
      fail: refuse,
      helps: true,
    });
  if (options.standing) {
    const name = config?.root ?? '';
    const settings = keyOf([], config, baseline, dependencies, options);
    const own = found.files;
    project = await options.standing.bring({ name, settings, check, own, files, dependencies, load });
  } else if (options.model || !kept) {
    const made = new Project(check, false);
    const summaries = new Map<string, Summary>();
    const take = (summary: Summary): void => void summaries.set(summary.uri, summary);
    await load(files, take);
    for (const file of found.files) {
      const summary = summaries.get(uriOf(file));
      if (summary) made.put(summary);
    }
    made.dependencies = dependencies.found.map(
      (it): Dependency => ({ ...it, summaries: summariesOf(it, (file) => summaries.get(uriOf(file))) }),
    );
    project = made;
  }
  cache?.touch();
  cache?.close();
  const own = new Set(found.files.map(uriOf));
  const shown = ({ uri }: { readonly uri: string }): boolean =>
    uri === config?.uri || uri === baseline?.uri || (own.has(uri) && found.asked(pathOf(uri)));
  const ofConfig = config
    ? configFindings(config.uri, [...config.problems, ...dependencies.problems], check)
    : [];
  const ofBaseline = baseline ? configFindings(baseline.uri, baseline.problems, check) : [];
  return {
    count: files.filter(shown).length - (refusals.bugs.length - bugs),
    beside: [
      ...dependencies.found.map(({ content }) => (content.type === 'source' ? content.root : content.file)),
      ...(baseline ? [pathOf(baseline.uri)] : []),
    ],
    language: config?.language ?? (project ? project.language : kept?.language),
    asked: (uri) => own.has(uri) && found.asked(pathOf(uri)),
    text: (uri) =>
      uri === config?.uri
        ? config.text
        : uri === baseline?.uri
          ? baseline.text
          : textOf(files.find((file) => file.uri === uri)),
    findings: () => {
      if (!kept) {
        // A project without files has nothing to find, and rules may count on there being one.
        const checked = project && project.uris.length > 0 ? project.findings : [];
        const late =
          project && config ? [...takenAliases(project.model), ...config.problemsIn(project.model)] : [];
        const idle =
          project && config && refusals.isEmpty && project.uris.length > 0
            ? config.idleIn(project.model)
            : [];
        // Of a project that could not be read as a whole nobody knows what there is to find.
        const stale =
          project && baseline && refusals.isEmpty
            ? baselineProblems(baseline, checked, project.model, check)
            : [];
        const findings = [
          ...checked,
          ...configFindings(config?.uri ?? '', [...late, ...idle], check),
          ...configFindings(baseline?.uri ?? '', stale, check),
        ];
        const language = project?.language;
        kept = { findings, ...(language === undefined ? {} : { language }) };
        // What the digests say of a file that we trip on is not what was checked.
        if (refusals.bugs.length === bugs) cache?.keepFindings(key, kept);
      }
      return [...kept.findings.filter(shown), ...ofConfig, ...ofBaseline];
    },
    project: () => {
      if (!project) throw new Error('The model was not asked for.');
      return project;
    },
    ...(config ? { config } : {}),
    ...(baseline ? { baseline } : {}),
  };
}

/** What is kept between runs. */
interface Kept {
  readonly findings: readonly Finding[];
  readonly language?: Language;
}

/** @throws Failure when the file that was named is not there. */
function baselineOf(config: ProjectConfig | undefined, { baseline }: ReadOptions): BaselineFile | undefined {
  if (baseline === false) return undefined;
  if (baseline === undefined) return config?.baseline;
  const found = openBaseline(path.resolve(baseline));
  if (!found) throw new Failure('noBaseline', { path: baseline });
  return found;
}

/** What is asked for now goes before what the project says. */
function checkOptions(
  config: ProjectConfig | undefined,
  baseline: BaselineFile | undefined,
  options: ReadOptions,
): CheckOptions {
  const { severities, today, preset } = options;
  const overrides = config?.check.overrides ?? [];
  return {
    ...config?.check,
    baseline: baseline?.entries ?? [],
    today,
    ...(preset ? { preset } : {}),
    severities: { ...config?.check.severities, ...severities },
    ...(overrides.length > 0 ? { overrides: [...overrides, { severities }] } : {}),
  };
}

/** Digest of all that findings follow from, beside the program itself. */
function keyOf(
  files: readonly ReadFile[],
  config: ProjectConfig | undefined,
  baseline: BaselineFile | undefined,
  { found }: FoundDependencies,
  { severities, preset, today }: ReadOptions,
): string {
  const texts = files.map(({ uri, digest }) => [uri, digest]).sort();
  const others = found.map(({ alias, title, content }) => [
    alias,
    title,
    content.type === 'source' ? content.files : [content.file, digestOf(JSON.stringify(content.summary))],
  ]);
  const levels = Object.entries(severities).sort();
  // Findings point to the library as well, and that lies where the program does.
  return digestOf(
    JSON.stringify([
      libraryFolder(),
      today,
      preset ?? '',
      levels,
      config?.root,
      config?.text,
      baseline?.uri,
      baseline?.text,
      others,
      texts,
    ]),
  );
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
