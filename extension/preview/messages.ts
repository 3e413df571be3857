/**
 * What the preview's two halves say to each other. Each side reads the other's messages as unknown data: the webview
 * shows text that users write, and anything in its page may call `postMessage`.
 */
import type { Drawing } from '../../language/drawing/drawing.ts';
import type { Language } from '../../language/model/text.ts';
import type { ViewInfo } from '../../language/server/protocol.ts';

/** To the webview. */
export type HostMessage =
  | {
      readonly type: 'show';
      readonly language: Language;
      readonly views: readonly Pick<ViewInfo, 'id' | 'title' | 'declared'>[];
      /** Absent when there is none to show; the last one then stays on screen. */
      readonly drawing?: Drawing;
      readonly broken: boolean;
      readonly problem?: string;
    }
  | { readonly type: 'highlight'; readonly ids: readonly string[] };

/** From the webview. */
export type ViewMessage =
  | { readonly type: 'ready'; readonly view?: string }
  | { readonly type: 'choose'; readonly view: string }
  /** Of a box or an arrow of the drawing on screen; with `focus`, the cursor moves to the text as well. */
  | { readonly type: 'open'; readonly id: string; readonly focus: boolean }
  | { readonly type: 'export'; readonly format: 'svg' | 'png' };

/** What survives a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly view?: string;
  /** Pan and zoom, for the view above. */
  readonly transform?: { readonly x: number; readonly y: number; readonly k: number };
}

export function readHostMessage(data: unknown): HostMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, ids, language, views, drawing, broken, problem } = data;
  if (type === 'highlight') return isStrings(ids) ? { type, ids } : undefined;
  if (type !== 'show') return undefined;
  const fits =
    (language === 'sv' || language === 'en') &&
    Array.isArray(views) &&
    views.every(isView) &&
    (drawing === undefined || isDrawing(drawing)) &&
    typeof broken === 'boolean' &&
    isOptionalString(problem);
  return fits ? optional({ type, language, views, broken }, { drawing, problem }) : undefined;
}

export function readViewMessage(data: unknown): ViewMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, view, id, focus, format } = data;
  if (type === 'ready' && isOptionalString(view)) return optional({ type }, { view });
  if (type === 'choose' && typeof view === 'string') return { type, view };
  if (type === 'open' && typeof id === 'string' && typeof focus === 'boolean') return { type, id, focus };
  if (type === 'export' && (format === 'svg' || format === 'png')) return { type, format };
  return undefined;
}

export function readState(data: unknown): PreviewState | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, view, transform } = data;
  if (typeof uri !== 'string' || !isOptionalString(view)) return undefined;
  return optional({ uri }, { view, transform: readTransform(transform) });
}

function readTransform(data: unknown): PreviewState['transform'] {
  if (!isRecord(data)) return undefined;
  const { x, y, k } = data;
  return isNumber(x) && isNumber(y) && isNumber(k) && k > 0 ? { x, y, k } : undefined;
}

/** Only as deep as the webview needs to trust: the picture made of it goes through a whitelist of its own. */
function isDrawing(data: unknown): data is Drawing {
  if (!isRecord(data)) return false;
  const { id, title, width, height, nodes, edges } = data;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    isNumber(width) &&
    isNumber(height) &&
    Array.isArray(nodes) &&
    nodes.every(isNode) &&
    Array.isArray(edges) &&
    edges.every(isEdge)
  );
}

function isView(data: unknown): data is Pick<ViewInfo, 'id' | 'title' | 'declared'> {
  if (!isRecord(data)) return false;
  const { id, title, declared } = data;
  return typeof id === 'string' && typeof title === 'string' && typeof declared === 'boolean';
}

function isNode(data: unknown): boolean {
  if (!isRecord(data)) return false;
  const { id, box } = data;
  return typeof id === 'string' && isBox(box);
}

function isEdge(data: unknown): boolean {
  if (!isRecord(data)) return false;
  const { id, points } = data;
  return typeof id === 'string' && isPoints(points);
}

function isBox(data: unknown): boolean {
  if (!isPoint(data)) return false;
  const { width, height } = data;
  return isNumber(width) && isNumber(height);
}

function isPoints(data: unknown): boolean {
  return Array.isArray(data) && data.every(isPoint);
}

function isPoint(data: unknown): data is Record<string, unknown> {
  if (!isRecord(data)) return false;
  const { x, y } = data;
  return isNumber(x) && isNumber(y);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

function isStrings(data: unknown): data is string[] {
  return Array.isArray(data) && data.every((item) => typeof item === 'string');
}

function isOptionalString(data: unknown): data is string | undefined {
  return data === undefined || typeof data === 'string';
}

function isNumber(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data);
}

/** Leaves absent what is undefined, as `exactOptionalPropertyTypes` wants it. */
export function optional<const Base extends object, Extra extends object>(
  base: Base,
  extra: Extra,
): Base & { [Key in keyof Extra]?: Exclude<Extra[Key], undefined> } {
  const present = Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined));
  return { ...base, ...present } as Base & { [Key in keyof Extra]?: Exclude<Extra[Key], undefined> };
}
