/** Holds the one-way rule of docs/architecture.md: which folder may import from which, and what the core may not know. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

interface Layer {
  /** Folders of the project that it may import from, itself aside. */
  readonly from: readonly string[];
  /** Packages that it may import. */
  readonly packages: readonly string[];
}

const PICTURES = ['language/views', 'language/layout', 'language/drawing', 'language/fonts'];
const CORE = ['language/model', 'language/syntax', 'language/rules', ...PICTURES];

const LAYERS: Readonly<Record<string, Layer>> = {
  'language/model': { from: [], packages: [] },
  'language/syntax': { from: ['language/model'], packages: ['langium', 'chevrotain'] },
  'language/rules': { from: ['language/model', 'language/syntax'], packages: [] },
  'language/views': { from: ['language/model'], packages: [] },
  'language/layout': { from: [], packages: ['elkjs', 'node:worker_threads'] },
  'language/fonts': { from: [], packages: [] },
  'language/drawing': {
    from: ['language/model', 'language/views', 'language/layout', 'language/fonts'],
    packages: [],
  },
  'language/formats': {
    from: ['language/model', 'language/rules', 'language/views', 'language/drawing', 'language/fonts'],
    packages: ['@resvg/resvg-wasm', 'node:', 'csv-parse', 'saxes', 'yauzl', 'pdfkit', 'svg-to-pdfkit'],
  },
  // What runs in a page: the stage that pictures are moved about on, and the page of an exported project.
  'language/browser': {
    from: ['language/model', 'language/drawing', 'language/formats'],
    packages: ['d3-zoom', 'd3-selection'],
  },
  'language/import': {
    from: ['language/model', 'language/syntax', 'language/rules', 'language/formats'],
    packages: [],
  },
  'language/workspace': {
    from: [...CORE, 'language/formats'],
    packages: ['node:', 'vscode-uri', 'jsonc-parser', 'semver', 'picomatch', 'isomorphic-git'],
  },
  'language/features': { from: [...CORE, 'language/workspace', 'language/formats'], packages: [] },
  'language/server': {
    from: [...CORE, 'language/workspace', 'language/formats', 'language/features'],
    packages: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  'language/cli': {
    from: [...CORE, 'language/workspace', 'language/formats', 'language/import', 'language/server'],
    packages: ['node:', 'chokidar', 'commander', 'diff', 'package.json', 'jsonc-parser'],
  },
  extension: {
    from: [
      'language/server',
      'language/browser',
      'language/drawing',
      'language/formats',
      'language/model',
      'language/views',
    ],
    packages: ['node:', 'vscode', 'vscode-languageclient'],
  },
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const resolved = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    return { file, target: resolved, typeOnly: match[1] !== undefined };
  });
}

const folderOf = (file: string): string | undefined =>
  Object.keys(LAYERS).find((layer) => file.startsWith(`${layer}/`));

describe.each(Object.entries(LAYERS))('%s', (folder, layer) => {
  const imports = sources(folder).flatMap(importsOf);

  test('imports one way', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('language/') || target.startsWith('extension/'))
      .filter(({ target }) => {
        const to = folderOf(target);
        return to !== folder && (to === undefined || !layer.from.includes(to));
      })
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test('uses its own packages only', () => {
    const allowed = (target: string): boolean =>
      layer.packages.some(
        (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
      );
    const wrong = imports
      .filter(({ target }) => !target.startsWith('language/') && !target.startsWith('extension/'))
      .filter(({ target }) => !allowed(target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });
});

test('the table covers every folder', () => {
  const folders = readdirSync(path.join(ROOT, 'language'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const missing = folders
    .map((entry) => `language/${entry.name}`)
    .filter((folder) => !(folder in LAYERS) && folder !== 'language/library');
  expect(missing).toEqual([]);
});

test('the core reads no clock and rolls no dice', () => {
  const wrong = CORE.flatMap(sources).filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
