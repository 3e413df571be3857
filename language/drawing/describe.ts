/** The full texts of nodes and edges, for tooltips and for those who cannot see the picture. */
import { ARCHIMATE_RELATIONS } from '../model/metamodel/archimate.ts';
import type { Language } from '../model/text.ts';
import { ASSOCIATION, type PictureEdge, type PictureNode } from '../views/picture.ts';
import type { DrawnEdge, NodeWords } from './drawing.ts';
import { cleanText } from './text.ts';
import { EDGE_MARK, FLOW, MORE, NODE_MARK } from './words.ts';

/** Members of a line that its description names; there may be hundreds. */
const MOST_MEMBERS = 12;

/** The texts as they are drawn, before they are broken into lines. A node without a name has a dash. */
export function wordsOf(node: PictureNode, language: Language): NodeWords {
  const details = node.lines.map(cleanText).filter((line) => line !== '');
  return {
    kind: cleanText(node.kindLabel),
    name: cleanText(node.title) || '–',
    details: details.length === 0 && node.marks.includes('vacant') ? [NODE_MARK.vacant[language]] : details,
  };
}

export function describeNode(node: PictureNode, language: Language): string {
  const kind = cleanText(node.kindLabel);
  const title = cleanText(node.title);
  const marks = node.marks.map((mark) => NODE_MARK[mark][language]);
  const first = kind === '' ? title : `${title} (${kind})`;
  return [first, ...node.lines.map(cleanText), ...marks].filter((line) => line !== '').join('\n');
}

export function describeEdge(
  edge: PictureEdge,
  titles: ReadonlyMap<string, string>,
  language: Language,
): string {
  const source = titles.get(edge.source) ?? edge.source;
  const target = titles.get(edge.target) ?? edge.target;
  const lines = [firstLine(edge, titles)];
  if (edge.flow !== 'none')
    lines.push(FLOW[edge.flow][language].replace('{source}', () => source).replace('{target}', () => target));
  if (edge.relation) {
    const { type, from } = edge.relation;
    const ends =
      from === 'target' ? `${target} → ${source}` : `${source} ${UNDIRECTED.has(type) ? '–' : '→'} ${target}`;
    lines.push(`${relationWords(type, language)}: ${from === 'both' ? `${source} ↔ ${target}` : ends}`);
  }
  for (const mark of edge.marks) lines.push(EDGE_MARK[mark][language]);
  const members = edge.members ?? [];
  for (const member of members.slice(0, MOST_MEMBERS)) lines.push(firstLine(member, titles));
  if (members.length > MOST_MEMBERS)
    lines.push(MORE[language].replace('{count}', String(members.length - MOST_MEMBERS)));
  return lines.join('\n');
}

const UNDIRECTED: ReadonlySet<string> = new Set(['association']);

/** What a relation of ArchiMate is called, with its own name for those who know that. */
export function relationWords(type: keyof typeof ARCHIMATE_RELATIONS, language: Language): string {
  const { sv, en } = ARCHIMATE_RELATIONS[type];
  return language === 'en' ? en : `${sv} (${en})`;
}

/** What is written on a line: its label, or what its notation leaves of it. */
export function lineLabel({ relation, label }: Pick<PictureEdge, 'relation' | 'label'>): string {
  return relation?.label ?? label;
}

/** What the line is in the notation of the picture, if that has relations of its own. */
export function drawnRelation({ relation }: Pick<PictureEdge, 'relation'>): Pick<DrawnEdge, 'relation'> {
  return relation ? { relation: { type: relation.type, from: relation.from } } : {};
}

function firstLine(edge: PictureEdge, titles: ReadonlyMap<string, string>): string {
  const [source, target] = [titles.get(edge.source) ?? edge.source, titles.get(edge.target) ?? edge.target];
  const label = cleanText(edge.label);
  const line = edge.verb === ASSOCIATION ? '–' : '→';
  return label === '' ? `${source} ${line} ${target}` : `${source} ${line} ${target}: ${label}`;
}
