/**
 * Tests the extension as it ships, `dist/ea-lang.vsix`, in a real VS Code: first inside the extension host, then in the
 * whole workbench. The last line counts the tests. Nothing is skipped: without an editor to test in, the run has failed.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeFolder } from './host/server.ts';
import type { Outcome } from './outcome.ts';
import { runSuite } from './suite.ts';
import { unpack } from './vsix.ts';
import { runWorkbench } from './workbench.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const EXAMPLE = path.join(ROOT, 'examples/samverkan-vid-vardovergangar');
const VSIX = path.join(ROOT, 'dist/ea-lang.vsix');

const temporary = mkdtempSync(path.join(tmpdir(), 'ea-editor-'));
const outcomes: Outcome[] = [];

// What runs at that time ends with this process, and test-electron ends its editor by itself when it is interrupted.
process.once('exit', () => removeFolder(temporary));
process.once('SIGINT', () => setTimeout(() => process.exit(130), 5000));
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.emit('SIGINT'));

async function part(run: () => Promise<Outcome>): Promise<void> {
  try {
    outcomes.push(await run());
  } catch (error) {
    console.error(error);
    outcomes.push({ passed: 0, failed: 1 });
  }
}

const only = process.argv[2];
if (only !== 'workbench') {
  await part(async () => {
    const extension = unpack(VSIX, path.join(temporary, 'extension'));
    return runSuite({ extension, example: EXAMPLE, temporary });
  });
}
if (only !== 'suite') await part(() => runWorkbench({ vsix: VSIX, example: EXAMPLE, temporary }));

const sum = (key: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
