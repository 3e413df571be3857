/** Reads a compiled model back as the summary of one file. Nothing in the text is believed before it has been looked at. */
import type { Range } from '../../model/location.ts';
import { STATES, type StateId } from '../../model/metamodel/index.ts';
import type {
  ArrowSummary,
  AssignmentSummary,
  Declaration,
  PropertySummary,
  Reference,
  Summary,
  TagSummary,
  ValueSummary,
} from '../../model/summary.ts';
import { MODEL_FORMAT, type ModelInfo } from './write.ts';

export interface CompiledModel extends ModelInfo {
  readonly summary: Summary;
}

/** Why a file cannot be used: `newer` when its format is one that this program does not know yet. */
export class UnusableModel extends Error {
  override readonly name = 'UnusableModel';
  readonly reason: 'damaged' | 'newer';
  constructor(reason: 'damaged' | 'newer', message: string) {
    super(message);
    this.reason = reason;
  }
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** @throws UnusableModel for everything that is no compiled model of a known format. */
export function readModel(uri: string, text: string): CompiledModel {
  const file = object(parse(text), 'the file');
  const { format } = file;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw damaged('format');
  if (format > MODEL_FORMAT) throw new UnusableModel('newer', `format ${format}`);
  const version = optional(file['version'], (it) => word(it, 'version'));
  return {
    name: word(file['name'], 'name'),
    ...(version === undefined ? {} : { version }),
    summary: new Reader(uri, text).summary(file),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableModel('damaged', error instanceof Error ? error.message : String(error));
  }
}

type Fields = Readonly<Record<string, unknown>>;

class Reader {
  readonly #uri: string;
  readonly #lines: readonly string[];
  readonly #owners = new Map<string, number>();

  constructor(uri: string, text: string) {
    this.#uri = uri;
    this.#lines = text.split('\n');
  }

  summary(file: Fields): Summary {
    const first = this.#lines.indexOf('  "elements": [') + 1;
    return {
      uri: this.#uri,
      declarations: list(file['elements'], 'elements').map((it, index) =>
        this.#declaration(object(it, 'elements'), index, first + index),
      ),
      arrows: list(file['arrows'], 'arrows').map((it) => this.#arrow(object(it, 'arrows'))),
      assignments: list(file['assignments'], 'assignments').map((it) =>
        this.#assignment(object(it, 'assignments')),
      ),
      selections: [],
      loose: { properties: [], tags: [] },
      suppressions: [],
      problems: [],
      folds: [],
      spelling: { sv: 0, en: 0 },
    };
  }

  #declaration(fields: Fields, index: number, line: number): Declaration {
    const id = word(fields['id'], 'id');
    if (this.#owners.has(id)) throw damaged(`id ${id}`);
    const owner = this.#owner(fields['parent']);
    this.#owners.set(id, index);
    const range = this.#placeOf(id, line);
    const name = word(fields['name'], 'name');
    const title = word(fields['title'], 'title');
    const base = optional(fields['base'], reference);
    return {
      kind: word(fields['kind'], 'kind'),
      name,
      nameRange: range,
      ...(title === name ? {} : { title }),
      owner,
      ...(base ? { base } : {}),
      range,
      kindRange: range,
      properties: properties(fields['properties']),
      tags: tags(fields['tags']),
    };
  }

  #arrow(fields: Fields): ArrowSummary {
    const source = optional(fields['source'], reference);
    const target = optional(fields['target'], reference);
    const verb = optional(fields['verb'], reference);
    const title = optional(fields['title'], (it) => word(it, 'title'));
    const name = optional(fields['name'], (it) => word(it, 'name'));
    return {
      owner: this.#owner(fields['owner']),
      ...(source ? { source } : {}),
      ...(target ? { target } : {}),
      ...(verb ? { verb } : {}),
      payload: list(fields['payload'] ?? [], 'payload').map(reference),
      ...(title === undefined ? {} : { title }),
      ...(name === undefined ? {} : { name }),
      arrowRange: START,
      range: START,
      properties: properties(fields['properties']),
      tags: tags(fields['tags']),
    };
  }

  #assignment(fields: Fields): AssignmentSummary {
    const label = optional(fields['label'], (it) => word(it, 'label'));
    const state = optional(fields['state'], stateOf);
    return {
      owner: this.#owner(fields['owner']),
      role: reference(fields['role']),
      ...(label === undefined ? {} : { label }),
      ...(state === undefined ? {} : { state }),
      holders: list(fields['holders'] ?? [], 'holders').map(reference),
      properties: properties(fields['properties']),
      range: START,
    };
  }

  /** The number of an element that stands further up, or −1. */
  #owner(id: unknown): number {
    if (id === undefined) return -1;
    const owner = this.#owners.get(word(id, 'owner'));
    if (owner === undefined) throw damaged(`owner ${String(id)}`);
    return owner;
  }

  /** Where the element's id stands, as long as the lines are those that were written. */
  #placeOf(id: string, line: number): Range {
    const written = `"id":${JSON.stringify(id)}`;
    const character = this.#lines[line]?.indexOf(written) ?? -1;
    if (character < 0) return START;
    return { start: { line, character }, end: { line, character: character + written.length } };
  }
}

function properties(value: unknown): PropertySummary[] {
  return Object.entries(object(value ?? {}, 'properties')).map(([key, values]) => ({
    key,
    word: key,
    wordRange: START,
    values: list(values, key).map(readValue),
    range: START,
  }));
}

function tags(value: unknown): TagSummary[] {
  return list(value ?? [], 'tags').map((name) => ({ name: word(name, 'tags'), range: START }));
}

function reference(value: unknown): Reference {
  const path = list(object(value, 'reference')['path'], 'path').map((it) => word(it, 'path'));
  return { path, segments: path.map(() => START), range: START };
}

function readValue(value: unknown): ValueSummary {
  const fields = object(value, 'value');
  const text = (key: string): string => word(fields[key], key);
  const qualified = {
    range: START,
    ...texts(fields, ['from', 'till', 'during', 'printed', 'reason']),
    ...(fields['at'] === undefined ? {} : { at: reference(fields['at']) }),
    ...(fields['uncertain'] === true ? { uncertain: true } : {}),
  };
  switch (fields['type']) {
    case 'text':
      return { ...qualified, type: 'text', text: text('text') };
    case 'date':
      return { ...qualified, type: 'date', date: text('date') };
    case 'period':
      return { ...qualified, type: 'period', start: text('start'), end: text('end') };
    case 'quantity': {
      const more = texts(fields, ['upper', 'unit', 'perAmount', 'perUnit', 'note']);
      return { ...qualified, type: 'quantity', amount: text('amount'), ...more };
    }
    case 'state':
      return { ...qualified, type: 'state', state: stateOf(fields['state']) };
    case 'word':
      return { ...qualified, type: 'word', reference: reference(value) };
    default:
      throw damaged(`type ${String(fields['type'])}`);
  }
}

function texts<K extends string>(fields: Fields, keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) if (fields[key] !== undefined) found[key] = word(fields[key], key);
  return found;
}

function stateOf(value: unknown): StateId {
  const state = STATES.find(({ id }) => id === value);
  if (!state) throw damaged(`state ${String(value)}`);
  return state.id;
}

function object(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(what);
  return value as Fields;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw damaged(what);
  return value;
}

function word(value: unknown, what: string): string {
  if (typeof value !== 'string') throw damaged(what);
  return value;
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

function damaged(what: string): UnusableModel {
  return new UnusableModel('damaged', `unexpected ${what}`);
}
