import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { writeJunit } from '../../../language/formats/junit/write.ts';
import { hostileReport } from '../hostile.ts';
import { report, WARNING } from '../sample-report.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** The schema that Jenkins publishes for JUnit reports: what may stand in what, and with which attributes. */
const SCHEMA: Readonly<Record<string, { in: string; required: string[]; may: string[] }>> = {
  testsuites: { in: '', required: [], may: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'] },
  testsuite: {
    in: 'testsuites',
    required: ['name', 'tests'],
    may: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
  },
  testcase: {
    in: 'testsuite',
    required: ['name', 'classname'],
    may: ['assertions', 'time', 'status', 'file', 'line'],
  },
  failure: { in: 'testcase', required: [], may: ['message', 'type'] },
  error: { in: 'testcase', required: [], may: ['message', 'type'] },
  skipped: { in: 'testcase', required: [], may: ['message'] },
  'system-out': { in: 'testcase', required: [], may: [] },
};

/** A parser that ends at the first thing that is not well formed, and a check of every element against the schema. */
function read(text: string): Node {
  const parser = new SaxesParser();
  const open: Node[] = [];
  let root: Node | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    const rule = SCHEMA[name];
    expect(rule?.in, name).toBe(open.at(-1)?.name ?? '');
    for (const key of rule?.required ?? []) expect(attributes).toHaveProperty(key);
    for (const key of Object.keys(attributes))
      expect([...(rule?.required ?? []), ...(rule?.may ?? [])], name).toContain(key);
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('text', (part) => {
    const node = open.at(-1);
    if (node) node.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new Error('There is no element.');
  return root;
}

const casesOf = (root: Node): Node[] => root.children.flatMap((suite) => suite.children);

function expectCounts(root: Node): void {
  const having = (cases: readonly Node[], name: string): string =>
    String(cases.filter(({ children }) => children.some((child) => child.name === name)).length);
  for (const suite of root.children) {
    expect(suite.attributes['tests']).toBe(String(suite.children.length));
    expect(suite.attributes['failures']).toBe(having(suite.children, 'failure'));
    expect(suite.attributes['errors']).toBe(having(suite.children, 'error'));
    expect(suite.attributes['skipped']).toBe(having(suite.children, 'skipped'));
  }
  expect(root.attributes['tests']).toBe(String(casesOf(root).length));
  expect(root.attributes['failures']).toBe(having(casesOf(root), 'failure'));
  expect(root.attributes['errors']).toBe(having(casesOf(root), 'error'));
}

describe('findings as JUnit XML', () => {
  test('are tests in a suite for each file', () => {
    const root = read(writeJunit(report('sv')));
    expectCounts(root);
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(['ea lint', 'söder/a b.ea']);
    const [reading, warning, error, suppressed] = casesOf(root);
    expect(reading?.children[0]).toMatchObject({
      name: 'error',
      text: 'trasig.ea kunde inte läsas: EACCES',
    });
    expect(warning?.children[0]).toMatchObject({ name: 'failure', attributes: { type: 'warning' } });
    expect(error?.attributes).toEqual({
      name: 'name/unresolved: EKX finns inte.',
      classname: 'söder/a b.ea',
      file: 'söder/a b.ea',
      line: '2',
    });
    expect(error?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { message: 'EKX finns inte.', type: 'error' },
    });
    expect(error?.children[0]?.text).toContain('söder/a b.ea:2:6  EKX finns inte.\nek.ea:1:11  EK');
    expect(suppressed?.children[0]).toMatchObject({
      name: 'skipped',
      attributes: { message: 'känt sedan länge' },
    });
  });

  test('have passed when they are for information only', () => {
    const root = read(writeJunit(report('en', [{ ...WARNING, severity: 'info' }])));
    expect(root.attributes['failures']).toBe('0');
    expect(casesOf(root)[1]?.children.map(({ name }) => name)).toEqual(['system-out']);
  });

  test('are one test that has passed when there is nothing, since no test at all is refused', () => {
    const root = read(writeJunit({ ...report('en', []), unreadable: [] }));
    expect(root.attributes).toEqual({ name: 'ea lint', tests: '1', failures: '0', errors: '0' });
    expect(casesOf(root).map(({ attributes, children }) => [attributes['name'], children])).toEqual([
      ['Every file can be read', []],
    ]);
  });

  test('are well formed and of the same shape, whatever names and messages hold', () => {
    fc.assert(
      fc.property(hostileReport, (hostile) => {
        const root = read(writeJunit(hostile));
        expectCounts(root);
        expect(casesOf(root)).toHaveLength(1 + hostile.findings.length);
      }),
    );
  });
});
