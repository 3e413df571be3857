import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toFixed,
} from '../../language/model/rational.ts';

const exact = (text: string): Rational => rational(text) ?? expect.fail(`${text} is no number`);

describe('exact numbers', () => {
  test.each(['', '1,5', '1 000', '1e3', 'x', '1.', '.5', '--1', '٣'])('%j is no number', (text) => {
    expect(rational(text)).toBeUndefined();
  });

  test.each([
    ['0.1', '0.2', '0.3'],
    ['2254368', '0', '2254368'],
    ['25.9', '-0.9', '25'],
    ['99999999999999999999.01', '0.99', '100000000000000000000'],
  ])('%s + %s = %s', (a, b, sum) => {
    expect(add(exact(a), exact(b))).toEqual(exact(sum));
  });

  test.each([
    ['2.5647', 2, '2.56'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['0.5', 0, '1'],
    ['12', 3, '12.000'],
  ])('%s to %i decimals is %s', (text, decimals, expected) => {
    expect(toFixed(exact(text), decimals)).toBe(expected);
  });

  test('a quotient is exact until it is written', () => {
    const third = divide(exact('1'), exact('3'));
    expect(third && multiply(third, exact('3'))).toEqual(exact('1'));
    expect(third && toDecimal(third, 4)).toBe('0.3333');
    expect(divide(exact('1'), exact('0'))).toBeUndefined();
    expect(toDecimal(exact('487.30'), 2)).toBe('487.3');
    expect(toDecimal(exact('100'), 2)).toBe('100');
  });

  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(
      ([numerator, denominator]) =>
        divide(exact(String(numerator)), exact(String(denominator))) ?? exact('0'),
    );

  test('the laws of arithmetic hold', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });
});
