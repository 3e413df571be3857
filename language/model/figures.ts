/** Figures out of values, and figures as readers expect them. */
import { multiply, type Rational, rational, toDecimal } from './rational.ts';
import type { QuantityValue } from './summary.ts';
import type { Language } from './text.ts';

/** An amount of money in kronor, or undefined for what is no money. */
export function kronor({ amount, unit }: QuantityValue): Rational | undefined {
  const exact = rational(amount);
  if (!exact || (unit !== 'SEK' && unit !== 'MSEK')) return undefined;
  return unit === 'SEK' ? exact : multiply(exact, { numerator: 1_000_000n, denominator: 1n });
}

/** How many digits stand behind the decimal point. */
export function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

/** `6 199 695` or `25,9`: digits in groups by spaces that do not break, and the decimal sign of the language. */
export function printFigure(decimal: string, language: Language): string {
  const [whole = '', part] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0');
  return part === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${part}`;
}

/** Kronor with at most two decimals, without the unit. */
export function printMoney(money: Rational, language: Language): string {
  return printFigure(toDecimal(money, 2), language);
}
