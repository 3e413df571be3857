/**
 * Reads the text of an `ea.config.json`. What cannot be understood is a finding with its place, and the rest counts all
 * the same. Comments and commas at the end of a list are allowed, as in the settings of editors.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import semverValid from 'semver/functions/valid.js';
import semverRange from 'semver/ranges/valid.js';
import { THEME_NAMES, THEME_WORDS } from '../../drawing/theme.ts';
import { isDate } from '../../model/dates.ts';
import type { Range } from '../../model/location.ts';
import { keywordOf } from '../../model/metamodel/index.ts';
import { offsetAt } from '../../model/offsets.ts';
import type { Selector } from '../../model/selector.ts';
import type { Bilingual } from '../../model/text.ts';
import { nearest } from '../../rules/nearest.ts';
import type { Fix } from '../../rules/rule.ts';
import { didYouMean, listAnd, listOr, replaceFix } from '../../rules/words.ts';
import { CONFIG, type Config, FORMS, type Form, type Shape } from './keys.ts';
import { PROPERTY_WORDS, propertiesMeant } from './property-words.ts';
import { readSelector, type SelectorFault } from './selector.ts';

export interface ConfigProblem {
  /** Id of the rule that it is a finding of. */
  readonly rule: string;
  readonly range: Range;
  readonly message: Bilingual;
  readonly fixes?: readonly Fix[];
}

/** A pattern for files that matches none, and what may have been meant. */
export interface PatternFault {
  readonly message: Bilingual;
  readonly instead: readonly string[];
}

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** What is said of faults in a selector, at their places in the file. */
  problemsOf(selector: Selector, faults: readonly SelectorFault[], rule?: string): readonly ConfigProblem[];
  /** A selector as it is written in the file. */
  writtenOf(selector: Selector): string;
  /** What is said of a pattern for files that an object names under a key, at its place. */
  problemOfPattern(
    object: object,
    key: string,
    index: number,
    fault: PatternFault,
  ): ConfigProblem | undefined;
  /** Where the value of a key at the top stands; the beginning of the file when there is none. */
  textRangeOf(name: string): Range;
  /** Where the name of a dependency stands, or one of its keys; the beginning of the file when there is none. */
  placeOf(alias: string, key?: string): Range;
}

/** Never throws, whatever the text. */
export function readConfig(uri: string, text: string): ReadConfig {
  const { value, root, problems, reader } = readJson(uri, text, CONFIG);
  const rangeOf = (node: Node): Range => reader.range(node);
  return {
    config: (value ?? {}) as Config,
    problems,
    textRangeOf: (name) => {
      const node = propertyOf(root, name)?.children?.[1];
      return node ? rangeOf(node) : TOP;
    },
    problemsOf: (selector, faults, rule) => reader.problemsOf(selector, faults, rule),
    writtenOf: (selector) => reader.writtenOf(selector),
    problemOfPattern: (object, key, index, { message, instead }) => {
      const value = propertyOf(reader.nodeOf(object), key)?.children?.[1];
      // One may stand alone, without a list around it.
      const node = value?.type === 'array' ? value.children?.[index] : value;
      if (!node) return undefined;
      const range = rangeOf(node);
      const fixes = instead.map((it) => replaceFix(uri, range, JSON.stringify(it)));
      return { rule: 'config/matches-nothing', range, message, fixes };
    },
    placeOf: (alias, key) => {
      const entry = propertyOf(propertyOf(root, 'dependencies')?.children?.[1], alias);
      const node = (key === undefined ? undefined : propertyOf(entry?.children?.[1], key)) ?? entry;
      // Of a key the value is what is wrong; of the dependency its name.
      const shown = node?.children?.[node === entry ? 0 : 1];
      return shown ? rangeOf(shown) : TOP;
    },
  };
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export interface ReadJson {
  /** What has the right shape; undefined when nothing has. */
  readonly value: unknown;
  readonly root: Node | undefined;
  readonly problems: readonly ConfigProblem[];
  readonly reader: Reader;
}

/** Reads any of the files that lie beside models. Never throws, whatever the text. */
export function readJson(uri: string, text: string, shape: Shape): ReadJson {
  const reader = new Reader(uri, text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  // What follows from text that is no JSON would be said about half a file.
  if (first) reader.unreadable(first);
  const value = root ? reader.value(root, shape, []) : undefined;
  const problems = first
    ? reader.problems.filter(({ rule }) => rule === 'config/unreadable')
    : reader.problems;
  return { value, root, problems, reader };
}

export function propertyOf(object: Node | undefined, name: string): Node | undefined {
  return object?.type === 'object'
    ? object.children?.find((it) => it.children?.[0]?.value === name && it.children[1] !== undefined)
    : undefined;
}

/** What `jsonc-parser` calls a word without quotes. */
const INVALID_SYMBOL = 1;

/** What is wrong, by the codes of `jsonc-parser`. */
const EXPECTED: Readonly<Record<number, Bilingual>> = {
  3: {
    sv: 'här väntas namnet på en inställning inom dubbla citattecken',
    en: 'the name of a setting in double quotes is expected here',
  },
  4: { sv: 'här väntas ett värde', en: 'a value is expected here' },
  5: { sv: 'ett kolon saknas före det här', en: 'a colon is missing before this' },
  6: { sv: 'ett komma saknas före det här', en: 'a comma is missing before this' },
  7: { sv: 'en avslutande } saknas', en: 'a closing } is missing' },
  8: { sv: 'en avslutande ] saknas', en: 'a closing ] is missing' },
  9: { sv: 'efter slutet får inget mer stå', en: 'nothing may follow the end' },
  12: { sv: 'texten saknar avslutande citattecken', en: 'the text lacks its closing quote' },
};

/** Words in Swedish, as they are called in messages. */
const IN_SWEDISH: Readonly<Record<string, string>> = {
  ...Object.fromEntries(THEME_NAMES.map((name) => [THEME_WORDS[name].sv, name])),
  fel: 'error',
  varning: 'warning',
  upplysning: 'info',
  av: 'off',
};

/** Patterns with more than this in them are no names of files. */
const LONGEST_TEXT = 1000;
/** Settings that are listed where one is unknown. */
const MOST_NAMED = 6;

/** A text that is read by shapes, and what is wrong in it. */
class Reader {
  readonly problems: ConfigProblem[] = [];
  readonly #nodes = new Map<object, Node>();
  readonly #selectors = new Map<Selector, Node>();
  readonly #uri: string;
  readonly #text: string;
  #lines: readonly number[] | undefined;

  constructor(uri: string, text: string) {
    this.#uri = uri;
    this.#text = text;
  }

  unreadable({ error, offset, length }: ParseError): void {
    const range = this.#place(offset, length);
    const written = this.#text.slice(offset, offset + length);
    const bare = /^'?([\p{L}_$][^'"{}[\],:]*)'?$/u.exec(written)?.[1];
    if (bare !== undefined && error === INVALID_SYMBOL) {
      const quoted = JSON.stringify(bare.trim());
      const message = {
        sv: `Filen är inte giltig JSON: ord och texter skrivs inom dubbla citattecken, ${quoted}.`,
        en: `The file is not valid JSON: words and texts are written in double quotes, ${quoted}.`,
      };
      this.#problem('config/unreadable', range, message, [replaceFix(this.#uri, range, quoted)]);
      return;
    }
    const what = EXPECTED[error] ?? { sv: 'här väntas något annat', en: 'something else is expected here' };
    this.#problem('config/unreadable', range, {
      sv: `Filen är inte giltig JSON: ${what.sv}.`,
      en: `The file is not valid JSON: ${what.en}.`,
    });
  }

  /** Where an object that was read stands. */
  nodeOf(value: object): Node | undefined {
    return this.#nodes.get(value);
  }

  range(node: Node): Range {
    return this.#place(node.offset, node.length);
  }

  /** The value as it is used: a list where one may stand alone, only known keys. Undefined when it is wrong. */
  value(node: Node, shape: Shape, path: readonly string[]): unknown {
    switch (shape.type) {
      case 'text':
        return this.#textOf(node, shape.form ?? 'text', path);
      case 'word':
        return this.#word(node, shape.values, path);
      case 'property':
        return this.#property(node, path);
      case 'number':
        return this.#number(node, shape.least, path);
      case 'flag':
        if (node.type === 'boolean') return node.value;
        this.#wrong(node, path, { sv: '`true` eller `false`', en: '`true` or `false`' });
        return undefined;
      case 'selector':
        return this.#selector(node, path);
      case 'list':
        return this.#list(node, shape, path);
      case 'brief': {
        if (node.type === 'object') return this.#object(node, shape.of, path);
        if (node.type === 'array') {
          this.#listForObject(node, shape, path);
          return undefined;
        }
        const inner = shape.of.keys.find(({ name }) => name === shape.key);
        const value = inner && this.value(node, inner.shape, path);
        return value === undefined ? undefined : { [shape.key]: value };
      }
      case 'object':
        return this.#object(node, shape, path);
      case 'map':
        return this.#map(node, shape, path);
    }
  }

  #textOf(node: Node, form: Form, path: readonly string[]): string | undefined {
    const text: unknown = node.value;
    if (node.type === 'string' && typeof text === 'string' && hasForm(text, form)) return text;
    this.#wrong(node, path, FORMS[form]);
    return undefined;
  }

  #word(node: Node, values: readonly string[], path: readonly string[]): string | undefined {
    if (typeof node.value === 'string' && values.includes(node.value)) return node.value;
    const meant = IN_SWEDISH[String(node.value).toLowerCase()];
    const near =
      meant !== undefined && values.includes(meant)
        ? [meant]
        : typeof node.value === 'string'
          ? nearest(node.value, values)
          : [];
    const quoted = values.map((value) => `"${value}"`);
    this.#wrong(node, path, { sv: listOr(quoted, 'sv'), en: listOr(quoted, 'en') }, near);
    return undefined;
  }

  #property(node: Node, path: readonly string[]): string | undefined {
    const { value } = node;
    if (typeof value !== 'string') {
      this.#wrong(node, path, { sv: 'en egenskap', en: 'a property' });
      return undefined;
    }
    if (PROPERTY_WORDS.includes(value)) return value;
    const { isKind, instead } = propertiesMeant(value);
    const end = didYouMean(instead);
    const [place, range] = [path.join('.'), this.range(node)];
    const message = isKind
      ? {
          sv: `I ${place}: '${value}' är en sort och ingen egenskap${end.sv}`,
          en: `In ${place}: '${value}' is a kind and no property${end.en}`,
        }
      : {
          sv: `I ${place}: '${value}' är ingen egenskap${end.sv}`,
          en: `In ${place}: '${value}' is no property${end.en}`,
        };
    const fixes = instead.map((it) => replaceFix(this.#uri, range, JSON.stringify(it)));
    this.#problem('config/wrong-value', range, message, fixes);
    return undefined;
  }

  #number(node: Node, least: number | undefined, path: readonly string[]): number | undefined {
    const { value } = node;
    if (typeof value === 'number' && (least === undefined || value >= least)) return value;
    this.#wrong(
      node,
      path,
      least === undefined
        ? { sv: 'ett tal', en: 'a number' }
        : { sv: `ett tal, minst ${least}`, en: `a number of at least ${least}` },
    );
    return undefined;
  }

  #selector(node: Node, path: readonly string[]): Selector | undefined {
    const text = this.#textOf(node, 'text', path);
    if (text === undefined) return undefined;
    const selector = readSelector(text);
    if ('type' in selector) {
      this.#selectors.set(selector, node);
      return selector;
    }
    this.problems.push(this.#faultOf(node, selector));
    return undefined;
  }

  problemsOf(selector: Selector, faults: readonly SelectorFault[], rule?: string): readonly ConfigProblem[] {
    const node = this.#selectors.get(selector);
    return node ? faults.map((fault) => this.#faultOf(node, fault, rule)) : [];
  }

  writtenOf(selector: Selector): string {
    return String(this.#selectors.get(selector)?.value ?? '');
  }

  #faultOf(
    node: Node,
    { range, message, instead }: SelectorFault,
    rule = 'config/wrong-selector',
  ): ConfigProblem {
    const text = String(node.value);
    const inFile = (position: Range['start']): number => this.#inside(node, offsetAt(text, position));
    const start = inFile(range.start);
    const place = this.#place(start, inFile(range.end) - start);
    return {
      rule,
      range: place,
      message,
      fixes: instead.map((it) => replaceFix(this.#uri, place, JSON.stringify(it).slice(1, -1))),
    };
  }

  /** Where in the file a character of a text is: what is escaped there takes several. */
  #inside({ offset }: Node, index: number): number {
    let at = offset + 1;
    for (let count = 0; count < index; count += 1)
      at += this.#text[at] !== '\\' ? 1 : this.#text[at + 1] === 'u' ? 6 : 2;
    return at;
  }

  #list(node: Node, { of, alone }: Shape & { type: 'list' }, path: readonly string[]): unknown {
    if (node.type === 'array') {
      return (node.children ?? []).flatMap((item) => {
        const value = this.value(item, of, path);
        return value === undefined ? [] : [value];
      });
    }
    if (alone && node.type === 'string') {
      const value = this.value(node, of, path);
      return value === undefined ? undefined : [value];
    }
    this.#wrong(node, path, { sv: 'en lista: […]', en: 'a list: […]' });
    return undefined;
  }

  /** Other tools take `["warning", { … }]`; here both parts have names. */
  #listForObject(
    node: Node,
    { key, of: { keys } }: Shape & { type: 'brief' },
    path: readonly string[],
  ): void {
    const other = keys.find(({ name }) => name !== key)?.name ?? '';
    const form = `{ "${key}": …, "${other}": { … } }`;
    const wanted = { sv: `ett värde eller ${form}, inte en lista`, en: `a value or ${form}, not a list` };
    const written = (child: Node): string => this.#text.slice(child.offset, child.offset + child.length);
    const [first, second, third] = node.children ?? [];
    const named =
      first?.type === 'string' && second?.type === 'object' && !third
        ? [`{ "${key}": ${written(first)}, "${other}": ${written(second)} }`]
        : first?.type === 'string' && !second
          ? [written(first)]
          : [];
    this.#wrong(node, path, wanted, [], named);
  }

  #object(
    node: Node,
    { keys, one, some, all }: Shape & { type: 'object' },
    path: readonly string[],
  ): unknown {
    const known = keys.map(({ name }) => name);
    let misspelt = false;
    let crippled = false;
    const read = this.#entries(node, path, (name, key, value) => {
      const found = keys.find((it) => it.name === name);
      if (!found) {
        this.#unknown(key, name, known, path);
        misspelt = true;
        return undefined;
      }
      const result = this.value(value, found.shape, [...path, name]);
      crippled ||= found.vital === true && result === undefined;
      return result;
    });
    const count = (names: readonly string[]): number => names.filter((name) => propertyOf(node, name)).length;
    const quoted = (one ?? some ?? all ?? []).map((name) => `"${name}"`);
    // The one that is missing may be the one that is misspelt.
    if (read && one && !misspelt && count(one) !== 1) {
      this.#wrong(node, path, {
        sv: `precis ett av ${listOr(quoted, 'sv')}`,
        en: `exactly one of ${listOr(quoted, 'en')}`,
      });
      return undefined;
    }
    if (read && some && !misspelt && count(some) === 0) {
      this.#wrong(node, path, {
        sv: `minst ett av ${listOr(quoted, 'sv')}`,
        en: `at least one of ${listOr(quoted, 'en')}`,
      });
      return undefined;
    }
    if (read && all && !misspelt && count(all) < all.length) {
      this.#wrong(node, path, { sv: listAnd(quoted, 'sv'), en: `with ${listAnd(quoted, 'en')}` });
      return undefined;
    }
    if (crippled || ((some || all) && misspelt)) return undefined;
    if (read) this.#nodes.set(read, node);
    return read;
  }

  #map(node: Node, { of, each, form, names }: Shape & { type: 'map' }, path: readonly string[]): unknown {
    return this.#entries(node, path, (name, key, value) => {
      if (names && !names.includes(name)) {
        this.#unknown(key, name, names, path);
        return undefined;
      }
      if (form && !hasForm(name, form)) {
        this.#wrong(key, path, FORMS[form]);
        return undefined;
      }
      return this.value(value, each?.(name).shape ?? of, [...path, name]);
    });
  }

  #entries(
    node: Node,
    path: readonly string[],
    read: (name: string, key: Node, value: Node) => unknown,
  ): Record<string, unknown> | undefined {
    if (node.type !== 'object') {
      this.#wrong(node, path, { sv: 'ett objekt: {…}', en: 'an object: {…}' });
      return undefined;
    }
    // Without a prototype, since a file may call a key whatever it likes.
    const found: Record<string, unknown> = Object.create(null);
    const seen = new Set<string>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      if (seen.has(name)) {
        const message = { sv: `"${name}" står två gånger.`, en: `"${name}" is there twice.` };
        this.#problem('config/wrong-value', this.range(key), message);
        continue;
      }
      seen.add(name);
      const result = read(name, key, value);
      if (result !== undefined) found[name] = result;
    }
    return found;
  }

  #unknown(key: Node, name: string, known: readonly string[], path: readonly string[]): void {
    const near = nearest(name, known);
    const all = known.map((it) => `"${it}"`);
    // A few are all named.
    const few = near.length === 0 && known.length > 0 && known.length <= MOST_NAMED;
    const none = known.length === 0;
    const end = none
      ? { sv: '; den har inga inställningar.', en: '; it has no settings.' }
      : few
        ? { sv: `; här kan stå ${listOr(all, 'sv')}.`, en: `; there may be ${listOr(all, 'en')}.` }
        : didYouMean(near);
    const isRule = path.at(-1) === 'rules';
    const place = path.length === 0 || isRule ? undefined : path.join('.');
    this.#problem(
      'config/unknown-key',
      this.range(key),
      isRule
        ? { sv: `Regeln "${name}" finns inte${end.sv}`, en: `There is no rule "${name}"${end.en}` }
        : {
            sv: `${place === undefined ? 'Inställningen' : `I ${place}: inställningen`} "${name}" finns inte${end.sv}`,
            en: `${place === undefined ? 'There' : `In ${place}: there`} is no setting "${name}"${end.en}`,
          },
      near.map((it) => replaceFix(this.#uri, this.range(key), JSON.stringify(it))),
    );
  }

  /** @param instead as JSON, besides the words that are near. */
  #wrong(
    node: Node,
    path: readonly string[],
    wanted: Bilingual,
    near: readonly string[] = [],
    instead: readonly string[] = [],
  ): void {
    const place = path.length === 0 ? undefined : path.join('.');
    const end = didYouMean(near);
    this.#problem(
      'config/wrong-value',
      this.range(node),
      {
        sv: `${place === undefined ? 'Här' : `I ${place}`} ska stå ${wanted.sv}${end.sv}`,
        en: `${place === undefined ? 'This' : `The value of ${place}`} has to be ${wanted.en}${end.en}`,
      },
      [...near.map((it) => JSON.stringify(it)), ...instead].map((it) =>
        replaceFix(this.#uri, this.range(node), it),
      ),
    );
  }

  #problem(rule: string, range: Range, message: Bilingual, fixes: readonly Fix[] = []): void {
    this.problems.push({ rule, range, message, fixes });
  }

  #place(offset: number, length: number): Range {
    return { start: this.#position(offset), end: this.#position(offset + length) };
  }

  /** As `positionAt`, with the beginnings of lines kept, since a file may have very many places. */
  #position(offset: number): Range['start'] {
    this.#lines ??= [0, ...[...this.#text.matchAll(/\r\n|\r|\n/g)].map((it) => it.index + it[0].length)];
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#lines[low] ?? 0) };
  }
}

function hasForm(text: string, form: Form): boolean {
  if (text.length > LONGEST_TEXT || text.includes('\u0000')) return false;
  switch (form) {
    case 'text':
      return true;
    case 'version':
      return semverValid(text) !== null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text);
    case 'range':
      return semverRange(text) !== null;
    case 'alias':
      return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text) && keywordOf(text) === undefined;
    case 'glob':
    case 'path':
      return text.trim() !== '';
  }
}
