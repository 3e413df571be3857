/** `ea lint --since`: what a change brings, told apart from what was there before it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { ea } from './ea.ts';

/** A repository of its own, whatever the machine's git is set to. */
class Repository {
  readonly root: string;

  constructor(root = temporaryFolder()) {
    this.root = root;
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: this.root, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), text);
  }

  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.git('rev-parse', 'HEAD');
  }

  /** What is new since a revision, as `file: message`, and what was said of the rest. */
  async since(
    revision: string,
    ...args: string[]
  ): Promise<{ found: string[]; said: string; code: number | null }> {
    const run = await ea(['lint', '--since', revision, '--format', 'json', ...args], { cwd: this.root });
    const found =
      run.stdout === ''
        ? []
        : JSON.parse(run.stdout).findings.map(
            ({ path: file, message }: { path: string; message: string }) => `${file}: ${message}`,
          );
    return { found, said: run.stderr, code: run.code };
  }
}

const OLD = 'komponent Gammal { -> Borta }\n';
const NEW = 'komponent Ny { -> Ingenstans }\n';

test('only what is new is told of, and how much is not', async () => {
  const repository = new Repository();
  repository.write('a.ea', OLD);
  const first = repository.commit();
  repository.write('b.ea', NEW);
  const all = await repository.since('HEAD');
  expect(all.found.filter((it) => it.startsWith('a.ea'))).toEqual([]);
  expect(all.found).toContain("b.ea: 'Ingenstans' does not exist.");
  expect(all.said).toContain('Hidden since they were there at HEAD already: 1 finding.');
  expect(all.code).toBe(1);
  repository.commit();
  expect((await repository.since('HEAD')).found).toEqual([]);
  expect((await repository.since('HEAD')).code).toBe(0);
  for (const revision of [first, first.slice(0, 8), 'HEAD~1', 'HEAD^', '@~', 'main~1'])
    expect((await repository.since(revision)).found, revision).toEqual(all.found);
  expect(readdirSync(tmpdir()).filter((it) => it.startsWith('ea-since-'))).toEqual([]);
});

test('files and declarations that move bring nothing new', async () => {
  const repository = new Repository();
  repository.write('a.ea', `${OLD}komponent Annan { -> Borta }\n`);
  repository.write('norr/ea.config.json', '{ "name": "Norr" }');
  repository.write('norr/c.ea', 'komponent C { -> Borta }\n');
  repository.commit();
  repository.write('djupt/ner/b.ea', `// flyttad\n\n\nkomponent Annan {\n  -> Borta\n}\n${OLD}`);
  rmSync(path.join(repository.root, 'a.ea'));
  renameSync(path.join(repository.root, 'norr'), path.join(repository.root, 'söder'));
  expect((await repository.since('HEAD')).found).toEqual([]);
  expect((await repository.since('HEAD', 'djupt/ner/b.ea')).found).toEqual([]);
  repository.write('söder/d.ea', 'komponent D { -> Borta }\n');
  expect((await repository.since('HEAD')).found).toEqual(["söder/d.ea: 'Borta' does not exist."]);
});

test('a second fault just like an old one is new', async () => {
  const repository = new Repository();
  repository.write('a.ea', 'komponent A { -> Borta }\n');
  repository.commit();
  repository.write('a.ea', 'komponent A { -> Borta\n  -> Borta\n}\n');
  expect((await repository.since('HEAD')).found).toEqual(["a.ea: 'Borta' does not exist."]);
});

test('rules that are turned on blame nobody for what was there', async () => {
  const repository = new Repository();
  repository.write('ea.config.json', '{ "rules": { "name/unresolved": "off" }, "name": "Då" }');
  repository.write('a.ea', OLD);
  repository.commit();
  repository.write('ea.config.json', '{ "rules": { "name/unresolved": "warning" } }');
  repository.write('b.ea', NEW);
  expect((await repository.since('HEAD')).found).toEqual(["b.ea: 'Ingenstans' does not exist."]);
});

test('a comment that is taken away brings back what it silenced', async () => {
  const repository = new Repository();
  repository.write(
    'a.ea',
    '// ea-ignore governance/vacant-role: pågår\nobjektfamilj F { roller { driftansvarig vakant } }\n',
  );
  repository.commit();
  repository.write('a.ea', 'objektfamilj F { roller { driftansvarig vakant } }\n');
  expect((await repository.since('HEAD')).found).toEqual(['a.ea: Operations manager is vacant in F.']);
});

test('objects in packs, tags, branches elsewhere, and where a branch was left', async () => {
  const repository = new Repository();
  repository.write('a.ea', OLD);
  repository.commit();
  repository.git('tag', '--annotate', 'v1', '--message', 'first');
  repository.git('switch', '--quiet', '--create', 'arbete/ny-komponent');
  repository.write('b.ea', NEW);
  repository.commit();
  repository.git('switch', '--quiet', 'main');
  repository.write('c.ea', 'komponent Tredje { -> Borta }\n');
  repository.commit();
  repository.git('switch', '--quiet', 'arbete/ny-komponent');
  repository.git('gc', '--quiet', '--prune=now');
  const expected = ["b.ea: 'Ingenstans' does not exist."];
  expect((await repository.since('v1')).found).toEqual(expected);
  expect((await repository.since('main...')).found).toEqual(expected);
  // A linked working tree has its own HEAD and the objects of the first.
  const linked = temporaryFolder();
  repository.git('worktree', 'add', '--quiet', '--detach', path.join(linked, 'w'), 'main');
  const run = await ea(['lint', '--since', 'HEAD~1', '--format', 'json', path.join(linked, 'w')], {
    cwd: linked,
  });
  expect(JSON.parse(run.stdout).findings.map(({ path: file }: { path: string }) => file)).toEqual(['w/c.ea']);
});

test('what cannot be compared with is said in plain words', async () => {
  const repository = new Repository();
  repository.write('a.ea', OLD);
  repository.commit();
  repository.write('a.ea', `${OLD}\n`);
  repository.commit();
  const unknown = await repository.since('nowhere');
  expect(unknown).toMatchObject({ code: 2, found: [] });
  expect(unknown.said).toContain('There is no branch, tag or commit called nowhere.');
  expect((await repository.since('HEAD~7')).said).toContain(
    'There is no branch, tag or commit called HEAD~7.',
  );
  const shallow = new Repository();
  shallow.git('fetch', '--quiet', '--depth', '1', `file://${repository.root}`, 'main');
  shallow.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  expect(await shallow.since('HEAD~1')).toMatchObject({
    code: 2,
    said: expect.stringContaining('fetch-depth: 0'),
  });
  const plain = temporaryFolder({ 'a.ea': OLD });
  const run = await ea(['lint', '--since', 'HEAD'], { cwd: plain });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('lies in no git repository');
});
