/** Exact numbers: money and work are added up without a float in sight. */

/** A fraction in lowest terms with a denominator above zero. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

/** Reads digits with an optional sign and decimal point: `2254368`, `0.5`, `-3`. Undefined for any other text. */
export function rational(decimal: string): Rational | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  if (match[3] === undefined) return { numerator: BigInt(decimal), denominator: 1n };
  const [, sign = '', whole = '', part = ''] = match;
  return reduced(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}

export function add(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Undefined when dividing by zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined;
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below zero when a is less than b, above when it is more. */
export function compare(a: Rational, b: Rational): number {
  // Mostly both are whole, and then there is nothing to multiply.
  const isAlike = a.denominator === b.denominator;
  const left = isAlike ? a.numerator : a.numerator * b.denominator;
  const right = isAlike ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function magnitude(a: Rational): Rational {
  return a.numerator < 0n ? { numerator: -a.numerator, denominator: a.denominator } : a;
}

/** With this many decimals, halves away from zero: `2.56`. */
export function toFixed(a: Rational, decimals: number): string {
  const { numerator, denominator } = magnitude(a);
  const scaled = numerator * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const sign = a.numerator < 0n && rounded !== 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** With as few decimals as it takes, but no more than this many: `25.9`, `26`. */
export function toDecimal(a: Rational, most: number): string {
  const fixed = toFixed(a, most);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  // Whole numbers are so many that asking first pays.
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a;
  let right = b;
  while (right !== 0n) {
    const rest = left % right;
    left = right;
    right = rest;
  }
  return left === 0n ? 1n : left;
}
