/** Which way data goes along an arrow. */
import type { Element, ModelReader } from './model.ts';
import { statedWord } from './specialisation.ts';

export type Flow = 'none' | 'forward' | 'backward' | 'both';

/** What the verb of an arrow says, or the one that it specialises: `forward` is the way the arrow points. */
export function flowOf(model: ModelReader, verb: Element | undefined): Flow {
  const word = verb && statedWord(model, verb, 'flow');
  return word === 'forward' || word === 'backward' || word === 'both' ? word : 'none';
}
