/** The law of the incremental check: after any edits it says what a full check would say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel } from '../../language/model/build.ts';
import type { Summary } from '../../language/model/summary.ts';
import { type Checked, check } from '../../language/rules/check.ts';
import { RULES } from '../../language/rules/registry.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { readLibrary } from '../../language/workspace/files.ts';

const LIBRARY = readLibrary().map(({ uri, text }) => summarise(uri, text));

/** A small project where most rules have something to say, and files that have much to do with each other. */
const PROJECT: readonly (readonly string[])[] = [
  [
    'organisation SLSO "Stockholms läns sjukvårdsområde" {',
    '  enhet Drift',
    '  enhet EKF',
    '}',
    'roll Sakkunnig : objektspecialist { krävs ja }',
    'avtal Samarbete { omfattar WebCare, PU }',
    'avtal Driftavtal { parter SLSO }',
  ],
  [
    'förvaltningsobjekt SVO "Samverkan" {',
    '  förvaltar Utanför',
    '  roller {',
    '    objektägare SLSO',
    '    objektägareIT vakant',
    '    förvaltningsledare Drift',
    '    Sakkunnig "Kommun" vakant',
    '  }',
    '  komponent WebCare {',
    '    skikt Presentation { -> Logik }',
    '    skikt Logik { -> Datalagring }',
    '    skikt Datalagring { -> EK hämtar }',
    '    -> EK autentiserar { enligt saknas }',
    '    -> PU hämtar',
    '    -> IdP hämtar',
    '    -> ListOn { enligt Driftavtal }',
    '  }',
    '}',
  ],
  [
    'komponent EK { förvaltare EKF }',
    'komponent PU { förvaltare Drift',
    '  -> EK',
    '}',
    'komponent ListOn { leverantör SLSO }',
    'komponent Utanför { -> SVO.WebCare }',
    'komponent IdP { förvaltare Nyenhet }',
  ],
  [
    'utöka SVO.WebCare {',
    '  skikt Extra { ordning 1 -> Datalagring }',
    '  ursprung egenutvecklad',
    '}',
    'utöka SVO { roller { förvaltningsledareIT Drift } }',
    'utöka EK { -> PU }',
    '// ea-ignore governance/vacant-role: rekrytering pågår',
    'objektfamilj Vård { roller { driftansvarig vakant } }',
  ],
];

const NAMES = [
  'SLSO',
  'Drift',
  'EKF',
  'EK',
  'PU',
  'ListOn',
  'WebCare',
  'SVO',
  'Logik',
  'Sakkunnig',
  'Nytt',
  'hämtar',
];
const STATEMENTS = [
  'komponent Nytt { -> EK }',
  'enhet Drift',
  'enhet Nyenhet',
  '-> EK',
  'EK -> WebCare',
  'utöka EK { förvaltare SLSO }',
  'förvaltningsobjekt Nytt { förvaltar EK, PU }',
  'roll objektägare { krävs nej }',
  'avtal Nytt { omfattar SVO, EK }',
  'utöka SVO { komponent Inne { skikt A { -> B } skikt B } }',
  'kompnent Fel { x }',
  'skikt Datalagring { -> Presentation }',
  'roller { itSpecialist Drift }',
  '// ea-ignore agreement/missing: beslutat',
  'verb hämtar',
  '{',
  '}',
  '"',
  '',
];

interface Edit {
  readonly file: number;
  readonly line: number;
  readonly what: 'insert' | 'delete' | 'rename' | 'empty';
  readonly statement: string;
  readonly from: string;
  readonly to: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(PROJECT.length - 1),
  line: fc.nat(20),
  what: fc.constantFrom('insert', 'insert', 'delete', 'delete', 'rename', 'rename', 'empty'),
  statement: fc.constantFrom(...STATEMENTS),
  from: fc.constantFrom(...NAMES),
  to: fc.constantFrom(...NAMES),
});

function apply(lines: readonly string[], { line, what, statement, from, to }: Edit): readonly string[] {
  const at = line % (lines.length + 1);
  switch (what) {
    case 'insert':
      return lines.toSpliced(at, 0, statement);
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'rename':
      return lines.map((text, index) => (index % 3 === line % 3 ? text.replaceAll(from, to) : text));
    case 'empty':
      return line === 0 ? [] : lines;
  }
}

const uri = (file: number): string => `file:///${'dcab'[file]}.ea`;

test('an incremental check says what a full check says', () => {
  const rulesSeen = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (rounds) => {
        const texts = PROJECT.map((lines) => lines);
        const summaries: Summary[] = texts.map((lines, file) => summarise(uri(file), lines.join('\n')));
        let checked: Checked | undefined = check(buildModel(summaries, LIBRARY));
        for (const round of rounds) {
          for (const one of round) {
            texts[one.file] = apply(texts[one.file] ?? [], one);
            summaries[one.file] = summarise(uri(one.file), (texts[one.file] ?? []).join('\n'));
          }
          const model = buildModel(summaries, LIBRARY);
          checked = check(model, {}, checked);
          const full = check(model);
          for (const { rule } of full.findings) rulesSeen.add(rule);
          expect(checked.findings).toEqual(full.findings);
        }
      },
    ),
    { numRuns: 150, seed: 20261122 },
  );
  // The law says nothing unless the rules have been at work.
  expect(rulesSeen.size).toBeGreaterThan(RULES.length / 2);
  expect(rulesSeen).not.toContain('internal/rule-failed');
});
