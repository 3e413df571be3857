/** The file opened from disk in a real Chromium, as somebody reads it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createElkEngine } from '../../../language/layout/index.ts';
import { type BrowserWindow, openWindow } from '../../editor/host/window.ts';
import { example } from '../../examples/example.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { pageOf } from './page.ts';
import { EVIL, hostile, small } from './samples.ts';

const VIEW = 'WebCare och dess närliggande system';

const engine = createElkEngine();
let window: BrowserWindow;
let page: Page;
let folder = '';
/** Whatever the browser complains of or asks a network for. */
const problems: string[] = [];

const addressOf = (name: string, hash = ''): string =>
  `${pathToFileURL(path.join(folder, name)).href}${hash}`;
/** A page that has not been opened before: another address of one that has only goes there. */
const openPage = async (name: string, hash = ''): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(addressOf(name, hash));
  await body().evaluate(({ ownerDocument }) => ownerDocument.fonts.ready.then(() => undefined));
};
const panel = () => page.locator('#details');
const current = () => page.locator('.targets > rect.current');
const heading = () => page.locator('#title').textContent();
/** The page's own document: nothing here knows its types, since all else runs in Node. */
const body = () => page.locator('body');
const focused = (): Promise<string> =>
  body().evaluate(({ ownerDocument: { activeElement } }) => {
    const { localName, textContent } = activeElement;
    return activeElement.getAttribute('data-id') ?? `${localName} ${textContent}`;
  });

beforeAll(async () => {
  const webCare = example('samverkan-vid-vardovergangar');
  folder = temporaryFolder(
    {
      'small.html': await pageOf(small(), engine),
      'english.html': await pageOf({ ...small(), language: 'en' }, engine),
      'hostile.html': await pageOf(hostile(), engine),
      'example.html': await pageOf({ title: 'Samverkan vid vårdövergångar', ...webCare }, engine),
    },
    'ea-html-',
  );
  window = await openWindow();
  page = window.page;
  page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(about:blank|data:font\/woff2)/.test(url) && !url.startsWith(pathToFileURL(folder).href))
      problems.push(`request: ${url}`);
  });
}, 120_000);

beforeEach(async () => {
  problems.length = 0;
  await page.emulateMedia({ colorScheme: 'light', media: 'screen', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
});

afterAll(async () => {
  await window?.close();
  await engine.close();
});

describe('the page', () => {
  test('shows the first view, in its own font, and asks nobody for anything', async () => {
    await openPage('example.html');
    expect(await heading()).toBe(await page.locator('nav a').first().textContent());
    await page.locator('.picture svg text').first().waitFor();
    const fonts = await body().evaluate(({ ownerDocument }) =>
      [400, 600].map((weight) => ownerDocument.fonts.check(`${weight} 13px "EA Sans"`)),
    );
    expect(fonts).toEqual([true, true]);
    // A style or script of somebody else's is refused, and the page has none of those.
    expect(problems).toEqual([]);
    await body().evaluate(({ ownerDocument }) => {
      const script = ownerDocument.createElement('script');
      script.textContent = 'document.title = "hit"';
      ownerDocument.body.append(script);
    });
    expect(await page.title()).not.toBe('hit');
    expect(problems.join()).toContain('Content Security Policy');
  });

  test('goes by keyboard from a search to an element, what it is joined to, and back', async () => {
    await openPage('example.html');
    await page.keyboard.press('/');
    expect(await focused()).toMatch(/^input/);
    await page.keyboard.type('personuppg');
    const options = page.getByRole('option');
    await options.filter({ hasText: 'Personuppgiftsregistret' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await panel().waitFor();
    expect(await focused()).toBe('h2 Personuppgiftsregistret');
    expect(await current().count()).toBe(1);
    expect(await current().getAttribute('data-id')).toBe('PU');
    const view = await heading();

    // Onwards over a relation, which is in the same view.
    const link = panel().getByRole('link', { name: 'WebCare', exact: true }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('#details h2', { hasText: /^WebCare$/ }).waitFor();
    expect(await focused()).toBe('h2 WebCare');
    expect(await heading()).toBe(view);
    expect(await current().getAttribute('data-id')).toBe('SVO.WebCare');

    // And back, first in the history and then to the picture.
    await page.goBack();
    await page.locator('#details h2', { hasText: 'Personuppgiftsregistret' }).waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    expect(await focused()).toBe('PU');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
      if ((await focused()) === 'PU') await page.keyboard.press(key);
    const next = await focused();
    expect(next).not.toBe('PU');
    await page.keyboard.press('Enter');
    await panel().waitFor();
    expect(await current().getAttribute('data-id')).toBe(next);
    expect(problems).toEqual([]);
  });

  test('zooms by keys and by buttons', async () => {
    await openPage('small.html');
    const scale = async () => Number.parseInt((await page.locator('.scale').textContent()) ?? '', 10);
    await page.keyboard.press('0');
    const whole = await scale();
    await page.keyboard.press('+');
    expect(await scale()).toBe(Math.round(whole * 1.25));
    await page.keyboard.press('-');
    expect(await scale()).toBe(whole);
    await page.getByRole('button', { name: 'Zooma in' }).click();
    expect(await scale()).toBe(Math.round(whole * 1.25));
    // With the focus on a button, too.
    await page.keyboard.press('0');
    expect(await scale()).toBe(whole);
    expect(problems).toEqual([]);
  });

  test('tells of a box and of an arrow that is clicked', async () => {
    await openPage('small.html');
    await page.locator('.targets > rect[data-id="PU"]').click();
    await page.locator('#details h2', { hasText: 'Personuppgiftsregistret' }).waitFor();
    expect(await panel().textContent()).toMatch(/In frånWebCare hämtar Folkbokföring/);
    expect(await panel().textContent()).toMatch(/Står ia\.ea, rad \d+/);
    await page.locator('.targets > g').first().dispatchEvent('click');
    await page.locator('#details .kind', { hasText: 'samband' }).waitFor();
    expect(await panel().textContent()).toMatch(/GällerWebCare/);
    // Where nothing is drawn, nothing is chosen.
    await page.locator('.stage').click({ position: { x: 5, y: 5 } });
    await panel().waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
  });

  test('is linked to: a view, an element in it, and its tables', async () => {
    await openPage('small.html', '#view=roller%3ASVO');
    expect(await heading()).toMatch(/^Roller/);
    await openPage('small.html', '#element=PU');
    expect(await heading()).toBe(VIEW);
    expect(await panel().locator('h2').textContent()).toBe('Personuppgiftsregistret');
    await openPage('small.html', '#view=N%C3%A4rliggande&as=table');
    const tables = page.locator('section.current table');
    expect(await tables.locator('caption').allTextContents()).toEqual(['Rutor', 'Samband']);
    const rows = await tables.nth(1).locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\t/))).toEqual([
      ['WebCare', 'hämtar Folkbokföring', 'Personuppgiftsregistret', 'avtal saknas'],
      ['WebCare', 'slår upp enheter', 'Elektronisk katalog', ''],
    ]);
    await tables.first().getByRole('link', { name: 'Elektronisk katalog' }).click();
    await page.locator('#details h2', { hasText: 'Elektronisk katalog' }).waitFor();
    // An address of yesterday shows what there is today.
    await openPage('small.html', '#view=borta&element=borta');
    expect(await heading()).toBe(VIEW);
    expect(await panel().isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('follows the colours of the system, and the switch', async () => {
    const styled = (of: string, key: string): Promise<string> =>
      page
        .locator(of)
        .first()
        .evaluate((element, name) => element.ownerDocument.defaultView.getComputedStyle(element)[name], key);
    const paper = () => styled('body', 'backgroundColor');
    const ofPicture = () => styled('.picture svg > rect', 'fill');
    const [white, black] = ['rgb(255, 255, 255)', 'rgb(18, 23, 29)'];
    await openPage('small.html');
    expect([await paper(), await ofPicture()]).toEqual([white, white]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([await paper(), await ofPicture()]).toEqual([black, black]);
    const toggle = page.getByRole('button', { name: 'Mörka färger' });
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    expect([await paper(), await ofPicture()]).toEqual([white, white]);
    await toggle.click();
    // Paper is white whatever the screen is.
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe(white);
    await body().evaluate(({ ownerDocument }) => ownerDocument.defaultView.localStorage.clear());
  });

  test('prints every view on a page of its own', async () => {
    await openPage('example.html', '#element=SVO.WebCare');
    const views = await page.locator('nav a').count();
    expect(views).toBeGreaterThan(4);
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(views);
  });

  test('is a document where scripts do not run', async () => {
    const context = await window.context.browser()?.newContext({ javaScriptEnabled: false });
    const plain = await context?.newPage();
    await plain?.goto(addressOf('small.html'));
    expect(await plain?.locator('section.view').count()).toBe(4);
    expect(await plain?.locator('figure svg').first().isVisible()).toBe(true);
    expect(await plain?.locator('table').first().isVisible()).toBe(true);
    await context?.close();
  });

  test('takes what people write for text', async () => {
    await openPage('hostile.html');
    expect(await heading()).toBe(EVIL);
    expect(await page.title()).toContain(EVIL);
    await page.keyboard.press('/');
    await page.keyboard.type('</script>');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().textContent()).toContain('</script>');
    await page.keyboard.press('Enter');
    await panel().waitFor();
    expect(await panel().locator('h2').textContent()).toBe(EVIL);
    await page.locator('.targets > g').first().dispatchEvent('click');
    await page.getByRole('button', { name: 'Tabell' }).click();
    expect(await page.locator('section.current tbody').first().textContent()).toContain(EVIL);
    expect(await page.locator('img, iframe, a[href^="javascript"], script[src]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('speaks the language of the project', async () => {
    await openPage('english.html', '#element=PU');
    expect(await panel().getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
    expect(await page.getByRole('combobox').getAttribute('placeholder')).toBe('Search elements and views');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('whoever does not see or point', () => {
  const STATES: readonly (readonly [string, string, () => Promise<void>])[] = [
    ['a picture', '', async () => {}],
    [
      'the hits of a search',
      '',
      async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('e');
        await page.getByRole('option').first().waitFor();
      },
    ],
    [
      'a search without hits',
      '',
      async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('finns inte');
        await page.locator('.status.none').waitFor();
      },
    ],
    ['details of an element', '#element=SVO.WebCare', async () => panel().waitFor()],
    ['details of an object', '#element=SVO', async () => panel().waitFor()],
    [
      'tables',
      '#view=N%C3%A4rliggande&element=SVO.WebCare&as=table',
      async () => page.locator('section.current table').first().waitFor(),
    ],
    [
      'a grid',
      '#view=roller%3ASVO&as=table',
      async () => page.locator('section.current table').first().waitFor(),
    ],
  ];
  const SIZES = [
    ['wide', 1440, 900],
    ['narrow', 390, 844],
  ] as const;

  test.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      SIZES.flatMap(([size, width, height]) =>
        STATES.map(([state, hash, act]) => ({ scheme, size, width, height, state, hash, act })),
      ),
    ),
  )('finds no barrier in $state, $scheme and $size', async ({ scheme, width, height, hash, act }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await openPage('small.html', hash);
    await act();
    expect(await barriers()).toEqual([]);
  });

  test('finds no barrier in a page of real size', async () => {
    await openPage('example.html', '#view=N%C3%A4rliggande&element=SVO.WebCare');
    await panel().waitFor();
    expect(await barriers()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Tabell' }).click();
    expect(await barriers()).toEqual([]);
  });

  test('finds none in all views at once, each of which is there as tables', {
    timeout: 180_000,
  }, async () => {
    await openPage('example.html');
    await page.locator('html').evaluate(({ classList }) => classList.remove('app'));
    const views = page.locator('section.view');
    expect(await views.count()).toBeGreaterThan(10);
    for (const view of await views.all()) {
      const rows = view.locator('.tables tbody tr');
      expect(await rows.count(), (await view.locator('h2').first().textContent()) ?? '').toBeGreaterThan(0);
    }
    expect(await barriers()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers()).toEqual([]);
  });

  test('finds none in the list of views of a narrow page, nor in the bare document', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage('small.html');
    const lister = page.getByRole('button', { name: 'Lista över vyer' });
    await lister.click();
    expect(await lister.getAttribute('aria-expanded')).toBe('true');
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await lister.getAttribute('aria-expanded')).toBe('false');
    await page.locator('html').evaluate(({ classList }) => classList.remove('app'));
    expect(await barriers()).toEqual([]);
  });

  test('goes through the page in order, and not through every box', async () => {
    await openPage('small.html', '#element=PU');
    const stops: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const where = await body().evaluate(({ ownerDocument }) => {
        const area = ownerDocument.activeElement?.closest('header, nav, .bar, .stage, aside');
        return area ? `${area.localName}${area.classList.contains('bar') ? '.bar' : ''}` : '';
      });
      if (where === '') break;
      if (stops.at(-1) !== where) stops.push(where);
    }
    expect(stops).toEqual(['header', 'nav', 'div.bar', 'svg', 'aside']);
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds, in short. It comes in as the debugger does, past the page's policy. */
async function barriers(): Promise<readonly string[]> {
  await page.evaluate(`${axe.source};undefined`);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
