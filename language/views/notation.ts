/**
 * A picture as ArchiMate would have it: what each element and each line is there. Relations are those that its
 * metamodel allows between the two; what it has no closer word for is an association, which it allows everywhere.
 */
import { ARCHIMATE_TYPES, type ArchimateRelation, type ArchimateType } from '../model/metamodel/archimate.ts';
import { kind } from '../model/metamodel/index.ts';
import type { Language } from '../model/text.ts';
import { ASSOCIATION, type Picture, type PictureEdge, type PictureNode, type Relation } from './picture.ts';

/** Tables and bars in time have no such notation, and stay as they are. */
export function inArchimate(picture: Picture): Picture {
  if (picture.table || picture.timeline) return picture;
  const types = new Map(picture.nodes.map((node) => [node.id, typeOf(node)]));
  return {
    ...picture,
    nodes: picture.nodes.map((node) => noted(node, types.get(node.id) ?? GROUPING, picture.language)),
    edges: picture.edges.map((edge) => ({
      ...edge,
      relation: relationOf(edge, types.get(edge.source) ?? GROUPING, types.get(edge.target) ?? GROUPING),
    })),
  };
}

const GROUPING = 'Grouping';

/** What stands for no element, such as a frame around some, only groups. */
function typeOf({ kind: kindId, kindLabel, frame }: PictureNode): string {
  const around = frame === true && kindLabel === '';
  return (around ? undefined : kind(kindId)?.archimate) ?? GROUPING;
}

/**
 * The type in words, and in guillemets, as ArchiMate writes specialisations, what the node said of itself beyond its
 * kind; of a grouping its kind as well, since anything may be one. What a profile chose to be drawn with gives way, or the notation would not be the one that readers know.
 */
function noted(node: PictureNode, archimate: string, language: Language): PictureNode {
  const { tint } = node.look ?? {};
  const closer = archimate === GROUPING || node.kindLabel !== kind(node.kind)?.spelling[language];
  const name = ARCHIMATE_TYPES[archimate]?.name[language] ?? archimate;
  return {
    ...node,
    kindLabel: node.kindLabel === '' ? '' : closer ? `${name} «${node.kindLabel}»` : name,
    look: { archimate, ...(tint && { tint }) },
  };
}

/** One way to say what lies between two elements, and the end that it leaves from. */
type Sense = readonly [type: ArchimateRelation, from: Relation['from']];

/** Properties that join two elements, with the senses to try in order. The source is what has the property. */
const PROPERTIES: Readonly<Record<string, readonly Sense[]>> = {
  uses: [
    ['access', 'source'],
    ['serving', 'target'],
  ],
  supportedBy: [
    ['serving', 'target'],
    ['realization', 'target'],
  ],
  realiser: [
    ['realization', 'target'],
    ['serving', 'target'],
  ],
  runs: [
    ['assignment', 'source'],
    ['serving', 'source'],
  ],
  composedOf: [
    ['composition', 'source'],
    ['aggregation', 'source'],
    ['realization', 'target'],
    ['serving', 'target'],
  ],
  partOf: [
    ['composition', 'target'],
    ['aggregation', 'target'],
  ],
  annexTo: [['composition', 'target']],
  meets: [
    ['realization', 'source'],
    ['influence', 'source'],
  ],
  motivatedBy: [['influence', 'target']],
  affects: [['influence', 'source']],
  next: [['triggering', 'source']],
};

/** Verbs by which data comes back that is not the point: it is a service that is asked for. */
const SERVED: ReadonlySet<string> = new Set(['autentiserar']);

/** Where data goes, by where it goes along the arrow; without data the other end is there for whoever needs it. */
const FLOWS: Readonly<Record<PictureEdge['flow'], Sense>> = {
  forward: ['flow', 'source'],
  backward: ['flow', 'target'],
  both: ['flow', 'both'],
  none: ['serving', 'target'],
};

/** What work is, and who takes it over. */
const WORK: ReadonlySet<string> = new Set(['BusinessProcess', 'BusinessEvent']);
const WORKERS: ReadonlySet<string> = new Set(['BusinessActor', 'BusinessRole', 'BusinessCollaboration']);

/** Properties that say the same from either end. */
const MUTUAL: ReadonlySet<string> = new Set([ASSOCIATION, 'parties', 'connects', 'alternatives']);

function relationOf(edge: PictureEdge, source: string, target: string): Relation {
  const found = sensesOf(edge, source, target).find(([type, from]) =>
    from === 'target' ? isAllowed(type, target, source) : isAllowed(type, source, target),
  );
  if (!found) {
    const type = MUTUAL.has(edge.verb) ? 'association' : 'directedAssociation';
    return { type, from: 'source', label: edge.label };
  }
  const [type, from] = found;
  // The words of work that goes on say how; those of other relations say what the line already does.
  return { type, from, label: type === 'triggering' ? edge.label : (edge.topic ?? '') };
}

function sensesOf(edge: PictureEdge, source: string, target: string): readonly Sense[] {
  if (edge.property !== undefined) {
    const senses = PROPERTIES[edge.verb] ?? [];
    return edge.property === 'source' ? senses : senses.map(([type, from]) => [type, opposite(from)]);
  }
  const goesOn = (one: string, other: string): boolean =>
    WORK.has(one) && (WORK.has(other) || WORKERS.has(other));
  const isWork = edge.flow === 'none' && (goesOn(source, target) || goesOn(target, source));
  const [flow, from] = SERVED.has(edge.verb) ? FLOWS.none : FLOWS[edge.flow];
  return [
    ...(isWork ? ([['triggering', 'source']] as const) : []),
    ['access', edge.flow === 'backward' ? 'target' : edge.flow === 'both' ? 'both' : 'source'],
    [flow, from],
  ];
}

function opposite(from: Relation['from']): Relation['from'] {
  return from === 'both' ? from : from === 'source' ? 'target' : 'source';
}

/** Layers of the core, which all that groups may belong to. */
const CORE: ReadonlySet<string> = new Set(['business', 'application', 'technology', 'place', 'grouping']);
const STRATEGY: ReadonlySet<string> = new Set(['strategy', 'grouping']);
const PLANS: ReadonlySet<string> = new Set(['implementation', 'grouping']);

/**
 * Whether ArchiMate 3.2 lets a relation lead from one type to the other, derived relations included; a little stricter
 * than its tables where our vocabulary has no use for what they allow. Associations may lead anywhere.
 */
function isAllowed(type: ArchimateRelation, from: string, to: string): boolean {
  const [a, b] = [ARCHIMATE_TYPES[from], ARCHIMATE_TYPES[to]];
  if (!a || !b) return false;
  const doing = CORE.has(a.layer) && a.aspect !== 'passive';
  const within = (layers: ReadonlySet<string>): boolean => layers.has(a.layer) && layers.has(b.layer);
  switch (type) {
    case 'composition':
    case 'specialization':
      return from === to;
    case 'aggregation':
      return (
        a.aspect === 'composite' || (from === 'Product' && b.aspect === 'behaviour' && CORE.has(b.layer))
      );
    case 'assignment':
      return a.layer === 'technology' && to === 'SystemSoftware' && from !== to;
    case 'realization':
      return isRealised(from, to);
    case 'serving':
      return (doing && CORE.has(b.layer) && b.aspect !== 'passive') || within(STRATEGY);
    case 'flow':
    case 'triggering':
      return (doing && CORE.has(b.layer) && b.aspect !== 'passive') || within(STRATEGY) || within(PLANS);
    case 'access':
      return (doing && isHandled(b)) || (CORE.has(b.layer) && b.aspect !== 'passive' && isHandled(a));
    case 'influence':
      return b.layer === 'motivation';
    case 'association':
    case 'directedAssociation':
      return true;
  }
}

/** What is read and written; the arrow of access leads where the data goes. */
function isHandled({ layer, aspect }: ArchimateType): boolean {
  return layer === 'business' && aspect === 'passive';
}

/** What is nearer to the ground makes what is further from it real, up to goals; drivers are there of themselves. */
function isRealised(from: string, to: string): boolean {
  const [a, b] = [ARCHIMATE_TYPES[from], ARCHIMATE_TYPES[to]];
  if (!a || !b || from === to) return false;
  if (b.layer === 'motivation')
    return a.layer !== 'motivation' ? to !== 'Driver' : MEANS.has(from) && AIMS.has(to);
  if (a.layer === 'motivation') return false;
  if (b.layer === 'strategy') return a.layer !== 'strategy';
  if (a.layer === 'implementation') return b.layer !== 'implementation' || from === 'WorkPackage';
  return b.layer === 'business' && b.aspect === 'behaviour' && CORE.has(a.layer) && a.aspect !== 'passive';
}

const MEANS: ReadonlySet<string> = new Set(['Requirement', 'Outcome']);
const AIMS: ReadonlySet<string> = new Set(['Goal']);
