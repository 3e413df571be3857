/**
 * The report of an import as JSON, described by `import.schema.json`. What is there keeps its meaning for as long as
 * `version` is 1; new properties may come.
 */
import type { Language } from '../../model/text.ts';
import type { Report } from '../import-report.ts';

export interface ImportAbout {
  readonly language: Language;
  readonly dryRun: boolean;
  /** Paths relative to the folder that the command runs in. */
  readonly input: string;
  readonly written: readonly string[];
  /** The mapping that was used, as it can be saved. */
  readonly mapping: unknown;
}

/** The same import gives the same bytes. Ends with a newline. */
export function writeImportJson(report: Report, about: ImportAbout): string {
  const { language } = about;
  const { read, created, updated, unchanged } = report;
  const output = {
    version: 1,
    language,
    dryRun: about.dryRun,
    input: about.input,
    written: about.written,
    summary: { read, created, updated, unchanged, rejected: report.rejected.length },
    rejected: report.rejected.map(({ row, reason }) => ({ row, reason: reason[language] })),
    notUnderstood: report.notUnderstood.map(({ reason, ...cell }) => ({ ...cell, reason: reason[language] })),
    made: report.made,
    changes: report.changes,
    gone: report.gone,
    unusedColumns: report.unused,
    notes: report.notes.map((note) => note[language]),
    mapping: about.mapping,
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}
