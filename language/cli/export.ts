/** `ea export`: draws views and writes them as pictures. */
import path from 'node:path';
import { fileNames } from '../formats/file-names.ts';
import { visible } from '../formats/pretty/visible.ts';
import { createElkEngine } from '../layout/index.ts';
import type { Model } from '../model/model.ts';
import { type View, viewsOf } from '../views/views.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { type PictureFormat, type THEME_NAMES, today } from './options.ts';
import { createPainter, type Painter, type Product, UndrawableView } from './painter.ts';
import { createPlaces, relativePath } from './places.ts';
import { createProgress, type Progress } from './progress.ts';
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
  const wanted = { check: { today: today() }, model: true, cache: options.cache };
  const input = await readInput(paths.length === 0 ? ['.'] : paths, wanted, session, progress);
  progress.phase(session.say('checking', { count: input.count }));
  const errors = errorsOf(input);
  progress.clear();
  const unreadable = reportUnreadable(input, session);
  if (input.count === 0) return unreadable;
  const { model } = input.project();
  const views = viewsOf(model);
  if (options.list) {
    list(views, session);
    return unreadable;
  }
  const chosen = choose(views, options.view);
  if (options.out === STDOUT && chosen.length * productsPerView(options) !== 1)
    throw new Failure('onePicture');
  if (errors > 0) note(session, session.say('incomplete', { count: errors }), 'yellow');
  const failed = await drawAll(model, views, chosen, options, session, progress);
  return unreadable === EXIT.clean && failed ? EXIT.findings : unreadable;
}

/** One view per line: the id, and after a tab or in a column of its own the title. */
function list(views: readonly View[], { out, language }: Session): void {
  const widest = Math.max(...views.map(({ id }) => visible(id).length));
  for (const view of views) {
    const id = visible(view.id);
    const title = visible(view.title(language));
    out.write(out.terminal ? `${id.padEnd(widest)}  ${title}\n` : `${id}\t${title}\n`);
  }
}

function choose(views: readonly View[], wanted: readonly string[] | undefined): readonly View[] {
  if (!wanted) return views;
  const ids = new Set(wanted.map((id) => id.normalize('NFC')));
  for (const id of ids) {
    if (views.some((view) => view.id === id)) continue;
    throw unknownView(
      id,
      views.map((view) => view.id),
    );
  }
  return views.filter((view) => ids.has(view.id));
}

function productsPerView({ format = ['svg'], theme = ['light'] }: ExportOptions): number {
  return format.reduce((sum, each) => sum + (each === 'json' ? 1 : theme.length), 0);
}

/** How much of the model could not be understood, or contradicts itself. */
function errorsOf(input: Input): number {
  return input.findings().filter(({ severity, suppressed }) => severity === 'error' && !suppressed).length;
}

/** Answers whether some view could not be drawn; the others are written all the same. */
async function drawAll(
  model: Model,
  views: readonly View[],
  chosen: readonly View[],
  options: ExportOptions,
  session: Session,
  progress: Progress,
): Promise<boolean> {
  const names = fileNames(
    views.map((view) => view.id),
    ['-dark'],
  );
  const engine = createElkEngine();
  let failed = false;
  try {
    const painter = createPainter({ ...options, engine, language: session.language, places: createPlaces() });
    for (const [index, view] of chosen.entries()) {
      progress.step(index, chosen.length, view.id);
      const products = await attempt(painter, model, view, session);
      progress.clear();
      if (!products) failed = true;
      for (const product of products ?? []) deliver(product, names.get(view.id) ?? view.id, options, session);
    }
  } finally {
    await engine.close();
  }
  return failed;
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

function deliver({ ending, data }: Product, name: string, options: ExportOptions, session: Session): void {
  if (options.out === STDOUT) {
    session.out.write(data);
    return;
  }
  const file = path.join(options.out ?? DEFAULT_FOLDER, `${name}${ending}`);
  writeFile(file, data, session.language);
  note(session, session.say('written', { path: visible(relativePath(file)) }));
}
