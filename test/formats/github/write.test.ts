import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeGithub } from '../../../language/formats/github/write.ts';
import { shownFindings } from '../../../language/formats/lint-report.ts';
import { visible } from '../../../language/formats/pretty/visible.ts';
import { hostileReport } from '../hostile.ts';
import { report, UNRESOLVED } from '../sample-report.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Reads a line as the runner does: the command up to the first `::`, then codes turned back, those of `%` last. */
function readCommand(line: string): Command {
  const [, name = '', written = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  expect(name, line).not.toBe('');
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = written.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, property(value.join('='))];
  });
  return { name, properties: Object.fromEntries(pairs), text: plain(data) };
}

const commandsOf = (text: string): Command[] =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n').map(readCommand);

describe('findings as commands of GitHub Actions', () => {
  test('have the level, the place, the rule and the message with its other places', () => {
    const [unreadable, warning, error, ...more] = commandsOf(writeGithub(report('sv')));
    expect(more).toEqual([]);
    expect(unreadable).toEqual({
      name: 'error',
      properties: { title: 'ea lint' },
      text: 'trasig.ea kunde inte läsas: EACCES',
    });
    expect(warning).toMatchObject({ name: 'warning', properties: { title: 'type/misplaced' } });
    expect(error).toEqual({
      name: 'error',
      properties: {
        file: 'söder/a b.ea',
        line: '2',
        col: '6',
        endColumn: '8',
        title: 'name/unresolved',
      },
      text: 'EKX finns inte.\nek.ea:1:11  EK\nea:library/verb.ea:4:1  verb',
    });
  });

  test('have no columns where they go on for several lines, which are not understood', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 3, character: 1 } };
    const info = { ...UNRESOLVED, severity: 'info' as const, range };
    const [command] = commandsOf(writeGithub({ ...report('en', [info]), unreadable: [] }));
    expect(command?.name).toBe('notice');
    expect(command?.properties).toEqual({
      file: 'söder/a b.ea',
      line: '2',
      endLine: '4',
      title: 'name/unresolved',
    });
  });

  test('are nothing when there is nothing to say', () => {
    expect(writeGithub({ ...report('sv', []), unreadable: [] })).toBe('');
  });

  test('cannot be broken out of, whatever names and messages hold', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const commands = commandsOf(writeGithub(hostile));
        const shown = shownFindings(hostile);
        expect(commands).toHaveLength(hostile.unreadable.length + shown.length);
        for (const [index, finding] of shown.entries()) {
          const command = commands[hostile.unreadable.length + index];
          expect(command?.properties['file']).toBe(visible(hostile.places.path(finding.uri)));
          expect(command?.properties['title']).toBe(finding.rule);
          expect(command?.text.split('\n')[0]).toBe(visible(finding.message.sv));
          expect(command?.text).toHaveLength(command?.text.replace(/[^\P{Cc}\n]/gu, '').length ?? -1);
        }
      }),
    );
  });
});
