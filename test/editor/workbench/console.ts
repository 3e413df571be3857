/** What the browser complains about, as far as our own page is to blame. */
import type { Page } from 'playwright-core';

/** A list that grows while the window is used. */
export function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    const text = message.text();
    const ours = /vscode-resource|webview\.(js|css)|ea-lang/.test(`${url} ${text}`);
    const refused = /Content Security Policy/.test(text);
    if ((ours || refused) && message.type() === 'error') problems.push(`${text} (${url})`);
  });
  page.on('pageerror', (error) => {
    if (/webview\.js|vscode-resource/.test(error.stack ?? '')) problems.push(error.message);
  });
  return problems;
}
