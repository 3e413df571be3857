import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Dependency } from '../../language/model/model.ts';
import type { Bilingual } from '../../language/model/text.ts';
import { docUrl, explain } from '../../language/rules/explain.ts';
import { rulePages } from '../../language/rules/pages.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { readBaseline } from '../../language/workspace/baseline/baseline-file.ts';
import { baselineProblems } from '../../language/workspace/baseline/problems.ts';
import { projectConfig } from '../../language/workspace/config/project-config.ts';
import { findDependencies, takenAliases } from '../../language/workspace/dependencies.ts';
import { Project } from '../../language/workspace/project.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What no text sets off: a rule that fails is a fault of the tool. */
const WITHOUT_EXAMPLE = ['internal/rule-failed'];

/** A project that the examples may refer to. */
const NATIONAL: Dependency = {
  alias: 'nationell',
  title: 'Nationella tjänster',
  location: {
    uri: 'file:///ea.config.json',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  },
  summaries: [summarise('file:///nationell/a.ea', 'komponent Tjänsteplattformen\n')],
};

/** What the recommended rules and a certain one find. */
function findingsIn(text: string, { id, severity, doc: { today } }: Rule): string[] {
  const project = new Project({ severities: { [id]: severity }, ...(today === undefined ? {} : { today }) });
  project.dependencies = [NATIONAL];
  project.set({ uri: 'file:///example.ea', text });
  const shown = project.findings.filter(({ suppressed }) => suppressed === undefined);
  return shown.map(({ rule, message }) => `${rule}: ${message.sv}`);
}

const COMPILED = JSON.stringify({
  $schema: '',
  format: 1,
  name: 'Hel',
  version: '1.0.0',
  elements: [],
  arrows: [],
  assignments: [],
});

/** What the projects beside the one that an example configures are. */
const FOLDER = temporaryFolder({
  'nationell/ea.config.json': '{ "name": "Nationella tjänster", "version": "1.2.0" }',
  'nationell/a.ea': 'komponent Tjänsteplattformen\n',
  'granne/ea.config.json': '{ "dependencies": { "vår": { "path": "../norr" } } }',
  'granne/a.ea': 'komponent Grannsystem\n',
  'hel.ea.json': COMPILED,
  'halv.ea.json': COMPILED.slice(0, 40),
  'norr/a.ea': 'komponent Journal\n',
});

/** What is found in a project file, and in what follows from it. */
function problemsIn(text: string): string[] {
  const config = projectConfig(path.join(FOLDER, 'norr'), text);
  const { found, problems } = findDependencies(config);
  const project = new Project();
  project.dependencies = found.map((it) => ({ ...it, summaries: [] }));
  project.set({ uri: 'file:///a.ea', text: 'komponent Journal\n' });
  const { model } = project;
  const late = [...takenAliases(model), ...config.problemsIn(model), ...config.idleIn(model)];
  return [...config.problems, ...problems, ...late].map(({ rule, message }) => `${rule}: ${message.sv}`);
}

const VACANT = 'objektfamilj Vård { roller { driftansvarig vakant  verksamhetsstöd vakant } }\n';

/** What is found in a baseline, beside a model with two vacant roles. */
function problemsInBaseline(text: string, { doc: { today } }: Rule): string[] {
  const file = readBaseline('file:///ea.baseline.json', text);
  const options = { baseline: file.entries, ...(today === undefined ? {} : { today }) };
  const project = new Project(options);
  project.set({ uri: 'file:///a.ea', text: VACANT });
  const problems = baselineProblems(file, project.findings, project.model, options);
  return [...file.problems, ...problems].map(({ rule, message }) => `${rule}: ${message.sv}`);
}

const FINDERS = { config: problemsIn, baseline: problemsInBaseline };

for (const rule of RULES.filter(({ id }) => !WITHOUT_EXAMPLE.includes(id))) {
  test(`${rule.id} finds fault with its bad example, and nothing else does`, () => {
    const find = rule.doc.written ? FINDERS[rule.doc.written] : findingsIn;
    const rules = new Set(find(rule.doc.bad, rule).map((line) => line.split(':')[0]));
    expect([...rules]).toEqual([rule.id]);
  });
  test(`${rule.id} has a good example without any finding`, () => {
    const find = rule.doc.written ? FINDERS[rule.doc.written] : findingsIn;
    expect(find(rule.doc.good, rule)).toEqual([]);
  });
}

test('every rule has its texts in both languages', () => {
  for (const { id, title, doc } of RULES) {
    const texts: readonly Bilingual[] = [title, doc.what, doc.why, doc.mend, doc.off];
    for (const { sv, en } of texts) {
      expect(sv.trim(), id).not.toBe('');
      expect(en.trim(), id).not.toBe('');
      expect(sv, id).not.toBe(en);
      expect(sv, id).toMatch(/^\p{Lu}|^`/u);
    }
  }
});

test('rules have ids of their own, shaped group/name', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
});

test('a rule explains itself in either language', () => {
  expect(explain('name/unresolved', 'sv')).toMatch(/^# name\/unresolved\n\n\*\*Namn som inte finns/);
  expect(explain('name/unresolved', 'en')).toContain('## How to mend it');
  expect(explain('name/nonsense', 'en')).toBeUndefined();
  expect(docUrl('name/unresolved')).toMatch(/docs\/rules\/name-unresolved\.md$/);
});

test('the pages in docs/rules are the ones that the rules make', () => {
  const folder = fileURLToPath(new URL('../../docs/rules', import.meta.url));
  const pages = rulePages();
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) {
    expect(readFileSync(path.join(folder, name), 'utf8'), `${name}: run node .build/rule-docs.ts`).toBe(text);
  }
});
