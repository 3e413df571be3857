/** Values of properties out of syntax trees. */
import type { Range } from '../model/location.ts';
import { type StateId, wordId } from '../model/metamodel/index.ts';
import type { QuantityValue, ValueSummary } from '../model/summary.ts';
import type * as ast from './generated/ast.ts';
import { plainText } from './plain.ts';
import { rangeOf, referenceOf } from './references.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function valueSummary(value: ast.Value): ValueSummary {
  const dated: { range: Range; from?: string; till?: string } = { range: rangeOf(value) };
  if (value.from !== undefined) dated.from = value.from;
  if (value.till !== undefined) dated.till = value.till;
  if (value.text !== undefined) return { ...dated, type: 'text', text: plainText(value.text) };
  if (value.date !== undefined) return { ...dated, type: 'date', date: value.date };
  if (value.period !== undefined) {
    const [start = '', end = ''] = value.period.split(/\.\.|–/);
    return { ...dated, type: 'period', start, end };
  }
  if (value.quantity !== undefined) return { ...dated, ...quantityOf(value.quantity) };
  const state = wordId('STATE', value.path ?? '');
  if (state !== undefined) return { ...dated, type: 'state', state: state as StateId };
  return { ...dated, type: 'word', reference: referenceOf(value, 'path') };
}

function quantityOf(quantity: ast.Quantity): QuantityValue {
  const result: Mutable<QuantityValue> = { type: 'quantity', amount: plainNumber(quantity.amount) };
  if (quantity.upper !== undefined) result.upper = plainNumber(quantity.upper);
  const unit = quantity.unit === undefined ? undefined : wordId('UNIT', quantity.unit);
  if (unit !== undefined) result.unit = unit;
  if (quantity.perAmount !== undefined) result.perAmount = plainNumber(quantity.perAmount);
  const per = quantity.perUnit === undefined ? undefined : wordId('UNIT', quantity.perUnit);
  if (per !== undefined) result.perUnit = per;
  if (quantity.note !== undefined) result.note = plainText(quantity.note);
  return result;
}

/** Digits are grouped by spaces in Swedish: `6 199 695`. */
function plainNumber(text: string): string {
  return text.replace(/[ \u00A0]/g, '');
}
