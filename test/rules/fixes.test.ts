/** What rules offer to do about their findings: that it mends them, harms nothing else, and is done after once. */
import { expect, test } from 'vitest';
import { applyTextEdits, textEdits } from '../../language/rules/edits.ts';
import { fixAll } from '../../language/rules/fixing.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { Finding, Fix, Rule } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';

const URI = 'file:///example.ea';

function projectFor({ id, severity, doc: { today } }: Rule): Project {
  return new Project({ severities: { [id]: severity }, ...(today === undefined ? {} : { today }) });
}

function findingsIn(text: string, rule: Rule): readonly Finding[] {
  const project = projectFor(rule);
  project.set({ uri: URI, text });
  return project.findings.filter(({ suppressed }) => suppressed === undefined);
}

/** The text with a fix made, or undefined for one that also changes other files. */
function fixed(text: string, fix: Fix): string {
  return applyTextEdits(
    text,
    textEdits(fix.edits, () => text),
  );
}

/** Comments where a model may have them: on lines of their own and behind statements. */
function commented(text: string): string {
  let count = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      count += 1;
      if (line.trim() === '' || line.includes('//')) return [line];
      return [`${indent}// före ${count}`, `${line} // efter ${count}`];
    })
    .join('\n');
}

const notesIn = (text: string): string[] => text.match(/\/\/ (före|efter) \d+/g) ?? [];

/** Every rule with its bad example, where that gets a fix. */
const MENDED = RULES.filter(({ doc }) => doc.written === undefined).flatMap((rule) => {
  const finding = findingsIn(rule.doc.bad, rule).find((it) => it.rule === rule.id && it.fixes.length > 0);
  return finding ? [{ rule, finding }] : [];
});

test('at least twenty-five rules can be mended by an action', () => {
  expect(MENDED.length).toBeGreaterThanOrEqual(25);
});

test.each(MENDED.map((it) => [it.rule.id, it] as const))(
  'the first fix of %s removes the finding and adds no error',
  (id, { rule, finding }) => {
    const [fix] = finding.fixes;
    if (!fix) throw new Error('no fix');
    const before = findingsIn(rule.doc.bad, rule);
    const text = fixed(rule.doc.bad, fix);
    const after = findingsIn(text, rule);
    const count = (findings: readonly Finding[]): number => findings.filter((it) => it.rule === id).length;
    expect(count(after), text).toBeLessThan(count(before));
    expect(
      after.filter((it) => it.rule !== id && it.severity === 'error').map(({ message }) => message.en),
      text,
    ).toEqual([]);
    for (const { title } of finding.fixes) {
      expect(title.sv).toMatch(/^\p{Lu}/u);
      expect(title.en).toMatch(/^\p{Lu}/u);
      expect(title.sv).not.toBe(title.en);
    }
  },
);

test.each(MENDED.map((it) => [it.rule.id, it] as const))(
  'a fix of %s leaves comments alone',
  (id, { rule }) => {
    const text = commented(rule.doc.bad);
    const finding = findingsIn(text, rule).find((it) => it.rule === id && it.fixes.length > 0);
    if (!finding) return;
    for (const fix of finding.fixes) {
      const lost = notesIn(text).filter((note) => !notesIn(fixed(text, fix)).includes(note));
      expect(lost, fixed(text, fix)).toEqual([]);
    }
  },
);

test.each(
  MENDED.filter(({ finding }) => finding.fixes.some(({ safe }) => safe)).map(
    (it) => [it.rule.id, it] as const,
  ),
)('what is safe of %s is mended in one go, and then nothing is left to do', (id, { rule }) => {
  for (const text of [rule.doc.bad, commented(rule.doc.bad), rule.doc.bad.replaceAll('\n', '\r\n')]) {
    const once = fixSafely(text, rule);
    expect(once.made.some(({ finding }) => finding.rule === id)).toBe(true);
    expect(fixSafely(once.text, rule)).toEqual({ made: [], text: once.text });
    expect(notesIn(once.text)).toEqual(notesIn(text));
    expect(/(?<!\r)\n/.test(once.text)).toBe(!text.includes('\r'));
  }
});

function fixSafely(
  text: string,
  rule: Rule,
): { readonly made: readonly { readonly finding: Finding }[]; readonly text: string } {
  const project = projectFor(rule);
  project.set({ uri: URI, text });
  let now = text;
  const { made } = fixAll({
    findings: () => project.findings,
    textOf: (uri) => (uri === URI ? now : undefined),
    put: (uri, changed) => {
      now = changed;
      project.set({ uri, text: changed });
    },
  });
  return { made, text: now };
}
