/** Baselines as they lie on disk: what is read, what is wrong in them, and how they shrink. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetAt } from '../../language/model/offsets.ts';
import type { BaselineEntry } from '../../language/rules/baseline.ts';
import { type CheckOptions, check } from '../../language/rules/check.ts';
import { readBaseline } from '../../language/workspace/baseline/baseline-file.ts';
import { cut, cutsOf } from '../../language/workspace/baseline/cuts.ts';
import { baselineProblems } from '../../language/workspace/baseline/problems.ts';
import { entriesFor, writeBaseline } from '../../language/workspace/baseline/write.ts';
import { projectConfig } from '../../language/workspace/config/project-config.ts';
import { modelOf } from '../model/project.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (text: string) => readBaseline('file:///p/ea.baseline.json', text);

const RULE = 'agreement/declared-missing';
const MODEL =
  'komponent A {\n  -> B { enligt saknas }\n  -> C { enligt saknas }\n}\nkomponent B\nkomponent C\n';

const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  element: 'A',
  rule: RULE,
  count: 2,
  reason: 'godtaget',
  ...more,
});

/** What is said of a baseline beside the model, with the marked text; and the text after all fixes, one by one. */
function problems(text: string, more: CheckOptions = {}, ea = MODEL): { said: string[]; mended: string } {
  const saidOf = (written: string) => {
    const file = read(written);
    const options = { today: '2026-11-22', baseline: file.entries, ...more };
    const model = modelOf(ea);
    return [...file.problems, ...baselineProblems(file, check(model, options).findings, model, options)];
  };
  const said = saidOf(text).map(({ rule, range }) => {
    return `${rule} ${text.slice(offsetAt(text, range.start), offsetAt(text, range.end))}`;
  });
  let mended = text;
  for (;;) {
    const [fix] = saidOf(mended).flatMap(({ fixes = [] }) => fixes);
    if (!fix) return { said, mended };
    for (const { range, newText } of [...fix.edits].reverse())
      mended =
        mended.slice(0, offsetAt(mended, range.start)) + newText + mended.slice(offsetAt(mended, range.end));
  }
}

test('what is written is read again, in order', () => {
  const entries = [
    entry({ element: 'B' }),
    entry({ rule: 'name/cyclic', owner: 'Ledaren', till: '2027-01-31', count: 1 }),
    entry(),
  ];
  const text = writeBaseline(entries);
  const { entries: found, problems } = read(text);
  expect(problems).toEqual([]);
  expect(found.map(({ index: _, ...rest }) => rest)).toEqual([entries[2], entries[1], entries[0]]);
  expect(writeBaseline(found)).toBe(text);
});

test('the schema takes what is written, and refuses what the reader refuses', () => {
  const file = fileURLToPath(
    new URL('../../language/workspace/baseline/baseline.schema.json', import.meta.url),
  );
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
  expect(validate(JSON.parse(writeBaseline([entry({ owner: 'x', till: '2027-01-01' })])))).toBe(true);
  for (const wrong of [
    { rule: RULE },
    { element: 'A', rule: RULE, count: 0 },
    entry({ till: 'snart' }),
    { x: 1 },
  ]) {
    expect(validate({ entries: [wrong] })).toBe(false);
    expect(read(JSON.stringify({ entries: [wrong] })).problems).toHaveLength(1);
    expect(read(JSON.stringify({ entries: [wrong] })).entries).toEqual([]);
  }
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { message } of read(text).problems) expect(message.sv).not.toBe('');
    }),
  );
});

describe('what is wrong in a baseline', () => {
  const whole = (...entries: string[]): string =>
    `{\n  "entries": [\n    ${entries.join(',\n    ')}\n  ]\n}\n`;
  const RIGHT = `{ "element": "A", "rule": "${RULE}", "count": 2, "reason": "x" }`;

  test('nothing, when it counts what there is', () => {
    expect(problems(whole(RIGHT)).said).toEqual([]);
  });

  test('counts more than there is', () => {
    const more = RIGHT.replace('2', '5');
    const { said, mended } = problems(whole(more));
    expect(said).toEqual(['suppression/baseline-stale 5']);
    expect(mended).toBe(whole(RIGHT));
  });

  test('is for what is not there', () => {
    const gone = RIGHT.replace('"A"', '"B"');
    const { said, mended } = problems(
      whole(gone, RIGHT, `${gone} /* kvar */`, gone.replace('"B"', '"Borta"')),
    );
    expect(said).toEqual([
      'suppression/baseline-stale "B"',
      'suppression/baseline-stale "B"',
      'suppression/baseline-stale "Borta"',
    ]);
    expect(read(mended).entries).toHaveLength(1);
    expect(read(mended).problems).toEqual([]);
    expect(problems(whole(gone)).mended).toBe(whole(''));
  });

  test('names a rule or an element that is nearly called something else', () => {
    const text = whole(RIGHT.replace(RULE, 'agreement/declared-mising'));
    const { said, mended } = problems(text);
    expect(said).toEqual(['suppression/baseline-stale "agreement/declared-mising"']);
    expect(mended).toBe(whole(RIGHT));
    const model = MODEL.replace('komponent A', 'komponent Journalen');
    const journal = RIGHT.replace('"A"', '"Jornalen"');
    expect(problems(whole(journal), {}, model).said).toEqual(['suppression/baseline-stale "Jornalen"']);
    expect(problems(whole(journal), {}, model).mended).toBe(whole(RIGHT.replace('"A"', '"Journalen"')));
    // What would be removed at once may only be misspelt.
    const file = read(whole(journal));
    const built = modelOf(model);
    const options = { today: '2026-11-22', baseline: file.entries };
    const [found] = baselineProblems(file, check(built, options).findings, built, options);
    expect(found?.message.sv).toBe("'Jornalen' finns inte; menade du 'Journalen'?");
    expect(found?.fixes?.filter(({ safe }) => safe)).toEqual([]);
  });

  test('has ended', () => {
    const ended = RIGHT.replace('"x"', '"x", "till": "2026-11-21"');
    const { said, mended } = problems(whole(ended));
    expect(said).toEqual(['suppression/baseline-expired "2026-11-21"']);
    expect(read(mended).entries).toEqual([]);
  });

  test('gives no reason', () => {
    const without = RIGHT.replace(', "reason": "x"', '');
    expect(problems(whole(without)).said).toEqual([`suppression/baseline-without-reason ${without}`]);
    expect(read(problems(whole(without)).mended).entries[0]?.reason).toBe('skäl ej angivet');
    const empty = RIGHT.replace('"x"', '" "');
    expect(problems(whole(empty)).said).toEqual(['suppression/baseline-without-reason " "']);
    const lines = JSON.stringify({ entries: [{ element: 'A', rule: RULE, count: 2 }] }, undefined, 2);
    expect(problems(lines).mended).toContain(`"rule": "${RULE}",\n      "reason": "skäl ej angivet",\n`);
  });

  test('is not said of rules that are off, or of text that was not understood', () => {
    const gone = whole(RIGHT.replace('2', '5'));
    const off = { [RULE]: 'off' } as const;
    expect(problems(gone, { severities: off }).said).toEqual([]);
    expect(problems(gone, { overrides: [{ appliesTo: () => true, severities: off }] }).said).toEqual([]);
    expect(problems(gone, {}, `${MODEL}xyz\n`).said).toEqual([]);
  });

  test('in a file that is no JSON: nothing counts', () => {
    expect(read(`{ "entries": [${RIGHT}`).entries).toEqual([]);
    expect(read(`{ "entries": [${RIGHT}`).problems).toHaveLength(1);
  });
});

test('whatever is taken away, what stays is the same as before', () => {
  const counts = fc.array(fc.option(fc.nat({ max: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 2), (list, indent) => {
      const entries = list.map((_, index) => entry({ element: `E${index}`, count: 4 }));
      const file = read(JSON.stringify({ entries }, undefined, indent));
      const keep = new Map(list.flatMap((count, index) => (count === null ? [] : [[index, count]])));
      const after = read(cut(file.text ?? '', cutsOf(file.nodes, keep)));
      expect(after.problems).toEqual([]);
      expect(after.entries.map(({ element, count }) => [element, count])).toEqual(
        entries.flatMap(({ element }, index) => {
          const count = keep.get(index) ?? 4;
          return count === 0 ? [] : [[element, count]];
        }),
      );
    }),
  );
});

test('findings are counted by element and rule', () => {
  const { findings } = check(modelOf(MODEL));
  const about = findings.filter(({ rule }) => rule === RULE);
  expect(entriesFor(about, { reason: 'x' })).toEqual([entry({ reason: 'x' })]);
});

test('a project names its baseline, or has one beside its file', () => {
  const plain = temporaryFolder({ 'ea.config.json': '{}', 'ea.baseline.json': writeBaseline([entry()]) });
  expect(projectConfig(plain).check.baseline).toHaveLength(1);
  const named = temporaryFolder({
    'ea.config.json': '{ "baseline": "styrning/godtaget.json" }',
    'styrning/godtaget.json': writeBaseline([entry(), entry({ element: 'B' })]),
  });
  expect(projectConfig(named).check.baseline).toHaveLength(2);
  const missing = temporaryFolder({ 'ea.config.json': '{ "baseline": "borta.json" }' });
  expect(projectConfig(missing).problems).toMatchObject([
    { rule: 'config/wrong-value', range: { start: { character: 14 } } },
  ]);
  expect(projectConfig(temporaryFolder({ 'ea.config.json': '{}' })).baseline).toBeUndefined();
});
