/** What elements are called in pictures. */
import { type Element, textOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';

/** The title in a language; the English one is a property of its own. */
export function titleOf(element: Element, language: Language): string {
  const english = language === 'en' ? textOf(element, 'english') : undefined;
  return english ?? element.title;
}
