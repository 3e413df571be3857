/** Runs the command line as a process of its own, from source, in a folder of its own. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

export const MAIN = path.join(import.meta.dirname, '../../language/cli/main.ts');

/** Compiled once and not by each of the processes, which halves their time. */
const COMPILED = path.join(tmpdir(), 'ea-cli-compiled');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Stops reading the standard output after its first bytes, as `head` does. */
  readonly stopReading?: boolean;
  /** What is written to the standard input, which then stays open; without it there is none. */
  readonly input?: string;
  /** Closes the standard input after that. */
  readonly endInput?: boolean;
  /** A command that the process is started by, with its arguments: a path and options. */
  readonly under?: readonly string[];
  /** Runs as another user of the machine. */
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Runs `ea` with nothing of the machine's own settings, in English unless the test sets a language; by itself it would
 * speak that of the model.
 */
export function ea(
  args: readonly string[],
  { cwd, env = {}, input, endInput, stopReading, under = [], uid, gid }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { PATH = '', EA_CACHE_DIR = '' } = process.env;
    const speaks = args.some((arg) => arg.startsWith('--lang')) || 'LANG' in env;
    const [command = process.execPath, ...rest] = [...under, process.execPath, MAIN];
    const child = spawn(command, [...rest, ...(speaks ? [] : ['--lang', 'en']), ...args], {
      cwd,
      env: { PATH, LANG: 'en_GB.UTF-8', NODE_COMPILE_CACHE: COMPILED, EA_CACHE_DIR, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    if (input === undefined) child.stdin.end();
    else if (endInput) child.stdin.end(input);
    else child.stdin.write(input);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      if (stopReading) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** A folder with these files, gone when the tests of the file are over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder(files, 'ea-cli-');
}

export const CLEAN = 'organisation SLL "Landstinget"\n';

/** Two errors: `Borta` does not exist at 2:6, and a word that there is none of. */
export const BROKEN = 'komponent A {\n  -> Borta\n  livscykl drift\n}\n';
