/** What each word of a file is, for colours that know more than patterns do. */
import type { Position } from '../model/location.ts';
import { keywordOf, property } from '../model/metamodel/index.ts';
import type { Source, Word } from './source.ts';

export const TOKEN_TYPES = [
  'keyword',
  'class',
  'property',
  'enumMember',
  'string',
  'number',
  'comment',
  'operator',
  'interface',
  'function',
  'namespace',
  'variable',
  'decorator',
] as const;
export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export interface SemanticToken {
  readonly start: Position;
  /** In UTF-16 units; a token never spans lines. */
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

type Meaning = Pick<SemanticToken, 'type' | 'modifiers'>;

const BY_WORD: Readonly<Record<string, TokenType>> = {
  KIND: 'keyword',
  KEY: 'property',
  STATE: 'enumMember',
  UNIT: 'number',
  CLAUSE: 'keyword',
  STRING: 'string',
  MARKDOWN: 'string',
  NUMBER: 'number',
  DATE: 'number',
  PERIOD: 'number',
  TAG: 'decorator',
  '->': 'operator',
  LINE_COMMENT: 'comment',
  BLOCK_COMMENT: 'comment',
};

/** Tokens in the order of the text. */
export function semanticTokens(source: Source): SemanticToken[] {
  const meanings = meaningsOf(source);
  const all = [...source.words.tokens, ...source.words.comments]
    .filter((word) => word.end > word.start)
    .sort((a, b) => a.start - b.start);
  return all.flatMap((word) => {
    const meaning = meanings.get(keyOf(word.range.start)) ?? plainMeaning(word);
    return meaning ? split(word, meaning) : [];
  });
}

function plainMeaning(word: Word): Meaning | undefined {
  const type =
    BY_WORD[word.type] ??
    (keywordOf(word.image.normalize('NFC'))?.class === 'STRUCTURE' ? 'keyword' : undefined);
  return type && { type, modifiers: [] };
}

/** What the summary and the model know of words, by where they begin. */
function meaningsOf({ uri, summary, model }: Source): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const put = (at: Position, type: TokenType, ...modifiers: Meaning['modifiers']): void => {
    meanings.set(keyOf(at), { type, modifiers });
  };
  for (const { name, nameRange, kind } of summary.declarations) {
    if (name !== '' && kind !== 'extend') put(nameRange.start, typeOfKind(kind), 'declaration');
  }
  for (const arrow of summary.arrows)
    if (arrow.nameRange) put(arrow.nameRange.start, 'variable', 'declaration');
  const carriers = [...summary.declarations, ...summary.arrows, ...summary.assignments];
  for (const { key, values } of carriers.flatMap((it) => it.properties)) {
    const type = property(key)?.value.type;
    const word =
      type === 'reference' || type === 'open' ? 'variable' : type === 'names' ? 'class' : 'enumMember';
    for (const value of values) if (value.type === 'word') put(value.range.start, word);
  }
  for (const use of model.uses(uri)) {
    const resolution = model.resolve(use.reference);
    if (resolution.status !== 'resolved') {
      if (use.open) continue;
      for (const { start } of use.reference.segments) put(start, 'variable');
      continue;
    }
    let element = model.element(resolution.id);
    for (const { start } of use.reference.segments.toReversed()) {
      if (element)
        put(start, typeOfKind(element.kind), ...(element.library ? (['defaultLibrary'] as const) : []));
      element = element?.parent === undefined ? undefined : model.element(element.parent);
    }
  }
  return meanings;
}

/** Standard types, so that every theme has colours for them. */
function typeOfKind(kind: string): TokenType {
  switch (kind) {
    case 'verb':
      return 'function';
    case 'state':
      return 'enumMember';
    case 'role':
      return 'interface';
    case 'organisation':
    case 'unit':
    case 'family':
      return 'namespace';
    default:
      return 'class';
  }
}

function split(word: Word, meaning: Meaning): SemanticToken[] {
  const { line, character } = word.range.start;
  return word.image.split(/\r\n|\r|\n/).flatMap((part, index) => {
    const start = { line: line + index, character: index === 0 ? character : 0 };
    return part.length === 0 ? [] : [{ start, length: part.length, ...meaning }];
  });
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
