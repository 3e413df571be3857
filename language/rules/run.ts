/** Runs rules on one file, and on the whole model. A rule that throws harms nothing but itself. */
import { grouped } from '../model/by-file.ts';
import { contains } from '../model/location.ts';
import type { Element, Model } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import type { RawReport } from './findings.ts';
import type { OptionValue, Report, Rule, RuleContext, RuleOption, RuleReader } from './rule.ts';
import { countUpTo } from './search.ts';
import { isFirst } from './things.ts';
import { languageOf } from './writing.ts';

/** What rules are given to work with besides the model. */
export interface Surroundings {
  /** Ids of all the rules that there are. */
  readonly ruleIds: readonly string[];
  readonly today?: string;
  /** What rules are set to, by rule id and name of the option. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

/**
 * @param reader answers the rules, and may remember what they ask.
 */
export function runOnFile(
  rules: readonly Rule[],
  uri: string,
  model: Model,
  reader: RuleReader,
  surroundings: Surroundings,
): readonly RawReport[] {
  const summary = model.summary(uri);
  const reports: RawReport[] = [];
  if (!summary) return reports;
  const elements = model.elementsIn(uri).filter((element) => isFirst(reader, element));
  const byKind = grouped(elements, ({ kind }) => kind);
  const ofKinds = (kinds: readonly string[] | undefined): readonly Element[] =>
    kinds === undefined ? elements : kinds.flatMap((kind) => byKind.get(kind) ?? []);
  const stands = ({ owner }: { readonly owner?: string }): boolean => {
    const element = owner === undefined ? undefined : reader.element(owner);
    return element === undefined || isFirst(reader, element);
  };
  const arrows = model.arrowsIn(uri).filter(stands);
  const assignments = model.assignmentsIn(uri).filter(stands);
  const uses = model.uses(uri);
  const language = languageOf(summary);
  for (const rule of rules) {
    const { check } = rule;
    const context: RuleContext = {
      model: reader,
      ...given(rule, surroundings),
      language,
      report: (report) => reports.push({ rule: rule.id, uri, report: placed(report, summary, reader) }),
    };
    guarded(rule, uri, reports, () => {
      check.file?.(summary, context);
      if (check.element) for (const element of ofKinds(check.kinds)) check.element(element, context);
      if (check.arrow) for (const arrow of arrows) check.arrow(arrow, context);
      if (check.assignment) for (const assignment of assignments) check.assignment(assignment, context);
      if (check.use) for (const use of uses) check.use(use, context);
    });
  }
  return reports;
}

/** What the rules about the whole model say. One that fails has no place of its own, so that is told in the first file. */
export function runOnModel(
  rules: readonly Rule[],
  model: Model,
  surroundings: Surroundings,
): readonly RawReport[] {
  const first = model.summaries.find(({ uri }) => !model.isReadOnly(uri));
  const reports: RawReport[] = [];
  if (!first) return reports;
  for (const rule of rules) {
    const report = ({ uri, ...rest }: Report & { readonly uri: string }): void => {
      if (!model.isReadOnly(uri)) reports.push({ rule: rule.id, uri, report: rest });
    };
    guarded(rule, first.uri, reports, () =>
      rule.check.model?.(model, { ...given(rule, surroundings), report }),
    );
  }
  return reports;
}

/** A report that names no element is about the one that its place lies in, so that it is told from others like it. */
function placed(report: Report, { declarations }: Summary, reader: RuleReader): Report {
  if (report.element !== undefined) return report;
  const { start } = report.range;
  for (
    let at = countUpTo(declarations, start, (it) => it.range.start) - 1;
    at >= 0;
    at = declarations[at]?.owner ?? -1
  ) {
    const declaration = declarations[at];
    if (!declaration || !contains(declaration.range, start)) continue;
    const element = reader.declared(at);
    if (element) return { ...report, element: element.id };
  }
  return report;
}

/** What a rule is told of the day and of its options. */
function given(
  { id }: Rule,
  { ruleIds, today, settings }: Surroundings,
): Pick<RuleContext, 'ruleIds' | 'today' | 'option'> {
  const set = settings?.[id];
  return {
    ruleIds,
    ...(today === undefined ? {} : { today }),
    option: <T extends OptionValue>({ name, otherwise }: RuleOption<T>): T =>
      (set && Object.hasOwn(set, name) ? set[name] : otherwise) as T,
  };
}

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
