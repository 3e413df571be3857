/** What cells say, in the terms of the language: the words, dates and amounts that a property takes. */
import type { Cell } from '../formats/table.ts';
import { isDate } from '../model/dates.ts';
import {
  enumValue,
  type PropertyEntry,
  STATES,
  type StateId,
  type ValueType,
  valueTypeOf,
  wordId,
} from '../model/metamodel/index.ts';
import type { Bilingual } from '../model/text.ts';
import type { Column, DateOrder } from './mapping.ts';
import { cleanLine, cleanText, folded } from './texts.ts';

/** A value as it will be written, but for the elements that names stand for. */
export type Plain =
  | { readonly type: 'text'; readonly text: string }
  /** The id of a word of a closed list. */
  | { readonly type: 'enum'; readonly id: string }
  | { readonly type: 'state'; readonly state: StateId }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'period'; readonly start: string; readonly end: string }
  | { readonly type: 'quantity'; readonly amount: string; readonly unit?: string }
  | { readonly type: 'alias'; readonly name: string }
  /** Names an element that is still to be found or made. */
  | { readonly type: 'named'; readonly text: string };

export interface NotUnderstood {
  readonly value: string;
  readonly reason: Bilingual;
}

export interface Read {
  readonly values: readonly Plain[];
  readonly not: readonly NotUnderstood[];
}

/** What people write where there is nothing to say. */
const NOTHING = new Set([
  '-',
  '–',
  '—',
  '--',
  'n/a',
  'na',
  'ej aktuellt',
  'ej tillämpligt',
  'not applicable',
  'none',
  'ingen',
  'inget',
  'inga',
]);
const UNKNOWN = new Set([
  '?',
  '??',
  'okänd',
  'okänt',
  'vet ej',
  'vet inte',
  'oklart',
  'unknown',
  'not known',
  'ej känt',
  'tbd',
]);

/** Other words for those of closed lists, by the id of the word. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  yes: ['j', 'x', '1', 'true', 'sant', 'y', 'japp'],
  no: ['n', '0', 'false', 'falskt'],
  package: ['standard', 'köpt', 'standardprodukt', 'cots'],
  custom: ['egenutvecklat', 'egen utveckling', 'eget', 'in-house'],
  service: ['saas', 'moln', 'molntjänst (saas)'],
  tailored: ['anpassat'],
  system: ['it-system', 'verksamhetssystem', 'applikation', 'application', 'business application'],
  itservice: ['it-tjänst', 'teknisk tjänst'],
  platform: ['plattform', 'tjänsteplattform', 'integrationsmotor'],
  inforce: ['gäller', 'aktivt', 'aktiv', 'active'],
};

/** Other words for the states of the life cycle, by the name that the standard library gives them. */
export const LIFECYCLE: Readonly<Record<string, readonly string[]>> = {
  planerad: ['planeras', 'planerat', 'beslutad', 'idé', 'planned', 'on order'],
  utveckling: ['under utveckling', 'utvecklas', 'in development', 'upphandling', 'under upphandling'],
  införande: ['under införande', 'införs', 'pilot', 'test', 'implementation'],
  drift: [
    'i drift',
    'aktiv',
    'aktivt',
    'produktion',
    'i produktion',
    'förvaltning',
    'i förvaltning',
    'live',
    'active',
    'in production',
    'operational',
    'in use',
    'driftsatt',
    'i bruk',
  ],
  avveckling: [
    'under avveckling',
    'avvecklas',
    'fasas ut',
    'utfasning',
    'phasing out',
    'sunset',
    'to be retired',
  ],
  avvecklad: [
    'avvecklat',
    'avslutad',
    'avslutat',
    'nedlagd',
    'ur drift',
    'inaktiv',
    'retired',
    'decommissioned',
    'inactive',
    'end of life',
  ],
};

/** Separates values where the mapping says nothing. */
const SEPARATORS = ',;\n';

/** What follows a comma in the name of a company, which then separates nothing: `Visma, AB`. */
const COMPANY = /^,\s*(?:AB|HB|KB|AS|A\/S|ApS|Oyj?|Inc|Ltd|LLC|GmbH|Corp|plc)(?![\p{L}\d])/u;

/**
 * The values of a cell for a property of an element of this kind.
 *
 * @param isName Is this, as a whole, the name of something? A comma in it then separates nothing.
 */
export function readCell(
  cell: Cell,
  column: Column,
  entry: PropertyEntry,
  kindId: string,
  dates: DateOrder,
  isName: (text: string) => boolean,
): Read {
  const type = valueTypeOf(kindId, entry);
  const values: Plain[] = [];
  const not: NotUnderstood[] = [];
  for (const part of partsOf(cell, column, type, entry.many === true, isName)) {
    const read = readPart(part, column, entry, type, cell, dates);
    if (Array.isArray(read)) values.push(...read);
    else not.push({ value: part, reason: read as Bilingual });
  }
  return { values, not };
}

/** The several things that a cell names. */
export function partsOf(
  { text }: Cell,
  { split }: Column,
  type: ValueType | undefined,
  many: boolean,
  isName: (text: string) => boolean,
): string[] {
  const whole = type === undefined || type.type === 'text' ? cleanText(text) : cleanLine(text);
  if (!many || split === false || whole === '') return whole === '' ? [] : [whole];
  const lines = cleanText(text);
  if (split === undefined && (type?.type === 'text' || isName(whole))) return [whole];
  const separators = split ?? SEPARATORS;
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < lines.length; index += 1) {
    const character = lines.charAt(index);
    if (separators.includes(character) && !COMPANY.test(lines.slice(index, index + 12))) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...new Set([...parts, part].map(cleanLine).filter((it) => it !== ''))];
}

function readPart(
  part: string,
  column: Column,
  entry: PropertyEntry,
  type: ValueType,
  cell: Cell,
  dates: DateOrder,
): readonly Plain[] | Bilingual {
  const translated = column.values.get(folded(part));
  if (translated === null) return [];
  const text = translated ?? part;
  const state = stateOf(folded(text));
  if (state !== undefined && entry.states?.includes(state)) return [{ type: 'state', state }];
  if (type.type !== 'text' && (NOTHING.has(folded(text)) || state !== undefined)) {
    return state === undefined
      ? []
      : {
          sv: `${entry.spelling.sv} kan inte vara okänt eller saknas`,
          en: `${entry.spelling.en} cannot be unknown or missing`,
        };
  }
  if (cell.type === 'error') return { sv: 'ett fel i Excel', en: 'an error in Excel' };
  const prefix = column.use.as === 'property' ? column.use.prefix : '';
  const unit = column.use.as === 'property' ? column.use.unit : undefined;
  const date = column.use.as === 'property' && column.use.from !== undefined;
  if (date) return dateValue(text, dates);
  switch (type.type) {
    case 'text':
      return [{ type: 'text', text: prefix + text }];
    case 'number':
    case 'quantity':
      return quantityValue(text, type, unit);
    case 'figure': {
      const number = quantityValue(text, { type: 'number' }, undefined);
      return Array.isArray(number) ? number : [{ type: 'text', text }];
    }
    case 'date':
      return dateValue(text, dates);
    case 'period':
      return periodValue(text);
    case 'enum':
      return enumValues(text, type, prefix);
    case 'names':
      return [{ type: 'alias', name: text.replace(/['\n]/g, '') }];
    case 'open':
    case 'reference':
      return [{ type: 'named', text }];
    case 'vocabulary':
      return { sv: 'sådant kan inte importeras', en: 'such cannot be imported' };
  }
}

function stateOf(text: string): StateId | undefined {
  if (UNKNOWN.has(text)) return 'unknown';
  return STATES.find(({ spelling }) => spelling.sv === text || spelling.en === text)?.id;
}

function enumValues(
  text: string,
  type: ValueType & { readonly type: 'enum' },
  prefix: string,
): readonly Plain[] | Bilingual {
  const found = enumId(text, type, prefix) ?? enumId(text, type, '');
  if (found !== undefined) return [{ type: 'enum', id: found }];
  // `K3 R2 T2`, `K=3, R=2`, `3/2/2` and `322`: several words of the list run together.
  const classes = classesOf(text).map((word) => enumId(word, type, ''));
  if (classes.length > 0 && classes.every((id) => id !== undefined))
    return classes.map((id) => ({ type: 'enum', id }));
  const words = type.values.map(({ spelling }) => spelling);
  return {
    sv: `inte något av ${list(words.map(({ sv }) => sv))}`,
    en: `none of ${list(words.map(({ en }) => en))}`,
  };
}

function list(words: readonly string[]): string {
  return words.length <= 12 ? words.join(', ') : `${words.slice(0, 10).join(', ')} …`;
}

function enumId(
  text: string,
  type: ValueType & { readonly type: 'enum' },
  prefix: string,
): string | undefined {
  const wanted = folded(prefix + text);
  const exact = enumValue(type.values, prefix + text);
  if (exact) return exact.id;
  return type.values.find(
    ({ id, spelling }) =>
      spelling.sv.toLowerCase() === wanted ||
      spelling.en.toLowerCase() === wanted ||
      ALSO[id]?.includes(wanted) === true,
  )?.id;
}

function classesOf(text: string): string[] {
  const named = [...text.matchAll(/([KRT])\s*[=:]?\s*(\d)/gi)];
  if (named.length > 0 && text.replace(/([KRT])\s*[=:]?\s*\d/gi, '').replace(/[\s,;/.-]/g, '') === '')
    return named.map(([, aspect = '', level]) => `${aspect.toUpperCase()}${level}`);
  const levels = /^(\d)[\s,;/.-]*(\d)[\s,;/.-]*(\d)$/.exec(text);
  return levels ? ['K', 'R', 'T'].map((aspect, index) => `${aspect}${levels[index + 1]}`) : [];
}

function quantityValue(
  text: string,
  type: ValueType & { readonly type: 'number' | 'quantity' },
  unit: string | undefined,
): readonly Plain[] | Bilingual {
  const [, number = '', word = ''] = /^([\d\s\u00a0]+(?:[.,]\d+)?)\s*(\p{L}+|%)?\.?$/u.exec(text) ?? [];
  const amount = number.replace(/[\s\u00a0]/g, '').replace(',', '.');
  const fault = { sv: 'inte ett tal', en: 'not a number' };
  if (!/^\d+(\.\d+)?$/.test(amount)) return fault;
  if (type.type === 'number') return word === '' ? [{ type: 'quantity', amount }] : fault;
  const [only, second] = type.units;
  const written = word === '' ? (unit ?? (second === undefined ? only : undefined)) : word;
  const id =
    written === undefined ? undefined : (wordId('UNIT', written) ?? wordId('UNIT', written.toLowerCase()));
  if (id === undefined && type.units.includes('pcs')) return [{ type: 'quantity', amount }];
  if (id !== undefined && type.units.includes(id)) return [{ type: 'quantity', amount, unit: id }];
  return { sv: `utan enhet (${type.units.join(', ')})`, en: `without a unit (${type.units.join(', ')})` };
}

function dateValue(text: string, order: DateOrder): readonly Plain[] | Bilingual {
  const date = dateOf(text, order);
  return date === undefined
    ? { sv: 'inte ett datum som 2024-01-31', en: 'not a date such as 2024-01-31' }
    : [{ type: 'date', date }];
}

/** YYYY-MM-DD or YYYY-MM. A time of the day is left out. */
export function dateOf(text: string, order: DateOrder): string | undefined {
  const bare = text
    .replace(/[T\s]+\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*(Z|[AP]M|[+-]\d{2}:?\d{2})?$/i, '')
    .trim();
  const checked = (year = '', month = '', day = ''): string | undefined => {
    const date = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-');
    return isDate(date) ? date : undefined;
  };
  const [, y, m, d] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? [];
  if (y !== undefined) return checked(y, m, d);
  const [, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(bare) ?? [];
  if (year === undefined || order === 'YMD') return undefined;
  return order === 'DMY' ? checked(year, second, first) : checked(year, first, second);
}

function periodValue(text: string): readonly Plain[] | Bilingual {
  const [, start, end] =
    /^(\d{4}-\d{2}(?:-\d{2})?)\s*(?:\.\.|–|--|till|to)\s*(\d{4}-\d{2}(?:-\d{2})?)$/.exec(text) ?? [];
  if (start === undefined || end === undefined || !isDate(start) || !isDate(end) || start > end)
    return {
      sv: 'inte en period som 2024-01-01..2024-12-31',
      en: 'not a period such as 2024-01-01..2024-12-31',
    };
  return [{ type: 'period', start, end }];
}

/** The values that a text of the mapping itself gives to a property. */
export function readDefault(text: string, entry: PropertyEntry, kindId: string): readonly Plain[] {
  const column: Column = {
    heading: '',
    use: { as: 'property', property: entry.id, prefix: '' },
    values: new Map(),
    with: new Map(),
    optional: false,
  };
  return readCell({ type: 'text', text }, column, entry, kindId, 'YMD', () => false).values;
}
