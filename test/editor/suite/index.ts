/** What the extension host loads: runs the tests in it, and leaves their outcome beside this file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { Outcome } from '../outcome.ts';

/** Slow machines share their cores; a hang is ended by the runner anyway. */
const TIMEOUT = 60_000;

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TIMEOUT,
    color: false,
    forbidOnly: true,
    forbidPending: true,
  });
  // Makes `describe` and `it` register with this instance.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./language.ts');
  await import('./preview.ts');
  await import('./lifecycle.ts');
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? ({ passes: 0, failures: 1 } as Mocha.Stats)));
  });
  const outcome: Outcome = { passed: passes, failed: failures };
  writeFileSync(path.join(__dirname, 'outcome.json'), JSON.stringify(outcome));
  if (failures > 0) throw new Error(`${failures} failed`);
}
