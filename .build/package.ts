/**
 * Makes `dist/ea-lang.vsix` from what `npm run build` made.
 *
 * The extension is first laid out in `dist/vsix`, and packed from there, for two reasons. VS Code wants the manifest's
 * translations beside the manifest, but in the repository they live with the extension. And what is listed here is all
 * that ships: the manifest's `files` belongs to the npm package, whose content is another. The folder is an extension as
 * it stands, which is what F5 starts.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';

const ROOT = path.resolve(import.meta.dirname, '..');
const STAGE = path.join(ROOT, 'dist/vsix');
const VSIX = path.join(ROOT, 'dist/ea-lang.vsix');

/** Only the folder, for F5: with the source maps of a development build. */
const stageOnly = process.argv.includes('--stage');

/** From the repository to the package; what is not here does not ship. */
const SHIPPED: readonly (readonly [source: string, target: string])[] = [
  ['README.md', 'README.md'],
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['LICENSE', 'LICENSE'],
  ['extension/l10n/package.nls.json', 'package.nls.json'],
  ['extension/l10n/package.nls.sv.json', 'package.nls.sv.json'],
  ['extension/snippets.json', 'extension/snippets.json'],
  ['extension/icons', 'extension/icons'],
  ['syntaxes', 'syntaxes'],
  ['language/import/mapping.schema.json', 'language/import/mapping.schema.json'],
  ...readdirSync(path.join(ROOT, 'dist'))
    .filter(
      (name) =>
        !/^(vsix|ea-lang\.vsix|cli\.cjs|ea\.cjs|pdf\.cjs|png-worker\.cjs|html)$/.test(name) &&
        (stageOnly || !name.endsWith('.map')),
    )
    .map((name) => [`dist/${name}`, `dist/${name}`] as const),
];

/** What npm and the build read in the manifest, and VS Code does not. */
const NPM_ONLY = [
  'private',
  'type',
  'bin',
  'files',
  'scripts',
  'dependencies',
  'devDependencies',
  'allowScripts',
];

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const [source, target] of SHIPPED) {
  if (existsSync(path.join(ROOT, source)))
    cpSync(path.join(ROOT, source), path.join(STAGE, target), { recursive: true });
  else console.log(`left out ${source}: it does not exist yet`);
}
// The icon's drawing is only the source of the PNG.
rmSync(path.join(STAGE, 'extension/icons/icon.svg'));

const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !NPM_ONLY.includes(key)));
writeFileSync(
  path.join(STAGE, 'package.json'),
  `${JSON.stringify({ ...shipped, description: '%description%', files: ['**'] }, null, 2)}\n`,
);

if (!stageOnly) {
  await createVSIX({
    cwd: STAGE,
    packagePath: VSIX,
    dependencies: false,
  });
  console.log(`${path.relative(ROOT, VSIX)} ${(statSync(VSIX).size / 1024 / 1024).toFixed(2)} MB`);
}
