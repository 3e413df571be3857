/** Models from text, with the standard library. */
import { buildModel } from '../../language/model/build.ts';
import type { Model } from '../../language/model/model.ts';
import type { Summary } from '../../language/model/summary.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { readLibrary } from '../../language/workspace/files.ts';

export const library: readonly Summary[] = readLibrary().map(({ uri, text }) => summarise(uri, text));

/** A project of one file, or of several named ones. */
export function modelOf(files: string | Readonly<Record<string, string>>): Model {
  const entries = typeof files === 'string' ? [['a.ea', files] as const] : Object.entries(files);
  return buildModel(
    entries.map(([name, text]) => summarise(`file:///${name}`, text)),
    library,
  );
}

/** Every name of a project and what it means, one line each. */
export function meanings(model: Model): string[] {
  return model.summaries
    .filter((summary) => !model.isLibrary(summary.uri))
    .flatMap((summary) => model.uses(summary.uri))
    .map(({ reference, role }) => {
      const resolution = model.resolve(reference);
      const meaning =
        resolution.status === 'resolved'
          ? `${resolution.id}${resolution.fits ? '' : ' (wrong kind)'}`
          : resolution.status === 'ambiguous'
            ? `ambiguous: ${resolution.ids.join(', ')}`
            : 'unresolved';
      return `${role} ${reference.path.join('.')} = ${meaning}`;
    });
}
