/** The workbench as somebody uses it, by mouse and keyboard. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

const SLOW = 40_000;

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The preview's page: VS Code wraps it in a frame that keeps it apart, and that in one that can be replaced. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  get picture(): Locator {
    return this.preview.locator('.picture svg');
  }

  box(id: string): Locator {
    return this.preview.locator(`.targets > rect[data-id="${id}"]`);
  }

  get banner(): Locator {
    return this.preview.locator('.banner');
  }

  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  async load(port: number, folder: string): Promise<void> {
    const query = new URLSearchParams({ folder });
    await this.page.goto(`http://127.0.0.1:${port}/?${query}`, { waitUntil: 'commit' });
    await this.#ready();
  }

  async #ready(): Promise<void> {
    const files = this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row');
    await files.first().waitFor({ timeout: SLOW });
  }

  /** By the palette, which needs no place on screen. */
  async command(title: string): Promise<void> {
    await this.#pick(`>${title}`, title);
  }

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.#choose(name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: SLOW });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: SLOW });
  }

  /** Puts the cursor on a line, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#choose(`:${line}`, undefined);
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^(Ln|Rad) ${line},`) }).waitFor();
  }

  /** Types at the end of the file; the end has its own key, so nothing else need be found. */
  async typeAtEnd(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
  }

  /** Takes the file name that VS Code suggests in its own dialog, which stands in for the system's in a browser. */
  async acceptFile(): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input').first().waitFor({ timeout: SLOW });
    await widget.getByRole('button', { name: 'OK', exact: true }).click();
    await widget.waitFor({ state: 'hidden', timeout: SLOW });
  }

  /** By the command: the browser's own reload ends the page before VS Code has written down what is open. */
  async reload(): Promise<void> {
    const navigated = this.page.waitForEvent('framenavigated', {
      predicate: (frame) => frame === this.page.mainFrame(),
      timeout: SLOW,
    });
    await this.page.keyboard.press('F1');
    await this.#choose('>Developer: Reload Window', 'Reload Window', false);
    await navigated;
    await this.#ready();
  }

  async focusEditor(): Promise<void> {
    await this.command('View: Focus First Editor Group');
  }

  get cursor(): Locator {
    return this.page.locator('#status\\.editor\\.selection');
  }

  async #pick(text: string, title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#choose(text, title);
  }

  async #choose(text: string, wanted: string | undefined, stays = true): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input').first().fill(text, { timeout: SLOW });
    // The first row is the one that Enter takes, and until the list is filtered it is another.
    const row = widget.locator('.quick-input-list .monaco-list-row[data-index="0"]');
    await (wanted === undefined ? row : row.filter({ hasText: wanted })).waitFor({ timeout: SLOW });
    await this.page.keyboard.press('Enter');
    if (stays) await widget.waitFor({ state: 'hidden', timeout: SLOW });
  }
}
