/** Runs one command and answers with the exit code. Nothing that goes wrong gets past here. */
import { CommanderError } from 'commander';
import { visible } from '../formats/pretty/visible.ts';
import { askForReport, describeBug } from './bug.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { parsingEnd } from './help.ts';
import type { Words } from './messages.ts';
import { createProgram } from './program.ts';
import { createSession, note, type Session } from './session.ts';

/** @param args The arguments after the program's name. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const session = createSession(args, process.env);
  let code: ExitCode = EXIT.clean;
  const program = createProgram(session, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Failure) return refuse(error, commandOf(args, program), session);
    if (!(error instanceof CommanderError)) return confess(error, session);
    const { failure, code: ended } = parsingEnd(error);
    return failure ? refuse(failure, commandOf(args, program), session) : ended;
  }
}

/** `ea lint`, as far as the arguments say which command was meant. */
function commandOf(args: readonly string[], program: ReturnType<typeof createProgram>): string {
  const named = program.commands.find((command) => args.includes(command.name()));
  return named ? `ea ${named.name()}` : 'ea';
}

function refuse({ key, words, hint, code }: Failure, command: string, session: Session): ExitCode {
  note(session, `ea: ${session.say(key, safe(words))}`, 'red');
  if (hint === 'help') note(session, session.say('seeHelp', { command }));
  else if (hint !== 'none') note(session, session.say(hint.key, safe(hint.words ?? {})));
  return code;
}

function safe(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [word, visible(String(value))]));
}

/** An error that nobody foresaw is a bug of ours, and is called so. */
function confess(error: unknown, session: Session): ExitCode {
  note(session, `ea: ${describeBug(error, session)}`, 'red');
  askForReport([error], session);
  return EXIT.internal;
}
