/** What is said of the comments that silence. */
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../language/rules/check.ts';
import { RULES } from '../../language/rules/registry.ts';
import { fixed } from '../fixed.ts';
import { parseFixture, projectOf } from '../fixture.ts';
import { selector } from '../selector.ts';

const TODAY: CheckOptions = { today: '2026-11-22' };

/** A role that is vacant, and one that is not, each behind what stands before it. */
const vacant = (before: string): string => `${before}objektfamilj Vård { roller { driftansvarig vakant } }\n`;
const filled = (before: string): string =>
  `enhet Drift\n${before}objektfamilj Vård { roller { driftansvarig Drift } }\n`;

/** The rules that are not silenced, with the marked text. */
function found(text: string, options = TODAY): string[] {
  return projectOf(parseFixture(text), options)
    .findings.filter(({ suppressed }) => !suppressed)
    .map(({ rule, range: { start, end } }) => {
      const line = text.split('\n')[start.line] ?? '';
      return `${rule} ${line.slice(start.character, end.character)}`;
    });
}

/** The text after a fix, in which nothing is left to find. */
function mendedBy(text: string, rule: string, index = 0): string {
  const mended = fixed(text, rule, TODAY, index).files.get('main.ea') ?? '';
  expect(found(mended)).toEqual([]);
  return mended;
}

describe('a comment that silences nothing', () => {
  const COMMENT = '// ea-ignore governance/vacant-role: rekrytering pågår';

  test('is told of, and goes with its line', () => {
    const text = filled(`${COMMENT}\n`);
    expect(found(text)).toEqual([`suppression/unused ${COMMENT}`]);
    expect(mendedBy(text, 'suppression/unused')).toBe(filled(''));
    expect(found(vacant(`${COMMENT}\n`))).toEqual([]);
  });

  test('goes from the end of a line', () => {
    const text = `enhet Drift ${COMMENT}\nenhet Labb\n`;
    expect(mendedBy(text, 'suppression/unused')).toBe('enhet Drift\nenhet Labb\n');
  });

  test.each([
    ['agreement/missing, governance/vacant-role', 'agreement/missing'],
    ['governance/vacant-role,agreement/missing', 'agreement/missing'],
    ['name/cyclic, governance/vacant-role , name/unresolved', 'name/cyclic'],
  ])('of several rules those that find nothing are named, and go: %s', (rules, first) => {
    const text = vacant(`// ea-ignore ${rules}: rekrytering pågår (till 2027-01-01)\n`);
    expect(found(text)[0]).toBe(`suppression/unused ${first}`);
    let mended = text;
    while (found(mended).length > 0) {
      mended = fixed(mended, 'suppression/unused', TODAY).files.get('main.ea') ?? '';
    }
    expect(mended).toMatch(/ea-ignore governance\/vacant-role ?: rekrytering pågår \(till 2027-01-01\)\n/);
  });

  test('in a comment of several lines, each rule has its place', () => {
    const text = vacant('/* ea-ignore governance/vacant-role,\n   agreement/missing: det är beslutat */\n');
    expect(found(text)).toEqual(['suppression/unused agreement/missing']);
    expect(mendedBy(text, 'suppression/unused')).toBe(
      vacant('/* ea-ignore governance/vacant-role: det är beslutat */\n'),
    );
  });

  test('is not told of when its rule is off, for the file or for the element', () => {
    const off = { 'governance/vacant-role': 'off' } as const;
    const text = vacant(`${COMMENT}\n`);
    expect(found(filled(`${COMMENT}\n`), { ...TODAY, severities: off })).toEqual([]);
    expect(found(text, { ...TODAY, overrides: [{ appliesTo: () => true, severities: off }] })).toEqual([]);
    expect(found(text, { ...TODAY, overrides: [{ select: selector('*'), severities: off }] })).toEqual([]);
    const others = RULES.filter(({ id }) => id !== 'governance/vacant-role');
    expect(found(filled(`${COMMENT}\n`), { ...TODAY, rules: others })).toEqual([]);
  });

  test('is not told of where text was not understood, or when it silences what follows from that', () => {
    expect(found(`${filled(`${COMMENT}\n`)}kompnent X\n`)).toEqual(['syntax/unknown-word kompnent']);
  });

  test('is not told of when it does not silence for another reason', () => {
    expect(found(filled('// ea-ignore governance/vacant-role\n'))).toEqual([
      'suppression/without-reason // ea-ignore governance/vacant-role',
    ]);
    expect(found(filled('// ea-ignore governance/vacant-rol: x\n'))).toEqual([
      'suppression/not-understood // ea-ignore governance/vacant-rol: x',
    ]);
    expect(found(filled('// ea-ignore governance/vacant-role: x (till 2026-11-21)\n'))).toEqual([
      'suppression/expired // ea-ignore governance/vacant-role: x (till 2026-11-21)',
    ]);
  });
});

describe('a comment that has expired', () => {
  const until = (day: string): string => `// ea-ignore governance/vacant-role: x (till ${day})\n`;

  test('is told of from the day after its last, and what it silenced is there again', () => {
    expect(found(vacant(until('2026-11-22')))).toEqual([]);
    expect(found(vacant(until('2026-11-21'))).map((it) => it.split(' ')[0])).toEqual([
      'suppression/expired',
      'governance/vacant-role',
    ]);
    expect(found(vacant(until('2026-11-21')), {})).toEqual([]);
    expect(fixed(vacant(until('2026-11-21')), 'suppression/expired', TODAY).files.get('main.ea')).toBe(
      vacant(''),
    );
  });

  test('is told of once, also without a reason', () => {
    const text = filled('// ea-ignore governance/vacant-role: (till 2026-01-01)\n');
    expect(found(text)).toHaveLength(1);
    expect(mendedBy(text, 'suppression/expired')).toBe(filled(''));
  });
});

describe('a comment without a reason', () => {
  test.each([
    ['// ea-ignore governance/vacant-role\n', '// ea-ignore governance/vacant-role: skäl ej angivet\n'],
    ['// ea-ignore governance/vacant-role:\n', '// ea-ignore governance/vacant-role: skäl ej angivet\n'],
    ['/* ea-ignore governance/vacant-role */\n', '/* ea-ignore governance/vacant-role: skäl ej angivet */\n'],
    [
      '// ea-ignore governance/vacant-role: (till 2027-01-01)\n',
      '// ea-ignore governance/vacant-role: skäl ej angivet (till 2027-01-01)\n',
    ],
  ])('gets one: %s', (before, mended) => {
    expect(mendedBy(vacant(before), 'suppression/without-reason')).toBe(vacant(mended));
  });

  test('gets an English one in an English file, or goes', () => {
    const text =
      '// ea-ignore agreement/declared-missing\ncomponent A { -> B { per missing } }\ncomponent B\n';
    expect(fixed(text, 'suppression/without-reason', TODAY).files.get('main.ea')).toContain(
      'declared-missing: no reason stated\n',
    );
    const gone = fixed(text, 'suppression/without-reason', TODAY, 1).files.get('main.ea');
    expect(gone).toBe('component A { -> B { per missing } }\ncomponent B\n');
  });
});
