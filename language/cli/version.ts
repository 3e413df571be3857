/** What this program is called and where it lives. */
import manifest from '../../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** Where the program is presented. */
export const HOME_URL = 'https://github.com/ea-lang/ea';

/** Where its faults can be reported. */
export const ISSUES_URL = `${HOME_URL}/issues`;
