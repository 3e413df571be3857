/** Reads the values of options. What cannot be understood is refused with what can. */
import { THEME_NAMES, THEME_WORDS, type ThemeName } from '../drawing/theme.ts';
import { NOTATIONS } from '../model/metamodel/values/tool.ts';
import type { Severity } from '../rules/rule.ts';
import { NOTATION_NAMES, type Notation } from '../views/occasion.ts';
import { Failure } from './failure.ts';

export const LINT_FORMATS = [
  'pretty',
  'json',
  'sarif',
  'github',
  'azure',
  'gitlab',
  'junit',
  'rdjson',
  'markdown',
] as const;
export type LintFormat = (typeof LINT_FORMATS)[number];
export const REPORT_FORMATS = ['pretty', 'json'] as const;
export const RULE_LIST_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type RuleListFormat = (typeof RULE_LIST_FORMATS)[number];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const LEVELS = [...SEVERITIES, 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** What else words may be written as, in lower case: `ljus` for `light`. */
type Spellings<T> = ReadonlyMap<string, T>;

/** One of the words allowed, in upper or lower case. */
export function parseWord<T extends string>(
  option: string,
  allowed: readonly T[],
  also: Spellings<T> = new Map(),
): (text: string) => T {
  return (text) => {
    const written = text.normalize('NFC').trim().toLowerCase();
    const found = allowed.find((word) => word.toLowerCase() === written) ?? also.get(written);
    if (found === undefined)
      throw new Failure('wrongValue', { option, value: text, allowed: allowed.join(', ') });
    return found;
  };
}

/** Words with commas between, each once, in the order given. The option may be repeated. */
export function parseWords<T extends string>(
  option: string,
  allowed: readonly T[],
  also?: Spellings<T>,
): (text: string, earlier?: readonly T[]) => readonly T[] {
  const parse = parseWord(option, allowed, also);
  return (text, earlier = []) => [...new Set([...earlier, ...text.split(',').map(parse)])];
}

/** Themes, in English or Swedish. */
export const parseThemes = parseWords<ThemeName>(
  '--theme',
  THEME_NAMES,
  new Map(THEME_NAMES.map((name) => [THEME_WORDS[name].sv, name])),
);

/** A notation by its name or as a view says it. */
export const parseNotation = parseWord<Notation>(
  '--notation',
  NOTATION_NAMES,
  new Map(
    NOTATIONS.flatMap(({ id, spelling }) => {
      const name = NOTATION_NAMES.find((it) => it === id);
      return name === undefined ? [] : [[spelling.sv, name] as const];
    }),
  ),
);

/** Collects the values of an option that may be repeated. */
export function collect(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

export function parseCount(option: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new Failure('wrongCount', { option, value: text });
    return Number(text);
  };
}

/** One character, `\\t` for a tab; none that has a meaning of its own. */
export function parseDelimiter(option: string): (text: string) => string {
  return (text) => {
    const character = text === '\\t' ? '\t' : text;
    if (character.length !== 1 || /["\r\n]/.test(character))
      throw new Failure('wrongDelimiter', { option, value: text });
    return character;
  };
}

export function parseScale(option: string): (text: string) => number {
  return (text) => {
    const scale = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (!(scale >= 0.1 && scale <= 10)) throw new Failure('wrongScale', { option, value: text });
    return scale;
  };
}

/** A date that there is, as YYYY-MM-DD. */
export function parseDate(option: string): (text: string) => string {
  return (text) => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    const exists = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    if (!exists) throw new Failure('wrongDate', { option, value: text });
    return text;
  };
}

/** Today where the command runs, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
