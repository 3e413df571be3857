/** Texts for laws that hold for every file: the examples, the standard library, and the snippets of the docs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceText {
  /** Path from the root of the project, with `/`; a snippet's has its number after it. */
  readonly name: string;
  readonly text: string;
}

const ROOT = path.join(import.meta.dirname, '..');

function filesUnder(folder: string, ending: string): SourceText[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
}

export const LIBRARY_FILES: readonly SourceText[] = filesUnder('language/library', '.ea');

/** Every file of every example. */
export const EXAMPLE_FILES: readonly SourceText[] = filesUnder('examples', '.ea');

/** The examples as projects: the files of each, by the example's folder. */
export const EXAMPLES: ReadonlyMap<string, readonly SourceText[]> = Map.groupBy(EXAMPLE_FILES, ({ name }) =>
  name.split('/').slice(0, 2).join('/'),
);

/** Every ```ea block in the docs. */
export const SNIPPETS: readonly SourceText[] = [
  { name: 'README.md', text: readFileSync(path.join(ROOT, 'README.md'), 'utf8') },
  ...filesUnder('docs', '.md'),
].flatMap(({ name, text }) =>
  [...text.matchAll(/^```ea\n([\s\S]*?)^```$/gm)].map((match, index) => ({
    name: `${name}#${index + 1}`,
    text: match[1] ?? '',
  })),
);
