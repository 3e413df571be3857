/** How code for browsers is bundled. */
import type { BuildOptions } from 'esbuild';

export const BROWSER = {
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'chrome128',
  charset: 'utf8',
  // The licence texts are gathered in one place instead.
  legalComments: 'none',
} as const satisfies BuildOptions;
