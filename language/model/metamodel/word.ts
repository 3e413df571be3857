/** How a word of the vocabulary is written. */
import type { Word } from './types.ts';

export function word(id: string, sv: string, en: string, docSv = '', docEn = ''): Word {
  return { id, spelling: { sv, en }, doc: { sv: docSv, en: docEn } };
}
