/** The baseline of a project as it lies on disk. */
import { existsSync } from 'node:fs';
import type { Node } from 'jsonc-parser';
import type { Range } from '../../model/location.ts';
import type { BaselineEntry } from '../../rules/baseline.ts';
import { type ConfigProblem, propertyOf, type ReadJson, readJson } from '../config/read.ts';
import { readSource, uriOf } from '../files.ts';
import { BASELINE } from './keys.ts';

/** An entry, and where it stands. */
export interface PlacedEntry extends BaselineEntry {
  /** Which of the entries of the file it is, counted from zero with those that could not be read. */
  readonly index: number;
}

export interface BaselineFile {
  readonly uri: string;
  /** Undefined when it could not be opened. */
  readonly text?: string;
  readonly entries: readonly PlacedEntry[];
  /** What could not be understood. The rest counts all the same. */
  readonly problems: readonly ConfigProblem[];
  /** Where the value of a key of an entry stands; the whole entry when it has no such key. */
  placeOf(entry: PlacedEntry, key: keyof BaselineEntry): Range;
  /** All entries as they stand, readable or not. */
  readonly nodes: readonly Node[];
}

/** Reads the text of a baseline. Never throws. */
export function readBaseline(uri: string, text: string): BaselineFile {
  const { value, root, problems, reader }: ReadJson = readJson(uri, text, BASELINE);
  const list = propertyOf(root, 'entries')?.children?.[1];
  const nodes = (list?.type === 'array' && list.children) || [];
  const indices = new Map(nodes.map((node, index) => [node, index]));
  const { entries = [] } = (value ?? {}) as { readonly entries?: readonly Partial<BaselineEntry>[] };
  const placed = entries.flatMap((entry): PlacedEntry[] => {
    const node = reader.nodeOf(entry);
    const index = node && indices.get(node);
    const { element, rule, count = 1, reason = '', owner, till } = entry;
    if (index === undefined || element === undefined || rule === undefined) return [];
    const more = { ...(owner === undefined ? {} : { owner }), ...(till === undefined ? {} : { till }) };
    return [{ index, element, rule, count, reason: reason.trim(), ...more }];
  });
  return {
    uri,
    text,
    // What could not be read as a whole must not hide half of what it says.
    entries: problems.some(({ rule }) => rule === 'config/unreadable') ? [] : placed,
    problems,
    placeOf: ({ index }, key) => {
      const node = nodes[index];
      const shown = propertyOf(node, key)?.children?.[1] ?? node;
      return shown ? reader.range(shown) : TOP;
    },
    nodes,
  };
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** @param text of the file as an editor has it; without it the file is read. Undefined when there is none. Never throws. */
export function openBaseline(file: string, text?: string): BaselineFile | undefined {
  const uri = uriOf(file);
  if (text !== undefined) return readBaseline(uri, text);
  if (!existsSync(file)) return undefined;
  try {
    return readBaseline(uri, readSource(file).text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { sv: `Filen kan inte läsas: ${reason}`, en: `The file cannot be read: ${reason}` };
    const { text: _, ...nothing } = readBaseline(uri, '{}');
    return { ...nothing, problems: [{ rule: 'config/unreadable', range: TOP, message }] };
  }
}
