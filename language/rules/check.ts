/** Checks a model once, from nothing. */
import { grouped } from '../model/by-file.ts';
import type { Model } from '../model/model.ts';
import { Baseline, type BaselineEntry } from './baseline.ts';
import { type Draft, draftsOf, type FindingContext, lostNames, numbered } from './findings.ts';
import { canBeOn, type LevelOptions, Levels, type Weighed } from './levels.ts';
import { PlainReader } from './reader.ts';
import { RULES } from './registry.ts';
import type { Finding, OptionValue, Rule } from './rule.ts';
import { FileRun, runOnModel } from './run.ts';

export interface CheckOptions extends LevelOptions {
  /** What rules are set to, by rule id and name of the option. */
  readonly settings?: Settings;
  /** Findings that the project has accepted. */
  readonly baseline?: readonly BaselineEntry[];
  /** Today as YYYY-MM-DD, for what ends on a day. Without it nothing has ended. */
  readonly today?: string;
  /** Other rules than those that come with the language, for tests. */
  readonly rules?: readonly Rule[];
}

export type Settings = Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;

/** The rules that are not off everywhere, and what their findings are made with. */
export function rulesAtWork(
  model: Model,
  options: CheckOptions,
): {
  readonly rules: readonly Rule[];
  readonly levels: Levels;
  readonly context: Omit<FindingContext, 'isLost'>;
} {
  const levels = new Levels(model, options);
  const rules = (options.rules ?? RULES).filter((rule) => canBeOn(rule, options));
  const context = {
    model,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    ruleIds: RULES.map(({ id }) => id),
    severity: (rule: Rule, uri: string, report?: Weighed) => levels.of(rule, uri, report),
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  };
  return { rules, levels, context };
}

export interface Checked {
  /** Sorted by file, place and rule. Those that are accepted are here too, marked `suppressed`. */
  readonly findings: readonly Finding[];
}

/** Finds all there is to find in a model that does not change. */
export function check(model: Model, options: CheckOptions = {}): Checked {
  const { rules, context } = rulesAtWork(model, options);
  const files = model.summaries.filter(({ uri }) => !model.isReadOnly(uri));
  const lost = new Set(files.flatMap(lostNames));
  const byFile = grouped(runOnModel(rules, model, context), ({ uri }) => uri);
  // What it works out for one file serves the others as well.
  const reader = new PlainReader(model);
  const run = new FileRun(rules, model, reader, context);
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { uri } of files) {
    reader.uri = uri;
    const all = [...run.on(uri), ...(byFile.get(uri) ?? [])];
    for (const draft of draftsOf({ ...context, isLost: (name) => lost.has(name) }, uri, all))
      findings.push(numbered(draft, countOf(draft, counts)));
  }
  return { findings: new Baseline(options.baseline, options.today).apply(findings) };
}

/** How many equal ones have been counted before. */
function countOf({ identity }: Draft, counts: Map<string, number>): number {
  const count = counts.get(identity) ?? 0;
  counts.set(identity, count + 1);
  return count;
}
