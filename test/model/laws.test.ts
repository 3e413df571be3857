import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../language/model/build.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { anyWords } from '../any-words.ts';
import { library, meanings } from './project.ts';

const EXAMPLE = path.join(import.meta.dirname, '../../examples/samverkan-vid-vardovergangar');
const summaries = readdirSync(EXAMPLE)
  .filter((file) => file.endsWith('.ea'))
  .sort()
  .map((file) => summarise(`file:///${file}`, readFileSync(path.join(EXAMPLE, file), 'utf8')));

describe('laws of the model', () => {
  test('the order in which files come does not matter', () => {
    const expected = buildModel(summaries, library);
    fc.assert(
      fc.property(fc.shuffledSubarray(summaries, { minLength: summaries.length }), (shuffled) => {
        const model = buildModel(shuffled, library);
        expect(model.elements.map((it) => it.id)).toEqual(expected.elements.map((it) => it.id));
        expect(meanings(model)).toEqual(meanings(expected));
      }),
      { numRuns: 20 },
    );
  });

  test('reading any text gives a summary and never throws', () => {
    fc.assert(
      fc.property(anyWords(60), (text) => {
        const summary = summarise('file:///a.ea', text);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { range } of summary.problems) {
          expect(range.start.line).toBeLessThan(lines);
          expect(range.end.line).toBeLessThan(lines);
        }
        buildModel([summary], library);
      }),
      { numRuns: 2_000 },
    );
  });
});
