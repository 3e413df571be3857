/** What this program is called and where it lives. */
import manifest from '../../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** Where the program is presented, and where its faults can be reported from. */
export const HOME_URL = `https://www.npmjs.com/package/${manifest.name}`;
