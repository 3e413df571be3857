/** A project in memory that tables are imported into. */
import { readCsv } from '../../language/formats/csv/read.ts';
import type { Table } from '../../language/formats/table.ts';
import { guessMapping } from '../../language/import/guess.ts';
import { type Imported, importTable } from '../../language/import/import.ts';
import { readMapping } from '../../language/import/mapping.ts';
import { Project } from '../../language/workspace/project.ts';

export const TARGET = 'file:///inventory.ea';

export interface Options {
  /** As JSON; guessed when absent. */
  readonly mapping?: unknown;
  readonly markMissing?: boolean;
  readonly target?: string;
}

/** A project with these files, by name. */
export function projectOf(files: ReadonlyMap<string, string>): Project {
  const project = new Project();
  for (const [uri, text] of files) project.set({ uri, text });
  return project;
}

/** The files as they are after the import, and what it reported. */
export function importInto(
  files: ReadonlyMap<string, string>,
  table: Table,
  { mapping, markMissing = false, target }: Options = {},
): Imported & { readonly after: ReadonlyMap<string, string> } {
  const imported = importTable(
    table,
    readMapping(mapping ?? guessMapping(table).mapping),
    projectOf(files).model,
    {
      otherwise: TARGET,
      textOf: (uri) => files.get(uri),
      markMissing,
      ...(target === undefined ? {} : { target }),
    },
  );
  return { ...imported, after: new Map([...files, ...imported.files]) };
}

export function csv(text: string): Table {
  return readCsv(Buffer.from(text));
}
