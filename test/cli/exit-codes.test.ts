/**
 * What the process says with its exit code, for every command: 0 nothing to remark on, 1 findings, 2 wrong usage, input
 * that cannot be read or output that cannot be written, 3 a fault of our own.
 */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../language/cli/program.ts';
import { createSession } from '../../language/cli/session.ts';
import { BROKEN, CLEAN, ea, folder } from './ea.ts';

/** A warning: the agreement is said to be missing. */
const WARNING = 'komponent A {\n  -> B { enligt saknas }\n}\nkomponent B\n';
const WIDE = Array.from({ length: 61 }, (_, index) =>
  index === 60 ? 'komponent S60' : `komponent S${index} { -> S${index + 1} }`,
).join('\n');
const CONFIG = 'ea.config.json';

interface Case {
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What the standard input gets, which then stays open for a server; without it there is none. */
  readonly input?: string;
  /** A file that nobody may read. */
  readonly locked?: string;
}

const message = (content: object): string => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const INITIALIZE = message({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const SHUTDOWN = message({ id: 2, method: 'shutdown' });
const EXITED = message({ method: 'exit' });

const CASES: Readonly<Record<string, Case>> = {
  'no command': { args: [], code: 2 },
  'an unknown command': { args: ['lnt'], code: 2 },
  'an unknown option': { args: ['--lnt'], code: 2 },
  'help, asked for': { args: ['--help'], code: 0 },
  'the version': { args: ['--version'], code: 0 },
  'help about a command': { args: ['help', 'lint'], code: 0 },

  'a clean model': { args: ['lint'], files: { 'a.ea': CLEAN }, code: 0 },
  'an empty file': { args: ['lint'], files: { 'a.ea': '' }, code: 0 },
  'an error': { args: ['lint'], files: { 'a.ea': BROKEN }, code: 1 },
  'a syntax error': { args: ['lint'], files: { 'a.ea': 'komponent {' }, code: 1 },
  'an empty folder': { args: ['lint'], code: 2 },
  'an empty folder that is named': { args: ['lint', 'x'], files: { 'x/readme.txt': '' }, code: 2 },
  'a missing path': { args: ['lint', 'gone'], code: 2 },
  'a missing path beside a model with errors': {
    args: ['lint', '.', 'gone'],
    files: { 'a.ea': BROKEN },
    code: 2,
  },
  'a file that is no text': { args: ['lint'], files: { 'a.ea': Buffer.from([0xff, 0xfe, 0]) }, code: 2 },
  'a file that may not be read': {
    args: ['lint'],
    files: { 'a.ea': CLEAN, 'b.ea': CLEAN },
    locked: 'b.ea',
    code: 2,
  },
  'a config that is no JSON': { args: ['lint'], files: { 'a.ea': CLEAN, [CONFIG]: '{ "name": ' }, code: 1 },
  'a config with an unknown key': {
    args: ['lint'],
    files: { 'a.ea': CLEAN, [CONFIG]: '{ "presett": "all" }' },
    code: 1,
  },
  'only warnings': { args: ['lint'], files: { 'a.ea': WARNING }, code: 0 },
  'only warnings, which are to fail': {
    args: ['lint', '--fail-on', 'warning'],
    files: { 'a.ea': WARNING },
    code: 1,
  },
  'as many warnings as --max-warnings': {
    args: ['lint', '--max-warnings', '1'],
    files: { 'a.ea': WARNING },
    code: 0,
  },
  'more warnings than --max-warnings': {
    args: ['lint', '--max-warnings', '0'],
    files: { 'a.ea': WARNING },
    code: 1,
  },
  'a rule that is turned off': {
    args: ['lint', '--max-warnings', '0', '--rule', 'agreement/declared-missing=off'],
    files: { 'a.ea': WARNING },
    code: 0,
  },
  'an error that a comment silences': {
    args: ['lint'],
    files: { 'a.ea': 'komponent A {\n  // ea-ignore name/unresolved: kommer\n  -> Borta\n}\n' },
    code: 0,
  },
  // Of a code that is the number of findings the lowest eight bits would be left: 44, and none at all.
  '300 findings': {
    args: ['lint'],
    files: { 'a.ea': `komponent A {\n${'  -> Borta\n'.repeat(300)}}\n` },
    code: 1,
  },
  '256 findings': {
    args: ['lint'],
    files: { 'a.ea': `komponent A {\n${'  -> Borta\n'.repeat(256)}}\n` },
    code: 1,
  },
  'errors in another format': {
    args: ['lint', '--format', 'json', '-o', 'sarif=ea.sarif'],
    files: { 'a.ea': BROKEN },
    code: 1,
  },
  'a wrong level': { args: ['lint', '--fail-on', 'never'], files: { 'a.ea': CLEAN }, code: 2 },
  'findings that cannot be written': {
    args: ['lint', '-o', 'json=x/ea.json'],
    files: { 'a.ea': BROKEN, x: '' },
    code: 2,
  },

  'views that are drawn': { args: ['export', '--list'], files: { 'a.ea': CLEAN }, code: 0 },
  'views of a model with errors': { args: ['export', '--list'], files: { 'a.ea': BROKEN }, code: 0 },
  'a view that cannot be drawn': {
    args: ['export', '--view', 'samband:*', '--format', 'png', '--scale', '8'],
    files: { 'a.ea': WIDE },
    code: 1,
  },
  'a view that there is none of': {
    args: ['export', '--view', 'gone'],
    files: { 'a.ea': CLEAN },
    code: 2,
  },
  'views of an empty folder': { args: ['export'], code: 2 },
  'views of a missing path': { args: ['export', 'gone'], code: 2 },

  'files that are in style': { args: ['format', '--check'], files: { 'a.ea': CLEAN }, code: 0 },
  'files that are given the style': { args: ['format'], files: { 'a.ea': `  ${CLEAN}` }, code: 0 },
  'files that are not in style': {
    args: ['format', '--check'],
    files: { 'a.ea': `  ${CLEAN}` },
    code: 1,
  },
  'standard input': { args: ['format', '-'], input: CLEAN, code: 0 },
  'a missing file to give the style': { args: ['format', 'gone.ea'], code: 2 },
  'an empty folder to give the style': { args: ['format'], code: 2 },

  'rows that are imported': { args: ['import', 'a.csv'], files: { 'a.csv': 'Namn\nA\n' }, code: 0 },
  'rows that are rejected': {
    args: ['import', 'a.csv'],
    files: { 'a.csv': 'ID;Namn\n1;A\n1;B\n' },
    code: 1,
  },
  'a missing inventory': { args: ['import', 'gone.csv'], code: 2 },

  'a model that is compiled': {
    args: ['compile', '-o', '-'],
    files: { 'a.ea': CLEAN, [CONFIG]: '{}' },
    code: 0,
  },
  'a model with errors that is compiled': {
    args: ['compile', '-o', '-'],
    files: { 'a.ea': BROKEN, [CONFIG]: '{}' },
    code: 1,
  },
  'a missing project': { args: ['compile', 'gone'], code: 2 },

  'findings that are accepted': {
    args: ['baseline', 'create', '--reason', 'inherited'],
    files: { 'a.ea': WARNING, [CONFIG]: '{}' },
    code: 0,
  },
  'findings that are accepted without a reason': {
    args: ['baseline', 'create'],
    files: { 'a.ea': WARNING, [CONFIG]: '{}' },
    code: 2,
  },
  'a baseline without saying what to do': { args: ['baseline'], code: 2 },
  'what is accepted in a missing project': { args: ['baseline', 'explain', 'gone'], code: 2 },

  'the list of rules': { args: ['rules'], code: 0 },
  'the rules of a preset that there is none of': { args: ['rules', '--preset', 'none'], code: 2 },
  'the page of a rule': { args: ['explain', 'name/unresolved'], code: 0 },
  'the page of a rule that there is none of': { args: ['explain', 'name/gone'], code: 2 },

  'a new project': { args: ['init', 'new'], code: 0 },
  'a project that is there already': {
    args: ['init', 'new'],
    files: { 'new/README.md': '' },
    code: 2,
  },

  'a server that is ended as agreed': {
    args: ['lsp', '--stdio'],
    input: INITIALIZE + SHUTDOWN + EXITED,
    code: 0,
  },
  // The protocol says so.
  'a server that is ended without notice': {
    args: ['lsp', '--stdio'],
    input: INITIALIZE + EXITED,
    code: 1,
  },
  'a server with nobody to talk to': { args: ['lsp'], code: 2 },
};

const COMMANDS = createProgram(createSession([], {}), () => {})
  .commands.map((command) => command.name())
  .filter((name) => name !== 'help');

/** Arguments without which a command says that they are missing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { import: ['a.csv'], baseline: ['explain'] };

/** What each command answers when the module that does its work has a fault that nobody knows of yet. */
const FAULT = (name: string): string => `import { registerHooks } from 'node:module';
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/language/cli/${name}.ts')
      ? { format: 'module', shortCircuit: true, source: 'throw new TypeError("boom")' }
      : next(url, context),
});
`;

describe.concurrent('the exit code', () => {
  test.each(Object.entries(CASES))('for %s', async (_, { args, code, files = {}, input, locked }) => {
    const cwd = folder(files);
    // Who owns the machine may read anything, so the command runs as somebody else.
    const asRoot = locked !== undefined && process.getuid?.() === 0;
    if (locked !== undefined) chmodSync(path.join(cwd, locked), 0o000);
    if (locked !== undefined) chmodSync(cwd, 0o755);
    const run = await ea(args, {
      cwd,
      ...(input === undefined ? {} : { input, endInput: args[0] !== 'lsp' }),
      ...(asRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    expect(run.code, run.stderr).toBe(code);
    // Only wrong usage and what could not be read leave nothing but an explanation.
    if (code === 2) expect(run.stderr).not.toBe('');
  });

  test.each(COMMANDS)('for a fault of our own in ea %s', async (name) => {
    const cwd = folder({ 'fault.mjs': FAULT(name), 'a.ea': CLEAN });
    const env = { NODE_OPTIONS: `--import=${path.join(cwd, 'fault.mjs')}` };
    const args = [name, ...(NEEDED[name] ?? [])];
    const { code, stdout, stderr } = await ea(args, { cwd, env });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('boom');
    expect(stderr).toContain('/issues');
  });
});

test('the table has every command, with 0 and 2', () => {
  for (const name of COMMANDS) {
    const codes = Object.values(CASES)
      .filter(({ args }) => args[0] === name)
      .map(({ code }) => code);
    expect(codes, name).toContain(0);
    expect(codes, name).toContain(2);
  }
});
