/**
 * Fixtures are `.ea` text that says what is expected of it, in comments:
 *
 *     // @file b.ea            begins another file; what stands before the first one is `main.ea`
 *     komponent A { -> Saknas }
 *     //               ^^^^^^ name/unresolved
 *
 * A line of carets stands under the word where a finding is due; several rules are separated by commas, and several
 * lines may stand under one. `$0` is the cursor and is taken out of the text, and so are the lines of carets.
 */
import { expect } from 'vitest';
import type { Position, Range } from '../language/model/location.ts';
import type { CheckOptions } from '../language/rules/check.ts';
import type { Finding } from '../language/rules/rule.ts';
import { Project } from '../language/workspace/project.ts';

export interface Expected {
  readonly file: string;
  readonly rule: string;
  readonly range: Range;
}

export interface Fixture {
  /** Text by file name, without marks. */
  readonly files: ReadonlyMap<string, string>;
  readonly cursor?: { readonly file: string; readonly position: Position };
  readonly expected: readonly Expected[];
}

const FIRST_FILE = 'main.ea';
const MARKS = /^(\s*\/\/\s*?)(\^+)\s+([a-z][a-z-]*\/[a-z-]+(?:\s*,\s*[a-z][a-z-]*\/[a-z-]+)*)\s*$/;

export function parseFixture(text: string): Fixture {
  const files = new Map<string, string[]>();
  const expected: Expected[] = [];
  let cursor: Fixture['cursor'];
  let file = FIRST_FILE;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const header = /^\s*\/\/ @file (\S+)\s*$/.exec(line)?.[1];
    if (header !== undefined) {
      file = header;
      files.set(file, files.get(file) ?? []);
      continue;
    }
    const lines = files.get(file) ?? [];
    files.set(file, lines);
    const marks = MARKS.exec(line);
    if (marks) {
      const [, before = '', carets = '', rules = ''] = marks;
      const at = lines.length - 1;
      const start = { line: at, character: before.length };
      const end = { line: at, character: before.length + carets.length };
      for (const rule of rules.split(',')) expected.push({ file, rule: rule.trim(), range: { start, end } });
      continue;
    }
    const character = line.indexOf('$0');
    if (character >= 0) cursor = { file, position: { line: lines.length, character } };
    lines.push(line.replace('$0', ''));
  }
  const [first] = files;
  // A text that begins with a header has no unnamed file before it.
  if (first && files.size > 1 && first[1].every((line) => line.trim() === '')) files.delete(first[0]);
  return {
    files: new Map([...files].map(([name, lines]) => [name, lines.join('\n')])),
    ...(cursor ? { cursor } : {}),
    expected,
  };
}

/** The project that a fixture describes; its files are `file:///` and their names. */
export function projectOf(fixture: Fixture, options: CheckOptions = {}): Project {
  const project = new Project(options);
  for (const [name, text] of fixture.files) project.set({ uri: uriOf(name), text });
  return project;
}

export function uriOf(name: string): string {
  return `file:///${name}`;
}

/** Checks the text and fails unless its findings are those marked, one for one. Gives the findings for further questions. */
export function expectFindings(text: string, options: CheckOptions = {}): readonly Finding[] {
  const fixture = parseFixture(text);
  const findings = projectOf(fixture, options).findings.filter((finding) => !finding.suppressed);
  const found = findings.map(({ uri, rule, range, message }) => describe(uri, rule, range, message.sv));
  const wanted = fixture.expected.map(({ file, rule, range }) => describe(uriOf(file), rule, range));
  const bare = (line: string): string => line.split('  ')[0] ?? '';
  const missing = wanted.filter((line) => count(wanted, line) > count(found.map(bare), line));
  const extra = found.filter((line) => count(found.map(bare), bare(line)) > count(wanted, bare(line)));
  expect({ missing, extra }, 'findings that were due and did not come, or came and were not due').toEqual({
    missing: [],
    extra: [],
  });
  return findings;
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((it) => it === line).length;
}

function describe(uri: string, rule: string, { start, end }: Range, message = ''): string {
  const place = `${start.line + 1}:${start.character + 1}-${end.line === start.line ? '' : `${end.line + 1}:`}${end.character + 1}`;
  return `${uri.replace('file:///', '')} ${place} ${rule}${message === '' ? '' : `  ${message}`}`;
}
