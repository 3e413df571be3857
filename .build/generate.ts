/** Writes every file that is made from another one. With `--check` it only tells which are stale and fails then. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mappingSchema } from '../language/import/mapping-schema.ts';
import { rulePages } from '../language/rules/pages.ts';
import { baselineSchema } from '../language/workspace/baseline/schema.ts';
import { configSchema } from '../language/workspace/config/schema.ts';
import { configurationPage } from './configuration.ts';
import { coveragePage } from './coverage.ts';
import { grammarTable } from './grammar-table.ts';
import { pageScript } from './page.ts';
import { referencePages } from './reference/pages.ts';
import { searchPage } from './reference/search.ts';
import { textMateGrammar } from './textmate.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Generated {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** All generated files but the parser, which langium writes first. */
export function generate(): readonly Generated[] {
  return [
    { file: 'syntaxes/ea.tmLanguage.json', text: `${JSON.stringify(textMateGrammar(), null, 2)}\n` },
    { file: 'language/syntax/table.generated.ts', text: grammarTable() },
    { file: 'language/import/mapping.schema.json', text: `${JSON.stringify(mappingSchema(), null, 2)}\n` },
    {
      file: 'language/workspace/config/config.schema.json',
      text: `${JSON.stringify(configSchema(), null, 2)}\n`,
    },
    {
      file: 'language/workspace/baseline/baseline.schema.json',
      text: `${JSON.stringify(baselineSchema(), null, 2)}\n`,
    },
    { file: 'language/formats/html/page.generated.js', text: pageScript(ROOT) },
    { file: 'docs/configuration.md', text: configurationPage() },
    { file: 'docs/coverage.md', text: coveragePage(ROOT) },
    { file: 'docs/language/index.html', text: searchPage() },
    ...[...referencePages()].map(([name, text]) => ({ file: `docs/language/${name}`, text })),
    ...[...rulePages()].map(([name, text]) => ({ file: `docs/rules/${name}`, text })),
  ];
}

/** The files whose text on disk is not what they are generated as. */
export function stale(): readonly Generated[] {
  return generate().filter(({ file, text }) => read(path.join(ROOT, file)) !== text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.filename === process.argv[1]) {
  const check = process.argv.includes('--check');
  for (const { file, text } of stale()) {
    if (check) {
      console.error(`${file} is stale; run npm run generate`);
      process.exitCode = 1;
    } else {
      mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
      writeFileSync(path.join(ROOT, file), text);
      console.log(`wrote ${file}`);
    }
  }
}
