/** `ea lint --fix`: makes the fixes that guess nothing, in the files themselves, or shows what it would make of them. */
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { UnreadableInput } from '../formats/lint-report.ts';
import { visible, visibleLines } from '../formats/pretty/visible.ts';
import { fixAll, type MadeFix } from '../rules/fixing.ts';
import type { Finding } from '../rules/rule.ts';
import { summarise } from '../syntax/summarise.ts';
import { pathOf, UnreadableFile } from '../workspace/files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { relativePath } from './places.ts';
import type { Progress } from './progress.ts';
import type { ProjectInput, ReadOptions } from './project-input.ts';
import { Refusals } from './refusals.ts';
import { note, type Session } from './session.ts';
import { decoded, withoutBom } from './utf8.ts';
import { rewriteFile } from './write-file.ts';

interface Changes {
  readonly made: readonly MadeFix[];
  /** By file: its text as it was read, and as it is to be. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
}

/**
 * Makes the safe fixes in the files that paths name, and says which.
 *
 * @returns whether all of them could be made; what could not be read is left to the check that follows.
 */
export async function fixFiles(
  paths: readonly string[],
  options: ReadOptions,
  session: Session,
  progress: Progress,
): Promise<ExitCode> {
  const { spoken, changes } = await workOut(paths, options, session, progress);
  const refusals = new Refusals(spoken);
  const written = new Set<string>();
  for (const [uri, { before, after }] of changes.texts) {
    const file = pathOf(uri);
    progress.phase(spoken.say('writing', { path: relativePath(file) }));
    try {
      rewriteText(file, before, after);
      written.add(uri);
    } catch (error) {
      refusals.add(file, error);
    }
  }
  progress.clear();
  const done = changes.made.filter(({ finding }) => written.has(finding.uri));
  for (const { finding, fix } of done) {
    const place = `${visible(relativePath(pathOf(finding.uri)))}:${finding.range.start.line + 1}`;
    note(
      spoken,
      spoken.say('fixed', { place, title: visible(fix.title[spoken.language]), rule: finding.rule }),
    );
  }
  if (done.length > 0)
    note(spoken, spoken.say('fixDone', { count: done.length, files: written.size }), 'green');
  return refused(refusals, spoken);
}

/** Shows what `fixFiles` would make of the files, as a patch, and writes nothing. */
export async function showFixes(
  paths: readonly string[],
  options: ReadOptions,
  session: Session,
  progress: Progress,
): Promise<ExitCode> {
  const { input, spoken, changes } = await workOut(paths, options, session, progress);
  progress.clear();
  for (const [uri, { before, after }] of changes.texts) {
    const path = relativePath(pathOf(uri));
    const patch = createTwoFilesPatch(path, path, before, after, '', '', {
      context: 2,
      headerOptions: FILE_HEADERS_ONLY,
    });
    session.out.write(session.out.terminal ? shownPatch(patch, session.out.color) : patch);
  }
  const counts = { count: changes.made.length, files: changes.texts.size };
  note(spoken, changes.made.length > 0 ? spoken.say('fixWould', counts) : spoken.say('fixNothing'));
  const broken = new Set(
    input.projects
      .flatMap((project) => project.findings())
      .flatMap(({ rule, uri }) => (rule.startsWith('syntax/') ? [uri] : [])),
  );
  if (changes.made.length === 0 && broken.size > 0)
    note(spoken, spoken.say('fixHeldBack', { files: broken.size }), 'yellow');
  const code = reportUnreadable(input, spoken);
  if (code !== EXIT.clean) return code;
  // What cannot be read of a file is an error that stays, as it does in `ea lint`.
  return changes.made.length + broken.size > 0 ? EXIT.findings : EXIT.clean;
}

async function workOut(
  paths: readonly string[],
  options: ReadOptions,
  session: Session,
  progress: Progress,
): Promise<{ readonly input: Input; readonly spoken: Session; readonly changes: Changes }> {
  const input = await readInput(paths, { ...options, model: true }, session, progress);
  const spoken = session.inLanguage(input.language);
  progress.phase(spoken.say('fixing', { count: input.count }));
  const parts = input.projects.map(changesIn);
  return {
    input,
    spoken,
    changes: {
      made: parts.flatMap(({ made }) => made),
      texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    },
  };
}

/** The fixes of one project, made in memory. */
function changesIn(input: ProjectInput): Changes {
  const isSafe = ({ fixes }: Finding): boolean => fixes.some(({ safe }) => safe === true);
  if (!input.findings().some(isSafe)) return { made: [], texts: new Map() };
  const project = input.project();
  const before = new Map<string, string | undefined>();
  const now = new Map<string, string>();
  const read = (uri: string): string | undefined => {
    if (!before.has(uri)) before.set(uri, input.asked(uri) ? input.text(uri) : undefined);
    return before.get(uri);
  };
  const { made, texts } = fixAll({
    findings: () => project.findings.filter(({ uri }) => input.asked(uri)),
    textOf: (uri) => now.get(uri) ?? read(uri),
    put: (uri, text) => {
      now.set(uri, text);
      project.put(summarise(uri, text));
    },
  });
  const changed = [...texts].filter(([uri, after]) => after !== before.get(uri));
  return {
    made,
    texts: new Map(changed.map(([uri, after]) => [uri, { before: before.get(uri) ?? '', after }])),
  };
}

/**
 * Gives a file another text. Its byte order mark and permissions stay.
 *
 * @throws UnreadableFile when it does not say any more what it was read as; else as `rewriteFile`.
 */
function rewriteText(file: string, before: string, after: string): void {
  const text = decoded(readFileSync(file));
  if (text === undefined || withoutBom(text) !== before)
    throw new UnreadableFile(file, 'changed meanwhile', 'changed');
  const mark = text.slice(0, text.length - before.length);
  rewriteFile(file, Buffer.from(mark + after));
}

function refused({ sorted, bugs }: Refusals, session: Session): ExitCode {
  const unreadable: readonly UnreadableInput[] = sorted;
  return reportUnreadable({ unreadable, bugs }, session);
}

const COLOURS = { '+': 'green', '-': 'red', '@': 'cyan' } as const;

/** For a terminal, where a text must not move the cursor. */
function shownPatch(patch: string, color: boolean): string {
  const lines = visibleLines(patch)
    .split('\n')
    .map((shown) => {
      const style = COLOURS[shown[0] as keyof typeof COLOURS];
      return color && style !== undefined ? styleText(style, shown, { validateStream: false }) : shown;
    });
  return lines.join('\n');
}
