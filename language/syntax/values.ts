/** Values of properties out of syntax trees. */
import { type StateId, wordId } from '../model/metamodel/index.ts';
import type { QuantityValue, ValueSummary } from '../model/summary.ts';
import type * as ast from './generated/ast.ts';
import type { SyntaxNode } from './nodes.ts';
import { plainText } from './plain.ts';
import { nothing, rangeOf, referenceOf, textOf } from './references.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Qualifiers = Pick<
  ValueSummary,
  'range' | 'from' | 'till' | 'at' | 'during' | 'uncertain' | 'printed' | 'reason' | 'x' | 'y'
>;

export function valueSummary(value: SyntaxNode<ast.Value>): ValueSummary {
  const { path } = value;
  const state = path && stateOf(textOf(path));
  if (path && state === undefined && value.qualifiers.length === 0) {
    const reference = referenceOf(path);
    return { type: 'word', reference, range: reference.range };
  }
  const qualified: Mutable<Qualifiers> = { range: rangeOf(value) };
  for (const qualifier of value.qualifiers) qualify(qualified, qualifier);
  if (value.text) return { ...qualified, type: 'text', text: plainText(textOf(value.text)) };
  if (value.date) return { ...qualified, type: 'date', date: textOf(value.date) };
  if (value.period) {
    const [start = '', end = ''] = textOf(value.period).split(/\.\.|–/);
    return { ...qualified, type: 'period', start, end };
  }
  if (value.quantity) return { ...qualified, ...quantityOf(value.quantity) };
  if (state !== undefined) return { ...qualified, type: 'state', state };
  return { ...qualified, type: 'word', reference: path ? referenceOf(path) : nothing(value) };
}

function stateOf(text: string): StateId | undefined {
  return wordId('STATE', text) as StateId | undefined;
}

function qualify(qualified: Mutable<Qualifiers>, qualifier: SyntaxNode<ast.Qualifier>): void {
  if (qualifier.from) qualified.from = textOf(qualifier.from);
  if (qualifier.till) qualified.till = textOf(qualifier.till);
  if (qualifier.at) qualified.at = referenceOf(qualifier.at);
  if (qualifier.during) qualified.during = textOf(qualifier.during);
  if (qualifier.uncertain) qualified.uncertain = true;
  if (qualifier.printed) qualified.printed = plainText(textOf(qualifier.printed));
  if (qualifier.reason) qualified.reason = plainText(textOf(qualifier.reason));
  if (qualifier.x && qualifier.y) {
    qualified.x = plainNumber(textOf(qualifier.x));
    qualified.y = plainNumber(textOf(qualifier.y));
  }
}

function quantityOf(quantity: SyntaxNode<ast.Quantity>): QuantityValue {
  const { amount, upper, unit, perAmount, perUnit, note } = quantity;
  const result: Mutable<QuantityValue> = { type: 'quantity', amount: plainNumber(textOf(amount)) };
  if (upper) result.upper = plainNumber(textOf(upper));
  const unitId = unit && wordId('UNIT', textOf(unit));
  if (unitId !== undefined) result.unit = unitId;
  if (perAmount) result.perAmount = plainNumber(textOf(perAmount));
  const per = perUnit && wordId('UNIT', textOf(perUnit));
  if (per !== undefined) result.perUnit = per;
  if (note) result.note = plainText(textOf(note));
  return result;
}

/** Digits are grouped by spaces in Swedish: `6 199 695`. */
function plainNumber(text: string): string {
  return text.replace(/[ \u00A0]/g, '');
}
