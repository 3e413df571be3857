/** Selectors as a configuration has them, for tests. */
import type { Selector } from '../language/model/selector.ts';
import { readSelector } from '../language/workspace/config/selector.ts';

export function selector(text: string): Selector {
  const read = readSelector(text);
  if ('type' in read) return read;
  throw new Error(`${text}: ${read.message.en}`);
}
