/** Which reading of the language this is: what another one has made is not believed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './pack.ts';

/** Written in by the bundler: `digestOfSources` in hexadecimal. */
declare const EA_TOOL_DIGEST: string | undefined;

/** Where it is decided, beside the text, what summaries, findings, drawings and what is made of these look like. */
const SOURCES = [
  ...['model', 'syntax', 'library', 'rules', 'workspace'],
  ...['views', 'layout', 'drawing', 'fonts', 'formats'],
];

let known: string | undefined;

/** Changes whenever the same text could be understood, judged or drawn in another way. */
export function toolDigest(): string {
  if (typeof EA_TOOL_DIGEST === 'string') return Buffer.from(EA_TOOL_DIGEST, 'hex').toString('latin1');
  known ??= digestOfSources(path.join(path.dirname(fileURLToPath(import.meta.url)), '../..'));
  return known;
}

/** @param root folder of the repository. */
export function digestOfSources(root: string): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(path.join(root, 'language', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  // The libraries of parser and layout count as well, by their exact versions.
  files.push(path.join(root, 'package-lock.json'));
  const lines = files.sort().map((file) => {
    const name = path.relative(root, file).split(path.sep).join('/');
    return `${name} ${Buffer.from(digestOf(readFileSync(file)), 'latin1').toString('hex')}`;
  });
  return digestOf(lines.join('\n'));
}
