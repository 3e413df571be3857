/**
 * The formats that views are exported in: whether each view gets a file of its own or a project one for all of them,
 * and what writes it. Writers are loaded when they are asked for, so that nobody else waits for what they need.
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { ThemeName } from '../drawing/theme.ts';
import type { Places } from '../formats/lint-report.ts';
import type { PageOptions } from '../formats/pdf/pages.ts';
import type { PictureFormat } from '../formats/picture-formats.ts';
import type { Painters } from '../formats/png/painters.ts';
import type { Model } from '../model/model.ts';
import type { Language } from '../model/text.ts';
import type { Finding } from '../rules/rule.ts';
import type { Picture } from '../views/picture.ts';
import type { View } from '../views/views.ts';
import type { MessageKey, Words } from './messages.ts';

/** A view with what it shows and where that stands. */
export interface Drawn {
  readonly view: View;
  readonly picture: Picture;
  readonly drawing: Drawing;
}

export type Data = string | Uint8Array;
/** Gives several files for what is too large for one. @throws Unwritable when this cannot be written; something else still may. */
export type ViewWriter = (
  drawn: Drawn,
  theme: ThemeName,
) => Data | readonly string[] | Promise<Data | readonly string[]>;
/** Takes what could be drawn of a project, at least one view. @throws Unwritable as above. */
export type ProjectWriter = (drawn: readonly Drawn[], theme: ThemeName) => Data | Promise<Data>;

export interface WriterOptions extends PageOptions {
  /** Pixels of a PNG per pixel of the drawing. */
  readonly scale?: number;
}

/** What every writer may use. */
export interface WriterContext {
  readonly model: Model;
  /** What the project, or else its folder, is called. */
  readonly name: string;
  readonly language: Language;
  readonly places: Places;
  /** The same from the folder of the project, for what is passed on to others. */
  readonly placesInProject: Places;
  /** What the checks have found; nothing where a profile takes something away, since messages name what they are about. */
  readonly findings: () => readonly Finding[];
  /** May places in the files be told of? Drawings have none then. */
  readonly tellsPlaces: boolean;
  readonly options: WriterOptions;
  /** Makes something of a drawing, unless an earlier run has. `what` tells it from all else made of the same drawing. */
  once(
    what: string,
    drawing: Drawing,
    make: () => Uint8Array | Promise<Uint8Array>,
  ): Uint8Array | Promise<Uint8Array>;
  /** Paints PNG beside everything else. */
  readonly painters: Painters;
  /** Says something to think of about what was written. `{view}` is filled in with the id of the view. */
  warn(view: View, key: MessageKey, words?: Words): void;
}

interface Traits {
  readonly ending: string;
  /** Without it there is one product whatever themes are asked for. */
  readonly themed: boolean;
}

export type Format = Traits &
  (
    | { readonly of: 'view'; readonly load: (context: WriterContext) => Promise<ViewWriter> }
    | { readonly of: 'project'; readonly load: (context: WriterContext) => Promise<ProjectWriter> }
  );

export const FORMATS: Readonly<Record<PictureFormat, Format>> = {
  svg: {
    of: 'view',
    ending: '.svg',
    themed: true,
    load: async () => (await import('./picture-writers/svg.ts')).svgWriter(),
  },
  png: {
    of: 'view',
    ending: '.png',
    themed: true,
    load: async (context) => (await import('./picture-writers/png.ts')).pngWriter(context),
  },
  json: {
    of: 'view',
    ending: '.json',
    themed: false,
    load: async (context) => (await import('./picture-writers/json.ts')).jsonWriter(context),
  },
  html: {
    of: 'project',
    ending: '.html',
    // A page has the colours of all themes that it can be seen in.
    themed: false,
    load: async (context) => (await import('./picture-writers/html.ts')).htmlWriter(context),
  },
  drawio: {
    of: 'project',
    ending: '.drawio',
    themed: true,
    load: async () => (await import('./picture-writers/drawio.ts')).drawioWriter,
  },
  mermaid: {
    of: 'view',
    ending: '.mmd',
    themed: true,
    load: async () => (await import('./picture-writers/text.ts')).mermaidWriter,
  },
  plantuml: {
    of: 'view',
    ending: '.puml',
    themed: true,
    load: async () => (await import('./picture-writers/text.ts')).plantumlWriter,
  },
  dot: {
    of: 'view',
    ending: '.dot',
    themed: true,
    load: async () => (await import('./picture-writers/text.ts')).dotWriter,
  },
  pdf: {
    of: 'project',
    ending: '.pdf',
    themed: true,
    load: async (context) => (await import('./picture-writers/pdf.ts')).pdfWriter(context),
  },
};

/** A view, or a whole file of views, that cannot be made; the message says why. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';
  readonly key: MessageKey;
  readonly words: Words;

  constructor(key: MessageKey, words: Words = {}, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
    this.words = words;
  }
}
