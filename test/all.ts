/**
 * Everything that has to hold, in one run: generated files, types, style, dead code, the tests, and the packaged extension
 * in a real VS Code. Each check counts as one; the last line sums them up. Nothing is skipped: what cannot run has failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const total = { passed: 0, failed: 0 };

async function step(title: string, run: () => Promise<Outcome>): Promise<void> {
  const start = performance.now();
  console.log(`\n── ${title}`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

/** Runs a command and gives its exit code and what it printed, which goes to the terminal as well. */
function execute(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const show = (chunk: Buffer): void => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const check =
  (command: string, ...args: string[]) =>
  async (): Promise<Outcome> => {
    const { code } = await execute(command, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

/** vitest's own report is counted; a skipped test, or a crash between tests, is a failure. */
async function unitTests(): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ea-tests-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code } = await execute(bin('vitest'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    const failed = numTotalTests - numPassedTests;
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editorTests(): Promise<Outcome> {
  const { code, output } = await execute(bin('node'), ['test/editor/run.ts']);
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(output.trim());
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 1);
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(failed, 1) };
}

/** Poppler reads PDF in the tests. Where it is missing and there is no right to install it, the tests say so. */
async function programs(): Promise<Outcome> {
  const missing = (await execute('pdftoppm', ['-v'])).code !== 0;
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', 'poppler-utils'];
  const [command = '', ...args] =
    process.getuid?.() === 0 ? install : ['sudo', '--non-interactive', ...install];
  if (missing) await execute(command, args);
  return { passed: 0, failed: 0 };
}

await step('programs that the tests run', programs);
await step('generated files are fresh', check(bin('node'), '.build/generate.ts', '--check'));
await step('types', check(bin('tsc'), '-p', '.'));
await step('types of the webview', check(bin('tsc'), '-p', 'extension/webview'));
await step('style', check(bin('biome'), 'ci', '--error-on-warnings', '.'));
await step('dead code', check(bin('knip'), '--treat-config-hints-as-errors'));
await step('bundle and package', check('npm', 'run', '--silent', 'package'));
await step('tests', unitTests);
await step('the extension in VS Code', editorTests);

process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
