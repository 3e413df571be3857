/** `ea import`: brings an inventory from CSV or Excel into the model, again and again. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Encoding } from '../formats/csv/encodings.ts';
import { readCsv } from '../formats/csv/read.ts';
import { writeImportJson } from '../formats/json/import.ts';
import { type ImportShown, writeImportPretty } from '../formats/pretty/import.ts';
import { visible } from '../formats/pretty/visible.ts';
import { MAX_TABLE_BYTES, type Table, UnusableTable } from '../formats/table.ts';
import { isWorkbook, readXlsx } from '../formats/xlsx/read.ts';
import { guessMapping } from '../import/guess.ts';
import { importTable } from '../import/import.ts';
import { type Mapping, type MappingFile, readMapping, UnusableMapping } from '../import/mapping.ts';
import { KINDS, wordId } from '../model/metamodel/index.ts';
import type { Bilingual } from '../model/text.ts';
import { projectFolder } from '../workspace/discover.ts';
import { findFiles, MAX_FILE_BYTES, pathOf, realPathOf, uriOf } from '../workspace/files.ts';
import { Project } from '../workspace/project.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { type Input, readInput, reportUnreadable } from './input.ts';
import { today } from './options.ts';
import { relativePath } from './places.ts';
import { createProgress } from './progress.ts';
import { isRefusal, reasonOf } from './reasons.ts';
import { note, type Session } from './session.ts';
import { suggestion } from './suggestion.ts';
import { writeFile } from './write-file.ts';

export interface ImportOptions {
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly out?: string;
  readonly project?: string;
  readonly kind?: string;
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly format?: 'pretty' | 'json';
  readonly dryRun?: true;
  readonly markMissing?: true;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

/** @throws Failure for input that cannot be used, before anything has been written. */
export async function importInventory(
  file: string,
  options: ImportOptions,
  session: Session,
): Promise<ExitCode> {
  const { say } = session;
  if (options.out !== undefined && !options.out.endsWith('.ea'))
    throw new Failure('importOut', { path: options.out });
  const { saveMapping } = options;
  if (
    saveMapping !== undefined &&
    (!saveMapping.endsWith('.json') || realPathOf(saveMapping) === realPathOf(file))
  )
    throw new Failure('importSaveName', { path: saveMapping });
  const progress = createProgress(session);
  progress.phase(say('importReading', { path: visible(relativePath(file)) }));
  const kindId = kindOf(options.kind);
  const given = options.mapping === undefined ? undefined : mappingFrom(options.mapping, session.language);
  const sheet = options.sheet ?? given?.mapping.sheet;
  const table = await refusing(file, session.language, () =>
    tableFrom(file, { ...options, ...(sheet === undefined ? {} : { sheet }) }, session.language),
  );
  const guess = given ? undefined : await refusing(file, session.language, () => guessMapping(table, kindId));
  const used: MappingFile = given?.file ?? guess?.mapping ?? { columns: {} };
  const mapping = given?.mapping ?? readMapping(used);

  const out = options.out ?? targetFor(file, options.project);
  const input = await readProject(rootOf(out), out, options, session, progress);
  // That of the project, which is read now.
  const { language } = session;
  if (reportUnreadable(input, session) !== EXIT.clean) throw new Failure('importUnreadable', {}, 'none');
  progress.phase(say('importMerging'));
  const project = projectOf(input, out);
  const imported = await refusing(file, language, () =>
    importTable(table, mapping, project.model, {
      otherwise: uriIn(input, out),
      textOf: (uri) => textAsRead(uri, input),
      markMissing: options.markMissing === true,
      ...(options.out === undefined ? {} : { target: uriIn(input, options.out) }),
    }),
  );
  progress.clear();

  const texts = [...imported.files].map(([uri, text]) => ({ file: realPathOf(pathOf(uri)), text }));
  for (const { file: each, text } of texts)
    if (Buffer.byteLength(text) > MAX_FILE_BYTES)
      throw new Failure('importTooLarge', { path: relativePath(each) });
  const dryRun = options.dryRun === true;
  if (!dryRun) for (const { file: each, text } of texts) writeFile(each, markOf(each) + text, language);
  if (options.saveMapping !== undefined && !dryRun)
    writeFile(options.saveMapping, `${JSON.stringify(used, undefined, 2)}\n`, language);

  const report = { ...imported.report, notes: [...(guess?.notes ?? []), ...imported.report.notes] };
  const shown: ImportShown = {
    language,
    dryRun,
    input: relativePath(file),
    written: texts.map(({ file: each }) => relativePath(each)).sort(),
  };
  if (options.format === 'json') session.out.write(writeImportJson(report, { ...shown, mapping: used }));
  else {
    if (guess) showGuess(used, options, session);
    session.notes.write(writeImportPretty(report, shown));
  }
  return imported.report.rejected.length > 0 ? EXIT.findings : EXIT.clean;
}

type Language = Session['language'];

/** What is wrong with the input becomes a failure that names it. */
async function refusing<T>(file: string, language: Language, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UnusableTable) throw unusable(file, error.reason, language);
    throw error;
  }
}

function unusable(file: string, reason: Bilingual, language: Language): Failure {
  return new Failure(
    'unreadable',
    { path: relativePath(file), reason: reason[language] },
    { key: 'importNothing' },
  );
}

function kindOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const id = wordId('KIND', word);
  if (id !== undefined) return id;
  const words = KINDS.flatMap(({ spelling }) => [spelling.sv, spelling.en]);
  const near = suggestion(word, words);
  throw new Failure(
    'importKind',
    { name: word },
    near === undefined ? 'help' : { key: 'didYouMean', words: { name: near } },
  );
}

async function tableFrom(
  file: string,
  { sheet, encoding, delimiter }: ImportOptions,
  language: Language,
): Promise<Table> {
  const bytes = readBytes(file, language);
  if (isWorkbook(bytes) || /\.xls[xmb]?$/i.test(file))
    return readXlsx(bytes, sheet === undefined ? {} : { sheet });
  return readCsv(bytes, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
}

/** Never more than can be a table: what is no file of a known size, such as a device, is read as far as that. */
function readBytes(file: string, language: Language): Buffer {
  try {
    const opened = openSync(file, 'r');
    try {
      const { size } = fstatSync(opened);
      const bytes = size > MAX_TABLE_BYTES ? undefined : readFileSync(opened);
      if (bytes && bytes.length <= MAX_TABLE_BYTES) return bytes;
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Failure(
      'unreadable',
      { path: relativePath(file), reason: reasonOf(error, language) },
      { key: 'importNothing' },
    );
  }
  const megabytes = MAX_TABLE_BYTES / 1e6;
  const reason = {
    sv: `är större än ${megabytes} MB, mer än någon systemförteckning behöver`,
    en: `is larger than ${megabytes} MB, more than any inventory needs`,
  };
  throw unusable(file, reason, language);
}

function mappingFrom(
  file: string,
  language: Language,
): { readonly file: MappingFile; readonly mapping: Mapping } {
  const text = readBytes(file, language)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw unusable(file, { sv: `är inte JSON (${detail})`, en: `is not JSON (${detail})` }, language);
  }
  try {
    return { file: json as MappingFile, mapping: readMapping(json) };
  } catch (error) {
    if (!(error instanceof UnusableMapping)) throw error;
    throw unusable(file, error.reason, language);
  }
}

/** In the project that is named; else beside the inventory when that lies in the folder that the command runs in. */
function targetFor(file: string, project: string | undefined): string {
  const name = `${path.basename(file, path.extname(file))}.ea`;
  if (project !== undefined) return path.join(project, name);
  return isHere(file) ? path.join(path.dirname(file), name) : name;
}

/** The folder that the command runs in, when the result is to lie in it; else the folder of the result. */
function rootOf(out: string): string {
  return isHere(out) ? '.' : path.dirname(out);
}

function isHere(file: string): boolean {
  const relative = path.relative('.', file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** What is in the project already. A folder without models is a project to begin with. */
function readProject(
  root: string,
  out: string,
  { cache, project }: ImportOptions,
  session: Session,
  progress: ReturnType<typeof createProgress>,
): Promise<Input> {
  const places: string[] = [];
  const folder = project ?? root;
  // One that is asked for has to be there; the folder of the result is made when it is not.
  if (existsSync(folder) ? findFiles(folder, () => undefined).length > 0 : project !== undefined)
    places.push(folder);
  // What it is written to is read, wherever it lies, so that nothing in it is lost.
  if (existsSync(out)) places.push(out);
  const wanted = { severities: {}, today: today(), model: true, cache };
  return readInput(places, wanted, session, progress);
}

/** The project that the result is to lie in; none has been begun where there is nothing yet. */
function projectOf({ projects }: Input, out: string): Project {
  const folder = projectFolder(path.dirname(path.resolve(out)));
  return projects.find(({ config }) => config?.root === folder)?.project() ?? new Project();
}

/** What a file is called in the project, by whichever path it was found there. */
function uriIn(input: Input, file: string): string {
  const real = realPathOf(file);
  return (
    (input.files.has(real)
      ? projectOf(input, file).uris.find((uri) => realPathOf(pathOf(uri)) === real)
      : undefined) ?? uriOf(file)
  );
}

/** What places are known in: a file that somebody saves meanwhile is another one. */
function textAsRead(uri: string, input: Input): string | undefined {
  const text = input.text(uri);
  if (text === undefined && input.files.has(realPathOf(pathOf(uri))))
    throw new Failure('importChanged', { path: relativePath(pathOf(uri)) }, 'none');
  return text;
}

/** A file that begins with a byte order mark keeps it. */
function markOf(file: string): string {
  if (!existsSync(file)) return '';
  const opened = openSync(file, 'r');
  try {
    const first = Buffer.alloc(3);
    readSync(opened, first, 0, 3, 0);
    return first.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? '\uFEFF' : '';
  } finally {
    closeSync(opened);
  }
}

function showGuess({ kind, columns }: MappingFile, { saveMapping }: ImportOptions, session: Session): void {
  const { say } = session;
  note(session, say('importGuess', { kind: kind ?? '' }));
  const width = Math.min(30, Math.max(...Object.keys(columns).map((heading) => heading.length)));
  for (const [heading, column] of Object.entries(columns)) {
    const { values, with: _, create: __, split: ___, ...rest } = column;
    const meaning = Object.entries(rest).map(([key, value]) => (value === true ? key : `${key} ${value}`));
    const translated = Object.entries(values ?? {}).map(([value, word]) => `${value} → ${word}`);
    const line = `  ${heading.padEnd(width)}  ${meaning.join(', ')}${translated.length > 0 ? ` (${translated.join(', ')})` : ''}`;
    note(session, visible(line));
  }
  if (saveMapping === undefined) note(session, say('importSave'));
}
