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
import { readConfig } from '../../language/workspace/config/read.ts';
import { Project } from '../../language/workspace/project.ts';

/** Rules about the tool itself and about other projects, which no text alone sets off. */
const WITHOUT_EXAMPLE = [
  'internal/rule-failed',
  'config/missing-dependency',
  'config/unusable-dependency',
  'config/wrong-version',
  'config/dependency-cycle',
  'config/alias-taken',
];

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
  return project.findings.map(({ rule, message }) => `${rule}: ${message.sv}`);
}

function problemsIn(text: string): string[] {
  return readConfig('file:///ea.config.json', text).problems.map(
    ({ rule, message }) => `${rule}: ${message.sv}`,
  );
}

for (const rule of RULES.filter(({ id }) => !WITHOUT_EXAMPLE.includes(id))) {
  test(`${rule.id} finds fault with its bad example, and nothing else does`, () => {
    const find = rule.doc.written === 'json' ? problemsIn : findingsIn;
    const rules = new Set(find(rule.doc.bad, rule).map((line) => line.split(':')[0]));
    expect([...rules]).toEqual([rule.id]);
  });
  test(`${rule.id} has a good example without any finding`, () => {
    const find = rule.doc.written === 'json' ? problemsIn : findingsIn;
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
