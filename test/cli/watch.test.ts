import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CLEAN, ea, folder, MAIN } from './ea.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Watching {
  /** What has been written since it was asked before, when as many checks have been told of. */
  block(): Promise<string>;
  /** Ends it by a signal. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `ea lint --watch`; both streams come together, as on a terminal. */
function watching(cwd: string, ...args: string[]): Watching {
  const { PATH = '', EA_CACHE_DIR = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, '--lang', 'en', 'lint', '--watch', ...args], {
    cwd,
    env: { PATH, LANG: 'en_GB.UTF-8', EA_CACHE_DIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  let wake = (): void => {};
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    wake();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const DONE = /Waiting for changes; Ctrl-C ends\.\n/;
  return {
    async block() {
      for (let found = DONE.exec(output); ; found = DONE.exec(output)) {
        if (found) {
          const end = found.index + found[0].length;
          const text = output.slice(0, end);
          output = output.slice(end);
          return text;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

const ERROR = 'komponent A {\n  -> Borta\n}\n';

test('checks again what changes: files edited, added, renamed and deleted', async () => {
  const cwd = folder({ 'm/a.ea': ERROR, 'm/b.ea': CLEAN });
  const watch = watching(cwd, 'm');
  const first = await watch.block();
  expect(first).toContain('m/a.ea\n 2:6  error');
  expect(first).toMatch(/\d\d:\d\d:\d\d {2}1 error, 0 warnings, 0 infos in \d+ ms\./);
  writeFileSync(path.join(cwd, 'm/a.ea'), 'komponent A\n');
  expect(await watch.block()).toContain('✓ Nothing to remark on in 2 files');
  mkdirSync(path.join(cwd, 'm/ny'));
  writeFileSync(path.join(cwd, 'm/ny/c.ea'), ERROR.replace('A', 'C'));
  expect(await watch.block()).toContain('m/ny/c.ea\n 2:6  error');
  renameSync(path.join(cwd, 'm/ny/c.ea'), path.join(cwd, 'm/d.ea'));
  expect(await watch.block()).toContain('m/d.ea\n 2:6  error');
  rmSync(path.join(cwd, 'm/d.ea'));
  expect(await watch.block()).toContain('✓ Nothing to remark on in 2 files');
  expect(await watch.end('SIGINT')).toBe(130);
});

test('hears of a file that an editor replaces by another', async () => {
  const cwd = folder({ 'a.ea': 'komponent A\n' });
  const watch = watching(cwd);
  await watch.block();
  writeFileSync(path.join(cwd, 'a.ea.tmp'), ERROR);
  renameSync(path.join(cwd, 'a.ea.tmp'), path.join(cwd, 'a.ea'));
  const block = await watch.block();
  expect(block).toContain('a.ea\n 2:6  error');
  // Nothing is cleared where there is no terminal.
  expect(block).not.toContain('\u001b');
  expect(await watch.end('SIGTERM')).toBe(143);
});

test('follows the project file and what the project depends on', async () => {
  const cwd = folder({
    'p/ea.config.json': '{ "dependencies": { "nationell": { "path": "../n" } } }',
    'p/a.ea': 'komponent A { -> nationell.Plattform }\n',
    'n/ea.config.json': '{}',
    'n/n.ea': 'komponent Plattform\n',
  });
  const watch = watching(cwd, 'p', '--format', 'json');
  const errorsIn = (block: string): number =>
    JSON.parse(block.slice(0, block.lastIndexOf('}') + 1)).summary.errors;
  expect(errorsIn(await watch.block())).toBe(0);
  writeFileSync(path.join(cwd, 'n/n.ea'), 'komponent Annat\n');
  expect(errorsIn(await watch.block())).toBe(1);
  writeFileSync(
    path.join(cwd, 'p/ea.config.json'),
    '{ "dependencies": { "nationell": { "path": "../n" } }, "rules": { "name/unresolved": "off" } }',
  );
  expect(errorsIn(await watch.block())).toBe(0);
  expect(await watch.end('SIGINT')).toBe(130);
});

test('is refused beside what it makes no sense with', async () => {
  const cwd = folder({ 'a.ea': CLEAN });
  const runs = await Promise.all(
    [['--fix'], ['--since', 'main']].map((it) => ea(['lint', '--watch', ...it], { cwd })),
  );
  expect(runs.map(({ code }) => code)).toEqual([2, 2]);
  expect(runs[0]?.stderr).toContain('--watch and --fix cannot be used together.');
});
