/**
 * What kind of place the cursor is at. Text that is being typed is broken most of the time, so this reads words from the
 * left and needs no tree: it follows the blocks and the running statement up to the cursor and says what is due there.
 */
import type { Position, Range } from '../model/location.ts';
import { wordId } from '../model/metamodel/index.ts';
import { offsetAt } from '../model/offsets.ts';
import { PARTS_OF_ARROWS } from '../model/selector.ts';
import type { Declaration } from '../model/summary.ts';
import { type Source, type Word, wordsOf } from './source.ts';

export interface Cursor {
  readonly place: Place;
  /** The block that the cursor stands in. */
  readonly inside: Block;
  /** The part of the word before the cursor, without an opening quote. */
  readonly prefix: string;
  /** The names before the word: `A.B.` gives A and B. */
  readonly qualifier: readonly string[];
  /** What an answer replaces: the word under the cursor, or nothing. */
  readonly range: Range;
  readonly quoted: boolean;
}

export type Place =
  /** A statement may begin; `path` when a name stands before, which only an arrow can follow. */
  | { readonly type: 'statement'; readonly path: boolean }
  /** A new name is made up. */
  | { readonly type: 'name' }
  | { readonly type: 'base'; readonly kind: string }
  /** Behind the name of an element, before its block. */
  | { readonly type: 'head'; readonly kind: string }
  /** A value of a property; `kind` of the element that has it, absent on arrows and role assignments. */
  | { readonly type: 'value'; readonly property: string; readonly kind?: string }
  /** Behind a value: a unit when it is a number, dates, or the next statement. */
  | { readonly type: 'after-value'; readonly property: string; readonly number: boolean }
  | { readonly type: 'date' }
  | { readonly type: 'target' }
  | { readonly type: 'verb' }
  | { readonly type: 'payload' }
  | { readonly type: 'after-arrow' }
  | { readonly type: 'role' }
  | { readonly type: 'holder' }
  | { readonly type: 'after-holder' }
  | { readonly type: 'extend' }
  | { readonly type: 'selector' }
  /** `next` are the words of a rule that may follow it. */
  | { readonly type: 'after-selector'; readonly next: readonly ('to' | 'with')[] }
  /** Behind `med`, where conditions begin. */
  | { readonly type: 'conditions' }
  | { readonly type: 'condition-key'; readonly of: 'element' | 'arrow' }
  | { readonly type: 'condition-test'; readonly property: string }
  | { readonly type: 'condition-value'; readonly property: string }
  | { readonly type: 'tag' }
  /** Inside a text or a comment, or where nothing can be said. */
  | { readonly type: 'nothing' };

export interface Block {
  readonly type: 'file' | 'element' | 'extend' | 'roles' | 'arrow' | 'assignment' | 'unknown';
  /** Kind of the element around; `file` at the top. */
  readonly kind: string;
  /** Index of the declaration around in the summary, or −1. */
  readonly declaration: number;
}

/** Stands for the word that is not there yet, so that the lexer sees a line where the cursor is. */
const PLACEHOLDER = '_';

export function cursorAt(source: Source, position: Position): Cursor {
  const { text, summary } = source;
  const offset = offsetAt(text, position);
  // A tag of which there is only the sign so far is no word yet.
  const sign = text[offset - 1] === '#' && !/[\p{L}_]/u.test(text[offset] ?? '');
  const tagged = source.words.tokens.find(
    ({ type, start, end }) => type === 'TAG' && start < offset && offset <= end,
  );
  const current = source.words.tokens.find(
    (word) => isName(word) && word.start < offset && offset <= word.end && !isClosedBefore(word, offset),
  );
  const typed = current ?? tagged;
  const words = typed ? source.words : wordsOf(`${text.slice(0, offset)}${PLACEHOLDER}${text.slice(offset)}`);
  const at = words.tokens.findIndex(({ start, end }) =>
    typed ? start === typed.start && end > start : start <= offset && offset < end,
  );
  const word = words.tokens[at];
  const quoted = word?.type === 'QUOTED';
  const start = typed?.start ?? offset;
  const range = typed?.range ?? {
    start: sign ? { line: position.line, character: position.character - 1 } : position,
    end: position,
  };
  const none: Cursor = {
    place: { type: 'nothing' },
    inside: { type: 'file', kind: 'file', declaration: -1 },
    prefix: '',
    qualifier: [],
    range,
    quoted: false,
  };
  const commented = words.comments.some((it) => it.start < offset && offset < it.end);
  if (!word || commented || ['STRING', 'MARKDOWN'].includes(word.type)) return none;
  const path = qualifierBefore(words.tokens, at);
  const reader = new Reader(summary.declarations);
  for (const before of words.tokens.slice(0, path.from)) reader.read(before);
  const prefix = text.slice(start, offset).replace(/^['#]/, '').normalize('NFC');
  const place: Place = (tagged || sign) && reader.place.type !== 'nothing' ? { type: 'tag' } : reader.place;
  return { ...none, place, inside: reader.block, prefix, qualifier: path.names, quoted };
}

function isName({ type, image }: Word): boolean {
  return type === 'QUOTED' || /^[\p{L}_]/u.test(image);
}

/** Behind a closing quote no name is being typed any more. */
function isClosedBefore({ type, image, end }: Word, offset: number): boolean {
  return type === 'QUOTED' && end === offset && image.length > 1 && image.endsWith("'");
}

/** The names and dots directly before a word, and where they begin in the list. */
function qualifierBefore(tokens: readonly Word[], at: number): { names: readonly string[]; from: number } {
  const names: string[] = [];
  let from = at;
  for (;;) {
    const dot = tokens[from - 1];
    const name = tokens[from - 2];
    if (dot?.image !== '.' || !name || !isName(name)) return { names, from };
    names.unshift(name.image.replace(/^'|'$/g, '').normalize('NFC'));
    from -= 2;
  }
}

type Statement =
  | { readonly type: 'start' }
  | { readonly type: 'path' }
  | { readonly type: 'unknown' }
  | { readonly type: 'tags' }
  | {
      readonly type: 'element';
      readonly kind: string;
      readonly word: Word;
      readonly step: 'name' | 'base' | 'head' | 'clause';
      readonly clause?: string;
    }
  | {
      readonly type: 'property';
      readonly key: string;
      readonly step: 'value' | 'after' | 'date';
      readonly number: boolean;
    }
  | { readonly type: 'extend'; readonly word: Word; readonly step: 'target' | 'head' }
  | { readonly type: 'arrow'; readonly step: 'target' | 'verb' | 'payload' | 'more' | 'name' | 'tail' }
  | { readonly type: 'roles' }
  | { readonly type: 'assignment'; readonly step: 'holder' | 'more' | 'after' }
  | {
      readonly type: 'selection';
      readonly step: 'operand' | 'operator' | 'conditions' | 'key' | 'test' | 'value' | 'close';
      /** Which part of a statement it is; `all` is the only one of a view. */
      readonly part: 'all' | 'subject' | 'target' | 'having-element' | 'having-arrow';
      readonly key?: string;
    };

const START: Statement = { type: 'start' };

/** Follows the words of a file and knows at every moment what may come next. */
class Reader {
  readonly #declarations: readonly Declaration[];
  readonly #blocks: Block[] = [];
  #statement: Statement = START;
  #dot = false;

  constructor(declarations: readonly Declaration[]) {
    this.#declarations = declarations;
  }

  get block(): Block {
    return this.#blocks.at(-1) ?? { type: 'file', kind: 'file', declaration: -1 };
  }

  read(word: Word): void {
    if (word.type === 'END') this.#statement = START;
    else if (word.image === '{') this.#open();
    else if (word.image === '}') this.#close();
    else if (word.image === '.') this.#dot = true;
    // The word behind a dot belongs to the name before it.
    else if (this.#dot) this.#dot = false;
    else this.#statement = this.#next(word);
  }

  get place(): Place {
    return placeIn(this.#statement, this.block);
  }

  #open(): void {
    const { block } = this;
    const statement = this.#statement;
    const { declaration } = block;
    switch (statement.type) {
      case 'element':
        this.#blocks.push({
          type: 'element',
          kind: statement.kind,
          declaration: this.#indexAt(statement.word),
        });
        break;
      case 'extend':
        this.#blocks.push({ type: 'extend', kind: 'extend', declaration: this.#indexAt(statement.word) });
        break;
      case 'roles':
        this.#blocks.push({ ...block, type: 'roles', declaration });
        break;
      case 'arrow':
        this.#blocks.push({ ...block, type: 'arrow' });
        break;
      case 'assignment':
        this.#blocks.push({ ...block, type: 'assignment' });
        break;
      default:
        // What stands in a block without a head is read as if it stood beside it.
        this.#blocks.push(block.type === 'file' ? { ...block, type: 'unknown' } : block);
    }
    this.#statement = START;
    this.#dot = false;
  }

  #close(): void {
    this.#blocks.pop();
    this.#statement = START;
    this.#dot = false;
  }

  #indexAt({ range: { start } }: Word): number {
    return this.#declarations.findIndex(
      ({ kindRange }) => kindRange.start.line === start.line && kindRange.start.character === start.character,
    );
  }

  #next(word: Word): Statement {
    const statement = this.#statement;
    switch (statement.type) {
      case 'start':
        return this.block.type === 'roles' ? startOfAssignment(word) : startOf(word);
      case 'element':
        return nextInHead(statement, word) ?? startOf(word);
      case 'property':
        return nextInProperty(statement, word) ?? startOf(word);
      case 'extend':
        return isName(word) && statement.step === 'target' && !isHead(word)
          ? { ...statement, step: 'head' }
          : startOf(word);
      case 'arrow':
        return nextInArrow(statement, word) ?? startOf(word);
      case 'assignment':
        return nextInAssignment(statement, word) ?? startOfAssignment(word);
      case 'selection':
        return nextInSelection(statement, word) ?? startOf(word);
      case 'path':
        if (word.type === '->') return { type: 'arrow', step: 'target' };
        return isHead(word) ? startOf(word) : { type: 'unknown' };
      case 'unknown':
      case 'roles':
      case 'tags':
        return isHead(word)
          ? startOf(word)
          : word.type === 'TAG' || word.image === ','
            ? { type: 'tags' }
            : startOf(word);
    }
  }
}

function placeIn(statement: Statement, block: Block): Place {
  switch (statement.type) {
    case 'start':
      return block.type === 'roles' ? { type: 'role' } : { type: 'statement', path: false };
    case 'path':
      return { type: 'statement', path: true };
    case 'unknown':
    case 'tags':
      return { type: 'statement', path: false };
    case 'roles':
      return { type: 'nothing' };
    case 'extend':
      return statement.step === 'target' ? { type: 'extend' } : { type: 'statement', path: false };
    case 'element':
      return placeInHead(statement);
    case 'property': {
      const { key, step, number } = statement;
      if (step === 'date') return { type: 'date' };
      if (step === 'after') return { type: 'after-value', property: key, number };
      const carries = block.type === 'element' || block.type === 'extend';
      return { type: 'value', property: key, ...(carries ? { kind: block.kind } : {}) };
    }
    case 'arrow':
      return placeInArrow(statement.step);
    case 'assignment':
      return placeInAssignment(statement.step);
    case 'selection':
      return placeInSelection(statement);
  }
}

function placeInAssignment(step: (Statement & { type: 'assignment' })['step']): Place {
  switch (step) {
    case 'holder':
    case 'more':
      return { type: 'holder' };
    case 'after':
      return { type: 'after-holder' };
  }
}

/** Words that begin a statement wherever they stand, but for values. */
function isHead({ type }: Word): boolean {
  return ['KIND', 'KEY', '->', 'utöka', 'roller', 'visa', 'dölj', 'förbjud', 'kräv', 'TAG'].includes(type);
}

function startOf(word: Word): Statement {
  switch (word.type) {
    case 'KIND':
      return { type: 'element', kind: idOf('KIND', word), word, step: 'name' };
    case 'KEY':
      return { type: 'property', key: idOf('KEY', word), step: 'value', number: false };
    case '->':
      return { type: 'arrow', step: 'target' };
    case 'utöka':
      return { type: 'extend', word, step: 'target' };
    case 'roller':
      return { type: 'roles' };
    case 'visa':
    case 'dölj':
      return { type: 'selection', step: 'operand', part: 'all' };
    case 'förbjud':
    case 'kräv':
      return { type: 'selection', step: 'operand', part: 'subject' };
    case 'TAG':
      return { type: 'tags' };
    default:
      return isName(word) ? { type: 'path' } : { type: 'unknown' };
  }
}

function startOfAssignment(word: Word): Statement {
  if (word.type === 'KEY') return startOf(word);
  return { type: 'assignment', step: 'holder' };
}

function nextInAssignment(statement: Statement & { type: 'assignment' }, word: Word): Statement | undefined {
  if (word.type === 'KEY') return startOf(word);
  if (word.type === 'STRING') return statement;
  if (word.image === ',') return { ...statement, step: 'more' };
  return { ...statement, step: 'after' };
}

function idOf(wordClass: 'KIND' | 'KEY' | 'CLAUSE', { image }: Word): string {
  return wordId(wordClass, image.normalize('NFC')) ?? image;
}

function nextInHead(statement: Statement & { type: 'element' }, word: Word): Statement | undefined {
  const { step } = statement;
  if (word.type === 'CLAUSE') return { ...statement, step: 'clause', clause: idOf('CLAUSE', word) };
  if (word.image === ':') return { ...statement, step: 'base' };
  if (word.image === ',' && statement.clause !== undefined) return { ...statement, step: 'clause' };
  if (word.type === 'STRING' || word.type === 'MARKDOWN') return { ...statement, step: 'head' };
  if (step !== 'head' && isName(word) && !isHead(word)) return { ...statement, step: 'head' };
  return undefined;
}

function placeInHead({ kind, step, clause }: Statement & { type: 'element' }): Place {
  switch (step) {
    case 'name':
      return { type: 'name' };
    case 'base':
      return { type: 'base', kind };
    case 'head':
      return { type: 'head', kind };
    case 'clause':
      return {
        type: 'value',
        property: clause === 'of' ? (kind === 'view' ? 'about' : 'for') : (clause ?? ''),
        kind,
      };
  }
}

function nextInProperty(statement: Statement & { type: 'property' }, word: Word): Statement | undefined {
  const { step, number } = statement;
  if (step === 'value') return { ...statement, step: 'after', number: word.type === 'NUMBER' };
  if (step === 'date') return { ...statement, step: 'after' };
  if (word.image === ',') return { ...statement, step: 'value', number: false };
  if (word.type === 'från' || word.type === 'till') return { ...statement, step: 'date' };
  if (word.type === 'UNIT' || word.type === 'STRING') return { ...statement, number: false };
  if (word.image === '/') return { ...statement, number: true };
  if (word.type === 'RANGE' || (number && word.type === 'NUMBER')) return statement;
  if (word.type === 'NUMBER') return { ...statement, number: true };
  return undefined;
}

function nextInArrow(statement: Statement & { type: 'arrow' }, word: Word): Statement | undefined {
  const { step } = statement;
  if (word.type === 'som') return { ...statement, step: 'name' };
  if (word.type === 'STRING' || word.type === 'MARKDOWN') return { ...statement, step: 'tail' };
  if (word.image === ',') return { ...statement, step: 'payload' };
  if (!isName(word) || isHead(word)) return undefined;
  const after = {
    target: 'verb',
    verb: 'payload',
    payload: 'more',
    more: undefined,
    name: 'tail',
    tail: undefined,
  } as const;
  const next = after[step];
  return next && { ...statement, step: next };
}

function placeInArrow(step: (Statement & { type: 'arrow' })['step']): Place {
  switch (step) {
    case 'target':
    case 'verb':
    case 'payload':
      return { type: step };
    case 'name':
      return { type: 'name' };
    case 'more':
    case 'tail':
      return { type: 'after-arrow' };
  }
}

type SelectionStatement = Statement & { readonly type: 'selection' };

function nextInSelection(statement: SelectionStatement, word: Word): Statement | undefined {
  const { step, part } = statement;
  const isHaving = part === 'having-element' || part === 'having-arrow';
  if (word.image === ']') return { type: 'selection', step: isHaving ? 'conditions' : 'operator', part };
  if (word.image === '[') return { type: 'selection', step: 'key', part };
  switch (step) {
    case 'key': {
      const key = PARTS_OF_ARROWS.includes(idOf('KIND', word)) ? idOf('KIND', word) : idOf('KEY', word);
      return { type: 'selection', step: 'test', part, key };
    }
    case 'test':
      return { ...statement, step: /^[=!<>]/.test(word.image) ? 'value' : 'close' };
    case 'value':
    case 'close':
      return { ...statement, step: 'close' };
    case 'operand':
      if (word.type === '->' || word.type === 'inte' || word.type === 'under') return statement;
      return { type: 'selection', step: 'operator', part };
    case 'operator':
      if (word.image === ',' || word.type === 'och' || word.type === 'eller')
        return { type: 'selection', step: 'operand', part };
      if (word.type === 'mot' && part === 'subject')
        return { type: 'selection', step: 'operand', part: 'target' };
      if (word.type === 'med' && part !== 'all')
        return {
          type: 'selection',
          step: 'conditions',
          part: part === 'target' ? 'having-arrow' : 'having-element',
        };
      if (word.type === '->' || word.image.startsWith('.')) return statement;
      return undefined;
    case 'conditions':
      return undefined;
  }
}

function placeInSelection({ step, part, key = '' }: SelectionStatement): Place {
  switch (step) {
    case 'operand':
      return { type: 'selector' };
    case 'operator':
      return {
        type: 'after-selector',
        next: part === 'subject' ? ['to', 'with'] : part === 'target' ? ['with'] : [],
      };
    case 'conditions':
      return { type: 'conditions' };
    case 'key':
      return { type: 'condition-key', of: part === 'having-arrow' ? 'arrow' : 'element' };
    case 'test':
      return { type: 'condition-test', property: key };
    case 'value':
      return { type: 'condition-value', property: key };
    case 'close':
      return { type: 'nothing' };
  }
}
