/** An example project, read from its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { isWithin } from '../../language/model/graph.ts';
import { type Element, isOwn, type Model, printValue, valuesOf } from '../../language/model/model.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';
import { modelOf } from '../model/project.ts';

const EXAMPLES = path.join(import.meta.dirname, '..', '..', 'examples');

export interface Example {
  readonly model: Model;
  readonly findings: readonly Finding[];
  /** The element with this id, which has to be there. */
  readonly element: (id: string) => Element;
  /** Own elements of a kind, inside an element or anywhere. */
  readonly all: (kind: string, within?: string) => readonly Element[];
  /** The values of a property as text. */
  readonly values: (id: string, key: string) => readonly string[];
}

export function example(name: string): Example {
  const folder = path.join(EXAMPLES, name);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ea'))
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);
  const model = modelOf(Object.fromEntries(files));
  const project = new Project();
  for (const [file, text] of files) project.set({ uri: `file:///${file}`, text });
  const element = (id: string): Element => {
    const found = model.element(id);
    if (!found) throw new Error(`no element ${id}`);
    return found;
  };
  return {
    model,
    findings: project.findings.filter((finding) => !finding.suppressed),
    element,
    all: (kind, within) =>
      model
        .ofKind(kind)
        .filter((it) => isOwn(it) && (within === undefined || isWithin(it.id, element(within).id))),
    values: (id, key) => valuesOf(element(id), key).map(printValue),
  };
}

/** How many findings of each rule the example has; those of its README and no others. */
export function expectFindings({ findings }: Example, expected: Readonly<Record<string, number>>): void {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  expect(counts).toEqual(expected);
}
