/** From views to the files that show them. */
import { draw } from '../drawing/draw.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type ThemeName, themeSuffix } from '../drawing/theme.ts';
import type { PictureFormat } from '../formats/picture-formats.ts';
import { type LayoutEngine, LayoutError } from '../layout/index.ts';
import type { Occasion } from '../views/occasion.ts';
import { pictureOf, type View } from '../views/views.ts';
import type { DrawingCache } from '../workspace/drawing-cache.ts';
import {
  type Data,
  type Drawn,
  FORMATS,
  type ProjectWriter,
  Unwritable,
  type ViewWriter,
  type WriterContext,
} from './picture-formats.ts';

export interface Product {
  /** What follows the name of the view or of the project in the name of the file: `-dark.svg`. */
  readonly ending: string;
  readonly data: Data;
}

export interface Painter {
  /** The files of a view. Several may be asked for at once. @throws Unwritable when this view cannot be drawn; another one still may. */
  paint(view: View): Promise<readonly Product[]>;
  /** Why a view that was painted shows nothing, as far as that is known; undefined when it shows something. */
  nothingIn(view: View): string | undefined;
  /** The formats that take all views in one file. */
  readonly gathering: readonly PictureFormat[];
  /** Makes such a file of what was painted until now; nothing of nothing. @throws Unwritable when that cannot be done. */
  gather(format: PictureFormat): Promise<readonly Product[]>;
}

export interface PainterOptions extends Omit<WriterContext, 'once'> {
  readonly engine: LayoutEngine;
  readonly occasion: Occasion;
  /** What was drawn in earlier runs. */
  readonly drawings?: DrawingCache | undefined;
  readonly formats: readonly PictureFormat[];
  readonly themes: readonly ThemeName[];
}

/** Nobody sits and waits for this one as for the preview, so a large picture gets its time. */
const DEADLINE = 60_000;

export function createPainter(options: PainterOptions): Painter {
  const { model, engine, occasion, drawings, language, formats, themes } = options;
  const context: WriterContext = {
    ...options,
    once: (what, drawing, make) => drawings?.product(drawing, what, make) ?? make(),
  };
  const viewWriters = new Map<PictureFormat, Promise<ViewWriter>>();
  const projectWriters = new Map<PictureFormat, Promise<ProjectWriter>>();
  const gathering = formats.filter((name) => FORMATS[name].of === 'project');
  /** In the order of asking, whatever is ready first. */
  const drawn: (Drawn | undefined)[] = [];
  const nothing = new Map<View, string>();
  const inTurn = oneByOne();

  return {
    gathering,
    nothingIn: (view) => nothing.get(view),
    async paint(view) {
      const picture = pictureOf(model, view, language, occasion);
      const make = (): Promise<Drawing> => draw(picture, engine, { deadline: DEADLINE });
      const place = drawn.push(undefined) - 1;
      const drawing = await inTurn(() => layOut(() => drawings?.draw(picture, make) ?? make()));
      if (drawing.nodes.length === 0) nothing.set(view, picture.empty ?? '');
      const one: Drawn = { view, picture, drawing };
      if (gathering.length > 0) drawn[place] = one;
      const made: Product[] = [];
      for (const name of formats) {
        const format = FORMATS[name];
        if (format.of !== 'view') continue;
        const write = await loaded(viewWriters, name, () => format.load(context));
        for (const theme of themesOf(name, themes))
          for (const [index, data] of listed(await write(one, theme)).entries())
            made.push({ ending: endingOf(name, theme, index), data });
      }
      return made;
    },
    async gather(name) {
      const format = FORMATS[name];
      const all = drawn.flatMap((one) => one ?? []);
      if (format.of !== 'project' || all.length === 0) return [];
      const write = await loaded(projectWriters, name, () => format.load(context));
      const made: Product[] = [];
      for (const theme of themesOf(name, themes))
        made.push({ ending: endingOf(name, theme), data: await write(all, theme) });
      return made;
    },
  };
}

/** How many files are made of this many views of a project. */
export function productCount(
  views: number,
  formats: readonly PictureFormat[],
  themes: readonly ThemeName[],
): number {
  const files = (name: PictureFormat): number => (FORMATS[name].of === 'view' ? views : Math.min(views, 1));
  return formats.reduce((sum, name) => sum + files(name) * themesOf(name, themes).length, 0);
}

function themesOf(name: PictureFormat, themes: readonly ThemeName[]): readonly ThemeName[] {
  return FORMATS[name].themed ? themes : themes.slice(0, 1);
}

/** @param index of the file among those that one view takes. No view's name has two hyphens in a row. */
function endingOf(name: PictureFormat, theme: ThemeName, index = 0): string {
  const { themed, ending } = FORMATS[name];
  return `${themed ? themeSuffix(theme) : ''}${index === 0 ? '' : `--${index + 1}`}${ending}`;
}

function listed(data: Data | readonly string[]): readonly Data[] {
  return typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
}

/** Starts each when the one before has ended, well or not: a layout has its time to itself. */
function oneByOne(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => {});
    return turn;
  };
}

function loaded<Writer>(
  writers: Map<PictureFormat, Promise<Writer>>,
  name: PictureFormat,
  load: () => Promise<Writer>,
): Promise<Writer> {
  const known = writers.get(name);
  if (known) return known;
  const loading = load();
  writers.set(name, loading);
  return loading;
}

async function layOut(run: () => Promise<Drawing>): Promise<Drawing> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof LayoutError)) throw cause;
    if (cause.reason === 'deadline') throw new Unwritable('viewTooSlow', {}, { cause });
    throw new Unwritable('viewFailed', { reason: cause.message }, { cause });
  }
}
