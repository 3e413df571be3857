/** Thousands of faults in one file are told of; were their cost quadratic, this would not end in time. */
import { expect, test } from 'vitest';
import { Project } from '../../language/workspace/project.ts';

test.each([
  ['characters of no use', '§ a\n'.repeat(8000)],
  ['rows of a spreadsheet in a block', `enhet A {\n${'System1;Ägare;Drift;2012\n'.repeat(2000)}}\n`],
  [
    'roles in one object',
    `enhet A\nförvaltningsobjekt X {\nroller {\n${'objektägare A\n'.repeat(8000)}}\n}\n`,
  ],
  [
    'comments that silence',
    '// ea-ignore governance/vacant-role: x\nobjektfamilj F { roller { driftansvarig vakant } }\n'.repeat(
      2000,
    ),
  ],
])('%s', { timeout: 60_000 }, (_, text) => {
  const project = new Project();
  project.set({ uri: 'file:///a.ea', text });
  expect(project.findings.length).toBeGreaterThan(0);
});
