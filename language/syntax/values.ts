/** Values of properties out of syntax trees. */
import { type StateId, wordId } from '../model/metamodel/index.ts';
import type { QuantityValue, ValueSummary } from '../model/summary.ts';
import type * as ast from './generated/ast.ts';
import { plainText } from './plain.ts';
import { rangeOf, referenceOf } from './references.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Qualifiers = Pick<
  ValueSummary,
  'range' | 'from' | 'till' | 'at' | 'during' | 'uncertain' | 'printed' | 'reason'
>;

export function valueSummary(value: ast.Value): ValueSummary {
  const qualified: Mutable<Qualifiers> = { range: rangeOf(value) };
  for (const qualifier of value.qualifiers) qualify(qualified, qualifier);
  if (value.text !== undefined) return { ...qualified, type: 'text', text: plainText(value.text) };
  if (value.date !== undefined) return { ...qualified, type: 'date', date: value.date };
  if (value.period !== undefined) {
    const [start = '', end = ''] = value.period.split(/\.\.|–/);
    return { ...qualified, type: 'period', start, end };
  }
  if (value.quantity !== undefined) return { ...qualified, ...quantityOf(value.quantity) };
  const state = wordId('STATE', value.path ?? '');
  if (state !== undefined) return { ...qualified, type: 'state', state: state as StateId };
  return { ...qualified, type: 'word', reference: referenceOf(value, 'path') };
}

function qualify(qualified: Mutable<Qualifiers>, qualifier: ast.Qualifier): void {
  if (qualifier.from !== undefined) qualified.from = qualifier.from;
  if (qualifier.till !== undefined) qualified.till = qualifier.till;
  if (qualifier.at !== undefined) qualified.at = referenceOf(qualifier, 'at');
  if (qualifier.during !== undefined) qualified.during = qualifier.during;
  if (qualifier.uncertain) qualified.uncertain = true;
  if (qualifier.printed !== undefined) qualified.printed = plainText(qualifier.printed);
  if (qualifier.reason !== undefined) qualified.reason = plainText(qualifier.reason);
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
