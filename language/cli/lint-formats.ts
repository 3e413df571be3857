/** Which formats `ea lint` writes, and where each of them goes. */
import { writeAzure } from '../formats/azure/write.ts';
import { writeGithub } from '../formats/github/write.ts';
import { writeGitlab } from '../formats/gitlab/write.ts';
import { writeFindingsJson } from '../formats/json/findings.ts';
import { writeJunit } from '../formats/junit/write.ts';
import type { LintReport } from '../formats/lint-report.ts';
import { writeMarkdown } from '../formats/markdown/write.ts';
import { writePretty } from '../formats/pretty/write.ts';
import { writeRdjson } from '../formats/rdjson/write.ts';
import { writeSarif } from '../formats/sarif/write.ts';
import { Failure } from './failure.ts';
import { LINT_FORMATS, type LintFormat, parseWord } from './options.ts';
import type { Channel } from './session.ts';
import { HOME_URL, VERSION } from './version.ts';

export interface Destinations {
  readonly files: ReadonlyMap<LintFormat, string>;
  /** The format that goes to the standard output. */
  readonly stdout: LintFormat | undefined;
}

/** @throws Failure for formats that cannot all go where they are to. */
export function destinations(
  format: readonly LintFormat[] = ['pretty'],
  output: readonly string[] = [],
): Destinations {
  const files = new Map<LintFormat, string>();
  for (const [format, file] of output.map(parseOutput)) {
    if (files.has(format)) throw new Failure('sameOutputTwice', { format });
    if (file.toLowerCase().endsWith('.ea')) throw new Failure('outputIsModel', { path: file });
    files.set(format, file);
  }
  const left = format.filter((each) => !files.has(each));
  const [stdout, second] = left;
  if (second !== undefined) throw new Failure('oneToOutput', { formats: left.join(', '), example: second });
  return { files, stdout };
}

function parseOutput(text: string): [LintFormat, string] {
  const [, format, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (format === undefined || file === undefined) throw new Failure('wrongOutput', { value: text });
  return [parseWord('--output', LINT_FORMATS)(format), file];
}

interface Look {
  readonly color: boolean;
  readonly quiet: boolean;
  readonly width: Channel['width'];
}

const WRITERS: Readonly<Record<LintFormat, (report: LintReport, look: Look) => string>> = {
  pretty: writePretty,
  json: writeFindingsJson,
  sarif: (report) => writeSarif(report, { version: VERSION, informationUri: HOME_URL }),
  github: writeGithub,
  azure: writeAzure,
  gitlab: writeGitlab,
  junit: writeJunit,
  rdjson: (report) => writeRdjson(report, HOME_URL),
  markdown: writeMarkdown,
};

export function formatted(format: LintFormat, report: LintReport, look: Look): string {
  return WRITERS[format](report, look);
}
