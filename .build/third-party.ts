/** The licence texts of every package that the bundles contain, as their licences ask of whoever passes them on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The packages are sorted by name, so the same bundles give the same text. */
export function thirdPartyNotices(
  root: string,
  metafiles: readonly Metafile[],
  copied: readonly string[],
): string {
  const folders = new Set<string>();
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  for (const input of [...inputs, ...copied.map((file) => path.relative(root, file))]) {
    const found = PACKAGE.exec(input.split(path.sep).join('/'));
    if (found) folders.add(path.join(root, found[0]));
  }
  const notices = [...folders].map(notice).sort((a, b) => (a.key < b.key ? -1 : 1));
  return `${notices.map(({ text }) => text).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function notice(folder: string): { readonly key: string; readonly text: string } {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    : [];
  const texts = files.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  const head = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
  return { key: head, text: [head, ...texts].join('\n\n') };
}
