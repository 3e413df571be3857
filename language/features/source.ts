/** What a feature gets to work with: one file, as text, as words and as a part of its project. */
import type { Range } from '../model/location.ts';
import type { Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { Language } from '../model/text.ts';
import { tokenize } from '../syntax/lexer.ts';
import type { Token } from '../syntax/scanner.ts';
import { rangeOfToken } from '../syntax/tokens.ts';

export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly summary: Summary;
  /** The project's model; asking for it may build it. */
  readonly model: Model;
  /** The client's language, for texts that people read. */
  readonly language: Language;
  /** Words and signs in the order of the text, then comments; without virtual ones. */
  readonly words: Words;
}

export interface Words {
  readonly tokens: readonly Word[];
  readonly comments: readonly Word[];
}

export interface Word {
  /** Class of the grammar: `KIND`, `KEY`, `ID`, `STRING`, `->` …; a word of the grammar by its Swedish spelling. */
  readonly type: string;
  readonly image: string;
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
  readonly range: Range;
}

export function source(
  uri: string,
  text: string,
  summary: Summary,
  model: () => Model,
  language: Language,
): Source {
  let words: Words | undefined;
  return {
    uri,
    text,
    summary,
    language,
    get model() {
      return model();
    },
    get words() {
      words ??= wordsOf(text);
      return words;
    },
  };
}

/** All words of a text. Where a statement ends with its line there is a word of type `END` without characters. */
export function wordsOf(text: string): Words {
  const { tokens, comments } = tokenize(text);
  return { tokens: tokens.map(wordOf), comments: comments.map(wordOf) };
}

function wordOf(token: Token): Word {
  return {
    type: token.tokenType.name,
    image: token.image,
    start: token.startOffset,
    end: token.endOffset + 1,
    range: rangeOfToken(token),
  };
}
