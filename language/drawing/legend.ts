/** The legend: what is shown and nothing else, in a strip that wraps below the picture. */
import { measureText } from '../fonts/metrics.ts';
import {
  ARCHIMATE_RELATIONS,
  ARCHIMATE_TYPES,
  type ArchimateRelation,
} from '../model/metamodel/archimate.ts';
import { kind as kindEntry } from '../model/metamodel/index.ts';
import type { Language } from '../model/text.ts';
import { ASSOCIATION, type Look, type Mark, type Picture, type PictureNode } from '../views/picture.ts';
import { relationWords } from './describe.ts';
import type { Drawing, DrawnBar, DrawnRelation, LegendItem, TextLine } from './drawing.ts';
import type { Figure } from './graph.ts';
import { cleanText, type TextStyle, wrapText } from './text.ts';
import {
  ARROW,
  BOTH_WAYS,
  EDGE_MARK,
  EXCHANGE,
  FOCUS,
  GROUPING,
  HARD_ARROW,
  LEGEND,
  NODE_MARK,
  ONWARD,
  OUTSIDE,
  PHASE,
} from './words.ts';

const TEXT: TextStyle = { size: 12, weight: 400 };
const HEAD: TextStyle = { size: 12, weight: 600 };
const SAMPLE = { width: 30, height: 18 } as const;
const ROW = 28;
const ITEM_GAP = 24;
/** Kinds listed for the one sample of frames. */
const MOST_KINDS = 3;

type Sample = { readonly sample: LegendItem['sample']; readonly text: string };

/** Placed with its top left corner at `x`, `y` and at most `width` pixels wide. Empty when the figure is empty. */
export function drawLegend(
  picture: Picture,
  figure: Figure,
  x: number,
  y: number,
  width: number,
): Drawing['legend'] {
  const samples = collectSamples(picture, figure);
  if (samples.length === 0) return { box: { x, y, width: 0, height: 0 }, items: [], texts: [] };
  const title = LEGEND[picture.language];
  const heading: TextLine = {
    text: title,
    x,
    y: y + 18,
    ...HEAD,
    anchor: 'start',
    role: 'legend',
    width: measureText(title, HEAD.size, HEAD.weight),
  };
  const items: LegendItem[] = [];
  const indent = x + Math.ceil(heading.width) + ITEM_GAP;
  let left = indent;
  let top = y;
  let right = indent;
  for (const { sample, text } of samples) {
    const line = wrapText(text, TEXT, Math.max(80, x + width - indent - SAMPLE.width - 8), 1).lines[0];
    if (!line) continue;
    const needed = SAMPLE.width + 8 + Math.ceil(line.width);
    if (left > indent && left + needed > x + width) {
      left = indent;
      top += ROW;
    }
    items.push({
      sample,
      box: { x: left, y: top + 5, ...SAMPLE },
      text: { ...line, x: left + SAMPLE.width + 8, y: top + 18, ...TEXT, anchor: 'start', role: 'legend' },
    });
    right = Math.max(right, left + needed);
    left += needed + ITEM_GAP;
  }
  return { box: { x, y, width: right - x, height: top + ROW - y }, items, texts: [heading] };
}

function collectSamples(picture: Picture, figure: Figure): Sample[] {
  const { language } = picture;
  const shown = new Set(figure.nodes.map((node) => node.id));
  if (picture.timeline) return [...barSamples(figure, language), ...colourSamples(picture)];
  if (picture.table) return [...colourSamples(picture), ...signSamples(figure, language)];
  const nodes = picture.nodes.filter((node) => shown.has(node.id));
  return [
    ...colourSamples(picture),
    ...kindSamples(nodes, language),
    ...frameSamples(nodes, language),
    ...emphasisSamples(nodes, language),
    ...nodeMarkSamples(nodes, language),
    ...edgeSamples(figure, picture),
  ];
}

/** What the colours mean, with what they are of before the first: "Livscykel: drift (4)". */
function colourSamples({ colouring }: Picture): Sample[] {
  if (!colouring) return [];
  const title = colouring.title.charAt(0).toUpperCase() + colouring.title.slice(1);
  return colouring.classes.map(({ tint, title: answer, count }, index) => ({
    sample: { type: 'node', kind: 'value', look: { tint }, emphasis: 'normal', marks: [] },
    text: cleanText(`${index === 0 ? `${title}: ` : ''}${answer} (${count})`),
  }));
}

function kindSamples(nodes: readonly PictureNode[], language: Language): Sample[] {
  const cards = nodes.filter((node) => !node.frame);
  // What a profile draws in its own way is told apart, under the profile's name.
  const hasOwn = ({ look }: PictureNode): boolean => look?.icon !== undefined || look?.colour !== undefined;
  const groups = Map.groupBy(
    cards,
    (node) => node.look?.archimate ?? (hasOwn(node) ? `${node.kind} ${node.kindLabel}` : node.kind),
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { kind, kindLabel, look } = first;
    const text =
      look?.archimate === undefined
        ? hasOwn(first)
          ? cleanText(kindLabel)
          : (kindName(kind, some, language) ?? kind)
        : typeName(look.archimate, some, language);
    // Outlines are explained on their own, but none is shown that no box has.
    const emphasis = some.every((node) => node.emphasis === 'outside') ? 'outside' : 'normal';
    return [{ sample: { type: 'node', kind, ...sampleLook(first), emphasis, marks: [] }, text }];
  });
}

/** The type of a notation, and the kinds that are drawn as it: "Business Object (information)". */
function typeName(type: string, nodes: readonly PictureNode[], language: Language): string {
  const name = ARCHIMATE_TYPES[type]?.name[language] ?? type;
  const kinds = [...new Set(nodes.flatMap(({ kind }) => kindEntry(kind)?.spelling[language] ?? []))].filter(
    (kind) => kind !== name.toLowerCase(),
  );
  return kinds.length === 0 || kinds.length > MOST_KINDS ? name : `${name} (${kinds.join(' / ')})`;
}

/** What is drawn in a notation is so in its samples as well; where colours mean something else, those have none. */
function sampleLook({ look }: PictureNode): { readonly look?: Look } {
  if (!look) return {};
  return { look: look.tint === undefined ? look : { ...look, tint: 'unstated' } };
}

/** The look of a sample that has that of a notation, if any. */
function notedLook({ look }: PictureNode): { readonly look?: Look } {
  return look?.archimate === undefined ? {} : { look: { archimate: look.archimate } };
}

/** The look of a sample of anything but a kind: as a profile would have it, it would be taken for the profile's. */
function plainLook(node: PictureNode): { readonly look?: Look } {
  return node.look?.tint === undefined && node.look?.archimate === undefined ? {} : sampleLook(node);
}

/** What the metamodel calls the kind; what the nodes say of it when it is none of the metamodel's. */
function kindName(kind: string, nodes: readonly PictureNode[], language: Language): string | undefined {
  const said = nodes.map((node) => cleanText(node.kindLabel)).find((label) => label !== '');
  return kindEntry(kind)?.spelling[language] ?? said;
}

const GROUPING_TYPE = 'Grouping';
const isGrouping = ({ look }: PictureNode): boolean => look?.archimate === GROUPING_TYPE;

/** In a notation, what only groups looks otherwise than what is something, and the same with and without a frame. */
function frameSamples(nodes: readonly PictureNode[], language: Language): Sample[] {
  const frames = nodes.filter((node) => node.frame);
  const told = nodes.some((node) => !node.frame && isGrouping(node));
  return [
    ...frameSample(
      frames.filter((node) => !isGrouping(node)),
      language,
    ),
    ...(told ? [] : frameSample(frames.filter(isGrouping), language)),
  ];
}

/** Frames of elements by the kinds of those; frames that stand for no element only group. */
function frameSample(frames: readonly PictureNode[], language: Language): Sample[] {
  const first = frames[0];
  if (!first) return [];
  const elements = frames.filter((node) => cleanText(node.kindLabel) !== '');
  const names = [...Map.groupBy(elements, (node) => node.look?.archimate ?? node.kind)].flatMap(
    ([kind, some]) => ARCHIMATE_TYPES[kind]?.name[language] ?? kindName(kind, some, language) ?? [],
  );
  const text = names.length === 0 || names.length > MOST_KINDS ? GROUPING[language] : names.join(' / ');
  // The frame around the focus is drawn as the focus, so a quiet one is the better sample.
  const shown = frames.find((node) => node.emphasis !== 'focus') ?? first;
  const { kind, emphasis } = shown;
  return [{ sample: { type: 'node', kind, ...notedLook(shown), emphasis, marks: [], frame: true }, text }];
}

function emphasisSamples(nodes: readonly PictureNode[], language: Language): Sample[] {
  const cards = nodes.filter((node) => !node.frame);
  const some = (['focus', 'outside'] as const).flatMap((emphasis) => {
    const node = cards.find((each) => each.emphasis === emphasis);
    const text = emphasis === 'focus' ? FOCUS[language] : OUTSIDE[language];
    if (!node) return [];
    return [
      { sample: { type: 'node' as const, kind: node.kind, ...plainLook(node), emphasis, marks: [] }, text },
    ];
  });
  // A difference that is nowhere to be seen needs no explanation.
  return new Set(cards.map((node) => node.emphasis)).size > 1 ? some : [];
}

const MARKS: readonly Mark[] = ['vacant', 'missing', 'unknown', 'uncertain', 'procuring', 'none'];

/** The states and the kinds of bars and points that there are, and what is not certain about any of them. */
function barSamples({ nodes }: Figure, language: Language): Sample[] {
  const bars = nodes.flatMap(({ bar }) => bar ?? []);
  const sample = (bar: Pick<DrawnBar, 'shape' | 'phase' | 'uncertain'>, text: string): Sample => ({
    sample: { type: 'node', kind: 'value', emphasis: 'normal', marks: [], frame: true, bar },
    text,
  });
  const phases = PHASE_ORDER.flatMap((phase) => {
    const some = bars.filter((bar) => bar.phase === phase);
    const found = some.find((bar) => !bar.uncertain) ?? some[0];
    return found ? [sample({ shape: found.shape, phase, uncertain: false }, PHASE[phase][language])] : [];
  });
  const uncertain = bars.find((bar) => bar.uncertain);
  return uncertain
    ? [
        ...phases,
        sample({ shape: 'bar', phase: uncertain.phase, uncertain: true }, NODE_MARK.uncertain[language]),
      ]
    : phases;
}

const PHASE_ORDER: readonly DrawnBar['phase'][] = [
  'planned',
  'development',
  'introduction',
  'operation',
  'phaseout',
  'retired',
  'period',
  'while',
  'event',
  'deadline',
  'end',
];

/** Of a table only its signs need an explanation: heads say what stands in it. */
function signSamples({ nodes }: Figure, language: Language): Sample[] {
  return MARKS.filter((mark) => nodes.some(({ marks }) => marks.includes(mark))).map((mark) => ({
    sample: { type: 'node', kind: 'value', emphasis: 'normal', marks: [mark], frame: true },
    text: NODE_MARK[mark][language],
  }));
}

function nodeMarkSamples(nodes: readonly PictureNode[], language: Language): Sample[] {
  return MARKS.flatMap((mark) => {
    const node = nodes.find((each) => !each.frame && each.marks.includes(mark));
    if (!node) return [];
    const { kind, emphasis } = node;
    const sample = { type: 'node', kind, ...notedLook(node), emphasis, marks: [mark] } as const;
    return [{ sample, text: NODE_MARK[mark][language] }];
  });
}

function edgeSamples({ edges }: Figure, { type, language }: Picture): Sample[] {
  const samples: Sample[] = [];
  const relations = new Set(edges.flatMap(({ relation }) => relation?.type ?? []));
  if (relations.size > 0) return relationSamples(edges, relations, language);
  if (edges.some((edge) => edge.verb === ASSOCIATION))
    samples.push({
      sample: { type: 'edge', hard: false, marks: [], verb: ASSOCIATION },
      text: EXCHANGE[language],
    });
  if (edges.some((edge) => edge.marks.length === 0 && edge.flow !== 'both' && edge.verb !== ASSOCIATION))
    samples.push({
      sample: { type: 'edge', hard: false, marks: [] },
      text: (type === 'process' ? ONWARD : ARROW)[language],
    });
  if (edges.some((edge) => edge.flow === 'both'))
    samples.push({
      sample: { type: 'edge', hard: false, marks: [], flow: 'both' },
      text: BOTH_WAYS[language],
    });
  if (edges.some((edge) => edge.hard) && edges.some((edge) => !edge.hard))
    samples.push({ sample: { type: 'edge', hard: true, marks: [] }, text: HARD_ARROW[language] });
  return [...samples, ...edgeMarkSamples(edges, language)];
}

/** The relations of a notation, in its own order, and what lines say besides. */
function relationSamples(
  edges: Figure['edges'],
  shown: ReadonlySet<ArchimateRelation>,
  language: Language,
): Sample[] {
  const sample = (relation: DrawnRelation, hard = false): LegendItem['sample'] => ({
    type: 'edge',
    hard,
    marks: [],
    relation,
  });
  const types = (Object.keys(ARCHIMATE_RELATIONS) as ArchimateRelation[]).filter((type) => shown.has(type));
  const both = edges.find(({ relation }) => relation?.from === 'both')?.relation;
  const plain: DrawnRelation = { type: 'association', from: 'source' };
  const isHard = edges.some(({ hard }) => hard) && edges.some(({ hard }) => !hard);
  return [
    ...types.map((type) => ({
      sample: sample({ type, from: 'source' }),
      text: relationWords(type, language),
    })),
    ...(both ? [{ sample: sample(both), text: BOTH_WAYS[language] }] : []),
    ...(isHard ? [{ sample: sample(plain, true), text: HARD_ARROW[language] }] : []),
    ...edgeMarkSamples(edges, language, plain),
  ];
}

function edgeMarkSamples(edges: Figure['edges'], language: Language, relation?: DrawnRelation): Sample[] {
  return MARKS.filter((mark) => edges.some((edge) => edge.marks.includes(mark))).map((mark) => ({
    sample: { type: 'edge', hard: false, marks: [mark], ...(relation && { relation }) },
    text: EDGE_MARK[mark][language],
  }));
}
