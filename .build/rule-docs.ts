/** Writes `docs/rules` from the rules themselves, which are the only place where their documentation is kept. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePages } from '../language/rules/pages.ts';

const folder = fileURLToPath(new URL('../docs/rules', import.meta.url));
mkdirSync(folder, { recursive: true });
const pages = rulePages();
for (const name of readdirSync(folder)) {
  if (!pages.has(name)) rmSync(path.join(folder, name));
}
for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
console.log(`docs/rules: ${pages.size} pages`);
