/** What every command has at hand: the language, and the two streams with what may be written to each. */
import { styleText } from 'node:util';
import { visible } from '../formats/pretty/visible.ts';
import type { Language } from '../model/text.ts';
import { EXIT } from './exit-codes.ts';
import { languageAsked, languageOf } from './locale.ts';
import { type MessageKey, messageOf, type Words } from './messages.ts';
import { reasonOf } from './reasons.ts';

export interface Session {
  readonly language: Language;
  /** From now on everything is said in this language, unless another was asked for: it is that of what was read. */
  settle(language: Language | undefined): void;
  readonly out: Channel;
  /** Progress and notes; never data. */
  readonly notes: Channel;
  /** May bars that redraw themselves be shown among the notes? */
  readonly showsProgress: boolean;
  say(key: MessageKey, words?: Words): string;
  /** The same in the language of a project, unless another was asked for. */
  inLanguage(language: Language | undefined): Session;
}

export interface Channel {
  readonly terminal: boolean;
  readonly color: boolean;
  /** Columns to fill. */
  readonly width: number;
  write(data: string | Uint8Array): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_WIDTH = 100;
const WIDEST = 140;

/** @param args The arguments as given, looked through for `--lang` and `--no-color`, since help is written with both. */
export function createSession(args: readonly string[], env: Environment): Session {
  let language = languageOf(args, env);
  const asked = languageAsked(args);
  const noColor = args.includes('--no-color');
  // Of notes that cannot be written nothing can be said.
  const notes = channel(process.stderr, noColor, env, () => undefined);
  const out = channel(process.stdout, noColor, env, (error) => {
    const reason = reasonOf(error, language);
    note(session, `ea: ${session.say('cannotWriteOutput', { reason: visible(reason) })}`, 'red');
  });
  const session: Session = {
    get language() {
      return language;
    },
    settle: (wanted) => {
      if (asked === undefined) language = wanted ?? language;
    },
    out,
    notes,
    showsProgress: notes.terminal && !isSet(env['CI']) && env['TERM'] !== 'dumb',
    say: (key, words) => messageOf(key, language, words),
    inLanguage: (wanted) => {
      if (wanted === undefined || asked !== undefined) return session;
      return { ...session, language: wanted, say: (key, words) => messageOf(key, wanted, words) };
    },
  };
  return session;
}

/** @param failed Is told, once, why the stream cannot be written to. */
function channel(
  stream: NodeJS.WriteStream,
  noColor: boolean,
  env: Environment,
  failed: (error: Error) => void,
): Channel {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!open) return;
    open = false;
    // The reader has had enough (`ea lint | head`): nothing more to say, and nothing wrong.
    if (error.code === 'EPIPE') return;
    failed(error);
    // The command may have ended already, or be about to, with a code of its own.
    process.once('exit', () => {
      process.exitCode = EXIT.usage;
    });
  });
  return {
    terminal: stream.isTTY === true,
    color: !noColor && usesColor(stream, env),
    // Zero is what some terminals say that do not know.
    width: Math.min(stream.columns || DEFAULT_WIDTH, WIDEST),
    write: (data) => {
      if (open) stream.write(data);
    },
  };
}

function usesColor(stream: NodeJS.WriteStream, env: Environment): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** Set and not empty, as NO_COLOR asks for; `CI=false` is how some say that they are no CI. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false';
}

/** A note on a line of its own. */
export function note(session: Session, text: string, style?: Parameters<typeof styleText>[0]): void {
  const painted =
    style !== undefined && session.notes.color ? styleText(style, text, { validateStream: false }) : text;
  session.notes.write(`${painted}\n`);
}
