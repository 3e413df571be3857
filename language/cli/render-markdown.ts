/** Markdown for a terminal: headings stand out, code is set apart, the marks go. Knows what rule pages use. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export function renderMarkdown(markdown: string, color: boolean): string {
  const paint = (style: Style, text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  let inCode = false;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    else if (inCode) lines.push(`    ${paint('cyan', line)}`.trimEnd());
    else lines.push(renderLine(line, paint));
  }
  return lines.join('\n');
}

function renderLine(line: string, paint: (style: Style, text: string) => string): string {
  const heading = /^#{1,6} +(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return paint('bold', heading.replaceAll('`', ''));
  return line
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => paint('bold', text))
    .replace(/`([^`]+)`/g, (_, text: string) => paint('cyan', text));
}
