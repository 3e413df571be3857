/** Turning the keywords of a file, and its names of the standard library, into one language. */
import type { Language } from '../model/text.ts';
import { keywordEdits } from '../syntax/format/keywords.ts';
import type { TextEdit } from './rename.ts';
import type { Source } from './source.ts';

/** Nothing for a file that belongs to the standard library or another project. */
export function convertKeywords(source: Source, language: Language): readonly TextEdit[] {
  const { uri, text, summary, model } = source;
  if (model.isReadOnly(uri)) return [];
  return keywordEdits(text, summary, language, model).map(({ range, newText }) => ({ uri, range, newText }));
}
