/**
 * Runs the rules over a model. A file is checked again only when it has changed itself, or when something that its
 * rules asked of the other files has another answer than before.
 */
import type { Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import { findingsOf, type RawReport } from './findings.ts';
import { Answers, type Memory, Recorder } from './recorder.ts';
import { RULES } from './registry.ts';
import type { Finding, Report, Rule, RuleContext, Severity } from './rule.ts';
import type { SimilarNames } from './similar.ts';
import { isFirst } from './things.ts';

export interface CheckOptions {
  /** Other severities than the rules' own, by rule id. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Today as YYYY-MM-DD, for suppressions that end. Without it none has ended. */
  readonly today?: string;
  /** Other rules than those that come with the language, for tests. */
  readonly rules?: readonly Rule[];
}

export interface Checked {
  readonly model: Model;
  /** Sorted by file, place and rule. Those silenced by a comment are here too, marked `suppressed`. */
  readonly findings: readonly Finding[];
  /** What the next check of the same project can keep. */
  readonly units: ReadonlyMap<string, CheckedUnit>;
  readonly names: SimilarNames | undefined;
  readonly options: CheckOptions;
}

/** One file as it was checked. */
export interface CheckedUnit {
  readonly summary: Summary;
  /** What the rest of the project gave the file: places in the tree, additions, what its names mean. */
  readonly given: number;
  readonly memory: Memory;
  readonly reports: readonly RawReport[];
}

/**
 * Checks a project. The answer is the same with and without `previous`, which is any earlier check of the project;
 * with it, only the files that could have other findings are looked at.
 */
export function check(model: Model, options: CheckOptions = {}, previous?: Checked): Checked {
  const rules = (options.rules ?? RULES).filter((rule) => severityOf(rule, options) !== 'off');
  const earlier = previous && sameRules(previous.options, options) ? previous.units : undefined;
  const answers = new Answers(model, previous?.names);
  const units = new Map<string, CheckedUnit>();
  for (const summary of model.summaries) {
    if (model.isReadOnly(summary.uri)) continue;
    const given = answers.files.ofFile(summary.uri);
    const known = earlier?.get(summary.uri);
    const keep = known?.summary === summary && known.given === given && answers.agreeWith(known.memory);
    units.set(summary.uri, keep ? known : checkUnit(rules, summary, given, answers));
  }
  const reports = [...units.values()].flatMap((unit) => unit.reports);
  const [first] = units.keys();
  if (first !== undefined) reports.push(...checkModel(rules, model, first));
  const findings = findingsOf(model, rules, reports, {
    severity: (rule) => severityOf(rule, options),
    ...(options.today === undefined ? {} : { today: options.today }),
  });
  return { model, findings, units, names: answers.names, options };
}

function severityOf(rule: Rule, options: CheckOptions): Severity | 'off' {
  return options.severities?.[rule.id] ?? rule.severity;
}

function sameRules(before: CheckOptions, now: CheckOptions): boolean {
  const severities = (options: CheckOptions): string =>
    JSON.stringify(Object.entries(options.severities ?? {}).sort());
  return before === now || (before.rules === now.rules && severities(before) === severities(now));
}

function checkUnit(rules: readonly Rule[], summary: Summary, given: number, answers: Answers): CheckedUnit {
  const { uri } = summary;
  const { model } = answers;
  const recorder = new Recorder(answers);
  const reports: RawReport[] = [];
  const elements = model.elementsIn(uri).filter((element) => isFirst(recorder, element));
  const stands = ({ owner }: { readonly owner?: string }): boolean => {
    const element = owner === undefined ? undefined : recorder.element(owner);
    return element === undefined || isFirst(recorder, element);
  };
  const arrows = model.arrowsIn(uri).filter(stands);
  const assignments = model.assignmentsIn(uri).filter(stands);
  const uses = model.uses(uri);
  for (const rule of rules) {
    const { check } = rule;
    const context: RuleContext = {
      model: recorder,
      report: (report) => reports.push({ rule: rule.id, uri, report }),
    };
    guarded(rule, uri, reports, () => {
      check.file?.(summary, context);
      if (check.element) for (const element of elements) check.element(element, context);
      if (check.arrow) for (const arrow of arrows) check.arrow(arrow, context);
      if (check.assignment) for (const assignment of assignments) check.assignment(assignment, context);
      if (check.use) for (const use of uses) check.use(use, context);
    });
  }
  return { summary, given, memory: recorder.memory, reports };
}

/** A rule that fails on the whole model has no place of its own, so its failure is told in the first file. */
function checkModel(rules: readonly Rule[], model: Model, firstUri: string): RawReport[] {
  const reports: RawReport[] = [];
  for (const rule of rules) {
    const report = ({ uri, ...rest }: Report & { readonly uri: string }): void => {
      if (!model.isReadOnly(uri)) reports.push({ rule: rule.id, uri, report: rest });
    };
    guarded(rule, firstUri, reports, () => rule.check.model?.(model, { report }));
  }
  return reports;
}

/** A rule that throws harms nothing but itself. */
function guarded(rule: Rule, uri: string, reports: RawReport[], run: () => void): void {
  const before = reports.length;
  try {
    run();
  } catch (error) {
    reports.length = before;
    const reason = error instanceof Error ? error.message : String(error);
    reports.push({
      rule: 'internal/rule-failed',
      uri,
      report: {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        message: {
          sv: `Regeln ${rule.id} kunde inte köras på filen: ${reason}`,
          en: `The rule ${rule.id} could not be run on the file: ${reason}`,
        },
      },
    });
  }
}
