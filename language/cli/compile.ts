/** `ea compile`: writes what a project declares as one file that other projects can depend on. */

import { writeModel } from '../formats/model/write.ts';
import { visible } from '../formats/pretty/visible.ts';
import { COMPILED_ENDING, COMPILED_NAME } from '../workspace/dependencies.ts';
import { realPathOf } from '../workspace/files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { readInput, reportUnreadable } from './input.ts';
import { today } from './options.ts';
import { relativePath } from './places.ts';
import { createProgress } from './progress.ts';
import { note, type Session } from './session.ts';
import { writeFile } from './write-file.ts';

export interface CompileOptions {
  readonly output?: string;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

const STDOUT = '-';

/** @throws Failure for anything but one project, and for a file that cannot be written. */
export async function compile(
  place: string | undefined,
  { output = COMPILED_NAME, cache }: CompileOptions,
  session: Session,
): Promise<ExitCode> {
  if (output !== STDOUT && !output.endsWith(COMPILED_ENDING))
    throw new Failure('wrongModelName', { path: output, ending: COMPILED_ENDING });
  const progress = createProgress(session);
  const wanted = { severities: {}, today: today(), model: true, cache };
  const input = await readInput([place ?? '.'], wanted, session, progress);
  progress.phase(session.say('checking', { count: input.count }));
  const [project, second] = input.projects.filter(({ count }) => count > 0);
  const errors = (project?.findings() ?? []).filter((it) => it.severity === 'error' && !it.suppressed).length;
  progress.clear();
  const spoken = session.inLanguage(input.language);
  const unreadable = reportUnreadable(input, spoken);
  // Half a model is none: whoever depends on it would miss what could not be read.
  if (unreadable !== EXIT.clean || !project) return unreadable;
  if (second) throw new Failure('oneProject');
  if (errors > 0) {
    note(spoken, `ea: ${spoken.say('notCompiled', { count: errors })}`, 'red');
    return EXIT.findings;
  }
  if (input.files.has(realPathOf(output))) throw new Failure('outputIsModel', { path: output });
  const { config } = project;
  const version = config?.config.version;
  const text = writeModel(project.project().model, {
    name: config?.name ?? '',
    ...(version === undefined ? {} : { version }),
  });
  if (output === STDOUT) session.out.write(text);
  else {
    writeFile(output, text, spoken.language);
    note(spoken, spoken.say('written', { path: visible(relativePath(output)) }));
  }
  return EXIT.clean;
}
