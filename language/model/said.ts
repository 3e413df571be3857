/** What is stated of an element in words, as it is read in pictures, tables and pages. */
import { enumValue, property, STATES, type StateId, UNITS, valueTypeOf } from './metamodel/index.ts';
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
  if (value.type === 'quantity') return quantity(value, language);
  if (value.type === 'state') return stateWord(value.state, language);
  const entry = property(key);
  const type = entry && valueTypeOf(kind, entry);
  const text = printValue(value);
  return (type?.type === 'enum' ? enumValue(type.values, text)?.spelling[language] : undefined) ?? text;
}

function quantity(value: QuantityValue, language: Language): string {
  const { amount, upper, unit, perAmount, perUnit, note } = value;
  const decimal = (it: string): string => (language === 'sv' ? it.replace('.', ',') : it);
  const spelled = (id: string): string => UNITS.find((it) => it.id === id)?.spelling[language] ?? id;
  const number = upper === undefined ? decimal(amount) : `${decimal(amount)}–${decimal(upper)}`;
  return [
    number,
    unit === undefined ? '' : spelled(unit),
    perUnit === undefined
      ? ''
      : `/${perAmount === undefined ? '' : `${decimal(perAmount)} `}${spelled(perUnit)}`,
    note ?? '',
  ]
    .filter((it) => it !== '')
    .join(' ')
    .replace(' /', '/');
}
