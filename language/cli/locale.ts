/** Swedish or English: as asked for, else as the machine is set up. */
import { LANGUAGES, type Language } from '../model/text.ts';
import { Failure } from './failure.ts';

/**
 * @param args The arguments as given; `--lang` is looked for before they are parsed, since the parser's own messages are
 *   in the language too. A value that is no language is refused later, by `parseLanguage`.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  return languageAsked(args) ?? localeLanguage(env);
}

/** The language of `--lang`, where there is one. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const asked = options
    .map((arg, index) => (arg === '--lang' ? options[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1]))
    .findLast((value) => value !== undefined);
  return LANGUAGES.find((language) => language === asked);
}

function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((it) => it !== undefined && it !== '');
  // Windows has no such variables; there the system's own setting is asked.
  const name =
    locale ?? (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en');
  return /^sv(?![a-z])/i.test(name) ? 'sv' : 'en';
}

export function parseLanguage(text: string): Language {
  const known = LANGUAGES.find((language) => language === text);
  if (!known)
    throw new Failure('wrongValue', { option: '--lang', value: text, allowed: LANGUAGES.join(', ') });
  return known;
}
