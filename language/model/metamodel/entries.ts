/** How the entries of the vocabulary table are written. */
import type { Bilingual } from '../text.ts';
import type { PropertyEntry, ValueType, Word } from './types.ts';
import { BOOLEAN } from './values/common.ts';

export const both = (sv: string, en: string): Bilingual => ({ sv, en });

export const text: ValueType = { type: 'text' };
export const number: ValueType = { type: 'number' };
export const date: ValueType = { type: 'date' };
/** A number with or without a unit, or a text where no number will do. */
export const figure: ValueType = { type: 'figure' };
export const boolean: ValueType = { type: 'enum', values: BOOLEAN };
export const duration: ValueType = { type: 'quantity', units: ['s', 'min', 'h', 'day', 'week', 'month'] };
export const money: ValueType = { type: 'quantity', units: ['SEK', 'MSEK'] };
/** Work and fixed cost: person-days or money. */
export const effort: ValueType = { type: 'quantity', units: ['personday', 'SEK', 'MSEK'] };
/** What work and cost add up to, as stated: money, person-days or full-time posts. */
export const total: ValueType = { type: 'quantity', units: ['SEK', 'MSEK', 'personday', 'FTE'] };
export const oneOf = (values: readonly Word[]): ValueType => ({ type: 'enum', values });
export const reference = (...kinds: string[]): ValueType => ({ type: 'reference', kinds });
export const open = (...kinds: string[]): ValueType => ({ type: 'open', kinds });

export const PARTIES: readonly string[] = ['organisation', 'unit'];

type Extra = Pick<PropertyEntry, 'many' | 'states' | 'also'>;
export const many: Extra = { many: true };

export function property(
  id: string,
  sv: string,
  en: string,
  value: ValueType,
  docSv: string,
  docEn: string,
  extra: Extra = {},
): PropertyEntry {
  return { id, spelling: { sv, en }, value, doc: { sv: docSv, en: docEn }, ...extra };
}
