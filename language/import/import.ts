/** A table and a project to the new texts of the project's files. Reads and writes no file itself. */
import type { Report } from '../formats/import-report.ts';
import { type Table, UnusableTable } from '../formats/table.ts';
import { type Model, valuesOf } from '../model/model.ts';
import type { Summary } from '../model/summary.ts';
import { summarise } from '../syntax/summarise.ts';
import type { Mapping } from './mapping.ts';
import { merge } from './merge.ts';
import { readRecords } from './records.ts';
import { wantedRows } from './rows.ts';
import { isOwn, Things } from './things.ts';

export interface ImportOptions {
  /** The file for new elements; without it the one that most elements of this source stand in. */
  readonly target?: string;
  /** The file for new elements when nothing of this source is there yet. */
  readonly otherwise: string;
  /** The text of a file of the project; undefined for one that does not exist yet. */
  readonly textOf: (uri: string) => string | undefined;
  readonly markMissing: boolean;
}

export interface Imported {
  /** The file for new elements. */
  readonly target: string;
  /** The new text of every file that changes, by URI. Free of syntax errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly report: Report;
}

/**
 * The same table, mapping and project give the same texts; what is imported into its own result changes nothing.
 *
 * @throws UnusableTable for a table that does not fit the mapping, and for files with syntax errors that would change.
 */
export function importTable(table: Table, mapping: Mapping, model: Model, options: ImportOptions): Imported {
  const records = readRecords(table, mapping);
  const things = new Things(model, mapping.language);
  for (const { heading, use } of mapping.columns) {
    if (use.as !== 'arrow' || use.verb === undefined || typeof things.find(use.verb, ['verb']) === 'object')
      continue;
    throw new UnusableTable({
      sv: `columns.${heading}.arrow i mappningen: det finns inget verb ${use.verb}.`,
      en: `columns.${heading}.arrow in the mapping: there is no verb ${use.verb}.`,
    });
  }
  const target = options.target ?? home(mapping, model, options.otherwise);
  const rows = wantedRows(records, mapping, model, things);
  const textOf = (uri: string): string | undefined => {
    const summary = model.summaries.find((each) => each.uri === uri);
    if (summary) refuseBroken(summary);
    return options.textOf(uri);
  };
  const merged = merge(rows, mapping, model, things, { ...options, target, textOf });
  for (const [uri, text] of merged.files) {
    const [problem] = summarise(uri, text).problems;
    if (problem) throw new Error(`The import wrote what cannot be read: ${JSON.stringify(problem)}`);
  }
  const created = merged.changes.filter(({ action }) => action === 'create').length;
  return {
    target,
    files: merged.files,
    report: {
      read: records.records.length + records.rejected.length,
      created,
      updated: merged.changes.length - created,
      unchanged: merged.unchanged,
      rejected: rows.rejected,
      notUnderstood: [...rows.notUnderstood, ...merged.notUnderstood],
      made: rows.madeElements,
      changes: merged.changes,
      gone: merged.gone,
      unused: records.unused,
      notes: [...table.notes, ...records.notes, ...merged.notes],
    },
  };
}

/** Where the elements of this source stand already, most of them. */
function home({ source }: Mapping, model: Model, otherwise: string): string {
  const counts = new Map([[otherwise, 0]]);
  if (source === '') return otherwise;
  for (const element of model.elements) {
    if (!isOwn(element)) continue;
    const own = valuesOf(element, 'source').some(
      (value) => value.type === 'text' && value.text.startsWith(`${source} `),
    );
    if (own) counts.set(element.uri, (counts.get(element.uri) ?? 0) + 1);
  }
  // Where two have as many, the one that would be taken anyway.
  const [most] = [...counts].sort(
    ([a, m], [b, n]) => n - m || (a === otherwise ? -1 : b === otherwise ? 1 : a < b ? -1 : 1),
  );
  return most?.[0] ?? otherwise;
}

/** Where statements begin and end cannot be told in a file with syntax errors. */
function refuseBroken({ uri, problems }: Summary): void {
  const [problem] = problems;
  if (!problem) return;
  const line = problem.range.start.line + 1;
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  throw new UnusableTable({
    sv: `${file} har syntaxfel (rad ${line}) och kan inte ändras säkert. Rätta felen först: ea lint visar dem.`,
    en: `${file} has syntax errors (line ${line}) and cannot be changed safely. Mend them first: ea lint shows them.`,
  });
}
