/** What elements are called in pictures. */
import { type Element, textOf } from '../model/model.ts';
import type { Language } from '../model/text.ts';

/** A title in the middle of a line: "i drift" for "I drift". What begins with an abbreviation stays as it is. */
export function midLine(title: string): string {
  return title.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

/** The title in a language; the English one is a property of its own. */
export function titleOf(element: Element, language: Language): string {
  const english = language === 'en' ? textOf(element, 'english') : undefined;
  return english ?? element.title;
}
