/** What files say of themselves. */
import type { Bilingual } from '../model/text.ts';

export const MADE_BY: Bilingual = {
  sv: 'Skriven av ea export. Ändra modellen i stället för den här filen.',
  en: 'Written by ea export. Change the model instead of this file.',
};
