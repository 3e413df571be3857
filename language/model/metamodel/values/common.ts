/** Answers that properties of any subject take. */
import type { Word } from '../types.ts';
import { word } from '../word.ts';

export const BOOLEAN: readonly Word[] = [word('yes', 'ja', 'yes'), word('no', 'nej', 'no')];
