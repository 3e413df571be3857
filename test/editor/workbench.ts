/** The installed extension in the whole workbench, used by mouse and keyboard as somebody would. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { installServer } from './host/install-server.ts';
import { installExtension, startServer } from './host/server.ts';
import { openWindow } from './host/window.ts';
import type { Outcome } from './outcome.ts';
import { Checks } from './workbench/checks.ts';
import { watchConsole } from './workbench/console.ts';
import { usePreview } from './workbench/preview.ts';
import { useRestricted } from './workbench/restricted.ts';
import { Workbench } from './workbench/workbench.ts';

const TIMEOUT = 240_000;

export interface WorkbenchOptions {
  readonly vsix: string;
  readonly example: string;
  /** For what the run makes; the caller removes it. */
  readonly temporary: string;
}

export async function runWorkbench({ vsix, example, temporary }: WorkbenchOptions): Promise<Outcome> {
  const home = await installServer();
  const data = path.join(temporary, 'server');
  const workspace = path.join(temporary, 'files');
  cpSync(example, workspace, { recursive: true });
  const said = await installExtension(home, data, vsix);

  // The browser then says whether it is light or dark, or has high contrast, as a desktop does.
  const settings = {
    'window.autoDetectColorScheme': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };

  const outcomes = [
    await inWindow({ home, data, settings }, async (workbench, checks, port) => {
      await checks.check('installs from the VSIX', async () => {
        if (!/successfully installed/.test(said)) throw new Error(said);
      });
      const problems = watchConsole(workbench.page);
      await workbench.load(port, workspace);
      await usePreview(workbench, checks, workspace);
      await checks.check('breaks no rule of its page and throws nothing', async () => {
        if (problems.length > 0) throw new Error(problems.join('\n'));
      });
    }),
    await inWindow({ home, data, settings, trust: true }, async (workbench, checks, port) => {
      await workbench.load(port, workspace);
      await useRestricted(workbench, checks);
    }),
  ];
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A server and a window of their own, both ended whatever happens. */
async function inWindow(
  options: Parameters<typeof startServer>[0],
  use: (workbench: Workbench, checks: Checks, port: number) => Promise<void>,
): Promise<Outcome> {
  // The browser first: it ends with this process, whereas a server has to be stopped.
  const window = await openWindow();
  const server = await startServer(options);
  const checks = new Checks(window.page);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The workbench tests did not end within ${TIMEOUT / 1000} s`)),
      TIMEOUT,
    );
  });
  try {
    await Promise.race([use(new Workbench(window.page), checks, server.port), late]);
    return checks.outcome;
  } catch (error) {
    console.error(error, server.log().slice(-2000));
    await checks.picture('failed');
    const { passed, failed } = checks.outcome;
    return { passed, failed: failed + 1 };
  } finally {
    clearTimeout(timer);
    await window.close().catch(() => {});
    await server.stop();
  }
}
