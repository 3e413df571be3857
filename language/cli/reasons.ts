/** Why the file system refused, in the reader's language. */
import type { Bilingual, Language } from '../model/text.ts';
import { UnreadableFile } from '../workspace/files.ts';
import { UNMAKEABLE } from '../workspace/make-folder.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { sv: 'finns inte', en: 'does not exist' },
  EACCES: { sv: 'åtkomst nekad', en: 'permission denied' },
  EPERM: { sv: 'åtkomst nekad', en: 'permission denied' },
  EROFS: { sv: 'disken går bara att läsa', en: 'the disk is read-only' },
  ENOSPC: { sv: 'disken är full', en: 'the disk is full' },
  ENOTDIR: { sv: 'en del av sökvägen är ingen mapp', en: 'part of the path is not a folder' },
  EEXIST: { sv: 'det finns redan något med det namnet', en: 'there is something of that name already' },
  EISDIR: { sv: 'är en mapp', en: 'is a folder' },
  ELOOP: { sv: 'länkar som går runt', en: 'links that go round in a circle' },
  ENAMETOOLONG: { sv: 'namnet är för långt', en: 'the name is too long' },
  EMFILE: { sv: 'för många öppna filer', en: 'too many open files' },
  EBUSY: { sv: 'används av ett annat program', en: 'in use by another program' },
  [UNMAKEABLE]: { sv: 'här kan ingen mapp skapas', en: 'no folder can be made here' },
  changed: {
    sv: 'ändrades av någon annan under tiden; kör igen',
    en: 'was changed by someone else meanwhile; run again',
  },
  encoding: {
    sv: 'är inte text i UTF-8; spara om filen som UTF-8',
    en: 'is not text in UTF-8; save the file again as UTF-8',
  },
  size: { sv: 'är för stor', en: 'is too large' },
};

/** Says that a folder has no `.ea` files in it: nothing that the file system minds. */
export const EMPTY_FOLDER: Bilingual = { sv: 'innehåller inga .ea-filer', en: 'contains no .ea files' };

/** Says that a file is none that a model is written in. */
export const NO_MODEL_FILE: Bilingual = { sv: 'är ingen .ea-fil', en: 'is no .ea file' };

/** What is said of places that the file system has nothing against. */
const SAID: readonly unknown[] = [EMPTY_FOLDER, NO_MODEL_FILE];

export function reasonOf(why: unknown, language: Language): string {
  if (SAID.includes(why)) return (why as Bilingual)[language];
  const code = codeOf(why);
  const known = code === undefined ? undefined : REASONS[code];
  return known ? known[language] : why instanceof Error ? why.message : String(why);
}

/** Is this the file system refusing, and not a fault of ours? */
export function isRefusal(error: unknown): boolean {
  return SAID.includes(error) || codeOf(error) !== undefined;
}

function codeOf(why: unknown): string | undefined {
  if (why instanceof UnreadableFile) return why.code;
  return why instanceof Error && 'code' in why && typeof why.code === 'string' ? why.code : undefined;
}
