/** From what a picture shows to where everything stands: measure, lay out, place title and legend. */
import type { LayoutEngine, LayoutRequest } from '../layout/engine.ts';
import type { Picture } from '../views/picture.ts';
import type { Drawing, TextLine } from './drawing.ts';
import { drawGraph, type Figure } from './graph.ts';
import { drawGrid } from './grid.ts';
import { drawLarge, isLarge, type LargeFigure } from './large.ts';
import { drawLegend } from './legend.ts';
import { move } from './move.ts';
import { pinNotes } from './pinned.ts';
import { drawTable } from './table.ts';
import { cleanText, type TextStyle, wrapText } from './text.ts';
import { drawTimeline } from './timeline.ts';
import { countNote, EMPTY, EMPTY_HINT } from './words.ts';

const MARGIN = 32;
const NARROWEST = 480;
const TITLE: TextStyle = { size: 22, weight: 600 };
const SUBTITLE: TextStyle = { size: 13, weight: 400 };
const NOTICE: TextStyle = { size: 15, weight: 600 };
const UNDER_HEADING = 28;
const OVER_LEGEND = 28;
const MOST_LINES = 8;

export interface DrawRequest extends LayoutRequest {
  /** False to show everything in a picture too large to read, instead of folding its deepest levels. */
  readonly fold?: boolean;
}

/**
 * Draws a picture. The result depends on the picture alone, not on the machine. All lengths are in pixels.
 *
 * @throws LayoutError or the signal's reason, as of `LayoutEngine.layout`.
 */
export async function draw(
  picture: Picture,
  engine: LayoutEngine,
  { fold = true, ...request }: DrawRequest = {},
): Promise<Drawing> {
  const figure = await drawFigure(picture, engine, request, fold);
  const empty = figure.nodes.length === 0;
  const inner = Math.max(NARROWEST, Math.ceil(figure.width));
  const unlabelled = figure.edges.filter(({ label, plate }) => label !== '' && !plate).length;
  const notes = [
    ...('notes' in figure ? figure.notes : []),
    ...countNote('unlabelled', unlabelled, picture.language),
    ...pinNotes(picture, figure),
  ];
  const shown = 'shown' in figure ? figure.shown : picture;
  const heading = drawHeading(picture, notes, inner);
  const top = heading.bottom + UNDER_HEADING;
  // A narrow figure stands in the middle of a wide heading; what is pinned and what stands in a grid keep to the left.
  const keepsLeft = picture.pins || picture.grid || picture.table || picture.timeline;
  const left = MARGIN + (keepsLeft ? 0 : Math.round((inner - figure.width) / 2));
  const placed = move({ ...figure, grid: gridOf(figure) }, { x: left, y: top });
  const notice = empty ? drawNotice(picture, inner, top) : [];
  const bottom = top + (empty ? 120 : Math.ceil(figure.height));
  const legend = drawLegend(shown, figure, MARGIN, bottom + OVER_LEGEND, inner);
  return {
    id: picture.id,
    type: picture.type,
    language: picture.language,
    direction: picture.direction,
    title: cleanText(picture.title),
    width: inner + 2 * MARGIN,
    height: (legend.items.length === 0 ? bottom : legend.box.y + legend.box.height) + MARGIN - 8,
    heading: [...heading.texts, ...notice],
    nodes: placed.nodes,
    edges: placed.edges,
    grid: placed.grid,
    legend,
    ...('hurried' in figure && figure.hurried && { hurried: true }),
    ...(picture.location && { location: picture.location }),
  };
}

async function drawFigure(
  picture: Picture,
  engine: LayoutEngine,
  request: LayoutRequest,
  fold: boolean,
): Promise<Figure | LargeFigure> {
  if (picture.table) return drawTable(picture, picture.table);
  if (picture.timeline) return drawTimeline(picture, picture.timeline);
  if (picture.grid) return drawGrid(picture, picture.grid);
  return isLarge(picture)
    ? await drawLarge(picture, engine, request, fold)
    : await drawGraph(picture, engine, request);
}

function gridOf(figure: Figure & { readonly grid?: Drawing['grid'] }): Drawing['grid'] {
  return figure.nodes.length === 0 || !figure.grid ? { lines: [], texts: [] } : figure.grid;
}

function drawHeading(
  picture: Picture,
  notes: readonly string[],
  width: number,
): { readonly texts: TextLine[]; readonly bottom: number } {
  const texts: TextLine[] = [];
  let y = MARGIN;
  for (const line of wrapText(picture.title, TITLE, width, MOST_LINES).lines) {
    texts.push({ ...line, x: MARGIN, y: y + 20, ...TITLE, anchor: 'start', role: 'title' });
    y += 28;
  }
  for (const text of [picture.subtitle, ...notes])
    for (const line of wrapText(text, SUBTITLE, width, MOST_LINES).lines) {
      texts.push({ ...line, x: MARGIN, y: y + 14, ...SUBTITLE, anchor: 'start', role: 'subtitle' });
      y += 18;
    }
  return { texts, bottom: y };
}

function drawNotice({ language, empty }: Picture, width: number, top: number): TextLine[] {
  const lines = [
    { text: EMPTY[language], style: NOTICE, y: top + 52 },
    // Where the view's own choice leaves nothing, the subtitle says so, and a fuller model would not help.
    ...(empty === undefined ? [{ text: EMPTY_HINT[language], style: SUBTITLE, y: top + 76 }] : []),
  ];
  return lines.flatMap(({ text, style, y }) =>
    wrapText(text, style, width, MOST_LINES).lines.map((line) => ({
      ...line,
      x: MARGIN + width / 2,
      y,
      ...style,
      anchor: 'middle' as const,
      role: 'subtitle' as const,
    })),
  );
}
