/**
 * SVG of a drawing: one file that looks the same in browsers, resvg and PDF writers. Therefore literal colours, real
 * text placed by its baseline, no markers, filters, foreign objects or outlines behind text.
 */
import type {
  Box,
  Drawing,
  DrawnEdge,
  DrawnNode,
  DrawnSymbol,
  LegendItem,
  TextLine,
} from '../../drawing/drawing.ts';
import { cornerPath, ICON_SIZE } from '../../drawing/icons.ts';

import {
  groundOf,
  headsOf,
  inksOf,
  isNested,
  type Paintable,
  partFill,
  platePaint,
  strokePaint,
} from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';

import { bar } from './bars.ts';
import { element, escapeXml, number } from './markup.ts';
import { cutBox, lineHead, routePath, solidHead, symbol } from './shapes.ts';

/** Data URIs of the fonts, for a file that is to look the same where EA Sans is not installed. */
export interface EmbeddedFonts {
  readonly regular: string;
  readonly semibold: string;
}

export interface SvgOptions {
  readonly theme: Theme;
  readonly fonts?: EmbeddedFonts;
}

const DASHES = { dashed: '6 4', dotted: '2 4' } as const;

export const FONT_STACK = "'EA Sans','Source Sans 3',system-ui,sans-serif";

/** The same drawing and options give the same string. Every text of the drawing is escaped. */
export function writeSvg(drawing: Drawing, { theme, fonts }: SvgOptions): string {
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const containers = drawing.nodes.filter((node) => node.container || node.frame);
  const cards = drawing.nodes.filter((node) => !node.container && !node.frame);
  const heading = drawing.heading.map((line) => text(line, line.role === 'title' ? theme.ink : theme.muted));
  const parts = [
    `<title>${escapeXml(drawing.title)}</title>`,
    `<desc>${escapeXml(drawing.heading.map((line) => line.text).join(' · '))}</desc>`,
    ...(fonts ? [`<style>${fontFaces(fonts)}</style>`] : []),
    element('rect', { width: drawing.width, height: drawing.height, fill: theme.paper }),
    `<g data-part="heading">${heading.join('')}</g>`,
    ...grid(drawing, theme),
    ...containers.map((node) => drawnNode(node, byId, theme)),
    ...cards.map((node) => drawnNode(node, byId, theme)),
    ...drawing.edges.map((edge) => drawnEdge(edge, groundOf(edge, containers, theme), theme)),
    ...today(drawing, theme),
    ...legend(drawing, theme),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: drawing.width,
    height: drawing.height,
    viewBox: `0 0 ${number(drawing.width)} ${number(drawing.height)}`,
    role: 'graphics-document document',
    'aria-label': drawing.title,
    lang: drawing.language,
    'font-family': FONT_STACK,
    'data-view': drawing.id,
  };
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

/** The rules that make the fonts known in a style sheet. */
export function fontFaces({ regular, semibold }: EmbeddedFonts): string {
  return `${fontFace(400, regular)}${fontFace(600, semibold)}`;
}

function fontFace(weight: number, uri: string): string {
  const safe = /^data:font\/woff2;base64,[A-Za-z0-9+/=]*$/.test(uri) ? uri : 'data:,';
  return `@font-face{font-family:'EA Sans';font-weight:${weight};src:url(${safe}) format('woff2')}`;
}

function text(line: TextLine, fill: string): string {
  const anchor = line.anchor === 'start' ? undefined : line.anchor;
  return element(
    'text',
    {
      x: line.x,
      y: line.y,
      'font-size': line.size,
      'font-weight': line.weight === 400 ? undefined : line.weight,
      'text-anchor': anchor,
      fill,
    },
    escapeXml(line.text),
  );
}

function drawnNode(node: DrawnNode, byId: ReadonlyMap<string, DrawnNode>, theme: Theme): string {
  const inks = inksOf(node, theme);
  const colours: Readonly<Record<string, string>> = {
    kind: inks.kind,
    name: inks.name,
    detail: inks.detail,
  };
  const content = [
    `<title>${escapeXml(node.description)}</title>`,
    node.part ? partPlate(node, theme) : plate(node, isNested(node, byId), theme),
    ...(node.bar ? [bar(node.bar, theme)] : []),
    ...node.texts.map((line) => text(line, colours[line.role] ?? theme.ink)),
    ...(node.icon ? [icon(node, node.icon, inks.icon)] : []),
    ...node.symbols.map((each) => symbol(each, theme)),
  ];
  return element(
    'g',
    {
      'data-id': node.id,
      'data-kind': node.kind,
      'data-marks': node.marks.length === 0 ? undefined : node.marks.join(' '),
      role: node.container || node.frame ? 'graphics-object' : 'graphics-symbol',
      'aria-label': node.description,
    },
    content.join(''),
  );
}

function plate(node: Paintable & { readonly box: Box }, nested: boolean, theme: Theme): string {
  const paint = platePaint(node, nested, theme);
  const { x, y, width, height } = node.box;
  const radius = Math.min(paint.radius, height / 3);
  const attributes = {
    fill: paint.fill,
    stroke: paint.stroke,
    'stroke-width': paint.strokeWidth,
    'stroke-dasharray': paint.dashed ? '5 4' : undefined,
  };
  return paint.cut
    ? element('path', { d: cutBox(node.box, radius), ...attributes })
    : element('rect', { x, y, width, height, rx: radius, ...attributes });
}

function partPlate(node: DrawnNode, theme: Theme): string {
  const fill = partFill(node, theme);
  return fill === undefined
    ? ''
    : element('rect', { ...node.box, rx: node.part === 'entry' ? 4 : undefined, fill });
}

function icon(node: Pick<DrawnNode, 'kind' | 'look'>, box: Box, stroke: string): string {
  const scale = box.width / ICON_SIZE;
  return element('path', {
    d: cornerPath(node),
    transform: `translate(${number(box.x)} ${number(box.y)})${scale === 1 ? '' : ` scale(${number(scale)})`}`,
    fill: 'none',
    stroke,
    'stroke-width': 1.3,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function drawnEdge(edge: DrawnEdge, labelFill: string, theme: Theme): string {
  const { ink } = strokePaint(edge, theme);
  const content = [
    `<title>${escapeXml(edge.description)}</title>`,
    line(edge, theme),
    ...(edge.plate ? [labelPlate(edge.plate, labelFill)] : []),
    ...edge.texts.map((each) => text(each, ink)),
    ...edge.symbols.map((each) => symbol(each, theme)),
  ];
  return element(
    'g',
    {
      'data-edge': edge.id,
      'data-source': edge.source,
      'data-target': edge.target,
      'data-marks': edge.marks.length === 0 ? undefined : edge.marks.join(' '),
      role: 'graphics-symbol',
      'aria-label': edge.description,
    },
    content.join(''),
  );
}

function line(
  edge: Pick<DrawnEdge, 'points' | 'marks' | 'hard' | 'flow' | 'verb' | 'relation'>,
  theme: Theme,
): string {
  const { points } = edge;
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return '';
  const { colour, width, dash } = strokePaint(edge, theme);
  const heads = headsOf(edge);
  const filled = [solidHead(heads.end, last, before), solidHead(heads.start, first, second)].join('');
  const drawn = [lineHead(heads.end, last, before), lineHead(heads.start, first, second)].join('');
  return [
    element('path', {
      d: routePath(points, heads),
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-dasharray': dash && DASHES[dash],
    }),
    filled === '' ? '' : element('path', { d: filled, fill: colour }),
    drawn === ''
      ? ''
      : element('path', { d: drawn, fill: 'none', stroke: colour, 'stroke-width': Math.max(width, 1.4) }),
  ].join('');
}

function labelPlate({ x, y, width, height }: Box, fill: string): string {
  return element('rect', { x, y, width, height, rx: 4, fill });
}

function grid(drawing: Drawing, theme: Theme): string[] {
  const { lines, texts, bands = [] } = drawing.grid;
  if (lines.length === 0 && texts.length === 0) return [];
  const path = lines.map(([a, b]) => `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`).join('');
  const rules = element('path', { d: path, fill: 'none', stroke: theme.rule, 'stroke-width': 1 });
  const areas = bands.map((box) => element('rect', { ...box, fill: theme.frameFill }));
  const said = texts.map((each) => text(each, each.role === 'heading' ? theme.ink : theme.muted));
  return [`<g data-part="grid">${[...areas, rules, ...said].join('')}</g>`];
}

/** The line of the day runs over the bars. */
function today({ grid: { today: day } }: Drawing, theme: Theme): string[] {
  if (!day) return [];
  const [a, b] = day.line;
  const d = `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`;
  const rule = element('path', { d, fill: 'none', stroke: theme.alarm, 'stroke-width': 1.5 });
  return [`<g data-part="today">${rule}${text(day.text, theme.alarm)}</g>`];
}

function legend(drawing: Drawing, theme: Theme): string[] {
  const { box, items, texts } = drawing.legend;
  if (items.length === 0) return [];
  const rule = element('path', {
    d: `M${number(box.x)} ${number(box.y - 8)}H${number(drawing.width - box.x)}`,
    stroke: theme.rule,
    'stroke-width': 1,
  });
  const content = [
    rule,
    ...texts.map((each) => text(each, theme.ink)),
    ...items.map((item) => sample(item, theme) + text(item.text, theme.muted)),
  ];
  return [`<g data-part="legend">${content.join('')}</g>`];
}

function sample({ sample: shown, box }: LegendItem, theme: Theme): string {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const signs: DrawnSymbol[] = shown.marks.map((mark) => ({ mark, ...middle, radius: 6 }));
  const drawn = signs.map((each) => symbol(each, theme)).join('');
  if (shown.type === 'edge') {
    const points = [
      { x: box.x, y: middle.y },
      { x: box.x + box.width, y: middle.y },
    ];
    const backing =
      signs.length === 0
        ? ''
        : labelPlate({ x: middle.x - 8, y: box.y, width: 16, height: box.height }, theme.paper);
    return (
      line(
        {
          points,
          marks: shown.marks,
          hard: shown.hard,
          flow: shown.flow ?? 'none',
          verb: shown.verb ?? '',
          ...(shown.relation && { relation: shown.relation }),
        },
        theme,
      ) +
      backing +
      drawn
    );
  }
  if (shown.bar) {
    const point = shown.bar.shape === 'point';
    const room = point
      ? { x: middle.x - 6, y: middle.y - 6, width: 12, height: 12 }
      : { ...box, y: box.y + 1, height: box.height - 2 };
    return bar({ ...shown.bar, box: room, open: 'none' }, theme);
  }
  const frame = shown.frame === true;
  const look = { ...shown, box, container: false, frame };
  const bare = frame || signs.length > 0 || shown.kind === 'value';
  const small = { x: middle.x - 6, y: middle.y - 6, width: 12, height: 12 };
  const picture = bare ? '' : icon(shown, small, inksOf(look, theme).icon);
  return plate(look, false, theme) + picture + drawn;
}
