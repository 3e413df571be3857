/**
 * One HTML file with all pictures of a project, that works from a disk without a network. Without its script it is a
 * document: a list of views, and each view with its picture and its tables. The script makes the page of it where one
 * searches, moves about and reads what is stated of an element.
 */
import { createHash } from 'node:crypto';
import { DARK, LIGHT } from '../../drawing/theme.ts';
import { element, escapeXml, printable } from '../svg/markup.ts';
import { type EmbeddedFonts, FONT_STACK, fontFaces, writeSvg } from '../svg/write.ts';
import { writeAddress } from './address.ts';
import type { PageData, PageView } from './data.ts';
import { paletteRules, variableTheme } from './palette.ts';
import type { DrawnView, HtmlProject } from './project.ts';
import { pictureTables } from './tables.ts';

export interface HtmlAssets {
  readonly script: string;
  readonly style: string;
  readonly fonts: EmbeddedFonts;
}

/** The same project and assets give the same string. Every text of the project is escaped. */
export function writeHtml({ title, data, views }: HtmlProject, { script, style, fonts }: HtmlAssets): string {
  const styles = inside(
    'style',
    `${fontFaces(fonts)}:root{--font:${FONT_STACK};${paletteRules(LIGHT, DARK)}}\n${style}`,
  );
  const code = inside('script', script);
  const policy = [
    "default-src 'none'",
    `script-src '${digest(code)}'`,
    `style-src '${digest(styles)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = (attributes: Readonly<Record<string, string>>) =>
    `<meta${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${value}"`)
      .join('')}>\n`;
  return [
    '<!doctype html>\n',
    `<html lang="${data.language}">\n<head>\n`,
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'color-scheme', content: 'light dark' }),
    `<title>${escapeXml(title)}</title>\n`,
    `<style>${styles}</style>\n</head>\n<body>\n`,
    `<header class="top">${element('h1', {}, escapeXml(title))}</header>\n`,
    listOfViews(data),
    '<main>\n',
    ...views.map((drawn, index) => section(drawn, data.views[index], data)),
    '</main>\n',
    `<script type="application/json" id="data">${json(data)}</script>\n`,
    `<script>${code}</script>\n</body>\n</html>\n`,
  ].join('');
}

function listOfViews({ views, words }: PageData): string {
  const groups = Map.groupBy(views, ({ group }) => group);
  const lists = [...groups].map(([group, inGroup]) => {
    const items = inGroup.map(({ id, title, kind }) => {
      // What it is listed under need not be said again, nor the kind of what is called after it.
      const shown = title === `${kind}: ${group}` ? kind : title;
      const name = element('span', { class: 'name' }, escapeXml(shown));
      const more = shown.startsWith(kind) ? '' : ` ${element('span', { class: 'kind' }, escapeXml(kind))}`;
      return element('li', {}, element('a', { href: `#${writeAddress({ view: id })}` }, name + more));
    });
    return `${element('h2', {}, escapeXml(group))}${element('ul', {}, `${items.join('\n')}\n`)}\n`;
  });
  return `${element('nav', { id: 'views', 'aria-label': words.views }, `\n${lists.join('')}`)}\n`;
}

function section({ drawing, picture }: DrawnView, view: PageView | undefined, { words }: PageData): string {
  const heading = element('h2', {}, escapeXml(drawing.title));
  const kind = view ? element('p', { class: 'kind' }, escapeXml(`${view.group} · ${view.kind}`)) : '';
  const svg = writeSvg(drawing, { theme: variableTheme(LIGHT) });
  const tables = element('div', { class: 'tables' }, pictureTables(picture, words));
  const id = writeAddress({ view: drawing.id });
  return `${element('section', { class: 'view', id }, `\n${heading}${kind}\n${element('figure', {}, svg)}\n${tables}`)}\n`;
}

/** JSON that cannot end the element it stands in, whatever the texts are. */
function json(data: PageData): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @throws when the text would end its element, or be read otherwise than it was digested. */
function inside(name: 'script' | 'style', text: string): string {
  if (new RegExp(`</${name}|<!--|\\r|\\0`, 'i').test(text))
    throw new Error(`The page's ${name} cannot stand in HTML.`);
  return text;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
