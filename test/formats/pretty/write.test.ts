import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../language/formats/pretty/excerpt.ts';
import { columnsOf, visible, visibleLines } from '../../../language/formats/pretty/visible.ts';
import { writePretty } from '../../../language/formats/pretty/write.ts';
import { docUrl } from '../../../language/rules/explain.ts';
import { ROUND, report, SUPPRESSED, UNRESOLVED } from '../sample-report.ts';

const OPTIONS = { color: false, width: 80, quiet: false };

describe('findings for people', () => {
  test('stand under their file with the line, a mark and the other places', () => {
    expect(writePretty(report('sv'), OPTIONS)).toBe(
      [
        'söder/a b.ea',
        ' 1:1  varning  EKX finns inte.  type/misplaced',
        '    │ komponent WebCare {',
        '    │ ^^^^^^^^^',
        ' 2:6  fel  EKX finns inte.  name/unresolved',
        '    │ -> EKX hämtar Katalogdata',
        '    │    ^^^',
        '    ↳ ek.ea:1:11  EK',
        '    ↳ ea:library/verb.ea:4:1  verb',
        '',
        '✗ 1 fel · 1 varning · 2 filer · 1 tystad',
        `    1  name/unresolved  ${docUrl('name/unresolved')}`,
        `    1  type/misplaced   ${docUrl('type/misplaced')}`,
        '',
      ].join('\n'),
    );
  });

  test('number the stations of a way, before the other places', () => {
    expect(writePretty(report('sv', [ROUND]), OPTIONS)).toContain(
      [
        '    1. ek.ea:5:3  EK beror på EKX',
        '    2. b.ea:2:1  EKX beror på EK',
        '    ↳ ek.ea:1:11  EK',
        '',
      ].join('\n'),
    );
  });

  test('say in a line that there is nothing, and what is silenced', () => {
    const clean = { ...report('en', [SUPPRESSED]), unreadable: [] };
    expect(writePretty(clean, OPTIONS)).toBe('✓ Nothing to remark on in 2 files · 1 suppressed\n');
  });

  test('when quiet are the errors alone', () => {
    const quiet = writePretty(report('en'), { ...OPTIONS, quiet: true });
    expect(quiet).toContain('name/unresolved');
    expect(quiet).not.toContain('type/misplaced');
    expect(quiet).not.toContain('✗');
    expect(writePretty(report('en', [SUPPRESSED]), { ...OPTIONS, quiet: true })).toBe('');
  });

  test('have colours only when asked for', () => {
    expect(writePretty(report('en'), { ...OPTIONS, color: true })).toContain('\u001b[31m');
    expect(writePretty(report('en'), OPTIONS)).not.toContain('\u001b');
  });

  test('cannot be made to move the cursor by what a file holds', () => {
    const evil = '\u001b[2J\u009b31m\u202e\rx\n\u0007';
    const finding = {
      ...UNRESOLVED,
      message: { sv: evil, en: evil },
      uri: `file:///p/${encodeURIComponent(evil)}`,
    };
    const source = `${'\u001b[2J'.repeat(9)}\nabc\u001b]0;x\u0007defgh`;
    const text = writePretty({ ...report('sv', [finding]), text: () => source }, OPTIONS);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text).toContain('\\u{1b}[2J\\u{9b}31m\\u{202e}');
  });
});

describe('visible', () => {
  test('leaves Swedish, emoji and joined letters as they are', () => {
    const text = 'Åäö — pm³ 👩‍⚕️ e\u0301 «x»';
    expect(visible(text)).toBe(text);
  });

  test('keeps the lines of a longer text', () => {
    expect(visibleLines('a\tb\r\nc\u001b')).toBe('a  b\nc\\u{1b}');
  });

  test('knows that some characters take two columns', () => {
    expect([
      columnsOf('abc'),
      columnsOf('åäö'),
      columnsOf('e\u0301'),
      columnsOf('漢字'),
      columnsOf('🚑'),
    ]).toEqual([3, 3, 1, 4, 2]);
  });
});

describe('excerpt', () => {
  const range = (from: number, to: number, lines = 0) => ({
    start: { line: 0, character: from },
    end: { line: lines, character: to },
  });

  test('cuts a long line around the words', () => {
    const line = `${'a '.repeat(5000)}HERE${' b'.repeat(5000)}`;
    const { code, underline } = excerpt(line, range(10_000, 10_004), 60);
    expect(code.length).toBeLessThanOrEqual(62);
    expect(code.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('puts the mark under the words where characters are wide, are tabs or become longer', () => {
    for (const before of ['漢字 ', '\tx\t', '\u001b', '👩‍⚕️ ']) {
      const line = `${before}HERE`;
      const { code, underline } = excerpt(line, range(before.length, line.length), 80);
      expect(columnsOf(code) - 4).toBe(underline.indexOf('^'));
      expect(underline.trim()).toBe('^^^^');
    }
  });

  test('marks to the end of the line when the words go on below, and one column when there are none', () => {
    expect(excerpt('komponent A {', range(10, 1, 3), 80).underline.trim()).toBe('^^^');
    expect(excerpt('komponent', range(9, 9), 80).underline).toBe(`${' '.repeat(9)}^`);
    expect(excerpt('short', range(90, 95), 80).underline).toBe(`${' '.repeat(5)}^`);
  });
});
