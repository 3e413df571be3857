import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../language/workspace/cache-folder.ts';

const HOME = '/home/x';

test.each<[string, Record<string, string>, NodeJS.Platform, string | undefined]>([
  ['its own variable goes first', { HOME, XDG_CACHE_HOME: '/c', EA_CACHE_DIR: '/own' }, 'linux', '/own'],
  ['an empty one is none', { HOME, EA_CACHE_DIR: '' }, 'linux', '/home/x/.cache/ea'],
  ['a relative one is of the current folder', { EA_CACHE_DIR: 'own' }, 'linux', path.resolve('own')],
  ['the standard’s variable', { HOME, XDG_CACHE_HOME: '/c' }, 'linux', '/c/ea'],
  ['a relative one is ignored', { HOME, XDG_CACHE_HOME: 'c' }, 'linux', '/home/x/.cache/ea'],
  ['macOS', { HOME }, 'darwin', '/home/x/Library/Caches/ea'],
  ['Windows', { LOCALAPPDATA: '/L' }, 'win32', path.join('/L', 'ea', 'Cache')],
  ['Windows without a place', {}, 'win32', undefined],
])('%s', (_, env, platform, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder);
});
