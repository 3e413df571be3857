/**
 * Requests beside the standard protocol: what diagrams need, and converting keywords.
 * Plain JSON both ways; shared by the server and the extension, so it imports types only.
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { ThemeName } from '../drawing/theme.ts';
import type { Location, Position, Range } from '../model/location.ts';
import type { Language } from '../model/text.ts';
import type { PictureType } from '../views/picture.ts';

/** `ea/views`: the views of the project that a file belongs to, declared ones first, then the standard ones. */
export interface ViewsParams {
  readonly uri: string;
}
export interface ViewInfo {
  readonly id: string;
  readonly title: string;
  readonly type: PictureType;
  readonly declared: boolean;
  readonly location?: Location;
}

/** `ea/drawing`: the drawing of one view; without `view`, of the first view that shows something of the file. */
export interface DrawingParams {
  readonly uri: string;
  readonly view?: string;
}
export interface DrawingReply {
  /** Absent when there is nothing to draw yet (an empty project) or the layout failed; `problem` then says why. */
  readonly drawing?: Drawing;
  /** The views to choose from, so that the preview needs one round trip only. */
  readonly views: readonly ViewInfo[];
  /** True when a file of the project has syntax errors, so the drawing shows only what was understood. */
  readonly broken: boolean;
  readonly problem?: string;
  /** Counts up with every change of the model; an older reply than the one shown is dropped. */
  readonly version: number;
}

/** `ea/drawingChanged`, server to client, no parameters but the version: ask again for what is on screen. */
export interface DrawingChangedParams {
  readonly version: number;
}

/** `ea/export`: one view as a finished file. */
export interface ExportParams {
  readonly uri: string;
  readonly view: string;
  readonly format: 'svg' | 'png';
  readonly theme: ThemeName;
}
export interface ExportReply {
  /** A file name without folder, safe on every operating system. */
  readonly name: string;
  readonly base64: string;
}

/** `ea/elementAt`: the id of the drawn element under the cursor, for highlighting it in the preview. */
export interface ElementAtParams {
  readonly uri: string;
  readonly position: Position;
}
export interface ElementAtReply {
  readonly ids: readonly string[];
}

/** `ea/keywords`: what to replace so that a file, or its whole project, is written in one language. */
export interface KeywordsParams {
  readonly uri: string;
  readonly language: Language;
  readonly scope: 'file' | 'project';
}
export interface KeywordsReply {
  /** Edits by file; those that need none are left out. */
  readonly changes: Readonly<Record<string, { readonly range: Range; readonly newText: string }[]>>;
}

export const METHODS = {
  views: 'ea/views',
  drawing: 'ea/drawing',
  drawingChanged: 'ea/drawingChanged',
  export: 'ea/export',
  elementAt: 'ea/elementAt',
  keywords: 'ea/keywords',
} as const;
