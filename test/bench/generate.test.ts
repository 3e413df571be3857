/** The projects that benchmarks run on: the same each time, as large as asked for, and without findings. */
import { describe, expect, test } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { generateProject, generateSiblings, type ProjectOptions } from './generate.ts';

function projectOf(files: ReadonlyMap<string, string>): Project {
  const project = new Project({ today: '2026-01-01' });
  for (const [name, text] of files) project.set({ uri: `file:///${name}`, text });
  return project;
}

/** Elements of the project itself, without those of the standard library. */
function own(project: Project): readonly string[] {
  const uris = new Set(project.uris);
  return project.model.elements.filter(({ uri }) => uris.has(uri)).map(({ id }) => id);
}

describe.each<[string, ProjectOptions]>([
  ['some size', { elements: 1000 }],
  ['the smallest there is', { elements: 100 }],
  ['an odd size', { elements: 487 }],
  ['few files', { elements: 1000, files: 4 }],
  ['one file', { elements: 1000, files: 1 }],
  ['deep', { elements: 600, depth: 6 }],
  ['objects that stand alone', { elements: 600, crossObject: 0 }],
  ['objects that lean on each other only', { elements: 600, crossObject: 1 }],
  ['another seed', { elements: 600, seed: 7 }],
])('%s', (_, options) => {
  const files = generateProject(options);
  const project = projectOf(files);

  test('has as many elements and files as asked for', () => {
    expect(own(project)).toHaveLength(options.elements);
    if (options.files !== undefined) expect(files.size).toBe(options.files);
  });

  test('has no findings', () => expect(project.findings).toEqual([]));

  test('is the same each time', () => expect(generateProject(options)).toEqual(files));
});

test('depth and share of references are as asked for', () => {
  const deep = own(projectOf(generateProject({ elements: 600, depth: 6 })));
  expect(Math.max(...deep.map((id) => id.split('.').length))).toBe(6);
  const crossing = (crossObject: number): number => {
    const { model } = projectOf(generateProject({ elements: 2000, crossObject }));
    const top = (id = ''): string => id.split('.')[0] ?? '';
    const arrows = model.arrows.filter(({ source }) => model.element(source ?? '')?.kind === 'component');
    return arrows.filter(({ source, target }) => top(source) !== top(target)).length / arrows.length;
  };
  expect(crossing(0.1)).toBeLessThan(crossing(0.5));
  expect(crossing(1)).toBe(1);
});

test('another seed gives other texts', () => {
  const texts = [1, 2].map((seed) => [...generateProject({ elements: 300, seed }).values()].join());
  expect(texts[0]).not.toBe(texts[1]);
});

test('the same elements, however they are divided into files', () => {
  const [one, many] = [1, 12].map((files) => own(projectOf(generateProject({ elements: 600, files }))));
  expect([...(one ?? [])].sort()).toEqual([...(many ?? [])].sort());
});

test('siblings: the same model in one file and in many, without findings', () => {
  const [one, many] = [1, 10].map((files) => projectOf(generateSiblings({ elements: 500, files })));
  expect(one?.uris).toHaveLength(1);
  expect(many?.uris).toHaveLength(10);
  expect(one && own(one)).toHaveLength(500);
  expect([...own(one as Project)].sort()).toEqual([...own(many as Project)].sort());
  expect([...(one?.findings ?? []), ...(many?.findings ?? [])]).toEqual([]);
});

test.each([
  { elements: 99 },
  { elements: 1000, files: 0 },
  { elements: 1000, files: 500 },
  { elements: 1000, depth: 2 },
])('refuses %o', (options) => expect(() => generateProject(options)).toThrow(RangeError));
