/**
 * draw.io files: a page for each drawing, to go on with by hand. Boxes stand in the boxes around them, lines keep their
 * bends, and both carry the id and the kind of what they show, so that programs find it again.
 */
import type {
  Box,
  Drawing,
  DrawnBar,
  DrawnEdge,
  DrawnNode,
  LegendItem,
  Point,
  TextLine,
} from '../../drawing/drawing.ts';
import { cornerPath, ICON_SIZE } from '../../drawing/icons.ts';
import {
  barPaint,
  groundOf,
  type Head,
  headsOf,
  type Inks,
  inksOf,
  isNested,
  type Paintable,
  partFill,
  platePaint,
  strokePaint,
} from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Mark } from '../../views/picture.ts';
import { uniqueKeys } from '../outline.ts';
import { element, escapeXml } from '../svg/markup.ts';
import { archimateStyle } from './archimate.ts';
import { at, labelPlace, lowestAround, relativeTo, share } from './places.ts';

/**
 * The file for the drawings, in their order; the same drawings and theme give the same string. It is not compressed, so
 * that versions can be compared.
 */
export function writeDrawio(drawings: readonly Drawing[], { theme }: { readonly theme: Theme }): string {
  const keys = uniqueKeys('v', drawings);
  const pages = drawings.map((drawing) => writePage(drawing, keys.get(drawing.id) ?? '', theme));
  return `${element('mxfile', { compressed: 'false' }, `\n${pages.join('\n')}\n`)}\n`;
}

/** Where all cells of a page lie that lie in nothing else. */
const LAYER = '1';

/** @param page in the ids of its cells, since these are to be unique in the whole file. */
function writePage(drawing: Drawing, page: string, theme: Theme): string {
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const keys = uniqueKeys('n', drawing.nodes);
  const containers = drawing.nodes.filter((node) => node.container || node.frame);
  const cellOf = (id: string | undefined): string =>
    id !== undefined && keys.has(id) ? `${page}.${keys.get(id)}` : LAYER;
  const edges = drawing.edges.map((edge, index) => {
    const around = lowestAround(edge, byId);
    const origin = around?.box ?? { x: 0, y: 0 };
    const ground = groundOf(edge, containers, theme);
    return drawnEdge(
      edge,
      { id: `${page}.e${index + 1}`, parent: cellOf(around?.id), cellOf, byId, origin, ground },
      theme,
    );
  });
  const content = [
    '<mxCell id="0"/>',
    `<mxCell id="${LAYER}" parent="0"/>`,
    ...gridCells(drawing, page, theme),
    ...drawing.nodes.map((node) => drawnNode(node, cellOf(node.id), cellOf(node.parent), byId, theme)),
    ...edges,
    ...textCells(drawing.heading, `${page}.heading`, LAYER, { x: 0, y: 0 }, theme),
    ...todayCells(drawing, page, theme),
    ...legendCells(drawing, page, theme),
  ];
  const model = {
    grid: 0,
    page: 0,
    pageWidth: Math.ceil(drawing.width),
    pageHeight: Math.ceil(drawing.height),
    background: theme.paper,
    math: 0,
    shadow: 0,
  };
  const root = element('root', {}, `\n${content.join('\n')}\n`);
  const diagram = { id: page, name: drawing.title || drawing.id };
  return element('diagram', diagram, `\n${element('mxGraphModel', model, `\n${root}\n`)}\n`);
}

/**
 * The font of the drawing is seldom installed where the file is opened. Helvetica or what stands in for it is wider, so
 * that its letters are made a little smaller.
 */
const FONT = 'Helvetica';
const SMALLER = 0.92;
/** Pixels by which a line may be longer all the same before it is broken. */
const SLACK = 24;

function drawnNode(
  node: DrawnNode,
  id: string,
  parent: string,
  byId: ReadonlyMap<string, DrawnNode>,
  theme: Theme,
): string {
  const inks = inksOf(node, theme);
  const origin = byId.get(node.parent ?? '')?.box ?? { x: 0, y: 0 };
  const inner = textsIn(node);
  const sizes = sizesOf(node.texts);
  const { kind, name, details } = node.words;
  const label = [
    kindIsShown(node) ? span(kind, inks.kind, sizes.kind) : '',
    `<b>${span(name, inks.name, sizes.name)}</b>`,
    ...details.map((detail) => span(detail, inks.detail, sizes.detail)),
  ];
  const style = node.part
    ? partStyle(node, theme)
    : {
        ...boxStyle(node, isNested(node, byId), theme),
        ...(node.icon && cornerStyle(node, inks.icon, node.icon)),
        ...(node.container && { container: 1, collapsible: 1, recursiveResize: 0 }),
        whiteSpace: 'wrap',
        html: 1,
        align: 'left',
        verticalAlign: 'top',
        spacing: INSET,
        spacingLeft: inner.left,
        spacingTop: inner.top,
        spacingRight: inner.right,
        fontFamily: FONT,
      };
  const data = {
    id,
    label: lines(node.part ? linesOfPart(node, inks) : label),
    eaKind: node.kind,
    eaId: node.id,
    tooltip: lines(node.description.split('\n').map(escapeHtml)),
  };
  const vertex = element(
    'mxCell',
    { style: styleOf(style), vertex: 1, parent },
    geometry(relativeTo(node.bar?.box ?? node.box, origin)),
  );
  return element('object', data, vertex);
}

/** Parts of tables are texts on the table's ground, and items on an axis of time have their bar or point as their box. */
function partStyle(node: DrawnNode, theme: Theme): Style {
  const first = node.texts[0];
  const common = { html: 1, align: 'left', spacing: 0, fontFamily: FONT };
  if (!node.bar)
    return {
      ...common,
      fillColor: partFill(node, theme) ?? 'none',
      strokeColor: 'none',
      verticalAlign: 'top',
      spacingLeft: first ? first.x - node.box.x : 0,
      spacingTop: first ? first.y - first.size - node.box.y - SPACING : 0,
    };
  const { box } = node.bar;
  const inside = first !== undefined && first.x < box.x + box.width;
  return {
    ...common,
    ...barStyle(node.bar, theme),
    verticalAlign: 'middle',
    ...(inside
      ? { spacingLeft: first.x - box.x }
      : { labelPosition: 'right', spacingLeft: first ? first.x - box.x - box.width : 0 }),
  };
}

/** draw.io keeps texts this far from the top of their box by itself. */
const SPACING = 5;

/** Events are round and what ends is a square, as in the drawing; deadlines point downwards, and the rest are diamonds. */
function barStyle(bar: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>, theme: Theme): Style {
  const { fill, stroke, dash } = barPaint(bar, theme);
  return {
    ...(bar.shape === 'point' && POINTS[bar.phase]),
    ...(bar.shape === 'point' &&
      POINTS[bar.phase] === undefined && { shape: 'rhombus', perimeter: 'rhombusPerimeter' }),
    fillColor: fill,
    strokeColor: stroke,
    strokeWidth: 1.25,
    ...(dash && { dashed: 1, dashPattern: DASHES[dash] }),
  };
}

const POINTS: Readonly<Partial<Record<DrawnBar['phase'], Style>>> = {
  event: { shape: 'ellipse', perimeter: 'ellipsePerimeter' },
  deadline: { shape: 'triangle', direction: 'south' },
  retired: {},
};

/** As they are broken in the drawing, since there is no room for more. */
function linesOfPart({ texts }: DrawnNode, inks: Inks): readonly string[] {
  return texts.map((line) => {
    const colour = line.role === 'kind' ? inks.kind : line.role === 'detail' ? inks.detail : inks.name;
    const said = span(line.text, colour, Math.round(line.size * SMALLER));
    return line.weight === 600 ? `<b>${said}</b>` : said;
  });
}

/** The line of the day that the picture is drawn for. */
function todayCells({ grid: { today } }: Drawing, page: string, theme: Theme): readonly string[] {
  if (!today) return [];
  const style = styleOf({ endArrow: 'none', html: 1, strokeColor: theme.alarm, strokeWidth: 1.5 });
  return [
    element('mxCell', { id: `${page}.today`, style, edge: 1, parent: LAYER }, looseLine(...today.line)),
    ...textCells([today.text], `${page}.today.text`, LAYER, { x: 0, y: 0 }, theme),
  ];
}

/** Pictures with one kind only leave it to the legend. */
function kindIsShown({ texts, words }: DrawnNode): boolean {
  return words.kind !== '' && texts.some(({ role }) => role === 'kind');
}

interface EdgeContext {
  readonly id: string;
  readonly parent: string;
  readonly cellOf: (id: string) => string;
  readonly byId: ReadonlyMap<string, DrawnNode>;
  /** Top left corner of the box that the edge lies in. */
  readonly origin: Point;
  /** The colour under its label. */
  readonly ground: string;
}

function drawnEdge(edge: DrawnEdge, context: EdgeContext, theme: Theme): string {
  const { colour, width, dash, ink } = strokePaint(edge, theme);
  const { points, plate, marks } = edge;
  const ends = (id: string, point: Point | undefined): Point | undefined => {
    const node = context.byId.get(id);
    return node && point && share(point, node.box);
  };
  const [exit, entry] = [ends(edge.source, points[0]), ends(edge.target, points.at(-1))];
  const style = {
    ...lineStyle(edge, colour, width),
    ...(dash && { dashed: 1, dashPattern: DASHES[dash] }),
    ...(exit && { exitX: exit.x, exitY: exit.y, exitPerimeter: 0 }),
    ...(entry && { entryX: entry.x, entryY: entry.y, entryPerimeter: 0 }),
    fontFamily: FONT,
    fontSize: 11,
    fontColor: ink,
    labelBackgroundColor: context.ground,
  };
  const label = edge.texts.length > 0 ? edge.texts.map(({ text }) => text) : [edge.label];
  const signs = marks.map((mark) => `${SIGNS[mark]} `).join('');
  const place = plate && labelPlace(points, { x: plate.x + plate.width / 2, y: plate.y + plate.height / 2 });
  const bends = points.slice(1, -1).map((point) => element('mxPoint', at(relativeTo(point, context.origin))));
  const inside = [
    ...(bends.length > 0 ? [element('Array', { as: 'points' }, bends.join(''))] : []),
    ...(place ? [element('mxPoint', { ...at(place.offset), as: 'offset' })] : []),
  ];
  const attributes = { ...(place && { x: exactly(place.along) }), relative: 1, as: 'geometry' };
  const data = {
    id: context.id,
    label: plate ? signs + lines(label.map(escapeHtml)) : '',
    eaKind: edge.verb,
    eaId: edge.id,
    tooltip: lines(edge.description.split('\n').map(escapeHtml)),
  };
  const cell = {
    style: styleOf(style),
    edge: 1,
    parent: context.parent,
    source: context.cellOf(edge.source),
    target: context.cellOf(edge.target),
  };
  return element('object', data, element('mxCell', cell, element('mxGeometry', attributes, inside.join(''))));
}

const DASHES = { dashed: '6 4', dotted: '2 4' } as const;
/** What stands for the small signs of the drawing. */
const SIGNS: Readonly<Record<Mark, string>> = {
  missing: '⚠',
  vacant: '⌀',
  unknown: '?',
  uncertain: '?',
  none: '–',
  procuring: '…',
};

/** The names that draw.io has for what a line ends with, whether it is filled, and its size. */
const HEADS: Readonly<Record<Head, readonly [name: string, filled: 0 | 1, size: number]>> = {
  none: ['none', 0, 6],
  arrow: ['block', 1, 6],
  open: ['open', 0, 8],
  half: ['openAsync', 0, 8],
  triangle: ['block', 0, 10],
  diamond: ['diamondThin', 1, 12],
  hollowDiamond: ['diamondThin', 0, 12],
  dot: ['oval', 1, 6],
};

function lineStyle(
  edge: Pick<DrawnEdge, 'verb' | 'flow' | 'relation'>,
  colour: string,
  width: number,
): Style {
  const heads = headsOf(edge);
  const [[start, startFill, startSize], [end, endFill, endSize]] = [HEADS[heads.start], HEADS[heads.end]];
  return {
    edgeStyle: 'none',
    rounded: 1,
    arcSize: 14,
    html: 1,
    endArrow: end,
    ...(heads.end !== 'none' && { endFill, endSize }),
    ...(heads.start !== 'none' && { startArrow: start, startFill, startSize }),
    strokeColor: colour,
    strokeWidth: width,
  };
}

function boxStyle(node: Paintable & { readonly box: Box }, nested: boolean, theme: Theme): Style {
  const paint = platePaint(node, nested, theme);
  return {
    rounded: 1,
    absoluteArcSize: 1,
    // The arc is as wide as two radii.
    arcSize: 2 * Math.min(paint.radius, Math.floor(node.box.height / 3)),
    fillColor: paint.fill,
    strokeColor: paint.stroke,
    strokeWidth: paint.strokeWidth,
    ...(paint.dashed && { dashed: 1, dashPattern: '5 4' }),
  };
}

function cornerStyle(node: DrawnNode, stroke: string, icon: Box): Style {
  return archimateStyle(node) ?? iconStyle(node, stroke, icon, node.box);
}

/** A box with a picture in its upper right corner, which is how draw.io keeps the icon with the box. */
function iconStyle(node: Pick<DrawnNode, 'kind' | 'look'>, stroke: string, icon: Box, box: Box): Style {
  const path = element('path', {
    d: cornerPath(node),
    fill: 'none',
    stroke,
    'stroke-width': 1.3,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const size = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: ICON_SIZE,
    height: ICON_SIZE,
    viewBox: `0 0 ${ICON_SIZE} ${ICON_SIZE}`,
  };
  const svg = element('svg', size, path);
  return {
    shape: 'label',
    // Without `;base64`, since a semicolon ends a style.
    image: `data:image/svg+xml,${Buffer.from(svg).toString('base64')}`,
    imageAlign: box.x + box.width - icon.x - icon.width < icon.x - box.x ? 'right' : 'left',
    imageVerticalAlign: 'top',
    imageWidth: icon.width,
    imageHeight: icon.height,
  };
}

/** How far the icon stands from the edges of its box, in pixels; draw.io adds five, and adds it to the texts as well. */
const INSET = 7;

/**
 * How far the texts of a node keep from the sides of its box, in pixels. Those of a container may have been moved to where
 * no line comes in; others may use the whole width, but for the icon where that is beside the name.
 */
function textsIn(node: DrawnNode): { readonly left: number; readonly top: number; readonly right: number } {
  const { texts, box } = node;
  const [first] = texts;
  if (!first) return { left: 0, top: 0, right: 0 };
  const left = Math.min(...texts.map(({ x }) => x)) - box.x;
  const free = box.x + box.width - Math.max(...texts.map(({ x, width }) => x + width));
  const slack = Math.max(SLACK, Math.max(...texts.map(({ width }) => width)) / 4);
  const right = node.container ? free - slack : node.icon && !kindIsShown(node) ? node.icon.width : 0;
  const top = first.y - first.size - box.y;
  return { left: left - INSET, top: Math.max(0, top - INSET), right: Math.max(0, right) };
}

function sizesOf(texts: readonly TextLine[]): {
  readonly kind: number;
  readonly name: number;
  readonly detail: number;
} {
  const size = (role: TextLine['role'], otherwise: number): number =>
    Math.round((texts.find((line) => line.role === role)?.size ?? otherwise) * SMALLER);
  return { kind: size('kind', 11), name: size('name', 14), detail: size('detail', 12) };
}

function gridCells({ grid }: Drawing, page: string, theme: Theme): readonly string[] {
  const style = styleOf({ endArrow: 'none', html: 1, strokeColor: theme.rule, strokeWidth: 1 });
  const band = styleOf({ fillColor: theme.frameFill, strokeColor: 'none' });
  return [
    ...(grid.bands ?? []).map((box, index) =>
      element(
        'mxCell',
        { id: `${page}.band${index + 1}`, style: band, vertex: 1, parent: LAYER },
        geometry(box),
      ),
    ),
    ...grid.lines.map(([from, to], index) =>
      element(
        'mxCell',
        { id: `${page}.rule${index + 1}`, style, edge: 1, parent: LAYER },
        looseLine(from, to),
      ),
    ),
    ...textCells(grid.texts, `${page}.head`, LAYER, { x: 0, y: 0 }, theme),
  ];
}

function looseLine(from: Point, to: Point): string {
  const ends = [
    element('mxPoint', { ...at(from), as: 'sourcePoint' }),
    element('mxPoint', { ...at(to), as: 'targetPoint' }),
  ];
  return element('mxGeometry', { relative: 1, as: 'geometry' }, ends.join(''));
}

/** A cell for each line of text. */
function textCells(
  texts: readonly TextLine[],
  prefix: string,
  parent: string,
  origin: Point,
  theme: Theme,
): readonly string[] {
  return texts.map((line, index) => {
    const quiet = line.role === 'subtitle' || (line.role === 'legend' && line.weight === 400);
    const width = Math.ceil(line.width) + SLACK;
    const height = Math.ceil(line.size * 1.4);
    const left =
      line.anchor === 'middle' ? line.x - width / 2 : line.anchor === 'end' ? line.x - width : line.x;
    const style = {
      text: undefined,
      html: 1,
      strokeColor: 'none',
      fillColor: 'none',
      align: line.anchor === 'middle' ? 'center' : line.anchor === 'end' ? 'right' : 'left',
      verticalAlign: 'middle',
      spacing: 0,
      fontFamily: FONT,
      fontSize: Math.round(line.size * SMALLER),
      fontColor: quiet ? theme.muted : theme.ink,
      ...(line.weight === 600 && { fontStyle: 1 }),
    };
    const box = { x: left, y: line.y - line.size, width, height };
    return element(
      'mxCell',
      { id: `${prefix}${index + 1}`, value: escapeHtml(line.text), style: styleOf(style), vertex: 1, parent },
      geometry(relativeTo(box, origin)),
    );
  });
}

/** The legend is a group, which can be moved or thrown away as one. */
function legendCells({ legend }: Drawing, page: string, theme: Theme): readonly string[] {
  const { box, items, texts } = legend;
  if (items.length === 0) return [];
  const id = `${page}.legend`;
  const group = element(
    'mxCell',
    {
      id,
      value: '',
      style: 'group;fillColor=none;strokeColor=none',
      vertex: 1,
      connectable: 0,
      parent: LAYER,
    },
    geometry(box),
  );
  return [
    group,
    ...textCells([...texts, ...items.map(({ text }) => text)], `${id}.text`, id, box, theme),
    ...items.map((item, index) => sample(item, `${id}.sample${index + 1}`, id, box, theme)),
  ];
}

function sample(
  { sample: shown, box }: LegendItem,
  id: string,
  parent: string,
  origin: Point,
  theme: Theme,
): string {
  const [sign] = shown.marks;
  const value = sign === undefined ? '' : SIGNS[sign];
  const place = relativeTo(box, origin);
  if (shown.type === 'edge') {
    const { colour, width, dash } = strokePaint(shown, theme);
    const style = {
      ...lineStyle({ ...shown, flow: shown.flow ?? 'none', verb: shown.verb ?? '' }, colour, width),
      ...(dash && { dashed: 1, dashPattern: DASHES[dash] }),
      fontColor: colour,
      labelBackgroundColor: theme.paper,
    };
    const y = place.y + place.height / 2;
    const line = looseLine({ x: place.x, y }, { x: place.x + place.width, y });
    return element('mxCell', { id, value, style: styleOf(style), edge: 1, parent }, line);
  }
  if (shown.bar) {
    const point = shown.bar.shape === 'point';
    const room = point
      ? { x: place.x + place.width / 2 - 6, y: place.y + place.height / 2 - 6, width: 12, height: 12 }
      : place;
    return element(
      'mxCell',
      { id, value, style: styleOf(barStyle(shown.bar, theme)), vertex: 1, parent },
      geometry(room),
    );
  }
  const look = { ...shown, box, container: false, frame: shown.frame === true };
  const icon = { x: box.x + box.width / 2 - 6, y: box.y + 3, width: 12, height: 12 };
  const inks = inksOf(look, theme);
  const style = {
    ...boxStyle(look, false, theme),
    ...(sign === undefined &&
      !look.frame && {
        ...iconStyle(shown, inks.icon, icon, box),
        imageAlign: 'center',
        imageVerticalAlign: 'middle',
      }),
    html: 1,
    fontColor: theme.alarm,
    fontSize: 11,
  };
  return element('mxCell', { id, value, style: styleOf(style), vertex: 1, parent }, geometry(place));
}

function geometry({ x, y, width, height }: Box): string {
  return element('mxGeometry', { x, y, width, height, as: 'geometry' });
}

type Style = Readonly<Record<string, string | number | undefined>>;

/** Nothing that people have written stands in a style. Names without a value are written alone. */
function styleOf(style: Style): string {
  return Object.entries(style)
    .map(([name, value]) =>
      value === undefined ? name : `${name}=${typeof value === 'number' ? exactly(value) : value}`,
    )
    .join(';');
}

/** Four decimals, which are enough for shares of a long line. */
function exactly(value: number): string {
  return String(Math.round(value * 10_000) / 10_000 || 0);
}

function span(text: string, colour: string, size: number): string {
  return `<font style="font-size: ${size}px" color="${colour}">${escapeHtml(text)}</font>`;
}

function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('<br>');
}

/** Labels are HTML, and stand in attributes of XML, where what is escaped here is escaped once more. */
function escapeHtml(text: string): string {
  return escapeXml(text);
}
