/** Why a file is not part of its project, in both languages, as the end of a sentence. */
import type { Bilingual } from '../model/text.ts';
import { UnreadableFile } from '../workspace/files.ts';
import { messageOf } from './guard.ts';

const DENIED: Bilingual = { sv: 'åtkomst nekad', en: 'permission denied' };

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { sv: 'den finns inte', en: 'it does not exist' },
  EACCES: DENIED,
  EPERM: DENIED,
  EISDIR: { sv: 'den är en mapp', en: 'it is a folder' },
  ELOOP: { sv: 'länkar som går runt', en: 'links that go round in a circle' },
  EMFILE: { sv: 'för många öppna filer', en: 'too many open files' },
  EBUSY: { sv: 'den används av ett annat program', en: 'it is in use by another program' },
  encoding: {
    sv: 'den är inte text i UTF-8; spara om den som UTF-8',
    en: 'it is not text in UTF-8; save it again as UTF-8',
  },
  size: { sv: 'den är för stor', en: 'it is too large' },
};

export function reasonOf(error: unknown): Bilingual {
  const known = error instanceof UnreadableFile ? REASONS[error.code] : undefined;
  const message = messageOf(error);
  return known ?? { sv: message, en: message };
}
