/** What a baseline hides, and that it does so wherever things stand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaselineEntry } from '../../language/rules/baseline.ts';
import { type CheckOptions, check } from '../../language/rules/check.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { entriesFor } from '../../language/workspace/baseline/write.ts';
import { Project } from '../../language/workspace/project.ts';
import { modelOf } from '../model/project.ts';
import { EXAMPLES } from '../sources.ts';

const RULE = 'agreement/declared-missing';
const THREE = `komponent A {
  -> B { enligt saknas }
  -> C { enligt saknas }
  -> D { enligt saknas }
}
komponent B
komponent C
komponent D
`;

const entry = (count: number, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  element: 'A',
  rule: RULE,
  count,
  reason: 'godtaget',
  ...more,
});

function shown(text: string, baseline: readonly BaselineEntry[], today?: string): string[] {
  const options: CheckOptions = { baseline, ...(today === undefined ? {} : { today }) };
  return check(modelOf(text), options)
    .findings.filter(({ suppressed }) => !suppressed)
    .map(({ message }) => message.en);
}

describe('of three findings that a baseline counts', () => {
  test.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 0],
    [9, 0],
  ])('%i, %i are shown', (count, left) => {
    const baseline = count === 0 ? [] : [entry(count)];
    expect(shown(THREE, baseline)).toHaveLength(left);
  });

  test('it is the same one that is shown, in whatever order they stand', () => {
    const [head = '', ...lines] = THREE.split('\n');
    const turned = [head, ...lines.slice(0, 3).reverse(), ...lines.slice(3)].join('\n');
    expect(shown(turned, [entry(2)])).toEqual(shown(THREE, [entry(2)]));
  });

  test('entries are used up in their order', () => {
    const { findings } = check(modelOf(THREE), {
      baseline: [entry(1, { owner: 'a' }), entry(1, { owner: 'b', till: '2027-01-01' })],
    });
    expect(findings.flatMap(({ suppressed }) => suppressed?.owner ?? []).sort()).toEqual(['a', 'b']);
  });

  test('one that has ended, or gives no reason, hides nothing', () => {
    const ending = [entry(3, { till: '2026-11-21' })];
    expect(shown(THREE, ending, '2026-11-21')).toHaveLength(0);
    expect(shown(THREE, ending, '2026-11-22')).toHaveLength(3);
    expect(shown(THREE, ending)).toHaveLength(0);
    expect(shown(THREE, [entry(3, { reason: '' })])).toHaveLength(3);
  });

  test('those that a comment silences do not count', () => {
    const text = THREE.replace('saknas }\n', `saknas } // ea-ignore ${RULE}: x\n`);
    expect(shown(text, [entry(1)])).toHaveLength(1);
    expect(shown(text, [entry(2)])).toHaveLength(0);
  });
});

test('what is about no element, or cannot be silenced, is never hidden', () => {
  const text = 'komponent A { xyz }\n';
  const { findings } = check(modelOf(text), {
    baseline: [
      entry(9, { rule: 'syntax/unknown-word', element: '' }),
      entry(9, { rule: 'syntax/unknown-word' }),
    ],
  });
  expect(findings.map(({ rule, suppressed }) => [rule, suppressed])).toEqual([
    ['syntax/unknown-word', undefined],
  ]);
});

/** Fingerprints, and whether they are hidden. */
function verdicts(files: readonly (readonly [string, string])[], options: CheckOptions): string[] {
  const project = new Project(options, false);
  for (const [uri, text] of files) project.set({ uri, text });
  return project.findings
    .map(({ fingerprint, suppressed }) => `${fingerprint} ${suppressed?.reason ?? ''}`)
    .sort();
}

test.each([...EXAMPLES])(
  'moving lines and renaming files changes nothing of what is hidden: %s',
  (_, files) => {
    const all = files.map(({ name, text }): [string, string] => [`file:///${name}`, text]);
    const plain = new Project({ preset: 'all' }, false);
    for (const [uri, text] of all) plain.set({ uri, text });
    const about = plain.findings.filter((it: Finding) => it.element !== undefined);
    // Of every other rule and element one less than there is.
    const baseline = entriesFor(about, { reason: 'x' }).flatMap((it, index) => {
      const count = index % 2 === 0 ? it.count : it.count - 1;
      return count === 0 ? [] : [{ ...it, count }];
    });
    const options: CheckOptions = { preset: 'all', baseline };
    const before = verdicts(all, options);
    expect(before.some((it) => it.endsWith(' x'))).toBe(baseline.length > 0);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 3 })), (lines) => {
        const moved = all.map(([, text], index): [string, string] => {
          const blank = '\n'.repeat(lines.next().value ?? 0);
          return [`file:///z${all.length - index}-${blank.length}.ea`, `${blank}// flyttad\n${text}\n`];
        });
        expect(verdicts(moved, options)).toEqual(before);
      }),
      { numRuns: 3 },
    );
  },
);
