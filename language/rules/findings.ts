/** From what the rules reported to findings: follow-on reports taken away, places filled in, comments obeyed, sorted. */

import { push } from '../model/by-file.ts';
import { comparePositions, contains, type Position, type Range } from '../model/location.ts';
import { locationOf, type Model } from '../model/model.ts';
import type { Summary, SuppressionSummary } from '../model/summary.ts';
import { demandsOf, judgeOf } from './demands.ts';
import { sha256 } from './hash.ts';
import type { Weighed } from './levels.ts';
import type { Explained, Finding, Related, Report, Rule, Severity, Suppressed } from './rule.ts';
import type { Surroundings } from './run.ts';
import { countUpTo } from './search.ts';
import { canBeSilenced, isOver, knownNames, misunderstood, unusedReport } from './suppressions.ts';

export interface RawReport {
  readonly rule: string;
  readonly uri: string;
  readonly report: Report;
}

/** What findings are made with, besides reports. */
export interface FindingContext extends Surroundings {
  readonly model: Model;
  readonly rules: ReadonlyMap<string, Rule>;
  /** `off` leaves reports of the rule in that file out; those about a certain element where there is one. */
  readonly severity: (rule: Rule, uri: string, report?: Weighed) => Severity | 'off';
  /** Is it a name that stands where a declaration could not be read? What refers to it is then not to blame. */
  readonly isLost: (name: string) => boolean;
}

/** A finding that does not know yet how many there are like it before it. */
export interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  /** What it is told from others by, wherever it stands. */
  readonly identity: string;
}

/** What the reports about one file amount to, in the order of their places. */
export function draftsOf(
  context: FindingContext,
  uri: string,
  reports: readonly RawReport[],
): readonly Draft[] {
  const all = [...reports, ...unusedSuppressions(context, uri, reports)];
  if (all.length === 0) return [];
  const isOn = ({ rule: id, report }: RawReport): boolean => {
    const rule = context.rules.get(id);
    return rule === undefined || context.severity(rule, uri, report) !== 'off';
  };
  return withoutFollowOn(context, all)
    .filter(isOn)
    .sort(byPlace)
    .map((raw) => ({ finding: findingOf(context, uri, raw), identity: identityOf(raw) }));
}

function findingOf(context: FindingContext, uri: string, raw: RawReport): Draft['finding'] {
  const { model, rules } = context;
  const { report } = raw;
  const rule = rules.get(raw.rule);
  const severity = rule ? context.severity(rule, uri, report) : 'error';
  const suppressed = canBeSilenced(raw.rule) ? suppressionOf(context, uri, raw) : undefined;
  return {
    rule: raw.rule,
    severity: severity === 'off' ? 'error' : severity,
    uri,
    range: report.range,
    message: report.message,
    related: placed(model, report.related ?? []),
    ...(report.path === undefined ? {} : { path: placed(model, report.path) }),
    ...(report.element === undefined ? {} : { element: report.element }),
    fixes: report.fixes ?? [],
    ...(suppressed ? { suppressed: silencedBy(suppressed) } : {}),
  };
}

function silencedBy({ reason, till }: SuppressionSummary): Suppressed {
  return { kind: 'comment', reason, ...(till === undefined ? {} : { till }) };
}

function placed(model: Model, places: readonly Related[]): Finding['related'] {
  return places.flatMap(({ element, message }) => {
    const found = model.element(element);
    return found ? [{ location: locationOf(found), message }] : [];
  });
}

/** @param before how many equal ones there are before it in the project. */
export function numbered({ finding, identity }: Draft, before: number): Finding {
  const fingerprint = before === 0 ? identity : sha256(`${identity} ${before + 1}`).slice(0, 32);
  return { ...finding, fingerprint };
}

/** Ids of elements whose places or surroundings a report depends on. */
export function elementsOf({ report }: RawReport): readonly string[] {
  const related = [...(report.related ?? []), ...(report.path ?? [])].map(({ element }) => element);
  return report.element === undefined ? related : [report.element, ...related];
}

const identities = new WeakMap<Report, string>();

/** The identity of a finding, wherever it stands. `message` is the English one. */
export function fingerprint(rule: string, element: string | undefined, message: string): string {
  return sha256([rule, element ?? '', message].join('\u0000')).slice(0, 32);
}

/** Reports of unchanged files are kept from check to check, and so are their hashes. */
function identityOf({ rule, report }: RawReport): string {
  const known = identities.get(report);
  if (known !== undefined) return known;
  const made = fingerprint(rule, report.element, report.message.en);
  identities.set(report, made);
  return made;
}

function byPlace(a: RawReport, b: RawReport): number {
  return (
    compare(a.uri, b.uri) ||
    comparePositions(a.report.range.start, b.report.range.start) ||
    comparePositions(a.report.range.end, b.report.range.end) ||
    compare(a.rule, b.rule) ||
    compare(a.report.message.en, b.report.message.en)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One mistake gives one finding: what follows from another report, or from text that was not read, is left out. */
function withoutFollowOn(
  { model, rules, isLost }: FindingContext,
  reports: readonly RawReport[],
): RawReport[] {
  const explained = explanations(reports);
  return reports.filter(({ rule, uri, report }) => {
    if (isExplained(explained, rule, uri, report)) return false;
    if (report.sought !== undefined && isLost(report.sought)) return false;
    return !(rules.get(rule)?.absence && isDamaged(model, uri, report));
  });
}

/**
 * A place that a report explains, among those of the same file and rules in the order of their beginnings. It knows how
 * far the places up to and including it reach, and how far those of any other report than the furthest do.
 */
interface Reach {
  readonly start: Position;
  readonly furthest: { readonly end: Position; readonly by: Report };
  readonly other?: { readonly end: Position; readonly by: Report };
}

/** By file and rule or group of rules, so that thousands of faults in a file are not compared each with each. */
function explanations(reports: readonly RawReport[]): ReadonlyMap<string, readonly Reach[]> {
  const places = new Map<string, (Explained & { readonly by: Report })[]>();
  for (const { uri, report } of reports) {
    for (const explains of report.explains ?? []) {
      for (const name of explains.rules) push(places, `${name} ${uri}`, { ...explains, by: report });
    }
  }
  return new Map(
    [...places].map(([key, list]) => {
      list.sort((a, b) => comparePositions(a.range.start, b.range.start));
      const reaches: Reach[] = [];
      for (const { range, by } of list) reaches.push(reachOf(reaches.at(-1), range, by));
      return [key, reaches];
    }),
  );
}

function reachOf(before: Reach | undefined, { start, end }: Range, by: Report): Reach {
  const ends = [before?.furthest, before?.other, { end, by }]
    .filter((it) => it !== undefined)
    .sort((a, b) => comparePositions(b.end, a.end));
  const furthest = ends[0] ?? { end, by };
  const other = ends.find((it) => it.by !== furthest.by);
  return { start, furthest, ...(other ? { other } : {}) };
}

function isExplained(
  explained: ReadonlyMap<string, readonly Reach[]>,
  rule: string,
  uri: string,
  report: Report,
): boolean {
  const { start, end } = report.range;
  return [rule, rule.slice(0, rule.indexOf('/'))].some((name) => {
    const reaches = explained.get(`${name} ${uri}`) ?? [];
    const reach = reaches[countUpTo(reaches, start, (it) => it.start) - 1];
    const by = reach?.furthest.by === report ? reach.other : reach?.furthest;
    return by !== undefined && comparePositions(end, by.end) <= 0;
  });
}

/** Names that stand where a declaration of the file could not be read, so that what refers to them is not to blame. */
export function lostNames({ problems }: Summary): readonly string[] {
  return problems.flatMap(({ code, words }) => {
    const word = words['name'] ?? words['word'];
    return (code === 'unknown-word' || code === 'not-understood') && word !== undefined ? [word] : [];
  });
}

/** Problems after which a part of the text has not been read, or has been read in another place. */
const DAMAGE = new Set([
  'not-understood',
  'unknown-word',
  'unclosed-quote',
  'unclosed-block',
  'unopened-block',
  'unexpected-character',
  'missing-target',
]);

function isDamaged(model: Model, uri: string, { element, reliesOn }: Report): boolean {
  const damaged = (file: string, around: Range): boolean =>
    model
      .summary(file)
      ?.problems.some(({ code, range }) => DAMAGE.has(code) && contains(around, range.start)) ?? false;
  if (reliesOn && damaged(uri, reliesOn)) return true;
  const found = element === undefined ? undefined : model.element(element);
  return found ? [found, ...found.extensions].some((it) => damaged(it.uri, it.declaration.range)) : false;
}

function suppressionOf(
  { model, ruleIds, today }: FindingContext,
  uri: string,
  { rule, report }: RawReport,
): SuppressionSummary | undefined {
  const suppressions = model.summary(uri)?.suppressions ?? [];
  if (suppressions.length === 0) return undefined;
  const { line } = report.range.start;
  const known = knownNames(model, [rule, ...ruleIds]);
  return suppressions.find((it) => {
    const { rules, reason, lines } = it;
    return (
      reason !== '' &&
      (rules.includes(rule) || (report.by !== undefined && rules.includes(report.by))) &&
      lines[0] <= line &&
      line <= lines[1] &&
      !isOver(it, today) &&
      !misunderstood(it, known)
    );
  });
}

/**
 * Comments that silence nothing. One that could silence something is not told of: what its rule found but is left out,
 * what was not looked at because the rule is off, has failed or does not know the day, or text that was not understood.
 */
function unusedSuppressions(
  context: FindingContext,
  uri: string,
  reports: readonly RawReport[],
): readonly RawReport[] {
  const { model, rules, ruleIds, today, severity } = context;
  const { suppressions = [], problems = [] } = model.summary(uri) ?? {};
  if (suppressions.length === 0 || !rules.has(UNUSED)) return [];
  if (problems.some(({ code }) => DAMAGE.has(code))) return [];
  const lines = new Map<string, number[]>();
  for (const { rule, report } of reports) {
    push(lines, rule, report.range.start.line);
    if (report.by !== undefined) push(lines, report.by, report.range.start.line);
  }
  if (lines.has('internal/rule-failed')) return [];
  const known = knownNames(model, ruleIds);
  const isAtWork = (id: string): boolean => {
    const rule = rules.get(id);
    const demands = rule ? [] : demandsOf(model, id);
    if (demands.length > 0) return demands.every((demand) => isAtWork(judgeOf(demand)));
    if (!rule || (rule.doc.today !== undefined && today === undefined)) return false;
    return severity(rule, uri) !== 'off';
  };
  return suppressions.flatMap((it): RawReport[] => {
    if (it.reason === '' || isOver(it, today) || misunderstood(it, known)) return [];
    const [first, last] = it.lines;
    const unused = it.rules.filter(
      (id) => isAtWork(id) && !lines.get(id)?.some((line) => first <= line && line <= last),
    );
    return unusedReport(uri, it, unused).map((report) => ({ rule: UNUSED, uri, report }));
  });
}

const UNUSED = 'suppression/unused';
