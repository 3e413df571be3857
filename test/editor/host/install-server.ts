/**
 * A complete VS Code server, workbench and extension host, from the npm registry alone. The package `code-server` carries
 * it; its own install script does not run, since it downloads from elsewhere, and of the package only VS Code is used.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from './cache.ts';

const VERSION = '4.139.1';
const SHA512 = 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
/** Counts up when the steps below change, so that older folders are not taken for new ones. */
const REVISION = 1;

/** Nothing that a test of another language needs; half of the disk space. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'node_modules/@parcel/watcher-linux-x64-musl',
  'extensions/copilot',
  'extensions/git',
  'extensions/github',
  'extensions/github-authentication',
  'extensions/microsoft-authentication',
  'extensions/mermaid-markdown-features',
  'extensions/mermaid-chat-features',
];

/** The native logger is not built; this one writes the same files. */
const LOGGER = `
const fs = require('fs'), path = require('path');
class Logger {
  constructor(file) { this.file = file; try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {} }
  write(text) { try { fs.appendFileSync(this.file, String(text).endsWith('\\n') ? text : text + '\\n'); } catch {} }
  setLevel() {} getLevel() { return 0; } setPattern() {} clearFormatters() {} flush() {} drop() {}
}
for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[level] = Logger.prototype.write;
const make = async (_name, file) => new Logger(file);
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = make;
`;

/** The folder of the server, which has `out/server-main.js`. */
export async function installServer(): Promise<string> {
  const works = (folder: string) =>
    ['out/server-main.js', 'node_modules/@vscode/spdlog/index.js', 'product.json'].every((file) =>
      existsSync(path.join(folder, file)),
    );
  try {
    return await cached(`${VERSION}-${REVISION}`, install, works);
  } catch (error) {
    throw new Error(
      'There is no VS Code to test in: the desktop program was not given or downloaded, and the server could not be installed from npm.',
      { cause: error },
    );
  }
}

async function install(folder: string): Promise<void> {
  console.log(`installing VS Code (code-server ${VERSION}) from npm …`);
  await run('npm', ['pack', '--loglevel=error', `code-server@${VERSION}`], folder);
  const archive = path.join(folder, `code-server-${VERSION}.tgz`);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== SHA512) throw new Error(`code-server-${VERSION}.tgz is not the pinned one: sha512 ${hash}`);
  await run('tar', ['xzf', archive, '--strip-components=3', '--exclude=*.map', 'package/lib/vscode'], folder);
  rmSync(archive);

  for (const unused of UNUSED) rmSync(path.join(folder, unused), { recursive: true, force: true });
  const npmInstall = [
    'install',
    '--ignore-scripts',
    '--omit=dev',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await run('npm', npmInstall, folder);
  for (const unused of UNUSED) rmSync(path.join(folder, unused), { recursive: true, force: true });
  replaceNatives(path.join(folder, 'node_modules'));
  // What the skipped install script did.
  if (!existsSync(path.join(folder, 'node_modules.asar')))
    symlinkSync('node_modules', path.join(folder, 'node_modules.asar'));
}

function replaceNatives(modules: string): void {
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(path.join(modules, name)))
      writeFileSync(path.join(modules, name, 'index.js'), 'exports.start = () => {};\n');
  }
  writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), LOGGER);
  for (const name of readdirSync(path.join(modules, '@vscode'))) {
    if (name.startsWith('windows-')) rmSync(path.join(modules, '@vscode', name), { recursive: true });
  }
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, npm_config_update_notifier: 'false' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args.join(' ')} failed:\n${errors.slice(-2000)}`)),
    );
  });
}
