/** Swedish or English: as asked for, else as the project here says, else as the machine is set up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../model/text.ts';
import { parseWord } from './options.ts';

/**
 * @param args The arguments as given; `--lang` is looked for before they are parsed, since the parser's own messages are
 *   in the language too. A value that is no language is refused later, by `parseLanguage`.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  return languageAsked(args) ?? projectLanguage(process.cwd()) ?? localeLanguage(env);
}

/** What the projects say that paths lie in; undefined where they say nothing, or not the same. */
export function languageOfPlaces(paths: readonly string[]): Language | undefined {
  const [first, ...others] = new Set(paths.flatMap((place) => projectLanguage(path.resolve(place)) ?? []));
  return others.length === 0 ? first : undefined;
}

/**
 * What the nearest `ea.config.json` says, in a folder or outwards from it, for help and for commands that read no project. One word is looked for: this
 * comes before everything else, and what is wrong in the file is told of by those who read it.
 */
function projectLanguage(folder: string): Language | undefined {
  try {
    const text = readFileSync(path.join(folder, 'ea.config.json'), 'utf8');
    const said = /(?:^|[{,])\s*"language"\s*:\s*"(\w+)"/m.exec(text)?.[1];
    return LANGUAGES.find((language) => language === said);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? undefined : projectLanguage(above);
  }
}

/** The language of `--lang`, where there is one. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const asked = options
    .map((arg, index) => (arg === '--lang' ? options[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1]))
    .findLast((value) => value !== undefined);
  return LANGUAGES.find((language) => language === asked?.toLowerCase());
}

function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((it) => it !== undefined && it !== '');
  // Windows has no such variables; there the system's own setting is asked.
  const name =
    locale ?? (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en');
  return /^sv(?![a-z])/i.test(name) ? 'sv' : 'en';
}

export function parseLanguage(text: string): Language {
  return parseWord('--lang', LANGUAGES)(text);
}
