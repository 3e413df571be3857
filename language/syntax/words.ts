/** Which words of the grammar may stand where just any word may. */
import { GRAMMAR } from './table.generated.ts';

/** Classes of words that the metamodel table fills. */
const CLASSES = ['KIND', 'KEY', 'STATE', 'UNIT', 'CLAUSE'] as const;

/** Words that join or end what comes before them, so they cannot stand where just any word may. */
export const CONNECTIVES: ReadonlySet<string> = new Set([
  'och',
  'eller',
  'inte',
  'från',
  'till',
  'som',
  'hos',
  'avser',
  'osäkert',
  'tryckt',
  'eftersom',
  'mot',
  'med',
]);

const WORD_LIKE = /^[\p{L}_]/u;

/** Is it a word, and no sign? */
export function isWordLike(keyword: string): boolean {
  return WORD_LIKE.test(keyword);
}

/** The names of all that `WORD` takes: names, words of the vocabulary, and those of the grammar but the connectives. */
export function keywordsThatAreWords(): readonly string[] {
  return ['ID', ...CLASSES, ...GRAMMAR.keywords.filter((it) => isWordLike(it) && !CONNECTIVES.has(it))];
}
