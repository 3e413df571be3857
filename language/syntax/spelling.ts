/** Which of the two languages a file is written in, by its keywords. */
import { keywordOf } from '../model/metamodel/index.ts';
import type { Language } from '../model/text.ts';
import { tokenize } from './lexer.ts';
import type { Token } from './scanner.ts';

/** Words looked at; a file rarely changes its language farther down, and long files cost no more than short ones. */
const SAMPLE = 500;

const CLASSES: ReadonlySet<string> = new Set(['KIND', 'KEY', 'STATE', 'CLAUSE']);

/** Characters that have so many words in them, and few more. */
const SAMPLE_LENGTH = 10_000;

/** The same of a text, of which no more is looked at than it takes. */
export function spellingOfText(text: string): Record<Language, number> {
  return spellingOf(tokenize(text.slice(0, SAMPLE_LENGTH)).tokens);
}

/** Counts the keywords that are spelt in one of the languages only. */
export function spellingOf(tokens: readonly Token[]): Record<Language, number> {
  const counts = { sv: 0, en: 0 };
  for (const { tokenType, image } of tokens.slice(0, SAMPLE)) {
    if (!CLASSES.has(tokenType.name)) continue;
    const spelling = keywordOf(image)?.spelling;
    if (!spelling || spelling.sv === spelling.en) continue;
    counts[image === spelling.en ? 'en' : 'sv'] += 1;
  }
  return counts;
}
