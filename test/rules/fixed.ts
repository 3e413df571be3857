/** Projects with a fix made in them. */
import { offsetAt } from '../../language/model/offsets.ts';
import type { CheckOptions } from '../../language/rules/check.ts';
import { textEdits } from '../../language/rules/edits.ts';
import type { Finding, Fix } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';
import { type Fixture, uriOf } from '../fixture.ts';

/** What is found when a fix has been made in a fixture, and the texts as they are then. */
export function withFix(
  { files }: Fixture,
  { edits }: Fix,
  options: CheckOptions = {},
): { readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map([...files].map(([name, text]) => [uriOf(name), text]));
  const changes = textEdits(edits, (uri) => texts.get(uri)).sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  for (const { uri, range, newText } of changes) {
    const text = texts.get(uri) ?? '';
    texts.set(
      uri,
      text.slice(0, offsetAt(text, range.start)) + newText + text.slice(offsetAt(text, range.end)),
    );
  }
  const project = new Project(options);
  for (const [uri, text] of texts) project.set({ uri, text });
  return { findings: project.findings, texts };
}
