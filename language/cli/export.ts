/** `ea export`: draws views and writes them as pictures. */
import path from 'node:path';
import { THEME_SUFFIXES } from '../drawing/theme.ts';
import { fileNames } from '../formats/file-names.ts';
import { visible } from '../formats/pretty/visible.ts';
import { createElkEngine, type LayoutEngine } from '../layout/index.ts';
import type { Model } from '../model/model.ts';
import { type View, viewsOf } from '../views/views.ts';
import { ProjectCache } from '../workspace/cache.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import { DrawingCache } from '../workspace/drawing-cache.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { type PictureFormat, type THEME_NAMES, today } from './options.ts';
import { createPainter, type Painter, type Product, UndrawableView } from './painter.ts';
import { createPlaces, relativePath } from './places.ts';
import { createProgress, type Progress } from './progress.ts';
import type { ProjectInput } from './project-input.ts';
import { note, type Session } from './session.ts';
import { unknownView } from './unknown.ts';
import { writeFile } from './write-file.ts';

export interface ExportOptions {
  readonly view?: readonly string[];
  readonly format?: readonly PictureFormat[];
  readonly out?: string;
  readonly theme?: readonly (typeof THEME_NAMES)[number][];
  readonly scale?: number;
  readonly list?: true;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

const DEFAULT_FOLDER = 'pictures';
const STDOUT = '-';

/** @throws Failure for unknown views, options that make no sense, and files that cannot be written. */
export async function exportViews(
  paths: readonly string[],
  options: ExportOptions,
  session: Session,
): Promise<ExitCode> {
  const progress = createProgress(session);
  const wanted = { severities: {}, today: today(), model: true, cache: options.cache };
  const input = await readInput(paths.length === 0 ? ['.'] : paths, wanted, session, progress);
  progress.phase(session.say('checking', { count: input.count }));
  const errors = errorsOf(input);
  progress.clear();
  const spoken = session.inLanguage(input.language);
  const unreadable = reportUnreadable(input, spoken);
  if (input.count === 0) return unreadable;
  const projects = input.projects.filter(({ count }) => count > 0);
  const jobs = projects.map((project) => jobOf(project, paths, options, session, projects.length > 1));
  if (options.list) {
    for (const job of jobs) list(job);
    return unreadable;
  }
  const chosen = choose(jobs, options.view);
  const products = chosen.reduce((sum, job) => sum + job.chosen.length * productsPerView(job.options), 0);
  if (options.out === STDOUT && products !== 1) throw new Failure('onePicture');
  if (errors > 0) note(spoken, spoken.say('incomplete', { count: errors }), 'yellow');
  const failed = await drawAll(chosen, progress);
  return unreadable === EXIT.clean && failed ? EXIT.findings : unreadable;
}

/** What is drawn of one project, and how. */
interface Job {
  readonly model: Model;
  readonly views: readonly View[];
  readonly chosen: readonly View[];
  /** What the project is made of. */
  readonly roots: readonly string[];
  readonly options: ExportOptions & { readonly out: string };
  /** In the language of the project. */
  readonly session: Session;
}

/** What is asked for now goes before what the project says. Of several projects each gets a folder of its own. */
function jobOf(
  project: ProjectInput,
  paths: readonly string[],
  options: ExportOptions,
  session: Session,
  several: boolean,
): Job {
  const { config } = project;
  const own = config?.config.export;
  const format = options.format ?? own?.format;
  const theme = options.theme ?? own?.theme ?? (config?.config.theme ? [config.config.theme] : undefined);
  const model = project.project().model;
  const views = viewsOf(model);
  return {
    model,
    views,
    chosen: views,
    roots: config ? [config.root] : paths,
    session: session.inLanguage(project.language),
    options: {
      ...options,
      out: folderOf(config, options.out, several),
      ...(format ? { format } : {}),
      ...(theme ? { theme } : {}),
    },
  };
}

function folderOf(config: ProjectConfig | undefined, asked: string | undefined, several: boolean): string {
  const own = config?.config.export?.out;
  if (asked === undefined && config && own !== undefined) return path.resolve(config.root, own);
  const base = asked ?? DEFAULT_FOLDER;
  if (!config || !several || base === STDOUT) return base;
  const inside = relativePath(config.root)
    .split('/')
    .filter((part) => part !== '..' && part !== '.');
  return path.join(base, ...inside);
}

/** One view per line: the id, and after a tab or in a column of its own the title. */
function list({ views, session: { out, language } }: Job): void {
  const widest = Math.max(...views.map(({ id }) => visible(id).length));
  for (const view of views) {
    const id = visible(view.id);
    const title = visible(view.title(language));
    out.write(out.terminal ? `${id.padEnd(widest)}  ${title}\n` : `${id}\t${title}\n`);
  }
}

function choose(jobs: readonly Job[], wanted: readonly string[] | undefined): readonly Job[] {
  if (!wanted) return jobs;
  const ids = new Set(wanted.map((id) => id.normalize('NFC')));
  const known = jobs.flatMap(({ views }) => views.map((view) => view.id));
  for (const id of ids) if (!known.includes(id)) throw unknownView(id, known);
  return jobs.map((job) => ({ ...job, chosen: job.views.filter((view) => ids.has(view.id)) }));
}

function productsPerView({ format = ['svg'], theme = ['light'] }: ExportOptions): number {
  return format.reduce((sum, each) => sum + (each === 'json' ? 1 : theme.length), 0);
}

/** How much of the models could not be understood, or contradicts itself. */
function errorsOf({ projects }: Input): number {
  const findings = projects.flatMap((project) => project.findings());
  return findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
}

/** Answers whether some view could not be drawn; the others are written all the same. */
async function drawAll(jobs: readonly Job[], progress: Progress): Promise<boolean> {
  const engine = createElkEngine({ lazy: true });
  let failed = false;
  try {
    for (const job of jobs) if (!(await drawProject(job, engine, progress))) failed = true;
  } finally {
    await engine.close();
  }
  return failed;
}

async function drawProject(
  { model, views, chosen, roots, options, session }: Job,
  engine: LayoutEngine,
  progress: Progress,
): Promise<boolean> {
  const names = fileNames(
    views.map((view) => view.id),
    THEME_SUFFIXES,
  );
  let whole = true;
  const folder = options.cache ? cacheFolder() : undefined;
  const drawings = folder === undefined ? undefined : new DrawingCache(new ProjectCache(folder, roots));
  const { language } = session;
  const painter = createPainter({ ...options, engine, drawings, language, places: createPlaces() });
  for (const [index, view] of chosen.entries()) {
    progress.step(index, chosen.length, view.id);
    const products = await attempt(painter, model, view, session);
    progress.clear();
    if (!products) whole = false;
    for (const product of products ?? []) deliver(product, names.get(view.id) ?? view.id, options, session);
  }
  drawings?.close();
  return whole;
}

async function attempt(
  painter: Painter,
  model: Model,
  view: View,
  session: Session,
): Promise<readonly Product[] | undefined> {
  try {
    return await painter(model, view);
  } catch (error) {
    if (!(error instanceof UndrawableView)) throw error;
    const words = { ...error.words, view: visible(view.id) };
    note(session, `ea: ${session.say(error.key, words)}`, 'red');
    return undefined;
  }
}

function deliver({ ending, data }: Product, name: string, options: Job['options'], session: Session): void {
  if (options.out === STDOUT) {
    session.out.write(data);
    return;
  }
  const file = path.join(options.out, `${name}${ending}`);
  writeFile(file, data, session.language);
  note(session, session.say('written', { path: visible(relativePath(file)) }));
}
