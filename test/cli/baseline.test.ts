/** `ea baseline`, and what `ea lint` makes of a baseline. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ea, folder } from './ea.ts';

const MODEL = 'component A {\n  -> B { per missing }\n  -> C { per missing }\n}\ncomponent B\ncomponent C\n';
const FILES = { 'ea.config.json': '{}', 'a.ea': MODEL };
const CREATE = ['baseline', 'create', '--reason', 'known', '--owner', 'The lead', '--till', '2027-06-30'];
const TODAY = ['--today', '2026-11-22'];

describe.concurrent('ea baseline', () => {
  test('accepts what there is, so that only what is new is shown', async () => {
    const cwd = folder(FILES);
    const created = await ea(CREATE, { cwd });
    expect([created.code, created.stderr]).toEqual([0, 'ea.baseline.json: 2 findings are accepted\n']);
    expect(JSON.parse(readFileSync(path.join(cwd, 'ea.baseline.json'), 'utf8')).entries).toEqual([
      {
        element: 'A',
        rule: 'agreement/declared-missing',
        count: 2,
        reason: 'known',
        owner: 'The lead',
        till: '2027-06-30',
      },
    ]);
    const clean = await ea(['lint', ...TODAY, '--fail-on', 'info'], { cwd });
    expect([clean.code, clean.stdout]).toEqual([0, '✓ Nothing to remark on in 1 file · 2 suppressed\n']);
    const all = await ea(['lint', ...TODAY, '--no-baseline', '--max-warnings', '0'], { cwd });
    expect(all.code).toBe(1);
    writeFileSync(path.join(cwd, 'b.ea'), 'component D { -> B { per missing } }\n');
    const fresh = await ea(['lint', ...TODAY, '--max-warnings', '0'], { cwd });
    expect([fresh.code, fresh.stdout.match(/^[^ ].*\.ea$/gm)]).toEqual([1, ['b.ea']]);
  });

  test('marks in SARIF what lies outside the source', async () => {
    const cwd = folder(FILES);
    await ea(CREATE, { cwd });
    const { stdout } = await ea(['lint', ...TODAY, '--format', 'sarif'], { cwd });
    const kinds = JSON.parse(stdout).runs[0].results.map((it: { suppressions: unknown }) => it.suppressions);
    const expected = [{ kind: 'external', status: 'accepted', justification: 'known' }];
    expect(kinds).toEqual([expected, expected]);
  });

  test('shrinks, never grows, and keeps what is written beside', async () => {
    const cwd = folder(FILES);
    await ea(CREATE, { cwd });
    const file = path.join(cwd, 'ea.baseline.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{ // decided in May'));
    const kept = await ea(['baseline', 'prune', ...TODAY], { cwd });
    expect([kept.code, kept.stderr]).toEqual([0, 'ea.baseline.json: everything hides something\n']);
    writeFileSync(path.join(cwd, 'a.ea'), MODEL.replace('  -> C { per missing }\n', ''));
    const stale = await ea(['lint', ...TODAY], { cwd });
    expect(stale.stdout).toContain('counts 2, but there are only 1.  suppression/baseline-stale');
    const pruned = await ea(['baseline', 'prune', ...TODAY], { cwd });
    expect([pruned.code, pruned.stderr]).toEqual([
      0,
      'ea.baseline.json: 1 exception that hides nothing was removed\n',
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/decided in May[\s\S]*"count": 1/);
  });

  test('does not shrink while nobody knows what it is for, and ends by itself', async () => {
    const entry = { element: 'A', rule: 'agreement/declared-missing', reason: 'x', till: '2027-06-30' };
    const cwd = folder({
      'ea.config.json': '{}',
      'ea.baseline.json': JSON.stringify({ entries: [entry] }),
      'a.ea': 'komponnt A\n',
    });
    const broken = await ea(['baseline', 'prune', ...TODAY], { cwd });
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('not understood')]);
    const ended = await ea(['lint', '--today', '2027-07-01'], { cwd });
    expect(ended.stdout).toContain('suppression/baseline-expired');
  });

  test('tells what it hides', async () => {
    const cwd = folder(FILES);
    await ea(CREATE, { cwd });
    const { code, stdout } = await ea(['baseline', 'explain', ...TODAY], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'rule                        hides  counts  owner     till        reason',
        'agreement/declared-missing      2       2  The lead  2027-06-30  known',
        'in all                          2       2',
        '',
      ].join('\n'),
    );
  });

  test('adds to what is there only when asked', async () => {
    const cwd = folder(FILES);
    await ea(CREATE, { cwd });
    const again = await ea(['baseline', 'create', '--reason', 'x'], { cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--add')]);
    const nothing = await ea(['baseline', 'create', '--reason', 'x', '--add'], { cwd });
    expect([nothing.code, nothing.stderr]).toEqual([0, 'there is nothing to accept\n']);
    writeFileSync(path.join(cwd, 'b.ea'), 'component D { -> B { per missing } }\n');
    expect((await ea(['baseline', 'create', '--reason', 'y', '--add'], { cwd })).code).toBe(0);
    const { entries } = JSON.parse(readFileSync(path.join(cwd, 'ea.baseline.json'), 'utf8'));
    expect(entries.map((it: { element: string; reason: string }) => [it.element, it.reason])).toEqual([
      ['A', 'known'],
      ['D', 'y'],
    ]);
  });

  test.each([
    [['baseline', 'create'], '--reason'],
    [['baseline', 'create', '--reason', ' '], '--reason'],
    [['baseline', 'create', '--reason', 'x', '--till', 'soon'], '--till'],
    [['baseline', 'prune'], 'ea baseline create'],
    [['baseline', 'explain', '--baseline', 'gone.json'], 'gone.json'],
    [['lint', '--baseline', 'gone.json'], 'gone.json'],
    [['baseline', 'prunes'], 'prune'],
  ])('refuses %j', async (args, said) => {
    const cwd = folder(FILES);
    const { code, stderr } = await ea(args, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(path.join(cwd, 'ea.baseline.json'))).toBe(false);
  });

  test('is named where there is no project file, and is for one project', async () => {
    const cwd = folder({ 'a.ea': MODEL });
    expect((await ea(CREATE, { cwd })).code).toBe(2);
    expect((await ea([...CREATE, '--baseline', 'b.json'], { cwd })).code).toBe(0);
    const { stdout } = await ea(['lint', '--baseline', 'b.json', ...TODAY], { cwd });
    expect(stdout).toContain('Nothing to remark on in 1 file · 2 suppressed');
    const two = folder({
      'p/ea.config.json': '{}',
      'p/a.ea': MODEL,
      'q/ea.config.json': '{}',
      'q/a.ea': MODEL,
      'b.json': '{}',
    });
    expect((await ea(['lint', '--baseline', 'b.json'], { cwd: two })).code).toBe(2);
    expect((await ea(CREATE, { cwd: two })).code).toBe(2);
  });

  test('is not overwritten when it cannot be read', async () => {
    const cwd = folder({ ...FILES, 'ea.baseline.json': '{ "entries": [' });
    const lint = await ea(['lint'], { cwd });
    expect([lint.code, lint.stdout]).toEqual([1, expect.stringContaining('config/unreadable')]);
    for (const args of [['prune'], ['explain'], ['create', '--add', '--reason', 'x']]) {
      expect((await ea(['baseline', ...args], { cwd })).code).toBe(2);
    }
    expect(readFileSync(path.join(cwd, 'ea.baseline.json'), 'utf8')).toBe('{ "entries": [');
  });
});
