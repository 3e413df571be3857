/** SVG files opened by themselves in a real Chromium. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw } from '../../../language/drawing/draw.ts';
import { DARK, LIGHT } from '../../../language/drawing/theme.ts';
import { readEmbeddedFonts } from '../../../language/formats/svg/fonts.ts';
import { writeSvg } from '../../../language/formats/svg/write.ts';
import { createElkEngine } from '../../../language/layout/index.ts';
import { pictureOf, viewsOf } from '../../../language/views/views.ts';
import { hostile } from '../../drawing/samples.ts';
import { type BrowserWindow, openWindow } from '../../editor/host/window.ts';
import { example } from '../../examples/example.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const engine = createElkEngine();
const files: Record<string, string> = {};
let window: BrowserWindow;
let folder = '';

beforeAll(async () => {
  const fonts = await readEmbeddedFonts();
  const { model } = example('samverkan-vid-vardovergangar');
  const pictures = [...viewsOf(model).map((view) => pictureOf(model, view, 'sv')), hostile];
  for (const [index, picture] of pictures.entries()) {
    const theme = index % 2 === 0 ? LIGHT : DARK;
    files[`${index}.svg`] = writeSvg(await draw(picture, engine), { theme, fonts });
  }
  folder = temporaryFolder(files, 'ea-svg-');
  window = await openWindow();
}, 120_000);

afterAll(async () => {
  await window?.close();
  await engine.close();
});

test('ask for nothing, run nothing, and have their own font', { timeout: 120_000 }, async () => {
  const { page } = window;
  const problems: string[] = [];
  let asked: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  for (const [name, text] of Object.entries(files)) {
    asked = [];
    const address = pathToFileURL(path.join(folder, name)).href;
    await page.goto(address);
    const root = page.locator('svg');
    const loaded = await root.evaluate(async ({ ownerDocument: { fonts } }) => {
      await fonts.ready;
      return fonts.check('400 13px "EA Sans"');
    });
    expect(loaded, name).toBe(true);
    expect(await page.locator('text').count()).toBe(text.match(/<text/g)?.length);
    expect(
      asked.filter((url) => !url.startsWith('data:font/woff2')),
      name,
    ).toEqual([address]);
  }
  expect(problems).toEqual([]);
});
