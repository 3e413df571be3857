/** `ea baseline`: accepts findings, drops what is accepted in vain, and shows what is accepted. */
import path from 'node:path';
import { visible } from '../formats/pretty/visible.ts';
import { canBeAccepted, hiddenBy } from '../rules/baseline.ts';
import { Levels } from '../rules/levels.ts';
import type { Preset } from '../rules/rule.ts';
import { type BaselineFile, openBaseline } from '../workspace/baseline/baseline-file.ts';
import { cut, cutsOf } from '../workspace/baseline/cuts.ts';
import { isAtWork, isUnderstood } from '../workspace/baseline/problems.ts';
import { entriesFor, writeBaseline } from '../workspace/baseline/write.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { readInput, reportUnreadable } from './input.ts';
import { today } from './options.ts';
import { relativePath } from './places.ts';
import { createProgress } from './progress.ts';
import type { ProjectInput } from './project-input.ts';
import { note, type Session } from './session.ts';
import { writeFile } from './write-file.ts';

export interface BaselineOptions {
  readonly preset?: Preset;
  /** The file, instead of the project's own. */
  readonly baseline?: string;
  readonly today?: string;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

export interface CreateOptions extends BaselineOptions {
  readonly reason?: string;
  readonly owner?: string;
  readonly till?: string;
  readonly add?: true;
}

/** Accepts all that there is to find and that is not accepted yet. @throws Failure for what cannot be done. */
export async function createBaseline(
  place: string | undefined,
  options: CreateOptions,
  session: Session,
): Promise<ExitCode> {
  const { owner, till, add } = options;
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw new Failure('baselineNoReason');
  const read = await readOne(place, options, session);
  if ('code' in read) return read.code;
  const { input, spoken, file, shown } = read;
  const before = openBaseline(file);
  if (before && !add) throw new Failure('baselineExists', { path: shown }, { key: 'baselineUseAdd' });
  if (before && before.problems.length > 0) throw new Failure('baselineUnreadable', { path: shown }, 'none');
  const { findings } = input.project();
  const accepted = findings.filter((it) => !it.suppressed && canBeAccepted(it));
  if (accepted.length === 0) {
    note(spoken, spoken.say('baselineNothing'));
    return EXIT.clean;
  }
  const decision = {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(till === undefined ? {} : { till }),
  };
  const text = writeBaseline([...(before?.entries ?? []), ...entriesFor(accepted, decision)]);
  writeFile(file, text, spoken.language);
  note(spoken, spoken.say('baselineWritten', { path: shown, count: accepted.length }));
  return EXIT.clean;
}

/** Takes away what hides nothing: what has ended, and what counts more than there is. @throws Failure */
export async function pruneBaseline(
  place: string | undefined,
  options: BaselineOptions,
  session: Session,
): Promise<ExitCode> {
  const read = await readOne(place, options, session);
  if ('code' in read) return read.code;
  const { input, spoken, file, shown, day } = read;
  const baseline = existing(file, shown);
  const { findings, model, options: check } = input.project();
  if (!isUnderstood(model)) {
    note(spoken, `ea: ${spoken.say('baselineNotUnderstood')}`, 'red');
    return EXIT.findings;
  }
  const levels = new Levels(model, check);
  const counts = new Map<number, number>();
  for (const { entry, hides } of hiddenBy(baseline.entries, findings, day)) {
    const ended = entry.till !== undefined && entry.till < day;
    if (!ended && (entry.reason === '' || !isAtWork(entry, model, levels, day))) continue;
    if (hides < entry.count) counts.set(entry.index, hides);
  }
  if (counts.size === 0) {
    note(spoken, spoken.say('baselineTight', { path: shown }));
    return EXIT.clean;
  }
  writeFile(file, cut(baseline.text ?? '', cutsOf(baseline.nodes, counts)), spoken.language);
  const less = baseline.entries.reduce(
    (sum, { index, count }) => sum + count - (counts.get(index) ?? count),
    0,
  );
  note(spoken, spoken.say('baselinePruned', { path: shown, count: less }));
  return EXIT.clean;
}

/** Shows what is hidden, by rule, owner and end. @throws Failure */
export async function explainBaseline(
  place: string | undefined,
  options: BaselineOptions,
  session: Session,
): Promise<ExitCode> {
  const read = await readOne(place, options, session);
  if ('code' in read) return read.code;
  const { input, spoken, file, shown, day } = read;
  const { say } = spoken;
  const groups = new Map<string, { cells: readonly string[]; hidden: number; counted: number }>();
  for (const { entry, hides } of hiddenBy(existing(file, shown).entries, input.project().findings, day)) {
    const { rule, owner = '', till = '', reason, count } = entry;
    const cells = [rule, owner, till, reason];
    const group = groups.get(cells.join('\u0000')) ?? { cells, hidden: 0, counted: 0 };
    groups.set(cells.join('\u0000'), {
      cells,
      hidden: group.hidden + hides,
      counted: group.counted + count,
    });
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const sum = (key: 'hidden' | 'counted'): string => String(rows.reduce((all, row) => all + row[key], 0));
  const table = [
    [
      say('headRule'),
      say('headHidden'),
      say('headCounted'),
      say('headOwner'),
      say('headTill'),
      say('headReason'),
    ],
    ...rows.map(({ cells: [rule = '', owner = '', till = '', reason = ''], hidden, counted }) => [
      rule,
      String(hidden),
      String(counted),
      visible(owner),
      till,
      visible(reason),
    ]),
    [say('baselineTotal'), sum('hidden'), sum('counted'), '', '', ''],
  ];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    session.out.write(`${cells.join('  ').trimEnd()}\n`);
  }
  return EXIT.clean;
}

interface Read {
  readonly input: ProjectInput;
  readonly spoken: Session;
  readonly file: string;
  /** As it is named in messages. */
  readonly shown: string;
  /** Today. */
  readonly day: string;
}

/** Reads the one project that a place lies in; gives how the command ends where that cannot be done. */
async function readOne(
  place: string | undefined,
  options: BaselineOptions,
  session: Session,
): Promise<Read | { readonly code: ExitCode }> {
  const day = options.today ?? today();
  const progress = createProgress(session);
  const wanted = {
    ...(options.preset ? { preset: options.preset } : {}),
    ...(options.baseline !== undefined && openBaseline(path.resolve(options.baseline))
      ? { baseline: options.baseline }
      : {}),
    severities: {},
    today: day,
    model: true,
    cache: options.cache,
  };
  const input = await readInput([place ?? '.'], wanted, session, progress);
  progress.phase(session.say('checking', { count: input.count }));
  for (const project of input.projects) project.findings();
  progress.clear();
  const spoken = session.inLanguage(input.language);
  const unreadable = reportUnreadable(input, spoken);
  const [project, second] = input.projects.filter(({ count }) => count > 0);
  // What could not be read may be what the baseline is for.
  if (unreadable !== EXIT.clean || !project) return { code: unreadable };
  if (second) throw new Failure('baselineForOne');
  const file = options.baseline === undefined ? project.config?.baselineFile : path.resolve(options.baseline);
  if (file === undefined) throw new Failure('baselineNowhere');
  return { input: project, spoken, file, shown: visible(relativePath(file)), day };
}

/** @throws Failure when it is not there, or cannot be read as a whole. */
function existing(file: string, shown: string): BaselineFile {
  const baseline = openBaseline(file);
  if (!baseline) throw new Failure('noBaseline', { path: shown }, { key: 'createBaseline' });
  if (baseline.text === undefined || baseline.problems.length > 0)
    throw new Failure('baselineUnreadable', { path: shown }, 'none');
  return baseline;
}
