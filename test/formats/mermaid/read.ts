/** Reads charts with Mermaid's own parser, which needs no browser but for making HTML harmless, which it is not asked to. */
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

export interface Chart {
  readonly title: string | undefined;
  /** Labels by id, as a reader of the page sees them. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly containers: ReadonlyMap<string, { readonly label: string; readonly inside: readonly string[] }>;
  /** Without the hidden ones, which only stack. */
  readonly links: readonly { readonly source: string; readonly target: string; readonly label: string }[];
  /** Hidden ones as well. */
  readonly allLinks: number;
}

interface Database {
  getVertices(): ReadonlyMap<string, { readonly text?: string }>;
  getEdges(): readonly { start: string; end: string; text: string; stroke: string }[];
  getSubGraphs(): readonly { id: string; title: string; nodes: readonly string[] }[];
}

/** @throws what Mermaid throws when it does not understand the chart. */
export async function readMermaid(text: string): Promise<Chart> {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as unknown as Database;
  const groups = db.getSubGraphs();
  const ids = new Set(groups.map(({ id }) => id));
  const vertices = [...db.getVertices()].filter(([id]) => !ids.has(id));
  const links = db.getEdges();
  return {
    title: /^---\ntitle: (.*)\n---\n/.exec(text)?.[1],
    nodes: new Map(vertices.map(([id, vertex]) => [id, decoded(vertex.text ?? '')])),
    containers: new Map(groups.map(({ id, title, nodes }) => [id, { label: decoded(title), inside: nodes }])),
    links: links
      .filter(({ stroke }) => stroke !== 'invisible')
      .map(({ start, end, text: label }) => ({ source: start, target: end, label: decoded(label) })),
    allLinks: links.length,
  };
}

/** Mermaid keeps numbers of characters in a writing of its own until it draws. */
function decoded(text: string): string {
  return text
    .replaceAll('<br/>', '\n')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, number: string) => String.fromCodePoint(Number(number)));
}
