/**
 * Lets a source file say where its neighbours are in the one way that also works unbundled:
 * `new URL('./worker.ts', import.meta.url)` for a thread, `new URL('../fonts/x.ttf', import.meta.url)` for a file and
 * `import.meta.resolve('package/file.wasm')` for a file of a package. A bundle is one file in another folder, so each
 * such address is rewritten to a file beside the bundle, which the build then makes or copies.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

export interface Neighbours {
  /** Name in `dist` to source of every further entry point. */
  readonly entries: Map<string, string>;
  /** Name in `dist` to source of every file or folder that is copied as it is. */
  readonly assets: Map<string, string>;
}

const RELATIVE = /new URL\(\s*'(\.[^']*)',\s*import\.meta\.url,?\s*\)/g;
const PACKAGE = /import\.meta\.resolve\(\s*'([^']+)',?\s*\)/g;

export function bundledUrls(root: string, found: Neighbours): Plugin {
  const require = createRequire(path.join(root, 'package.json'));
  return {
    name: 'bundled-urls',
    setup(build) {
      build.onLoad({ filter: /[\\/](language|extension)[\\/].*\.ts$/ }, ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        if (!source.includes('import.meta.')) return undefined;
        const contents = source
          .replace(RELATIVE, (_, relative: string) => {
            const target = path.resolve(path.dirname(file), relative);
            return beside(target.endsWith('.ts') ? entry(found, target) : asset(found, target));
          })
          .replace(PACKAGE, (_, name: string) => `${beside(asset(found, require.resolve(name)))}.href`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

function beside(name: string): string {
  return `new URL(${JSON.stringify(`./${name}`)}, import.meta.url)`;
}

/** `language/layout/elk/worker.ts` becomes `elk-worker.cjs`. */
function entry(found: Neighbours, source: string): string {
  const name = `${path.basename(path.dirname(source))}-${path.basename(source, '.ts')}.cjs`;
  found.entries.set(name, source);
  return name;
}

/** Files keep their folder's name, since some are looked up by it: `fonts/ea-sans-400.ttf`, `resvg-wasm/index_bg.wasm`. */
function asset(found: Neighbours, source: string): string {
  const folder = statSync(source).isDirectory();
  const name = folder
    ? path.basename(source)
    : path.join(path.basename(path.dirname(source)), path.basename(source));
  found.assets.set(name, source);
  return folder ? `${name}/` : name;
}
