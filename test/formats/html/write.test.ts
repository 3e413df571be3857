/** What is in the file, before any browser has seen it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { readAddress, writeAddress } from '../../../language/formats/html/address.ts';
import { readHtmlAssets } from '../../../language/formats/html/assets.ts';
import type { PageData } from '../../../language/formats/html/data.ts';
import { writeHtml } from '../../../language/formats/html/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { pageOf, projectOf } from './page.ts';
import { EVIL, hostile, small } from './samples.ts';

const engine = createElkEngine();
afterAll(() => engine.close());

const contentOf = (html: string, tag: RegExp): string => {
  const start = tag.exec(html);
  if (!start) throw new Error(`no ${tag}`);
  const from = start.index + start[0].length;
  return html.slice(from, html.indexOf('</s', from));
};
const dataOf = (html: string): PageData =>
  JSON.parse(contentOf(html, /<script type="application\/json" id="data">/)) as PageData;

describe('the file of a small project', () => {
  let html = '';
  beforeAll(async () => {
    html = await pageOf(small(), engine);
  });

  test('has a list of views, and each view as a picture and as tables', () => {
    // Without pictures, scripts, styles and what the texts say.
    const outline = html
      .replace(/<(script|style|svg)\b[^>]*>.*?<\/\1>/gs, '<$1>')
      .replace(/ content="[^"]*"/g, '')
      .replace(/<t[rhd]\b.*?(?=<\/table>)/gs, '')
      .replace(/<\/?(thead|tbody)>/g, '')
      .replace(/\n+/g, '\n');
    expect(outline).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="sv">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy">
      <meta name="viewport">
      <meta name="color-scheme">
      <title>Samverkan</title>
      <style>
      </head>
      <body>
      <header class="top"><h1>Samverkan</h1></header>
      <nav id="views" aria-label="Vyer">
      <h2>Samverkan vid vårdövergångar</h2><ul><li><a href="#view=N%C3%A4rliggande"><span class="name">WebCare och dess närliggande system</span> <span class="kind">Samband</span></a></li>
      <li><a href="#view=skikt%3ASVO"><span class="name">Skikt</span></a></li>
      <li><a href="#view=roller%3ASVO"><span class="name">Roller</span></a></li>
      <li><a href="#view=integrationsbeskrivning%3ASVO"><span class="name">Integrationsbeskrivning</span></a></li>
      </ul>
      </nav>
      <main>
      <section class="view" id="view=N%C3%A4rliggande">
      <h2>WebCare och dess närliggande system</h2><p class="kind">Samverkan vid vårdövergångar · Samband</p>
      <figure><svg>
      </figure>
      <div class="tables"><table><caption>Rutor</caption></table>
      <table><caption>Samband</caption></table>
      </div></section>
      <section class="view" id="view=skikt%3ASVO">
      <h2>Skikt: Samverkan vid vårdövergångar</h2><p class="kind">Samverkan vid vårdövergångar · Skikt</p>
      <figure><svg>
      </figure>
      <div class="tables"><table><caption>Rutor</caption></table>
      </div></section>
      <section class="view" id="view=roller%3ASVO">
      <h2>Roller: Samverkan vid vårdövergångar</h2><p class="kind">Samverkan vid vårdövergångar · Roller</p>
      <figure><svg>
      </figure>
      <div class="tables"><table><caption>Innehåll</caption></table>
      <table><caption>Rutor</caption></table>
      </div></section>
      <section class="view" id="view=integrationsbeskrivning%3ASVO">
      <h2>Integrationsbeskrivning: Samverkan vid vårdövergångar</h2><p class="kind">Samverkan vid vårdövergångar · Integrationsbeskrivning</p>
      <figure><svg>
      </figure>
      <div class="tables"><table><caption>Integration</caption></table>
      </div></section>
      </main>
      <script>
      <script>
      </body>
      </html>
      "
    `);
  });

  test('allows its own script and style by their digests, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${digest(contentOf(html, /<script>/))}`,
      `style-src ${digest(contentOf(html, /<style>/))}`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('points to nothing outside itself', () => {
    const addresses = [...html.matchAll(/\b(?:href|src|action|poster)="([^"]*)"|url\(([^)]{0,20})/g)];
    expect(addresses.length).toBeGreaterThan(10);
    for (const [, link, source] of addresses) expect(link ?? source).toMatch(/^#|^data:font\/woff2/);
    expect(html).not.toMatch(/ style="| on[a-z]+="/);
  });

  test('carries the fonts once, and each colour once for light and once for dark', () => {
    expect(html.match(/@font-face/g)?.length).toBe(2);
    for (const colour of [LIGHT.tones.application.accent, DARK.tones.application.accent])
      expect(html.split(colour).length - 1).toBe(1);
    const pictures = [...html.matchAll(/<svg.*?<\/svg>/gs)].map(([picture]) => picture).join('');
    expect(pictures).toContain('fill="var(--paper)"');
    expect(pictures).not.toMatch(/="#[0-9a-f]{6}"/);
  });

  test('says of each element what the model says', () => {
    const { elements, arrows, views } = dataOf(html);
    const at = (id: string) => elements.findIndex((element) => element.id === id);
    const webCare = elements[at('SVO.WebCare')];
    expect(webCare).toMatchObject({
      kind: 'component',
      title: 'WebCare',
      parent: at('SVO'),
      facts: [
        { label: 'Syfte', values: [{ text: 'Överföra information' }] },
        {
          label: 'Leverantör',
          values: [{ text: 'Tieto Sweden AB', element: at('Tieto'), note: 'från 2012-01-01' }],
        },
      ],
      place: { file: 'a.ea', line: 6 },
    });
    expect(elements[at('SVO')]?.roles).toEqual([{ label: 'Objektägare', values: [{ text: 'vakant' }] }]);
    expect(webCare?.findings?.map(({ rule }) => rule)).toContain('agreement/declared-missing');
    expect(arrows).toEqual([
      {
        source: at('SVO.WebCare'),
        target: at('PU'),
        verb: 'hämtar',
        payload: [{ text: 'Folkbokföring', element: at('Folkbokföring') }],
        facts: [{ label: 'Enligt', values: [{ text: 'saknas' }] }],
        place: { file: 'a.ea', line: 9 },
      },
      {
        source: at('SVO.WebCare'),
        target: at('Katalog'),
        verb: 'beror av: slår upp enheter',
        place: { file: 'a.ea', line: 10 },
      },
    ]);
    const near = views.find(({ id }) => id === 'Närliggande');
    expect(near?.group).toBe('Samverkan vid vårdövergångar');
    expect(near?.nodes.map(({ element }) => elements[element ?? -1]?.id)).toContain('SVO.WebCare');
  });

  test('is the same bytes for the same project', async () => {
    expect(await pageOf(small(), engine)).toBe(html);
  });

  test('speaks English where the project does', async () => {
    const english = await pageOf({ ...small(), language: 'en' }, engine);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<nav id="views" aria-label="Views">');
    expect(dataOf(english).words.search).toBe('Search elements and views');
  });
});

describe('a file of hostile texts', () => {
  test('has the elements that it has anyway, and the texts as text', async () => {
    const html = await pageOf(hostile(), engine);
    // JSON takes quotes and backslashes as they are, but nothing that HTML would read.
    expect(html.match(/<script/g)?.length).toBe(2);
    expect(html.match(/<\/script/g)?.length).toBe(2);
    expect(html).not.toMatch(/<img|<!--|\]\]>|\u202e/);
    const data = dataOf(html);
    expect(data.elements.map(({ title }) => title)).toContain(EVIL);
    expect(data.views.map(({ title }) => title)).toContain(EVIL);
  });

  test('is refused a script that would end early', async () => {
    const project = await projectOf(small(), engine);
    const assets = await readHtmlAssets();
    for (const script of ['"</script>"', '"<!--"', 'a\r\nb'])
      expect(() => writeHtml(project, { ...assets, script })).toThrow(/script/);
    expect(() => writeHtml(project, { ...assets, style: '</style>' })).toThrow(/style/);
  });
});

describe('addresses', () => {
  test('are read as they were written, whatever the names are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({ view: text, element: text, table: fc.constant(true as const) }, { requiredKeys: [] }),
        (address) => {
          const written = writeAddress(address);
          expect(written).toMatch(/^[\w\-.!~*'()%=&]*$/);
          expect(readAddress(`#${written}`)).toEqual(address);
        },
      ),
    );
  });

  test('that nobody wrote say nothing', () => {
    for (const text of ['', '#', '#view', '#view=', '#view=%', '#=x', '#__proto__=x', '#a&b=c'])
      expect(readAddress(text)).toEqual({});
  });
});
