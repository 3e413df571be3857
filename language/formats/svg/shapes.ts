/** Paths of lines, arrowheads and signs, drawn out in full because markers are not understood by every program. */
import type { Box, DrawnSymbol, Point } from '../../drawing/drawing.ts';
import type { Head, Heads } from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import { element, number } from './markup.ts';

const BEND = 7;
const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4;

/** Pixels along the line that each end takes, and half of its width. */
const SIZES: Readonly<Record<Exclude<Head, 'none'>, readonly [length: number, half: number]>> = {
  arrow: [HEAD_LENGTH, HEAD_HALF_WIDTH],
  open: [8, 4.5],
  half: [8, 4.5],
  triangle: [11, 5.5],
  diamond: [14, 4],
  hollowDiamond: [14, 4],
  dot: [7, 3.5],
};

/** How far a line stops short of an end, so that its point stays sharp and a hollow sign empty. */
const SHORT: Readonly<Record<Head, number>> = {
  none: 0,
  arrow: HEAD_LENGTH - 2,
  open: 0.5,
  half: 0,
  triangle: 11,
  diamond: 13,
  hollowDiamond: 14,
  dot: 3,
};

/** A route with rounded bends; the ends that carry a sign stop short of it. */
export function routePath(points: readonly Point[], heads: Heads): string {
  const line = [...points];
  const [first, second] = line;
  if (heads.start !== 'none' && first && second) line[0] = towards(first, second, SHORT[heads.start]);
  const [last, before] = [line.at(-1), line.at(-2)];
  if (heads.end !== 'none' && last && before) line[line.length - 1] = towards(last, before, SHORT[heads.end]);
  let path = '';
  for (const [index, point] of line.entries()) {
    const previous = line[index - 1];
    const next = line[index + 1];
    if (!previous) path += `M${at(point)}`;
    else if (!next) path += `L${at(point)}`;
    else {
      const radius = Math.min(BEND, distance(previous, point) / 2, distance(point, next) / 2);
      path += `L${at(towards(point, previous, radius))}Q${at(point)} ${at(towards(point, next, radius))}`;
    }
  }
  return path;
}

/** The path of an end that is filled, with its point at `tip`, for a line that comes from `from`; empty for others. */
export function solidHead(head: Head, tip: Point, from: Point): string {
  if (head !== 'arrow' && head !== 'diamond' && head !== 'dot') return '';
  return headPath(head, tip, from);
}

/** The path of an end that is only outlined; empty for others. */
export function lineHead(head: Head, tip: Point, from: Point): string {
  if (head === 'none' || head === 'arrow' || head === 'diamond' || head === 'dot') return '';
  return headPath(head, tip, from);
}

function headPath(head: Exclude<Head, 'none'>, tip: Point, from: Point): string {
  const [size, half] = SIZES[head];
  const length = distance(tip, from) || 1;
  const x = (tip.x - from.x) / length;
  const y = (tip.y - from.y) / length;
  /** So far back along the line, and so far to its right. */
  const place = (back: number, aside: number): string =>
    at({ x: tip.x - x * back + y * -aside, y: tip.y - y * back + x * aside });
  const [left, right] = [place(size, half), place(size, -half)];
  switch (head) {
    case 'arrow':
    case 'triangle':
      return `M${at(tip)}L${left}L${right}Z`;
    case 'open':
      return `M${left}L${at(tip)}L${right}`;
    case 'half':
      return `M${at(tip)}L${left}`;
    case 'diamond':
    case 'hollowDiamond':
      return `M${at(tip)}L${place(size / 2, half)}L${place(size, 0)}L${place(size / 2, -half)}Z`;
    case 'dot': {
      const radius = number(half);
      return `M${place(0, 0)}A${radius} ${radius} 0 1 1 ${place(size, 0)}A${radius} ${radius} 0 1 1 ${place(0, 0)}Z`;
    }
  }
}

/** A box whose corners are cut off, so far along each side. */
export function cutBox({ x, y, width, height }: Box, cut: number): string {
  const [right, bottom] = [x + width, y + height];
  const corners: readonly Point[] = [
    { x: x + cut, y },
    { x: right - cut, y },
    { x: right, y: y + cut },
    { x: right, y: bottom - cut },
    { x: right - cut, y: bottom },
    { x: x + cut, y: bottom },
    { x, y: bottom - cut },
    { x, y: y + cut },
  ];
  return `M${corners.map(at).join('L')}Z`;
}

/** What stands in an empty circle: a question mark, dots, a dash. */
const SIGNS: Readonly<Partial<Record<DrawnSymbol['mark'], string>>> = {
  uncertain: 'M-2 -1.6A2.1 2.1 0 1 1 0.9 -0.1Q0 0.4 0 1.4M0 3.6V3.7',
  procuring: 'M-3 0V0.1M0 0V0.1M3 0V0.1',
  none: 'M-3 0H3',
};

/** Missing: a triangle with an exclamation mark. Vacant: an empty circle struck through. Unknown: a question mark, in an empty circle where something is said but uncertain. Being procured: dots. None: a dash. */
export function symbol({ mark, x, y, radius }: DrawnSymbol, theme: Theme): string {
  const stroke = { fill: 'none', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const path = (d: string, attributes: Readonly<Record<string, string | number>>) =>
    element('path', {
      d,
      transform: `translate(${number(x)} ${number(y)}) scale(${number(radius / 8)})`,
      ...attributes,
    });
  if (mark === 'missing')
    return (
      path('M0 -6.5L7 6H-7Z', {
        fill: theme.alarm,
        stroke: theme.alarm,
        'stroke-width': 2,
        'stroke-linejoin': 'round',
      }) + path('M0 -2.2V1.6M0 4.1V4.2', { ...stroke, stroke: theme.paper })
    );
  if (mark === 'vacant')
    return path('M6.4 0A6.4 6.4 0 1 1 -6.4 0A6.4 6.4 0 1 1 6.4 0ZM-4.4 4.4L4.4 -4.4', {
      ...stroke,
      fill: theme.paper,
      stroke: theme.alarm,
    });
  const sign = SIGNS[mark];
  if (sign !== undefined)
    return path(`M6.4 0A6.4 6.4 0 1 1 -6.4 0A6.4 6.4 0 1 1 6.4 0Z${sign}`, {
      ...stroke,
      stroke: theme.muted,
    });
  return (
    path('M7 0A7 7 0 1 1 -7 0A7 7 0 1 1 7 0Z', { fill: theme.muted }) +
    path('M-2 -1.6A2.1 2.1 0 1 1 0.9 -0.1Q0 0.4 0 1.4M0 4V4.1', { ...stroke, stroke: theme.paper })
  );
}

function at(point: Point): string {
  return `${number(point.x)} ${number(point.y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  const share = Math.min(1, by / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
