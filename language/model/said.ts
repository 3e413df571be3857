/** What is stated of an element in words, as it is read in pictures, tables and pages. */
import { printFigure, unitWord } from './figures.ts';
import { enumValue, property, STATES, type StateId, valueTypeOf } from './metamodel/index.ts';
import { printValue } from './model.ts';
import type { QuantityValue, ValueSummary } from './summary.ts';
import type { Language } from './text.ts';

const ABOUT = { sv: 'cirka', en: 'about' } as const;

/**
 * "cirka 400", "3,8 % (2018)", "okänd": a value as it is read.
 *
 * @param kind of the element that says it; undefined for an arrow.
 */
export function sayValue(
  kind: string | undefined,
  key: string,
  value: ValueSummary,
  language: Language,
): string {
  const words = [
    value.uncertain ? ABOUT[language] : '',
    bareValue(kind, key, value, language),
    value.during === undefined ? '' : `(${value.during})`,
  ];
  return words.filter((it) => it !== '').join(' ');
}

/** "okänd", "saknas": what stands in the place of a value. */
export function stateWord(state: StateId, language: Language): string {
  return STATES.find(({ id }) => id === state)?.spelling[language] ?? state;
}

function bareValue(kind: string | undefined, key: string, value: ValueSummary, language: Language): string {
  if (value.type === 'quantity') return sayQuantity(value, language);
  if (value.type === 'state') return stateWord(value.state, language);
  const entry = property(key);
  const type = entry && valueTypeOf(kind, entry);
  const text = printValue(value);
  return (type?.type === 'enum' ? enumValue(type.values, text)?.spelling[language] : undefined) ?? text;
}

/** "1 850 st", "2–4 h/dag", "4 h 8–17": a number with its unit, its rate and its condition. */
export function sayQuantity(value: QuantityValue, language: Language): string {
  const { amount, upper, unit, perAmount, perUnit, note } = value;
  const figure = (it: string): string => printFigure(it, language);
  const number = upper === undefined ? figure(amount) : `${figure(amount)}–${figure(upper)}`;
  const rate =
    perUnit === undefined
      ? ''
      : `/${perAmount === undefined ? '' : `${figure(perAmount)} `}${unitWord(perUnit, perAmount, language)}`;
  const counted = unit === undefined ? number : `${number} ${unitWord(unit, upper ?? amount, language)}`;
  return note === undefined || note === '' ? `${counted}${rate}` : `${counted}${rate} ${note}`;
}
