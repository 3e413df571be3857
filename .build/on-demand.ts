/**
 * Keeps what few runs need out of the bundles that every run loads. Node reads through the whole of a bundle before the
 * first line of it runs, so what is imported from a module named here is put in place by functions that load the bundle
 * of that module when one of them is called.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** @param bundles from source, relative to the root, to the name of its bundle in `dist`. They export functions only. */
export function onDemand(root: string, bundles: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'on-demand',
    setup(build) {
      const own = [build.initialOptions.entryPoints ?? []].flat().map(String);
      build.onLoad({ filter: /[\\/]language[\\/].*\.ts$/ }, ({ path: file }) => {
        const source = path.relative(root, file).split(path.sep).join('/');
        const bundle = bundles.get(source);
        if (bundle === undefined || own.includes(source)) return undefined;
        return { contents: stub(functionsOf(file), bundle), loader: 'js' };
      });
    },
  };
}

function stub(names: readonly string[], bundle: string): string {
  // A computed name is left alone by the bundler.
  const load = `require(__dirname + ${JSON.stringify(`/${bundle}`)})`;
  return names.map((name) => `export const ${name} = (...args) => ${load}.${name}(...args);`).join('\n');
}

function functionsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name ?? '');
  if (/^export (?!(?:async )?function|type|interface)/m.test(text))
    throw new Error(`${file} exports more than functions, so it cannot be loaded on demand.`);
  return names;
}
