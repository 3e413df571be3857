/** `ea init`: a small project to start with, which lints clean. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { visible } from '../formats/pretty/visible.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { relativePath } from './places.ts';
import { note, type Session } from './session.ts';
import { STARTER } from './starter.ts';
import { writeNewFile } from './write-file.ts';

/** @throws Failure when one of the files exists already, before anything has been written. */
export function init(folder: string | undefined, session: Session): ExitCode {
  const { language, say } = session;
  const root = folder ?? '.';
  const files = STARTER[language].map(({ name, text }) => ({ file: path.join(root, name), text }));
  for (const { file } of files)
    if (existsSync(file)) throw new Failure('initExists', { path: relativePath(file) }, 'none');
  for (const { file, text } of files) {
    writeNewFile(file, text, language);
    note(session, say('written', { path: visible(relativePath(file)) }));
  }
  const place = relativePath(root);
  note(session, place === '.' ? say('initDoneHere') : say('initDone', { path: visible(place) }));
  return EXIT.clean;
}
