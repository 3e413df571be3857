import { expect, test } from 'vitest';
import { buildModel, finish } from '../../language/model/build.ts';
import { vacantRole } from '../../language/rules/catalogue/governance/vacant-role.ts';
import { check } from '../../language/rules/check.ts';
import { Checker } from '../../language/rules/checker.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { expectFindings, parseFixture, projectOf } from '../fixture.ts';

const VACANT = `
objektfamilj F {
  // ea-ignore governance/vacant-role: rekrytering (till 2027-01-01)
  roller { driftansvarig vakant }
}
`;

test('a comment with a reason silences, and the finding says so', () => {
  const [finding] = projectOf(parseFixture(VACANT), { today: '2026-12-31' }).findings;
  expect(finding?.suppressed).toEqual({ kind: 'comment', reason: 'rekrytering', till: '2027-01-01' });
});

test('a comment that has run out does not silence', () => {
  const [finding] = projectOf(parseFixture(VACANT), { today: '2027-01-02' }).findings;
  expect(finding?.suppressed).toBeUndefined();
});

test('a comment without a reason does not silence, and is told of', () => {
  expectFindings(`
objektfamilj F {
  roller { driftansvarig vakant } // ea-ignore governance/vacant-role
//                       ^^^^^^ governance/vacant-role
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression/without-reason
}
`);
});

test('severities can be changed, and off is off', () => {
  const fixture = parseFixture('objektfamilj F { roller { driftansvarig vakant } }');
  const severity = (value: 'error' | 'off'): string[] =>
    projectOf(fixture, { severities: { 'governance/vacant-role': value } }).findings.map((it) => it.severity);
  expect(severity('error')).toEqual(['error']);
  expect(severity('off')).toEqual([]);
});

test('a rule that throws is told of and harms nothing else', () => {
  const broken: Rule = {
    ...vacantRole,
    id: 'test/broken',
    check: {
      element(_, { report }) {
        report({
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          message: { sv: 'x', en: 'y' },
        });
        throw new Error('nej');
      },
      model() {
        throw new Error('inte heller');
      },
    },
  };
  const model = buildModel([
    summarise('file:///a.ea', 'enhet A { roller { X vakant } }'),
    summarise('file:///b.ea', ''),
  ]);
  const { findings } = check(model, { rules: [broken, vacantRole] });
  expect(findings.map(({ rule, uri, message }) => [rule, uri, message.en])).toEqual([
    [
      'internal/rule-failed',
      'file:///a.ea',
      'The rule test/broken could not be run on the file: inte heller',
    ],
    ['internal/rule-failed', 'file:///a.ea', 'The rule test/broken could not be run on the file: nej'],
    ['governance/vacant-role', 'file:///a.ea', 'X is vacant in A.'],
  ]);
});

test('a fingerprint stays when lines move, and tells equal findings apart', () => {
  const prints = (text: string): string[] =>
    projectOf(parseFixture(text)).findings.map(({ fingerprint }) => fingerprint);
  const text = 'objektfamilj F { roller { driftansvarig vakant } }\nobjektfamilj G { -> X -> X }\n';
  const before = prints(text);
  expect(prints(`\n// moved\n\n${text}`)).toEqual(before);
  expect(prints(`// @file renamed.ea\n${text}`)).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
  expect(before[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('the library is not reported on', () => {
  expect(projectOf(parseFixture('enhet A')).findings).toEqual([]);
});

test('only files that can have other findings are checked again', () => {
  const library = [summarise('lib:///verb.ea', 'verb hämtar')];
  const checked: string[] = [];
  const spy: Rule = { ...vacantRole, id: 'test/spy', check: { file: ({ uri }) => void checked.push(uri) } };
  const asks: Rule = {
    ...vacantRole,
    id: 'test/asks',
    check: { element: (element, { model }) => void model.childrenOf(element.id) },
  };
  const a = summarise('a.ea', 'komponent A { skikt S }');
  const b = summarise('b.ea', 'komponent B { -> A hämtar }');
  const c = summarise('c.ea', 'komponent C');
  const rules = [spy, asks];
  const run = (...summaries: (typeof a)[]): string[] => {
    const model = buildModel([a, b, c], library);
    const checker = new Checker(model, { rules });
    finish(checker.start());
    const known = new Set([a, b, c]);
    const changes = summaries.filter((it) => !known.has(it)).map((it) => [it.uri, it] as const);
    checked.length = 0;
    checker.update(model.update(new Map(changes)));
    const again = checked.toSorted();
    expect(checker.findings).toEqual(check(buildModel(summaries, library), { rules }).findings);
    return again;
  };
  expect(run(a, b, c)).toEqual([]);
  // Lines that move are nobody else's business.
  expect(run(summarise('a.ea', '\n\n// moved\nkomponent A { skikt S }'), b, c)).toEqual(['a.ea']);
  // A new name in another file matters to those who resolve differently.
  expect(run(summarise('a.ea', 'komponent A2 { skikt S }'), b, c)).toEqual(['a.ea', 'b.ea']);
  // What another file adds to an element matters to the file that asked about it.
  expect(run(a, b, summarise('c.ea', 'komponent C\nutöka A { skikt T }'))).toEqual(['a.ea', 'c.ea']);
});

test.each([
  ['ea-ignore governance/vacant-role: x (until 2020-01-01)', 'The end date cannot be read'],
  ['ea-ignore governance/vacant-role: x (till 2020-1-1)', 'The end date cannot be read'],
  ['ea-ignore governance/vacant-role: x (t.o.m. 2020-01-01)', 'The end date cannot be read'],
  ['ea-ignore governance/vacant-role: x till 2020-01-01', 'The end date cannot be read'],
  [
    'ea-ignore governance/vacant-role: x (till 2020-02-31)',
    '2020-02-31 is not in the calendar: February 2020 has 29 days.',
  ],
  ['ea-ignore governance/vacant-rol: x', "did you mean 'governance/vacant-role'?"],
  ['ea-ignore nosuch/rule: x', "The rule 'nosuch/rule' does not exist."],
  ['ea-ignore governance/vacant-role, nosuch/rule: x', "The rule 'nosuch/rule' does not exist."],
  ['ea-ignore governance/vacant-role x', 'After governance/vacant-role there shall be a colon'],
  ['ea-ignore syntax/unknown-word: x', 'syntax/unknown-word cannot be silenced'],
  ['ea-ignore governance/vacant-role orsak: x', 'After governance/vacant-role there shall be a colon'],
  ['ea-ignore governance/vacant-rol orsak: x', "did you mean 'governance/vacant-role'?"],
  ['ea-ignore-next governance/vacant-role: x', 'Write `ea-ignore governance/vacant-role: …`'],
  ['ea-ignore-next-line: x', 'There is no ea-ignore-next-line'],
  ['ea-ignore: x', 'does not say which rule'],
  ['ea-ignore', 'does not say which rule'],
])('a comment that is not understood is told of and silences nothing: %s', (comment, message) => {
  const text = `objektfamilj F { roller { driftansvarig vakant } } // ${comment}`;
  const { findings } = projectOf(parseFixture(text));
  expect(findings.map(({ rule, suppressed }) => [rule, suppressed])).toEqual([
    ['governance/vacant-role', undefined],
    ['suppression/not-understood', undefined],
  ]);
  expect(findings[1]?.message.en).toContain(message);
});

test.each(['beslut i nämnden (2019)', 'lämnas över (till drift)', 'se protokoll (beslut 2024-05-01)'])(
  'a reason may hold parentheses: %s',
  (reason) => {
    const text = `objektfamilj F { roller { driftansvarig vakant } } /* ea-ignore governance/vacant-role: ${reason} */`;
    expect(projectOf(parseFixture(text)).findings.map((it) => it.suppressed)).toEqual([
      { kind: 'comment', reason },
    ]);
  },
);
