/** Paths of lines, arrowheads and signs, drawn out in full because markers are not understood by every program. */
import type { DrawnSymbol, Point } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import { element, number } from './markup.ts';

const BEND = 7;
const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4;

/** A route with rounded bends; the ends that carry an arrowhead stop short of it, so that its point stays sharp. */
export function routePath(
  points: readonly Point[],
  heads: { readonly start: boolean; readonly end: boolean },
): string {
  const line = [...points];
  const [first, second] = line;
  if (heads.start && first && second) line[0] = towards(first, second, HEAD_LENGTH - 2);
  const [last, before] = [line.at(-1), line.at(-2)];
  if (heads.end && last && before) line[line.length - 1] = towards(last, before, HEAD_LENGTH - 2);
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

/** A filled triangle with its point at `tip`, for a line that comes from `from`. */
export function arrowHead(tip: Point, from: Point): string {
  const length = distance(tip, from) || 1;
  const x = (tip.x - from.x) / length;
  const y = (tip.y - from.y) / length;
  const base = { x: tip.x - x * HEAD_LENGTH, y: tip.y - y * HEAD_LENGTH };
  const left = { x: base.x - y * HEAD_HALF_WIDTH, y: base.y + x * HEAD_HALF_WIDTH };
  const right = { x: base.x + y * HEAD_HALF_WIDTH, y: base.y - x * HEAD_HALF_WIDTH };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
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
