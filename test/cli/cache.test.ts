/** What is kept between runs shows in the time that they take and in nothing else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { generateProject } from '../bench/generate.ts';
import { BROKEN, CLEAN, ea, folder, MAIN } from './ea.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../examples/samverkan-vid-vardovergangar');
const FILES = { 'a.ea': CLEAN, 'b.ea': BROKEN, 'c.ea': 'komponent Borta { livscykel drift }\n' };
const TODAY = ['--today', '2026-01-01'];

describe.concurrent('the cache', () => {
  test.each([
    ['lint', EXAMPLE, ...TODAY],
    ['lint', EXAMPLE, '--format', 'json', ...TODAY],
    ['export', EXAMPLE, '--view', 'samband:SVO', '--out', '-'],
  ])('is not seen in the results: ea %s %s %s %s', async (...args) => {
    const env = { EA_CACHE_DIR: folder() };
    const without = await ea([...args, '--no-cache'], { env });
    expect(readdirSync(env.EA_CACHE_DIR)).toEqual([]);
    const first = await ea(args, { env });
    const kept = readdirSync(env.EA_CACHE_DIR);
    expect(kept).not.toEqual([]);
    expect(await ea(args, { env })).toEqual(without);
    expect(first).toEqual(without);
    expect(readdirSync(env.EA_CACHE_DIR)).toEqual(kept);
  });

  test('draws only the views of what has changed, whatever lies after it in the text', async () => {
    const env = { EA_CACHE_DIR: folder() };
    const object = (name: string) =>
      `förvaltningsobjekt ${name} { komponent ${name}A { -> ${name}B }  komponent ${name}B }\n`;
    const cwd = folder({ 'a.ea': ['X', 'Y', 'Z'].map(object).join('') });
    const run = async (): Promise<string> => (await ea(['export', '--out', 'ut'], { cwd, env })).stderr;
    const drawn = (told: string) => Number(/^Views: (\d+)/m.exec(told)?.[1]);
    const kept = (told: string) => Number(/, (\d+) of them as before/.exec(told)?.[1]);
    const first = await run();
    const bytes = () =>
      new Map(
        readdirSync(path.join(cwd, 'ut')).map((it) => [it, readFileSync(path.join(cwd, 'ut', it), 'utf8')]),
      );
    const before = bytes();
    expect(kept(await run())).toBe(drawn(first));

    writeFileSync(
      path.join(cwd, 'a.ea'),
      ['X', 'Y', 'Z'].map(object).join('').replace('komponent XB', '\n  komponent XB "Ny titel"'),
    );
    const after = await run();
    const changed = [...bytes()].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    // What the whole project is shown in shows the object, too.
    expect(changed.sort()).toEqual([
      'integrationsoversikt.svg',
      'landskap.svg',
      'samband-X.svg',
      'skikt-X.svg',
    ]);
    expect(drawn(after) - kept(after)).toBe(changed.length);
    expect(drawn(after)).toBeGreaterThan(changed.length);
  });

  test('is asked again whenever something that findings follow from has changed', async () => {
    const env = { EA_CACHE_DIR: folder() };
    const cwd = folder(FILES);
    const run = async (...args: string[]): Promise<string> => {
      const { stdout } = await ea(['lint', '--format', 'json', ...args], { cwd, env });
      const { stdout: plain } = await ea(['lint', '--format', 'json', '--no-cache', ...args], { cwd, env });
      expect(stdout).toBe(plain);
      return stdout;
    };
    const first = await run(...TODAY);
    expect(await run(...TODAY)).toBe(first);
    const others = [await run(...TODAY, '--rule', 'syntax/unknown-word=off'), await run(...TODAY, 'b.ea')];
    for (const other of others) expect(other).not.toBe(first);
    const passing = '// ea-ignore name/unresolved: prov (till 2026-01-15)\nkomponent D { -> Saknas }\n';
    writeFileSync(path.join(cwd, 'c.ea'), passing);
    const edited = await run(...TODAY);
    expect(edited).not.toBe(first);
    expect(await run('--today', '2026-02-01')).not.toBe(edited);
    writeFileSync(path.join(cwd, 'c.ea'), FILES['c.ea']);
    expect(await run(...TODAY)).toBe(first);
  });

  test('a file that is no text is named in every run', async () => {
    const env = { EA_CACHE_DIR: folder() };
    const cwd = folder({ ...FILES, 'bytes.ea': Buffer.from([0xff, 0xfe]) });
    const first = await ea(['lint'], { cwd, env });
    expect(first.code).toBe(2);
    expect(await ea(['lint'], { cwd, env })).toEqual(first);
  });

  test('files in it that are damaged are not believed', async () => {
    const env = { EA_CACHE_DIR: folder() };
    const cwd = folder(FILES);
    const first = await ea(['lint'], { cwd, env });
    for (const name of readdirSync(env.EA_CACHE_DIR)) {
      const file = path.join(env.EA_CACHE_DIR, name);
      const bytes = readFileSync(file);
      for (const share of [0.3, 0.9]) {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(
          (damaged[Math.floor(share * bytes.length)] ?? 0) ^ 4,
          Math.floor(share * bytes.length),
        );
        writeFileSync(file, damaged);
        expect(await ea(['lint'], { cwd, env })).toEqual(first);
      }
    }
  });

  test('many processes at once agree', async () => {
    const env = { EA_CACHE_DIR: folder() };
    const cwd = folder(FILES);
    const runs = await Promise.all(Array.from({ length: 6 }, () => ea(['lint'], { cwd, env })));
    for (const run of runs) expect(run).toEqual(runs[0]);
    expect(await ea(['lint'], { cwd, env })).toEqual(runs[0]);
    expect(readdirSync(env.EA_CACHE_DIR)).toHaveLength(2);
  });

  test('a folder for it that is a file, or may not be written to, is no error', async () => {
    const cwd = folder({ ...FILES, cache: 'a file', 'locked/x': '' });
    const wanted = await ea(['lint', '--no-cache'], { cwd });
    chmodSync(path.join(cwd, 'locked'), 0o555);
    chmodSync(cwd, 0o755);
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    for (const place of ['cache', 'locked']) {
      const env = { EA_CACHE_DIR: path.join(cwd, place) };
      expect(await ea(['lint'], { cwd, env, ...user })).toEqual(wanted);
    }
    expect(readFileSync(path.join(cwd, 'cache'), 'utf8')).toBe('a file');
    expect(readdirSync(path.join(cwd, 'locked'))).toEqual(['x']);
  });
});

describe('a run that does not come to its end', () => {
  const LARGE = generateProject({ elements: 2000 });

  /** Starts a check of a large project; `until` is told when it has begun to write what it keeps. */
  async function begin(cwd: string, cache: string): Promise<ReturnType<typeof spawn>> {
    const child = spawn(process.execPath, [MAIN, 'lint', '.'], {
      cwd,
      env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', EA_CACHE_DIR: cache },
      stdio: 'ignore',
    });
    while (!readdirSync(cache).some((name) => name.endsWith('.tmp')) && child.exitCode === null)
      await sleep(5);
    return child;
  }

  test.each([0, 100])('killed while it writes, after %i ms: nothing of it is believed', async (pause) => {
    const cache = folder();
    const cwd = folder(Object.fromEntries(LARGE));
    const child = await begin(cwd, cache);
    await sleep(pause);
    child.kill('SIGKILL');
    await once(child, 'close');
    const env = { EA_CACHE_DIR: cache };
    const next = await ea(['lint'], { cwd, env });
    expect(next).toEqual(await ea(['lint', '--no-cache'], { cwd }));
    expect(await ea(['lint'], { cwd, env })).toEqual(next);
  });

  test('stopped with Ctrl-C: it says so with its code and leaves nothing half done', async () => {
    const cache = folder();
    const child = await begin(folder(Object.fromEntries(LARGE)), cache);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('a disk that is full is no error', async () => {
    const cache = folder();
    const cwd = folder(Object.fromEntries(LARGE));
    // No file may grow beyond a few blocks.
    const child = spawn(
      'sh',
      ['-c', 'ulimit -f 4; exec "$0" "$@"', process.execPath, MAIN, '--lang', 'en', 'lint', '.'],
      {
        cwd,
        env: { PATH: process.env['PATH'], EA_CACHE_DIR: cache },
      },
    );
    const out: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    const [code] = await once(child, 'close');
    const wanted = await ea(['lint', '--no-cache'], { cwd });
    expect([code, out.join('')]).toEqual([wanted.code, wanted.stdout]);
    expect(readdirSync(cache).filter((name) => name.includes('summaries'))).toEqual([]);
  });
});
