/** A browser window in which the workbench runs. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './install-browser.ts';
import { removeFolder } from './server.ts';

export interface BrowserWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly version: string;
  readonly close: () => Promise<void>;
}

const FLAGS = [
  // Containers run as root, where Chromium's own sandbox does not start.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but the server is reached, and nothing waits for a name that never resolves.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export async function openWindow(size = { width: 1440, height: 900 }): Promise<BrowserWindow> {
  const { executable, version, env } = await findBrowser();
  // The browser leaves locks behind.
  const temporary = mkdtempSync(path.join(tmpdir(), 'ea-browser-'));
  const remove = (): void => removeFolder(temporary);
  process.once('exit', remove);
  const browser = await chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: { ...process.env, ...env, TMPDIR: temporary },
  });
  const context = await browser.newContext({ viewport: size, colorScheme: 'light' });
  const page = await context.newPage();
  return { page, context, version, close: () => browser.close().finally(remove) };
}
