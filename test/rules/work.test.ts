/** What an edit costs, counted in files that are checked again and not in seconds. */
import { expect, test } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { Turns } from '../../language/workspace/turns.ts';
import { generateProject } from '../bench/generate.ts';
import { SHARED_FILE } from '../bench/shared.ts';

const FILES = new Map(
  [...generateProject({ elements: 2_000 })].map(([file, text]) => [`file:///${file}`, text]),
);
const SHARED = `file:///${SHARED_FILE}.ea`;
const NORMAL = [...FILES.keys()].filter((uri) => uri !== SHARED).at(-1) ?? '';

function projectOf(): Project {
  const project = new Project();
  for (const [uri, text] of FILES) project.set({ uri, text });
  expect(project.findings).toEqual([]);
  expect(project.checkedFiles).toHaveLength(FILES.size);
  project.takeChanged();
  return project;
}

const draft = (line: string): string => `${line}\n  komponent Utkast { -> Saknas }`;

test.each([
  ['text in a normal file', NORMAL, (text: string) => text.replace(/syfte ".*"/, 'syfte "Nytt"'), []],
  ['lines in a normal file', NORMAL, (text: string) => `\n\n${text}`, []],
  ['an element in a normal file', NORMAL, (text: string) => text.replace(/^.*\{$/m, draft), [NORMAL]],
  ['a title in the shared file', SHARED, (text: string) => text.replace(/"Region .*"/, '"Regionen"'), []],
  ['lines in the shared file', SHARED, (text: string) => `\n\n${text}`, []],
] as const)('%s: only that file is checked again', (_, uri, edit, changed) => {
  const project = projectOf();
  const before = project.checkedFiles.length;
  const text = edit(FILES.get(uri) ?? '');
  expect(text).not.toBe(FILES.get(uri));
  project.set({ uri, text });
  expect([...project.takeChanged()]).toEqual(changed);
  expect(project.checkedFiles.slice(before)).toEqual([uri]);
});

test('a name that many files use is looked at again where it is used, and nowhere else', () => {
  const project = projectOf();
  const [unit] = project.model.named('Tandvården');
  const users = new Set(project.model.usesOf(unit?.id ?? '').map(({ uri }) => uri));
  expect(users.size).toBeGreaterThan(5);
  expect(users.size).toBeLessThan(FILES.size - 5);
  const before = project.checkedFiles.length;
  project.set({ uri: SHARED, text: (FILES.get(SHARED) ?? '').replace('Tandvården', 'Folktandvården') });
  // Where any word will do nothing is said of a name that is gone.
  const changed = project.takeChanged();
  expect(changed.size).toBeGreaterThan(5);
  expect([...changed.difference(users)]).toEqual([]);
  expect(new Set(project.checkedFiles.slice(before))).toEqual(users.union(new Set([SHARED])));
});

test('a project that is prepared in turns has the same findings, also of files that changed meanwhile', async () => {
  const project = new Project();
  for (const [uri, text] of FILES) project.set({ uri, text });
  const shares: number[] = [];
  const preparing = project.prepare(new Turns(0), (done, total) => {
    // Now and then somebody types, and somebody asks.
    if (shares.push(done / total) % 40 === 0)
      project.set({ uri: NORMAL, text: `${FILES.get(NORMAL)}\nkomponent K${shares.length} { -> Saknas }` });
    if (shares.length % 100 === 0) expect(project.model.elements.length).toBeGreaterThan(2_000);
  });
  await preparing;
  expect(shares.at(-1)).toBe(1);
  const checked = project.checkedFiles.length;
  expect(checked).toBe(FILES.size);
  const fresh = new Project({}, false);
  for (const uri of project.uris) {
    const summary = project.summary(uri);
    if (summary) fresh.put(summary);
  }
  expect(project.findings).toEqual(fresh.findings);
  expect(project.checkedFiles.length).toBeLessThanOrEqual(checked + 1);
});
