/** All safe fixes of a project together: they end, are done after once, and leave the rest of the text as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAll, fixOnce } from '../../language/rules/fixing.ts';
import type { Finding } from '../../language/rules/rule.ts';
import { Project } from '../../language/workspace/project.ts';
import { apply, edit, PROJECT, uri } from '../edits.ts';
import { EXAMPLES } from '../sources.ts';

/** Lines that something is wrong with which needs no decision, and some where it does. */
const FAULTY = [
  '-> 2a',
  'komponent a-b',
  'syfte ”raka citattecken”',
  'syfte "semikolon";',
  'komponent EK',
  'komponent EK "EK"',
  'syfte "samma"  syfte "samma"',
  'syfte "ett"\nsyfte "ett"',
  'syfte "ett"\nsyfte "annat"',
  'förvaltningsplan P { finansiering F { belopp 9,5 mnkr } }',
  'förvaltningsplan Q { period 2027-12-31..2027-01-01 }',
  '// ea-ignore name/unresolved: behövs inte',
  '// ea-ignore name/unresolved',
  '-> EK hämtar\n-> EK hämtar',
  '-> EK hämtar { via HL7 }\n-> EK hämtar {\nvia HL7\n}',
  '-> Ingenting',
  'syfte "öppet',
];

test('what holds a comment is left to those who wrote it', () => {
  const arrows = (second: string): string =>
    `komponent A {\n  -> B hämtar { via HL7 }\n  -> B hämtar ${second}\n}\nkomponent B\n`;
  for (const kept of ['{ via HL7 /* varför */ }', '{\n    // viktigt\n    via HL7\n  }'])
    expect(fixed(new Map([['file:///a.ea', arrows(kept)]])).made, kept).toBe(0);
  const { texts } = fixed(new Map([['file:///a.ea', arrows('{\n    via HL7\n  }')]]));
  expect(texts.get('file:///a.ea')).toBe('komponent A {\n  -> B hämtar { via HL7 }\n}\nkomponent B\n');
});

const noted = (text: string, place: number): string =>
  text
    .split('\n')
    .flatMap((line, index) =>
      (index + place) % 3 === 0 && !line.includes('"') ? [`// not ${place}.${index}`, line] : [line],
    )
    .join('\n');
const notesIn = (texts: Iterable<string>): string[] =>
  [...texts].flatMap((text) => text.match(/\/\/ not \d+\.\d+/g) ?? []);

interface Fixed {
  readonly texts: ReadonlyMap<string, string>;
  readonly made: number;
  readonly errors: readonly string[];
}

function projectOf(texts: ReadonlyMap<string, string>): Project {
  const project = new Project({ preset: 'all', today: '2026-11-22' });
  for (const [name, text] of texts) project.set({ uri: name, text });
  return project;
}

function fixed(before: ReadonlyMap<string, string>): Fixed {
  const texts = new Map(before);
  const project = projectOf(texts);
  const { made } = fixAll({
    findings: () => project.findings,
    textOf: (name) => texts.get(name),
    put: (name, text) => {
      texts.set(name, text);
      project.set({ uri: name, text });
    },
  });
  return { texts, made: made.length, errors: errorsIn(project.findings) };
}

function errorsIn(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ severity, rule, message }) =>
    severity === 'error' ? [`${rule} ${message.sv}`] : [],
  );
}

function holds(before: ReadonlyMap<string, string>): number {
  const errors = errorsIn(projectOf(before).findings).length;
  const once = fixed(before);
  expect(once.errors.length).toBeLessThanOrEqual(errors);
  expect(notesIn(once.texts.values())).toEqual(notesIn(before.values()));
  const twice = fixed(once.texts);
  expect(twice.made).toBe(0);
  expect([...twice.texts]).toEqual([...once.texts]);
  for (const [name, text] of before) {
    const left = new Set(once.texts.get(name)?.split('\n'));
    const gone = text.split('\n').filter((line) => !left.has(line));
    // Only the lines that a fix is about have changed, none of them by more than a few.
    expect(gone.length).toBeLessThanOrEqual(4 * once.made);
  }
  return once.made;
}

test('fixing random models twice changes nothing the second time, and no comment is lost', () => {
  let made = 0;
  const fault = fc.record({
    file: fc.nat(PROJECT.length - 1),
    line: fc.nat(20),
    text: fc.constantFrom(...FAULTY),
  });
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 4 }),
      fc.array(fault, { minLength: 1, maxLength: 6 }),
      (edits, faults) => {
        const files = [...PROJECT];
        for (const each of edits) files[each.file] = apply(files[each.file] ?? [], each);
        for (const { file, line, text } of faults) {
          const lines = files[file] ?? [];
          files[file] = lines.toSpliced(line % (lines.length + 1), 0, text);
        }
        made += holds(new Map(files.map((lines, file) => [uri(file), noted(lines.join('\n'), file)])));
      },
    ),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThan(60);
});

test.each([...EXAMPLES])('fixing the example %s twice changes nothing the second time', (_, sources) => {
  const texts = sources.map(({ text }, index) => {
    const lines = noted(text, index).split('\n');
    return FAULTY.reduce((all, fault, at) => all.toSpliced((at * 37 + index) % all.length, 0, fault), lines);
  });
  const files = new Map(
    sources.map(({ name }, index) => [`file:///${name}`, texts[index]?.join('\n') ?? '']),
  );
  holds(files);
  holds(new Map(sources.map(({ name, text }) => [`file:///${name}`, text])));
});

test('of fixes that touch the same place the first is made, and the others wait', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  const finding = (rule: string, newText: string): Finding => ({
    rule,
    severity: 'error',
    uri: 'file:///a.ea',
    range,
    message: { sv: '', en: '' },
    related: [],
    fixes: [{ title: { sv: '', en: '' }, safe: true, edits: [{ uri: 'file:///a.ea', range, newText }] }],
    fingerprint: rule,
  });
  const { made, texts } = fixOnce([finding('a/a', 'x'), finding('b/b', 'y')], { textOf: () => 'abc\n' });
  expect(made.map(({ finding: { rule } }) => rule)).toEqual(['a/a']);
  expect(texts.get('file:///a.ea')).toBe('x\n');
});

test('fixes that undo each other come to an end', () => {
  let text = 'a';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const { made } = fixAll({
    findings: () => [
      {
        rule: 'a/a',
        severity: 'error',
        uri: 'file:///a.ea',
        range,
        message: { sv: '', en: '' },
        related: [],
        fixes: [
          {
            title: { sv: '', en: '' },
            safe: true,
            edits: [{ uri: 'file:///a.ea', range, newText: text === 'a' ? 'b' : 'a' }],
          },
        ],
        fingerprint: '',
      },
    ],
    textOf: () => text,
    put: (_, changed) => {
      text = changed;
    },
  });
  expect(made.length).toBeLessThan(50);
});
