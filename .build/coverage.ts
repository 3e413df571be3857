/** `docs/coverage.md`: what the sources of the examples say, the words that say it, and the lines that show it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helsenett } from './expressed/helsenett.ts';
import { lansteknik } from './expressed/lansteknik.ts';
import { norrland } from './expressed/norrland.ts';
import type { Coverage, Shown } from './expressed/row.ts';
import { skane } from './expressed/skane.ts';
import { webcare } from './expressed/webcare.ts';

/** One section per example, in the order of the page. */
const COVERAGE: readonly Coverage[] = [webcare, norrland, skane, helsenett, lansteknik];

const MARK = '<!-- Generated from .build/expressed by `npm run generate`. Do not edit. -->';

/** The page. Throws when a text is not found in its file, or is found in several places. */
export function coveragePage(root: string, sections: readonly Coverage[] = COVERAGE): string {
  const contents = sections.map(({ title, rows }) => `- [${title}](#${anchor(title)}), ${rows.length} rows`);
  return [
    MARK,
    '# What the language can express',
    'Every example is modelled from documents that architects have written.\n' +
      'Each table lists what those documents say, the words of the language that say it, and the lines of the example where they stand.',
    contents.join('\n'),
    ...sections.map((coverage) => section(coverage, root)),
  ].join('\n\n');
}

function section({ example, title, rows }: Coverage, root: string): string {
  const folder = path.join(root, 'examples', example);
  const lines = rows.map(
    ({ says, by, shown }) =>
      `| ${says} | ${by} | ${shown.map((it) => link(example, it, lineOf(folder, it))).join(', ')} |`,
  );
  return `## ${title}\n\n| What is said | How it is written | Shown in |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

function link(example: string, [file]: Shown, line: number): string {
  return `[${file}:${line}](../examples/${example}/${file}#L${line})`;
}

/** The line on which a text begins, counted from 1. */
function lineOf(folder: string, [file, text]: Shown): number {
  const content = readFileSync(path.join(folder, file), 'utf8');
  const at = content.indexOf(text);
  const where = path.join(path.basename(folder), file);
  if (at < 0) throw new Error(`${where} no longer has the text that the page of coverage refers to: ${text}`);
  if (content.includes(text, at + 1)) throw new Error(`${where} has this text in several places: ${text}`);
  return content.slice(0, at).split('\n').length;
}

/** The anchor that GitHub gives a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}
