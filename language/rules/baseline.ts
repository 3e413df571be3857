/**
 * Findings that a project has accepted, counted by element and rule, so that they stay accepted when lines move and
 * files are renamed. Of several equal ones it is always the same that are hidden, by their fingerprints.
 */
import { push } from '../model/by-file.ts';
import type { Finding, Suppressed } from './rule.ts';
import { canBeSilenced } from './suppressions.ts';

/** So many findings of a rule about an element are accepted. */
export interface BaselineEntry {
  /** Id of the element. */
  readonly element: string;
  readonly rule: string;
  /** At least one. */
  readonly count: number;
  /** Without one it hides nothing. */
  readonly reason: string;
  readonly owner?: string;
  /** The last day that it counts, YYYY-MM-DD. */
  readonly till?: string;
}

/** Can a baseline hold it? One without an element cannot be told from others once lines have moved. */
export function canBeAccepted({ rule, element, suppressed }: Finding): boolean {
  return element !== undefined && suppressed?.kind !== 'comment' && canBeSilenced(rule);
}

export function keyOf({ element, rule }: Pick<Finding, 'element' | 'rule'>): string {
  return `${rule} ${element ?? ''}`;
}

export function hasEnded({ till }: BaselineEntry, today: string | undefined): boolean {
  return till !== undefined && today !== undefined && till < today;
}

/** The entries that hide something, for asking which. */
export class Baseline {
  readonly #entries = new Map<string, BaselineEntry[]>();

  /** @param entries in the order of the file; of several for the same element and rule the first are used up first. */
  constructor(entries: readonly BaselineEntry[] = [], today?: string) {
    for (const entry of entries)
      if (entry.reason !== '' && !hasEnded(entry, today)) push(this.#entries, keyOf(entry), entry);
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** What the finding is counted under; undefined when no entry can be for it. */
  keyOf(finding: Finding): string | undefined {
    const key = keyOf(finding);
    return this.#entries.has(key) && canBeAccepted(finding) ? key : undefined;
  }

  /** Which of the findings that are counted under a key are hidden, by fingerprint. */
  hidden(key: string, fingerprints: readonly string[]): ReadonlyMap<string, Suppressed> {
    const sorted = [...fingerprints].sort();
    const hidden = new Map<string, Suppressed>();
    let from = 0;
    for (const { count, reason, owner, till } of this.#entries.get(key) ?? []) {
      const suppressed: Suppressed = {
        kind: 'baseline',
        reason,
        ...(owner === undefined ? {} : { owner }),
        ...(till === undefined ? {} : { till }),
      };
      for (const fingerprint of sorted.slice(from, from + count)) hidden.set(fingerprint, suppressed);
      from += count;
    }
    return hidden;
  }

  /** All findings of a project, with those that are hidden marked. */
  apply(findings: readonly Finding[]): readonly Finding[] {
    if (this.isEmpty) return findings;
    const counted = new Map<string, string[]>();
    for (const finding of findings) {
      const key = this.keyOf(finding);
      if (key !== undefined) push(counted, key, finding.fingerprint);
    }
    const hidden = new Map([...counted].flatMap(([key, prints]) => [...this.hidden(key, prints)]));
    return findings.map((finding) => {
      const suppressed = hidden.get(finding.fingerprint);
      return suppressed ? { ...finding, suppressed } : finding;
    });
  }
}

/** What becomes of an entry when it counts no more than there is. */
export interface Shrunk<T extends BaselineEntry> {
  readonly entry: T;
  /** How many findings it hides. */
  readonly hides: number;
}

/** The entries that hide something or could, with how much they hide. @param findings of the whole project. */
export function hiddenBy<T extends BaselineEntry>(
  entries: readonly T[],
  findings: readonly Finding[],
  today: string | undefined,
): readonly Shrunk<T>[] {
  const left = new Map<string, number>();
  for (const finding of findings) {
    if (!canBeAccepted(finding)) continue;
    const key = keyOf(finding);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return entries.map((entry) => {
    if (entry.reason === '' || hasEnded(entry, today)) return { entry, hides: 0 };
    const there = left.get(keyOf(entry)) ?? 0;
    const hides = Math.min(there, entry.count);
    left.set(keyOf(entry), there - hides);
    return { entry, hides };
  });
}
