/** Finds elements of a project by a few letters of their name or title. */
import type { Location } from '../model/location.ts';
import { type Element, isOwn, locationOf, type Model } from '../model/model.ts';
import { aliasesOf } from '../model/names.ts';

export interface ProjectSymbol {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly location: Location;
  /** Id of the element that it stands inside. */
  readonly container?: string;
}

/**
 * The elements whose name or title contains the letters of the query in order, the best first: equal, beginning with
 * it, containing it, its letters only. The standard library is left out. At most `most`.
 */
export function projectSymbols(model: Model, query: string, most: number): ProjectSymbol[] {
  const wanted = fold(query).replaceAll(' ', '');
  const ranked: { readonly rank: number; readonly element: Element }[] = [];
  for (const element of model.elements) {
    if (!isOwn(element) || element.name === '') continue;
    const rank = Math.min(rankOf(wanted, element.name), rankOf(wanted, element.title) + 1);
    if (rank < UNFIT) ranked.push({ rank, element });
  }
  ranked.sort((a, b) => a.rank - b.rank || compare(a.element.id, b.element.id));
  return ranked.slice(0, most).map(({ element }) => ({
    name: element.name,
    title: element.title,
    kind: element.kind,
    location: locationOf(element),
    ...(element.parent === undefined ? {} : { container: element.parent }),
  }));
}

export const UNFIT = 100;

/** How well a text fits letters already folded: 0 is equal, `UNFIT` and more is not at all. */
export function rankOf(wanted: string, text: string): number {
  return wanted === '' ? ANY : rankOfFolded(wanted, fold(text).replaceAll(' ', ''));
}

/** Without letters everything fits, and nothing well. */
const ANY = 50;

/** What an element is called, ready to be compared: a list of all elements is gone through for each letter typed. */
const called = new WeakMap<Element, readonly string[]>();

/** How well the best of an element's name, title and aliases fits. */
export function rankOfElement(wanted: string, element: Element): number {
  if (wanted === '') return ANY;
  let texts = called.get(element);
  if (!texts) {
    const all = [element.name, element.title, ...aliasesOf(element)];
    texts = [...new Set(all.map((text) => fold(text).replaceAll(' ', '')))];
    called.set(element, texts);
  }
  let best = UNFIT;
  for (const text of texts) best = Math.min(best, rankOfFolded(wanted, text));
  return best;
}

function rankOfFolded(wanted: string, folded: string): number {
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 10;
  if (folded.includes(wanted)) return 20;
  return isSubsequence(wanted, folded) ? 40 : UNFIT;
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Case does not count; å, ä and ö are letters of their own and do. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
