/**
 * Makes `dist`: the extension, its webview, the language server, the command line and what they load at run time.
 *
 * Run `npm run build`, or `node .build/build.ts --development` for readable code with source maps. A part whose entry
 * point does not exist is left out with a message, so that one half can be built without the other.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { digestOfSources } from '../language/workspace/tool-digest.ts';
import { BROWSER } from './browser.ts';
import { bundledUrls, type Neighbours } from './bundled-urls.ts';
import { onDemand } from './on-demand.ts';
import { thirdPartyNotices } from './third-party.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
/** Not made here, so not cleared here. */
const KEPT = ['vsix', 'ea-lang.vsix'];
/** What describes the files that people write and programs read; editors complete by the first three. */
const SCHEMAS = [
  'language/workspace/config/config.schema.json',
  'language/workspace/baseline/baseline.schema.json',
  'language/formats/model/model.schema.json',
  'language/formats/json/findings.schema.json',
  'language/formats/json/drawing.schema.json',
  'language/formats/json/rules.schema.json',
];
const development = process.argv.includes('--development');

/** Bundles that others load when they need them: for serving an editor, finding out what is wrong with a text, and such. */
const ON_DEMAND = new Map([
  ['language/server/main.ts', 'server.cjs'],
  ['language/syntax/langium.ts', 'langium.cjs'],
  ['language/workspace/git.ts', 'git.cjs'],
  ['language/formats/pdf/write.ts', 'pdf.cjs'],
]);

const found: Neighbours = { entries: new Map(), assets: new Map() };
const metafiles: Metafile[] = [];

const common: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  // Names are in error messages and logs; without them a bug report says nothing. Keeping them by `keepNames` instead
  // would wrap every function, and run the wrapper whenever a closure is made.
  minifyWhitespace: !development,
  minifySyntax: !development,
  sourcemap: development ? 'linked' : false,
  // The licence texts are gathered in one file instead.
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
};

/** CommonJS has no `import.meta.url`, which some packages and our own modules use to find files. */
const node: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  mainFields: ['module', 'main'],
  define: {
    'import.meta.url': '__moduleUrl',
    // A bundle has no sources beside it to take the digest of.
    EA_TOOL_DIGEST: JSON.stringify(Buffer.from(digestOfSources(ROOT), 'latin1').toString('hex')),
  },
  banner: { js: "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  // A text with other letters takes twice the room in memory and half as long again to read through.
  charset: 'ascii',
  plugins: [onDemand(ROOT, ON_DEMAND), bundledUrls(ROOT, found)],
};

const browser: BuildOptions = { ...common, ...BROWSER };

async function bundle(entry: string, name: string, options: BuildOptions): Promise<void> {
  if (!existsSync(path.resolve(ROOT, entry))) {
    console.log(`left out ${name}: ${entry} does not exist yet`);
    return;
  }
  const result = await build({ ...options, entryPoints: [entry], outfile: path.join(DIST, name) });
  if (result.metafile) metafiles.push(result.metafile);
}

mkdirSync(DIST, { recursive: true });
for (const name of readdirSync(DIST)) {
  if (!KEPT.includes(name)) rmSync(path.join(DIST, name), { recursive: true });
}

await Promise.all([
  bundle('extension/main.ts', 'extension.cjs', { ...node, external: ['vscode'] }),
  bundle('extension/webview/main.ts', 'webview.js', {
    ...browser,
    tsconfig: 'extension/webview/tsconfig.json',
  }),
  bundle('extension/webview/style.css', 'webview.css', { ...browser, external: ['*.woff2'] }),
  ...[...ON_DEMAND].map(([source, name]) => bundle(source, name, node)),
  bundle('language/cli/main.ts', 'cli.cjs', node),
]);

// A thread may start threads of its own, so the list can grow while it is worked off.
for (const [name, source] of found.entries) await bundle(path.relative(ROOT, source), name, node);

mkdirSync(path.join(DIST, 'schemas'));
for (const file of SCHEMAS)
  copyFileSync(path.join(ROOT, file), path.join(DIST, 'schemas', path.basename(file)));

found.assets.set('fonts', path.join(ROOT, 'language/fonts'));
for (const [name, source] of found.assets) {
  cpSync(source, path.join(DIST, name), {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || !file.endsWith('.ts'),
  });
}

copyFileSync(path.join(ROOT, '.build/launcher.cjs'), path.join(DIST, 'ea.cjs'));
chmodSync(path.join(DIST, 'ea.cjs'), 0o755);
writeFileSync(
  path.join(DIST, 'third-party.txt'),
  thirdPartyNotices(ROOT, metafiles, [...found.assets.values()]),
);
