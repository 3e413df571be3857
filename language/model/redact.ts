/** The model without what others must not see. What is taken away is in no part of what is left. */
import { derive, goneFrom } from './derive.ts';
import { type Element, type Model, textOf, valuesOf } from './model.ts';
import { select } from './select.ts';
import type { Selector } from './selector.ts';
import type { Summary } from './summary.ts';
import type { Bilingual, Language } from './text.ts';

/** What is taken away, by name in the configuration. */
export interface RedactionProfile {
  /** Elements, with all that stands in them and all that leads to them. */
  readonly remove?: readonly Selector[];
  /** The same, where there need not be any. */
  readonly removeIfPresent?: readonly Selector[];
  /** Ids of properties of which nothing is shown. */
  readonly properties?: readonly string[];
  /** Words that are masked wherever they stand. */
  readonly words?: readonly string[];
}

export interface Redacted {
  readonly model: Model;
  /** Masks what is no part of the model, such as what the project is called. */
  readonly mask: (text: string) => string;
  /** Selectors that choose nothing among those that have to choose something. */
  readonly idle: readonly Selector[];
}

const MASK: Bilingual = { sv: 'maskat', en: 'redacted' };

/**
 * Titles and names of what is taken away are masked in every text that mentions them, unless something that is kept is
 * called the same.
 */
export function redact(model: Model, profile: RedactionProfile, language: Language): Redacted {
  const { remove = [], removeIfPresent = [], properties = [], words = [] } = profile;
  const chosen = [...remove, ...removeIfPresent].map((selector) => select(model, selector).elements);
  const gone = goneFrom(model, { element: ({ id }) => chosen.some((some) => some.has(id)) });
  const hidden = new Set(properties);
  const mask = maskOf(words, namesOfThese(model, gone, hidden), MASK[language]);
  return {
    model: derive(model, {
      element: ({ id }) => gone.has(id),
      value: (_, key) => hidden.has(key),
      nobody: `[${MASK[language]}]`,
      rewrite: (summary) => ({ ...rewritten(summary, mask), uri: summary.uri }),
    }),
    mask: mask.text,
    idle: remove.filter((_, index) => chosen[index]?.size === 0),
  };
}

function namesOfThese(
  model: Model,
  gone: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): readonly string[] {
  const secret = new Set<string>();
  const open = new Set<string>();
  for (const element of model.elements)
    for (const name of namesOf(element, hidden))
      (gone.has(element.id) ? secret : open).add(name.toLocaleLowerCase('sv'));
  return [...secret.difference(open)];
}

function namesOf(element: Element, hidden: ReadonlySet<string>): readonly string[] {
  const aliases = valuesOf(element, 'alias').flatMap((value) =>
    value.type === 'word' ? [value.reference.path.join('.')] : value.type === 'text' ? [value.text] : [],
  );
  const english = hidden.has('english') ? undefined : textOf(element, 'english');
  return [element.name, element.title, ...aliases, ...(english === undefined ? [] : [english])]
    .map((it) => it.normalize('NFC').trim())
    .filter((it) => it.length > 1);
}

interface Masking {
  readonly text: (text: string) => string;
  /** Names stay different from each other. */
  readonly name: (name: string) => string;
}

/**
 * From this length on what something is called is masked inside longer words too, as in "spaningsregistrets". Words that
 * the profile lists are, however short.
 */
const LONG = 6;

function maskOf(words: readonly string[], names: readonly string[], word: string): Masking {
  const listed = new Set(words.map((it) => it.normalize('NFC').trim()));
  const patterns = [...listed.union(new Set(names))]
    .filter((it) => it !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((it) => {
      const escaped = it.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
      return listed.has(it) || it.length >= LONG
        ? String.raw`[\p{L}\p{M}\p{N}_]*${escaped}[\p{L}\p{M}\p{N}_]*`
        : String.raw`(?<![\p{L}\p{M}\p{N}_])${escaped}(?![\p{L}\p{M}\p{N}_])`;
    });
  if (patterns.length === 0) return { text: (text) => text, name: (name) => name };
  const pattern = new RegExp(patterns.join('|'), 'giu');
  const numbers = new Map<string, number>();
  return {
    text: (text) => text.normalize('NFC').replace(pattern, `[${word}]`),
    name: (name) => {
      const whole = name.normalize('NFC');
      if (whole.replace(pattern, '') === whole) return name;
      const number = numbers.get(whole) ?? numbers.size + 1;
      numbers.set(whole, number);
      return `${word}${number}`;
    },
  };
}

/** Words of the language and figures, which say nothing that is secret, and which the rest could not be read without. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'uri',
  'type',
  'kind',
  'key',
  'state',
  'action',
  'code',
  'operator',
  'depth',
  'amount',
  'upper',
  'unit',
  'perAmount',
  'perUnit',
  'date',
  'start',
  'end',
  'from',
  'till',
]);
const NAMES: ReadonlySet<string> = new Set(['name', 'path']);

/** Places are no text, and may be read from bytes when they are asked for. */
const isRange = (part: object): boolean => 'start' in part && typeof part.start === 'object';

/** Every text in it masked, wherever it stands, so that none is forgotten. */
function rewritten(summary: Summary, { text, name }: Masking): Summary {
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return STRUCTURE.has(key) ? part : NAMES.has(key) ? name(part) : text(part);
    if (Array.isArray(part)) return part.map((item) => walk(item, key));
    if (typeof part !== 'object' || part === null || isRange(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([inner, value]) => [inner, walk(value, inner)]));
  };
  return walk(summary, '') as Summary;
}
