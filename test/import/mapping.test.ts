/** A mapping file: what makes sense in it, and that editors are told the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../language/import/guess.ts';
import { HEADINGS } from '../../language/import/headings.ts';
import { readMapping, UnusableMapping } from '../../language/import/mapping.ts';
import { foldedHeading } from '../../language/import/texts.ts';
import { csv } from './project.ts';

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../language/import/mapping.schema.json'), 'utf8'),
);
const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);
const title = { Namn: { title: true } };

describe('a mapping is taken by the command and by editors', () => {
  test.each<[string, object]>([
    ['with a title', { columns: title }],
    ['with a name', { columns: { Kod: { name: true } } }],
    ['in English', { kind: 'node', columns: { ...title, OS: { property: 'technology', split: false } } }],
    [
      'with everything',
      {
        version: 1,
        sheet: '2',
        header: 4,
        source: 'CMDB',
        kind: 'komponent',
        language: 'en',
        dates: 'MDY',
        defaults: { ursprung: 'standardsystem' },
        columns: {
          ...title,
          A: { id: true, optional: true },
          B: { parent: 'förvaltningsobjekt', create: false },
          C: {
            property: 'supplier',
            create: 'enhet',
            with: { typ: 'leverantör' },
            values: { x: null, y: 'Z' },
          },
          D: { property: 'klassning', in: 'information', prefix: 'K' },
          E: { property: 'livscykel', from: 'drift' },
          F: { arrow: 'hämtar' },
          G: { arrow: true },
          H: { tag: true },
          I: { kind: { Server: 'nod' } },
          J: { ignore: true },
        },
      },
    ],
  ])('%s', (_, mapping) => {
    expect(() => readMapping(mapping)).not.toThrow();
    expect([isValid(mapping), isValid.errors]).toEqual([true, null]);
  });
});

describe('a mapping is refused by the command and by editors', () => {
  test.each<[object, RegExp]>([
    [{}, /title/],
    [{ columns: [] }, /columns/],
    [{ colums: title, columns: {} }, /unknown word: colums.*columns/],
    [{ columns: { ...title, A: { proprety: 'typ' } } }, /unknown word: proprety.*property/],
    [{ columns: { ...title, A: {} } }, /columns\.A.*exactly one of/],
    [{ columns: { ...title, A: { id: true, tag: true } } }, /exactly one of/],
    [{ columns: { ...title, A: { property: 'färgglad' } } }, /a property, not "färgglad"/],
    [{ columns: title, kind: 'sak' }, /a kind, not "sak"/],
    [{ columns: title, kind: 'vy' }, /a kind/],
    [{ columns: title, header: 0 }, /header/],
    [{ columns: title, language: 'de' }, /language/],
    [{ columns: title, dates: 'YDM' }, /dates/],
    [{ columns: { ...title, A: { property: 'typ', values: { x: 1 } } } }, /values/],
    [{ columns: { ...title, A: { property: 'typ', split: '' } } }, /split/],
    [{ columns: { ...title, A: { property: 'leverantör', create: 'sak' } } }, /create/],
    [{ columns: { ...title, A: { property: 'tillgänglighet', in: 'servicenivå', unit: 'mil' } } }, /unit/],
  ])('%j', (mapping, message) => {
    expect(() => readMapping(mapping)).toThrow(UnusableMapping);
    expect(() => readMapping(mapping)).toThrow(message);
    // That one column has to be the title is more than a schema can say.
    if (Object.keys(mapping).length > 0) expect(isValid(mapping)).toBe(false);
  });

  test.each<[object, RegExp]>([
    [{ columns: { A: { property: 'typ' } } }, /No column is title/],
    [{ columns: { ...title, A: { title: true } } }, /Two columns/],
    [{ columns: { ...title, A: { property: 'parter' } } }, /a property that component has/],
    [{ columns: title, kind: 'skikt' }, /top of a file/],
    [{ columns: { ...title, A: { parent: 'avtal' } } }, /stand in/],
    [{ columns: { ...title, A: { property: 'klassning', in: 'avtal' } } }, /in the rows/],
    [{ columns: { ...title, A: { property: 'leverantör', create: 'skikt' } } }, /top of a file/],
    [
      { columns: { ...title, A: { property: 'leverantör', create: 'organisation', with: { nivå: 'x' } } } },
      /organisation has/,
    ],
  ])('by the command, which knows more: %j', (mapping, message) => {
    expect(() => readMapping(mapping)).toThrow(message);
  });
});

test('every common heading is known, and stands for one thing', () => {
  const seen = new Map<string, object>();
  for (const { column, sv, en } of HEADINGS)
    for (const heading of [...sv, ...en]) {
      expect(seen.get(foldedHeading(heading)) ?? column, heading).toBe(column);
      seen.set(foldedHeading(heading), column);
    }
});

test.each(HEADINGS.flatMap(({ sv, en }) => [...sv, ...en]))(
  'a guess of %s is a mapping that makes sense',
  (heading) => {
    const names = foldedHeading(heading) === 'namn' ? heading : `Namn;${heading}`;
    const { mapping } = guessMapping(csv(`${names}\n`));
    expect(() => readMapping(mapping)).not.toThrow();
    expect([isValid(mapping), isValid.errors]).toEqual([true, null]);
  },
);
