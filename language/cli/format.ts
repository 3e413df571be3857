/** `ea format`: lays out files in the style of the language, and turns their keywords into one language. */
import { readFileSync } from 'node:fs';
import { visible } from '../formats/pretty/visible.ts';
import type { Language } from '../model/text.ts';
import { format } from '../syntax/format/format.ts';
import { applyEdits, keywordEdits } from '../syntax/format/keywords.ts';
import { spellingOfText } from '../syntax/spelling.ts';
import { readSource, UnreadableFile, uriOf } from '../workspace/files.ts';
import { Project } from '../workspace/project.ts';
import { describeBug } from './bug.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { findInput, type Input, readInput, reportUnreadable } from './input.ts';
import { today } from './options.ts';
import { relativePath } from './places.ts';
import { createProgress } from './progress.ts';
import { isRefusal, reasonOf } from './reasons.ts';
import { note, type Session } from './session.ts';
import { decoded, withoutBom } from './utf8.ts';
import { rewriteFile } from './write-file.ts';

export interface FormatOptions {
  readonly check?: true;
  readonly keywords?: Language;
}

/** @throws Failure when `-` stands beside other paths, or standard input is no text. */
export async function formatFiles(
  paths: readonly string[],
  options: FormatOptions,
  session: Session,
): Promise<ExitCode> {
  if (!paths.includes('-')) return formatInPlace(paths.length === 0 ? ['.'] : paths, options, session);
  if (paths.length > 1) throw new Failure('formatStdinAlone');
  return formatStandardInput(options, session);
}

async function formatStandardInput(options: FormatOptions, session: Session): Promise<ExitCode> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const text = decoded(Buffer.concat(chunks));
  if (text === undefined) {
    const reason = reasonOf(new UnreadableFile('-', 'not UTF-8', 'encoding'), session.language);
    throw new Failure('unreadable', { path: session.say('standardInput'), reason }, 'none');
  }
  const result = options.keywords === undefined ? format(text) : convertedAlone(text, options.keywords);
  if (!options.check) session.out.write(result);
  return options.check && result !== text ? EXIT.findings : EXIT.clean;
}

async function formatInPlace(
  paths: readonly string[],
  options: FormatOptions,
  session: Session,
): Promise<ExitCode> {
  const { say } = session;
  const progress = createProgress(session);
  const refused = new Map<string, unknown>();
  const bugs: unknown[] = [];
  const refuse = (place: string, why: unknown): void => {
    // What a model is read for is refused then, and once is enough.
    if (!refused.has(relativePath(place))) refused.set(relativePath(place), why);
  };
  // Every file that names may refer to has to be read before words of one are converted.
  const wanted = { severities: {}, today: today(), model: true, cache: true };
  const input =
    options.keywords === undefined ? undefined : await readInput(paths, wanted, session, progress);
  const { files, language } = findInput(paths, refuse);
  session.settle(language);
  const changed: string[] = [];
  let lead = 0;
  files.forEach((file, index) => {
    progress.step(index, files.length, relativePath(file));
    try {
      const { differs, spelling } = formatFile(file, options, input);
      if (differs) changed.push(file);
      lead += spelling.sv - spelling.en;
    } catch (error) {
      if (isRefusal(error)) refuse(file, error);
      else {
        bugs.push(error);
        refused.set(relativePath(file), error);
      }
    }
  });
  progress.clear();
  // As for every command: where the project does not state a language, that of most keywords.
  if (language === undefined && lead !== 0) session.settle(lead > 0 ? 'sv' : 'en');
  const unreadable = [...refused].map(([path, why]) => ({
    path,
    reason: bugs.includes(why) ? describeBug(why, session) : reasonOf(why, session.language),
  }));
  const code = reportUnreadable({ unreadable, bugs }, session);
  for (const file of changed) {
    const path = visible(relativePath(file));
    if (options.check) session.out.write(`${path}\n`);
    else note(session, say('formatted', { path }));
  }
  const counts = { count: changed.length, total: files.length };
  if (changed.length > 0) note(session, say(options.check ? 'formatDiffers' : 'formatDone', counts));
  if (code !== EXIT.clean) return code;
  return options.check && changed.length > 0 ? EXIT.findings : EXIT.clean;
}

interface Formatted {
  /** Is it laid out otherwise than it was? */
  readonly differs: boolean;
  /** How many of its keywords are in one of the languages only. */
  readonly spelling: Readonly<Record<Language, number>>;
}

/** Formats one file where it lies. */
function formatFile(file: string, { check, keywords }: FormatOptions, input: Input | undefined): Formatted {
  // Says what is wrong with a file that cannot be read.
  const { uri } = readSource(file);
  const bytes = readFileSync(file);
  const text = decoded(bytes) ?? '';
  const changedMeanwhile = new UnreadableFile(file, 'changed meanwhile', 'changed');
  if (input && input.text(uri) !== withoutBom(text)) throw changedMeanwhile;
  const project = input?.projects.map((it) => it.project()).find((it) => it.has(uri));
  const result = format(project && keywords !== undefined ? converted(uri, text, keywords, project) : text);
  const spelling = spellingOfText(text);
  if (result === text) return { differs: false, spelling };
  if (check) return { differs: true, spelling };
  if (!readFileSync(file).equals(bytes)) throw changedMeanwhile;
  rewriteFile(file, Buffer.from(result));
  return { differs: true, spelling };
}

/** A text with its keywords, and the names of the standard library, in one language; the project has read it. */
function converted(uri: string, text: string, language: Language, project: Project): string {
  const summary = project.summary(uri);
  if (!summary) return text;
  const plain = withoutBom(text);
  const edits = keywordEdits(plain, summary, language, project.model);
  return text.slice(0, text.length - plain.length) + applyEdits(plain, edits);
}

/** The same for a text that is a project by itself, laid out. */
function convertedAlone(text: string, language: Language): string {
  const uri = uriOf('standard-input.ea');
  const project = new Project();
  project.set({ uri, text: withoutBom(text) });
  return format(converted(uri, text, language, project));
}
