/**
 * What nodes and edges are painted with: colours, corners and dashes. Every format asks here, so that a picture has the
 * same meaning in all of them.
 */
import type { DrawnBar, DrawnEdge, DrawnNode } from './drawing.ts';
import { lookOf, type Theme, type Tone, type ToneName } from './theme.ts';

/** What decides how a node is painted; a node of a drawing, or the sample of one in the legend. */
export interface Paintable {
  readonly kind: string;
  readonly look?: DrawnNode['look'];
  readonly container: boolean;
  readonly frame: boolean;
  readonly emphasis: DrawnNode['emphasis'];
  readonly marks: DrawnNode['marks'];
  readonly part?: DrawnNode['part'];
  readonly bar?: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>;
}

export interface PlatePaint {
  readonly fill: string;
  readonly stroke: string;
  /** Pixels. */
  readonly strokeWidth: number;
  readonly dashed: boolean;
  /** Corner radius in pixels, for a box that is high enough for it. */
  readonly radius: number;
}

export interface Inks {
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
  readonly icon: string;
}

export interface StrokePaint {
  readonly colour: string;
  /** Pixels. */
  readonly width: number;
  readonly dash?: 'dashed' | 'dotted';
  /** Colour of the label. */
  readonly ink: string;
}

/** @param nested Whether it stands in a container with a fill of its own. */
export function platePaint(node: Paintable, nested: boolean, theme: Theme): PlatePaint {
  if (node.part) return partPaint(node, theme);
  const look = lookOf(node.kind, node.look?.colour);
  const tone = toneOf(node, theme);
  const focus = node.emphasis === 'focus';
  const alarmed = isAlarmed(node);
  const quiet = isQuiet(node);
  return {
    fill: fillOf(node, nested, theme),
    stroke: quiet ? theme.frameStroke : alarmed ? theme.alarm : focus ? tone.accent : tone.stroke,
    strokeWidth: quiet ? 1 : focus ? 2 : 1.25,
    dashed: (alarmed || node.emphasis === 'outside') && !node.frame,
    radius: node.frame ? 12 : node.container ? look.radius + 2 : look.radius,
  };
}

export interface BarPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly dash?: 'dashed' | 'dotted';
  /** What is drawn along the foot of a bar, so that states differ without colours. */
  readonly texture: 'none' | 'solid' | 'slanted' | 'dots' | 'bars';
}

const BARS: Readonly<Record<DrawnBar['phase'], readonly [tone: ToneName, texture: BarPaint['texture']]>> = {
  planned: ['neutral', 'none'],
  development: ['steering', 'dots'],
  introduction: ['application', 'slanted'],
  operation: ['business', 'solid'],
  phaseout: ['people', 'bars'],
  retired: ['technology', 'none'],
  period: ['information', 'none'],
  while: ['technology', 'none'],
  event: ['steering', 'none'],
  deadline: ['people', 'none'],
  end: ['technology', 'none'],
};

export function barPaint(
  { shape, phase, uncertain }: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>,
  theme: Theme,
): BarPaint {
  const [name, texture] = BARS[phase];
  const tone = theme.tones[name];
  const dash = uncertain ? 'dotted' : phase === 'planned' ? 'dashed' : undefined;
  return {
    fill: phase === 'planned' ? theme.paper : shape === 'point' && !uncertain ? tone.accent : tone.fill,
    stroke: shape === 'point' ? tone.accent : tone.stroke,
    ...(dash && { dash }),
    texture,
  };
}

/** Where there are no rules and no axis to stand between, parts of tables and timelines are quiet boxes. */
function partPaint(node: Paintable, theme: Theme): PlatePaint {
  const bar = node.bar && barPaint(node.bar, theme);
  return {
    fill: bar?.fill ?? partFill(node, theme) ?? theme.paper,
    stroke: bar?.stroke ?? theme.frameStroke,
    strokeWidth: 1,
    dashed: bar?.dash !== undefined,
    radius: 4,
  };
}

/** What lies under a part of a table or a timeline where it has its place: nothing, but for what stands out. */
export function partFill(node: Paintable, theme: Theme): string | undefined {
  // The lines of the years pass behind labels.
  if (node.part === 'item') return theme.paper;
  const tint = node.look?.tint;
  if (tint !== undefined && node.part !== 'group')
    return tint === 'unstated' ? undefined : theme.tints[tint].fill;
  if (isAlarmed(node)) return theme.alarmFill;
  const strong = node.part === 'entry' && node.emphasis === 'focus';
  return strong ? toneOf(node, theme).fill : undefined;
}

export function inksOf(node: Paintable, theme: Theme): Inks {
  const tone = toneOf(node, theme);
  const quiet = isQuiet(node);
  const tinted = node.look?.tint !== undefined;
  const icon = node.emphasis === 'outside' && !tinted ? theme.muted : tone.accent;
  return {
    kind: quiet ? theme.muted : icon,
    name: quiet ? theme.muted : theme.ink,
    detail: isAlarmed(node) && !node.frame && !tinted ? theme.alarm : tinted ? theme.ink : theme.muted,
    icon,
  };
}

export function strokePaint(edge: Pick<DrawnEdge, 'marks' | 'hard'>, theme: Theme): StrokePaint {
  const missing = edge.marks.includes('missing');
  return {
    colour: missing ? theme.alarm : theme.edge,
    width: edge.hard ? 2 : 1.3,
    ...(missing ? { dash: 'dashed' } : edge.marks.includes('unknown') ? { dash: 'dotted' } : {}),
    ink: missing ? theme.alarm : theme.ink,
  };
}

/** The colour that the label of an edge lies on: that of the innermost container around it. */
export function groundOf({ plate }: DrawnEdge, containers: readonly DrawnNode[], theme: Theme): string {
  if (!plate) return theme.paper;
  const around = containers.findLast(
    ({ box }) =>
      box.x <= plate.x &&
      box.y <= plate.y &&
      box.x + box.width >= plate.x + plate.width &&
      box.y + box.height >= plate.y + plate.height,
  );
  return around ? fillOf(around, false, theme) : theme.paper;
}

/** Whether the node stands in a container that has a fill of its own, which frames have not. */
export function isNested(node: DrawnNode, byId: ReadonlyMap<string, DrawnNode>): boolean {
  const parent = node.parent === undefined ? undefined : byId.get(node.parent);
  return parent !== undefined && !parent.frame;
}

/** The colours of its kind or profile, or those that the view gives it. */
function toneOf({ kind, look }: Pick<Paintable, 'kind' | 'look'>, theme: Theme): Tone {
  return look?.tint === undefined ? theme.tones[lookOf(kind, look?.colour).tone] : theme.tints[look.tint];
}

/** Frames stay in the background, except the one around what the picture is about. */
function isQuiet(node: Pick<Paintable, 'frame' | 'emphasis'>): boolean {
  return node.frame && node.emphasis !== 'focus';
}

function isAlarmed({ marks }: Pick<Paintable, 'marks'>): boolean {
  return marks.includes('vacant') || marks.includes('missing');
}

function fillOf(node: Paintable, nested: boolean, theme: Theme): string {
  if (isQuiet(node)) return theme.frameFill;
  const tone = toneOf(node, theme);
  if (node.look?.tint !== undefined) return tone.fill;
  if (isAlarmed(node)) return theme.alarmFill;
  if (node.container || node.frame) return tone.soft;
  return nested || node.emphasis === 'outside' ? theme.paper : tone.fill;
}
