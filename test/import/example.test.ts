/** The example of docs/import.md, as it is there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../language/formats/csv/read.ts';
import { guessMapping } from '../../language/import/guess.ts';
import { importInto, projectOf, TARGET } from './project.ts';

const DOCS = path.join(import.meta.dirname, '../../docs');
const read = (name: string): string => readFileSync(path.join(DOCS, name), 'utf8');
const table = readCsv(readFileSync(path.join(DOCS, 'import/systemforteckning.csv')));
const mapping = JSON.parse(read('import/systemforteckning.import.json'));

test('the mapping is the one that is guessed', () => {
  expect(guessMapping(table).mapping).toEqual(mapping);
});

test('the model has what the page shows, and nothing wrong in it', () => {
  const { after } = importInto(new Map(), table, { mapping });
  const [, shown = ''] = /```ea\n([\s\S]*?)\}\n```/.exec(read('import.md')) ?? [];
  expect(shown).not.toBe('');
  expect(after.get(TARGET)).toContain(shown);
  const wrong = projectOf(after).findings.filter(({ severity }) => severity === 'error');
  expect(wrong).toEqual([]);
});

test('the page shows what the report says', () => {
  const { report } = importInto(new Map(), table, { mapping });
  const page = read('import.md');
  expect(report.rejected.length + report.notUnderstood.length).toBe(3);
  for (const { row, reason } of report.rejected) expect(page).toContain(`rad ${row}: ${reason.sv}`);
  for (const { column, value, reason, row } of report.notUnderstood)
    expect(page).toContain(`${column}: ”${value}” – ${reason.sv} (rad ${row})`);
});
