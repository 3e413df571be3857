/** The live preview beside the text. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../until.ts';
import type { Checks } from './checks.ts';
import type { Workbench } from './workbench.ts';

const VIEW = 'WebCare och dess närliggande system';
const ANOTHER_VIEW = 'Förvaltningsorganisationen 2012';
/** Files are named by the id of the view, as `ea export` names them. */
const ANOTHER_FILE = 'Förvaltningsorganisation';
/** What users write is text, whatever it looks like. */
const TITLE = '<i>Ny&amp;</i>';
const NEW = `\nkomponent Nyskapad "${TITLE}" {\n  -> WebCare anropar\n}\n`;

export async function usePreview(workbench: Workbench, checks: Checks, workspace: string): Promise<void> {
  const { page, preview, picture, banner } = workbench;
  const lineOf = (file: string, text: string): number => {
    const lines = readFileSync(path.join(workspace, file), 'utf8').split('\n');
    return lines.findIndex((line) => line.includes(text)) + 1;
  };
  const middle = async (id: string) => {
    const box = await workbench.box(id).boundingBox();
    assert(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const scale = () => preview.locator('.scale').textContent();

  await checks.check('opens beside the text and draws the first view, large enough to read', async () => {
    await workbench.openFile('webcare.ea');
    await workbench.command('EA: Open Preview to the Side');
    await picture.locator('text', { hasText: 'Personuppgiftsregistret' }).waitFor();
    assert.equal(await preview.locator('select option:checked').textContent(), VIEW);
    const [stage, drawn] = await Promise.all([
      preview.locator('.stage').boundingBox(),
      picture.boundingBox(),
    ]);
    assert(stage && drawn);
    const shown = Number.parseInt((await scale()) ?? '', 10);
    assert(shown >= 60, `${shown} per cent`);
    const whole = drawn.width <= stage.width && drawn.height <= stage.height;
    assert(whole || (drawn.x >= stage.x && drawn.y >= stage.y), 'its beginning is on the page');
    await checks.picture('preview');
  });

  await checks.check('underlines findings beside it', async () => {
    await page.locator('.squiggly-warning').first().waitFor();
  });

  await checks.check('has a page that may run its own script and nothing else', async () => {
    const policy = await preview
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(policy ?? '', /^default-src 'none'; script-src 'nonce-[\w+/=]{20,}'; /);
    assert.doesNotMatch(policy ?? '', /unsafe|img-src|connect-src|data:/);
  });

  await checks.check('sets its text in the font that it was measured in', async () => {
    await until('the fonts', () =>
      preview
        .locator('body')
        .evaluate(({ ownerDocument: { fonts } }) =>
          ['400', '600'].every((weight) => fonts.check(`${weight} 13px "EA Sans"`)),
        ),
    );
    assert.match((await picture.getAttribute('font-family')) ?? '', /^'EA Sans'/);
  });

  await checks.check('marks the box that the cursor is in', async () => {
    await workbench.openFile('narliggande.ea');
    await workbench.goToLine(lineOf('narliggande.ea', 'komponent PU '));
    await until('the mark', () =>
      workbench.box('PU').evaluate((shape) => shape.classList.contains('current')),
    );
    await workbench.openFile('webcare.ea');
  });

  await checks.check('redraws what is typed, and stays where it is', async () => {
    await workbench.box('SVO.WebCare').focus();
    await page.keyboard.press('0');
    // The picture glides there.
    await until('rest', async () => {
      const first = await middle('SVO.WebCare');
      await page.waitForTimeout(200);
      return (await middle('SVO.WebCare')).x === first.x;
    });
    const before = await middle('SVO.WebCare');
    const zoomed = await scale();
    await workbench.typeAtEnd(NEW);
    await picture.locator('text', { hasText: TITLE }).waitFor();
    const after = await middle('SVO.WebCare');
    assert.equal(await scale(), zoomed);
    const moved = Math.hypot(before.x - after.x, before.y - after.y);
    assert(moved < 2, `the box in the middle moved by ${moved} pixels`);
  });

  await checks.check('keeps the last picture of a text that is broken, and says so', async () => {
    const boxes = await preview.locator('.targets [data-id]').count();
    await workbench.typeAtEnd('\nkomponent { -> "');
    await banner.waitFor();
    assert.match((await banner.textContent()) ?? '', /syntax errors|skrivfel/);
    assert.equal(await preview.locator('.targets [data-id]').count(), boxes);
  });

  await checks.check('keeps what a broken text hides, and says so', async () => {
    await workbench.openFile('narliggande.ea');
    await workbench.goToLine(lineOf('narliggande.ea', 'komponent PU '));
    await page.keyboard.insertText('// ');
    await banner.filter({ hasText: /last picture|Senaste bilden/ }).waitFor();
    assert.equal(await workbench.box('PU').count(), 1);
    await checks.picture('broken');
    await workbench.command('File: Revert File');
    await workbench.openFile('webcare.ea');
  });

  await checks.check('is as before when the text is', async () => {
    await workbench.command('File: Revert File');
    await banner.waitFor({ state: 'hidden' });
    await picture.locator('text', { hasText: TITLE }).waitFor({ state: 'detached' });
  });

  await checks.check('shows the source of a box that is clicked', async () => {
    await workbench.box('PU').click();
    await page.locator('.tab.active[data-resource-name="narliggande.ea"]').waitFor();
    // The focus stays in the picture, so that the next click or key is there too.
    assert(await preview.locator('body').evaluate(({ ownerDocument }) => ownerDocument.hasFocus()));
    await workbench.focusEditor();
    const line = lineOf('narliggande.ea', 'komponent PU ');
    await workbench.cursor.filter({ hasText: new RegExp(`\\b${line},`) }).waitFor();
  });

  await checks.check('goes by keyboard: boxes, zoom, source', async () => {
    await workbench.box('SVO.WebCare').focus();
    await page.keyboard.press('0');
    const fitted = await scale();
    await page.keyboard.press('+');
    await until('a larger scale', async () => (await scale()) !== fitted);
    await page.keyboard.press('0');
    await until('the fitted scale', async () => (await scale()) === fitted);
    await page.keyboard.press('ArrowRight');
    const focused = preview.locator('.targets > rect:focus');
    assert.notEqual(await focused.getAttribute('data-id'), 'SVO.WebCare');
    await workbench.box('SITHS').focus();
    await page.keyboard.press('Enter');
    const line = lineOf('narliggande.ea', 'komponent SITHS');
    await workbench.cursor.filter({ hasText: new RegExp(`\\b${line},`) }).waitFor();
  });

  await checks.check('tells assistive technology what is drawn', async () => {
    const label = await workbench.box('PU').getAttribute('aria-label');
    assert.match(label ?? '', /Personuppgiftsregistret/);
    assert.equal(await preview.locator('.targets [tabindex="0"]').count(), 1);
    const nameless = preview.locator('button:not([aria-label]), select:not([aria-label])');
    assert.equal(await nameless.count(), 0);
  });

  await checks.check('shows another view', async () => {
    await preview.locator('select').selectOption({ label: ANOTHER_VIEW });
    await picture.locator('text', { hasText: ANOTHER_VIEW }).waitFor();
  });

  await checks.check('is saved as SVG and PNG where the user says', async () => {
    for (const [label, start] of [
      ['SVG', '<svg '],
      ['PNG', '\u0089PNG'],
    ] as const) {
      await preview.locator('button', { hasText: label }).click();
      await workbench.acceptFile();
      const name = `${ANOTHER_FILE}.${label.toLowerCase()}`;
      const file = path.join(workspace, name);
      await until(`${name} among ${readdirSync(workspace).join(', ')}`, () => existsSync(file));
      assert(readFileSync(file, 'latin1').startsWith(start));
    }
  });

  for (const [name, media, paper] of [
    ['dark', { colorScheme: 'dark' }, dark],
    ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }, dark],
    ['light', { colorScheme: 'light', forcedColors: 'none' }, light],
  ] as const) {
    await checks.check(`is ${name} when the editor becomes so`, async () => {
      await page.emulateMedia(media);
      await until('the colour of the paper', async () =>
        paper((await picture.locator('rect').first().getAttribute('fill')) ?? ''),
      );
      await checks.picture(name);
    });
  }

  await checks.check('is on screen again after a reload, as it was', async () => {
    await preview.locator('button[aria-label^="Zoom in"], button[aria-label^="Zooma in"]').click();
    const title = preview.locator('select option:checked');
    const zoomed = await until('the zoom at rest', async () => {
      const first = await scale();
      await pause();
      return (await scale()) === first && first;
    });
    await workbench.reload();
    await picture.locator('text', { hasText: ANOTHER_VIEW }).waitFor({ timeout: 40_000 });
    assert.equal(await title.textContent(), ANOTHER_VIEW);
    await until('the zoom', async () => (await scale()) === zoomed);
  });
}

/** Longer than a move takes on screen, and than the page takes to remember where it is. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

function dark(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour) && Number.parseInt(colour.slice(1, 3), 16) < 0x40;
}

function light(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour) && Number.parseInt(colour.slice(1, 3), 16) > 0xd0;
}
