import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../language/model/build.ts';
import { KEYWORDS } from '../../language/model/metamodel/index.ts';
import type { Model } from '../../language/model/model.ts';
import { LANGUAGES, type Language } from '../../language/model/text.ts';
import { applyEdits, keywordEdits, type WordEdit } from '../../language/syntax/format/keywords.ts';
import { tokenize } from '../../language/syntax/lexer.ts';
import { summarise } from '../../language/syntax/summarise.ts';
import { Project } from '../../language/workspace/project.ts';
import { library } from '../model/project.ts';
import { randomProject } from '../random-model.ts';
import { EXAMPLES, SNIPPETS, type SourceText } from '../sources.ts';
import { canonical } from './canonical.ts';

const PROJECTS: readonly (readonly [string, readonly SourceText[]])[] = [
  ...EXAMPLES,
  ...SNIPPETS.map((snippet) => [snippet.name, [snippet]] as const),
];

type Choose = (edit: WordEdit) => boolean;

/** A project in another language, or with some of its words in it. */
function convert(
  files: readonly SourceText[],
  language: Language,
  choose: Choose = () => true,
): SourceText[] {
  const model = modelOf(files);
  return files.map(({ name, text }) => {
    const summary = model.summaries.find(({ uri }) => uri === uriOf(name));
    const edits = summary ? keywordEdits(text, summary, language, model) : [];
    return { name, text: applyEdits(text, edits.filter(choose)) };
  });
}

const uriOf = (name: string): string => `file:///${name}`;

function modelOf(files: readonly SourceText[]): Model {
  return buildModel(
    files.map(({ name, text }) => summarise(uriOf(name), text)),
    library,
  );
}

function one(text: string, language: Language): string {
  return convert([{ name: 'a.ea', text }], language)[0]?.text ?? '';
}

const comments = (files: readonly SourceText[]): string[] =>
  files
    .flatMap(({ text }) => tokenize(text).comments.map((token) => token.image))
    .filter((it) => it.trim() !== '');

describe('words are converted', () => {
  test.each([
    ['kinds and properties', 'komponent A { leverantör B }', 'component A { supplier B }'],
    [
      'words of closed lists',
      'komponent A { typ tjänst  ursprung egenutvecklad }',
      'component A { type service  origin custom }',
    ],
    ['states', 'komponent A { leverantör okänd }', 'component A { supplier unknown }'],
    [
      'units, and their singular',
      'forum A { kallelse 1 dag }\nprioritet B { högst 4/år }',
      'forum A { notice 1 day }\npriority B { atmost 4/year }',
    ],
    [
      'words of the grammar',
      'utöka A { -> B som C }\nvy V { visa A och inte under B eller A [typ finns] }',
      'extend A { -> B as C }\nview V { show A and not below B or A [type exists] }',
    ],
    ['clauses', 'servicenivå A för B i C\nvy V av B', 'servicelevel A for B in C\nview V of B'],
    [
      'qualifiers',
      'komponent A { livscykel drift från 2012-01-01 till 2013-01-01 }',
      'component A { lifecycle operation from 2012-01-01 till 2013-01-01 }',
    ],
    [
      'kinds and properties as values',
      'vy V { gruppera förvaltningsobjekt }\nvy W { gruppera förvaltare }',
      'view V { group object }\nview W { group manager }',
    ],
    [
      'conditions',
      'vy V { visa komponent [kritikalitet = hård], * [livscykel = drift] }',
      'view V { show component [criticality = hard], * [lifecycle = operation] }',
    ],
    [
      'verbs, roles and states of the library',
      'roll Ledare : förvaltningsledare\nkomponent A { -> B hämtar C }\nförvaltningsobjekt O { roller { förvaltningsledare X } }',
      'role Ledare : objectmanager\ncomponent A { -> B reads C }\nobject O { roles { objectmanager X } }',
    ],
    [
      'what adds to the library',
      'utöka driftansvarig { motpart saknas }',
      'extend operationsmanager { counterpart missing }',
    ],
    [
      'what a profile says by default',
      'sort S { utvidgar komponent  typ tjänst }',
      'profile S { specialises component  type service }',
    ],
    [
      'lists by the kind that is added to',
      'komponent A\nutöka A { typ tjänst }',
      'component A\nextend A { type service }',
    ],
    [
      'names and texts are not',
      "komponent 'typ' \"typ\" {\n  syfte \"komponent\" // typ\n  alias leverantör, drift\n  -> 'komponent'.'typ'\n}",
      "component 'typ' \"typ\" {\n  purpose \"komponent\" // typ\n  alias leverantör, drift\n  -> 'komponent'.'typ'\n}",
    ],
  ])('%s', (_, swedish, english) => {
    expect(one(swedish, 'en')).toBe(english);
    expect(one(english, 'sv')).toBe(swedish);
    expect(one(swedish, 'sv')).toBe(swedish);
    expect(one(english, 'en')).toBe(english);
  });
});

describe('a name of the library', () => {
  test('that users have taken is theirs', () => {
    const text = 'verb reads\nkomponent A { -> B reads }\nkomponent B\n';
    expect(one(text, 'sv')).toBe(text);
  });

  test('stays where its other name would mean something else', () => {
    const text = 'verb reads\nkomponent A { -> B hämtar }\nkomponent B\n';
    expect(one(text, 'en')).toBe('verb reads\ncomponent A { -> B hämtar }\ncomponent B\n');
  });

  test('stays without a model to ask', () => {
    const text = 'komponent A { -> B hämtar }\n';
    const edits = keywordEdits(text, summarise('file:///a.ea', text), 'en');
    expect(applyEdits(text, edits)).toBe('component A { -> B hämtar }\n');
  });
});

test('every word of the language has one meaning, so that it can be turned back', () => {
  const spellings = KEYWORDS.flatMap(({ id, class: wordClass, spelling, also }) =>
    [...new Set([spelling.sv, spelling.en, ...also])].map((word) => `${word} ${wordClass} ${id}`),
  );
  const words = spellings.map((it) => it.split(' ')[0]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

describe.each(PROJECTS)('%s', (_, files) => {
  const meaning = canonical(modelOf(files));

  test.each(LANGUAGES)('says the same in %s, and back again', (language) => {
    const there = convert(files, language);
    expect(canonical(modelOf(there))).toEqual(meaning);
    expect(comments(there)).toEqual(comments(files));
    const back = convert(there, language === 'sv' ? 'en' : 'sv');
    expect(canonical(modelOf(back))).toEqual(meaning);
    expect(convert(there, language)).toEqual(there);
    expect(convert(back, language)).toEqual(there);
  });

  test('says the same with its words mixed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.infiniteStream(fc.boolean()), (language, coins) => {
        const mixed = convert(files, language, () => coins.next().value === true);
        expect(canonical(modelOf(mixed))).toEqual(meaning);
        expect(comments(mixed)).toEqual(comments(files));
      }),
      { numRuns: files.length > 1 ? 10 : 3 },
    );
  });
});

test.each([...EXAMPLES])('%s has the same findings in either language', (_, files) => {
  const findings = (project: readonly SourceText[]): readonly string[] => {
    const checked = new Project({ today: '2027-01-01' });
    for (const { name, text } of project) checked.set({ uri: uriOf(name), text });
    return checked.findings.map(({ uri, rule, range }) => `${uri}:${range.start.line + 1} ${rule}`).sort();
  };
  const expected = findings(files);
  for (const language of LANGUAGES) expect(findings(convert(files, language))).toEqual(expected);
});

test('random projects say the same in either language, and with their words mixed', () => {
  fc.assert(
    fc.property(
      randomProject(),
      fc.constantFrom(...LANGUAGES),
      fc.infiniteStream(fc.boolean()),
      (project, language, coins) => {
        const files = [...project].map(([name, text]) => ({ name, text }));
        const meaning = canonical(modelOf(files));
        expect(canonical(modelOf(convert(files, language)))).toEqual(meaning);
        const mixed = convert(files, language, () => coins.next().value === true);
        expect(canonical(modelOf(mixed))).toEqual(meaning);
      },
    ),
    { numRuns: 60 },
  );
});
