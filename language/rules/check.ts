/** Checks a model once, from nothing. */
import { grouped } from '../model/by-file.ts';
import type { Model } from '../model/model.ts';
import { type Draft, draftsOf, type FindingContext, lostNames, numbered } from './findings.ts';
import { PlainReader } from './reader.ts';
import { RULES } from './registry.ts';
import { type Finding, type OptionValue, PRESETS, type Preset, type Rule, type Severity } from './rule.ts';
import { runOnFile, runOnModel } from './run.ts';

export interface CheckOptions {
  /** Which rules are on; `recommended` where it is left out. */
  readonly preset?: Preset;
  /** Other severities than the rules' own, by rule id. */
  readonly severities?: Severities;
  /** Severities for certain files; of several that apply the last one counts. */
  readonly overrides?: readonly Override[];
  /** What rules are set to, by rule id and name of the option. */
  readonly settings?: Settings;
  /** Today as YYYY-MM-DD, for what ends on a day. Without it nothing has ended. */
  readonly today?: string;
  /** Other rules than those that come with the language, for tests. */
  readonly rules?: readonly Rule[];
}

export type Settings = Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface Override {
  /** The same for the same file as long as the object lives. */
  readonly appliesTo: (uri: string) => boolean;
  readonly severities: Severities;
}

function severityOf(rule: Rule, options: CheckOptions, uri: string): Severity | 'off' {
  const { overrides = [] } = options;
  const override = overrides.findLast((it) => it.severities[rule.id] !== undefined && it.appliesTo(uri));
  return override?.severities[rule.id] ?? severityIn(rule, options);
}

/** Where no override applies. */
function severityIn(rule: Rule, { severities, preset = 'recommended' }: CheckOptions): Severity | 'off' {
  const isOn = PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset);
  return severities?.[rule.id] ?? (isOn ? rule.severity : 'off');
}

/** Is the rule on for any file? */
function canBeOn(rule: Rule, options: CheckOptions): boolean {
  const { overrides = [] } = options;
  return (
    severityIn(rule, options) !== 'off' || overrides.some((it) => (it.severities[rule.id] ?? 'off') !== 'off')
  );
}

/** The rules that are not off everywhere, and what their findings are made with. */
export function rulesAtWork(
  model: Model,
  options: CheckOptions,
): { readonly rules: readonly Rule[]; readonly context: Omit<FindingContext, 'isLost'> } {
  const severity = (rule: Rule, uri: string): Severity | 'off' => severityOf(rule, options, uri);
  const rules = (options.rules ?? RULES).filter((rule) => canBeOn(rule, options));
  const context = {
    model,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    ruleIds: RULES.map(({ id }) => id),
    severity,
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  };
  return { rules, context };
}

export interface Checked {
  /** Sorted by file, place and rule. Those silenced by a comment are here too, marked `suppressed`. */
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
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { uri } of files) {
    reader.uri = uri;
    const reports = runOnFile(rules, uri, model, reader, context);
    const all = [...reports, ...(byFile.get(uri) ?? [])];
    for (const draft of draftsOf({ ...context, isLost: (name) => lost.has(name) }, uri, all))
      findings.push(numbered(draft, countOf(draft, counts)));
  }
  return { findings };
}

/** How many equal ones have been counted before. */
function countOf({ identity }: Draft, counts: Map<string, number>): number {
  const count = counts.get(identity) ?? 0;
  counts.set(identity, count + 1);
  return count;
}
