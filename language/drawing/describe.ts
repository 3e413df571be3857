/** The full texts of nodes and edges, for tooltips and for those who cannot see the picture. */
import type { Language } from '../model/text.ts';
import { ASSOCIATION, type PictureEdge, type PictureNode } from '../views/picture.ts';
import type { NodeWords } from './drawing.ts';
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
  for (const mark of edge.marks) lines.push(EDGE_MARK[mark][language]);
  const members = edge.members ?? [];
  for (const member of members.slice(0, MOST_MEMBERS)) lines.push(firstLine(member, titles));
  if (members.length > MOST_MEMBERS)
    lines.push(MORE[language].replace('{count}', String(members.length - MOST_MEMBERS)));
  return lines.join('\n');
}

function firstLine(edge: PictureEdge, titles: ReadonlyMap<string, string>): string {
  const [source, target] = [titles.get(edge.source) ?? edge.source, titles.get(edge.target) ?? edge.target];
  const label = cleanText(edge.label);
  const line = edge.verb === ASSOCIATION ? '–' : '→';
  return label === '' ? `${source} ${line} ${target}` : `${source} ${line} ${target}: ${label}`;
}
