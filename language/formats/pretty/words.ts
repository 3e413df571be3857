/** What the summary says, in both languages. */
import type { Bilingual } from '../../model/text.ts';
import { SEVERITIES } from '../../rules/explain.ts';
import type { Severity } from '../../rules/rule.ts';

type Counted = Severity | 'file';

const ONE: Readonly<Record<Counted, Bilingual>> = { ...SEVERITIES, file: { sv: 'fil', en: 'file' } };

const MANY: Readonly<Record<Counted, Bilingual>> = {
  error: { sv: 'fel', en: 'errors' },
  warning: { sv: 'varningar', en: 'warnings' },
  info: { sv: 'upplysningar', en: 'infos' },
  file: { sv: 'filer', en: 'files' },
};

/** "1 fil", "2 filer". */
export function amount(what: Counted, count: number): Bilingual {
  const words = count === 1 ? ONE[what] : MANY[what];
  return { sv: `${count} ${words.sv}`, en: `${count} ${words.en}` };
}

export function suppressedAmount(count: number): Bilingual {
  return { sv: `${count} ${count === 1 ? 'tystad' : 'tystade'}`, en: `${count} suppressed` };
}

export function unreadableNote(path: string, reason: string): Bilingual {
  return { sv: `${path} kunde inte läsas: ${reason}`, en: `${path} could not be read: ${reason}` };
}

export function cleanNote(files: number): Bilingual {
  const { sv, en } = amount('file', files);
  return { sv: `Inget att anmärka i ${sv}`, en: `Nothing to remark on in ${en}` };
}
