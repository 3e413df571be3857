/** Help and parsing errors in the reader's language, where the parser has English words built in. */
import { type Command, type CommanderError, Help } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure, type Hint } from './failure.ts';
import type { MessageKey } from './messages.ts';
import type { Session } from './session.ts';

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'titleUsage',
  'Arguments:': 'titleArguments',
  'Options:': 'titleOptions',
  'Global Options:': 'titleGlobalOptions',
  'Commands:': 'titleCommands',
};

/**
 * Makes the program speak the session's language, throw instead of ending the process, and write where we write.
 * Commands added to it afterwards do the same.
 */
export function helpInLanguage(command: Command, session: Session): void {
  const { say } = session;
  const english = new Help();
  command
    .helpOption('-h, --help', say('optionHelp'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.out.write(text),
      writeErr: (text) => session.notes.write(text),
      // Printed by the one who catches it, in the right language.
      outputError: () => {},
      getOutHelpWidth: () => session.out.width,
      getErrHelpWidth: () => session.notes.width,
      getOutHasColors: () => session.out.color,
      getErrHasColors: () => session.notes.color,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => {
        const key = TITLES[title];
        return key === undefined ? title : say(key);
      },
      commandUsage: (shown) =>
        english
          .commandUsage(shown)
          .replace('[options]', `[${say('wordOptions')}]`)
          .replace('[command]', `[${say('wordCommand')}]`),
      subcommandTerm: (shown) =>
        english.subcommandTerm(shown).replace('[options]', `[${say('wordOptions')}]`),
    });
}

const KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'tooManyArguments',
};

export interface ParsingEnd {
  readonly code: ExitCode;
  /** Absent when help or the version was asked for. */
  readonly failure?: Failure;
}

/** What the parser meant by ending: help that was asked for, or arguments that it could not take. */
export function parsingEnd(error: CommanderError): ParsingEnd {
  if (error.exitCode === 0) return { code: EXIT.clean };
  // Without a command the help itself has been printed, and nothing else needs saying.
  if (error.code === 'commander.help') return { code: EXIT.usage };
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1];
  const hint: Hint | 'help' = near === undefined ? 'help' : { key: 'didYouMean', words: { name: near } };
  const key = KEYS[error.code];
  const failure = key
    ? new Failure(key, { name }, hint)
    : new Failure('wrongUsage', { reason: error.message.replace(/^error: /, '') }, hint);
  return { code: EXIT.usage, failure };
}
