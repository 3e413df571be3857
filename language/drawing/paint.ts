/**
 * What nodes and edges are painted with: colours, corners and dashes. Every format asks here, so that a picture has the
 * same meaning in all of them.
 */
import type { ArchimateRelation } from '../model/metamodel/archimate.ts';
import type { Phase } from '../model/phases.ts';
import { ASSOCIATION } from '../views/picture.ts';
import { type Corners, cornersOf, layerOf } from './archimate.ts';
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
  /** Whether the corners are cut off straight instead of rounded. */
  readonly cut: boolean;
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
  readonly dash?: 'dashed' | 'dotted' | undefined;
  /** Colour of the label. */
  readonly ink: string;
}

/** @param nested Whether it stands in a container with a fill of its own. */
export function platePaint(node: Paintable, nested: boolean, theme: Theme): PlatePaint {
  if (node.part) return partPaint(node, theme);
  const tone = toneOf(node, theme);
  const focus = node.emphasis === 'focus';
  const alarmed = isAlarmed(node);
  const quiet = isQuiet(node);
  return {
    fill: fillOf(node, nested, theme),
    stroke: quiet ? quietStroke(node, theme) : alarmed ? theme.alarm : focus ? tone.accent : tone.stroke,
    strokeWidth: quiet ? 1 : focus ? 2 : 1.25,
    dashed: isDashed(node),
    ...cornersFor(node),
  };
}

/** What is dashed has to be seen. */
function quietStroke(node: Paintable, theme: Theme): string {
  return isDashed(node) ? toneOf(node, theme).stroke : theme.frameStroke;
}

/** Dashes say that something is missing or outside; in ArchiMate they say that it only groups. */
function isDashed(node: Paintable): boolean {
  const type = node.look?.archimate;
  if (type !== undefined) return layerOf(type) === 'grouping';
  return (isAlarmed(node) || node.emphasis === 'outside') && !node.frame;
}

/** The corners of a node in words, for formats that have shapes of their own. */
export function cornersOfNode(node: Pick<Paintable, 'kind' | 'look' | 'frame'>): Corners {
  const type = node.look?.archimate;
  if (type !== undefined) return cornersOf(type);
  return !node.frame && lookOf(node.kind, node.look?.colour).radius >= ROUND ? 'round' : 'square';
}

/** Radii from this on, in pixels, are seen as round. */
const ROUND = 8;

const RADIUS: Readonly<Record<Corners, number>> = { square: 0, round: 12, cut: 8 };

function cornersFor(node: Paintable): Pick<PlatePaint, 'radius' | 'cut'> {
  const type = node.look?.archimate;
  if (type !== undefined) {
    const corners = cornersOf(type);
    return { radius: RADIUS[corners], cut: corners === 'cut' };
  }
  const { radius } = lookOf(node.kind, node.look?.colour);
  return { radius: node.frame ? 12 : node.container ? radius + 2 : radius, cut: false };
}

export interface BarPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly dash?: 'dashed' | 'dotted';
  /** What is drawn along the foot of a bar, so that states differ without colours. */
  readonly texture: 'none' | 'solid' | 'slanted' | 'dots' | 'bars';
}

const TEXTURES: Readonly<Record<Phase, BarPaint['texture']>> = {
  planned: 'none',
  development: 'dots',
  introduction: 'slanted',
  operation: 'solid',
  phaseout: 'bars',
  retired: 'none',
};

/** What stands on an axis of time and is no state of a life cycle. */
const TONES: Readonly<Record<Exclude<DrawnBar['phase'], Phase>, ToneName>> = {
  period: 'information',
  while: 'technology',
  event: 'steering',
  deadline: 'people',
  end: 'technology',
};

function isPhase(phase: DrawnBar['phase']): phase is Phase {
  return Object.hasOwn(TEXTURES, phase);
}

export function barPaint(
  { shape, phase, uncertain }: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>,
  theme: Theme,
): BarPaint {
  // A state has one colour, in time and on boxes that are coloured by it.
  const tone = isPhase(phase) ? theme.tints[phase] : theme.tones[TONES[phase]];
  const dash = uncertain ? 'dotted' : phase === 'planned' ? 'dashed' : undefined;
  return {
    fill: shape === 'point' && !uncertain ? tone.accent : tone.fill,
    stroke: shape === 'point' ? tone.accent : tone.stroke,
    ...(dash && { dash }),
    texture: isPhase(phase) ? TEXTURES[phase] : 'none',
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
    cut: false,
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

/** What a line ends with: a filled or an open arrow, half of an open one, a hollow triangle, diamonds, a dot. */
export type Head = 'none' | 'arrow' | 'open' | 'half' | 'triangle' | 'diamond' | 'hollowDiamond' | 'dot';

export interface Heads {
  readonly start: Head;
  readonly end: Head;
}

/** How ArchiMate draws each relation, from where it leaves to where it leads. */
const RELATIONS: Readonly<
  Record<ArchimateRelation, { readonly tail: Head; readonly tip: Head; readonly dash?: StrokePaint['dash'] }>
> = {
  composition: { tail: 'diamond', tip: 'none' },
  aggregation: { tail: 'hollowDiamond', tip: 'none' },
  assignment: { tail: 'dot', tip: 'arrow' },
  realization: { tail: 'none', tip: 'triangle', dash: 'dashed' },
  serving: { tail: 'none', tip: 'open' },
  access: { tail: 'none', tip: 'open', dash: 'dotted' },
  influence: { tail: 'none', tip: 'open', dash: 'dashed' },
  triggering: { tail: 'none', tip: 'arrow' },
  flow: { tail: 'none', tip: 'arrow', dash: 'dashed' },
  specialization: { tail: 'none', tip: 'triangle' },
  association: { tail: 'none', tip: 'none' },
  directedAssociation: { tail: 'none', tip: 'half' },
};

/** What a line begins and ends with, from its source to its target. */
export function headsOf({ verb, flow, relation }: Pick<DrawnEdge, 'verb' | 'flow' | 'relation'>): Heads {
  if (relation) {
    const { tail, tip } = RELATIONS[relation.type];
    if (relation.from === 'both') return { start: tip, end: tip };
    return relation.from === 'source' ? { start: tail, end: tip } : { start: tip, end: tail };
  }
  return { start: flow === 'both' ? 'arrow' : 'none', end: verb === ASSOCIATION ? 'none' : 'arrow' };
}

export function strokePaint(edge: Pick<DrawnEdge, 'marks' | 'hard' | 'relation'>, theme: Theme): StrokePaint {
  const missing = edge.marks.includes('missing');
  const dash = lineDash(edge);
  return {
    colour: missing ? theme.alarm : theme.edge,
    width: edge.hard ? 2 : 1.3,
    ...(dash && { dash }),
    ink: missing ? theme.alarm : theme.ink,
  };
}

/** In a notation, dashes are part of what a relation is; otherwise they say that something is not as it should be. */
export function lineDash({ marks, relation }: Pick<DrawnEdge, 'marks' | 'relation'>): StrokePaint['dash'] {
  if (relation) return RELATIONS[relation.type].dash;
  return marks.includes('missing') ? 'dashed' : marks.includes('unknown') ? 'dotted' : undefined;
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

/** The colours of its kind or profile, of its layer in a notation, or those that the view gives it. */
function toneOf({ kind, look }: Pick<Paintable, 'kind' | 'look'>, theme: Theme): Tone {
  if (look?.tint !== undefined) return theme.tints[look.tint];
  if (look?.archimate !== undefined) return theme.layers[layerOf(look.archimate)];
  return theme.tones[lookOf(kind, look?.colour).tone];
}

/** What nodes of one tone have in common, in one word. */
export function toneName({ kind, look }: Pick<Paintable, 'kind' | 'look'>): string {
  if (look?.tint !== undefined) return look.tint;
  return look?.archimate === undefined ? lookOf(kind, look?.colour).tone : layerOf(look.archimate);
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
  // The colour of its layer belongs to an element wherever it stands.
  if (node.look?.archimate !== undefined) return node.emphasis === 'outside' ? tone.soft : tone.fill;
  return nested || node.emphasis === 'outside' ? theme.paper : tone.fill;
}
