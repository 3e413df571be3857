/** `ea export`: draws views and writes them as pictures. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { THEME_SUFFIXES, type ThemeName } from '../drawing/theme.ts';
import { fileName, fileNames } from '../formats/file-names.ts';
import { PICTURE_FORMATS, type PictureFormat } from '../formats/picture-formats.ts';
import { Painters } from '../formats/png/painters.ts';
import { visible } from '../formats/pretty/visible.ts';
import { createElkEngine, type LayoutEngine } from '../layout/index.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../rules/rule.ts';
import { questionIn } from '../views/answers.ts';
import type { Notation, Occasion } from '../views/occasion.ts';
import { allViewsOf, type View } from '../views/views.ts';
import { ProjectCache } from '../workspace/cache.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import type { ProjectConfig } from '../workspace/config/project-config.ts';
import { DrawingCache } from '../workspace/drawing-cache.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { today } from './options.ts';
import { createPainter, type Product, productCount } from './painter.ts';
import { FORMATS, Unwritable, type WriterOptions } from './picture-formats.ts';
import { createPlaces, relativePath } from './places.ts';
import { createProgress, type Progress } from './progress.ts';
import type { ProjectInput } from './project-input.ts';
import { note, type Session } from './session.ts';
import { unknownColour, unknownView } from './unknown.ts';
import { extensionOf, unknownEnding } from './unusual-endings.ts';
import { variantOf } from './variant.ts';
import { prepareFolder, writeFile } from './write-file.ts';

export interface ExportOptions extends WriterOptions {
  readonly view?: readonly string[];
  readonly format?: readonly PictureFormat[];
  readonly out?: string;
  readonly theme?: readonly ThemeName[];
  /** YYYY-MM-DD. */
  readonly at?: string;
  /** The name of a profile for redaction. */
  readonly profile?: string;
  /** A word for what to colour by: `livscykel`. */
  readonly colourBy?: string;
  readonly notation?: Notation;
  readonly list?: true;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

const DEFAULT_FOLDER = 'pictures';
const STDOUT = '-';
const STDIN = '-';

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
  const target = targetOf(options);
  const jobs = projects.map((project) =>
    jobOf(project, paths, options, target, session, projects.length > 1),
  );
  if (options.list) {
    for (const job of jobs) list(job);
    return unreadable;
  }
  const chosen = choose(jobs, options.view);
  if (target.type !== 'folder') {
    const products = chosen.reduce(
      (sum, job) => sum + productCount(job.chosen.length, job.formats, job.themes),
      0,
    );
    if (products !== 1)
      throw target.type === 'file'
        ? new Failure('oneFile', { path: target.path, count: products })
        : new Failure('onePicture');
  }
  if (errors > 0) note(spoken, spoken.say('incomplete', { count: errors }), 'yellow');
  prepareFolders(chosen);
  const { views, kept, failed, files } = await drawAll(chosen, progress);
  if (files + failed > 1)
    note(spoken, spoken.say(failed > 0 ? 'exportedNotAll' : 'exported', { views, kept, failed, files }));
  return unreadable === EXIT.clean && failed > 0 ? EXIT.findings : unreadable;
}

/** Where files go: into a folder under names of their own, or a single one of them to a place that was named. */
type Target =
  | { readonly type: 'folder'; readonly path?: string }
  | { readonly type: 'file'; readonly path: string; readonly format: PictureFormat }
  | { readonly type: 'output' };

/**
 * A path that ends as a format does, and is no folder, is that of a file. Another ending is that of a file as well, which
 * would only be in the way as a folder.
 *
 * @throws Failure for an ending of no format, or of another one than was asked for.
 */
function targetOf({ out, format }: ExportOptions): Target {
  if (out === undefined) return { type: 'folder' };
  if (out === STDOUT) return { type: 'output' };
  if (/[\\/]$/.test(out) || isFolder(out)) return { type: 'folder', path: out };
  const ends = (name: PictureFormat): boolean => out.toLowerCase().endsWith(FORMATS[name].ending);
  const meant = (format ?? PICTURE_FORMATS).find(ends);
  if (meant !== undefined) return { type: 'file', path: out, format: meant };
  const named = PICTURE_FORMATS.find(ends);
  if (named !== undefined)
    throw new Failure('otherEnding', { path: out, named, asked: (format ?? []).join(', ') });
  const extension = extensionOf(out);
  if (extension !== undefined) throw unknownEnding(out, extension);
  return { type: 'folder', path: out };
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What is drawn of one project, and how. */
interface Job {
  readonly model: Model;
  readonly occasion: Occasion;
  readonly findings: () => readonly Finding[];
  readonly tellsPlaces: boolean;
  /** What the project, or else its folder, is called. */
  readonly name: string;
  readonly views: readonly View[];
  /** Standard views that a declared one covers: they are drawn when they are named. */
  readonly covered: readonly View[];
  readonly chosen: readonly View[];
  /** What the project is made of. */
  readonly roots: readonly string[];
  /** Its folder, if it has an `ea.config.json`. */
  readonly root?: string;
  readonly formats: readonly PictureFormat[];
  readonly themes: readonly ThemeName[];
  readonly target: Target;
  readonly options: ExportOptions;
  /** In the language of the project. */
  readonly session: Session;
}

/** What is asked for now goes before what the project says. Of several projects each gets a folder of its own. */
function jobOf(
  project: ProjectInput,
  paths: readonly string[],
  options: ExportOptions,
  target: Target,
  session: Session,
  several: boolean,
): Job {
  const { config } = project;
  const own = config?.config.export;
  const asked = options.format ?? (target.type === 'file' ? [target.format] : undefined);
  const { at, colourBy } = options;
  const notation = options.notation ?? own?.notation;
  const inProject = session.inLanguage(project.language);
  const profile = options.profile ?? own?.profile;
  const variant = variantOf(project, { at, profile }, inProject);
  const { model, whole, mask, places } = variant;
  const { listed: views, covered } = allViewsOf(model);
  if (colourBy !== undefined && questionIn(model, colourBy) === undefined) throw unknownColour(colourBy);
  const findings = () => project.findings().filter(({ suppressed }) => !suppressed);
  return {
    model,
    occasion: {
      today: at ?? today(),
      ...(at !== undefined && { at }),
      whole,
      ...(!places && { places }),
      // Its own words count for the name as well.
      ...(profile !== undefined && { profile: mask(profile) }),
      findings,
      ...(colourBy !== undefined && { colourBy }),
      ...(notation !== undefined && { notation }),
    },
    // Messages name what they are about, and a profile may have taken that away.
    findings: places ? findings : () => [],
    tellsPlaces: places,
    name: mask(nameOf(config, paths)),
    views,
    covered,
    chosen: views,
    roots: config ? [config.root] : paths,
    ...(config && { root: config.root }),
    session: inProject,
    formats: asked ?? own?.format ?? ['svg'],
    themes: options.theme ?? own?.theme ?? [config?.config.theme ?? 'light'],
    target:
      target.type === 'folder' ? { type: 'folder', path: folderOf(config, target.path, several) } : target,
    options: {
      ...options,
      page: options.page ?? own?.page ?? 'fit',
      tile: options.tile ?? own?.tile ?? false,
    },
  };
}

/** Files without a project are called as the folder that they were looked for in. */
function nameOf(config: ProjectConfig | undefined, paths: readonly string[]): string {
  if (config) return config.config.name ?? path.basename(config.root);
  const [only, ...others] = paths;
  const place = path.resolve(only !== undefined && others.length === 0 && only !== STDIN ? only : '.');
  return isFolder(place) ? path.basename(place) : path.parse(place).name;
}

function folderOf(config: ProjectConfig | undefined, asked: string | undefined, several: boolean): string {
  const own = config?.config.export?.out;
  if (asked === undefined && config && own !== undefined) return path.resolve(config.root, own);
  const base = asked ?? DEFAULT_FOLDER;
  if (!config || !several) return base;
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
  const known = jobs.flatMap(({ views, covered }) => [...views, ...covered].map((view) => view.id));
  for (const id of ids) if (!known.includes(id)) throw unknownView(id, known);
  return jobs.map((job) => ({
    ...job,
    chosen: [...job.views, ...job.covered].filter((view) => ids.has(view.id)),
  }));
}

/** Before anything is drawn, since that takes its time. @throws Failure where nothing can be written. */
function prepareFolders(jobs: readonly Job[]): void {
  for (const { chosen, target, session } of jobs) {
    if (chosen.length === 0 || target.type === 'output') continue;
    const folder = target.type === 'file' ? path.dirname(target.path) : (target.path ?? DEFAULT_FOLDER);
    prepareFolder(folder, session.language);
  }
}

/** How much of the models could not be understood, or contradicts itself. */
function errorsOf({ projects }: Input): number {
  const findings = projects.flatMap((project) => project.findings());
  return findings.filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
}

/** What has become of the views. */
interface Tally {
  views: number;
  /** Views that looked the same in an earlier run. */
  kept: number;
  /** Views, or whole files of views, that could not be made. */
  failed: number;
  files: number;
}

/** What cannot be drawn is told of; the others are written all the same. */
async function drawAll(jobs: readonly Job[], progress: Progress): Promise<Tally> {
  const engine = createElkEngine({ lazy: true });
  const painters = new Painters();
  const tally: Tally = { views: 0, kept: 0, failed: 0, files: 0 };
  try {
    for (const job of jobs) await drawProject(job, engine, painters, progress, tally);
  } finally {
    await Promise.all([engine.close(), painters.close()]);
  }
  return tally;
}

async function drawProject(
  job: Job,
  engine: LayoutEngine,
  painters: Painters,
  progress: Progress,
  tally: Tally,
): Promise<void> {
  const {
    model,
    occasion,
    findings,
    tellsPlaces,
    name,
    views,
    covered,
    chosen,
    roots,
    root,
    formats,
    themes,
    options,
    session,
  } = job;
  const names = fileNames(
    [...views, ...covered].map((view) => view.id),
    THEME_SUFFIXES,
  );
  const folder = options.cache ? cacheFolder() : undefined;
  const drawings = folder === undefined ? undefined : new DrawingCache(new ProjectCache(folder, roots));
  const { language } = session;
  const painter = createPainter({
    model,
    occasion,
    name,
    language,
    engine,
    drawings,
    formats,
    themes,
    options,
    places: createPlaces(),
    placesInProject: createPlaces(root),
    findings,
    tellsPlaces,
    painters,
    warn: (view, key, words) => {
      progress.clear();
      note(session, session.say(key, { ...words, view: visible(view.id) }), 'yellow');
    },
  });
  const deliverAll = async (of: string, file: string, make: () => Promise<readonly Product[]>) => {
    const products = await attempt(of, make, session);
    progress.clear();
    if (!products) tally.failed += 1;
    tally.files += products?.length ?? 0;
    // What is too large for one file of its format cannot go where there is room for one only.
    if (job.target.type !== 'folder' && products && products.length > 1) throw new Failure('onePicture');
    for (const product of products ?? []) deliver(product, file, job);
  };
  const ahead = aheadOf(chosen, (view) => painter.paint(view));
  for (const [index, view] of chosen.entries()) {
    progress.step(index, chosen.length, view.id);
    await deliverAll(view.id, names.get(view.id) ?? view.id, ahead);
    const why = painter.nothingIn(view);
    if (why !== undefined)
      note(session, session.say('emptyView', { view: visible(view.id), why }).trimEnd(), 'yellow');
  }
  for (const format of painter.gathering) {
    progress.phase(session.say('gathering', { file: `${name}${FORMATS[format].ending}` }));
    await deliverAll(name, fileName(name), () => painter.gather(format));
  }
  drawings?.close();
  tally.views += chosen.length;
  tally.kept += drawings?.reused ?? 0;
}

/** How many views are worked on at once: enough to keep several processors busy. */
const AT_ONCE = 4;

/** Gives what is made of one after the other, while the next ones are being made. */
function aheadOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): () => Promise<Made> {
  const started: Promise<PromiseSettledResult<Made>>[] = [];
  let given = 0;
  return async () => {
    for (const item of items.slice(started.length, given + AT_ONCE))
      started.push(Promise.allSettled([make(item)]).then(([result]) => result));
    const result = await started[given++];
    if (!result) throw new RangeError('There are no more.');
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
}

/** @param of Which view, or of several the project, is to blame when it cannot be made. */
async function attempt(
  of: string,
  make: () => Promise<readonly Product[]>,
  session: Session,
): Promise<readonly Product[] | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    note(session, `ea: ${session.say(error.key, { view: visible(of), ...error.words })}`, 'red');
    return undefined;
  }
}

function deliver({ ending, data }: Product, name: string, { target, session }: Job): void {
  if (target.type === 'output') {
    session.out.write(data);
    return;
  }
  const file =
    target.type === 'file' ? target.path : path.join(target.path ?? DEFAULT_FOLDER, `${name}${ending}`);
  writeFile(file, data, session.language);
  note(session, session.say('written', { path: visible(relativePath(file)) }));
}
