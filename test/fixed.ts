/** Makes a fix of a finding, as an editor would, and gives the project as it is then. */
import { expect } from 'vitest';
import { offsetAt } from '../language/model/offsets.ts';
import type { CheckOptions } from '../language/rules/check.ts';
import { textEdits } from '../language/rules/edits.ts';
import type { Finding } from '../language/rules/rule.ts';
import { Project } from '../language/workspace/project.ts';
import { parseFixture, projectOf, uriOf } from './fixture.ts';

export interface Fixed {
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** Those that are left, as `rule: message`. */
  readonly findings: readonly string[];
}

/**
 * @param text a fixture; its marks are not looked at.
 * @param index which of the fixes of the first finding of the rule that has any.
 * @throws Error when there is no such finding or fix.
 */
export function fixed(text: string, rule: string, options: CheckOptions = {}, index = 0): Fixed {
  const fixture = parseFixture(text);
  const files = new Map([...fixture.files].map(([name, content]) => [uriOf(name), content]));
  const mended = made(files, projectOf(fixture, options).findings, rule, index);
  const project = new Project(options);
  for (const [uri, content] of mended) project.set({ uri, text: content });
  return {
    files: new Map([...mended].map(([uri, content]) => [uri.replace('file:///', ''), content])),
    findings: project.findings.map((it) => `${it.rule}: ${it.message.sv}`),
  };
}

function made(
  files: ReadonlyMap<string, string>,
  findings: readonly Finding[],
  rule: string,
  index: number,
): ReadonlyMap<string, string> {
  const fix = findings.find((it) => it.rule === rule && it.fixes.length > 0)?.fixes[index];
  if (!fix) throw new Error(`no fix ${index} of ${rule}`);
  const mended = new Map(files);
  const edits = textEdits(fix.edits, (uri) => files.get(uri));
  const placed = edits.map((edit, order) => {
    const text = files.get(edit.uri) ?? '';
    const [start, end] = [offsetAt(text, edit.range.start), offsetAt(text, edit.range.end)];
    return { ...edit, start, end, order };
  });
  // From the end, so that the places before stay where they are; what is put in one place keeps its order.
  for (const { uri, start, end, newText } of placed.sort((a, b) => b.start - a.start || b.order - a.order)) {
    const text = mended.get(uri) ?? '';
    mended.set(uri, text.slice(0, start) + newText + text.slice(end));
  }
  return mended;
}

/** Makes the first fix of a rule in a text of one file, and holds what it makes of it, and that it says so once less. */
export function expectFixed(rule: string, text: string, expected: string, options: CheckOptions = {}): void {
  const count = (findings: readonly string[]): number =>
    findings.filter((it) => it.startsWith(`${rule}:`)).length;
  const before = projectOf(parseFixture(text), options).findings.map((it) => `${it.rule}:`);
  const { files, findings } = fixed(text, rule, options);
  expect(files.get('main.ea')).toBe(expected);
  expect(count(findings)).toBe(count(before) - 1);
}
