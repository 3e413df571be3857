/** The examples of the reference in English words; what users name keeps its name. */
import { buildModel } from '../../language/model/build.ts';
import { applyEdits, keywordEdits } from '../../language/syntax/format/keywords.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { readLibrary } from '../../language/workspace/files.ts';
import { EXAMPLE_WORLD } from './examples.ts';

const library = readLibrary().map(({ uri, text }) => summarise(uri, text));

export function inEnglish(text: string): string {
  const example = summarise('file:///example.ea', text);
  const model = buildModel([summarise('file:///world.ea', EXAMPLE_WORLD), example], library);
  return applyEdits(text, keywordEdits(text, example, 'en', model));
}
