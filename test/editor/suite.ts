/** Runs the tests of `suite` inside an extension host: that of the desktop program, or of a server with a browser. */
import { lookup } from 'node:dns/promises';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import type { Outcome } from './outcome.ts';

const HERE = import.meta.dirname;
const TIMEOUT = 240_000;
/** What an editor may take to end when it is told to. */
const GRACE = 10_000;
const DNS_TIMEOUT = 5000;
const DOWNLOAD_TIMEOUT = 120_000;

export interface SuiteOptions {
  /** The unpacked VSIX. */
  readonly extension: string;
  readonly example: string;
  /** For what the run makes; the caller removes it. */
  readonly temporary: string;
}

export async function runSuite({ extension, example, temporary }: SuiteOptions): Promise<Outcome> {
  const bundle = path.join(temporary, 'suite.cjs');
  await bundleSuite(bundle);
  // VS Code in a browser saves what tests change.
  const workspace = path.join(temporary, 'workspace');
  cpSync(example, workspace, { recursive: true });

  const host = await findHost(temporary);
  console.log(`extension host: ${host.name}`);
  let problem: unknown;
  try {
    const run = runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: bundle,
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${path.join(temporary, 'user')}`],
    });
    await endedWithin(TIMEOUT, run);
  } catch (error) {
    problem = error;
    console.error(String(error));
  }
  const { passed, failed } = readOutcome(path.join(temporary, 'outcome.json'));
  return { passed, failed: problem === undefined ? failed : Math.max(failed, 1) };
}

function readOutcome(file: string): Outcome {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** One file, since it is loaded from a folder without packages; mocha is loaded from ours. */
async function bundleSuite(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(HERE, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
    plugins: [
      {
        name: 'mocha',
        setup({ onResolve }) {
          const mocha = new URL(import.meta.resolve('mocha')).pathname;
          onResolve({ filter: /^mocha$/ }, () => ({ path: mocha, external: true }));
        },
      },
    ],
  });
}

interface Host {
  readonly name: string;
  readonly executable: string;
}

async function findHost(temporary: string): Promise<Host> {
  const given = process.env['VSCODE_EXECUTABLE_PATH'];
  if (given) return { name: given, executable: given };
  if (await resolves('update.code.visualstudio.com')) {
    try {
      const executable = await downloadAndUnzipVSCode({ version: 'stable', timeout: DOWNLOAD_TIMEOUT });
      return { name: 'VS Code for the desktop', executable };
    } catch (error) {
      console.log(`VS Code could not be downloaded: ${String(error)}`);
    }
  }
  return { name: 'VS Code server from npm, with a headless Chromium', executable: standIn(temporary) };
}

/** Asked first, since a download that cannot succeed is tried again and again. */
function resolves(name: string): Promise<boolean> {
  const answer = lookup(name).then(
    () => true,
    () => false,
  );
  return Promise.race([
    answer,
    new Promise<boolean>((resolve) => setTimeout(resolve, DNS_TIMEOUT, false).unref()),
  ]);
}

/** A program of its own, that runs on this Node whatever the machine's is. */
function standIn(temporary: string): string {
  const file = path.join(temporary, 'code');
  const script = `#!/bin/sh\nexec '${process.execPath}' '${path.join(HERE, 'host/desktop.ts')}' "$@"\n`;
  writeFileSync(file, script, { mode: 0o755 });
  return file;
}

/** test-electron ends the editor when it is interrupted, and knows no other way to be told. */
async function endedWithin(timeout: number, run: Promise<unknown>): Promise<void> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    process.emit('SIGINT');
  }, timeout);
  try {
    await Promise.race([run, after(timeout + GRACE)]);
  } finally {
    clearTimeout(timer);
  }
  if (late) throw new Error(`The tests did not end within ${timeout / 1000} s`);
}

function after(timeout: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The editor did not end within ${timeout / 1000} s`)), timeout).unref();
  });
}
