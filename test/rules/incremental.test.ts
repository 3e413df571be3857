/** The law of the incremental check: after any edits it says what a full check would say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel, finish } from '../../language/model/build.ts';
import type { Summary } from '../../language/model/summary.ts';
import type { BaselineEntry } from '../../language/rules/baseline.ts';
import { type CheckOptions, check } from '../../language/rules/check.ts';
import { Checker } from '../../language/rules/checker.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { readLibrary } from '../../language/workspace/files.ts';
import { apply, edit, PROJECT, uri } from '../edits.ts';
import { selector } from '../selector.ts';

/** Levels for elements that are chosen by what they are, what they have and what they depend on. */
const OVERRIDES = [
  ['komponent[leverantör finns]', 'info'],
  ['under SVO', 'off'],
  ['-> EK', 'error'],
  ['inte komponent och inte skikt', 'warning'],
] as const;

/** What is accepted of the first project, some of it twice, and one that has ended. */
const BASELINE: readonly BaselineEntry[] = [
  { element: 'SVO.WebCare', rule: 'agreement/missing', count: 1, reason: 'a' },
  {
    element: 'SVO.WebCare',
    rule: 'agreement/missing',
    count: 1,
    reason: 'b',
    owner: 'c',
    till: '2027-01-01',
  },
  { element: 'SVO', rule: 'governance/vacant-role', count: 1, reason: 'a' },
  { element: 'SVO', rule: 'governance/missing-role', count: 2, reason: 'a' },
  { element: 'EK', rule: 'name/duplicate', count: 1, reason: 'a' },
  { element: 'PU', rule: 'agreement/missing', count: 1, reason: 'a', till: '2020-01-01' },
];

const OPTIONS: CheckOptions = {
  preset: 'all',
  today: '2026-11-22',
  baseline: BASELINE,
  overrides: OVERRIDES.map(([text, level]) => {
    const rules = ['agreement/missing', 'governance/vacant-role', 'governance/component-without-object'];
    return { select: selector(text), severities: Object.fromEntries(rules.map((id) => [id, level])) };
  }),
};

const LIBRARY = readLibrary().map(({ uri, text }) => summarise(uri, text));

test('an incremental check says what a full check says', () => {
  const rulesSeen = new Set<string>();
  const hidden = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (rounds) => {
        const texts = PROJECT.map((lines) => lines);
        const summaries: Summary[] = texts.map((lines, file) => summarise(uri(file), lines.join('\n')));
        const model = buildModel(summaries, LIBRARY);
        const checker = new Checker(model, OPTIONS);
        finish(checker.start());
        let before = byFile(checker.findings);
        checker.takeChanged();
        for (const round of rounds) {
          const changes = new Map<string, Summary>();
          for (const one of round) {
            texts[one.file] = apply(texts[one.file] ?? [], one);
            const summary = summarise(uri(one.file), (texts[one.file] ?? []).join('\n'));
            summaries[one.file] = summary;
            changes.set(summary.uri, summary);
          }
          checker.update(model.update(changes));
          const full = check(buildModel(summaries, LIBRARY), OPTIONS);
          for (const { rule, suppressed } of full.findings) {
            rulesSeen.add(rule);
            if (suppressed?.kind === 'baseline') hidden.add(`${rule} ${suppressed.reason}`);
          }
          expect(checker.findings).toEqual(full.findings);
          const now = byFile(full.findings);
          const other = PROJECT.map((_, file) => uri(file)).filter((it) => before[it] !== now[it]);
          expect([...checker.takeChanged()].sort()).toEqual(other.sort());
          before = now;
        }
      },
    ),
    { numRuns: 100 },
  );
  // The law says nothing unless the rules have been at work.
  const able = RULES.filter(({ check }) => Object.keys(check).length > 0);
  expect(rulesSeen.size).toBeGreaterThan(able.length / 2);
  expect(rulesSeen).not.toContain('internal/rule-failed');
  // How many entries of the baseline, depends on where the search begins.
  expect(hidden.size).toBeGreaterThan(1);
});

/** What every rule finds fault with and what it does not, each the text of a file. */
const SNIPPETS = RULES.filter(({ doc }) => doc.written === undefined && doc.bad !== '').flatMap(({ doc }) => [
  doc.bad,
  doc.good,
]);

test('it does so when whole files are exchanged, of which any rule may have something to say', () => {
  const seen = new Set<string>();
  const snippet = fc.nat({ max: SNIPPETS.length - 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 3 }), snippet), { minLength: 10, maxLength: 20 }),
      (exchanges) => {
        const files = new Map<string, Summary>();
        const model = buildModel([], LIBRARY);
        const checker = new Checker(model, OPTIONS);
        finish(checker.start());
        for (const [file, index] of exchanges) {
          const summary = summarise(uri(file), SNIPPETS[index] ?? '');
          files.set(summary.uri, summary);
          checker.update(model.update(new Map([[summary.uri, summary]])));
          const full = check(buildModel([...files.values()], LIBRARY), OPTIONS).findings;
          for (const { rule } of full) seen.add(rule);
          expect(checker.findings).toEqual(full);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(RULES.length / 2);
  expect(seen).not.toContain('internal/rule-failed');
});

function byFile(findings: readonly Finding[]): Readonly<Record<string, string>> {
  const files = Object.groupBy(findings, ({ uri }) => uri);
  return Object.fromEntries(Object.entries(files).map(([file, list]) => [file, JSON.stringify(list)]));
}
