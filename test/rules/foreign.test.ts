/** What another project declares is that project's business: no rule says anything about it. */
import { expect, test } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { Project } from '../../language/workspace/project.ts';

const WRITTEN = RULES.filter(({ doc }) => doc.written === undefined && doc.bad !== '');

test.each(WRITTEN.map((rule) => [rule.id, rule] as const))('%s', (id, { severity, doc: { bad, today } }) => {
  const project = new Project({
    severities: { [id]: severity },
    ...(today === undefined ? {} : { today }),
  });
  const start = { line: 0, character: 0 };
  project.dependencies = [
    {
      alias: 'granne',
      title: 'Grannen',
      location: { uri: 'file:///ea.config.json', range: { start, end: start } },
      summaries: [summarise('file:///granne/a.ea', bad)],
    },
  ];
  project.set({ uri: 'file:///a.ea', text: 'enhet Drift\n' });
  expect(project.findings.map(({ rule, message }) => `${rule}: ${message.sv}`)).toEqual([]);
});
