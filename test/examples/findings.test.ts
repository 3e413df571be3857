/**
 * Everything that all rules together find in the examples, written down and read one by one: what stands in these files
 * is true of the documents that the examples are modelled from. `npx vitest run test/examples/findings -u` writes them
 * anew, and the difference is then to be judged.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { EXAMPLES } from '../sources.ts';

/** Agreements expire and life cycles end on days, so the day is part of what is asked. */
const TODAY = '2026-11-22';

test.each([...EXAMPLES])('%s: what all rules find', async (name, sources) => {
  const project = new Project({ preset: 'all', today: TODAY }, false);
  for (const source of sources) project.set({ uri: `file:///${source.name}`, text: source.text });
  const byRule = Map.groupBy(project.findings, ({ rule }) => rule);
  const sections = [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, findings]) => {
      const lines = findings.map(({ severity, uri, range, message, suppressed }) => {
        const place = `${path.posix.basename(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
        return `${place} ${severity}${suppressed ? ` (tystad: ${suppressed.reason})` : ''} ${message.sv}`;
      });
      return `${rule} (${findings.length})\n${lines.map((line) => `  ${line}\n`).join('')}`;
    });
  await expect(sections.join('\n')).toMatchFileSnapshot(`findings/${path.posix.basename(name)}.txt`);
});
