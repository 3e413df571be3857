/** What needs no process: the tables of words, and how options and settings are read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../language/cli/failure.ts';
import { languageOf, parseLanguage } from '../../language/cli/locale.ts';
import { MESSAGES, type MessageKey, messageOf } from '../../language/cli/messages.ts';
import {
  parseCount,
  parseDate,
  parseDelimiter,
  parseNotation,
  parseScale,
  parseThemes,
  parseWord,
  parseWords,
  today,
} from '../../language/cli/options.ts';
import { createProgram } from '../../language/cli/program.ts';
import { createProgress } from '../../language/cli/progress.ts';
import { renderMarkdown } from '../../language/cli/render-markdown.ts';
import { createSession } from '../../language/cli/session.ts';
import { suggestion } from '../../language/cli/suggestion.ts';

describe('messages', () => {
  const entries = Object.entries(MESSAGES);
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  test.each(entries)('%s is there in both languages, with the same places to fill in', (_, { sv, en }) => {
    expect(sv.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(sv)).toEqual(placeholders(en));
  });

  test('examples are as many in both languages', () => {
    const keys = Object.keys(MESSAGES).filter((key) => key.endsWith('Examples')) as MessageKey[];
    for (const key of keys)
      expect(MESSAGES[key].sv.split('\n').length).toBe(MESSAGES[key].en.split('\n').length);
    expect(keys).toHaveLength(13);
  });

  test('are filled in once, so that a value cannot ask for another', () => {
    expect(messageOf('unreadable', 'sv', { path: '{reason}', reason: 'x' })).toBe('{reason}: x');
  });

  test('say that one error is one', () => {
    expect(messageOf('incomplete', 'en', { count: 1 })).toMatch(/^The model has 1 error, so/);
    expect(messageOf('incomplete', 'en', { count: 2 })).toMatch(/^The model has 2 errors, so/);
    expect(messageOf('checking', 'sv', { count: 1 })).toBe('granskar 1 fil …');
  });
});

describe('the language', () => {
  test.each([
    [[], {}, 'en'],
    [[], { LANG: 'sv_SE.UTF-8' }, 'sv'],
    [[], { LANG: 'sv' }, 'sv'],
    [[], { LANG: 'svx_XX' }, 'en'],
    [[], { LANG: 'sv_SE', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'sv_SE', LC_ALL: '' }, 'sv'],
    [[], { LANG: 'en_GB', LC_MESSAGES: 'sv_FI' }, 'sv'],
    [['--lang', 'sv'], {}, 'sv'],
    [['lint', '--lang=en'], { LANG: 'sv' }, 'en'],
    [['--lang', 'sv', '--lang', 'en'], {}, 'en'],
    [['--lang', 'EN'], { LANG: 'sv' }, 'en'],
    [['--lang', 'de'], { LANG: 'sv' }, 'sv'],
    [['--', '--lang', 'sv'], {}, 'en'],
  ] as const)('of %j with %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });

  test('is one of two', () => {
    expect(parseLanguage('sv')).toBe('sv');
    expect(parseLanguage('SV')).toBe('sv');
    expect(() => parseLanguage('de')).toThrow(Failure);
  });
});

describe('options', () => {
  test('with several words take each once, also when repeated', () => {
    const parse = parseWords('--format', ['svg', 'png']);
    expect(parse('png,svg, png', parse('svg'))).toEqual(['svg', 'png']);
    expect(() => parse('svg,')).toThrow(Failure);
  });

  test('take words of closed lists in upper and lower case, and themes and notations in Swedish', () => {
    expect(parseWords('--format', ['svg', 'png'])('PNG,Svg')).toEqual(['png', 'svg']);
    expect(parseWord('--page', ['fit', 'A4'])('a4')).toBe('A4');
    expect(parseThemes('ljus,MÖRK,utskrift,kontrast')).toEqual(['light', 'dark', 'print', 'contrast']);
    expect(parseThemes('mo\u0308rk,dark')).toEqual(['dark']);
    expect([parseNotation('vanlig'), parseNotation('ArchiMate')]).toEqual(['plain', 'archimate']);
    expect(() => parseThemes('sepia')).toThrow(Failure);
  });

  test('read numbers and dates strictly', () => {
    expect(parseCount('-n')('0')).toBe(0);
    for (const wrong of ['', '-1', '1.5', '0x1', '1e3', '９', '99999999999'])
      expect(() => parseCount('-n')(wrong)).toThrow(Failure);
    expect([parseScale('-s')('1.5'), parseScale('-s')('0,5')]).toEqual([1.5, 0.5]);
    for (const wrong of ['0', '11', '-1', 'NaN', 'Infinity', '1e1', ''])
      expect(() => parseScale('-s')(wrong)).toThrow(Failure);
    expect(parseDate('-d')('2028-02-29')).toBe('2028-02-29');
    for (const wrong of ['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', 'idag'])
      expect(() => parseDate('-d')(wrong)).toThrow(Failure);
  });

  test('take one character for a separator', () => {
    expect([parseDelimiter('-d')(';'), parseDelimiter('-d')('\\t')]).toEqual([';', '\t']);
    for (const wrong of ['', ';;', '"', '\n']) expect(() => parseDelimiter('-d')(wrong)).toThrow(Failure);
  });

  test('take today from the calendar on the wall', () => {
    expect(today(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
  });
});

test('docs/cli.md tells of every command and option', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
  const program = createProgram(createSession(['--lang', 'en'], {}), () => {});
  const commands = program.commands.filter((command) => command.name() !== 'help');
  expect(commands).toHaveLength(10);
  for (const command of commands) {
    const [, section = ''] = text.split(`## ea ${command.name()}\n`);
    const options = [command, ...command.commands].flatMap((it) => it.options);
    for (const option of options) expect(section.split('\n## ')[0]).toContain(`--${option.name()}`);
  }
  for (const option of program.options) expect(text).toContain(`--${option.name()}`);
});

test('a suggestion is the nearest name, by its last part when the whole is far off', () => {
  const rules = ['name/unresolved', 'name/duplicate', 'dependency/cycle'];
  expect(suggestion('name/unresolvd', rules)).toBe('name/unresolved');
  expect(suggestion('cycle', rules)).toBe('dependency/cycle');
  expect(suggestion('nam/duplicat', rules)).toBe('name/duplicate');
  expect(suggestion('xyzzy', rules)).toBeUndefined();
});

test('Markdown for a terminal has no marks left', () => {
  const page = '# a/b: `x`\n\nSee **this** and `that` at [there](https://x.se).\n\n```ea\nkomponent A\n```\n';
  expect(renderMarkdown(page, false)).toBe(
    'a/b: x\n\nSee this and that at there (https://x.se).\n\n    komponent A\n',
  );
  expect(renderMarkdown(page, true)).toContain('\u001b[1m');
});

describe('progress', () => {
  const shown = (showsProgress: boolean) => {
    let written = '';
    const notes = {
      terminal: true,
      color: false,
      width: 40,
      write: (data: string | Uint8Array) => (written += data),
    };
    const session = { ...createSession(['--lang', 'en'], {}), notes, showsProgress };
    let now = 0;
    const progress = createProgress(session, () => now);
    progress.step(0, 4, 'first.ea');
    now = 100;
    progress.step(2, 4, `\u001b[2J${'long/'.repeat(20)}`);
    progress.step(3, 4, 'too soon');
    progress.phase('checking');
    progress.clear();
    progress.clear();
    return written;
  };

  test('is nothing at all where nobody watches', () => {
    expect(shown(false)).toBe('');
  });

  test('redraws one line, no more often than can be read, and takes it away', () => {
    const [nothing, bar, phase, cleared, ...rest] = shown(true).split('\r\u001b[K');
    expect([nothing, phase, cleared, rest]).toEqual(['', 'checking', '', []]);
    expect(bar).toMatch(/^█{10}░{10} 2\/4 \\u\{1b\}\[2J/);
    expect(bar).toHaveLength(39);
  });
});
