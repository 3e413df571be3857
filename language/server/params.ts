/** What clients send is unknown data until it has been looked at. */
import type { Position } from '../model/location.ts';
import { invalid } from './guard.ts';

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw invalid('An object was expected.');
  return value as Fields;
}

/** @throws ResponseError `InvalidParams` when the field is no text. */
export function textField(value: unknown, name: string): string {
  const field = fieldsOf(value)[name];
  if (typeof field !== 'string') throw invalid(`'${name}' has to be a text.`);
  return field;
}

export function optionalText(value: unknown, name: string): string | undefined {
  const field = fieldsOf(value)[name];
  return typeof field === 'string' ? field : undefined;
}

export function uriOfDocument(params: unknown): string {
  return textField(fieldsOf(params)['textDocument'], 'uri');
}

export function positionOf(params: unknown, name = 'position'): Position {
  const { line, character } = fieldsOf(fieldsOf(params)[name]);
  if (!isCount(line) || !isCount(character)) throw invalid(`'${name}' has to be a position.`);
  return { line, character };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
