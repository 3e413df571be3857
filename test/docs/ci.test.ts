/** What the documentation tells people to run has to be accepted, and the recipes have to be what the files hold. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { Failure } from '../../language/cli/failure.ts';
import { destinations } from '../../language/cli/lint-formats.ts';
import { LINT_FORMATS, type LintFormat } from '../../language/cli/options.ts';
import { createProgram } from '../../language/cli/program.ts';
import { createSession } from '../../language/cli/session.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const RECIPES = readdirSync(path.join(ROOT, 'docs/ci')).sort();

const SESSION = createSession(['--lang', 'en'], {});

interface LintWords {
  readonly format?: readonly LintFormat[];
  readonly output?: readonly string[];
}

/** Reads the arguments as `ea` does, without doing what they say, and answers with the name of the command. */
async function accepted(args: readonly string[]): Promise<string> {
  const program = createProgram(SESSION, () => {});
  let ran = '';
  for (const command of program.commands) {
    const stand = (): void => {
      ran = command.name();
      const { format, output } = command.opts<LintWords>();
      if (ran === 'lint') destinations(format, output);
    };
    for (const each of [command, ...command.commands]) each.action(stand);
  }
  await program.parseAsync([...args], { from: 'user' });
  return ran;
}

/** The commands of `ea` on lines of shell, without what they are joined to. */
function commandsIn(text: string): string[][] {
  return text
    .split(/\n|&&|;/)
    .map((line) => line.split(/ \| | > | < | # /)[0]?.trim() ?? '')
    .filter((line) => /^(npx )?ea /.test(line))
    .map((line) => (line.replace(/^(npx )?ea /, '').match(/"[^"]*"|\S+/g) ?? []).map(unquoted));
}

const unquoted = (word: string): string => word.replace(/^"(.*)"$/, '$1');

const formatsOf = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => (args[index - 1] === '-o' ? (arg.split('=')[0] ?? '') : []));

function recipe(file: string) {
  const document = parseDocument(read(`docs/ci/${file}`), { strict: true });
  expect(document.errors).toEqual([]);
  expect(document.warnings).toEqual([]);
  return document.toJS();
}

describe.each(RECIPES)('the recipe %s', (file) => {
  test('stands word for word in docs/ci.md, with a link to it', () => {
    const text = read('docs/ci.md');
    expect(text).toContain(`\`\`\`yaml\n${read(`docs/ci/${file}`)}\`\`\`\n`);
    expect(text).toContain(`(ci/${file})`);
  });

  test('runs commands that there are', async () => {
    recipe(file);
    const commands = commandsIn(read(`docs/ci/${file}`).replace(/^\s*- (run: |script: )?/gm, ''));
    expect(commands.length).toBeGreaterThan(0);
    for (const args of commands) expect(await accepted(args)).toBe(args[0]);
  });
});

test('docs/ci.md shows no recipe but the files', () => {
  expect(read('docs/ci.md').match(/^```yaml$/gm)).toHaveLength(RECIPES.length);
});

describe('the recipe for', () => {
  test('GitHub annotates, uploads what was written, and keeps it, also after a failure', () => {
    const { on, permissions, jobs } = recipe('github-actions.yml');
    expect(Object.keys(on)).toEqual(['push', 'pull_request']);
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const { steps } = jobs.lint;
    const index = steps.findIndex(({ run = '' }) => run.startsWith('ea lint'));
    const lint = steps[index].run.split(' ');
    expect(lint).toContain('github');
    expect(formatsOf(lint)).toEqual(['sarif', 'markdown']);
    for (const step of steps.slice(index + 1)) expect(step.if).toMatch(/^\$\{\{ !cancelled\(\) \}\}$/);
    const using = (name: string) =>
      steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith(`${name}@`)).with;
    expect(using('github/codeql-action/upload-sarif').sarif_file).toBe('ea.sarif');
    expect(using('actions/upload-artifact').path.trim().split('\n')).toEqual([
      'ea.sarif',
      'ea.md',
      'pictures',
    ]);
    expect(using('actions/setup-node')['node-version']).toBeGreaterThanOrEqual(22);
  });

  test('GitLab names the reports that it writes', () => {
    const { architecture } = recipe('gitlab-ci.yml');
    const lint = architecture.script.at(-1).split(' ');
    const written = lint.filter((_: string, index: number) => lint[index - 1] === '-o');
    const files = Object.fromEntries(written.map((each: string) => each.split('=')));
    expect(architecture.artifacts.when).toBe('always');
    expect(architecture.artifacts.reports).toEqual({ codequality: files['gitlab'], junit: files['junit'] });
    expect(architecture.artifacts.paths).toEqual(Object.values(files));
  });

  test('Azure annotates, publishes tests and keeps the log, also after a failure', () => {
    const { steps } = recipe('azure-pipelines.yml');
    const index = steps.findIndex(({ script = '' }) => script.startsWith('ea lint'));
    const lint = steps[index].script.split(' ');
    expect(lint).toContain('azure');
    expect(formatsOf(lint)).toEqual(['junit', 'sarif']);
    const [tests, log, ...more] = steps.slice(index + 1);
    expect(more).toEqual([]);
    expect(tests).toMatchObject({ task: 'PublishTestResults@2', condition: 'succeededOrFailed()' });
    expect(lint).toContain(`junit=${tests.inputs.testResultsFiles}`);
    expect(log).toMatchObject({ artifact: 'CodeAnalysisLogs', condition: 'succeededOrFailed()' });
    expect(lint).toContain(`sarif=${log.publish}/ea.sarif`);
  });
});

test.each(['README.md', 'docs/ci.md', 'docs/cli.md'])('every command in %s is accepted', async (file) => {
  const text = read(file);
  const shell = [...text.matchAll(/^```(?:sh|yaml)\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const inline = [...text.matchAll(/`((?:npx )?ea [a-z][^`]*)`/g)].map(([, words = '']) => words);
  const written = [...shell.map((block) => block.replace(/^\s*- (run: |script: )?/gm, '')), ...inline];
  // What stands in capitals or brackets is for the reader to fill in.
  const commands = commandsIn(written.join('\n')).filter(
    (args) => !args.some((arg) => /[[\]<>…]|^[A-Z]+$/.test(arg)),
  );
  expect(commands.length).toBeGreaterThan(0);
  for (const args of commands) expect(await accepted(args), args.join(' ')).toBe(args[0]);
});

test('the check refuses what ea would refuse', async () => {
  for (const wrong of [['lint', '--formt', 'json'], ['lnt'], ['lint', '--format', 'xml']])
    await expect(accepted(wrong)).rejects.toThrow();
  await expect(accepted(['lint', '--format', 'json,sarif'])).rejects.toThrow(Failure);
});

test('docs/cli.md tells of every format', () => {
  for (const format of LINT_FORMATS)
    expect(read('docs/cli.md')).toMatch(new RegExp(`^\\*\\*${format}\\*\\*`, 'm'));
});
