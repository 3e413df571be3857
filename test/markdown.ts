/** Reads Markdown as the services do that show it: CommonMark with the tables of GitHub. */
import MarkdownIt from 'markdown-it';

export interface ParsedMarkdown {
  /** Rows of cells of each table, the heading first, as the reader sees them. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly headings: readonly string[];
  /** Addresses of links and pictures. */
  readonly links: readonly string[];
  /** HTML that was passed through. */
  readonly html: readonly string[];
  /** What each of the remaining pieces of text says. */
  readonly texts: readonly string[];
}

const parser = new MarkdownIt({ html: true, linkify: false });

export function parsedMarkdown(text: string): ParsedMarkdown {
  const tables: string[][][] = [];
  const headings: string[] = [];
  const links: string[] = [];
  const html: string[] = [];
  const texts: string[] = [];
  let inside = '';
  for (const token of parser.parse(text, {})) {
    if (token.type === 'table_open') tables.push([]);
    if (token.type === 'tr_open') tables.at(-1)?.push([]);
    if (token.type.endsWith('_open')) inside = token.type;
    if (token.type === 'html_block') html.push(token.content.trim());
    if (token.type !== 'inline') continue;
    let said = '';
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') html.push(child.content);
      else if (child.type === 'link_open') links.push(String(child.attrGet('href')));
      else if (child.type === 'image') links.push(String(child.attrGet('src')));
      else said += child.type === 'softbreak' ? '\n' : child.content;
    }
    if (inside === 'th_open' || inside === 'td_open') tables.at(-1)?.at(-1)?.push(said);
    else if (inside === 'heading_open') headings.push(said);
    else texts.push(said);
  }
  return { tables, headings, links, html, texts };
}
