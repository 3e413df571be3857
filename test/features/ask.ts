/** Puts a fixture before a feature: the file with the cursor, as the feature wants it. */
import { type Source, source } from '../../language/features/source.ts';
import type { Position, Range } from '../../language/model/location.ts';
import type { Language } from '../../language/model/text.ts';
import type { Project } from '../../language/workspace/project.ts';
import { parseFixture, projectOf, uriOf } from '../fixture.ts';

export interface Asked {
  readonly source: Source;
  readonly position: Position;
  readonly project: Project;
  readonly textOf: (uri: string) => string | undefined;
}

/** @throws when the text has no `$0`. */
export function ask(text: string, language: Language = 'sv'): Asked {
  const fixture = parseFixture(text);
  const project = projectOf(fixture);
  if (!fixture.cursor) throw new Error('The fixture has no cursor.');
  const uri = uriOf(fixture.cursor.file);
  const textOf = (at: string): string | undefined =>
    [...fixture.files].find(([name]) => uriOf(name) === at)?.[1];
  const summary = project.summary(uri);
  if (!summary) throw new Error('The file has no summary.');
  return {
    source: source(uri, textOf(uri) ?? '', summary, () => project.model, language),
    position: fixture.cursor.position,
    project,
    textOf,
  };
}

/** `main.ea 2:5-7`, counted from one. */
export function placeOf(uri: string, { start, end }: Range): string {
  const last = end.line === start.line ? '' : `${end.line + 1}:`;
  const file =
    uri.startsWith('file:///') && uri.lastIndexOf('/') === 7
      ? uri.slice(8)
      : `library/${uri.split('/').at(-1)}`;
  return `${file} ${start.line + 1}:${start.character + 1}-${last}${end.character + 1}`;
}
