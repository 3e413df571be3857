/** The tool as it is shipped: the bundles that `npm run build` makes. */
import path from 'node:path';
import { emptyFolder } from './folders.ts';
import type { Command } from './measure.ts';

const DIST = path.join(import.meta.dirname, '../../dist');

export const SERVER = path.join(DIST, 'server.cjs');

/** Checks a folder with all rules. What the tool keeps between runs it keeps in the cache folder. */
export function eaLint(folder: string, cache: string): Command {
  return {
    program: process.execPath,
    args: [path.join(DIST, 'ea.cjs'), 'lint', '--lang', 'en', folder],
    env: cacheAt(cache),
    prints: /Nothing to remark on in [1-9]\d* files?/,
  };
}

/** The same with certain options, and whatever comes of it short of errors. */
export function eaLintWith(folder: string, options: readonly string[]): Command {
  return {
    program: process.execPath,
    args: [path.join(DIST, 'ea.cjs'), 'lint', '--lang', 'en', '--no-cache', ...options, folder],
    prints: /[1-9]\d* files?/,
  };
}

/** Draws all views of a folder. What the tool keeps between runs it keeps in the cache folder. */
export function eaExport(folder: string, out: string, cache: string): Command {
  return {
    program: process.execPath,
    args: [path.join(DIST, 'ea.cjs'), 'export', '--lang', 'en', '--out', out, folder],
    env: cacheAt(cache),
    prints: /wrote/,
  };
}

/** The same with nothing kept from before. */
export function eaLintCold(folder: string): Command {
  return eaLint(folder, emptyFolder('cold'));
}

/** The environment that makes the tool keep things in a folder. */
export function cacheAt(cache: string): Readonly<Record<string, string>> {
  return { EA_CACHE_DIR: cache };
}
