/** A running VS Code server, with settings that keep it quiet and away from the network. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export interface ServerOptions {
  /** Where VS Code is installed. */
  readonly home: string;
  /** Settings, logs and installed extensions; made here, and removed with the caller's temporary folder. */
  readonly data: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asks whether the folder's authors are trusted, and until then is in Restricted Mode. */
  readonly trust?: boolean;
}

export interface RunningServer {
  readonly port: number;
  /** Everything it has printed. */
  readonly log: () => string;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'remote.autoForwardPorts': false,
  'workbench.startupEditor': 'none',
  'extensions.ignoreRecommendations': true,
  // VS Code in a browser saves by itself, and a test may want to see what is not saved.
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
};

const main = (home: string): string => path.join(home, 'out/server-main.js');

function environment(data: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, VSCODE_IPC_HOOK_CLI: __, XDG_RUNTIME_DIR: ___, ...rest } = process.env;
  // VS Code leaves sockets and more behind when it is ended.
  const temporary = path.join(data, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return { ...rest, TMPDIR: temporary, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

function folders(data: string): string[] {
  return ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
}

/** What the command says. */
export async function installExtension(home: string, data: string, vsix: string): Promise<string> {
  const args = [main(home), '--install-extension', path.resolve(vsix), ...folders(data)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    env: environment(data),
    timeout: 60_000,
  });
  return stdout + stderr;
}

export async function startServer({ home, data, settings, trust }: ServerOptions): Promise<RunningServer> {
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const args = [
    ...[main(home), '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    // Without it a released VS Code does not look at the address for extensions and tests to load.
    '--enable-smoke-test-driver',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...folders(data),
  ];
  // A process group of its own, to be ended as a whole: extension hosts, file watchers, terminals.
  const child = spawn(process.execPath, args, {
    env: environment(data),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // However this process ends, short of being killed; and before folders are removed that it writes to.
  const kill = (): void => signal(child.pid, 'SIGKILL');
  process.prependOnceListener('exit', kill);
  let log = '';
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(`the server ended with ${code ?? signal}`));
  });
  const listening = new Promise<number>((resolve) => {
    const read = (chunk: Buffer): void => {
      log += chunk.toString();
      const port = /listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const dies = ended.then((reason) => Promise.reject(new Error(`${reason}\n${log}`)));
  dies.catch(() => {});
  return {
    port: await Promise.race([listening, dies]),
    log: () => log,
    ended,
    stop: async () => {
      await stop(child, ended);
      process.off('exit', kill);
    },
  };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  signal(child.pid, 'SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  signal(child.pid, 'SIGKILL');
}

function signal(group: number | undefined, name: NodeJS.Signals): void {
  try {
    if (group !== undefined) process.kill(-group, name);
  } catch {
    // Already gone.
  }
}

/** Removes what a server may still be writing to. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
