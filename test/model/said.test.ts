/** Values as readers meet them: digits in groups, units in the singular and the plural, rates. */
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../language/drawing/text.ts';
import { printValue, valuesOf } from '../../language/model/model.ts';
import { sayValue } from '../../language/model/said.ts';
import type { Language } from '../../language/model/text.ts';
import { modelOf } from './project.ts';

function said(property: string, key: string, language: Language): string {
  const element = modelOf(`nod N { ${property} }`).element('N') ?? expect.fail('no element');
  const [value = expect.fail('no value')] = valuesOf(element, key);
  return sayValue(element.kind, key, value, language);
}

const both = (property: string, key: string): readonly string[] =>
  (['sv', 'en'] as const).map((language) => said(property, key, language));

describe('numbers', () => {
  test('have their digits in groups that hold together, and the decimal sign of the language', () => {
    expect(both('antal 1850 st', 'count')).toEqual(['1\u00a0850 st', '1\u00a0850 pcs']);
    expect(both('antal 12000 st osäkert', 'count')).toEqual([
      'cirka 12\u00a0000 st',
      'about 12\u00a0000 pcs',
    ]);
    expect(both('antal 999', 'count')).toEqual(['999', '999']);
    expect(both('belopp 1234567.25 kr', 'amount')).toEqual([
      '1\u00a0234\u00a0567,25 kr',
      '1\u00a0234\u00a0567.25 SEK',
    ]);
    expect(both('antal 1500–2500 st', 'count')).toEqual([
      '1\u00a0500–2\u00a0500 st',
      '1\u00a0500–2\u00a0500 pcs',
    ]);
  });

  test('are written otherwise in the source, which must be read again', () => {
    const element = modelOf('nod N { antal 1850 st }').element('N') ?? expect.fail('no element');
    expect(valuesOf(element, 'count').map(printValue)).toEqual(['1850 pcs']);
  });

  test('keep their groups in pictures, where other white space becomes one space', () => {
    expect(cleanText('antal:  1\u00a0850\u00a0\u00a0st\u00a0i drift')).toBe('antal: 1\u00a0850 st i drift');
  });
});

describe('units', () => {
  test.each([
    ['frekvens 1/dag', ['1/dag', '1/day']],
    ['frekvens 4/år', ['4/år', '4/year']],
    ['frekvens 2/vecka', ['2/vecka', '2/week']],
  ])('of the rate %s are in the singular', (property, expected) => {
    expect(both(property, 'frequency')).toEqual(expected);
  });

  test.each([
    ['ledtid 1 dag', ['1 dag', '1 day']],
    ['ledtid 2 dagar', ['2 dagar', '2 days']],
    ['ledtid 1 vecka', ['1 vecka', '1 week']],
    ['ledtid 2–3 veckor', ['2–3 veckor', '2–3 weeks']],
    ['ledtid 1–2 månader', ['1–2 månader', '1–2 months']],
    ['ledtid 3 år', ['3 år', '3 years']],
  ])('agree with the number in %s', (property, expected) => {
    expect(both(property, 'leadTime')).toEqual(expected);
  });

  test('agree with the number that a rate is of', () => {
    expect(both('andel 3/8 personer', 'share')).toEqual(['3/8 personer', '3/8 people']);
  });
});
