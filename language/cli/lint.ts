/** `ea lint`: checks the model and writes what it found. */
import { countFindings, type LintReport, sortFindings } from '../formats/lint-report.ts';
import { RULES } from '../rules/registry.ts';
import type { Preset, Severity } from '../rules/rule.ts';
import { realPathOf } from '../workspace/files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { type Destinations, destinations, formatted } from './lint-formats.ts';
import type { Run } from './lint-since.ts';
import type { Checked } from './lint-watch.ts';
import { LEVELS, type Level, type LintFormat, parseWord, SEVERITIES, today } from './options.ts';
import { createPlaces, relativePath } from './places.ts';
import { createProgress, type Progress } from './progress.ts';
import type { ReadOptions } from './project-input.ts';
import { note, type Session } from './session.ts';
import { StandingProjects } from './standing-projects.ts';
import { unknownRule } from './unknown.ts';
import { writeFile } from './write-file.ts';

export interface LintOptions {
  readonly format?: readonly LintFormat[];
  readonly output?: readonly string[];
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly preset?: Preset;
  /** A file, or false with `--no-baseline`. */
  readonly baseline?: string | false;
  readonly rule?: readonly string[];
  /** A revision of git: only what was not found there counts. */
  readonly since?: string;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly watch?: true;
  readonly quiet?: true;
  readonly today?: string;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

/** @throws Failure for options that make no sense and results that cannot be written. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  session: Session,
): Promise<ExitCode> {
  refuseTogether(options);
  const { files, stdout } = destinations(options.format, options.output);
  const severities = severitiesOf(options.rule ?? []);
  const progress = createProgress(session);
  const wanted = {
    ...(options.preset ? { preset: options.preset } : {}),
    ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
    severities,
    today: options.today ?? today(),
    model: false,
    cache: options.cache,
  };
  const asked = paths.length === 0 ? ['.'] : paths;
  const reported = { options, files, stdout };
  if (options.watch) {
    const { watch } = await import('./lint-watch.ts');
    const standing = new StandingProjects();
    return watch(asked, [...files.values()], session, () => {
      const read = { ...wanted, today: options.today ?? today(), standing };
      return checkOnce(asked, read, reported, session, progress);
    });
  }
  const fixing = options.fix ? await import('./lint-fix.ts') : undefined;
  if (fixing && options.dryRun) return fixing.showFixes(asked, wanted, session, progress);
  const fixed = fixing ? await fixing.fixFiles(asked, wanted, session, progress) : EXIT.clean;
  const { code, unreadable } = await checkOnce(asked, wanted, reported, session, progress);
  // What cannot be read weighs more than what was found, since it hides what would have been.
  return worse(fixed, unreadable) === EXIT.clean ? code : worse(fixed, unreadable);
}

interface Reported extends Destinations {
  readonly options: LintOptions;
}

/** Reads, checks and writes what was found. @throws Failure for results that cannot be written. */
async function checkOnce(
  asked: readonly string[],
  wanted: ReadOptions,
  { options, files, stdout }: Reported,
  session: Session,
  progress: Progress,
): Promise<Checked> {
  const input = await readInput(asked, wanted, session, progress);
  if (typeof options.baseline === 'string' && input.projects.length > 1) throw new Failure('baselineForOne');
  for (const file of files.values())
    if (input.files.has(realPathOf(file))) {
      progress.clear();
      throw new Failure('outputIsModel', { path: file });
    }
  progress.phase(session.say('checking', { count: input.count }));
  const spoken = session.inLanguage(input.language);
  const all = reportOf(input, spoken);
  const run = { paths: asked, input, options: wanted, session: spoken, progress };
  const report = options.since === undefined ? all : await withoutEarlier(options.since, run, all);
  progress.clear();
  const { color, width } = session.out;
  const look = { color: false, quiet: options.quiet === true, width };
  for (const [format, file] of files) writeFile(file, formatted(format, report, look), session.language);
  const unreadable = reportUnreadable(input, spoken);
  // With nothing to check there is nothing to print but why.
  const something = report.files > 0 || report.findings.length > 0;
  if (stdout !== undefined && (something || stdout !== 'pretty'))
    session.out.write(formatted(stdout, report, { ...look, color }));
  const code = verdict(report, options, spoken);
  return { code, unreadable, report, session: spoken, roots: rootsOf(input) };
}

/** Where a change concerns the findings. */
function rootsOf({ projects }: Input): readonly string[] {
  return projects.flatMap(({ config, beside }) => [...(config ? [config.root] : []), ...beside]);
}

/** Loaded when it is asked for, since most runs have no use for git. */
async function withoutEarlier(revision: string, run: Run, report: LintReport): Promise<LintReport> {
  const { onlySince } = await import('./lint-since.ts');
  return onlySince(revision, run, report);
}

/** Of what cannot be read, a fault of ours weighs most. */
function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

function refuseTogether({ fix, watch, dryRun, since, format, output }: LintOptions): void {
  if (watch && fix) throw new Failure('notTogether', { option: '--watch', other: '--fix' });
  if (watch && since !== undefined) throw new Failure('notTogether', { option: '--watch', other: '--since' });
  if (fix && since !== undefined) throw new Failure('notTogether', { option: '--fix', other: '--since' });
  if (!dryRun) return;
  if (!fix) throw new Failure('needsOption', { option: '--dry-run', other: '--fix' });
  if (format) throw new Failure('notTogether', { option: '--dry-run', other: '--format' });
  if (output) throw new Failure('notTogether', { option: '--dry-run', other: '--output' });
}

/** `--rule name/unresolved=warning`, as often as one likes. */
function severitiesOf(settings: readonly string[]): Record<string, Level> {
  const severities: Record<string, Level> = {};
  for (const setting of settings) {
    const [, id, level] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    if (id === undefined || level === undefined) throw new Failure('wrongRule', { value: setting });
    if (!RULES.some((rule) => rule.id === id)) throw unknownRule(id);
    severities[id] = parseWord('--rule', LEVELS)(level);
  }
  return severities;
}

function reportOf(input: Input, { language }: Session): LintReport {
  const places = createPlaces();
  const projects = input.projects.map(({ config, count, findings }) => ({
    name: config?.name ?? '',
    path: config ? relativePath(config.root) : '.',
    files: count,
    findings: sortFindings(findings(), places),
  }));
  const findings = sortFindings(
    projects.flatMap((project) => project.findings),
    places,
  );
  return {
    language,
    findings,
    files: input.count,
    projects,
    unreadable: input.unreadable,
    places,
    text: remembering(input.text),
  };
}

/** A file with findings is asked for with each of them, and reading it takes longer than writing what they say. */
function remembering(textOf: Input['text']): Input['text'] {
  const texts = new Map<string, string | undefined>();
  return (uri) => {
    if (!texts.has(uri)) texts.set(uri, textOf(uri));
    return texts.get(uri);
  };
}

function verdict(report: LintReport, options: LintOptions, session: Session): ExitCode {
  const counts = countFindings(report.findings);
  const limit = options.maxWarnings;
  const tooMany = limit !== undefined && counts.warning > limit;
  if (tooMany)
    note(session, `ea: ${session.say('tooManyWarnings', { count: counts.warning, limit })}`, 'red');
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn ?? 'error') + 1);
  return tooMany || failing.some((severity) => counts[severity] > 0) ? EXIT.findings : EXIT.clean;
}
