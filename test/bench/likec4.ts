/**
 * LikeC4, for comparison. It is no dependency of the project: it is installed when the bench is first run, into a folder
 * that git does not see, and stays there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from './measure.ts';

const RANGE = '1.59';
const HOME = path.join(import.meta.dirname, '../../.cache/bench', `likec4-${RANGE}`);
const PACKAGE = path.join(HOME, 'node_modules/likec4');

/** The version that is there after this, or why there is none. */
export function installLikeC4(): { readonly version: string } | { readonly missing: string } {
  if (!existsSync(path.join(PACKAGE, 'package.json'))) {
    mkdirSync(HOME, { recursive: true });
    console.error(`Installing LikeC4 ${RANGE} into ${path.relative(process.cwd(), HOME)} …`);
    const args = ['install', '--prefix', HOME, '--no-audit', '--no-fund', '--no-save', `likec4@${RANGE}`];
    const { status, stderr, error } = spawnSync('npm', args, { encoding: 'utf8' });
    if (status !== 0) return { missing: (error?.message ?? stderr).trim().split('\n').slice(0, 3).join(' ') };
  }
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version };
}

/** Checks a folder as LikeC4 does it at its fastest, without laying out the views. */
export function likeC4Validate(folder: string): Command {
  return {
    program: process.execPath,
    args: [path.join(PACKAGE, 'bin/likec4.mjs'), 'validate', '--no-layout', folder],
    prints: /Valid.*\([1-9]\d* files\)/,
  };
}
