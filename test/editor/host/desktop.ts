/**
 * Stands in for the desktop program `code` where that cannot be downloaded: takes its command line from
 * @vscode/test-electron, runs the tests in the extension host of a VS Code server with a headless browser as its window,
 * and ends with the exit code of the tests.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { installServer } from './install-server.ts';
import { removeFolder, startServer } from './server.ts';
import { openWindow } from './window.ts';

/** Lines of the workbench itself among those of the tests. */
const WORKBENCH =
  /^(%s )?(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching additional|Updating additional builtin|ChatSessionStore|\[Service Worker\]|\[AgentHost|\[ChatModel|\[AccountPolicy|\[reconnection-grace|Creation of workbench contribution|\[DefaultAccount|\[chat-|Timed out waiting for authentication|DialogService)/;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
});

function required(name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing`);
  return path.resolve(value);
}

const folder = positionals.find((file) => existsSync(file));
if (folder === undefined) throw new Error('No folder to open was given.');
const tests = required('extensionTestsPath');
const extension = required('extensionDevelopmentPath');

const data = mkdtempSync(path.join(tmpdir(), 'ea-host-'));
process.once('exit', () => removeFolder(data));
// The browser first: it ends with this process, whereas a server has to be stopped.
const home = await installServer();
const window = await openWindow();
const server = await startServer({ home, data });

async function cleanUp(): Promise<void> {
  await window.close().catch(() => {});
  await server.stop();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}

try {
  const { page } = window;
  page.on('pageerror', (error) => console.error(`[page] ${error.message}`));
  const code = await new Promise<number>((resolve, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
    void server.ended.then((reason) => reject(new Error(reason)));
    const run = async (): Promise<void> => {
      // The two functions that VS Code's own tests in a browser report by.
      await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
        const line = format(...args);
        if (!WORKBENCH.test(line)) console.log(line);
      });
      await page.exposeFunction('codeAutomationExit', (exitCode: number) => resolve(exitCode));
      const remote = (file: string): string => `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`;
      const payload = JSON.stringify([
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
        ['skipWelcome', 'true'],
      ]);
      const query = new URLSearchParams({ folder: path.resolve(folder), payload });
      await page.goto(`http://127.0.0.1:${server.port}/?${query}`, { waitUntil: 'commit' });
    };
    run().catch(reject);
  });
  process.exitCode = code;
} catch (error) {
  console.error(error, server.log().slice(-3000));
  process.exitCode = 1;
} finally {
  await cleanUp();
}
