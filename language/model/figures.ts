/** Figures out of values, and figures as readers expect them. */
import { UNITS } from './metamodel/index.ts';
import { multiply, type Rational, rational, toDecimal, ZERO } from './rational.ts';
import type { QuantityValue, ValueSummary } from './summary.ts';
import type { Language } from './text.ts';

/** A value that is a number. */
export type Figure = ValueSummary & QuantityValue;

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

/**
 * A unit after so many of it: `1 dag`, `2 dagar`.
 *
 * @param amount as decimal text; undefined after a stroke, where one is meant: `4/dag`.
 */
export function unitWord(id: string, amount: string | undefined, language: Language): string {
  const unit = UNITS.find((it) => it.id === id);
  const form = amount === undefined || amount === '1' ? unit?.singular : unit?.plural;
  return (form ?? unit?.spelling)?.[language] ?? id;
}

/** Kronor with at most two decimals, without the unit. */
export function printMoney(money: Rational, language: Language): string {
  return printFigure(toDecimal(money, 2), language);
}

/** What rounding may have hidden of a figure: half of its last digit, or nothing where it is said to be exact. */
export function roundingOf({ amount, uncertain }: Pick<Figure, 'amount' | 'uncertain'>): Rational {
  return uncertain ? { numerator: 1n, denominator: 2n * 10n ** BigInt(decimalsOf(amount)) } : ZERO;
}

/** The same of a sum, whose zeros at the end may be rounded as well: half of 100 000 for 1 200 000. */
export function roundingOfSum(figure: Pick<Figure, 'amount' | 'uncertain'>): Rational {
  const zeros = decimalsOf(figure.amount) > 0 ? 0 : (/0*$/.exec(figure.amount)?.[0].length ?? 0);
  return multiply(roundingOf(figure), { numerator: 10n ** BigInt(zeros), denominator: 1n });
}
