/** Where this machine's user keeps what programs can make again. */
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what is kept between runs: `EA_CACHE_DIR`, else `ea` in the folder that the system has for this.
 * It need not exist. Undefined where the system knows of no such place.
 */
export function cacheFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const own = env['EA_CACHE_DIR'];
  if (own !== undefined && own !== '') return path.resolve(own);
  const xdg = env['XDG_CACHE_HOME'];
  // A relative path there is to be ignored, says the standard that it comes from.
  if (platform !== 'win32' && xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, 'ea');
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    return local === undefined || local === '' ? undefined : path.join(local, 'ea', 'Cache');
  }
  const home = homeOf(env);
  if (home === undefined) return undefined;
  return platform === 'darwin' ? path.join(home, 'Library/Caches/ea') : path.join(home, '.cache/ea');
}

function homeOf(env: Environment): string | undefined {
  const home = env['HOME'];
  if (home !== undefined && path.isAbsolute(home)) return home;
  try {
    return homedir();
  } catch {
    // A user that the system knows nothing of.
    return undefined;
  }
}
