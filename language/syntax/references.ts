/** Names and places out of syntax trees. */
import type { Range } from '../model/location.ts';
import { oneName } from '../model/reference.ts';
import type { Reference } from '../model/summary.ts';
import type { Span, Words } from './nodes.ts';
import { plainName } from './plain.ts';
import type { Token } from './scanner.ts';
import { rangeOfToken, rangeOfTokens } from './tokens.ts';

export function referenceOf(words: Words): Reference {
  const [only] = words;
  if (only && words.length === 1) return oneName(plainName(only.image), rangeOfToken(only));
  return {
    path: words.map((word) => plainName(word.image)),
    segments: words.map(rangeOfToken),
    range: rangeOfWords(words),
  };
}

/** A name that is missing. */
export function nothing({ first }: Span): Reference {
  return { path: [], segments: [], range: rangeOfToken(first) };
}

export function rangeOf({ first, last }: Span): Range {
  return rangeOfTokens(first, last);
}

export function rangeOfWords(words: Words): Range {
  return rangeOfTokens(words[0] as Token, words[words.length - 1] as Token);
}

/** The value as written, without what stands between its words but the dots. */
export function textOf(words: Words): string {
  return words.length === 1 ? (words[0] as Token).image : words.map(({ image }) => image).join('.');
}
