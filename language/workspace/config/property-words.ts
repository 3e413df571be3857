/** Words for properties in a configuration, and what is meant by one that is none. */
import { KINDS, PROPERTIES } from '../../model/metamodel/index.ts';
import type { Language } from '../../model/text.ts';
import { nearest } from '../../rules/nearest.ts';

/** In both languages. */
export const PROPERTY_WORDS: readonly string[] = [
  ...new Set(PROPERTIES.flatMap(({ spelling }) => [spelling.sv, spelling.en])),
];

const LANGUAGES: readonly Language[] = ['sv', 'en'];
/** Suggestions that are given at most. */
const MOST = 3;

/**
 * What a word may have been meant for that is no property: one that is spelt nearly so or, where it is the word of a
 * kind, those whose values are mostly of that kind. `plats` is a kind, and where something stands is `ligger`.
 */
export function propertiesMeant(written: string): {
  readonly isKind: boolean;
  readonly instead: readonly string[];
} {
  const word = written.normalize('NFC').trim().toLowerCase();
  for (const language of LANGUAGES) {
    const kind = KINDS.find(({ spelling }) => spelling[language] === word);
    if (!kind) continue;
    const naming = PROPERTIES.filter(({ value }) => 'kinds' in value && value.kinds[0] === kind.id);
    const only = naming.filter(({ value }) => 'kinds' in value && value.kinds.length < MOST + 1);
    const instead = (only.length > 0 ? only : naming).map(({ spelling }) => spelling[language]);
    return { isKind: true, instead: [...new Set(instead)].slice(0, MOST) };
  }
  // In capitals, perhaps.
  if (PROPERTY_WORDS.includes(word)) return { isKind: false, instead: [word] };
  return { isKind: false, instead: nearest(word, PROPERTY_WORDS, MOST) };
}
