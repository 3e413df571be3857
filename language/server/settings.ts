/** What the client wishes, read from `initialize`. */
import type { Language } from '../model/text.ts';
import { fieldsOf } from './params.ts';

export interface Settings {
  /** The language asked for. */
  readonly language?: Language;
  /** The editor's own. */
  readonly locale: Language;
  /** Time in milliseconds that typing has to rest before findings are made. */
  readonly pause: number;
}

const PAUSE = 100;

/** `initializationOptions`: `language` is `sv`, `en` or `auto` (as the project is written), `pause` is in milliseconds. */
export function settingsOf(options: unknown, locale: string | undefined): Settings {
  const { language, pause } = fieldsOf(options ?? {});
  return {
    ...(language === 'sv' || language === 'en' ? { language } : {}),
    locale: /^sv\b/i.test(locale ?? '') ? 'sv' : 'en',
    pause: typeof pause === 'number' && pause >= 0 ? pause : PAUSE,
  };
}
