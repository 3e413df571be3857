import { describe, expect, test } from 'vitest';
import { codeActions } from '../../language/features/code-actions.ts';
import { drawnAt } from '../../language/features/drawn-at.ts';
import { folds } from '../../language/features/folding.ts';
import { hover } from '../../language/features/hover.ts';
import { projectSymbols } from '../../language/features/project-symbols.ts';
import { selectionRanges } from '../../language/features/selection.ts';
import { semanticTokens } from '../../language/features/semantic-tokens.ts';
import { type FileSymbol, symbolsOf } from '../../language/features/symbols.ts';
import { offsetAt, positionAt } from '../../language/model/offsets.ts';
import type { Language } from '../../language/model/text.ts';
import { ask } from './ask.ts';

describe('hover', () => {
  function hoverAt(text: string, language: Language = 'sv'): string {
    const { source, position } = ask(text, language);
    return hover(source, position)?.markdown ?? '';
  }
  const PROJECT = `organisation SLSO "Sjukvården"
förvaltningsobjekt SVO "Samverkan" {
  syfte "Stödja vården"
  roller { objektägare SLSO  förvaltningsledare vakant }
  komponent WebCare { leverantör SLSO  livscykel drift  -> EK hämtar Data }
}
komponent EK "Katalog" { engelska "Directory"  kritikalitet hård }
information Data
prioritet P { påbörjas 1 h }
`;
  const at = (words: string, language: Language = 'sv'): string =>
    hoverAt(PROJECT.replace(words.replace('$0', ''), words), language);

  describe('what a plan adds up to', () => {
    const plan = (body: string): string =>
      `förvaltningsplan P$0 { dagpris 5 600 kr  heltid 190 persondagar  ${body} }\n`;
    const table = (body: string, language: Language = 'sv'): string[] =>
      hoverAt(plan(body), language).replaceAll('\u00A0', ' ').split('\n\n').slice(1);
    const GOALS =
      'område X "Stöd | hjälp" { mål A { klass VM  verksamhetsnära 26 persondagar, 20 000 kr  summaverksamhet 165 040 kr } }  område Tomt';

    test('stands in a table by side and class, with what is left of the financing', () => {
      expect(table(`${GOALS}  finansiering F { belopp 0.2 mnkr }`)).toEqual([
        [
          '| | Verksamhet VM | Verksamhet VU | It VM | It VU | Summa |',
          '| --- | ---: | ---: | ---: | ---: | ---: |',
          '| Stöd \\| hjälp | 165 040 | 0 | 0 | 0 | 165 040 |',
          '| **Kronor** | 165 040 | 0 | 0 | 0 | 165 040 |',
          '| **Persondagar** | 26 | 0 | 0 | 0 | 26 |',
          '| **Heltider** | 0,14 | 0,00 | 0,00 | 0,00 | 0,14 |',
        ].join('\n'),
        'Finansiering: 200 000 kr, kvar 34 960 kr',
      ]);
    });

    test('speaks English, and tells of what is unknown and of goals without a class', () => {
      expect(
        table(
          'mål A "Goal" { itnära okänd }  mål B "Other" { itnära 1.5 kr }  finansiering F { belopp 1 kr }',
          'en',
        ),
      ).toEqual([
        [
          '| | Business VM | Business VU | IT VM | IT VU | IT – | Total |',
          '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
          '| Goal | 0 | 0 | 0 | 0 | 0 + ? | 0 + ? |',
          '| Other | 0 | 0 | 0 | 0 | 1.5 | 1.5 |',
          '| **SEK** | 0 | 0 | 0 | 0 | 1.5 + ? | 1.5 + ? |',
          '| **Person-days** | 0 | 0 | 0 | 0 | 0 + ? | 0 + ? |',
          '| **Full-time posts** | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 + ? | 0.00 + ? |',
        ].join('\n'),
        'Funding: 1 SEK',
      ]);
    });

    test('is not shown where there is nothing to add up', () => {
      expect(table('mål A')).toEqual([]);
    });
  });

  test('kinds and properties', () => {
    expect(at('kompo$0nent EK')).toMatchInlineSnapshot(`
      "**komponent** / component · sort

      En it-komponent: ett system, ett register eller en teknisk tjänst."
    `);
    expect(at('kompo$0nent EK', 'en')).toMatchInlineSnapshot(`
      "**component** / komponent · kind

      An IT component: a system, a register or a technical service."
    `);
    expect(at('kritika$0litet')).toMatchInlineSnapshot(`
      "**kritikalitet** / criticality · egenskap

      Hård: fungerar inte utan. Mjuk: fungerar, men sämre.

      Något av \`hård\`, \`mjuk\`."
    `);
    expect(at('lever$0antör')).toMatchInlineSnapshot(`
      "**leverantör** / supplier · egenskap

      Organisationen som levererar.

      Namnet på: \`organisation\`, \`enhet\`. Eller \`okänd\`."
    `);
    expect(at('påbör$0jas', 'en')).toMatchInlineSnapshot(`
      "**startedwithin** / påbörjas · property

      Time until work on a fault starts.

      A number with a unit: \`s\`, \`min\`, \`h\`, \`days\`, \`week\`, \`month\`. Or \`unknown\`."
    `);
  });
  test('values, units, roles', () => {
    expect(at('hå$0rd')).toMatchInlineSnapshot(`
      "**hård** · kritikalitet

      Fungerar inte utan det."
    `);
    expect(at('1 $0h')).toMatchInlineSnapshot(`
      "**h** · enhet

      timmar"
    `);
    expect(at('vak$0ant')).toMatchInlineSnapshot(`
      "**vakant** / vacant · uttalat okänt

      Rollen är inte tillsatt."
    `);
    expect(at('dri$0ft')).toMatchInlineSnapshot(`
      "**I drift** · tillstånd

      \`drift\`"
    `);
    expect(at('objekt$0ägare', 'en')).toMatchInlineSnapshot(`
      "**Object owner** · role

      \`objektägare\`

      level: budget  
      side: business"
    `);
  });
  test('elements, from their declaration and from where they are named', () => {
    expect(at('förvaltningsobjekt S$0VO')).toMatchInlineSnapshot(`
      "**Samverkan** · förvaltningsobjekt

      \`SVO\`

      Stödja vården

      Roller:
      - Objektägare: Sjukvården
      - Förvaltningsledare: vakant"
    `);
    expect(at('-> E$0K')).toMatchInlineSnapshot(`
      "**Katalog** · komponent

      \`EK\`

      beroende av detta: 1"
    `);
    expect(at('-> E$0K', 'en')).toMatchInlineSnapshot(`
      "**Directory** · component

      \`EK\`

      depending on this: 1"
    `);
    expect(at('komponent $0WebCare')).toMatchInlineSnapshot(`
      "**WebCare** · komponent

      \`SVO.WebCare\`

      livscykel: I drift  
      leverantör: Sjukvården  
      Förvaltas av Samverkan  
      beroenden: 1"
    `);
  });
  test('arrows say what they mean', () => {
    expect(at('-$0> EK')).toMatchInlineSnapshot(`
      "**WebCare** är beroende av **Katalog**

      hämtar Data. Data går mot den som frågar."
    `);
    expect(at('-$0> EK', 'en')).toMatchInlineSnapshot(`
      "**WebCare** depends on **Directory**

      reads Data. Data flows to the one who asks."
    `);
  });
  test('nothing to say', () => {
    expect(hoverAt('komponent A "ti$0tel"')).toBe('');
    expect(hoverAt('// kom$0ponent')).toBe('');
    expect(hoverAt('komponent A { -> Sak$0nad }')).toBe('');
  });
  test('signs that Markdown would read stay as they are', () => {
    expect(hoverAt('komponent A$0 "*[x](y)* <b>"')).toContain('\\*\\[x\\]\\(y\\)\\* \\<b\\>');
  });
});

describe('symbols', () => {
  function outline(symbols: readonly FileSymbol[], indent = ''): string {
    return symbols
      .map(
        ({ name, detail, kind, children }) =>
          `${indent}${name} | ${detail} | ${kind}\n${outline(children, `${indent}  `)}`,
      )
      .join('');
  }
  test('of a file, nested', () => {
    const { source } = ask(`$0förvaltningsobjekt SVO "Samverkan" {
  komponent WebCare { skikt Data }
  komponent
}
utöka SVO.WebCare { skikt Yta }
`);
    expect(outline(symbolsOf(source))).toMatchInlineSnapshot(`
      "SVO | Samverkan | object
        WebCare | komponent | component
          Data | skikt | layer
        (komponent) | komponent | component
      SVO.WebCare |  | extend
        Yta | skikt | layer
      "
    `);
  });
  test('of the project: equal, beginning, containing, letters in order; the library not', () => {
    const { source } = ask(`$0komponent Kat
komponent Katalog
komponent EKatalog
komponent Korta
komponent X "Kat i titeln"
komponent Annan
`);
    const names = (query: string): string[] =>
      projectSymbols(source.model, query, 10).map(({ name }) => name);
    expect(names('kat')).toEqual(['Kat', 'Katalog', 'X', 'EKatalog']);
    expect(names('ktlg')).toEqual(['EKatalog', 'Katalog']);
    expect(names('hämtar')).toEqual([]);
    expect(projectSymbols(source.model, '', 2)).toHaveLength(2);
  });
});

test('folding keeps the closing line in sight', () => {
  const { source } = ask(
    '$0komponent A {\n  typ system\n}\n/* a\nb */\n// #region R\n// #endregion\nkomponent B { typ system }',
  );
  expect(folds(source)).toEqual([
    { start: 0, end: 1, kind: 'block' },
    { start: 3, end: 4, kind: 'comment' },
    { start: 5, end: 6, kind: 'region' },
  ]);
});

test('semantic tokens', () => {
  const { source } = ask(`$0förvaltningsobjekt S "T" {
  roller { objektägare O }
  #vård
  komponent K { livscykel drift från 2004-01-01  -> S.K hämtar }
}
organisation O // slut
`);
  const lines = source.text.split('\n');
  expect(
    semanticTokens(source)
      .map(({ start, length, type, modifiers }) => {
        const word = lines[start.line]?.slice(start.character, start.character + length);
        return [word, type, ...modifiers].join(' ');
      })
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "förvaltningsobjekt keyword
    S class declaration
    "T" string
    roller keyword
    objektägare interface defaultLibrary
    O namespace
    #vård decorator
    komponent keyword
    K class declaration
    livscykel property
    drift enumMember defaultLibrary
    från keyword
    2004-01-01 number
    -> operator
    S class
    K class
    hämtar function defaultLibrary
    organisation keyword
    O namespace declaration
    // slut comment"
  `);
});

test('a selection grows from word to file', () => {
  const { source, position } = ask('förvaltningsobjekt S {\n  komponent K { -> A.B$0 hämtar }\n}');
  const texts = selectionRanges(source, position).map(({ start, end }) =>
    source.text.slice(offsetAt(source.text, start), offsetAt(source.text, end)),
  );
  expect(texts).toMatchInlineSnapshot(`
    [
      "B",
      "-> A.B hämtar",
      "komponent K { -> A.B hämtar }",
      "förvaltningsobjekt S {
      komponent K { -> A.B hämtar }
    }",
    ]
  `);
});

test('what a picture should highlight', () => {
  const at = (text: string): string[] => {
    const { source, position } = ask(text);
    return drawnAt(source, position);
  };
  const text = 'förvaltningsobjekt S {\n  komponent K { typ system  -> A hämtar }\n}\nkomponent A';
  expect(at(text.replace('system', 'sys$0tem'))).toEqual(['S.K', 'S']);
  expect(at(text.replace('hämtar', 'häm$0tar'))).toEqual(['S.K -> A hämtar', 'S.K', 'S']);
  expect(at(text.replace('komponent A', 'komponent A$0'))).toEqual(['A']);
  expect(at(`${text}\n$0`)).toEqual([]);
});

test('fixes of the findings at a place', () => {
  const { source, project, position } = ask('komponent Katalog\nkomponent A { -> Kata$0lg }');
  const actions = codeActions(project.findings, source.uri, { start: position, end: position });
  expect(
    actions.map(({ finding, fix }) => [finding.rule, fix.title.sv, fix.edits[0]?.newText]),
  ).toMatchInlineSnapshot(`
    [
      [
        "name/unresolved",
        "Ändra till Katalog",
        "Katalog",
      ],
      [
        "name/unresolved",
        "Skapa komponent Katalg",
        "komponent Katalg",
      ],
      [
        "name/unresolved",
        "Skapa gränssnitt Katalg",
        "gränssnitt Katalg",
      ],
      [
        "name/unresolved",
        "Skapa förvaltningsobjekt Katalg",
        "förvaltningsobjekt Katalg",
      ],
      [
        "name/unresolved",
        "Skapa förvaltningsprodukt Katalg",
        "förvaltningsprodukt Katalg",
      ],
    ]
  `);
  const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(codeActions(project.findings, source.uri, elsewhere)).toEqual([]);
});

test('positions and offsets agree, whatever ends the lines', () => {
  for (const text of ['', 'a', 'a\nb', 'å\r\nä\r\n', 'a\rb\r\n\nc', '\n\n', '🙂\n🙂']) {
    for (let offset = 0; offset <= text.length; offset += 1) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      expect(offsetAt(text, positionAt(text, offset)), JSON.stringify([text, offset])).toBe(offset);
    }
    expect(offsetAt(text, { line: 99, character: 0 })).toBe(text.length);
    expect(offsetAt(text, { line: 0, character: 99 })).toBe(text.split(/\r|\n/)[0]?.length);
  }
});
