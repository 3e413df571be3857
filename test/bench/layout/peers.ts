/**
 * Other layout tools, for comparison. None is a dependency of the project: they are installed when the bench is first
 * run, into a folder that git does not see, and stay there. Graphviz' own `dot` is used where the system has it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const HOME = path.join(import.meta.dirname, '../../../.cache/bench/layout-peers');

const PEERS = {
  '@hpcc-js/wasm-graphviz': { range: '1.29', file: 'dist/index.js' },
  '@dagrejs/dagre': { range: '3', file: 'dist/dagre.esm.js' },
  '@terrastruct/d2': { range: '0.1', file: 'dist/node-esm/index.js' },
} as const;

type Peer = keyof typeof PEERS;

/** Says what is missing, if anything is. */
export function installPeers(): string | undefined {
  const wanted = Object.entries(PEERS).filter(([name]) => !existsSync(path.join(HOME, 'node_modules', name)));
  if (wanted.length === 0) return undefined;
  mkdirSync(HOME, { recursive: true });
  const packages = wanted.map(([name, { range }]) => `${name}@${range}`);
  console.error(`Installing ${packages.join(', ')} into ${path.relative(process.cwd(), HOME)} …`);
  const args = ['install', '--prefix', HOME, '--no-audit', '--no-fund', ...packages];
  const { status, stderr, error } = spawnSync('npm', args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr).trim().split('\n').slice(0, 3).join(' ');
}

/** The module of a peer that has been installed. */
export async function peer(name: Peer): Promise<unknown> {
  return await import(pathToFileURL(path.join(HOME, 'node_modules', name, PEERS[name].file)).href);
}
