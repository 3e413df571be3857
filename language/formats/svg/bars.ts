/** Bars and points on an axis of time. */
import type { DrawnBar } from '../../drawing/drawing.ts';
import { type BarPaint, barPaint } from '../../drawing/paint.ts';
import type { Theme } from '../../drawing/theme.ts';
import { element, number } from './markup.ts';

/** How far the open end of a bar is pointed. */
const TIP = 7;
/** Height of what tells states apart without colours, at the foot of a bar. */
const FOOT = 4;

export function bar(drawn: DrawnBar, theme: Theme): string {
  const paint = barPaint(drawn, theme);
  const shape = element('path', {
    d: drawn.shape === 'point' ? pointPath(drawn) : barPath(drawn),
    fill: paint.fill,
    stroke: paint.stroke,
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
    'stroke-dasharray': paint.dash === 'dashed' ? '5 4' : paint.dash === 'dotted' ? '2 3' : undefined,
  });
  return shape + (drawn.shape === 'bar' ? foot(drawn, paint) : '');
}

function barPath({ box: { x, y, width, height }, open }: DrawnBar): string {
  const tip = Math.min(TIP, width / 2);
  const middle = number(y + height / 2);
  const [left, right, bottom] = [x, x + width, y + height].map(number);
  const start =
    open === 'start' || open === 'both'
      ? `M${number(x + tip)} ${bottom}L${left} ${middle}L${number(x + tip)} ${number(y)}`
      : `M${left} ${bottom}V${number(y)}`;
  const end =
    open === 'end' || open === 'both'
      ? `H${number(x + width - tip)}L${right} ${middle}L${number(x + width - tip)} ${bottom}`
      : `H${right}V${bottom}`;
  return `${start}${end}Z`;
}

/** Events are round, deadlines point downwards, what ends is a square, and what takes over or goes is a diamond. */
function pointPath({ box: { x, y, width, height }, phase }: DrawnBar): string {
  const [cx, cy, r] = [x + width / 2, y + height / 2, width / 2 - 1];
  const at = (dx: number, dy: number): string => `${number(cx + dx)} ${number(cy + dy)}`;
  if (phase === 'event')
    return `M${at(r, 0)}A${number(r)} ${number(r)} 0 1 1 ${at(-r, 0)}A${number(r)} ${number(r)} 0 1 1 ${at(r, 0)}Z`;
  if (phase === 'deadline') return `M${at(-r, -r + 1)}H${number(cx + r)}L${at(0, r)}Z`;
  if (phase === 'retired') return `M${at(-r, -r)}H${number(cx + r)}V${number(cy + r)}H${number(cx - r)}Z`;
  return `M${at(0, -r)}L${at(r, 0)}L${at(0, r)}L${at(-r, 0)}Z`;
}

function foot({ box, open }: DrawnBar, { texture, stroke }: BarPaint): string {
  if (texture === 'none') return '';
  const from = box.x + (open === 'start' || open === 'both' ? TIP : 0);
  const to = box.x + box.width - (open === 'end' || open === 'both' ? TIP : 0);
  const bottom = box.y + box.height;
  if (to - from < FOOT) return '';
  if (texture === 'solid')
    return element('rect', { x: from, y: bottom - FOOT, width: to - from, height: FOOT, fill: stroke });
  const step = texture === 'dots' ? 5 : 6;
  let path = '';
  for (let x = from + 1.5; x + FOOT <= to; x += step) {
    path += `M${number(x)} ${number(bottom - 1)}`;
    path += texture === 'slanted' ? `l${FOOT} -${FOOT}` : texture === 'bars' ? `v-${FOOT}` : 'h1.6';
  }
  return path === '' ? '' : element('path', { d: path, fill: 'none', stroke, 'stroke-width': 1.4 });
}
