/** Where the files beside the code lie: in the repository they are where they were written, in a bundle beside it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Set by the bundler; undefined when the code runs from source. */
declare const BUNDLE_DIRECTORY: string | undefined;

const bundle = typeof BUNDLE_DIRECTORY === 'undefined' ? undefined : BUNDLE_DIRECTORY;

function fromSource(relative: string): string {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url));
}

/** Folder with the standard library's `.ea` files. */
export function libraryFolder(): string {
  return bundle === undefined ? fromSource('library') : path.join(bundle, 'library');
}

/** Folder with the fonts that pictures are measured and drawn with. */
export function fontFolder(): string {
  return bundle === undefined ? fromSource('fonts') : path.join(bundle, 'fonts');
}

/** The WebAssembly module that turns SVG into pixels. */
export function rasterModule(): string {
  if (bundle !== undefined) return path.join(bundle, 'resvg.wasm');
  return createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
}

/** The script that the layout worker runs. */
export function layoutWorker(): URL {
  return bundle === undefined
    ? new URL('../layout/worker.ts', import.meta.url)
    : pathToFileURL(path.join(bundle, 'elk-worker.cjs'));
}
