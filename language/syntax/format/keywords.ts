/**
 * Turns the words of the language from one spelling into the other: keywords, units, the words of closed lists, and,
 * with a model to ask, the names of the standard library. What users have named is never touched, nor is anything else.
 */
import type { Range } from '../../model/location.ts';
import {
  enumValue,
  type Keyword,
  KINDS,
  keywordOf,
  property,
  type ValueType,
  valueTypeOf,
  type Word,
  wordId,
} from '../../model/metamodel/index.ts';
import type { Model } from '../../model/model.ts';
import { spokenName } from '../../model/names.ts';
import { atomsOf, type SelectorAtom, type SelectorCondition } from '../../model/selector.ts';
import { specialisedKind } from '../../model/specialisation.ts';
import type { PropertySummary, Reference, Summary, ValueSummary } from '../../model/summary.ts';
import type { Language } from '../../model/text.ts';
import { tokenize } from '../lexer.ts';
import { writtenName } from '../names.ts';
import type { Token } from '../scanner.ts';
import { rangeOfToken } from '../tokens.ts';
import { CONNECTIVES } from '../words.ts';

/** A word to put in the place of another. */
export interface WordEdit {
  readonly range: Range;
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/**
 * What to replace so that a file is written in one language, in the order of the text. Never throws.
 *
 * @param summary of this very text, read with `summarise`; the one that the model was built from, where there is one.
 * @param model says what names mean. Without it names are left as they are.
 */
export function keywordEdits(
  text: string,
  summary: Summary,
  language: Language,
  model?: Model,
): readonly WordEdit[] {
  const words = new Words(summary, language, model);
  const edits: WordEdit[] = [];
  for (const token of tokenize(text).tokens) {
    // What was not written stands in the place of another word.
    const newText = token.image === '' ? undefined : words.replacementOf(token);
    if (newText === undefined || newText === token.image) continue;
    const { startOffset: offset, image } = token;
    edits.push({ range: rangeOfToken(token), offset, length: image.length, newText });
  }
  return edits;
}

/** The text with some of its words replaced. */
export function applyEdits(text: string, edits: readonly WordEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, newText } of edits) {
    result += text.slice(at, offset) + newText;
    at = offset + length;
  }
  return result + text.slice(at);
}

const CLASSES = new Set(['KIND', 'KEY', 'STATE', 'UNIT', 'CLAUSE']);

const placeOf = ({ start }: Range): string => `${start.line}:${start.character}`;

/** What becomes of each word of a file. */
class Words {
  readonly #language: Language;
  readonly #model: Model | undefined;
  /** Words that stand where any word may, by place: what to write instead, or undefined to leave them. */
  readonly #free = new Map<string, string | undefined>();

  constructor(summary: Summary, language: Language, model: Model | undefined) {
    this.#language = language;
    this.#model = model;
    this.#properties(summary.loose.properties, []);
    summary.declarations.forEach((declaration, index) => {
      const element = model?.elementOf(summary.uri, index);
      const kind = declaration.kind === 'extend' ? element?.kind : declaration.kind;
      // What a profile says by default is said of elements of the kind that it specialises.
      const said = kind === 'profile' ? (specialisedKind(declaration) ?? kind) : kind;
      this.#properties(declaration.properties, said === undefined ? ANY_KIND : [said]);
    });
    for (const { properties } of [...summary.arrows, ...summary.assignments])
      this.#properties(properties, []);
    for (const { selectors, targets = [], having = [] } of summary.selections) {
      for (const selector of [...selectors, ...targets])
        for (const atom of atomsOf(selector)) this.#atom(atom);
      for (const condition of having) this.#condition(condition);
    }
    this.#names(summary);
  }

  /** The word to write in place of a token, or undefined when it is none of the language's. */
  replacementOf(token: Token): string | undefined {
    const place = placeOf(rangeOfToken(token));
    if (this.#free.has(place)) return this.#free.get(place);
    const keyword = keywordOf(token.image);
    if (!keyword) return undefined;
    const { name } = token.tokenType;
    return CLASSES.has(name) || name === keyword.spelling.sv
      ? this.#spelling(keyword, token.image)
      : undefined;
  }

  /** A second form of a word, such as the singular of a unit, becomes the second form in the other language. */
  #spelling({ spelling, also }: Keyword, image: string): string {
    const form = also.length === 2 ? also.indexOf(image.normalize('NFC')) : -1;
    return form < 0 ? spelling[this.#language] : (also[this.#language === 'sv' ? 0 : 1] ?? image);
  }

  #leave(reference: Reference): void {
    for (const segment of reference.segments) this.#free.set(placeOf(segment), undefined);
  }

  #replace(reference: Reference, word: string | undefined): void {
    const [segment] = reference.segments;
    if (segment && reference.segments.length === 1 && word !== undefined && word !== reference.path[0])
      this.#free.set(placeOf(segment), word);
  }

  #properties(properties: readonly PropertySummary[], kinds: readonly string[]): void {
    for (const { key, values } of properties) for (const value of values) this.#value(value, key, kinds);
  }

  /** @param kinds Kinds that what has the property may be of; none for an arrow. */
  #value(value: ValueSummary, key: string, kinds: readonly string[]): void {
    if (value.type !== 'word') return;
    this.#leave(value.reference);
    const entry = property(key);
    if (!entry) return;
    const types =
      kinds.length === 0 ? [valueTypeOf(undefined, entry)] : kinds.map((it) => valueTypeOf(it, entry));
    const words = new Set(types.map((type) => this.#wordOf(value.reference, type)));
    const [word] = words;
    // Where the kind is not known, all that it may be have to agree.
    if (words.size === 1) this.#replace(value.reference, word);
  }

  /** The spelling of a word of a closed list, or of the vocabulary itself. */
  #wordOf({ path }: Reference, type: ValueType): string | undefined {
    const written = path.length === 1 ? (path[0] ?? '') : '';
    if (type.type === 'vocabulary') {
      const keyword = keywordOf(written);
      if (keyword)
        return ['KIND', 'KEY'].includes(keyword.class) ? keyword.spelling[this.#language] : undefined;
      return enumValue(type.further ?? [], written)?.spelling[this.#language];
    }
    const word = type.type === 'enum' ? enumValue(type.values, written) : undefined;
    return word && this.#safe(word, type);
  }

  /** A word that could be read as something else is quoted; one that has two meanings in the list stays as it is. */
  #safe(word: Word, type: ValueType): string | undefined {
    const spelling = word.spelling[this.#language];
    if (type.type === 'enum' && enumValue(type.values, spelling) !== word) return undefined;
    return CONNECTIVES.has(keywordOf(spelling)?.spelling.sv ?? '') || wordId('STATE', spelling) !== undefined
      ? `'${spelling}'`
      : spelling;
  }

  #atom({ what, conditions }: SelectorAtom): void {
    if (what.type === 'element' || what.type === 'below') this.#leave(what.reference);
    for (const condition of conditions) this.#condition(condition);
  }

  #condition({ key, reference, test }: SelectorCondition): void {
    if (reference) this.#leave(reference);
    if (test.type === 'compare') this.#value(test.value, key, ANY_KIND);
  }

  #names(summary: Summary): void {
    for (const { reference, kinds, scope } of this.#model?.uses(summary.uri) ?? [])
      this.#name(reference, kinds, scope);
  }

  /** A name of the standard library, unless the other spelling would mean something else in this place. */
  #name(reference: Reference, kinds: readonly string[], scope: string | undefined): void {
    const model = this.#model;
    if (!model || reference.path.length !== 1) return;
    const meaning = model.lookup(reference.path, kinds, scope);
    const element = meaning.status === 'resolved' ? model.element(meaning.id) : undefined;
    if (!element?.library) return;
    const name = spokenName(element, this.#language);
    const other = model.lookup([name], kinds, scope);
    if (other.status === 'resolved' && other.id === element.id) this.#replace(reference, writtenName(name));
  }
}

const ANY_KIND: readonly string[] = KINDS.map(({ id }) => id);
